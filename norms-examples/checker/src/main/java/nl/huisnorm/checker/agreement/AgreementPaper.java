package nl.huisnorm.checker.agreement;

import static nl.huisnorm.checker.agreement.Clauses.NOT_SAID;
import static nl.huisnorm.checker.agreement.Clauses.OWNER;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.checker.paper.Paper;
import nl.huisnorm.checker.paper.PaperWords;
import nl.huisnorm.facility.Municipality;
import nl.huisnorm.settlement.Agreement;
import nl.huisnorm.settlement.AgreementBuilder;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.Milestone;
import nl.huisnorm.settlement.Party;
import nl.huisnorm.settlement.PartyRole;
import nl.huisnorm.settlement.Peak;
import nl.huisnorm.settlement.Phase;
import nl.huisnorm.settlement.SettlementPlan;
import org.jspecify.annotations.Nullable;

/**
 * The agreement of a plan, clause by clause. What the plan does not say is open; facts of an agreement for which there is no
 * clause of their own stand together in the last one, so that none is left out.
 */
final class AgreementPaper {

    private final SettlementAssessment judged;
    private final SettlementPlan plan;
    private final Agreement agreement;
    private final PaperWords words;
    private final Paper paper;
    private final Clauses clauses;

    AgreementPaper(SettlementAssessment judged, Locale locale) {
        this.judged = judged;
        this.plan = judged.plan();
        this.agreement = Objects.requireNonNullElseGet(
                plan.agreement(), () -> AgreementBuilder.builder().build());
        this.words = new PaperWords(locale);
        this.paper = new Paper(
                words.text("agreement.title", name(plan.name(), plan.id())),
                words.messages().locale(),
                judged.assessment().options().asOf());
        this.clauses = new Clauses(paper, words);
    }

    Paper make() {
        paper.remark(words.text("agreement.draft", plan.id(), words.value(day())));
        parties();
        paper.part(words.text("agreement.articles"));
        meaning();
        workforce();
        housing();
        quality();
        management();
        people();
        supervision();
        new AgreementTerms(agreement, words, paper, clauses).write();
        signatures();
        new Explanation(judged, words, paper).write();
        return paper;
    }

    private Object day() {
        return judged.assessment().options().asOf();
    }

    private static String name(@Nullable String name, String id) {
        return name == null ? id : name;
    }

    private void parties() {
        paper.part(words.text("agreement.parties"));
        List<Party> parties = Objects.requireNonNullElse(agreement.parties(), List.of());
        if (parties.isEmpty()) {
            paper.marked("", List.of(words.open(OWNER, "parties")));
        }
        for (Party party : parties) {
            Paper.Span name = words.fact("party", "name", party.name());
            boolean registered = party.role() != PartyRole.MUNICIPALITY;
            paper.marked(
                    "•",
                    registered
                            ? words.sentence(
                                    "agreement.party",
                                    name,
                                    words.fact("party", "role", party.role()),
                                    words.fact("party", "kvkNumber", party.kvkNumber()),
                                    Paper.Span.of(time(party)))
                            : words.sentence("agreement.authority", name, municipality()));
        }
        paper.text(words.text("agreement.considering"));
        paper.marked(
                "a.",
                words.sentence(
                        "agreement.considering.plan", words.fact("settlementPlan", "approvedOn", plan.approvedOn())));
        paper.marked(
                "b.",
                words.sentence(
                        "agreement.considering.plot",
                        words.fact(
                                "plot",
                                "zone",
                                plan.plot() == null ? null : plan.plot().zone())));
        paper.marked("c.", words.sentence("agreement.considering.before"));
    }

    /** From when and until when somebody is a party; nothing where it is one all the time. */
    private String time(Party party) {
        String from = party.from() == null ? "" : words.text("agreement.party.from", words.value(party.from()));
        return party.until() == null ? from : from + words.text("agreement.party.until", words.value(party.until()));
    }

    private Paper.Span municipality() {
        String code = plan.municipality();
        return code == null
                ? words.open("settlementPlan", "municipality")
                : Paper.Span.of(Municipality.of(code).map(Municipality::title).orElse(code));
    }

    private void meaning() {
        clauses.article("meaning");
        clauses.clause("meaning.bed");
        clauses.clause("meaning.counts");
        clauses.clause("meaning.phase");
        clauses.clause("meaning.migrant");
    }

    private void workforce() {
        clauses.article("workforce");
        clauses.clause("workforce");
        List<List<Paper.Span>> rows = new ArrayList<>();
        List<List<Paper.Span>> peaks = new ArrayList<>();
        for (Phase phase : plan.phases()) {
            rows.add(List.of(
                    Paper.Span.of(name(phase.name(), phase.id())),
                    words.fact("phase", "from", phase.from()),
                    words.fact("phase", "workers", phase.workers()),
                    words.fact("phase", "migrants", phase.migrants()),
                    clauses.said(phase.mostMigrants()),
                    clauses.said(phase.commuters()),
                    words.fact("phase", "agencyMigrants", phase.agencyMigrants()),
                    clauses.said(phase.jobSeekerPlaces()),
                    words.fact("phase", "floorArea", phase.floorArea())));
            for (Peak peak : Objects.requireNonNullElse(phase.peaks(), List.<Peak>of())) {
                peaks.add(List.of(
                        Paper.Span.of(name(phase.name(), phase.id())),
                        Paper.Span.of(words.text(
                                "agreement.months",
                                since(peak.firstDay(), peak.firstMonth()),
                                since(peak.lastDay(), peak.lastMonth()))),
                        words.fact("peak", "workers", peak.workers()),
                        words.fact("peak", "migrants", peak.migrants())));
            }
        }
        clauses.table(
                List.of(
                        "phase",
                        "from",
                        "#workers",
                        "#migrants",
                        "#most-migrants",
                        "#commuters",
                        "#agency",
                        "#places",
                        "#floor-area"),
                Set.of("#most-migrants", "#commuters", "#places"),
                rows);
        if (!peaks.isEmpty()) {
            clauses.clause("peaks");
            paper.table(clauses.columns("phase", "months", "#workers", "#migrants"), peaks);
        }
    }

    /** A month, or a day of it. */
    private static String since(@Nullable Integer day, int month) {
        return day == null ? Integer.toString(month) : day + "-" + month;
    }

    private void housing() {
        clauses.article("housing");
        clauses.agreed("bedsShare", agreement.bedsShare());
        clauses.agreedOrNot("countsActual", agreement.countsActual());
        clauses.agreed("ownInitiativeShare", agreement.ownInitiativeShare());
        clauses.agreed("readyShare", agreement.readyShare());
        clauses.clause("once");
        List<HousingLine> lines = Objects.requireNonNullElse(plan.housing(), List.of());
        if (lines.isEmpty()) {
            clauses.clause("open", words.open("settlementPlan", "housing"));
        } else {
            clauses.clause("lines");
            List<List<Paper.Span>> rows = new ArrayList<>();
            for (HousingLine line : lines) {
                rows.add(List.of(
                        Paper.Span.of(line.id()),
                        words.fact("housingLine", "facility", line.facility()),
                        Paper.Span.of(words.whole(line.beds())),
                        Paper.Span.of(words.value(line.from())),
                        Paper.Span.of(line.until() == null ? NOT_SAID : words.value(line.until())),
                        words.fact("housingLine", "place", line.place()),
                        words.fact("housingLine", "ownInitiative", line.ownInitiative()),
                        clauses.said(line.share())));
            }
            clauses.table(
                    List.of("line", "facility", "#beds", "from", "until", "place", "own", "#share"),
                    Set.of("#share"),
                    rows);
            rented(lines);
        }
        clauses.agreed("maxDistance", agreement.maxDistance());
        clauses.agreed("maxTravelTime", agreement.maxTravelTime());
    }

    /** Who rents the beds of which that is said, and from whom. */
    private void rented(List<HousingLine> lines) {
        List<List<Paper.Span>> rows = lines.stream()
                .filter(line -> line.rentedBy() != null || line.rentedFrom() != null)
                .map(line -> List.of(
                        Paper.Span.of(line.id()),
                        words.fact("housingLine", "rentedBy", line.rentedBy()),
                        words.fact("housingLine", "rentedFrom", line.rentedFrom())))
                .toList();
        if (!rows.isEmpty()) {
            clauses.clause("rented");
            paper.table(clauses.columns("line", "rented-by", "rented-from"), rows);
        }
    }

    private void quality() {
        clauses.article("quality");
        clauses.agreedOrNot("certificateRequired", agreement.certificateRequired());
        clauses.clause("permitted");
    }

    private void management() {
        clauses.article("management");
        clauses.agreed("managerFrom", agreement.managerFrom());
        clauses.part("management", plan.management());
        clauses.part("neighbourhood", plan.neighbourhood());
        clauses.article("transport");
        clauses.agreed("parkingPerBed", agreement.parkingPerBed());
        clauses.part("transport", plan.transport());
    }

    private void people() {
        clauses.article("people");
        clauses.agreed("jobSeekerPlaces", agreement.jobSeekerPlaces());
        if (plan.phases().stream().anyMatch(phase -> phase.jobSeekerPlaces() != null)) {
            clauses.clause("places-of-a-phase");
        }
        clauses.part("recruitment", plan.recruitment());
        clauses.agreedOrNot("equalPay", agreement.equalPay());
        List<Party> agencies = Objects.requireNonNullElse(agreement.parties(), List.<Party>of()).stream()
                .filter(party -> party.role() == PartyRole.AGENCY)
                .toList();
        for (Party agency : agencies) {
            clauses.clause(
                    "agency",
                    words.fact("party", "name", agency.name()),
                    words.fact("party", "admitted", agency.admitted()));
        }
        clauses.agreed("registeredShare", agreement.registeredShare());
        clauses.part("care", plan.care());
    }

    private void supervision() {
        clauses.article("supervision");
        List<Milestone> milestones = Objects.requireNonNullElse(plan.milestones(), List.of());
        if (!milestones.isEmpty()) {
            clauses.clause("milestones");
            List<List<Paper.Span>> rows = new ArrayList<>();
            for (Milestone milestone : milestones) {
                rows.add(List.of(
                        Paper.Span.of(name(milestone.name(), milestone.id())),
                        words.fact("milestone", "due", milestone.due())));
            }
            paper.table(clauses.columns("milestone", "due"), rows);
        }
        clauses.agreed("firstReportOn", agreement.firstReportOn());
        clauses.agreed("reportMonths", agreement.reportMonths());
        clauses.clause("report-content");
        clauses.article("expansion");
        clauses.agreed("growthThreshold", agreement.growthThreshold());
        clauses.agreed("baselineWorkers", agreement.baselineWorkers());
        clauses.agreed("baselineFloorArea", agreement.baselineFloorArea());
        List<String> revised = agreement.revisedFor();
        if (revised != null && !revised.isEmpty()) {
            clauses.clause("revisedFor", Paper.Span.of(String.join(", ", revised)));
        }
    }

    private void signatures() {
        paper.part(words.text("agreement.signing"));
        paper.marked(
                "", words.sentence("agreement.concludedOn", words.fact(OWNER, "concludedOn", agreement.concludedOn())));
        List<String> lines = List.of(
                words.text("agreement.signer"),
                words.text("agreement.place-and-day"),
                words.text("agreement.signature"));
        for (Party party : Objects.requireNonNullElse(agreement.parties(), List.<Party>of())) {
            String role = words.value(party.role());
            paper.signature(party.name() == null ? role : party.name() + " (" + role + ")", lines);
        }
    }
}
