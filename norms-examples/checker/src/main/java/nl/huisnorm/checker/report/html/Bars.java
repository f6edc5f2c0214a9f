package nl.huisnorm.checker.report.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.stream.Stream;
import nl.huisnorm.checker.report.FindingEntry;
import org.jspecify.annotations.Nullable;

/** Makes lengths of what was found and what is required: whole steps of a bar that is always as long. */
final class Bars {

    /** How many steps the longest bar has; the page draws so many. */
    static final int LENGTH = 200;

    /** The longest of the two ends a little before the end of the bar, so that its mark can be seen. */
    private static final BigDecimal FULL = BigDecimal.valueOf(190);

    private Bars() {}

    /** The bar of some numbers; none where nothing of what was found can be drawn. */
    static View.@Nullable Bar of(FindingEntry.@Nullable Numbers numbers) {
        if (numbers == null) {
            return null;
        }
        FindingEntry.Range found = numbers.found();
        FindingEntry.Range required = numbers.required();
        BigDecimal most = Stream.of(found.least(), found.most(), required.least(), required.most())
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        boolean drawn = most.signum() > 0
                && Stream.of(found.least(), found.most())
                        .filter(Objects::nonNull)
                        .allMatch(one -> one.signum() >= 0);
        if (!drawn) {
            return null;
        }
        int least = length(Objects.requireNonNullElse(found.least(), BigDecimal.ZERO), most);
        int end = found.most() == null ? LENGTH : length(found.most(), most);
        BigDecimal mark = required.least() == null ? required.most() : required.least();
        return new View.Bar(least, Math.max(0, end - least), mark == null ? null : length(mark, most));
    }

    private static int length(BigDecimal number, BigDecimal most) {
        return number.multiply(FULL).divide(most, 0, RoundingMode.HALF_UP).intValue();
    }
}
