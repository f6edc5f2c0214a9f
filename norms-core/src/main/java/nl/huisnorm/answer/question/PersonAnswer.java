package nl.huisnorm.answer.question;

import java.time.LocalDate;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a check by hand.
 *
 * @param met whether the norm is met
 * @param on the day on which it was seen; not after the day of the assessment
 * @param role the role of whoever saw it, not a name; or none, and then it does not count where the rulebook says who may not
 *     answer
 */
@Experimental
public record PersonAnswer(
        boolean met, LocalDate on, @Nullable String role) {}
