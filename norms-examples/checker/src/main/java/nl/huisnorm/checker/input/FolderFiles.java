package nl.huisnorm.checker.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What there is in a folder and below it that can be judged, in the order of the paths, for every command that looks through
 * folders. Links to folders are not followed, so none leads round; hidden files and folders, and those that programs keep beside
 * files that are open, are passed over.
 */
public final class FolderFiles {

    /** How a file of a folder is read. */
    public enum Kind {
        DOCUMENT,
        LINES,
        CELLS
    }

    /**
     * A file that can be judged.
     *
     * @param path its path, as the folder was named
     */
    public record Found(Path path, Kind kind) {}

    private static final int HEADER = 1 << 16;

    private final Path folder;
    private final Path start;
    private final Predicate<Path> apart;
    private final List<Found> files = new ArrayList<>();
    private final List<Path> others = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int hidden;

    private FolderFiles(Path folder, Predicate<Path> apart) {
        // where somebody is names nothing
        this.folder = folder.toString().equals(".") ? Path.of("") : folder;
        // a dot behind it makes a folder of a link to one
        this.start = folder.resolve(".");
        this.apart = apart;
    }

    /**
     * Looks through a folder.
     *
     * @param apart a file or folder that is not looked at, since the program writes there
     */
    public static FolderFiles in(Path folder, Predicate<Path> apart) {
        FolderFiles all = new FolderFiles(folder, apart);
        try {
            Files.walkFileTree(all.start, all.new Visitor());
        } catch (IOException e) {
            all.closed(folder, e);
        }
        // names that cannot be shown as they are look alike
        Comparator<Path> order = Comparator.comparing(Path::toString).thenComparing(Comparator.naturalOrder());
        all.files.sort(Comparator.comparing(Found::path, order));
        all.others.sort(order);
        return all;
    }

    /** What can be judged. */
    public List<Found> files() {
        return files;
    }

    /** What can be judged and is a document of its own, no list. */
    public List<Path> documents() {
        return files.stream()
                .filter(file -> file.kind() == Kind.DOCUMENT)
                .map(Found::path)
                .toList();
    }

    /** What cannot, by its name. */
    List<Path> others() {
        return others;
    }

    /** What could not be looked into. */
    public List<Problem> problems() {
        return problems;
    }

    /** How many files and folders are hidden. */
    public int hidden() {
        return hidden;
    }

    private Path asNamed(Path file) {
        return folder.resolve(start.relativize(file));
    }

    private void closed(Path inner, IOException e) {
        problems.add(
                e instanceof AccessDeniedException
                        ? new Problem(inner.toString(), null, Pointer.ROOT, "not-allowed", List.of())
                        : new Problem(
                                inner.toString(),
                                null,
                                Pointer.ROOT,
                                "not-readable",
                                List.of(String.valueOf(e.getMessage()))));
    }

    private static boolean isHidden(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(".") || name.startsWith("~$");
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
            if (inner.equals(start)) {
                return FileVisitResult.CONTINUE;
            }
            if (isHidden(inner)) {
                hidden++;
                return FileVisitResult.SKIP_SUBTREE;
            }
            return apart.test(inner) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isHidden(file)) {
                hidden++;
            } else {
                Kind kind = attributes.isOther() || isLinkToFolder(file, attributes) ? null : kind(file, attributes);
                if (kind == null) {
                    others.add(asNamed(file));
                } else {
                    files.add(new Found(asNamed(file), kind));
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            closed(asNamed(file), e);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path inner, @Nullable IOException e) {
            if (e != null) {
                closed(asNamed(inner), e);
            }
            return FileVisitResult.CONTINUE;
        }
    }

    private static boolean isLinkToFolder(Path file, BasicFileAttributes attributes) {
        return attributes.isSymbolicLink() && Files.isDirectory(file);
    }

    /** By the end of the name; a list is not read through a link, of a table only one about facilities. */
    private static @Nullable Kind kind(Path file, BasicFileAttributes attributes) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String end = name.substring(name.lastIndexOf('.') + 1);
        return switch (end) {
            case "yaml", "yml", "json", "xlsx" -> Kind.DOCUMENT;
            case "ndjson", "jsonl" -> attributes.isSymbolicLink() ? null : Kind.LINES;
            case "csv" -> attributes.isRegularFile() && isOfFacilities(file) ? Kind.CELLS : null;
            default -> null;
        };
    }

    private static boolean isOfFacilities(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return isOfFacilities(in.readNBytes(HEADER));
        } catch (IOException e) {
            // it is told when it is read
            return true;
        }
    }

    /** Whether a table begins with the names of columns as lists of facilities have them. */
    static boolean isOfFacilities(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        String header = end < 0 ? text : text.substring(0, end);
        return header.matches("(?s)(?:.*[,;\\t\"\\x{FEFF}])?\\s*facility\\.id\\s*(?:[,;\\t\"].*)?");
    }
}
