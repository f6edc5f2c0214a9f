package nl.huisnorm.rules.internal.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import nl.huisnorm.rulebook.Direction;
import org.jspecify.annotations.Nullable;

/**
 * An exact number that may be unknown. A quotient is kept as numerator and denominator, so that comparing never rounds.
 *
 * <p>A number that was measured may have bounds between which it really lies. What is made of such a number has bounds
 * too, and comparing it tells only what holds wherever it lies between them.
 */
public final class Amount implements Value {

    private static final int DECIMALS_SHOWN = 2;
    private static final long HUNDRED = 100;

    private final @Nullable BigDecimal numerator;
    private final BigDecimal denominator;
    private final Trace trace;
    private final @Nullable Bounds bounds;

    /** The least and the most a number can be; both exact, without bounds of their own and without inputs. */
    private record Bounds(Amount least, Amount most) {}

    private Amount(@Nullable BigDecimal numerator, BigDecimal denominator, Trace trace) {
        this(numerator, denominator, trace, null);
    }

    private Amount(@Nullable BigDecimal numerator, BigDecimal denominator, Trace trace, @Nullable Bounds bounds) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.trace = trace;
        this.bounds = bounds;
    }

    /** A number that came from inputs; unknown where there is none. */
    public static Amount of(@Nullable BigDecimal number, Trace trace) {
        return new Amount(number, BigDecimal.ONE, trace);
    }

    /** A number that needs no input. */
    public static Amount of(long number) {
        return of(BigDecimal.valueOf(number), Trace.NONE);
    }

    /** A number that cannot be told. */
    public static Amount unknown(Trace trace) {
        return of(null, trace);
    }

    /** The same number, which may be off by so much either way but is never less than nothing. */
    public Amount offBy(BigDecimal most) {
        if (numerator == null || most.signum() == 0) {
            return this;
        }
        BigDecimal error = most.multiply(denominator);
        return new Amount(
                numerator,
                denominator,
                trace,
                new Bounds(
                        new Amount(numerator.subtract(error).max(BigDecimal.ZERO), denominator, Trace.NONE),
                        new Amount(numerator.add(error), denominator, Trace.NONE)));
    }

    private Amount least() {
        return bounds == null ? this : bounds.least;
    }

    private Amount most() {
        return bounds == null ? this : bounds.most;
    }

    private boolean isExactBeside(Amount other) {
        return bounds == null && other.bounds == null;
    }

    @Override
    public boolean isKnown() {
        return numerator != null;
    }

    @Override
    public Trace trace() {
        return trace;
    }

    /** The same number, which these inputs led to as well. */
    Amount because(Trace more) {
        return new Amount(numerator, denominator, more.and(trace), bounds);
    }

    /** This and the other together. */
    public Amount plus(Amount other) {
        Trace inputs = trace.and(other.trace);
        return numerator == null || other.numerator == null
                ? unknown(inputs)
                : new Amount(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator),
                        inputs,
                        isExactBeside(other)
                                ? null
                                : new Bounds(least().plus(other.least()), most().plus(other.most())));
    }

    /** What is left of this without the other. */
    Amount minus(Amount other) {
        return plus(other.negated());
    }

    /** As much below nothing as this is above it. */
    Amount negated() {
        return numerator == null
                ? this
                : new Amount(
                        numerator.negate(),
                        denominator,
                        trace,
                        bounds == null ? null : new Bounds(bounds.most.negated(), bounds.least.negated()));
    }

    /** How far this exact number is from nothing. */
    Amount distance() {
        return numerator == null || numerator.signum() >= 0 ? this : negated();
    }

    /** This as often as the other says. */
    public Amount times(Amount other) {
        Trace inputs = trace.and(other.trace);
        return numerator == null || other.numerator == null
                ? unknown(inputs)
                : new Amount(
                        numerator.multiply(other.numerator),
                        denominator.multiply(other.denominator),
                        inputs,
                        isExactBeside(other) ? null : hull(other, Amount::times));
    }

    /** From the least to the most that comes of the four pairs of bounds. */
    private Bounds hull(Amount other, BinaryOperator<Amount> operation) {
        List<Amount> corners = List.of(
                operation.apply(least(), other.least()),
                operation.apply(least(), other.most()),
                operation.apply(most(), other.least()),
                operation.apply(most(), other.most()));
        return new Bounds(
                Collections.min(corners, Amount::compareExact), Collections.max(corners, Amount::compareExact));
    }

    private static int compareExact(Amount one, Amount other) {
        return Objects.requireNonNull(one.numerator)
                .multiply(other.denominator)
                .compareTo(Objects.requireNonNull(other.numerator).multiply(one.denominator));
    }

    /** This shared by the other; comparing a share for nobody is {@link Truth#VACUOUS}. */
    public Amount per(Amount other) {
        Trace inputs = trace.and(other.trace);
        if (other.numerator != null && other.numerator.signum() == 0 && other.bounds == null) {
            return new Amount(BigDecimal.ONE, BigDecimal.ZERO, other.trace);
        }
        if (numerator == null || other.numerator == null || other.mayBeNothing()) {
            return unknown(inputs);
        }
        return new Amount(
                numerator.multiply(other.denominator),
                denominator.multiply(other.numerator),
                inputs,
                isExactBeside(other) ? null : hull(other, Amount::per));
    }

    /** Whether this is a measured number that may really be nothing. */
    private boolean mayBeNothing() {
        return bounds != null && Objects.requireNonNull(bounds.least.numerator).signum() <= 0;
    }

    /** That many hundredths of this. */
    public Amount percent(Amount hundredths) {
        return times(hundredths).per(of(HUNDRED));
    }

    /** This as a part of the other, in hundredths. */
    public Amount inHundredthsOf(Amount other) {
        return times(of(HUNDRED)).per(other);
    }

    /** By how much this is more than the other, in hundredths of the other; less than nothing where it is less. */
    public Amount growthFrom(Amount other) {
        return inHundredthsOf(other).plus(of(-HUNDRED));
    }

    /** The smallest whole number that is not less. */
    public Amount roundedUp() {
        return numerator == null || isShareForNobody()
                ? this
                : new Amount(
                        numerator.divide(denominator, 0, RoundingMode.CEILING),
                        BigDecimal.ONE,
                        trace,
                        bounds == null ? null : new Bounds(bounds.least.roundedUp(), bounds.most.roundedUp()));
    }

    /** Holds if this is the other or more. */
    public Flag atLeast(Amount other) {
        return compare(Direction.AT_LEAST, other);
    }

    /** Holds if this is the other or less. */
    public Flag atMost(Amount other) {
        return compare(Direction.AT_MOST, other);
    }

    /** Holds if this is the other exactly. */
    public Flag equalTo(Amount other) {
        return compare(Direction.EQUAL, other);
    }

    /** Holds if this is more than the other. */
    public Flag above(Amount other) {
        return other.compare(Direction.AT_LEAST, this).not();
    }

    private Flag compare(Direction direction, Amount other) {
        Flag.Comparison comparison = new Flag.Comparison(this, direction, other);
        if (isShareForNobody() || other.isShareForNobody()) {
            return Flag.of(Truth.VACUOUS, comparison);
        }
        if (numerator == null || other.numerator == null) {
            return Flag.of(Truth.UNKNOWN, comparison);
        }
        if (isExactBeside(other)) {
            return Flag.of(holds(direction, compareExact(this, other)) ? Truth.TRUE : Truth.FALSE, comparison);
        }
        int least = compareExact(least(), other.most());
        int most = compareExact(most(), other.least());
        boolean atLeast = holds(direction, least);
        boolean same = direction == Direction.EQUAL ? least > 0 || most < 0 : atLeast == holds(direction, most);
        return Flag.of(!same ? Truth.UNKNOWN : atLeast ? Truth.TRUE : Truth.FALSE, comparison);
    }

    private static boolean holds(Direction direction, int sign) {
        return switch (direction) {
            case AT_LEAST -> sign >= 0;
            case AT_MOST -> sign <= 0;
            case EQUAL -> sign == 0;
        };
    }

    private boolean isShareForNobody() {
        return denominator.signum() == 0;
    }

    /** The number, or none if it is not known or a share for nobody. Exact unless it is a quotient. */
    public @Nullable BigDecimal number(RoundingMode rounding) {
        if (numerator == null || isShareForNobody()) {
            return null;
        }
        if (denominator.compareTo(BigDecimal.ONE) == 0) {
            return numerator;
        }
        return numerator.divide(denominator, DECIMALS_SHOWN, rounding);
    }

    /** How often the other goes into this, nearly; none if that cannot be told. */
    public @Nullable BigDecimal timesInto(Amount other) {
        if (numerator == null || other.numerator == null || isShareForNobody() || other.numerator.signum() <= 0) {
            return null;
        }
        return numerator
                .multiply(other.denominator)
                .divide(denominator.multiply(other.numerator), MathContext.DECIMAL64);
    }

    @Override
    public String toString() {
        return numerator == null ? "unknown" : numerator + "/" + denominator;
    }
}
