package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.huisnorm.checker.command.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file says of people stands in the reports that were asked for, and in nothing that is told beside them. */
class NoPersonalDataTest {

    private static final String NAME = NamedFacility.NAME;

    @TempDir
    private Path folder = Path.of("");

    private Path house = Path.of("");

    @BeforeEach
    void write() throws IOException {
        String yaml = NamedFacility.yaml(Path.of("../files/facilities/boerderij-heideweg.yaml"));
        assertThat(yaml.split(NAME, -1)).hasSizeGreaterThan(20);
        house = Files.writeString(folder.resolve("huis.yaml"), yaml);
        Files.writeString(folder.resolve("onaf.yaml"), yaml + "name: \"" + NAME + "\nid: [" + NAME + "\n");
        Files.writeString(folder.resolve("dubbel.yaml"), yaml + "name: " + NAME + "\n");
        Files.writeString(folder.resolve("lijst.yaml"), "- " + NAME + "\n");
        Files.writeString(folder.resolve("onaf.json"), "{\"id\": \"x\", \"name\": \"" + NAME + "\", \"buildings\": [");
        Files.writeString(folder.resolve("fout.yaml"), yaml.replaceFirst("(?m)^buildings:", "bildings:"));
        Files.writeString(folder.resolve("lijst.ndjson"), "{\"id\": \"x\", \"name\": \"" + NAME + "\"\n");
        Files.writeString(folder.resolve("lijst.csv"), "facility.id,facility.name\nx,\"" + NAME + "\n");
    }

    /** Runs a line and looks at what is told beside a report; gives how it ended. */
    private int saysNothing(String line) {
        List<String> arguments = new ArrayList<>();
        for (String word : line.split(" ", -1)) {
            arguments.add(word.replace("@", folder.toString()));
        }
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.err()).as(line).doesNotContain("Wojciech", "Brz", "szczykiewicz");
        return run.exit();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check @/huis.yaml",
                "check @/huis.yaml --waivers @/lijst.yaml",
                "check @/huis.yaml --profile @/onaf.yaml",
                "check @/huis.yaml --scenario @/onaf.yaml",
                "check @/onaf.yaml",
                "check @/onaf.json",
                "check @/dubbel.yaml",
                "check @/lijst.yaml",
                "check @/fout.yaml",
                "check @/lijst.ndjson",
                "check @/lijst.csv",
                "check @",
                "check @ --reports @/verslagen --format csv",
                "validate @/huis.yaml",
                "convert @/onaf.yaml",
                "convert @/huis.yaml -o @/uit.xlsx",
                "questions @/huis.yaml",
                "interview @/onaf.yaml",
                "remedies @/fout.yaml",
                "capacity @/huis.yaml --regime snf",
                "timeline @/huis.yaml --from 2026-11-01 --to 2026-11-30 --regime snf",
                "diff @/huis.yaml @/onaf.yaml",
                "explain @/huis.yaml --norm SNF-3.1",
                "explain @/fout.yaml --norm SNF-3.1",
                "impact @/lijst.ndjson --then 2027-01-01",
                "impact @ --then 2027-01-01",
                "region @",
                "verify @/lijst.yaml @/huis.yaml",
                "test @",
                "lint @/huis.yaml",
                "agreement @/huis.yaml -o @/x.pdf",
                "duties @/huis.yaml",
                "council-note @/huis.yaml -o @/x.docx",
                "variants @/huis.yaml @/onaf.yaml",
                "checklist @/onaf.yaml"
            })
    void what_goes_wrong_is_told_without_what_the_file_says_of_people(String line) {
        assertThat(saysNothing(line))
                .as("nothing is read where %s is wrong use", line)
                .isNotEqualTo(ExitCode.WRONG_USE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check @/huis.yaml --profile geen",
                "check @/huis.yaml --regime geen",
                "check @/huis.yaml -o @/nergens/x.pdf",
                "check @/huis.yaml -o @/huis.yaml",
                "explain @/huis.yaml --norm geen",
                "explain @/huis.yaml --norm SNF-3.1 --subject geen"
            })
    void nor_does_wrong_use_tell_it(String line) {
        assertThat(saysNothing(line)).as(line).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void a_report_that_was_asked_for_does_tell_it() {
        assertThat(Run.of("check", house.toString(), "--expand").out()).contains(NAME);
    }
}
