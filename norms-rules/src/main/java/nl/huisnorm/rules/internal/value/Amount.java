package nl.huisnorm.rules.internal.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import nl.huisnorm.rulebook.Direction;
import org.jspecify.annotations.Nullable;

/**
 * An exact number that may be unknown. A quotient is kept as numerator and denominator, so that comparing never rounds.
 */
public final class Amount implements Value {

    private static final int DECIMALS_SHOWN = 2;
    private static final long HUNDRED = 100;

    private final @Nullable BigDecimal numerator;
    private final BigDecimal denominator;
    private final Trace trace;

    private Amount(@Nullable BigDecimal numerator, BigDecimal denominator, Trace trace) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.trace = trace;
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
        return new Amount(numerator, denominator, more.and(trace));
    }

    /** This and the other together. */
    public Amount plus(Amount other) {
        Trace inputs = trace.and(other.trace);
        return numerator == null || other.numerator == null
                ? unknown(inputs)
                : new Amount(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator),
                        inputs);
    }

    /** This as often as the other says. */
    public Amount times(Amount other) {
        Trace inputs = trace.and(other.trace);
        return numerator == null || other.numerator == null
                ? unknown(inputs)
                : new Amount(numerator.multiply(other.numerator), denominator.multiply(other.denominator), inputs);
    }

    /** This shared by the other; comparing a share for nobody is {@link Truth#VACUOUS}. */
    public Amount per(Amount other) {
        Trace inputs = trace.and(other.trace);
        if (other.numerator != null && other.numerator.signum() == 0) {
            return new Amount(BigDecimal.ONE, BigDecimal.ZERO, other.trace);
        }
        return numerator == null || other.numerator == null
                ? unknown(inputs)
                : new Amount(numerator.multiply(other.denominator), denominator.multiply(other.numerator), inputs);
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
                : of(numerator.divide(denominator, 0, RoundingMode.CEILING), trace);
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
        int sign = numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
        boolean holds = switch (direction) {
            case AT_LEAST -> sign >= 0;
            case AT_MOST -> sign <= 0;
            case EQUAL -> sign == 0;
        };
        return Flag.of(holds ? Truth.TRUE : Truth.FALSE, comparison);
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
