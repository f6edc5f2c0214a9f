package nl.huisnorm.assessment;

import java.math.BigDecimal;
import java.util.Locale;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.rulebook.Direction;
import nl.huisnorm.stability.MadeByLibrary;
import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that decided. Comparing is done on exact numbers; a quotient is shown with two decimals, rounded so that
 * it never looks better than it is.
 *
 * @param actual what was found; none where it is not known
 * @param required what is required; none where it is not known
 * @param margin how much there is to spare or, below zero, how much it falls short; for {@link Direction#EQUAL} zero or how
 *     far it is off, below zero. Taken from the exact numbers, so that it can differ by a hundredth from the difference of
 *     those shown; none where one of them is not known
 * @param direction which way the quantity has to go
 * @param unit the unit of both
 * @param actualBetween between what the number found lies where it is not known and that is; else none
 * @param requiredBetween the same of what is required
 * @param marginBetween the same of what is left between them
 */
@Stable
public record Measure(
        @Nullable BigDecimal actual,
        @Nullable BigDecimal required,
        @Nullable BigDecimal margin,
        Direction direction,
        MeasurementUnit unit,
        @Nullable Between actualBetween,
        @Nullable Between requiredBetween,
        @Nullable Between marginBetween) {

    /** Made by the library. */
    @MadeByLibrary
    public Measure {}

    /** Numbers of which nothing is known where they are not known exactly. */
    @MadeByLibrary
    public Measure(
            @Nullable BigDecimal actual,
            @Nullable BigDecimal required,
            @Nullable BigDecimal margin,
            Direction direction,
            MeasurementUnit unit) {
        this(actual, required, margin, direction, unit, null, null, null);
    }

    /** Whether something is known of both what was found and what is required, so that there is something to show. */
    public boolean isTold() {
        return (actual != null || actualBetween != null) && (required != null || requiredBetween != null);
    }

    /**
     * The numbers in words: what was found, what is required and what is left between them.
     *
     * @param locale the language wanted; anything but Dutch gives English
     */
    public String text(Locale locale) {
        return FindingText.measured(this, Messages.in(locale));
    }
}
