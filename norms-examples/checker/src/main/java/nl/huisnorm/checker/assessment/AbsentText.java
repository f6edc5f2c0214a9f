package nl.huisnorm.checker.assessment;

import java.util.List;
import java.util.Locale;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.checker.report.Absences;
import nl.huisnorm.checker.text.Lines;
import nl.huisnorm.text.Messages;

/** Writes what regimes ask and the rulebook has no norm for: a list of its own, with how many themes there are; in short only how many. */
final class AbsentText {

    private final Lines lines;
    private final Messages texts;
    private final boolean expand;

    AbsentText(Lines lines, Messages texts, boolean expand) {
        this.lines = lines;
        this.texts = texts;
        this.expand = expand;
    }

    void write(Assessment assessment) {
        List<Absences> all = Absences.of(assessment, texts);
        int themes = all.stream().mapToInt(one -> one.themes().size()).sum();
        if (themes == 0) {
            return;
        }
        if (!expand) {
            lines.line(0, texts.get("report.not-in-rulebook-short", Integer.toString(themes)));
            return;
        }
        lines.line(0, texts.get("report.not-in-rulebook").toUpperCase(Locale.ROOT) + " (" + themes + ")");
        for (Absences one : all) {
            lines.line(1, one.asked());
            one.themes().forEach(theme -> lines.line(2, theme));
        }
        lines.line(1, texts.get("report.not-in-rulebook-means"));
        lines.blank();
    }
}
