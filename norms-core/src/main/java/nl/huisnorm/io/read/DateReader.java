package nl.huisnorm.io.read;

import java.time.LocalDate;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.WrittenDate;
import nl.huisnorm.stability.Stable;

/** Reads a date that stands by itself, such as the option of a program, as it is read in a file: year-month-day. */
@Stable
public final class DateReader {

    private DateReader() {}

    /**
     * Reads a date.
     *
     * @param name what to call the text in problems, for instance {@code --as-of}
     * @param text the text
     * @return the day
     * @throws UnreadableInputException if it is no date in the form year-month-day; it tells that form of a date written
     *     otherwise
     */
    public static LocalDate read(String name, String text) throws UnreadableInputException {
        LocalDate day = WrittenDate.iso(text);
        if (day == null) {
            throw WrittenDate.refused(text, new Problems(name));
        }
        return day;
    }
}
