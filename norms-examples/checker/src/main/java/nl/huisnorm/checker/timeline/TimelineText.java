package nl.huisnorm.checker.timeline;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import nl.huisnorm.answer.timeline.Change;
import nl.huisnorm.answer.timeline.Changes;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/** Writes the days on which answers change, and where they were not all looked for. */
final class TimelineText {

    private static final int MOST_SUBJECTS = 6;

    private final PrintStream out;
    private final Locale locale;
    private final LocalDate first;

    TimelineText(PrintStream out, Locale locale, LocalDate first) {
        this.out = out;
        this.locale = locale;
        this.first = first;
    }

    /** Writes what changes for a facility or a plan; first of all that somebody insists on a policy, if so. */
    void write(String id, String file, Optional<String> insisted, Changes changes) {
        ResourceBundle texts = Texts.of(locale);
        Messages words = Messages.in(locale);
        out.println(id + "  " + file);
        insisted.ifPresent(line -> out.println("! " + line));
        out.println(
                Texts.format(texts, "timeline.period", Words.date(first, words), Words.date(changes.last(), words)));
        List<Change> told =
                changes.list().stream().filter(TimelineText::matters).toList();
        told.stream()
                .collect(Collectors.groupingBy(Change::day, LinkedHashMap::new, Collectors.toList()))
                .forEach((day, ofDay) -> {
                    out.println();
                    out.println(Words.date(day, words));
                    ofDay.stream()
                            .collect(Collectors.groupingBy(
                                    change -> change.norm().id() + "  "
                                            + change.norm().title().in(locale) + "\n    " + change.text(locale) + ": "
                                            + change.reason(locale),
                                    LinkedHashMap::new,
                                    Collectors.toList()))
                            .forEach((text, alike) -> {
                                ("  " + text).lines().forEach(out::println);
                                out.println("    [" + subjects(alike, words) + "]");
                            });
                });
        if (told.isEmpty() && changes.searchedAll()) {
            out.println(texts.getString("timeline.nothing"));
        }
        int elsewhere = changes.list().size() - told.size();
        if (elsewhere > 0) {
            out.println();
            out.println(Texts.format(texts, "timeline.elsewhere", elsewhere));
        }
        if (!changes.searchedAll()) {
            out.println();
            out.println(words.get("timeline.not-all-searched", Words.date(changes.searchedUntil(), words)));
        }
        out.println();
    }

    /** Whether the answer is another one for the facility, and not only a norm that does not apply to it anyway. */
    private static boolean matters(Change change) {
        return isAnswer(change.before()) || isAnswer(change.after());
    }

    private static boolean isAnswer(@Nullable Outcome outcome) {
        return outcome != null && outcome != Outcome.NOT_APPLICABLE;
    }

    private static String subjects(List<Change> changes, Messages texts) {
        String named = changes.stream()
                .limit(MOST_SUBJECTS)
                .map(change -> change.subject().id())
                .collect(Collectors.joining(", "));
        return changes.size() > MOST_SUBJECTS
                ? named + ", " + texts.get("report.more", Integer.toString(changes.size() - MOST_SUBJECTS))
                : named;
    }
}
