package nl.huisnorm.rules.internal.law;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.rules.internal.view.PlaceView;
import nl.huisnorm.rules.internal.view.UnlistedView;
import nl.huisnorm.rules.internal.view.View;
import org.jspecify.annotations.Nullable;

/**
 * A norm in force on a day.
 *
 * @param normInUse the norm, with its scope made ready
 * @param date the day whose text holds: the day judged on, or the day an application was lodged
 * @param readings every way to read the questions that its scope leaves open
 * @param rule what its rule says of a subject; for a norm that a person decides, what is taken for that
 * @param siblings the norms it is judged together with, itself among them; none for most
 */
public record NormOfDay(
        NormInUse normInUse,
        Day date,
        List<Map<String, String>> readings,
        Function<View, Flag> rule,
        @Nullable Siblings siblings) {

    private static final Flag NOBODY = Flag.of(Truth.VACUOUS, Trace.NONE);

    /** A norm that is judged by itself. */
    public NormOfDay(NormInUse normInUse, Day date, List<Map<String, String>> readings, Function<View, Flag> rule) {
        this(normInUse, date, readings, rule, null);
    }

    /** The norm. */
    public Norm norm() {
        return normInUse.norm();
    }

    /** The norms whose text its answer comes from: its own and those of its siblings. */
    List<Norm> norms() {
        return siblings == null ? List.of(norm()) : siblings.norms();
    }

    /**
     * Whether the norm applies to a subject under a reading of the questions its scope leaves open. Of what a list does not show
     * it cannot be told, but for a norm that a person can judge without the list.
     */
    public Flag applies(View subject, Map<String, String> reading) {
        return subject instanceof UnlistedView unlisted
                ? unlisted.applies(
                        element -> normInUse.scope().ask(element, date, reading), !normInUse.isDecidedByRule())
                : normInUse.scope().ask(subject, date, reading);
    }

    /** The facts, beside a list that does not show the subject, for want of which it cannot be told whether the norm applies to it. */
    List<Missing> missedBeside(UnlistedView subject) {
        View element = subject.element();
        Trace missed = Trace.NONE;
        for (int i = 0; i < readings.size() && element != null; i++) {
            Flag applies = normInUse.scope().ask(element, date, readings.get(i));
            missed = applies.truth() == Truth.UNKNOWN ? missed.and(applies.trace()) : missed;
        }
        return missed.missing();
    }

    /** What is met by a subject; a place that nobody uses has nothing to meet, and of what a list does not show nothing is known. */
    public Flag met(View subject) {
        if (subject instanceof PlaceView place
                && place.residents().equalTo(Amount.of(0)).truth() == Truth.TRUE) {
            return NOBODY;
        }
        return subject instanceof UnlistedView unlisted && normInUse.isDecidedByRule()
                ? Flag.of(Truth.UNKNOWN, unlisted.list())
                : rule.apply(subject);
    }

    /** The same, judged together with others. */
    NormOfDay among(Siblings others) {
        return new NormOfDay(normInUse, date, readings, rule, others);
    }

    /** The same with something else in place of what the rule says. */
    NormOfDay saying(Flag other) {
        return new NormOfDay(normInUse, date, readings, subject -> other, siblings);
    }
}
