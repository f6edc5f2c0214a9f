package nl.huisnorm.proofs.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A disk that is full. Whoever runs this, the kernel gives a process room for files of so many bytes (RLIMIT_FSIZE) and says no to
 * the rest in the middle of a write, as it does where a disk or a share of one is full; no disk need be mounted for it.
 */
class FullDiskIT {

    private static final String OLD = "wat er stond\n";
    private static final String FULL = "de schijf is vol";

    @TempDir
    private Path temporary = Path.of("");

    private Path folder = Path.of("");

    @BeforeEach
    void prepare() throws Exception {
        folder = Files.createDirectory(temporary.resolve("map"));
        Jar.bundled(folder, "facilities/boerderij-heideweg.yaml");
    }

    /** A process that can write files of so many bytes; shells count by 512 of them. */
    private Jar room(long bytes) {
        return Jar.in(folder).by("sh", "-c", "ulimit -f " + bytes / 512 + " && exec \"$@\"", "sh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "ndjson", "html", "csv", "xlsx", "pdf", "sarif", "junit"})
    void the_old_file_stays_whole_where_the_new_one_does_not_fit(String form) throws Exception {
        Path whole = folder.resolve("heel." + form);
        List<String> line = List.of("check", "boerderij-heideweg.yaml", Jar.DAY, "--format", form, "-o");
        assertThat(Jar.in(folder)
                        .run(more(line, whole.getFileName().toString()))
                        .exit())
                .isEqualTo(1);
        Path old = Files.writeString(folder.resolve("oud." + form), OLD);
        List<String> before = Jar.names(folder);
        Jar.Run run =
                room(Files.size(whole) / 2).run(more(line, old.getFileName().toString()));
        assertThat(run.inWords().exit()).as(run.err()).isEqualTo(74);
        assertThat(run.err()).contains(FULL, "oud." + form).hasLineCount(1);
        assertThat(old).content().isEqualTo(OLD);
        assertThat(Jar.names(folder)).isEqualTo(before);
    }

    private static String[] more(List<String> line, String last) {
        List<String> all = new ArrayList<>(line);
        all.add(last);
        return all.toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "capacity boerderij-heideweg.yaml --format json",
                "norms export --format json",
                "schema facility",
                "init woning",
                "checklist boerderij-heideweg.yaml",
                "impact boerderij-heideweg.yaml --then 2027-01-01 --format json"
            })
    void standard_output_that_takes_no_more_is_told(String line) throws Exception {
        List<String> words = List.of(line.split(" ", -1));
        ProcessBuilder process = Jar.in(folder).process("vol", words.toArray(String[]::new));
        int exit = process.redirectOutput(new File("/dev/full")).start().waitFor();
        Files.writeString(Path.of(folder + "-vol.out"), "");
        Jar.Run run = Jar.in(folder).told("vol", exit).inWords();
        assertThat(run.exit()).as(run.err()).isEqualTo(74);
        assertThat(run.err()).contains(FULL).hasLineCount(1);
    }

    /** Reports of many: those that fitted are whole, and that there is one too few is told. */
    @Test
    void a_folder_of_reports_has_whole_ones_alone() throws Exception {
        Jar.list(folder, 3);
        Path small = Files.createDirectory(folder.resolve("klein"));
        assertThat(Jar.in(folder)
                        .run("check", "lijst.ndjson", Jar.DAY, "--reports", "klein")
                        .exit())
                .isEqualTo(3);
        long most = 0;
        for (String name : Jar.names(small)) {
            most = Math.max(most, Files.size(small.resolve(name)));
        }
        Files.move(folder.resolve("boerderij-heideweg.yaml"), folder.resolve("z-boerderij.yaml"));
        Jar.Run run = room(most).run("check", "lijst.ndjson", "z-boerderij.yaml", Jar.DAY, "--reports", "verslagen");
        assertThat(run.inWords().exit()).as(run.err()).isEqualTo(74);
        assertThat(run.err()).contains(FULL);
        List<String> names = Jar.names(folder.resolve("verslagen"));
        assertThat(names).contains("h0.txt", "h1.txt", "h2.txt").noneMatch(name -> name.endsWith(".part"));
        for (String name : List.of("h0.txt", "h1.txt", "h2.txt")) {
            assertThat(folder.resolve("verslagen").resolve(name)).hasSameBinaryContentAs(small.resolve(name));
        }
    }
}
