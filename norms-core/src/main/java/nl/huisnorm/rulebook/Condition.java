package nl.huisnorm.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import nl.huisnorm.stability.MadeByLibrary;
import nl.huisnorm.stability.Stable;
import org.jspecify.annotations.Nullable;

/**
 * When a norm applies, as data. A condition is true, false or, where a fact it needs is not known, neither.
 */
@Stable
public sealed interface Condition
        permits Condition.All,
                Condition.Any,
                Condition.Not,
                Condition.Term,
                Condition.UnderReading,
                Condition.OneOf,
                Condition.During,
                Condition.Above,
                Condition.Compared,
                Condition.Yearly,
                Condition.Among {

    /** Always true. */
    Condition ALWAYS = new All(List.of());

    /**
     * True if all parts are.
     *
     * @param parts the parts; none makes it always true
     */
    record All(List<Condition> parts) implements Condition {
        /** Copies the list, so that the condition cannot change afterwards. */
        @MadeByLibrary
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
        @MadeByLibrary
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /**
     * True if the part is false.
     *
     * @param part the part
     */
    record Not(Condition part) implements Condition {
        /** Made by the library. */
        @MadeByLibrary
        public Not {}
    }

    /**
     * True if the regime's term of that name is.
     *
     * @param name the term's name
     */
    record Term(String name) implements Condition {
        /** Made by the library. */
        @MadeByLibrary
        public Term {}
    }

    /**
     * True under one reading of an open question, false under the others.
     *
     * @param interpretation the question's id
     * @param reading the reading's id
     */
    record UnderReading(String interpretation, String reading) implements Condition {
        /** Made by the library. */
        @MadeByLibrary
        public UnderReading {}
    }

    /**
     * True if a fact is one of some values.
     *
     * @param fact the fact's name, for instance {@code building.form}
     * @param values the values as written in files; {@code true} and {@code false} for yes and no
     */
    record OneOf(String fact, List<String> values) implements Condition {
        /** Copies the list, so that the condition cannot change afterwards. */
        @MadeByLibrary
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
    record During(String fact, Validity period) implements Condition {
        /** Made by the library. */
        @MadeByLibrary
        public During {}
    }

    /**
     * True if a number is above a bound.
     *
     * @param fact the fact's name
     * @param bound the number that must be exceeded
     */
    record Above(String fact, BigDecimal bound) implements Condition {
        /** Made by the library. */
        @MadeByLibrary
        public Above {}
    }

    /**
     * True if a number, or the share of it that falls to each of another number, compares with a bound as asked.
     *
     * @param fact the fact's name
     * @param per the fact that the number is divided by, for instance residents; none for the number itself
     * @param percent whether it is told in hundredths of that other number
     * @param direction which way it has to go
     * @param bound the bound, as a number or as the id of a parameter of the norm
     */
    record Compared(String fact, @Nullable String per, boolean percent, Direction direction, Bound bound)
            implements Condition {
        /** Made by the library. */
        @MadeByLibrary
        public Compared {}
    }

    /**
     * What a number is compared with: exactly one of the two is given.
     *
     * @param number the number
     * @param parameter the id of the norm's parameter whose value of the day it is
     */
    record Bound(@Nullable BigDecimal number, @Nullable String parameter) {
        /** Made by the library. */
        @MadeByLibrary
        public Bound {}
    }

    /**
     * True if a date lies in a part of the year that comes back every year, which may run over the turn of the year.
     *
     * @param fact the fact's name, or {@code date} for the day of the assessment
     * @param from the first day of it, in every year
     * @param until the last day of it, in every year
     */
    record Yearly(String fact, MonthDay from, MonthDay until) implements Condition {

        /** Made by the library. */
        @MadeByLibrary
        public Yearly {}

        /** Whether a day lies in it. */
        public boolean includes(LocalDate day) {
            MonthDay one = MonthDay.from(day);
            boolean late = !one.isBefore(from);
            boolean early = !one.isAfter(until);
            return from.isAfter(until) ? late || early : late && early;
        }
    }

    /**
     * Asked of a facility: true if what it says holds of at least one of its buildings or dwellings, or of all of them. Where there are
     * none, neither is true; where it is not told of all which they are, those that are not told can be either.
     *
     * @param parts what is asked, {@link SubjectKind#BUILDING} or {@link SubjectKind#DWELLING}
     * @param every whether it must hold of all of them
     * @param condition what must hold of each, in the facts of such a part
     */
    record Among(SubjectKind parts, boolean every, Condition condition) implements Condition {
        /** Made by the library. */
        @MadeByLibrary
        public Among {}
    }

    /** The name that stands for the day of the assessment. */
    String DATE = "date";

    /** The day after which something must lie, as a period. */
    static Validity after(LocalDate day) {
        return new Validity(day.plusDays(1), null);
    }
}
