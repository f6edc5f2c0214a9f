package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages show as output is what the program writes. */
class DocsTest {

    private static final String COMMAND = "java -jar huisnorm.jar ";
    private static final String PROMPT = ">";

    /** A command of a page, and the lines that it says come out; those after a prompt are what a person types. */
    private record Shown(String command, List<String> lines) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gemeenten.md",
                "municipalities.md",
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
                "guide/en/papers.md"
            })
    void the_output_on_the_page_is_that_of_the_command(String page) throws IOException {
        List<Shown> all = shown(Files.readAllLines(Path.of("../../docs").resolve(page)));
        assertThat(all).isNotEmpty();
        for (Shown shown : all) {
            String[] arguments = shown.command()
                    .substring(COMMAND.length())
                    .replace(" --root . ", " --root ../files ")
                    .replaceAll(" (plans/|stocks/|scenarios/|later/|facilities[ /])", " ../files/$1")
                    .replace(" -o ", " -o target/")
                    .split(" ");
            String typed = shown.lines().stream()
                    .filter(line -> line.startsWith(PROMPT))
                    .map(line -> line.substring(PROMPT.length()).strip() + "\n")
                    .collect(Collectors.joining());
            Iterator<String> output = Run.typing(typed, arguments)
                    .out()
                    .replace("target/", "")
                    .replace("../files/", "")
                    .lines()
                    .iterator();
            for (String line : shown.lines()) {
                assertThat(comesNext(line, output))
                        .as("%s: %s shows «%s»", page, shown.command(), line)
                        .isTrue();
            }
        }
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
            if (page.get(i).startsWith(COMMAND)) {
                int from = i + page.subList(i, page.size()).indexOf("```text") + 1;
                int until = from + page.subList(from, page.size()).indexOf("```");
                all.add(new Shown(
                        page.get(i),
                        page.subList(from, until).stream()
                                .filter(line -> !line.equals("…"))
                                .toList()));
            }
        }
        return all;
    }
}
