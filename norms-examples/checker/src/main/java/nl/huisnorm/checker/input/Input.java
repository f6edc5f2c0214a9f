package nl.huisnorm.checker.input;

import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.stock.SeenIds;
import org.jspecify.annotations.Nullable;

/**
 * One input that is to be judged: a file, or one facility of a list.
 *
 * @param file what it is called, or the list that it stands in
 * @param line the line of the list that it begins on; 0 where it has the file to itself
 * @param size about how many bytes it has
 * @param found whether it was found in a folder, and not named
 * @param step the how manieth of what was named or found it belongs to
 * @param seen the ids of the list that were met; none where each counts
 * @param reading reads it
 */
public record Input(
        String file,
        int line,
        long size,
        boolean found,
        int step,
        @Nullable SeenIds seen,
        Reading reading) {

    /** Reads an input. */
    @FunctionalInterface
    public interface Reading {
        InputDocument read() throws UnreadableInputException;
    }

    /** The file, and the line of it. */
    public String place() {
        return line == 0 ? file : file + ":" + line;
    }

    /** What it says. */
    public InputDocument read() throws UnreadableInputException {
        return reading.read();
    }

    /** Whether the list had a facility of that id before; asked once of each, in the order of the list. */
    public boolean isAgain(String id) {
        return seen != null && !seen.add(id);
    }
}
