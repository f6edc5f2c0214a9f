package nl.huisnorm.checker.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import nl.huisnorm.input.Position;
import org.jspecify.annotations.Nullable;

/**
 * A cell in which something stands.
 *
 * @param at where it stands
 * @param kind what stands in it
 * @param text what stands in it, as the file has it
 * @param format how a number is shown, with the signs of spreadsheets; empty for all else
 */
record Cell(Position at, Kind kind, String text, String format) {

    /** What can stand in a cell. */
    enum Kind {
        TEXT,
        NUMBER,
        /** A number that is shown as a day. */
        DATE,
        TRUTH,
        /** What a formula comes to; nobody knows when it was reckoned last. */
        FORMULA,
        ERROR
    }

    /** As many digits as a number in a spreadsheet has for sure; what is behind them is how computers write it. */
    private static final MathContext PRECISE = new MathContext(15, RoundingMode.HALF_UP);

    /** The day before the first of a spreadsheet; there is one too many in February 1900. */
    private static final LocalDate BEFORE_FIRST = LocalDate.of(1899, 12, 30);

    /** The first day that all programs agree on. */
    static final LocalDate FIRST_SURE_DAY = LocalDate.of(1900, 3, 1);

    private static final long FIRST_SURE_NUMBER = 61;

    /** How much later the days of some old workbooks begin. */
    private static final long LATER = 1462;

    /** The number that stands in it; none where it is no number. */
    @Nullable BigDecimal number() {
        if (kind != Kind.NUMBER && kind != Kind.DATE) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            BigDecimal sure = number.precision() > PRECISE.getPrecision() ? number.round(PRECISE) : number;
            BigDecimal plain = sure.signum() == 0 ? BigDecimal.ZERO : sure.stripTrailingZeros();
            int decimals = Math.max(plain.scale(), Math.max(0, decimals()));
            return plain.setScale(decimals);
        } catch (NumberFormatException | ArithmeticException e) {
            return null;
        }
    }

    /** How many decimals it is shown with where that is always as many; else none. */
    private int decimals() {
        return format.matches("0\\.0{1,9}") ? format.length() - 2 : 0;
    }

    /** The day that stands in it; none where it is no day, or a time of one. */
    @Nullable LocalDate day(boolean isLater) {
        BigDecimal number = kind == Kind.DATE ? number() : null;
        if (number == null) {
            return null;
        }
        try {
            long days = number.longValueExact() + (isLater ? LATER : 0);
            return days < FIRST_SURE_NUMBER ? null : BEFORE_FIRST.plusDays(days);
        } catch (ArithmeticException | DateTimeException e) {
            return null;
        }
    }

    /** The number of a day in a spreadsheet. */
    static long number(LocalDate day) {
        return day.toEpochDay() - BEFORE_FIRST.toEpochDay();
    }

    /** Whether a spreadsheet holds a number as it is, and not the nearest it has. */
    static boolean isSure(BigDecimal number) {
        return number.precision() <= PRECISE.getPrecision() && number.scale() <= PRECISE.getPrecision();
    }
}
