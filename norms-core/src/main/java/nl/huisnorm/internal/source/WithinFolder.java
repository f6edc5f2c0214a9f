package nl.huisnorm.internal.source;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/**
 * Where a file lies when all links are followed, found without a look at anything outside a folder: of what lies elsewhere it
 * cannot be told whether it is there.
 */
public final class WithinFolder {

    /** As many links as any system follows. */
    private static final int MOST_LINKS = 40;

    private final Path folder;
    private final Path named;
    private final Path real;

    private WithinFolder(Path folder) throws IOException {
        this.folder = folder;
        this.named = folder.toAbsolutePath().normalize();
        this.real = folder.toRealPath();
    }

    /**
     * Where a file lies, which need not be there.
     *
     * @param file the file
     * @param folder the folder that it must lie in, wherever links lead
     * @return the place, without links
     * @throws RefusedFileException if it lies elsewhere, or would
     * @throws IOException if the folder is not there, or links go round
     */
    public static Path real(Path file, Path folder) throws IOException {
        return new WithinFolder(folder).follow(file);
    }

    private Path follow(Path file) throws IOException {
        Path asked = file.toAbsolutePath().normalize();
        boolean isNamed = asked.startsWith(named);
        if (!isNamed && !asked.startsWith(real)) {
            throw outside(file);
        }
        Path at = real;
        Deque<Path> left = new ArrayDeque<>(names((isNamed ? named : real).relativize(asked)));
        for (int links = 0; !left.isEmpty(); ) {
            Path name = left.pop();
            Path next = step(at, name);
            if (!next.startsWith(real)) {
                if (!real.startsWith(next)) {
                    throw outside(file);
                }
                at = next;
            } else if (next.equals(real) || !Files.isSymbolicLink(next)) {
                at = next;
            } else {
                links++;
                if (links > MOST_LINKS) {
                    throw new FileSystemLoopException(file.toString());
                }
                Path target = Files.readSymbolicLink(next);
                if (target.isAbsolute()) {
                    boolean isHere = target.startsWith(named);
                    at = isHere ? real : Objects.requireNonNull(target.getRoot());
                    target = (isHere ? named : at).relativize(target);
                }
                List<Path> names = names(target);
                for (int i = names.size() - 1; i >= 0; i--) {
                    left.push(names.get(i));
                }
            }
        }
        if (!at.startsWith(real)) {
            throw outside(file);
        }
        return at;
    }

    private static List<Path> names(Path path) {
        List<Path> names = new ArrayList<>();
        path.forEach(names::add);
        return names;
    }

    private static Path step(Path at, Path name) {
        return switch (name.toString()) {
            case "", "." -> at;
            case ".." -> Objects.requireNonNullElse(at.getParent(), at);
            default -> at.resolve(name);
        };
    }

    private RefusedFileException outside(Path file) {
        return new RefusedFileException(file, "outside-root", folder.toString().isEmpty() ? "." : folder);
    }
}
