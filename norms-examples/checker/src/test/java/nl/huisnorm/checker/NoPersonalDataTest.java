package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    private void saysNothing(String... line) {
        List<String> arguments = new ArrayList<>();
        for (String word : line) {
            arguments.add(word.replace("@", folder.toString()));
        }
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.err()).as(Arrays.toString(line)).doesNotContain("Wojciech", "Brz", "szczykiewicz");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check @/huis.yaml",
                "check @/huis.yaml --profile geen",
                "check @/huis.yaml --regime geen",
                "check @/huis.yaml --waivers @/lijst.yaml",
                "check @/huis.yaml -o @/nergens/x.pdf",
                "check @/huis.yaml -o @/huis.yaml",
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
                "convert @/huis.yaml --to xlsx",
                "questions @/huis.yaml",
                "interview @/onaf.yaml",
                "remedies @/fout.yaml",
                "capacity @/huis.yaml --regime geen",
                "timeline @/huis.yaml --from x",
                "diff @/huis.yaml @/onaf.yaml",
                "explain @/huis.yaml geen",
                "impact @/huis.yaml --then 2027-01-01 --threads 0",
                "impact @ --then 2027-01-01",
                "region @",
                "verify @/lijst.yaml @/huis.yaml",
                "test @",
                "lint @/huis.yaml",
                "agreement @/huis.yaml",
                "duties @/huis.yaml",
                "council-note @/huis.yaml",
                "variants @/huis.yaml",
                "checklist @/onaf.yaml"
            })
    void what_goes_wrong_is_told_without_what_the_file_says_of_people(String line) {
        saysNothing(line.split(" ", -1));
    }

    @Test
    void a_report_that_was_asked_for_does_tell_it() {
        assertThat(Run.of("check", house.toString(), "--expand").out()).contains(NAME);
    }
}
