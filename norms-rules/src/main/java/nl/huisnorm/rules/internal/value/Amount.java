package nl.huisnorm.rules.internal.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.huisnorm.rulebook.Direction;
import org.jspecify.annotations.Nullable;

/**
 * An exact number that may be unknown. A quotient is kept as numerator and denominator, so that comparing never rounds.
 *
 * <p>A number that was measured may have bounds between which it really lies, and so may one that is not known: those counted of
 * whom some are not known are at least the others. What is made of such a number has bounds too, and comparing it tells only
 * what holds wherever it lies between them.
 */
public final class Amount implements Value {

    private static final int DECIMALS_SHOWN = 2;
    private static final long HUNDRED = 100;
    private static final Amount[] SMALL = IntStream.rangeClosed(0, (int) HUNDRED)
            .mapToObj(number -> of(BigDecimal.valueOf(number), Trace.NONE))
            .toArray(Amount[]::new);

    private final @Nullable BigDecimal numerator;
    private final BigDecimal denominator;
    private final Trace trace;
    private final @Nullable Bounds bounds;

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

    /** A number that needs no input; those that are asked for most are made once. */
    public static Amount of(long number) {
        return number >= 0 && number < SMALL.length ? SMALL[(int) number] : of(BigDecimal.valueOf(number), Trace.NONE);
    }

    /** A number that cannot be told. */
    public static Amount unknown(Trace trace) {
        return of(null, trace);
    }

    /** A number that is not known but lies between two others. */
    public static Amount between(long least, long most, Trace trace) {
        return least == most ? of(BigDecimal.valueOf(least), trace) : within(new Bounds(of(least), of(most)), trace);
    }

    /** A number that is not known but lies between two others. */
    public static Amount between(BigDecimal least, BigDecimal most, Trace trace) {
        return within(new Bounds(of(least, Trace.NONE), of(most, Trace.NONE)), trace);
    }

    /** A number that lies somewhere from the least that one can be to the most that another can be. */
    static Amount between(Amount one, Amount other) {
        return within(new Bounds(one.bounds().least(), other.bounds().most()), one.trace.and(other.trace));
    }

    private static Amount within(Bounds bounds, Trace trace) {
        return new Amount(null, BigDecimal.ONE, trace, bounds.orNone());
    }

    /** The same number; where nothing is known of it, at least so much. */
    public Amount orMore(long least) {
        return numerator == null && bounds == null ? within(new Bounds(of(least), null), trace) : this;
    }

    /** A number that is not known, for a reason, but at least this one. */
    public Amount orMore(Trace because) {
        return within(new Bounds(bounds().least(), null), trace.and(because));
    }

    /** A number that is this one or the other. */
    Amount or(Amount other) {
        Trace inputs = trace.and(other.trace);
        if (isShareForNobody() || other.isShareForNobody()) {
            return unknown(inputs);
        }
        Bounds around = bounds().around(other.bounds());
        Amount least = around.least();
        return around.isOneNumber() && least != null
                ? new Amount(least.numerator, least.denominator, inputs)
                : within(around, inputs);
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

    /** The least and the most it can be: the number itself where it is exact. */
    private Bounds bounds() {
        return bounds != null ? bounds : numerator == null ? Bounds.NONE : new Bounds(bare(), bare());
    }

    /** The number alone, without bounds and without the inputs it came from. */
    private Amount bare() {
        return new Amount(numerator, denominator, Trace.NONE);
    }

    private boolean isExact() {
        return numerator != null && bounds == null;
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
        if (isShareForNobody() || other.isShareForNobody()) {
            return new Amount(BigDecimal.ONE, BigDecimal.ZERO, inputs);
        }
        if (isPlain() && other.isPlain()) {
            return of(exact().add(other.exact()), inputs);
        }
        return made(
                numerator == null || other.numerator == null
                        ? null
                        : numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator),
                inputs,
                isExact() && other.isExact() ? Bounds.NONE : bounds().plus(other.bounds()));
    }

    /** All of them together; nothing where there are none. */
    public static Amount sum(List<Amount> amounts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Amount amount : amounts) {
            if (!amount.isPlain()) {
                return amounts.stream().reduce(of(0), Amount::plus);
            }
            sum = sum.add(amount.exact());
        }
        return of(sum, Trace.all(amounts));
    }

    private boolean isPlain() {
        return isExact() && isNoQuotient();
    }

    private BigDecimal exact() {
        return Objects.requireNonNull(numerator);
    }

    /** Whether it was never divided, so that there is no denominator to reckon with. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isNoQuotient() {
        return denominator == BigDecimal.ONE;
    }

    private static Amount made(@Nullable BigDecimal numerator, BigDecimal denominator, Trace inputs, Bounds bounds) {
        return new Amount(numerator, numerator == null ? BigDecimal.ONE : denominator, inputs, bounds.orNone());
    }

    /** What is left of this without the other. */
    Amount minus(Amount other) {
        return plus(other.negated());
    }

    /** As much below nothing as this is above it. */
    public Amount negated() {
        return new Amount(
                numerator == null ? null : numerator.negate(),
                denominator,
                trace,
                bounds == null ? null : bounds.negated());
    }

    /** How far this exact number is from nothing. */
    Amount distance() {
        return numerator == null ? unknown(trace) : numerator.signum() >= 0 ? this : negated();
    }

    /** This as often as the other says. */
    public Amount times(Amount other) {
        if (isPlain() && other.isPlain()) {
            return of(exact().multiply(other.exact()), trace.and(other.trace));
        }
        return made(
                numerator == null || other.numerator == null ? null : numerator.multiply(other.numerator),
                denominator.multiply(other.denominator),
                trace.and(other.trace),
                isExact() && other.isExact() ? Bounds.NONE : bounds().times(other.bounds()));
    }

    /** Whether the number, which is exact, is below nothing, nothing, or above it. */
    int signum() {
        return exact().signum();
    }

    static int compareExact(Amount one, Amount other) {
        return one.isNoQuotient() && other.isNoQuotient()
                ? one.exact().compareTo(other.exact())
                : one.exact()
                        .multiply(other.denominator)
                        .compareTo(other.exact().multiply(one.denominator));
    }

    /** This shared by the other; comparing a share for nobody is {@link Truth#VACUOUS}. */
    public Amount per(Amount other) {
        Trace inputs = trace.and(other.trace);
        if (other.isExact() && other.signum() == 0) {
            return new Amount(BigDecimal.ONE, BigDecimal.ZERO, other.trace);
        }
        Amount fewest = other.bounds().least();
        if (isShareForNobody() || fewest == null || fewest.signum() <= 0) {
            return isShareForNobody() ? this : unknown(inputs);
        }
        return made(
                numerator == null || other.numerator == null ? null : numerator.multiply(other.denominator),
                other.numerator == null ? BigDecimal.ONE : denominator.multiply(other.numerator),
                inputs,
                isExact() && other.isExact() ? Bounds.NONE : bounds().per(other.bounds()));
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

    /** No more than another number. */
    public Amount noMoreThan(BigDecimal most) {
        Amount other = of(most, Trace.NONE);
        return each(number -> compareExact(number, other) <= 0 ? number : other);
    }

    /** The nearest whole number of steps; halfway between two it is the higher. */
    public Amount roundedTo(BigDecimal step) {
        return each(number -> of(
                number.exact()
                        .divide(number.denominator.multiply(step), 0, RoundingMode.HALF_UP)
                        .multiply(step),
                Trace.NONE));
    }

    /** What belongs to this whole number, where that never falls as the number rises. */
    public Amount rising(UnaryOperator<BigDecimal> value) {
        return each(number -> of(value.apply(number.exact()), Trace.NONE));
    }

    /** The same number, as it came from other inputs. */
    public Amount from(Trace inputs) {
        return new Amount(numerator, denominator, inputs, bounds);
    }

    private Amount each(UnaryOperator<Amount> value) {
        Amount number = numerator == null || isShareForNobody() ? null : value.apply(bare());
        return new Amount(
                number == null ? null : number.numerator,
                number == null ? BigDecimal.ONE : number.denominator,
                trace,
                bounds == null ? null : bounds.each(value));
    }

    /** The smallest whole number that is not less. */
    public Amount roundedUp() {
        return isShareForNobody()
                ? this
                : new Amount(
                        numerator == null ? null : numerator.divide(denominator, 0, RoundingMode.CEILING),
                        BigDecimal.ONE,
                        trace,
                        bounds == null ? null : bounds.roundedUp());
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

    /** The greater of this and another; no less than the least of either where it cannot be told which that is. */
    public Amount greaterOf(Amount other) {
        Flag above = above(other);
        if (above.isKnown()) {
            return above.choose(this, other);
        }
        BigDecimal least = isKnown() ? number(RoundingMode.DOWN) : least(RoundingMode.DOWN);
        BigDecimal most = isKnown() ? number(RoundingMode.UP) : most(RoundingMode.UP);
        BigDecimal otherLeast = other.isKnown() ? other.number(RoundingMode.DOWN) : other.least(RoundingMode.DOWN);
        BigDecimal otherMost = other.isKnown() ? other.number(RoundingMode.UP) : other.most(RoundingMode.UP);
        return least == null || most == null || otherLeast == null || otherMost == null
                ? above.choose(this, other)
                : between(least.max(otherLeast), most.max(otherMost), trace.and(other.trace));
    }

    private Flag compare(Direction direction, Amount other) {
        Flag.Comparison comparison = new Flag.Comparison(this, direction, other);
        if (isShareForNobody() || other.isShareForNobody()) {
            return Flag.of(Truth.VACUOUS, comparison);
        }
        return Flag.of(
                isExact() && other.isExact()
                        ? Bounds.truth(direction, compareExact(this, other))
                        : bounds().compare(direction, other.bounds()),
                comparison);
    }

    private boolean isShareForNobody() {
        return denominator.signum() == 0;
    }

    /** The number, or none if it is not known or a share for nobody. Exact unless it is a quotient. */
    public @Nullable BigDecimal number(RoundingMode rounding) {
        if (numerator == null || isShareForNobody()) {
            return null;
        }
        if (isNoQuotient() || denominator.compareTo(BigDecimal.ONE) == 0) {
            return numerator;
        }
        return numerator.divide(denominator, DECIMALS_SHOWN, rounding);
    }

    /** The least that a number which is not known can be; none if that is not known either. */
    public @Nullable BigDecimal least(RoundingMode rounding) {
        return numerator != null ? null : bounds().least(rounding);
    }

    /** The most that a number which is not known can be; none if that is not known either. */
    public @Nullable BigDecimal most(RoundingMode rounding) {
        return numerator != null ? null : bounds().most(rounding);
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
