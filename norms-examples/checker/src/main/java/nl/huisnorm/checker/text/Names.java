package nl.huisnorm.checker.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.text.Messages;

/** How subjects and days are called. */
public final class Names {

    private Names() {}

    public static String subject(Subject subject, Messages texts) {
        String text = texts.get("subject." + subject.kind()) + " " + subject.id();
        return subject.name() == null ? text : text + " (" + subject.name() + ")";
    }

    public static String date(LocalDate date, Messages texts) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(texts.locale()));
    }
}
