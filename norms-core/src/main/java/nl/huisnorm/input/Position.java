package nl.huisnorm.input;

import java.io.Serializable;
import nl.huisnorm.stability.Stable;

/**
 * A place in a text file.
 *
 * @param line the line; the first is 1
 * @param column the column; the first is 1
 */
@Stable
public record Position(int line, int column) implements Serializable {

    /** The start of a file. */
    public static final Position START = new Position(1, 1);
}
