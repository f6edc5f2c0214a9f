package nl.huisnorm.proofs.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two who write to the same place at the same time. */
class TwoWritersIT {

    private static final String HOUSE = "woning-dorpsstraat.yaml";
    private static final String FARM = "boerderij-heideweg.yaml";

    @TempDir
    private Path temporary = Path.of("");

    private Path folder() throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("map"));
        Jar.bundled(folder, "facilities/" + HOUSE);
        Jar.bundled(folder, "facilities/" + FARM);
        return folder;
    }

    @RepeatedTest(3)
    void the_file_is_one_of_both_and_whole() throws Exception {
        Path folder = folder();
        Jar jar = Jar.in(folder);
        for (String file : List.of(HOUSE, FARM)) {
            jar.run("check", file, Jar.DAY, "--format", "json", "-o", file + ".json");
        }
        Process one = jar.process("een", "check", HOUSE, Jar.DAY, "--format", "json", "-o", "verslag.json")
                .start();
        Process other = jar.process("twee", "check", FARM, Jar.DAY, "--format", "json", "-o", "verslag.json")
                .start();
        assertThat(one.waitFor()).isZero();
        assertThat(other.waitFor()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("verslag.json")))
                .isIn(
                        Files.readString(folder.resolve(HOUSE + ".json")),
                        Files.readString(folder.resolve(FARM + ".json")));
        assertThat(Jar.names(folder))
                .containsExactlyInAnyOrder(HOUSE, FARM, HOUSE + ".json", FARM + ".json", "verslag.json");
    }

    /** Two batches whose reports have the same names: no report is written over, and whoever comes too late is told. */
    @Test
    void a_folder_of_reports_is_of_one_of_both() throws Exception {
        Path folder = folder();
        Jar.list(folder, 60);
        Files.copy(folder.resolve("lijst.ndjson"), folder.resolve("anders.ndjson"));
        Jar jar = Jar.in(folder);
        Process one = jar.process("een", "check", "lijst.ndjson", Jar.DAY, "--reports", "verslagen")
                .start();
        Process other = jar.process("twee", "check", "anders.ndjson", Jar.DAY, "--reports", "verslagen")
                .start();
        List<Integer> codes = List.of(one.waitFor(), other.waitFor());
        List<Jar.Run> runs = List.of(jar.told("een", codes.get(0)), jar.told("twee", codes.get(1)));
        runs.forEach(Jar.Run::inWords);
        assertThat(runs.get(0).err() + runs.get(1).err())
                .containsAnyOf("een ander programma", "geen nieuwe of lege map");
        assertThat(codes).as(runs.get(0).err() + runs.get(1).err()).contains(3).containsAnyOf(2, 74);
        Path reports = folder.resolve("verslagen");
        String winner = codes.get(0) == 3 ? "lijst.ndjson" : "anders.ndjson";
        for (String name : Jar.names(reports)) {
            if (name.matches("h[0-9]+\\.txt")) {
                assertThat(Files.readString(reports.resolve(name))).as(name).contains("Bestand: " + winner);
            }
        }
    }
}
