package nl.huisnorm.checker.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.NotInRulebook;
import nl.huisnorm.checker.text.Lines;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.rulebook.AbsentTheme;
import nl.huisnorm.text.Messages;

/** Writes what regimes ask and the rulebook has no norm for: a list of its own, with how many themes there are. */
final class AbsentText {

    private static final int MOST_NAMED = 6;

    private final Lines lines;
    private final Locale locale;
    private final Messages texts;

    AbsentText(Lines lines, Messages texts) {
        this.lines = lines;
        this.locale = texts.locale();
        this.texts = texts;
    }

    void write(Assessment assessment) {
        Map<AbsentTheme, List<NotInRulebook>> byTheme = assessment.notInRulebook().stream()
                .collect(Collectors.groupingBy(NotInRulebook::theme, LinkedHashMap::new, Collectors.toList()));
        if (byTheme.isEmpty()) {
            return;
        }
        lines.line(0, texts.get("report.not-in-rulebook").toUpperCase(Locale.ROOT) + " (" + byTheme.size() + ")");
        Map<String, List<AbsentTheme>> alike = new LinkedHashMap<>();
        byTheme.forEach((theme, absences) ->
                alike.computeIfAbsent(asked(absences), one -> new ArrayList<>()).add(theme));
        alike.forEach((asked, themes) -> {
            lines.line(1, asked);
            for (AbsentTheme theme : themes) {
                lines.line(
                        2,
                        texts.get(
                                "report.not-in-rulebook-theme",
                                theme.title().in(locale),
                                Objects.requireNonNull(byTheme.get(theme))
                                        .get(0)
                                        .regime()
                                        .title()
                                        .in(locale),
                                theme.articles()));
            }
        });
        lines.line(1, texts.get("report.not-in-rulebook-means"));
        lines.blank();
    }

    /** Of what something is asked, and of what that is not known. */
    private String asked(List<NotInRulebook> absences) {
        List<String> asked = named(absences, true);
        List<String> unknown = named(absences, false);
        String all = some(asked);
        if (unknown.isEmpty()) {
            return all;
        }
        String open = texts.get("report.not-in-rulebook-unknown", some(unknown));
        return asked.isEmpty() ? open : all + "; " + open;
    }

    private List<String> named(List<NotInRulebook> absences, boolean certain) {
        return absences.stream()
                .filter(absence -> absence.certain() == certain)
                .map(absence -> Words.subject(absence.subject(), texts))
                .toList();
    }

    private String some(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
        return names.size() > MOST_NAMED
                ? first + ", " + texts.get("report.more", Integer.toString(names.size() - MOST_NAMED))
                : first;
    }
}
