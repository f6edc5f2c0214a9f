package nl.huisnorm.rules.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.view.View;
import org.jspecify.annotations.Nullable;

/**
 * A norm in force, to be judged on its subjects. The rule of the same id matches it and says how one subject is judged;
 * when that applies, what is not known and what is ambiguous is no concern of the rule.
 *
 * @param <V> what the norm is applied to
 */
public abstract class Check<V extends View> {

    private final Norm norm;
    private final Day date;
    private final List<V> subjects;
    private final Judge judge;
    private @Nullable List<Finding> findings;
    private @Nullable Function<V, Flag> rule;

    /** Judges one subject by what a rule says of it. */
    @FunctionalInterface
    public interface Judge {
        /** The finding of the norm on the subject. */
        <V extends View> Finding judge(V subject, Function<V, Flag> rule);
    }

    Check(Norm norm, Day date, List<V> subjects, Judge judge) {
        this.norm = norm;
        this.date = date;
        this.subjects = subjects;
        this.judge = judge;
    }

    /** The norm's id. */
    public final String getNorm() {
        return norm.id();
    }

    /** The day whose law applies. */
    public final Day date() {
        return date;
    }

    /** The value of a parameter of the norm on that day. */
    public final Amount parameter(String id) {
        Parameter parameter = norm.parameters().get(id);
        if (parameter == null) {
            throw new IllegalStateException(norm.id() + " has no parameter " + id);
        }
        BigDecimal value = date.isKnown() ? parameter.on(date.date()) : null;
        if (value == null) {
            throw new IllegalStateException(norm.id() + ": parameter " + id + " has no value on " + date);
        }
        return Amount.of(value, Trace.NONE);
    }

    /** What the parties agreed or, where they agreed nothing, what the municipality set; else not known. */
    public final Amount agreed(String id, Amount agreement) {
        Parameter parameter = norm.parameters().get(id);
        if (parameter == null) {
            throw new IllegalStateException(norm.id() + " has no parameter " + id);
        }
        BigDecimal value = agreement.isKnown() || !date.isKnown() ? null : parameter.on(date.date());
        return value == null ? agreement : Amount.of(value, Trace.NONE);
    }

    /** Judges every subject of the norm that the norm applies to. */
    public final void judge(Function<V, Flag> rule) {
        if (findings != null) {
            throw new IllegalStateException(norm.id() + " was judged twice");
        }
        List<Finding> found = new ArrayList<>(subjects.size());
        for (V subject : subjects) {
            found.add(judge.judge(subject, rule));
        }
        findings = found;
        this.rule = rule;
    }

    /** What the rule says of one subject, once it was matched; it holds nothing of the subjects judged. */
    public final Function<V, Flag> rule() {
        if (rule == null) {
            throw new IllegalStateException("no rule decided " + norm.id());
        }
        return rule;
    }

    /** The findings, once judged. */
    public final List<Finding> findings() {
        if (findings == null) {
            throw new IllegalStateException("no rule decided " + norm.id());
        }
        return findings;
    }
}
