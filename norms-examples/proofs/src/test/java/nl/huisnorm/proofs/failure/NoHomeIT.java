package nl.huisnorm.proofs.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As in a container: nothing in the environment, a user without a name or a home, and no folder for what is temporary. */
class NoHomeIT {

    @TempDir
    private Path temporary = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"json", "html", "xlsx", "pdf"})
    void every_form_is_the_same_to_the_byte(String form) throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("map"));
        Jar.bundled(folder, "facilities/boerderij-heideweg.yaml");
        String[] line = {"check", "boerderij-heideweg.yaml", Jar.DAY, "--format", form, "-o", "a"};
        assertThat(Jar.in(folder).run(line).exit()).isEqualTo(1);
        line[line.length - 1] = "b";
        Jar.Run run = Jar.in(folder)
                .alone()
                .with("-Duser.home=?", "-Duser.name=?", "-Djava.io.tmpdir=" + folder.resolve("is/er/niet"))
                .run(line);
        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(folder.resolve("b")).hasSameBinaryContentAs(folder.resolve("a"));
        assertThat(Jar.names(folder)).containsExactly("a", "b", "boerderij-heideweg.yaml");
    }
}
