package nl.huisnorm.rules.internal.value;

import java.util.List;
import java.util.function.Function;
import nl.huisnorm.rulebook.Direction;
import org.jspecify.annotations.Nullable;

/**
 * A statement that holds, does not hold, or cannot be told, with the inputs that decide it and the numbers compared, if
 * it compares numbers. Combining follows Kleene's logic: what one part decides, an unknown other part cannot undo.
 */
public final class Flag implements Value {

    private static final Flag YES = new Flag(Truth.TRUE, Trace.NONE, null);
    private static final Flag NO = new Flag(Truth.FALSE, Trace.NONE, null);

    private final Truth truth;
    private final Trace trace;
    private final @Nullable Comparison comparison;

    /** Two numbers and which way the first has to go. */
    public record Comparison(Amount found, Direction direction, Amount required) {

        /** What is left between them, exactly: less than nothing where it falls short or, for equal numbers, is off. */
        public Amount margin() {
            return switch (direction) {
                case AT_LEAST -> found.minus(required);
                case AT_MOST -> required.minus(found);
                case EQUAL -> found.minus(required).distance().negated();
            };
        }

        /** Whether it certainly asks more of the same number than another one does. */
        private boolean asksMoreThan(Comparison other) {
            if (direction != other.direction
                    || direction == Direction.EQUAL
                    || found.equalTo(other.found).truth() != Truth.TRUE) {
                return false;
            }
            Flag more =
                    direction == Direction.AT_LEAST ? required.above(other.required) : other.required.above(required);
            return more.truth() == Truth.TRUE;
        }
    }

    private Flag(Truth truth, Trace trace, @Nullable Comparison comparison) {
        this.truth = truth;
        this.trace = trace;
        this.comparison = comparison;
    }

    /** A statement decided by inputs. */
    public static Flag of(Truth truth, Trace trace) {
        return new Flag(truth, trace, null);
    }

    /** A statement that needs no input. */
    public static Flag of(boolean holds) {
        return holds ? YES : NO;
    }

    static Flag of(Truth truth, Comparison comparison) {
        return new Flag(
                truth, comparison.found().trace().and(comparison.required().trace()), comparison);
    }

    /** Whether the statement holds. */
    public Truth truth() {
        return truth;
    }

    @Override
    public boolean isKnown() {
        return truth != Truth.UNKNOWN;
    }

    @Override
    public Trace trace() {
        return trace;
    }

    /** The numbers compared, or none. */
    public @Nullable Comparison comparison() {
        return comparison;
    }

    /**
     * Holds if both do; the numbers kept are those of the part that decides, else of the first that has any. Where both decide and ask
     * of the same number, they are those of the part that asks more.
     */
    public Flag and(Flag other) {
        Flag both = combine(other, Truth.FALSE, Truth.TRUE);
        boolean alike = truth == other.truth && (truth == Truth.TRUE || truth == Truth.FALSE);
        if (!alike || comparison == null || other.comparison == null || !other.comparison.asksMoreThan(comparison)) {
            return both;
        }
        return truth == Truth.FALSE ? other : new Flag(both.truth, both.trace, other.comparison);
    }

    /** Holds if either does; the numbers kept are those of the part that decides, else of the first that has any. */
    public Flag or(Flag other) {
        return combine(other, Truth.TRUE, Truth.FALSE);
    }

    private Flag combine(Flag other, Truth decisive, Truth otherwise) {
        if (truth == decisive) {
            return this;
        }
        if (other.truth == decisive || (addsNothing(otherwise) && other.truth != Truth.VACUOUS)) {
            return other;
        }
        if (other.addsNothing(otherwise) && truth != Truth.VACUOUS) {
            return this;
        }
        Trace inputs = trace.and(other.trace);
        if (truth == Truth.UNKNOWN) {
            return new Flag(Truth.UNKNOWN, inputs, comparison == null ? other.comparison : comparison);
        }
        if (other.truth == Truth.UNKNOWN) {
            return new Flag(Truth.UNKNOWN, inputs, other.comparison == null ? comparison : other.comparison);
        }
        Truth both = truth == Truth.VACUOUS && other.truth == Truth.VACUOUS ? Truth.VACUOUS : otherwise;
        return new Flag(both, inputs, comparison == null ? other.comparison : comparison);
    }

    /** Whether it leaves another statement as it is: it decides nothing, came from no input and shows no numbers. */
    private boolean addsNothing(Truth otherwise) {
        return truth == otherwise && trace == Trace.NONE && comparison == null;
    }

    /** Holds if this does not. */
    public Flag not() {
        return switch (truth) {
            case TRUE -> new Flag(Truth.FALSE, trace, null);
            case FALSE -> new Flag(Truth.TRUE, trace, null);
            case UNKNOWN, VACUOUS -> silent();
        };
    }

    /** One number where this holds, another where it does not; between the two where that cannot be told. */
    public Amount choose(Amount holds, Amount otherwise) {
        return switch (truth) {
            case TRUE, VACUOUS -> holds.because(trace);
            case FALSE -> otherwise.because(trace);
            case UNKNOWN -> holds.or(otherwise).because(trace);
        };
    }

    /**
     * One statement where this holds, another where it does not. Where that cannot be told, it is what both say, if they say the same;
     * the numbers shown are then those of the other.
     */
    public Flag choose(Flag holds, Flag otherwise) {
        return switch (truth) {
            case TRUE -> new Flag(holds.truth, trace.and(holds.trace), holds.comparison);
            case FALSE, VACUOUS -> new Flag(otherwise.truth, trace.and(otherwise.trace), otherwise.comparison);
            case UNKNOWN -> {
                Truth both = holds.truth == otherwise.truth ? otherwise.truth : Truth.UNKNOWN;
                Trace either = holds.trace.and(otherwise.trace);
                yield new Flag(both, both == Truth.UNKNOWN ? trace.and(either) : either, otherwise.comparison);
            }
        };
    }

    /** This statement, or that it holds where the other does; about nothing it stays a statement about nothing. */
    public Flag unless(Flag other) {
        return truth == Truth.VACUOUS ? this : or(other);
    }

    /** The same statement with these numbers shown for it. */
    public Flag showing(Amount found, Direction direction, Amount required) {
        return new Flag(truth, trace, new Comparison(found, direction, required));
    }

    /** The same statement without showing its numbers. */
    public Flag silent() {
        return comparison == null ? this : new Flag(truth, trace, null);
    }

    /**
     * This statement about all there are; unknown where it is not known which these are, unless it fails anyway. How many it
     * must hold for is then not known either, so that it shows no numbers.
     */
    public Flag unlessUnknown(Flag listed) {
        if (listed.isKnown()) {
            return this;
        }
        return truth == Truth.FALSE ? silent() : new Flag(Truth.UNKNOWN, trace.and(listed.trace), null);
    }

    /** Holds if both hold or neither does. */
    public Flag sameAs(Flag other) {
        Trace inputs = trace.and(other.trace);
        if (!isKnown() || !other.isKnown()) {
            return of(Truth.UNKNOWN, inputs);
        }
        return of(truth == other.truth ? Truth.TRUE : Truth.FALSE, inputs);
    }

    /** This statement where the condition holds; where it does not, nothing is said. */
    public Flag onlyIf(Flag condition) {
        Trace inputs = condition.trace.and(trace);
        return switch (condition.truth) {
            case TRUE -> new Flag(truth, inputs, comparison);
            case FALSE, VACUOUS -> of(Truth.VACUOUS, condition.trace);
            case UNKNOWN -> of(Truth.UNKNOWN, inputs);
        };
    }

    /**
     * Holds if it does for every one of a list; the numbers are how many it holds for, or between
     * which numbers that lies, out of how many. About an empty
     * list nothing is said: it neither holds nor fails.
     */
    public static <T> Flag every(List<T> list, Function<T, Flag> statement) {
        if (list.isEmpty()) {
            return of(Truth.VACUOUS, Trace.NONE);
        }
        Trace inputs = Trace.NONE;
        Trace failing = Trace.NONE;
        int holds = 0;
        int unknown = 0;
        boolean fails = false;
        for (T item : list) {
            Flag flag = statement.apply(item);
            inputs = inputs.and(flag.trace);
            switch (flag.truth) {
                case TRUE, VACUOUS -> holds++;
                case FALSE -> {
                    fails = true;
                    failing = failing.and(flag.trace);
                }
                case UNKNOWN -> unknown++;
            }
        }
        Truth truth = fails ? Truth.FALSE : unknown > 0 ? Truth.UNKNOWN : Truth.TRUE;
        return of(truth, fails ? failing : inputs)
                .showing(
                        Amount.between(holds, holds + unknown, Trace.NONE), Direction.AT_LEAST, Amount.of(list.size()));
    }

    /** Holds if it does for at least one of a list. */
    public static <T> Flag any(List<T> list, Function<T, Flag> statement) {
        Flag result = of(false);
        for (T item : list) {
            result = result.or(statement.apply(item));
        }
        return result;
    }

    @Override
    public String toString() {
        return truth.toString();
    }
}
