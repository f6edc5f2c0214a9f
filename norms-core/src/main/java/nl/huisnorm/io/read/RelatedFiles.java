package nl.huisnorm.io.read;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import nl.huisnorm.input.UnreadableInputException;
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

    /**
     * A facility from what is in a file that is named.
     *
     * @param name what to call the file in problems and reports
     * @param bytes what is in it
     * @throws UnreadableInputException if it cannot be read or says something that cannot be
     */
    default FacilityDocument facility(String name, byte[] bytes) throws UnreadableInputException {
        return FacilityReader.read(name, bytes);
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
     * The files on this machine that lie in a folder or below it; relative paths are taken from there.
     *
     * @param folder the folder
     */
    static RelatedFiles in(Path folder) {
        return in(folder, folder);
    }

    /**
     * The files on this machine that lie in a folder or below it. A file elsewhere is refused without looking whether it is
     * there, and one that a link leads to elsewhere without reading it.
     *
     * @param folder the folder that relative paths are taken from
     * @param root the folder that files must lie in, wherever links lead
     */
    static RelatedFiles in(Path folder, Path root) {
        return new FilesBelow(folder, root);
    }
}
