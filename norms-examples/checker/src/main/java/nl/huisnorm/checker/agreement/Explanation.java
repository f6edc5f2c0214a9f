package nl.huisnorm.checker.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.checker.paper.Paper;
import nl.huisnorm.checker.paper.PaperWords;
import nl.huisnorm.checker.report.Verdicts;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.text.Messages;

/** What whoever reads the draft must know, beside the agreement itself: what was not found, what is open, what is not met. */
final class Explanation {

    private final SettlementAssessment judged;
    private final PaperWords words;
    private final Paper paper;

    Explanation(SettlementAssessment judged, PaperWords words, Paper paper) {
        this.judged = judged;
        this.words = words;
        this.paper = paper;
    }

    void write() {
        Locale locale = words.messages().locale();
        List<String> open = paper.open();
        paper.part(words.text("agreement.explanation"));
        paper.text(words.text("agreement.explanation.no-part"));
        paper.heading(words.text("agreement.explanation.not-found"));
        paper.text(words.text("agreement.explanation.model"));
        paper.heading(words.text("agreement.explanation.open", open.size()));
        if (open.isEmpty()) {
            paper.text(words.text("agreement.explanation.nothing-open"));
        }
        open.forEach(paper::item);
        paper.heading(words.text("agreement.explanation.judged"));
        paper.text(words.text(
                "agreement.explanation.verdict",
                words.value(judged.assessment().options().asOf()),
                Verdicts.label(judged.assessment(), Messages.in(locale))));
        judged.assessment().findings().stream()
                .filter(finding -> finding.outcome() == Outcome.NON_COMPLIANT)
                .collect(Collectors.groupingBy(Finding::norm, LinkedHashMap::new, Collectors.toList()))
                .forEach((norm, findings) -> paper.item(notMet(norm, findings)));
        long unknown = judged.assessment().findings().stream()
                .filter(finding -> finding.outcome() == Outcome.UNDETERMINED)
                .count();
        if (unknown > 0) {
            paper.text(words.text("agreement.explanation.undetermined", unknown));
        }
    }

    private String notMet(Norm norm, List<Finding> findings) {
        String subjects = findings.stream()
                .map(finding -> Words.subject(finding.subject(), words.messages()))
                .distinct()
                .collect(Collectors.joining(", "));
        return words.text(
                norm.binding() ? "agreement.explanation.not-met" : "agreement.explanation.warning",
                norm.id(),
                norm.title().in(words.messages().locale()),
                subjects);
    }
}
