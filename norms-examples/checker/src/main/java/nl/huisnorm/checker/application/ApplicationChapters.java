package nl.huisnorm.checker.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.answer.application.DecisionTerm;
import nl.huisnorm.checker.report.Chapter;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/** What a report on an application tells beyond findings: what was noted, what is lacking or not known, and which terms run. */
public final class ApplicationChapters {

    private final Locale locale;
    private final Messages texts;

    private ApplicationChapters(Messages texts) {
        this.locale = texts.locale();
        this.texts = texts;
    }

    /** What follows from an application, in the language of the texts. */
    public static List<Chapter> of(ApplicationAssessment assessment, Messages texts) {
        return new ApplicationChapters(texts).all(assessment);
    }

    private List<Chapter> all(ApplicationAssessment assessment) {
        List<Chapter> all = new ArrayList<>();
        add(all, "notes", assessment.notes().stream().map(note -> Chapter.Item.of(note.label(locale))));
        add(
                all,
                "lacking",
                assessment.lacking().stream().map(item -> item("complete", texts.fact(item.owner(), item.fact()))));
        add(
                all,
                "unknown",
                assessment.unknown().stream().map(item -> item("find-out", texts.fact(item.owner(), item.fact()))));
        add(all, "terms", assessment.terms().stream().map(this::term));
        return all;
    }

    private void add(List<Chapter> all, String id, Stream<Chapter.Item> items) {
        List<Chapter.Item> told = items.toList();
        if (!told.isEmpty()) {
            all.add(new Chapter(id, texts.get("application." + id), null, told));
        }
    }

    private static Chapter.Item item(String kind, String fact) {
        return new Chapter.Item(fact, null, new Chapter.Task(kind, "", "", fact, "", null), List.of());
    }

    private Chapter.Item term(DecisionTerm term) {
        List<Chapter.Item> days = new ArrayList<>();
        if (term.suspendedDays() > 0) {
            days.add(Chapter.Item.of(texts.get("application.suspended", Integer.toString(term.suspendedDays()))));
        }
        day("application.extended", term.extendedUntil(), days);
        day("application.consent", term.consentUntil(), days);
        day("application.silence", term.silentGrantOn(), days);
        String title = term.norm().title().in(locale);
        return new Chapter.Item(
                term.norm().id() + " " + title + ": "
                        + texts.get(
                                "application.term", Words.date(term.from(), texts), Words.date(term.until(), texts)),
                null,
                new Chapter.Task(
                        "decide",
                        term.norm().regime().layer().label(texts.locale()),
                        term.norm().id(),
                        title,
                        "",
                        term.until()),
                days);
    }

    private void day(String key, @Nullable LocalDate day, List<Chapter.Item> days) {
        if (day != null) {
            days.add(Chapter.Item.of(texts.get(key, Words.date(day, texts))));
        }
    }
}
