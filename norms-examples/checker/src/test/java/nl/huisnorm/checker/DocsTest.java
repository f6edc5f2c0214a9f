package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages show as output is what the program writes. */
class DocsTest {

    private static final String COMMAND = "java -jar huisnorm.jar ";
    /** The same as people start it who installed a package. */
    private static final String INSTALLED = "huisnorm ";

    private static final List<String> ANSWERED = List.of("```", "", "```text");
    private static final String PROMPT = ">";
    private static final String LEFT_OUT = "…";

    /** A command of a page, and the lines that it says come out; those after a prompt are what a person types. */
    private record Shown(String command, int from, List<String> lines) {

        String[] arguments() {
            return command.substring((command.startsWith(COMMAND) ? COMMAND : INSTALLED).length())
                    .replace(" --root . ", " --root ../files ")
                    .replaceAll(" (plans/|stocks/|scenarios/|later/|profiles/|waivers/|facilities[ /])", " ../files/$1")
                    .replace(" -o ", " -o target/")
                    .replace("verify ", "verify target/")
                    .replaceAll(" (huis|house)([^ ]*[.]xlsx)", " target/$1$2")
                    .split(" ");
        }

        List<String> typed() {
            return lines.stream()
                    .filter(line -> line.startsWith(PROMPT))
                    .map(line -> line.substring(PROMPT.length()).strip())
                    .toList();
        }
    }

    /** The report that a page holds against the files it was made of. */
    @BeforeAll
    static void a_report_is_there() {
        Run.of(
                "check",
                "../files/facilities/boerderij-heideweg.yaml",
                "--waivers",
                "../files/waivers/boerderij-heideweg.yaml",
                "-o",
                "target/verslag.json");
    }

    /** The workbooks of the page on how to begin: as the dwelling was found, and when all was mended. */
    @BeforeAll
    static void workbooks() throws IOException {
        for (String[] one : new String[][] {
            {"nl", "huis.xlsx", "before"},
            {"nl", "huis-hersteld.xlsx", "facilities"},
            {"en", "house.xlsx", "before"},
            {"en", "house-mended.xlsx", "facilities"}
        }) {
            Path workbook = Path.of("target", one[1]);
            Files.deleteIfExists(workbook);
            Run run = Run.of(
                    "convert",
                    "../files/" + one[2] + "/woning-dorpsstraat.yaml",
                    "-o",
                    workbook.toString(),
                    "--lang",
                    one[0]);
            assertThat(run.exit()).as(run.err()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gemeenten.md",
                "municipalities.md",
                "guide/nl/start.md",
                "guide/en/start.md",
                "guide/nl/commands.md",
                "guide/en/commands.md",
                "guide/nl/batch.md",
                "guide/en/batch.md",
                "guide/nl/profile.md",
                "guide/en/profile.md",
                "guide/nl/explain.md",
                "guide/en/explain.md",
                "guide/nl/capacity.md",
                "guide/en/capacity.md",
                "guide/nl/remedies.md",
                "guide/en/remedies.md",
                "guide/nl/interview.md",
                "guide/en/interview.md",
                "guide/nl/diff.md",
                "guide/en/diff.md",
                "guide/nl/impact.md",
                "guide/en/impact.md",
                "guide/nl/papers.md",
                "guide/en/papers.md",
                "guide/nl/reports.md",
                "guide/en/reports.md"
            })
    void the_output_on_the_page_is_that_of_the_command(String page) throws IOException {
        Path file = Path.of("../../docs").resolve(page);
        if (Recording.on()) {
            record(file);
        }
        List<Shown> all = shown(Files.readAllLines(file));
        assertThat(all).isNotEmpty();
        for (Shown shown : all) {
            Iterator<String> output = output(Run.typing(
                            shown.typed().stream().map(line -> line + "\n").collect(Collectors.joining()),
                            shown.arguments()))
                    .iterator();
            for (String line : shown.lines()) {
                if (!line.equals(LEFT_OUT)) {
                    assertThat(comesNext(line, output))
                            .as("%s: %s shows «%s»", page, shown.command(), line)
                            .isTrue();
                }
            }
        }
    }

    /** Puts on the page what comes out now. */
    private static void record(Path file) throws IOException {
        List<String> page = new ArrayList<>(Files.readAllLines(file));
        List<Shown> all = shown(page);
        Collections.reverse(all);
        for (Shown shown : all) {
            Run run = shown.typed().isEmpty()
                    ? Run.of(shown.arguments())
                    : Run.answering(new Conversation(shown.lines())::answer, shown.arguments());
            List<String> place =
                    page.subList(shown.from(), shown.from() + shown.lines().size());
            place.clear();
            place.addAll(Recording.excerpt(shown.lines(), output(run)));
        }
        Files.write(file, page);
    }

    private static List<String> output(Run run) {
        return run.out().replace("target/", "").replace("../files/", "").lines().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"guide/nl/profile.md", "guide/en/profile.md"})
    void what_the_page_shows_of_a_profile_stands_in_its_file(String page) throws IOException {
        String file = Files.readString(Path.of("../files/profiles/voorbeeldgemeente-2026.yaml"));
        String text = Files.readString(Path.of("../../docs").resolve(page));
        List<String> blocks = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(blocks).hasSize(3).allSatisfy(block -> assertThat(file).contains(block));
    }

    private static boolean comesNext(String line, Iterator<String> output) {
        while (output.hasNext()) {
            if (output.next().equals(line)) {
                return true;
            }
        }
        return false;
    }

    private static List<Shown> shown(List<String> page) {
        List<Shown> all = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            boolean answered = page.subList(i, page.size()).stream()
                    .skip(1)
                    .limit(3)
                    .toList()
                    .equals(ANSWERED);
            if (page.get(i).startsWith(COMMAND) || (page.get(i).startsWith(INSTALLED) && answered)) {
                int from = i + page.subList(i, page.size()).indexOf("```text") + 1;
                int until = from + page.subList(from, page.size()).indexOf("```");
                all.add(new Shown(page.get(i), from, List.copyOf(page.subList(from, until))));
            }
        }
        return all;
    }
}
