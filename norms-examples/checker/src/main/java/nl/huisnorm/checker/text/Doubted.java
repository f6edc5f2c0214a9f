package nl.huisnorm.checker.text;

import java.time.LocalDate;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.text.Messages;

/** A fact that does not fit, as people read it. */
public final class Doubted {

    private Doubted() {}

    /** What it is and what it says; a date after the day judged beside that day. */
    public static String text(Evidence fact, LocalDate day, Messages texts) {
        String text = texts.fact(fact.owner(), fact.fact()) + ": " + Words.read(fact, texts);
        return fact.value() instanceof LocalDate date && date.isAfter(day)
                ? texts.get("report.after-day", text, Words.date(day, texts))
                : text;
    }
}
