package nl.huisnorm.io.stock;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.source.FileBytes;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.ReadFault;
import nl.huisnorm.io.read.FacilityBytes;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.stability.Experimental;

/**
 * A stock of facilities, read or given one after another: it can be larger than memory. An item that cannot be read is given as
 * such, and the rest comes all the same. A facility counts once: what has the id of an earlier one, or one that looks like
 * it, cannot be read.
 */
@Experimental
public interface FacilityStock extends Iterator<StockItem>, AutoCloseable {

    /** The longest line of a stock that is read, in bytes. */
    int LONGEST_LINE = 16 * 1024 * 1024;

    /**
     * Opens a stock: a folder, of which every {@code .yaml}, {@code .yml} and {@code .json} file in it and in the folders
     * within holds a facility, in the order of their paths; or a file with one facility in JSON on each line (NDJSON, named
     * {@code .ndjson} or {@code .jsonl}), in which empty lines are passed over. Any other file holds one facility. Links to
     * folders are not followed, nor those that lead out of the folder. Of a folder no more than some names are kept at a time.
     *
     * @param path the folder or file
     * @return the stock; whoever opens it closes it
     * @throws UnreadableInputException if there is no such folder or file, or it cannot be read at all
     */
    static FacilityStock open(Path path) throws UnreadableInputException {
        return open(path, Set.of(), FacilityReader::read);
    }

    /**
     * The same where facilities stand in files of other kinds too.
     *
     * @param path the folder or file
     * @param more how the names of such files end in a folder, in small letters with the dot
     * @param reader reads a facility from such a file, and from any that holds one
     * @return the stock; whoever opens it closes it
     * @throws UnreadableInputException if there is no such folder or file, or it cannot be read at all
     */
    static FacilityStock open(Path path, Set<String> more, FacilityBytes reader) throws UnreadableInputException {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        Problems problems = new Problems(path.toString());
        if (!Files.exists(path)) {
            throw problems.fatal(null, "not-found");
        }
        boolean isLines = !Files.isDirectory(path) && (name.endsWith(".ndjson") || name.endsWith(".jsonl"));
        return isLines
                ? lines(path.toString(), bytes(path))
                : new EachOnce(FolderStock.open(path, Set.copyOf(more), reader));
    }

    /**
     * A stock with one facility in JSON on each line (NDJSON) that comes in as a stream, such as standard input.
     *
     * @param name what to call it in problems
     * @param in what comes in, in UTF-8; it is closed with the stock
     * @return the stock; whoever opens it closes it
     * @throws UnreadableInputException if it cannot be read at all
     */
    static FacilityStock lines(String name, InputStream in) throws UnreadableInputException {
        return new EachOnce(new LinesStock(new FacilityLines(name, in)));
    }

    /**
     * The same of a text that somebody else made letters of.
     *
     * @param name what to call it in problems
     * @param in what comes in; it is closed with the stock
     * @return the stock; whoever opens it closes it
     * @throws UnreadableInputException if it cannot be read at all
     */
    static FacilityStock lines(String name, Reader in) throws UnreadableInputException {
        return lines(name, new ReaderBytes(in));
    }

    /**
     * A stock of facilities that a host made, one after another. What such a facility says that cannot be is told with its number,
     * from 1, in place of a line.
     *
     * @param name what to call it in problems
     * @param facilities gives them; it is asked for the next when there is room for it, by one thread, and what it throws goes to
     *     whoever judges the stock, after what it gave before
     * @return the stock
     */
    static FacilityStock of(String name, Iterator<Facility> facilities) {
        return new EachOnce(new GivenStock(name, facilities, () -> {}));
    }

    /**
     * The same of a stream.
     *
     * @param name what to call it in problems
     * @param facilities gives them; it is closed with the stock
     * @return the stock; whoever opens it closes it
     */
    static FacilityStock of(String name, Stream<Facility> facilities) {
        return new EachOnce(new GivenStock(name, facilities.iterator(), facilities::close));
    }

    /**
     * The bytes of a file with a stock, for whoever reads stocks of a kind of his own: so many as the file has now, though it
     * grow, and of what is no file until nothing comes out of it for a time.
     *
     * @param path the file
     * @return the bytes; whoever opens them closes them
     * @throws UnreadableInputException if it cannot be read
     */
    static InputStream bytes(Path path) throws UnreadableInputException {
        try {
            return FileBytes.stream(path);
        } catch (IOException e) {
            throw new UnreadableInputException(List.of(ReadFault.problem(path.toString(), e)));
        }
    }

    /** Lets go of the files. */
    @Override
    void close();
}
