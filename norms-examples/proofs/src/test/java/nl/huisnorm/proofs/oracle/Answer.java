package nl.huisnorm.proofs.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one norm comes to for one subject of which everything is known.
 *
 * @param verdict whether it is met
 * @param actual what was measured, or nothing
 * @param required what is required, or nothing
 */
record Answer(
        Verdict verdict,
        @Nullable Fraction actual,
        @Nullable Fraction required) {

    static final Answer NOT_APPLICABLE = new Answer(Verdict.NOT_APPLICABLE, null, null);

    /** Whether a norm is met. */
    enum Verdict {
        MET,
        NOT_MET,
        NOT_APPLICABLE,
        /** Nothing is asked: it counts as met or as not applying. */
        IDLE
    }

    /** A number with everything that stands behind the point: one whole number over another. */
    record Fraction(BigDecimal above, BigDecimal below) implements Comparable<Fraction> {

        static Fraction of(BigDecimal number) {
            return new Fraction(number, BigDecimal.ONE);
        }

        @Override
        public int compareTo(Fraction other) {
            return above.multiply(other.below).compareTo(other.above.multiply(below));
        }
    }

    static Answer met(boolean met) {
        return new Answer(met ? Verdict.MET : Verdict.NOT_MET, null, null);
    }

    static Answer atLeast(BigDecimal actual, BigDecimal required) {
        return new Answer(
                actual.compareTo(required) >= 0 ? Verdict.MET : Verdict.NOT_MET,
                Fraction.of(actual),
                Fraction.of(required));
    }

    static Answer atMost(BigDecimal actual, BigDecimal required) {
        return new Answer(
                actual.compareTo(required) <= 0 ? Verdict.MET : Verdict.NOT_MET,
                Fraction.of(actual),
                Fraction.of(required));
    }

    /** At most so many months after something, counted one by one; a month that has begun is one. */
    static Answer months(LocalDate since, LocalDate day, int most) {
        int begun = 0;
        while (since.plusMonths(begun).isBefore(day)) {
            begun++;
        }
        return atMost(BigDecimal.valueOf(begun), BigDecimal.valueOf(most));
    }

    /** Below the number from which something is asked. */
    static Answer idle() {
        return new Answer(Verdict.IDLE, null, null);
    }

    /** At least so much for each of so many. */
    static Answer each(BigDecimal total, BigDecimal many, BigDecimal required) {
        if (many.signum() == 0) {
            return NOT_APPLICABLE;
        }
        return new Answer(
                total.compareTo(required.multiply(many)) >= 0 ? Verdict.MET : Verdict.NOT_MET,
                new Fraction(total, many),
                Fraction.of(required));
    }

    /** The same verdict, without numbers. */
    Answer bare() {
        return new Answer(verdict, null, null);
    }

    boolean isMet() {
        return verdict == Verdict.MET;
    }
}
