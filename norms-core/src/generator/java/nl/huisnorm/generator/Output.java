package nl.huisnorm.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes the files of a folder. One that stays the same is left alone, so that nothing is compiled again for it; one that
 * nothing was written to is of an earlier time and goes.
 */
final class Output {

    private final Path folder;
    private final Set<Path> written = new HashSet<>();

    Output(Path folder) {
        this.folder = folder;
    }

    void write(String name, String text) {
        Path file = folder.resolve(name);
        written.add(file);
        try {
            if (!Files.exists(file) || !Files.readString(file).equals(text)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void removeOthers() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!written.contains(file)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
