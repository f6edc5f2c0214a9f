package nl.huisnorm.checker.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.text.Messages;

/** Words that several answers use. */
public final class Words {

    private Words() {}

    /** A day with its month written out. */
    public static String date(LocalDate date, Messages texts) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(texts.locale()));
    }

    /** What a finding is about: its kind, its id and the name it may have. */
    public static String subject(Subject subject, Messages texts) {
        String text = texts.get("subject." + subject.kind()) + " " + subject.id();
        return subject.name() == null ? text : text + " (" + subject.name() + ")";
    }

    /** What stands above an answer: the name, if there is one, and the id. */
    public static String title(Subject subject) {
        return subject.name() == null ? subject.id() : subject.name() + " (" + subject.id() + ")";
    }

    /** The same of a facility. */
    public static String title(Facility facility) {
        return facility.name() == null ? facility.id() : facility.name() + " (" + facility.id() + ")";
    }

    /** A number without zeros that say nothing. */
    public static String number(BigDecimal number, Messages texts) {
        return texts.number(
                number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
    }
}
