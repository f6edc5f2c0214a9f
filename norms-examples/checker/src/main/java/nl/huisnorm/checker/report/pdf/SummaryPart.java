package nl.huisnorm.checker.report.pdf;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.checker.report.FindingGroup;
import nl.huisnorm.checker.report.Force;
import nl.huisnorm.checker.report.InspectionReport;
import nl.huisnorm.checker.report.Premises;
import nl.huisnorm.checker.report.ReportKind;
import nl.huisnorm.checker.report.SectionKind;
import nl.huisnorm.checker.report.Visit;
import nl.huisnorm.checker.report.VisitWords;

/** The first page: what was judged and by what, the verdict, how much of what came of it, and what to do first. */
final class SummaryPart {

    private static final int MOST_MEASURES = 5;
    private static final int MOST_QUESTIONS = 4;

    private final Inspected about;
    private final InspectionReport report;
    private final Page page;

    SummaryPart(Inspected about, Page page) {
        this.about = about;
        this.report = about.report();
        this.page = page;
    }

    void write() {
        page.open("div", "class", "summary");
        page.heading(1, about.ofKind("title"));
        page.element("p", report.title(), "class", "name");
        verdict();
        page.element("h2", about.say("what"), "class", "small");
        what();
        page.element("h2", about.say("counts"), "class", "small");
        counts();
        first();
        open();
        page.end();
    }

    private void verdict() {
        boolean withoutNorms = report.conclusion().withoutNorms();
        String kind =
                withoutNorms ? "without-norms" : report.conclusion().verdict().key();
        page.open("div", "class", "verdict " + (withoutNorms ? Verdict.UNDETERMINED.key() : kind));
        page.element(
                "p",
                about.say(
                        "verdict." + kind,
                        report.premises().name(),
                        about.date(report.origin().asOf())),
                "class",
                "sentence");
        String scenario = report.basis().scenario();
        if (scenario != null) {
            page.element("p", about.texts().get("report.scenario", scenario));
        }
        int notMet = about.number(SectionKind.NOT_MET);
        if (notMet > 0) {
            page.element(
                    "p",
                    about.texts()
                            .get(notMet == 1 ? "report.close-one" : "report.close-not-met", Integer.toString(notMet)));
        }
        report.conclusion().remarks().forEach(one -> page.element("p", one));
        page.element("p", about.say("not-passed"));
        page.end();
    }

    private void what() {
        InspectionReport.Origin origin = report.origin();
        InspectionReport.Basis basis = report.basis();
        page.open("table", "class", "told").open("tbody");
        if (report.kind() != ReportKind.PLAN) {
            told("address", address(report.premises()));
            told(
                    report.kind() == ReportKind.FACILITY ? "kind" : "asked-for",
                    some(report.premises().kinds()));
        }
        told(
                report.kind() == ReportKind.PLAN ? "company" : "operator",
                some(Stream.ofNullable(report.premises().operator()).toList()));
        if (report.kind() == ReportKind.PLAN) {
            told(
                    "municipality",
                    some(Stream.ofNullable(report.premises().municipality()).toList()));
        }
        told("day", about.say("day-text", about.date(origin.asOf()), about.date(origin.knownOn())));
        Visit visit = report.visit();
        if (visit != null) {
            told("inspection", String.join("; ", VisitWords.visit(report)));
        }
        told("input", about.say("input-text", origin.file(), origin.sha256()));
        told("rulebook", about.say("rulebook-text", origin.rulebook(), origin.digest()));
        String regimes =
                basis.regimes().stream().map(InspectionReport.RegimeUsed::title).collect(Collectors.joining("; "));
        told("regimes", basis.chosen() ? about.say("only-regimes", regimes) : regimes);
        told(
                "profile",
                basis.profile() == null
                        ? about.say("profile-none")
                        : basis.profile().title());
        told("waivers", waivers());
        page.end().end();
    }

    private void told(String key, String text) {
        page.open("tr")
                .element("th", about.say("told." + key), "scope", "row")
                .element("td", text)
                .end();
    }

    private String some(List<String> told) {
        return told.isEmpty() ? about.say("not-told") : String.join(", ", told);
    }

    private String address(Premises premises) {
        String municipality = premises.municipality();
        return some(Stream.of(
                        premises.street(),
                        premises.town(),
                        municipality == null ? null : about.say("municipality", municipality))
                .filter(Objects::nonNull)
                .toList());
    }

    private String waivers() {
        return report.waivers().isEmpty()
                ? about.say("waivers-none")
                : about.say("waivers-text", waivers(true), waivers(false));
    }

    private String waivers(boolean used) {
        String ids = report.waivers().stream()
                .filter(one -> used == one.covers() > 0)
                .map(one -> one.waiver().id())
                .collect(Collectors.joining(", "));
        return ids.isEmpty() ? about.texts().get("report.none") : ids;
    }

    private void counts() {
        Table table = new Table(
                page,
                "counts",
                about.say("column.layer"),
                about.say("column.not-met"),
                about.say("column.open"),
                about.say("column.waived"),
                about.say("column.met"),
                about.say("column.not-applicable"));
        for (InspectionReport.Count count : report.conclusion().counts()) {
            table.row(
                    count.force() == Force.ADVICE ? about.say("beside") : count.label(),
                    number(count, Outcome.NON_COMPLIANT),
                    number(count, Outcome.UNDETERMINED),
                    number(count, Outcome.WAIVED),
                    number(count, Outcome.COMPLIANT),
                    number(count, Outcome.NOT_APPLICABLE));
        }
        table.end();
        page.element(
                "p",
                report.conclusion().layers().stream()
                        .map(layer -> about.say("layer", layer.label(), layer.text()))
                        .collect(Collectors.joining("; ", "", ".")));
    }

    private static String number(InspectionReport.Count count, Outcome outcome) {
        return Integer.toString(count.of(outcome));
    }

    private void first() {
        List<FindingGroup> all = about.groups(SectionKind.NOT_MET);
        if (all.isEmpty()) {
            return;
        }
        page.element("h2", about.say("first"), "class", "small").open("ol");
        all.stream().limit(MOST_MEASURES).forEach(one -> page.element("li", first(one)));
        page.end();
        if (all.size() > MOST_MEASURES) {
            int points = all.stream()
                    .skip(MOST_MEASURES)
                    .mapToInt(one -> one.findings().size())
                    .sum();
            page.element("p", about.count("first-more", points));
        }
    }

    private String first(FindingGroup group) {
        String place = about.places(group.answers().get(0));
        int more = group.answers().size() - 1;
        return about.say(
                "first-item",
                group.norm().title(),
                more == 0 ? place : place + ", " + about.texts().get("report.more", Integer.toString(more)),
                group.ids());
    }

    /** What cannot be told and what settles most of it, and how much somebody has to look at. */
    private void open() {
        int unknown = about.unknown();
        int checks = about.number(SectionKind.BY_PERSON);
        if (unknown + checks > 0) {
            page.element("h2", about.say("unknown"), "class", "small");
        }
        if (unknown > 0) {
            page.element("p", about.count(report.ask().isEmpty() ? "unknown-bare" : "unknown-text", unknown));
        }
        if (unknown > 0 && !report.ask().isEmpty()) {
            page.open("ol");
            report.ask().stream()
                    .limit(MOST_QUESTIONS)
                    .forEach(one -> page.element(
                            "li",
                            about.say(
                                    "asked",
                                    one.text(),
                                    Integer.toString(one.waiting().size()))));
            page.end();
        }
        if (checks > 0) {
            page.element("p", about.count("checks", checks));
        }
    }
}
