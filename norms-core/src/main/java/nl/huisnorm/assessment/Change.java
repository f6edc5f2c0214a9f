package nl.huisnorm.assessment;

import java.time.LocalDate;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.text.Named;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is another one from a day on, though nothing was built or changed.
 *
 * @param day the first day of the new answer
 * @param norm the norm
 * @param subject what it is applied to
 * @param before the outcome on the day before; none where the norm was not in force
 * @param after the outcome on the day itself; none where the norm is no longer in force
 * @param cause why
 */
public record Change(
        LocalDate day,
        Norm norm,
        Subject subject,
        @Nullable Outcome before,
        @Nullable Outcome after,
        Cause cause) {

    /** Why an answer changes by itself. */
    public enum Cause implements Named {
        /** The norm starts, ends, or has another scope or number from that day on. */
        LAW,
        /** A date in the input passes: an inspection runs out, a detector expires, an inspector looks. */
        TIME
    }
}
