package nl.huisnorm.internal.text;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a profile lays down for one norm, as a line that is equal if and only if it lays down the same. */
public final class ProfileLine {

    private ProfileLine() {}

    /** The line; numbers are told by the id of their parameter and their unit. */
    public static String of(
            String norm, @Nullable String from, @Nullable String until, Map<String, BigDecimal> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(value -> value.getKey() + " "
                                + value.getValue().stripTrailingZeros().toPlainString())
                        .collect(Collectors.joining(", ", norm + " " + from + ".." + until + ": ", ""));
    }
}
