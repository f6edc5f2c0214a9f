package nl.huisnorm.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.stability.Stable;

/**
 * When a norm applies, as data. A condition is true, false or, where a fact it needs is not known, neither.
 */
@Stable
public sealed interface Condition {

    /** Always true. */
    Condition ALWAYS = new All(List.of());

    /**
     * True if all parts are.
     *
     * @param parts the parts; none makes it always true
     */
    record All(List<Condition> parts) implements Condition {
        /** Copies the list, so that the condition cannot change afterwards. */
        public All {
            parts = List.copyOf(parts);
        }
    }

    /**
     * True if at least one part is.
     *
     * @param parts the parts; none makes it never true
     */
    record Any(List<Condition> parts) implements Condition {
        /** Copies the list, so that the condition cannot change afterwards. */
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /**
     * True if the part is false.
     *
     * @param part the part
     */
    record Not(Condition part) implements Condition {}

    /**
     * True if the regime's term of that name is.
     *
     * @param name the term's name
     */
    record Term(String name) implements Condition {}

    /**
     * True under one reading of an open question, false under the others.
     *
     * @param interpretation the question's id
     * @param reading the reading's id
     */
    record UnderReading(String interpretation, String reading) implements Condition {}

    /**
     * True if a fact is one of some values.
     *
     * @param fact the fact's name, for instance {@code building.form}
     * @param values the values as written in files; {@code true} and {@code false} for yes and no
     */
    record OneOf(String fact, List<String> values) implements Condition {
        /** Copies the list, so that the condition cannot change afterwards. */
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /**
     * True if a date lies in a period.
     *
     * @param fact the fact's name, or {@code date} for the day of the assessment
     * @param period the period, bounds inclusive
     */
    record During(String fact, Validity period) implements Condition {}

    /**
     * True if a number is above a bound.
     *
     * @param fact the fact's name
     * @param bound the number that must be exceeded
     */
    record Above(String fact, BigDecimal bound) implements Condition {}

    /** The name that stands for the day of the assessment. */
    String DATE = "date";

    /** The day after which something must lie, as a period. */
    static Validity after(LocalDate day) {
        return new Validity(day.plusDays(1), null);
    }
}
