package nl.huisnorm.io.stock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.source.ReadFault;
import nl.huisnorm.internal.source.RefusedFileException;
import nl.huisnorm.internal.source.WithinFolder;
import nl.huisnorm.io.read.FacilityBytes;
import nl.huisnorm.io.read.InputReader;
import org.jspecify.annotations.Nullable;

/**
 * A folder with a facility in each file. Of the folders that lead to a file no more names are kept at a time than there is
 * memory for, whatever they hold.
 */
final class FolderStock implements FacilityStock {

    /** The most names that are kept, those of a folder in another together; of each folder there is room for some. */
    private static final int MOST_NAMES = 100_000;

    private static final int LEAST_NAMES = 5_000;

    /** As deep as folders may lie in each other. */
    private static final int DEEPEST = 64;

    private final Path root;
    private final Set<String> more;
    private final FacilityBytes reader;
    private final Deque<FolderNames> folders = new ArrayDeque<>();
    private @Nullable StockItem broken;
    private @Nullable Path ahead;

    private FolderStock(Path root, Set<String> more, FacilityBytes reader) {
        this.root = root;
        this.more = more;
        this.reader = reader;
    }

    /** Opens a folder, or one file. */
    static FolderStock open(Path path, Set<String> more, FacilityBytes reader) throws UnreadableInputException {
        FolderStock stock = new FolderStock(path, more, reader);
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
        if (folders.size() >= DEEPEST) {
            broken = unreadable(folder, new RefusedFileException(folder, "folder-too-deep", DEEPEST));
            return;
        }
        int kept = folders.stream().mapToInt(FolderNames::kept).sum();
        FolderNames names = new FolderNames(folder, more, Math.max(LEAST_NAMES, MOST_NAMES - kept));
        folders.push(names);
        try {
            names.prepare();
        } catch (IOException e) {
            broken = unreadable(folder, e);
        }
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && broken == null && !folders.isEmpty()) {
            FolderNames names = folders.element();
            Path file;
            try {
                file = names.next();
            } catch (IOException e) {
                broken = unreadable(names.folder(), e);
                break;
            }
            if (file == null) {
                folders.pop();
            } else if (FolderNames.isFolder(file)) {
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
            if (!file.equals(root) && Files.isSymbolicLink(file)) {
                // what it leads to lies in the folder too
                WithinFolder.real(file, root);
            }
            String name = file.toString();
            return new StockItem(
                    name, 0, reader.read(name, InputReader.bytes(file)).facility(), List.of());
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
