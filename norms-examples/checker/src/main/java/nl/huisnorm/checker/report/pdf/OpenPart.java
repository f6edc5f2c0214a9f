package nl.huisnorm.checker.report.pdf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.huisnorm.checker.report.FindingEntry;
import nl.huisnorm.checker.report.FindingGroup;
import nl.huisnorm.checker.report.InspectionReport;
import nl.huisnorm.checker.report.SectionKind;

/** What cannot be told and what settles it, and what a person has to look at; both with room for the answers. */
final class OpenPart {

    private static final String ROOM = " ";

    private final Inspected about;
    private final InspectionReport report;
    private final Page page;

    OpenPart(Inspected about, Page page) {
        this.about = about;
        this.report = about.report();
        this.page = page;
    }

    void write() {
        page.heading(2, about.say("part.unknown"));
        if (about.unknown() == 0) {
            page.element("p", about.say("unknown-none"));
        } else {
            page.element("p", about.say("unknown-means"));
            ask();
            Inspected.UNKNOWN.forEach(this::because);
        }
        page.heading(2, about.say("part.checks"));
        checks();
    }

    /** What would settle most of it, with room for the answer. */
    private void ask() {
        if (report.ask().isEmpty()) {
            return;
        }
        page.heading(3, about.say(report.asked() ? "questions" : "missing"));
        Table table = new Table(
                page,
                "asked",
                about.say("column.number"),
                about.say(report.asked() ? "column.question" : "column.missing"),
                about.say("column.waiting"),
                about.say("column.answer"));
        for (int i = 0; i < report.ask().size(); i++) {
            InspectionReport.ToAsk one = report.ask().get(i);
            table.row(
                    Integer.toString(i + 1),
                    one.text(),
                    Integer.toString(one.waiting().size()),
                    ROOM);
        }
        table.end();
        if (report.moreToAsk() > 0) {
            page.element("p", about.count("more-to-ask", report.moreToAsk()));
        }
    }

    private void because(SectionKind kind) {
        List<FindingGroup> groups = about.groups(kind);
        if (groups.isEmpty()) {
            return;
        }
        page.heading(3, about.texts().get(kind.key()));
        Table table = new Table(
                page, "because", about.say("column.norm"), about.say("column.place"), about.say("column.why"));
        for (FindingGroup group : groups) {
            Map<String, List<FindingGroup.Answer>> alike = group.answers().stream()
                    .collect(Collectors.groupingBy(about::open, LinkedHashMap::new, Collectors.toList()));
            alike.forEach((why, answers) ->
                    table.row(group.ids() + " " + group.norm().title(), Named.of(answers, about), why));
        }
        table.end();
    }

    /** What a person must look at, by the question that is asked. */
    private void checks() {
        if (report.checks().isEmpty()) {
            page.element("p", about.say("checks-none"));
            return;
        }
        page.element("p", about.say("checks-means"));
        Table table = new Table(
                page,
                "checks",
                about.say("column.check-question"),
                about.say("column.norm-place"),
                about.say("column.found"),
                about.say("column.remark"));
        for (InspectionReport.ToCheck check : report.checks()) {
            String ids = check.findings().stream()
                    .map(FindingEntry::norm)
                    .map(norm -> norm.id())
                    .distinct()
                    .collect(Collectors.joining(", "));
            table.row(
                    check.text(),
                    about.say("norm-place", ids, about.places(check.places())),
                    about.say("check-boxes"),
                    ROOM);
        }
        table.end();
    }
}
