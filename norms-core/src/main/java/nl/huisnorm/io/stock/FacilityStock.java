package nl.huisnorm.io.stock;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.stability.Experimental;

/**
 * A stock of facilities, read one after another: it can be larger than memory. An item that cannot be read is given as
 * such, and the rest comes all the same. Every item counts by itself; the same facility given twice is there twice.
 */
@Experimental
public interface FacilityStock extends Iterator<StockItem>, AutoCloseable {

    /** The longest line of a stock that is read, in bytes. */
    int LONGEST_LINE = 16 * 1024 * 1024;

    /**
     * Opens a stock: a folder, of which every {@code .yaml}, {@code .yml} and {@code .json} file in it and in the folders
     * within holds a facility, in the order of their paths; or a file with one facility in JSON on each line (NDJSON, named
     * {@code .ndjson} or {@code .jsonl}), in which empty lines are passed over. Any other file holds one facility. Links to
     * folders are not followed.
     *
     * @param path the folder or file
     * @return the stock; whoever opens it closes it
     * @throws UnreadableInputException if there is no such folder or file, or it cannot be read at all
     */
    static FacilityStock open(Path path) throws UnreadableInputException {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        Problems problems = new Problems(path.toString());
        if (!Files.exists(path)) {
            throw problems.fatal(null, "not-found");
        }
        return !Files.isDirectory(path) && (name.endsWith(".ndjson") || name.endsWith(".jsonl"))
                ? LinesStock.open(path, problems)
                : FolderStock.open(path, problems);
    }

    /** Lets go of the files. */
    @Override
    void close();
}
