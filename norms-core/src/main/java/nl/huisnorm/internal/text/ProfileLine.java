package nl.huisnorm.internal.text;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.huisnorm.internal.source.Digest;
import nl.huisnorm.rulebook.Profile;
import org.jspecify.annotations.Nullable;

/** What a profile lays down for one norm, as a line that is equal if and only if it lays down the same. */
public final class ProfileLine {

    private static final int DIGITS = 20;

    private ProfileLine() {}

    /** The line; numbers are told by the id of their parameter and their unit, and what stands beside them by its digest. */
    public static String of(
            String norm,
            @Nullable String from,
            @Nullable String until,
            Map<String, BigDecimal> values,
            @Nullable String beside) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(value -> value.getKey() + " "
                                + value.getValue().stripTrailingZeros().toPlainString())
                        .collect(Collectors.joining(
                                ", ", norm + " " + from + ".." + until + ": ", beside == null ? "" : " " + beside));
    }

    /** The digest of what a profile says of a norm beside its numbers; none where it says nothing more. */
    public static @Nullable String beside(Profile.LocalNorm norm) {
        boolean plain = norm.status() == null
                && norm.requirement() == null
                && norm.scope() == null
                && norm.instead() == null
                && norm.unless() == null;
        return plain
                ? null
                : digest(Arrays.asList(norm.status(), norm.requirement(), norm.scope(), norm.instead(), norm.unless()));
    }

    /** The digest of a norm of the municipality's own. */
    public static String beside(Profile.OwnNorm norm) {
        return digest(norm);
    }

    private static String digest(Object said) {
        return Digest.sha256(String.valueOf(said).getBytes(StandardCharsets.UTF_8))
                .substring(0, DIGITS);
    }
}
