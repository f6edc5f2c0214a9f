package nl.huisnorm.io.stock;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.source.ReadFault;
import nl.huisnorm.internal.source.RefusedFileException;
import nl.huisnorm.io.read.FacilityReader;
import org.jspecify.annotations.Nullable;

/** A folder with a facility in each file. No more is known of it at a time than what the folders hold that lead to a file. */
final class FolderStock implements FacilityStock {

    private final Path root;
    private final Deque<Iterator<Path>> folders = new ArrayDeque<>();
    private @Nullable StockItem broken;
    private @Nullable Path ahead;

    private FolderStock(Path root) {
        this.root = root;
    }

    /** Opens a folder, or one file. */
    static FolderStock open(Path path) throws UnreadableInputException {
        FolderStock stock = new FolderStock(path);
        if (!Files.isDirectory(path)) {
            stock.ahead = path;
            return stock;
        }
        stock.enter(path);
        if (stock.broken != null) {
            throw new UnreadableInputException(stock.broken.problems());
        }
        return stock;
    }

    private void enter(Path folder) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path file : all) {
                if (isFolder(file) || isFacility(file)) {
                    files.add(file);
                }
            }
        } catch (DirectoryIteratorException e) {
            broken = unreadable(folder, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            broken = unreadable(folder, e);
        }
        files.sort(Comparator.comparing(FolderStock::key));
        folders.push(files.iterator());
    }

    /** As paths are ordered that are written out: what is in a folder comes where its name with the slash does. */
    private static String key(Path file) {
        return file.getFileName() + (isFolder(file) ? "/" : "");
    }

    private static boolean isFolder(Path file) {
        return Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isFacility(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json")) && Files.isRegularFile(file);
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && broken == null && !folders.isEmpty()) {
            Iterator<Path> files = folders.element();
            if (!files.hasNext()) {
                folders.pop();
                continue;
            }
            Path file = files.next();
            if (isFolder(file)) {
                enter(file);
            } else {
                ahead = file;
            }
        }
        return ahead != null || broken != null;
    }

    @Override
    public StockItem next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        StockItem item = broken;
        broken = null;
        if (item == null) {
            item = read(Objects.requireNonNull(ahead));
            ahead = null;
        }
        return item;
    }

    private StockItem read(Path file) {
        try {
            if (!file.equals(root)
                    && Files.isSymbolicLink(file)
                    && !file.toRealPath().startsWith(root.toRealPath())) {
                return unreadable(file, new RefusedFileException(file, "outside-root", root));
            }
            return new StockItem(file.toString(), 0, FacilityReader.read(file).facility(), List.of());
        } catch (IOException e) {
            return unreadable(file, e);
        } catch (UnreadableInputException e) {
            return new StockItem(file.toString(), 0, null, e.problems());
        }
    }

    private static StockItem unreadable(Path file, IOException e) {
        Problem problem = ReadFault.problem(file.toString(), e);
        return new StockItem(file.toString(), 0, null, List.of(problem));
    }

    @Override
    public void close() {
        // files are read as a whole, one at a time
    }
}
