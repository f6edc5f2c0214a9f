package nl.huisnorm.io.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import nl.huisnorm.internal.source.FileBytes;
import nl.huisnorm.internal.source.WithinFolder;

/**
 * Files of this machine, of which none is read that lies outside a folder. Whoever writes a plan does not choose what is
 * read on the machine it is judged on.
 *
 * @param folder the folder that relative paths are taken from
 * @param root the folder that files must lie in, wherever links lead
 */
record FilesBelow(Path folder, Path root) implements RelatedFiles {

    @Override
    public byte[] bytes(String path) throws IOException {
        Path file = file(path);
        Path real = WithinFolder.real(file, root);
        if (!Files.isDirectory(real) && !Files.isRegularFile(real)) {
            throw new NoSuchFileException(file.toString());
        }
        return FileBytes.read(real);
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
            return new FilesBelow(parent == null ? Path.of("") : parent, root);
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
}
