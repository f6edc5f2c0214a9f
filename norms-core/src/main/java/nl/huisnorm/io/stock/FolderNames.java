package nl.huisnorm.io.stock;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is in a folder that counts for a stock, in the order of the names. A system tells the names in no order, so the first so
 * many of those that were not given yet are kept, and the folder is gone through again for what follows: the memory has an
 * end, however many files a folder has.
 */
final class FolderNames {

    /** A name as it is shown, with its file: names that cannot be shown as they are look alike, and are still of two files. */
    private record Name(String shown, Path file) implements Comparable<Name> {

        private static final Comparator<Name> ORDER =
                Comparator.comparing(Name::shown).thenComparing(Name::file);

        @Override
        public int compareTo(Name other) {
            return ORDER.compare(this, other);
        }
    }

    private final Path folder;
    private final Set<String> others;
    private final int most;
    private final TreeSet<Name> ahead = new TreeSet<>();
    private @Nullable Name last;
    private boolean more = true;

    /**
     * Of a folder.
     *
     * @param others how the names of files end, in small letters, that count beside those in YAML and JSON
     * @param most how many names are kept at the most
     */
    FolderNames(Path folder, Set<String> others, int most) {
        this.folder = folder;
        this.others = others;
        this.most = most;
    }

    Path folder() {
        return folder;
    }

    /** How many names are kept now. */
    int kept() {
        return ahead.size();
    }

    /**
     * The next folder or file.
     *
     * @return nothing at the end
     * @throws IOException if the folder cannot be read; then nothing follows
     */
    @Nullable Path next() throws IOException {
        prepare();
        Name first = ahead.pollFirst();
        if (first == null) {
            return null;
        }
        last = first;
        return first.file();
    }

    /** Reads names where none are kept and there are more. */
    void prepare() throws IOException {
        while (ahead.isEmpty() && more) {
            more = false;
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
                for (Path file : all) {
                    take(file);
                }
            } catch (DirectoryIteratorException e) {
                ahead.clear();
                more = false;
                throw Objects.requireNonNull(e.getCause());
            }
        }
    }

    private void take(Path file) {
        String name = String.valueOf(file.getFileName());
        if (isGiven(new Name(name + "/", file)) || isFar(new Name(name, file))) {
            return;
        }
        boolean isFolder = isFolder(file);
        if (!isFolder && !isFacility(file, name)) {
            return;
        }
        Name key = isFolder ? new Name(name + "/", file) : new Name(name, file);
        if (isGiven(key) || isFar(key)) {
            return;
        }
        ahead.add(key);
        if (ahead.size() > most) {
            ahead.pollLast();
            more = true;
        }
    }

    /** As paths are ordered that are written out: what is in a folder comes where its name with the slash does. */
    private boolean isGiven(Name key) {
        return last != null && key.compareTo(last) <= 0;
    }

    private boolean isFar(Name key) {
        boolean isFar = ahead.size() >= most && key.compareTo(ahead.last()) > 0;
        more |= isFar;
        return isFar;
    }

    static boolean isFolder(Path file) {
        return Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether a file counts; where a link leads is looked at when it is read, and not outside the folder. */
    private boolean isFacility(Path file, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean isOther = !name.startsWith("~$") && others.stream().anyMatch(lower::endsWith);
        return (isOther || lower.endsWith(".yaml") || lower.endsWith(".yml") || lower.endsWith(".json"))
                && (Files.isSymbolicLink(file) || Files.isRegularFile(file));
    }
}
