package nl.huisnorm.io.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import nl.huisnorm.internal.source.SourceParser;
import nl.huisnorm.stability.Stable;

/**
 * Reads the files that an input names: the facilities of a plan, the plan of an application. A system that keeps them in a
 * database or an archive gives its own.
 */
@Stable
@FunctionalInterface
public interface RelatedFiles {

    /**
     * The bytes of a file.
     *
     * @param path the path as the input says it
     * @throws IOException if it cannot be read
     */
    byte[] bytes(String path) throws IOException;

    /** What to call the file in problems and reports. */
    default String name(String path) {
        return path;
    }

    /** The same as seen from the folder that a named file stands in. */
    default RelatedFiles beside(String path) {
        return this;
    }

    /** No files: whatever is named cannot be read. */
    static RelatedFiles none() {
        return path -> {
            throw new NoSuchFileException(path);
        };
    }

    /**
     * The files on this machine, relative paths being taken from a folder.
     *
     * @param folder the folder
     */
    static RelatedFiles in(Path folder) {
        return new RelatedFiles() {
            @Override
            public byte[] bytes(String path) throws IOException {
                Path file = file(path);
                if (Files.isDirectory(file)) {
                    throw new UnreadableFile(file.toString(), "is-directory");
                }
                if (!Files.isRegularFile(file)) {
                    throw new NoSuchFileException(file.toString());
                }
                if (Files.size(file) > SourceParser.LARGEST_FILE) {
                    throw new UnreadableFile(
                            file.toString(), "too-large", SourceParser.LARGEST_FILE / SourceParser.MEBI);
                }
                return Files.readAllBytes(file);
            }

            @Override
            public String name(String path) {
                try {
                    return file(path).toString();
                } catch (IOException e) {
                    return path;
                }
            }

            @Override
            public RelatedFiles beside(String path) {
                try {
                    Path parent = file(path).getParent();
                    return in(parent == null ? Path.of("") : parent);
                } catch (IOException e) {
                    return this;
                }
            }

            private Path file(String path) throws IOException {
                try {
                    return folder.resolve(path).normalize();
                } catch (InvalidPathException e) {
                    throw new NoSuchFileException(path);
                }
            }
        };
    }
}
