package nl.huisnorm.checker.assessment;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.checker.text.Lines;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Inspection;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Confidence;
import nl.huisnorm.rulebook.Edition;
import nl.huisnorm.rulebook.Interpretation;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.text.Messages;

/** What stands below the findings: open questions, and what a reader must know beside them. */
final class NotesText {

    private final Lines lines;
    private final Locale locale;
    private final Messages texts;
    private final Rulebook rulebook;

    NotesText(Lines lines, Messages texts, Rulebook rulebook) {
        this.lines = lines;
        this.locale = texts.locale();
        this.texts = texts;
        this.rulebook = rulebook;
    }

    /** The open questions that findings turn on, with their readings. */
    void questions(Assessment assessment) {
        List<Interpretation> asked = rulebook.interpretations().stream()
                .filter(question -> assessment.findings().stream()
                        .flatMap(finding -> finding.alternatives().stream())
                        .anyMatch(alternative -> alternative.readings().containsKey(question.id())))
                .toList();
        if (!asked.isEmpty()) {
            lines.line(0, texts.get("report.questions").toUpperCase(Locale.ROOT));
            for (Interpretation question : asked) {
                lines.line(1, question.id() + "  " + question.question().in(locale));
                question.readings()
                        .forEach(reading -> lines.line(
                                2,
                                "--reading " + question.id() + "=" + reading.id() + ": "
                                        + reading.label().in(locale)));
            }
            lines.blank();
        }
    }

    /** The facts of the file that no norm looked at, once. */
    void notLookedAt(Facility facility, Assessment assessment) {
        List<String> facts = assessment.factsNotLookedAt(facility, rulebook);
        if (!facts.isEmpty()) {
            lines.line(
                    0,
                    texts.get(
                            "report.not-looked-at",
                            facts.stream()
                                    .map(path -> texts.fact(
                                            path.substring(0, path.indexOf('.')),
                                            path.substring(path.indexOf('.') + 1)))
                                    .distinct()
                                    .collect(Collectors.joining(", "))));
        }
    }

    /** What a reader must know beside the findings. */
    void notes(Assessment assessment) {
        for (Regime regime : assessment.unknownRegimes()) {
            Edition edition = regime.editionOn(assessment.options().asOf());
            String key = edition != null && edition.partial() ? "report.partial-regime" : "report.unknown-regime";
            lines.line(0, texts.get(key, regime.title().in(locale)));
        }
        assessment.findings().stream()
                .map(finding -> finding.norm().regime())
                .distinct()
                .forEach(regime -> {
                    Edition edition = regime.editionOn(assessment.options().asOf());
                    if (edition != null && edition.confidence() == Confidence.UNCERTAIN) {
                        lines.line(
                                0,
                                texts.get(
                                        "report.uncertain-edition",
                                        regime.title().in(locale),
                                        edition.title().in(locale)));
                    }
                    if (edition != null && edition.isReadElsewhere()) {
                        lines.line(
                                0,
                                texts.get(
                                        "report.read-elsewhere",
                                        regime.title().in(locale),
                                        Words.date(Objects.requireNonNull(edition.readIn()), texts)));
                    }
                });
        assessment.findings(Outcome.NOT_APPLICABLE).stream()
                .flatMap(finding -> finding.cautions().stream())
                .filter(caution -> !(caution.when() instanceof Condition.During during
                        && during.fact().equals(Condition.DATE)))
                .distinct()
                .forEach(caution -> lines.line(
                        0,
                        texts.get("report.caution", caution.id(), caution.text().in(locale))));
        if (!assessment.notClaimed().isEmpty()) {
            String exemptions = assessment.notClaimed().stream()
                    .map(exemption -> texts.fact(exemption.owner(), exemption.fact()))
                    .distinct()
                    .collect(Collectors.joining(", "));
            lines.line(0, texts.get("report.not-claimed", exemptions));
        }
        for (Inspection inspection : assessment.unusedInspections()) {
            String subject = inspection.subject() == null ? "" : " (" + inspection.subject() + ")";
            lines.line(0, texts.get("report.unused-inspection", inspection.norm() + subject));
        }
    }
}
