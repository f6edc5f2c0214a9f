package nl.huisnorm.checker.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.NotInRulebook;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.rulebook.AbsentTheme;
import nl.huisnorm.text.Messages;

/**
 * What regimes ask and the rulebook has no norm for.
 *
 * @param asked of what it is asked, or that this is not known
 * @param themes what is asked, each with its regime and articles
 */
public record Absences(String asked, List<String> themes) {

    private static final int MOST_NAMED = 6;

    /** Copies the list, so that this cannot change afterwards. */
    public Absences {
        themes = List.copyOf(themes);
    }

    /** All of them, what is asked of the same together. */
    public static List<Absences> of(Assessment assessment, Messages texts) {
        Map<AbsentTheme, List<NotInRulebook>> byTheme = assessment.notInRulebook().stream()
                .collect(Collectors.groupingBy(NotInRulebook::theme, LinkedHashMap::new, Collectors.toList()));
        Map<String, List<String>> alike = new LinkedHashMap<>();
        byTheme.forEach((theme, absences) -> alike.computeIfAbsent(asked(absences, texts), one -> new ArrayList<>())
                .add(texts.get(
                        "report.not-in-rulebook-theme",
                        theme.title().in(texts.locale()),
                        Objects.requireNonNull(absences.get(0)).regime().title().in(texts.locale()),
                        theme.articles())));
        List<Absences> all = new ArrayList<>();
        alike.forEach((asked, themes) -> all.add(new Absences(asked, themes)));
        return all;
    }

    /** Of what something is asked, and of what that is not known. */
    private static String asked(List<NotInRulebook> absences, Messages texts) {
        List<String> asked = named(absences, true, texts);
        List<String> unknown = named(absences, false, texts);
        String all = some(asked, texts);
        if (unknown.isEmpty()) {
            return all;
        }
        String open = texts.get("report.not-in-rulebook-unknown", some(unknown, texts));
        return asked.isEmpty() ? open : all + "; " + open;
    }

    private static List<String> named(List<NotInRulebook> absences, boolean certain, Messages texts) {
        return absences.stream()
                .filter(absence -> absence.certain() == certain)
                .map(absence -> Words.subject(absence.subject(), texts))
                .toList();
    }

    private static String some(List<String> names, Messages texts) {
        String first = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
        return names.size() > MOST_NAMED
                ? first + ", " + texts.get("report.more", Integer.toString(names.size() - MOST_NAMED))
                : first;
    }
}
