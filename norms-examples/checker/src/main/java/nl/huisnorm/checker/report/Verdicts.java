package nl.huisnorm.checker.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.text.Messages;

/** What is said of the verdict, of the whole and of each layer. */
public final class Verdicts {

    private final Assessment assessment;
    private final Messages texts;
    private final Locale locale;

    /** What is said of the verdict of an assessment. */
    public Verdicts(Assessment assessment, Messages texts) {
        this.assessment = assessment;
        this.texts = texts;
        this.locale = texts.locale();
    }

    /** The verdict, in capitals, as a report begins with. */
    public String verdict() {
        String key = assessment.scenario() == null ? "report.verdict" : "report.verdict-scenario";
        return texts.get(key, label(assessment, texts).toUpperCase(Locale.ROOT));
    }

    /** The verdict as people read it: that no norm applies, where it complies for want of any. */
    public static String label(Assessment assessment, Messages texts) {
        return assessment.isWithoutNorms()
                ? texts.get("report.without-norms")
                : assessment.verdict().label(texts.locale());
    }

    /** What has to be known beside it: what was not weighed, what a machine can decide, and what it turns on. */
    public List<String> remarks() {
        List<String> all = new ArrayList<>();
        if (!assessment.beforeFirstText().isEmpty()) {
            all.add(texts.get(
                    assessment.isBeforeRulebook() ? "report.before-rulebook" : "report.verdict-before",
                    assessment.beforeFirstText().stream()
                            .map(regime -> regime.title().in(locale))
                            .collect(Collectors.joining(", "))));
        }
        if (assessment.verdict() != assessment.verdictByMachine()) {
            all.add(texts.get(
                    "report.verdict-by-machine", assessment.verdictByMachine().label(locale)));
        }
        if (assessment.isWithoutNorms()) {
            all.add(texts.get("report.verdict-without-norms"));
        }
        List<Finding> unless = assessment.notMetUnless();
        if (!unless.isEmpty()) {
            all.add(texts.get("report.verdict-unless", ids(unless)));
        }
        return all;
    }

    /** The verdict of one layer. */
    public String of(Layer layer) {
        List<Finding> ofLayer = assessment.findings().stream()
                .filter(finding -> finding.norm().regime().layer() == layer)
                .toList();
        if (!ofLayer.isEmpty() && ofLayer.stream().allMatch(one -> one.outcome() == Outcome.NOT_APPLICABLE)) {
            return texts.get("report.nothing-applies");
        }
        if (!ofLayer.isEmpty() && ofLayer.stream().noneMatch(one -> one.norm().binding())) {
            return texts.get("report.layer-not-counted");
        }
        String all = assessment.verdict(layer).label(locale);
        String byMachine = assessment.verdictByMachine(layer).label(locale);
        return all.equals(byMachine) ? all : texts.get("report.both", all, byMachine);
    }

    /** The findings that do not stand firm; empty where all do. */
    public List<String> notFirm() {
        List<Finding> notFirm =
                assessment.findings().stream().filter(Finding::withinTolerance).toList();
        return notFirm.isEmpty()
                ? List.of()
                : List.of(texts.get("report.not-firm", Integer.toString(notFirm.size()), ids(notFirm)));
    }

    private static String ids(List<Finding> findings) {
        return Alike.byNorm(findings).keySet().stream().map(Norm::id).collect(Collectors.joining(", "));
    }
}
