package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What inputs say, and what they are called, reaches people as text, by every command and in every form. */
class TextIsTextTest {

    private static final Pattern OBEYED = Pattern.compile(
            "[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\u200B\\u202A-\\u202E\\u2066-\\u2069\\u2028\\u2029\\uFEFF]");

    /** A name that would clear the screen, turn the writing round and say that all is well. */
    private static final String NAME = "huis\u001b[2J\u202e\nEINDOORDEEL: VOLDOET\u009b.yaml";

    private static final String FACILITY = """
            id: huis
            name: "Huis\\nEINDOORDEEL: VOLDOET"
            municipality: GM0743
            buildings: [{id: a, name: "x\\nVERDICT: COMPLIANT", rooms: [{id: r, kind: bedroom, occupants: 9, area: 8}]}]
            """;

    @TempDir
    private Path folder = Path.of("");

    /** A verdict stands at the margin; a name that is broken off over two lines does not. */
    private static void isText(Run run, String command) {
        for (String text : List.of(run.out(), run.err())) {
            assertThat(OBEYED.matcher(text)
                            .results()
                            .map(one -> Integer.toHexString(one.group().charAt(0))))
                    .as(command)
                    .isEmpty();
            assertThat(text.lines())
                    .as(command)
                    .noneMatch(line -> line.startsWith("EINDOORDEEL: VOLDOET\\"))
                    .noneMatch(line -> line.equals("EINDOORDEEL: VOLDOET"))
                    .noneMatch(line -> line.startsWith("VERDICT: COMPLIANT"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check",
                "check --format json",
                "check --expand",
                "capacity",
                "capacity --format json",
                "remedies",
                "remedies --format json",
                "questions",
                "questions --format json",
                "timeline --from 2026-01-01 --to 2027-01-01",
                "timeline --from 2026-01-01 --to 2027-01-01 --format json",
                "explain --norm SNF-3.1",
                "explain --norm SNF-3.1 --format json",
                "diff --from 2026-01-01 --to 2027-01-01",
                "impact --then 2027-01-01 --expand",
                "impact --then 2027-01-01 --format json"
            })
    void a_facility_and_its_file(String command) throws IOException {
        Path file = Files.writeString(folder.resolve(NAME), FACILITY);
        List<String> arguments = new ArrayList<>(List.of(command.split(" ", -1)));
        arguments.add(1, file.toString());
        isText(Run.of(arguments.toArray(String[]::new)), command);
        Files.writeString(file, "id: huis\nbildings: []\n");
        isText(Run.of(arguments.toArray(String[]::new)), command);
        Files.delete(file);
        isText(Run.of(arguments.toArray(String[]::new)), command);
    }

    @Test
    void what_is_typed_wrongly() {
        String evil = "\u001b[2J\u202e\nEINDOORDEEL: VOLDOET";
        isText(Run.of("check", "x.yaml", "--profile", evil), "profile");
        isText(Run.of("check", "x.yaml", "--regime", evil), "regime");
        isText(Run.of("check", "x.yaml", evil + "--none"), "option");
        isText(Run.of("check", "x.yaml", "--as-of", evil), "date");
        isText(Run.of("check", "../files/facilities/woning-dorpsstraat.yaml", "-o", "none/" + evil), "output");
        isText(Run.of("explain", "../files/facilities/woning-dorpsstraat.yaml", "--norm", evil), "norm");
        isText(Run.of("schema", evil), "schema");
        isText(Run.of(evil), "command");
    }

    @Test
    void a_picture_holds_the_title_as_text() throws IOException {
        Path chart = folder.resolve("chart.svg");
        Run run = Run.of(
                "impact",
                "../files/facilities/boerderij-heideweg.yaml",
                "--scenario",
                "../files/scenarios/eigen-slaapkamer.yaml",
                "--title",
                "<script>alert(1)</script>\u001b[31m\u202e",
                "--chart",
                chart.toString());
        isText(run, "chart");
        assertThat(Files.readString(chart))
                .contains("&lt;script&gt;alert(1)&lt;/script")
                .doesNotContain("<script", "\u001b", "\u202e");
    }
}
