package nl.huisnorm.answer.timeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Messages;
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
@Experimental
public record Change(
        LocalDate day,
        Norm norm,
        Subject subject,
        @Nullable Outcome before,
        @Nullable Outcome after,
        Cause cause) {

    /**
     * The answer before and after, in words.
     *
     * @param locale the language wanted; anything but Dutch gives English
     */
    public String text(Locale locale) {
        return label(before, locale) + " → " + label(after, locale);
    }

    private static String label(@Nullable Outcome outcome, Locale locale) {
        return outcome == null ? Messages.in(locale).get("change.none") : outcome.label(locale);
    }

    /**
     * Why the answer changed, in words.
     *
     * @param locale the language wanted; anything but Dutch gives English
     * @return what the law changed on the day, or that a date in the input passed
     */
    public String reason(Locale locale) {
        Messages texts = Messages.in(locale);
        if (cause == Cause.TIME) {
            return texts.get("change.time");
        }
        if (before == null) {
            return texts.get("change.begins");
        }
        if (after == null) {
            return norm.yieldsTo() != null && norm.inForceOn(day)
                    ? texts.get("change.replaced", norm.yieldsTo())
                    : texts.get("change.ended");
        }
        String values = norm.parameters().values().stream()
                .filter(parameter -> isOther(parameter.on(day), parameter.on(day.minusDays(1))))
                .map(parameter -> texts.get(
                        "change.value",
                        parameter.label().in(locale),
                        number(parameter.on(day.minusDays(1)), texts),
                        number(parameter.on(day), texts)))
                .collect(Collectors.joining("; "));
        return values.isEmpty() ? texts.get("change.scope") : values;
    }

    private static boolean isOther(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one != null || other != null;
        }
        return one.compareTo(other) != 0;
    }

    private static String number(@Nullable BigDecimal value, Messages texts) {
        return value == null ? texts.get("measure.unknown") : texts.number(value.toPlainString());
    }

    /** Why an answer changes by itself. */
    public enum Cause implements Named {
        /** The norm starts, ends, or has another scope or number from that day on. */
        LAW,
        /** A date in the input passes: an inspection runs out, a detector expires, a waiver begins or ends. */
        TIME
    }
}
