package nl.huisnorm.rules.internal.law;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.view.View;

/**
 * A norm in force on a day.
 *
 * @param normInUse the norm, with its scope made ready
 * @param date the day whose text holds: the day judged on, or the day an application was lodged
 * @param readings every way to read the questions that its scope leaves open
 * @param rule what its rule says of a subject; for a norm that a person decides, what is taken for that
 */
public record NormOfDay(NormInUse normInUse, Day date, List<Map<String, String>> readings, Function<View, Flag> rule) {

    /** The norm. */
    public Norm norm() {
        return normInUse.norm();
    }

    /** The same with something else in place of what the rule says. */
    NormOfDay saying(Flag other) {
        return new NormOfDay(normInUse, date, readings, subject -> other);
    }
}
