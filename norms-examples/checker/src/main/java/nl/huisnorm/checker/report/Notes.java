package nl.huisnorm.checker.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.checker.text.Notices;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Inspection;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Confidence;
import nl.huisnorm.rulebook.Edition;
import nl.huisnorm.rulebook.Interpretation;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.text.Messages;

/**
 * What a reader must know beside the findings.
 *
 * @param open the open questions that binding findings turn on
 * @param openBeside those that only other findings turn on
 * @param notJudged what was not judged, and answers that were not used
 * @param aside all else
 */
public record Notes(
        List<Interpretation> open, List<Interpretation> openBeside, List<String> notJudged, List<String> aside) {

    /** Copies the lists, so that this cannot change afterwards. */
    public Notes {
        open = List.copyOf(open);
        openBeside = List.copyOf(openBeside);
        notJudged = List.copyOf(notJudged);
        aside = List.copyOf(aside);
    }

    /**
     * The notes on an assessment.
     *
     * @param document what was judged
     */
    public static Notes of(Assessment assessment, InputDocument document, Rulebook rulebook, Messages texts) {
        List<Interpretation> binding = asked(assessment, rulebook, true);
        List<Interpretation> beside = asked(assessment, rulebook, false).stream()
                .filter(question -> !binding.contains(question))
                .toList();
        List<String> aside = new ArrayList<>(editions(assessment, texts));
        cautions(assessment, aside, texts);
        notClaimed(assessment, aside, texts);
        List<String> notJudged = new ArrayList<>();
        Notices.of(document)
                .forEach(notice -> notJudged.add(texts.get("report.notice", notice.message(texts.locale()))));
        if (document instanceof FacilityDocument read) {
            notLookedAt(read.facility(), assessment, rulebook, aside, texts);
        }
        notJudged.addAll(notJudged(assessment, texts));
        return new Notes(binding, beside, notJudged, aside);
    }

    private static List<Interpretation> asked(Assessment assessment, Rulebook rulebook, boolean binding) {
        return rulebook.interpretations().stream()
                .filter(question -> assessment.findings().stream()
                        .filter(finding -> !binding || finding.norm().binding())
                        .flatMap(finding -> finding.alternatives().stream())
                        .anyMatch(alternative -> alternative.readings().containsKey(question.id())))
                .toList();
    }

    private static List<String> notJudged(Assessment assessment, Messages texts) {
        List<String> all = new ArrayList<>();
        for (Regime regime : assessment.unknownRegimes()) {
            Edition edition = regime.editionOn(assessment.options().asOf());
            String key = edition != null && edition.partial() ? "report.partial-regime" : "report.unknown-regime";
            all.add(texts.get(key, regime.title().in(texts.locale())));
        }
        for (Inspection inspection : assessment.unusedInspections()) {
            String subject = inspection.subject() == null ? "" : " (" + inspection.subject() + ")";
            all.add(texts.get("report.unused-inspection", inspection.norm() + subject));
        }
        return all;
    }

    /** What is not sure of the texts that were judged by. */
    private static List<String> editions(Assessment assessment, Messages texts) {
        Locale locale = texts.locale();
        List<String> all = new ArrayList<>();
        assessment.findings().stream()
                .map(finding -> finding.norm().regime())
                .distinct()
                .forEach(regime -> {
                    Edition edition = regime.editionOn(assessment.options().asOf());
                    if (edition != null && edition.confidence() == Confidence.UNCERTAIN) {
                        all.add(texts.get(
                                "report.uncertain-edition",
                                regime.title().in(locale),
                                edition.title().in(locale)));
                    }
                    if (edition != null && edition.isReadElsewhere()) {
                        all.add(texts.get(
                                "report.read-elsewhere",
                                regime.title().in(locale),
                                Words.date(Objects.requireNonNull(edition.readIn()), texts)));
                    }
                });
        return all;
    }

    private static void cautions(Assessment assessment, List<String> aside, Messages texts) {
        assessment.findings(Outcome.NOT_APPLICABLE).stream()
                .flatMap(finding -> finding.cautions().stream())
                .filter(caution -> !(caution.when() instanceof Condition.During during
                        && during.fact().equals(Condition.DATE)))
                .distinct()
                .forEach(caution -> aside.add(
                        texts.get("report.caution", caution.id(), caution.text().in(texts.locale()))));
    }

    private static void notClaimed(Assessment assessment, List<String> aside, Messages texts) {
        if (!assessment.notClaimed().isEmpty()) {
            String exemptions = assessment.notClaimed().stream()
                    .map(exemption -> texts.fact(exemption.owner(), exemption.fact()))
                    .distinct()
                    .collect(Collectors.joining(", "));
            aside.add(texts.get("report.not-claimed", exemptions));
        }
    }

    /** The facts of the file that no norm looked at, once. */
    private static void notLookedAt(
            Facility facility, Assessment assessment, Rulebook rulebook, List<String> aside, Messages texts) {
        List<String> facts = assessment.factsNotLookedAt(facility, rulebook);
        if (!facts.isEmpty()) {
            aside.add(texts.get(
                    "report.not-looked-at",
                    facts.stream()
                            .map(path -> texts.fact(
                                    path.substring(0, path.indexOf('.')), path.substring(path.indexOf('.') + 1)))
                            .distinct()
                            .collect(Collectors.joining(", "))));
        }
    }
}
