package nl.huisnorm.checker.application;

import java.time.LocalDate;
import java.util.Locale;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.answer.application.DecisionTerm;
import nl.huisnorm.checker.text.Lines;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/** Writes what follows from an application: what was noted, what is lacking or not known, and which terms run. */
public final class ApplicationText {

    private final Lines lines;
    private final Locale locale;
    private final Messages texts;

    /** Writes there. */
    public ApplicationText(Lines lines, Messages texts) {
        this.lines = lines;
        this.locale = texts.locale();
        this.texts = texts;
    }

    /** Writes what follows from an application. */
    public void write(ApplicationAssessment assessment) {
        if (!assessment.notes().isEmpty()) {
            heading("application.notes");
            assessment.notes().forEach(note -> lines.line(1, "- " + note.label(locale)));
            lines.blank();
        }
        if (!assessment.lacking().isEmpty()) {
            heading("application.lacking");
            assessment.lacking().forEach(item -> lines.line(1, "- " + texts.fact(item.owner(), item.fact())));
            lines.blank();
        }
        if (!assessment.unknown().isEmpty()) {
            heading("application.unknown");
            assessment.unknown().forEach(item -> lines.line(1, "- " + texts.fact(item.owner(), item.fact())));
            lines.blank();
        }
        if (!assessment.terms().isEmpty()) {
            heading("application.terms");
            assessment.terms().forEach(this::term);
            lines.blank();
        }
    }

    private void term(DecisionTerm term) {
        lines.line(
                1,
                term.norm().id() + " " + term.norm().title().in(locale) + ": "
                        + texts.get(
                                "application.term", Words.date(term.from(), texts), Words.date(term.until(), texts)));
        if (term.suspendedDays() > 0) {
            lines.line(2, texts.get("application.suspended", Integer.toString(term.suspendedDays())));
        }
        day("application.extended", term.extendedUntil());
        day("application.consent", term.consentUntil());
        day("application.silence", term.silentGrantOn());
    }

    private void day(String key, @Nullable LocalDate day) {
        if (day != null) {
            lines.line(2, texts.get(key, Words.date(day, texts)));
        }
    }

    private void heading(String key) {
        lines.line(0, texts.get(key).toUpperCase(Locale.ROOT));
    }
}
