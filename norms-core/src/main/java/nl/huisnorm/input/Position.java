package nl.huisnorm.input;

import java.io.Serializable;
import java.util.Locale;
import nl.huisnorm.internal.characters.Characters;
import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text file, or a cell of a workbook.
 *
 * @param line the line or row; the first is 1
 * @param column the column; the first is 1
 * @param sheet the sheet of a workbook that the cell is on; none in a text file
 */
@Stable
public record Position(int line, int column, @Nullable String sheet) implements Serializable {

    /** The start of a file. */
    public static final Position START = new Position(1, 1);

    private static final int LETTERS = 26;

    /**
     * A place in a text file.
     *
     * @param line the line; the first is 1
     * @param column the column; the first is 1
     */
    public Position(int line, int column) {
        this(line, column, null);
    }

    /**
     * The place for people where it is a cell: its sheet and its name, as {@code sheet Rooms, cell C12}; none in a text file.
     *
     * @param locale the language wanted; anything but Dutch gives English
     */
    public @Nullable String cell(Locale locale) {
        return sheet == null ? null : Messages.in(locale).get("position.cell", Characters.shown(sheet), name());
    }

    /** The name of a cell, as spreadsheets have it: {@code C12}. */
    public String name() {
        StringBuilder name = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            name.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return name.append(line).toString();
    }
}
