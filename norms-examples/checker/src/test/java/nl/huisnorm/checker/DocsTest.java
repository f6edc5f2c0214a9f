package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the pages show as output is what the program writes, and every other command on them can be given as it
 * stands.
 */
@Tag(Recording.RECORDS)
class DocsTest {

    private static final Path DOCS = Path.of("../../docs");
    private static final Path FILES = Path.of("../files");
    private static final Path TARGET = Path.of("target/docs");
    private static final String COMMAND = "huisnorm ";
    private static final String PROMPT = ">";
    private static final String LEFT_OUT = "…";
    private static final Set<String> WRITES_TO = Set.of("-o", "--output", "--reports", "--chart");
    private static final Pattern FILE = Pattern.compile("[\\p{Ll}0-9-]+[.][a-z]{2,5}");

    /** Workbooks that somebody fills in: as the dwelling was found, and when all was mended. */
    private static final Map<String, String> FILLED_IN = Map.of(
            "huis.xlsx", "nl before",
            "huis-hersteld.xlsx", "nl facilities",
            "house.xlsx", "en before",
            "house-mended.xlsx", "en facilities");

    /**
     * A command of a page.
     *
     * @param folder where the page's own files are
     * @param from where the lines begin
     * @param lines what the page says comes out, those after a prompt are what a person types; null where it
     *     shows nothing
     */
    private record Given(
            Path folder, String command, int from, @Nullable List<String> lines) {

        String[] arguments() {
            List<String> words = new ArrayList<>();
            for (String word : command.substring(COMMAND.length()).split(" ", -1)) {
                words.add(words.isEmpty() ? word : file(word, words.get(words.size() - 1)));
            }
            return words.toArray(String[]::new);
        }

        private String file(String word, String before) {
            if (before.equals("--root") && word.equals(".")) {
                return FILES.toString();
            }
            if (WRITES_TO.contains(before)) {
                return folder.resolve(word).toString();
            }
            if (Files.exists(FILES.resolve(word)) && !Files.exists(folder.resolve(word))) {
                return FILES + "/" + word;
            }
            return FILE.matcher(word).matches() ? folder.resolve(word).toString() : word;
        }

        List<String> shown() {
            return lines == null ? List.of() : lines;
        }

        String typed() {
            return shown().stream()
                    .filter(line -> line.startsWith(PROMPT))
                    .map(line -> line.substring(PROMPT.length()).strip() + "\n")
                    .collect(Collectors.joining());
        }

        List<String> output(Run run) {
            return run.out()
                    .replace(folder + "/", "")
                    .replace(FILES + "/", "")
                    .lines()
                    .toList();
        }
    }

    static List<String> pages() throws IOException {
        List<String> pages = new ArrayList<>(List.of("gemeenten.md", "municipalities.md"));
        for (String language : List.of("nl", "en")) {
            try (Stream<Path> all = Files.list(DOCS.resolve("guide").resolve(language))) {
                all.map(DOCS::relativize)
                        .map(one -> one.toString().replace('\\', '/'))
                        // what a person fills in for the start page, StartPageIT types
                        .filter(one -> !one.endsWith("README.md") && !one.endsWith("start.md"))
                        .sorted()
                        .forEach(pages::add);
            }
        }
        return pages;
    }

    /** A folder as whoever reads a page has it: empty, but for a workbook that was filled in. */
    private static Path folder(String page, List<String> lines) throws IOException {
        Path folder = TARGET.resolve(page.replace('/', '-').replace(".md", ""));
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
        Files.createDirectories(folder);
        for (Map.Entry<String, String> one : FILLED_IN.entrySet()) {
            String[] how = one.getValue().split(" ", -1);
            if (lines.stream().anyMatch(line -> line.startsWith(COMMAND) && line.contains(" " + one.getKey()))
                    && lines.stream().noneMatch(line -> line.endsWith(" -o " + one.getKey()))) {
                Run run = Run.of(
                        "convert",
                        FILES + "/" + how[1] + "/woning-dorpsstraat.yaml",
                        "-o",
                        folder.resolve(one.getKey()).toString(),
                        "--lang",
                        how[0]);
                assertThat(run.exit()).as(run.err()).isZero();
            }
        }
        return folder;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_command_can_be_given_as_it_stands_and_what_is_shown_comes_out(String page) throws IOException {
        Path file = DOCS.resolve(page);
        if (Recording.on()) {
            record(page, file);
        }
        List<String> lines = Files.readAllLines(file);
        List<Given> all = given(folder(page, lines), lines);
        assertThat(all).isNotEmpty();
        for (Given given : all) {
            Run run = Run.typing(given.typed(), given.arguments());
            assertThat(run.exit())
                    .as("%s: %s: %s", page, given.command(), run.err())
                    .isIn(given.lines() == null ? List.of(0, 1, 3, 5) : List.of(0, 1, 3, 4, 5));
            Iterator<String> output = given.output(run).iterator();
            for (String line : given.shown()) {
                if (!line.equals(LEFT_OUT)) {
                    assertThat(comesNext(line, output))
                            .as("%s: %s shows «%s»", page, given.command(), line)
                            .isTrue();
                }
            }
        }
    }

    /** Puts on the page what comes out now. */
    private static void record(String page, Path file) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        int longer = 0;
        for (Given given : given(folder(page, lines), List.copyOf(lines))) {
            Run run = given.typed().isEmpty()
                    ? Run.of(given.arguments())
                    : Run.answering(new Conversation(given.shown())::answer, given.arguments());
            if (given.lines() != null) {
                int from = given.from() + longer;
                List<String> now = Recording.excerpt(given.shown(), given.output(run));
                List<String> place = lines.subList(from, from + given.shown().size());
                place.clear();
                place.addAll(now);
                longer += now.size() - given.shown().size();
            }
        }
        Files.write(file, lines);
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

    private static List<Given> given(Path folder, List<String> page) {
        List<Given> all = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            if (!page.get(i).startsWith(COMMAND)) {
                continue;
            }
            int from = page.subList(0, Math.min(i + 4, page.size())).lastIndexOf("```text") + 1;
            if (from > i) {
                int until = from + page.subList(from, page.size()).indexOf("```");
                all.add(new Given(folder, page.get(i), from, List.copyOf(page.subList(from, until))));
            } else {
                all.add(new Given(folder, page.get(i), 0, null));
            }
        }
        return all;
    }
}
