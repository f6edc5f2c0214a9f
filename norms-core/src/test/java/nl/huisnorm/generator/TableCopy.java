package nl.huisnorm.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the table of facts and of what it is checked against, to be changed by a test. */
final class TableCopy {

    private static final Path PROJECT = Path.of("");
    private static final List<String> NEEDED = List.of(
            "src/main/facts",
            "src/main/java/nl/huisnorm/facility",
            "src/main/java/nl/huisnorm/settlement",
            "src/main/resources/nl/huisnorm/io/read");

    private final Path folder;

    TableCopy(Path folder) {
        this.folder = folder;
        NEEDED.forEach(this::copy);
    }

    private void copy(String name) {
        try (Stream<Path> files = Files.walk(PROJECT.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(PROJECT.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a text that a file of the table has, where it stands first. */
    TableCopy with(String file, String text, String other) {
        Path path = path(file);
        try {
            String whole = Files.readString(path);
            assertThat(whole).contains(text);
            int at = whole.indexOf(text);
            Files.writeString(path, whole.substring(0, at) + other + whole.substring(at + text.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A file of the table, or one beside it by its whole path. */
    Path path(String file) {
        return folder.resolve(file.startsWith("src/") ? file : "src/main/facts/" + file);
    }

    /** Makes everything that follows from the table, and gives what is then in a file. */
    String generated(String file) {
        generate();
        try {
            return Files.readString(folder.resolve("target").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void generate() {
        Generator.generate(folder, folder.resolve("target/sources"), folder.resolve("target/resources"));
    }

    Path target() {
        return folder.resolve("target");
    }
}
