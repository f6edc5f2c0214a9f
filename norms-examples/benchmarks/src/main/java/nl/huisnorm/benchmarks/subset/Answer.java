package nl.huisnorm.benchmarks.subset;

import java.math.BigDecimal;
import java.util.List;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What an engine answers about one norm on one subject.
 *
 * @param check the norm
 * @param subject what it was applied to
 * @param outcome the answer
 * @param measured what was found; none where nothing was compared or it is not known
 * @param limit what is required; none where nothing was compared or it is not known
 * @param evidence the facts that were used; only of an engine that keeps them
 */
public record Answer(
        Check check,
        Subject subject,
        Outcome outcome,
        @Nullable BigDecimal measured,
        @Nullable BigDecimal limit,
        List<Evidence> evidence) {

    /** All of it but the evidence, as a line to compare with that of another engine. */
    public String line() {
        return line(check.norm(), subject, outcome, measured, limit);
    }

    /** The line of an answer of whoever gave it. */
    public static String line(
            String norm, Subject subject, Outcome outcome, @Nullable BigDecimal measured, @Nullable BigDecimal limit) {
        return String.join(" ", norm, subject.kind(), subject.id(), outcome.name(), plain(measured), plain(limit));
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "-" : number.stripTrailingZeros().toPlainString();
    }
}
