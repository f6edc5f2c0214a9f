package nl.huisnorm.checker.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.huisnorm.assessment.InspectionDetails;
import nl.huisnorm.checker.report.Absences;
import nl.huisnorm.checker.report.FindingEntry;
import nl.huisnorm.checker.report.InspectionReport;
import nl.huisnorm.checker.report.ReportKind;
import nl.huisnorm.checker.report.Visit;
import nl.huisnorm.checker.report.VisitWords;

/** By what was judged: waivers, texts, readings; what was not judged at all; and the place to sign. */
final class AccountPart {

    private static final String VISITED = "visited";

    private static final List<String> SIGNED = List.of(VISITED, "name", "role", "organisation", "date", "signature");

    private final Inspected about;
    private final InspectionReport report;
    private final Page page;

    AccountPart(Inspected about, Page page) {
        this.about = about;
        this.report = about.report();
        this.page = page;
    }

    void write() {
        page.heading(2, about.say("part.waivers"));
        waivers();
        page.heading(2, about.say("part.account"));
        basis();
        regimes();
        readings();
        notJudged();
        doubts();
        notes();
        photos();
        page.open("div", "class", "signing");
        page.heading(2, about.say("part.signing"));
        signing();
        page.end();
    }

    private void waivers() {
        if (report.waivers().isEmpty()) {
            page.element("p", about.say("waivers-none"));
            return;
        }
        Table table = new Table(page, "waivers", about.say("column.waiver"), about.say("column.used"));
        for (InspectionReport.WaiverUse use : report.waivers()) {
            table.row(
                    use.text(),
                    use.covers() > 0 ? about.count("waiver-counts", use.covers()) : about.say("waiver-unused"));
        }
        table.end();
        report.findings().stream()
                .filter(finding -> finding.waiver() != null)
                .forEach(finding -> page.element(
                        "p",
                        about.say(
                                "waived",
                                finding.norm().id(),
                                finding.norm().title(),
                                finding.about().text(),
                                Objects.requireNonNull(finding.waiver()).id(),
                                Objects.requireNonNullElse(finding.waivedOutcome(), "–"))));
    }

    private void basis() {
        page.heading(3, about.say("basis"));
        list(report.basis().lines().stream().map(line -> line.text()).toList());
        page.element(
                "p",
                about.say(
                        "made-with",
                        report.origin().program(),
                        report.origin().rulebook(),
                        report.origin().digest()));
    }

    private void list(List<String> items) {
        page.open("ul");
        items.forEach(one -> page.element("li", one));
        page.end();
    }

    private void regimes() {
        page.heading(3, about.say("regimes"));
        Table table = new Table(
                page, "regimes", about.say("column.regime"), about.say("column.layer"), about.say("column.edition"));
        for (InspectionReport.RegimeUsed regime : report.basis().regimes()) {
            table.row(
                    regime.title(),
                    regime.layerLabel(),
                    Objects.requireNonNullElse(regime.edition(), about.texts().get("report.none")));
        }
        table.end();
    }

    private void readings() {
        page.heading(3, about.say("readings"));
        if (report.basis().readings().isEmpty()) {
            page.element("p", about.say("readings-none"));
        } else {
            list(report.basis().readings().stream()
                    .map(one -> about.say("reading", one.id(), one.question(), one.reading(), one.label()))
                    .toList());
        }
        if (!report.open().isEmpty()) {
            page.heading(3, about.texts().get("report.questions"));
            list(report.open().stream()
                    .map(one -> about.say("open-question", one.text(), String.join("; ", one.readings())))
                    .toList());
        }
    }

    /** What nobody judged: it may hold, and may be met or not. */
    private void notJudged() {
        page.heading(3, about.say("not-judged"));
        List<String> all = new ArrayList<>(report.notJudged());
        if (report.basis().profile() == null) {
            all.add(about.say("profile-none-long"));
        }
        if (report.basis().chosen()) {
            all.add(about.say("other-regimes"));
        }
        if (all.isEmpty() && report.absent().isEmpty()) {
            page.element("p", about.say("not-judged-none"));
            return;
        }
        page.element("p", about.texts().get("report.not-in-rulebook-means"));
        if (!all.isEmpty()) {
            list(all);
        }
        for (Absences absences : report.absent()) {
            page.element("p", about.say("absent", absences.asked()));
            list(absences.themes());
        }
    }

    /** What of the facts does not fit. */
    private void doubts() {
        if (report.doubts().isEmpty()) {
            return;
        }
        page.heading(3, about.say("data"));
        list(report.doubts().stream().map(this::doubt).toList());
    }

    private String doubt(InspectionReport.Doubt doubt) {
        String facts = doubt.facts().stream().map(AccountPart::fact).collect(Collectors.joining("; "));
        String text = about.say("doubt", doubt.text(), facts);
        return doubt.reason() == null ? text : text + " " + about.texts().get("report.clarified", doubt.reason());
    }

    private static String fact(FindingEntry.Fact fact) {
        String value = fact.value() == null ? fact.name() : fact.name() + ": " + fact.value();
        return fact.where().text().isEmpty()
                ? value
                : value + " (" + fact.where().text() + ")";
    }

    private void notes() {
        if (!report.notes().isEmpty()) {
            page.heading(3, about.say("notes"));
            list(report.notes());
        }
    }

    /** Only what stands somewhere is visited. */
    private boolean isVisited() {
        return report.kind() == ReportKind.FACILITY;
    }

    /** What the inspector told of it; room where nothing is told. */
    private String filledIn(String key) {
        Visit visit = report.visit();
        if (visit == null) {
            return " ";
        }
        InspectionDetails details = visit.details();
        String told = switch (key) {
            case VISITED -> about.date(details.visitedOn());
            case "name" -> details.inspector();
            case "role" -> details.role();
            case "organisation" -> details.organisation();
            default -> null;
        };
        return Objects.requireNonNullElse(told, " ");
    }

    /** The photos that belong to no finding. */
    private void photos() {
        List<String> apart = VisitWords.apart(report);
        if (!apart.isEmpty()) {
            page.heading(3, about.say("photos-apart"));
            list(apart);
        }
    }

    private void signing() {
        page.element("p", about.say("signing-means"));
        page.open("table", "class", "sign").open("tbody");
        SIGNED.stream()
                .filter(one -> isVisited() || !one.equals(VISITED))
                .forEach(one -> page.open("tr")
                        .element("th", about.say("sign." + one), "scope", "row")
                        .element("td", filledIn(one), "class", one)
                        .end());
        page.end().end();
    }
}
