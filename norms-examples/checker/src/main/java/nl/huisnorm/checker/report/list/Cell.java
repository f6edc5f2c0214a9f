package nl.huisnorm.checker.report.list;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.huisnorm.checker.text.CsvRows;
import nl.huisnorm.text.Shown;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell of a list.
 *
 * @param text as text, of which everything can be seen; empty for nothing
 * @param number as a number, where it is one
 * @param day as a day, where it is one
 */
record Cell(
        String text, @Nullable BigDecimal number, @Nullable LocalDate day) {

    /** A text, or nothing. */
    static Cell of(@Nullable String text) {
        return new Cell(text == null ? "" : Shown.text(text), null, null);
    }

    /** A number, or nothing. */
    static Cell of(@Nullable BigDecimal number) {
        return new Cell(number == null ? "" : plain(number), number, null);
    }

    /** Without needless noughts. */
    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** A day, or nothing. */
    static Cell of(@Nullable LocalDate day) {
        return new Cell(day == null ? "" : day.toString(), null, day);
    }

    /** Whether a spreadsheet would take the text for a formula. */
    boolean isLikeFormula() {
        return number == null && CsvRows.isLikeFormula(text);
    }
}
