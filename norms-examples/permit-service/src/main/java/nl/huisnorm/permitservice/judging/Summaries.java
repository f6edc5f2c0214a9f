package nl.huisnorm.permitservice.judging;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.checker.report.FindingGroup;
import nl.huisnorm.checker.report.Force;
import nl.huisnorm.checker.report.InspectionReport;
import nl.huisnorm.checker.report.SectionKind;
import nl.huisnorm.checker.report.html.Parts;
import nl.huisnorm.checker.report.html.States;
import nl.huisnorm.checker.report.html.View;
import org.springframework.stereotype.Component;

/** Tells in words what a judgement comes to: what the report tells first, and its picture. */
@Component
public class Summaries {

    /** What is told beside what has to be done. */
    private static final Set<SectionKind> BESIDE = EnumSet.of(SectionKind.WAIVED, SectionKind.ADVICE);

    private final Papers papers;

    Summaries(Papers papers) {
        this.papers = papers;
    }

    /** What an input comes to. */
    public Summary of(Given given, Law law, Locale locale) {
        return new Summary(
                papers.reports(given, law, locale).stream().map(Summaries::part).toList());
    }

    private static Summary.Part part(InspectionReport report) {
        View.Part page = Parts.of(report, "", 0);
        InspectionReport.Conclusion conclusion = report.conclusion();
        return new Summary.Part(
                report.kind().key(),
                report.id(),
                report.title(),
                page.about(),
                page.state(),
                conclusion.line(),
                conclusion.remarks(),
                conclusion.layers().stream()
                        .map(layer -> new Summary.Layer(layer.label(), layer.text()))
                        .toList(),
                conclusion.closing(),
                page.picture(),
                page.plan(),
                page.places(),
                report.sections().stream()
                        .filter(section -> section.kind().isToDo() || BESIDE.contains(section.kind()))
                        .map(Summaries::section)
                        .toList(),
                met(conclusion.counts()),
                page.ask(),
                page.checks(),
                report.doubts().stream().map(InspectionReport.Doubt::text).toList(),
                report.notJudged(),
                report.origin().knownOn());
    }

    private static Summary.Met met(List<InspectionReport.Count> counts) {
        int met = 0;
        int all = 0;
        for (InspectionReport.Count count : counts) {
            if (count.force() != Force.ADVICE) {
                met += count.of(Outcome.COMPLIANT);
                all += count.outcomes().values().stream()
                                .mapToInt(number -> number)
                                .sum()
                        - count.of(Outcome.NOT_APPLICABLE);
            }
        }
        return new Summary.Met(met, all);
    }

    private static Summary.Section section(InspectionReport.Section section) {
        return new Summary.Section(
                section.title(),
                section.count(),
                States.of(section.kind(), section.title()),
                section.groups().stream().map(Summaries::group).toList());
    }

    private static Summary.Group group(FindingGroup group) {
        return new Summary.Group(
                group.ids(),
                group.norm().title(),
                group.force(),
                group.norm().requirement(),
                group.citations(),
                group.norms().stream()
                        .flatMap(norm -> norm.links().stream())
                        .distinct()
                        .toList(),
                group.answers().stream()
                        .map(answer -> new Summary.Answer(answer.places(), answer.text(), answer.where()))
                        .toList(),
                group.findings().stream()
                        .flatMap(finding -> finding.remedies().stream().limit(1))
                        .findFirst()
                        .orElse(null),
                group.findings().stream().map(finding -> finding.anchor()).toList());
    }
}
