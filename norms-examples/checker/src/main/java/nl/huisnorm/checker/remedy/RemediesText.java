package nl.huisnorm.checker.remedy;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.answer.remedy.FindingRemedies;
import nl.huisnorm.answer.remedy.Remedies;
import nl.huisnorm.answer.remedy.Remedy;
import nl.huisnorm.answer.remedy.RemedyPlan;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.checker.report.RemedyWords;
import nl.huisnorm.checker.text.DataText;
import nl.huisnorm.checker.text.Heading;
import nl.huisnorm.checker.text.Lines;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.text.Messages;

/** What has to change, for people. */
final class RemediesText {

    private final Lines lines;
    private final Messages texts;
    private final Locale locale;

    RemediesText(PrintStream out, Locale locale) {
        this.lines = new Lines(out);
        this.texts = Messages.in(locale);
        this.locale = locale;
    }

    void add(FacilityDocument document, Remedies remedies) {
        new Heading(lines, texts).write(document, remedies.before());
        lines.blank();
        new DataText(lines, texts, false).write(remedies.before(), document.positions());
        lines.line(
                0,
                texts.get(
                        "report.verdict",
                        remedies.before().verdict().label(locale).toUpperCase(Locale.ROOT)));
        lines.blank();
        if (remedies.findings().isEmpty()) {
            lines.line(0, nothing(remedies));
        } else if (remedies.plans().isEmpty()) {
            lines.line(0, texts.get("remedies.no-plan"));
            lines.blank();
        }
        int number = 0;
        for (RemedyPlan plan : remedies.plans()) {
            number++;
            String title = remedies.plans().size() == 1
                    ? texts.get("remedies.plan", weight(plan.weight()))
                    : texts.get(
                            "remedies.plan-of",
                            Integer.toString(number),
                            Integer.toString(remedies.plans().size()),
                            weight(plan.weight()));
            lines.line(0, title);
            adjustments(1, plan.remedy(), false);
            lines.line(1, after(plan));
            Integer most = plan.tooMany();
            if (most != null) {
                lines.line(1, texts.get("remedies.too-many", most.toString(), stated(plan)));
            }
            plan.left().forEach(finding -> lines.line(2, "- " + of(finding)));
            lines.blank();
        }
        if (!remedies.findings().isEmpty()) {
            each(remedies);
            CostModel costs = remedies.costs();
            if (!remedies.searchedAll()) {
                lines.line(0, texts.get("remedies.not-all-searched"));
            }
            lines.line(0, texts.get("remedies.weights", costs.title().in(locale), costs.id()));
        }
        lines.blank();
    }

    /** After the answers about the facilities of a plan: what mends the plan itself. */
    void add(PlanDocument document) {
        String name = document.plan().name();
        String id = document.plan().id();
        lines.line(0, texts.get("remedies.of-plan", name == null ? id : name + " (" + id + ")"));
        lines.blank();
    }

    private String nothing(Remedies remedies) {
        return remedies.before().verdict() == Verdict.UNDETERMINED
                ? texts.get("remedies.nothing-known", open(remedies.before()))
                : texts.get("remedies.nothing");
    }

    private static String open(Assessment assessment) {
        return Long.toString(assessment.findings(Outcome.UNDETERMINED).stream()
                .filter(finding -> finding.norm().binding())
                .count());
    }

    private static String stated(RemedyPlan plan) {
        return String.valueOf(plan.changed().residents());
    }

    private String after(RemedyPlan plan) {
        String open = open(plan.after());
        String verdict = plan.after().verdict().label(locale);
        return plan.left().isEmpty()
                ? texts.get("remedies.after", verdict, open)
                : texts.get("remedies.after-left", verdict, open);
    }

    private void each(Remedies remedies) {
        lines.line(0, texts.get("remedies.each"));
        for (FindingRemedies each : remedies.findings()) {
            lines.line(1, of(each.finding()));
            lines.line(2, each.finding().message(locale));
            if (each.remedies().isEmpty()) {
                lines.line(2, texts.get("remedies.none"));
            }
            each.remedies().forEach(remedy -> adjustments(2, remedy, true));
        }
        lines.blank();
    }

    private static String subject(Finding finding) {
        return finding.subject().id();
    }

    private String of(Finding finding) {
        return finding.norm().id() + "  " + finding.norm().title().in(locale) + " [" + subject(finding) + "]";
    }

    private void adjustments(int indent, Remedy remedy, boolean choice) {
        List<String> told = RemedyWords.of(remedy, texts);
        if (choice) {
            lines.line(indent, "- (" + weight(remedy.weight()) + ") " + String.join("; ", told));
        } else {
            told.forEach(text -> lines.line(indent, "- " + text));
        }
    }

    private String weight(BigDecimal weight) {
        return Words.number(weight, texts);
    }
}
