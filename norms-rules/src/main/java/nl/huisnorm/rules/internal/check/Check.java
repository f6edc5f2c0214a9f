package nl.huisnorm.rules.internal.check;

import java.math.BigDecimal;
import java.util.function.Function;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.view.View;
import org.jspecify.annotations.Nullable;

/**
 * A norm in force. The rule of the same id matches it and says how one subject is judged; when that applies, what is not
 * known and what is ambiguous is no concern of the rule.
 *
 * @param <V> what the norm is applied to
 */
public abstract class Check<V extends View> {

    private static final int ALL = 100;

    private final Norm norm;
    private final Day date;
    private @Nullable Function<V, Flag> rule;

    Check(Norm norm, Day date) {
        this.norm = norm;
        this.date = date;
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

    /** An exemption that somebody must claim: one that is not told does not hold. */
    public final Flag claimed(Flag exemption) {
        return exemption.isKnown() ? exemption : Flag.of(false);
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

    /** The same for a share: where it is not known it is between none and all, so that what is met either way is met. */
    public final Amount agreedShare(String id, Amount agreement) {
        Amount agreed = agreed(id, agreement);
        return agreed.isKnown() ? agreed : Amount.between(0, ALL, agreed.trace());
    }

    /** Takes what the rule says of one subject. */
    public final void judge(Function<V, Flag> subject) {
        if (rule != null) {
            throw new IllegalStateException("two rules decide " + norm.id());
        }
        rule = subject;
    }

    /** What the rule says of one subject, once it was matched. */
    public final Function<V, Flag> rule() {
        if (rule == null) {
            throw new IllegalStateException("no rule decided " + norm.id());
        }
        return rule;
    }
}
