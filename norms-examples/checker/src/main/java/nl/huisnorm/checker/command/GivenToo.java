package nl.huisnorm.checker.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.RelatedFiles;

/**
 * The files that an input may name anyway, and those that were given on the command line too: a file itself, and what lies in a folder,
 * wherever links lead. Whoever gives them has them read already.
 *
 * @param files the files that it may name anyway
 * @param folder the folder that relative paths are taken from
 * @param given what was given, as absolute paths
 */
record GivenToo(RelatedFiles files, Path folder, Set<Path> given) implements RelatedFiles {

    @Override
    public byte[] bytes(String path) throws IOException {
        return files(path).bytes(path);
    }

    private RelatedFiles files(String path) {
        try {
            Path file = absolute(folder.resolve(path));
            for (Path one : given) {
                if (file.startsWith(one)) {
                    Path parent = one.getParent();
                    return RelatedFiles.in(folder, Files.isDirectory(one) || parent == null ? one : parent);
                }
            }
        } catch (InvalidPathException e) {
            // no name of any file, which is told where it is read
        }
        return files;
    }

    /** A path by which files are the same whatever folder it is told from. */
    static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    @Override
    public String name(String path) {
        return files.name(path);
    }

    @Override
    public FacilityDocument facility(String name, byte[] bytes) throws UnreadableInputException {
        return files.facility(name, bytes);
    }

    @Override
    public RelatedFiles beside(String path) {
        try {
            Path parent = folder.resolve(path).normalize().getParent();
            return new GivenToo(files.beside(path), parent == null ? Path.of("") : parent, given);
        } catch (InvalidPathException e) {
            return this;
        }
    }
}
