package nl.huisnorm.proofs.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and folders that may not be read or written. Who may pass over the rights of files gives that up first. */
class RightsIT {

    private static final String HOUSE = "woning-dorpsstraat.yaml";

    @TempDir
    private Path temporary = Path.of("");

    private Path folder = Path.of("");
    private Path shut = Path.of("");

    @BeforeEach
    void prepare() throws Exception {
        folder = Files.createDirectory(temporary.resolve("map"));
        shut = Files.createDirectory(folder.resolve("dicht"));
        Jar.bundled(folder, "facilities/" + HOUSE);
    }

    @AfterEach
    void open() throws Exception {
        Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void rights(Path file, String rights) throws Exception {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    private Jar jar() throws Exception {
        return Jar.in(folder).heldByRights();
    }

    @Test
    void nothing_is_written_in_a_folder_that_may_not_be_written() throws Exception {
        rights(shut, "r-xr-xr-x");
        for (String[] output :
                new String[][] {{"-o", "dicht/verslag.json"}, {"--reports", "dicht/verslagen"}, {"--reports", "dicht"}
                }) {
            Jar.Run run = jar().run("check", HOUSE, Jar.DAY, output[0], output[1]);
            assertThat(run.inWords().exit()).as(run.err()).isIn(2, 74);
            assertThat(run.err()).contains(output[1]);
            assertThat(run.out()).isEmpty();
            assertThat(Jar.names(shut)).isEmpty();
        }
    }

    @Test
    void a_file_that_may_be_written_is_written_also_where_its_folder_may_not() throws Exception {
        Path old = Files.writeString(shut.resolve("verslag.json"), "x".repeat(10));
        rights(shut, "r-xr-xr-x");
        Jar.Run run = jar().run("check", HOUSE, Jar.DAY, "--format", "json", "-o", "dicht/verslag.json");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readString(old)).startsWith("{").endsWith("}\n");
        assertThat(Jar.names(shut)).containsExactly("verslag.json");
    }

    @Test
    void a_file_that_may_not_be_written_stays() throws Exception {
        Path old = Files.writeString(folder.resolve("verslag.json"), "oud");
        rights(old, "r--r--r--");
        Jar.Run run = jar().run("check", HOUSE, Jar.DAY, "-o", "verslag.json");
        assertThat(run.inWords().exit()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains("verslag.json");
        assertThat(old).content().isEqualTo("oud");
    }

    @Test
    void what_may_not_be_read_is_told_and_the_rest_is_judged() throws Exception {
        Path secret = Files.copy(folder.resolve(HOUSE), folder.resolve("geheim.yaml"));
        rights(secret, "---------");
        Path within = Files.createDirectory(folder.resolve("huizen"));
        Files.copy(folder.resolve(HOUSE), within.resolve("a.yaml"));
        Files.move(secret, within.resolve("geheim.yaml"));
        for (String named : new String[] {"huizen/geheim.yaml", "huizen"}) {
            Jar.Run run = jar().run("check", named, HOUSE, Jar.DAY);
            assertThat(run.inWords().exit()).as(run.err() + run.out()).isEqualTo(4);
            assertThat(run.out() + run.err()).contains("geheim.yaml").contains("Dorpsstraat");
        }
    }

    @Test
    void a_folder_that_may_not_be_looked_into_is_told_and_no_empty_one() throws Exception {
        Files.copy(folder.resolve(HOUSE), shut.resolve("a.yaml"));
        rights(shut, "---------");
        Jar.Run run = jar().run("check", "dicht", HOUSE, Jar.DAY);
        assertThat(run.inWords().exit()).as(run.err() + run.out()).isEqualTo(4);
        assertThat(run.out() + run.err()).contains("dicht");
    }

    @Test
    void settings_that_may_not_be_read_are_told() throws Exception {
        Path settings = Files.writeString(folder.resolve("huisnorm.properties"), "lang=en\n");
        rights(settings, "---------");
        ProcessBuilder process = jar().process("run", "check", HOUSE, Jar.DAY);
        process.environment().put("HUISNORM_CONFIG", settings.toString());
        Jar.Run run = jar().told("run", process.start().waitFor());
        assertThat(run.inWords().exit()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains("huisnorm.properties");
    }

    /** A folder in the place of each file. */
    @Test
    void a_folder_is_no_file() throws Exception {
        for (String option : new String[] {"--waivers", "--scenario", "--profile"}) {
            Jar.Run run = jar().run("check", HOUSE, Jar.DAY, option, "dicht");
            assertThat(run.inWords().exit()).as(option + run.err()).isIn(2, 4);
            assertThat(run.err()).contains("dicht");
        }
        assertThat(jar().run("check", HOUSE, Jar.DAY, "-o", "dicht").inWords().exit())
                .isEqualTo(2);
        assertThat(jar().run("verify", "dicht", HOUSE).inWords().exit()).isEqualTo(4);
    }
}
