package nl.huisnorm.internal.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where links lead is found without a look at what lies outside: what is there and what is not are refused alike. */
class WithinFolderTest {

    @TempDir
    private Path top = Path.of("");

    private Path folder = Path.of("");

    @BeforeEach
    void files() throws IOException {
        top = top.toRealPath();
        folder = Files.createDirectories(top.resolve("in/plannen"));
        Files.createDirectories(folder.resolve("sub/diep"));
        Files.createDirectories(top.resolve("weg/map"));
        Files.writeString(top.resolve("weg/er.yaml"), "");
        Files.writeString(folder.resolve("huis.yaml"), "");
    }

    private void isOutside(Path file) {
        assertThatThrownBy(() -> WithinFolder.real(file, folder))
                .isInstanceOfSatisfying(
                        RefusedFileException.class,
                        refused -> assertThat(refused.mistake().code()).isEqualTo("outside-root"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../weg/%s",
                "sub/../../../weg/%s",
                "./sub/diep/../../../../weg/%s",
                "map/%s",
                "map/../weg/%s",
                "map/map/../%s",
                "ver/%s",
                "/%s"
            })
    void there_and_not_there_are_refused_alike(String target) throws IOException {
        Files.createSymbolicLink(folder.resolve("map"), top.resolve("weg"));
        Files.createSymbolicLink(folder.resolve("ver"), Path.of("../../weg/map/.."));
        for (String name : new String[] {"er.yaml", "er-niet.yaml", "map", "map/er-niet.yaml"}) {
            Path link = folder.resolve("koppeling.yaml");
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, Path.of(target.formatted(name)));
            isOutside(link);
            Path twice = folder.resolve("nog-een.yaml");
            Files.deleteIfExists(twice);
            Files.createSymbolicLink(twice, link);
            isOutside(twice);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"huis.yaml", "sub/../huis.yaml", "../plannen/huis.yaml", "../../in/plannen/sub/../huis.yaml"})
    void links_that_stay_are_followed(String target) throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("koppeling.yaml"), Path.of(target));
        assertThat(WithinFolder.real(link, folder)).isEqualTo(folder.resolve("huis.yaml"));
        Path absolute = Files.createSymbolicLink(folder.resolve("heel.yaml"), folder.resolve(Path.of(target)));
        assertThat(WithinFolder.real(absolute, folder)).isEqualTo(folder.resolve("huis.yaml"));
    }

    @Test
    void the_folder_may_be_a_link_itself_and_the_file_need_not_be_there() throws IOException {
        Path other = Files.createSymbolicLink(top.resolve("anders"), folder);
        Files.createSymbolicLink(folder.resolve("koppeling.yaml"), other.resolve("huis.yaml"));
        assertThat(WithinFolder.real(other.resolve("koppeling.yaml"), other)).isEqualTo(folder.resolve("huis.yaml"));
        assertThat(WithinFolder.real(folder.resolve("geen/geen.yaml"), folder))
                .isEqualTo(folder.resolve("geen/geen.yaml"));
        assertThat(WithinFolder.real(folder.resolve("huis.yaml"), other)).isEqualTo(folder.resolve("huis.yaml"));
    }

    @Test
    void what_goes_round_ends() throws IOException {
        Files.createSymbolicLink(folder.resolve("a"), Path.of("b"));
        Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));
        assertThatThrownBy(() -> WithinFolder.real(folder.resolve("a"), folder))
                .isInstanceOf(FileSystemLoopException.class);
    }
}
