package nl.huisnorm.checker.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.input.Position;
import nl.huisnorm.internal.facts.Fact;
import nl.huisnorm.internal.facts.FactTable;
import nl.huisnorm.text.Messages;

/** Words that several answers use. */
public final class Words {

    private Words() {}

    /** A day with its month written out. */
    public static String date(LocalDate date, Messages texts) {
        return texts.date(date);
    }

    /** Where something stands in a file: the line, or the sheet and cell. */
    public static String place(Position position, Messages texts) {
        String cell = position.cell(texts.locale());
        return cell == null ? texts.get("line.one", Integer.toString(position.line())) : cell;
    }

    /** What a finding is about: its kind, its id and the name it may have. */
    public static String subject(Subject subject, Messages texts) {
        return texts.get("subject." + subject.kind()) + " " + name(subject);
    }

    /** Its id and the name it may have. */
    public static String name(Subject subject) {
        return subject.name() == null ? subject.id() : subject.id() + " (" + subject.name() + ")";
    }

    /** What stands above an answer: the name, if there is one, and the id. */
    public static String title(Subject subject) {
        return subject.name() == null ? subject.id() : subject.name() + " (" + subject.id() + ")";
    }

    /** The same of a facility. */
    public static String title(Facility facility) {
        return facility.name() == null ? facility.id() : facility.name() + " (" + facility.id() + ")";
    }

    /** A whole number, or between which it lies. */
    public static String between(Interval interval, Messages texts) {
        return interval.isExact() || interval.isUnbounded()
                ? interval.toString()
                : texts.get("report.from-to", Integer.toString(interval.least()), Integer.toString(interval.most()));
    }

    /** What was read, as people read it: a number as it was written, with its unit. */
    public static String read(Evidence fact, Messages texts) {
        String unit = unit(fact);
        return unit.isEmpty() ? fact.text(texts.locale()) : fact.text(texts.locale()) + " " + unit;
    }

    /** The symbol of the unit of what was read; empty where it has none. */
    public static String unit(Evidence fact) {
        Fact known = FactTable.get().fact(fact.owner() + "." + fact.fact());
        MeasurementUnit unit = known == null || !(fact.value() instanceof Number) ? null : known.unit();
        return unit == null ? "" : unit.symbol();
    }

    /** A number without zeros that say nothing. */
    public static String number(BigDecimal number, Messages texts) {
        return texts.number(
                number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
    }
}
