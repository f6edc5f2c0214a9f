package nl.huisnorm.checker.agreement;

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
import nl.huisnorm.settlement.Clause;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.Milestone;
import nl.huisnorm.settlement.Money;
import nl.huisnorm.settlement.Party;
import nl.huisnorm.settlement.PartyRole;
import nl.huisnorm.settlement.Peak;
import nl.huisnorm.settlement.Penalty;
import nl.huisnorm.settlement.Phase;
import nl.huisnorm.settlement.SettlementPlan;
import org.jspecify.annotations.Nullable;

/**
 * The agreement of a plan, clause by clause. What the plan does not say is open; facts of an agreement for which there is no
 * clause of their own stand together in the last one, so that none is left out.
 */
final class AgreementPaper {

    private static final String OWNER = "agreement";

    /** The facts that have a clause of their own, and those that tell what came of an agreement and are no part of it. */
    private static final Set<String> TOLD = Set.of(
            "concludedOn",
            "from",
            "until",
            "temporary",
            "restorationDuty",
            "parties",
            "bedsShare",
            "ownInitiativeShare",
            "readyShare",
            "maxDistance",
            "maxTravelTime",
            "certificateRequired",
            "jobSeekerPlaces",
            "parkingPerBed",
            "registeredShare",
            "managerFrom",
            "equalPay",
            "growthThreshold",
            "baselineWorkers",
            "baselineFloorArea",
            "revisedFor",
            "firstReportOn",
            "reportMonths",
            "penalty",
            "chainClause",
            "dissolution",
            "dissolvesOn",
            "clauses",
            "notices");

    private final SettlementAssessment judged;
    private final SettlementPlan plan;
    private final Agreement agreement;
    private final PaperWords words;
    private final Paper paper;
    private int article;
    private int clause;

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
        terms();
        others();
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

    private void article(String key) {
        article++;
        clause = 0;
        paper.heading(words.text("agreement.article", article, words.text("agreement.article." + key)));
    }

    private void clause(String key, Paper.Span... facts) {
        clause++;
        paper.marked(article + "." + clause, words.sentence("agreement." + key, facts));
    }

    /** A clause on one fact of the agreement. */
    private void agreed(String fact, @Nullable Object value) {
        clause(fact, words.fact(OWNER, fact, value));
    }

    /** A clause that is there or is not. */
    private void agreedOrNot(String fact, @Nullable Boolean value) {
        if (value == null) {
            clause("open", words.open(OWNER, fact));
        } else {
            clause(fact + (value ? ".yes" : ".no"));
        }
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
                                    words.fact("party", "kvkNumber", party.kvkNumber()))
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

    private Paper.Span municipality() {
        String code = plan.municipality();
        return code == null
                ? words.open("settlementPlan", "municipality")
                : Paper.Span.of(Municipality.of(code).map(Municipality::title).orElse(code));
    }

    private void meaning() {
        article("meaning");
        clause("meaning.bed");
        clause("meaning.counts");
        clause("meaning.phase");
        clause("meaning.migrant");
    }

    private void workforce() {
        article("workforce");
        clause("workforce");
        List<List<Paper.Span>> rows = new ArrayList<>();
        List<List<Paper.Span>> peaks = new ArrayList<>();
        for (Phase phase : plan.phases()) {
            rows.add(List.of(
                    Paper.Span.of(name(phase.name(), phase.id())),
                    words.fact("phase", "from", phase.from()),
                    words.fact("phase", "workers", phase.workers()),
                    words.fact("phase", "migrants", phase.migrants()),
                    words.fact("phase", "agencyMigrants", phase.agencyMigrants()),
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
        paper.table(columns("phase", "from", "#workers", "#migrants", "#agency", "#floor-area"), rows);
        if (!peaks.isEmpty()) {
            clause("peaks");
            paper.table(columns("phase", "months", "#workers", "#migrants"), peaks);
        }
    }

    /** A month, or a day of it. */
    private static String since(@Nullable Integer day, int month) {
        return day == null ? Integer.toString(month) : day + "-" + month;
    }

    private List<String> columns(String... keys) {
        return List.of(keys).stream()
                .map(key -> key.startsWith("#")
                        ? "#" + words.text("column." + key.substring(1))
                        : words.text("column." + key))
                .toList();
    }

    private void housing() {
        article("housing");
        agreed("bedsShare", agreement.bedsShare());
        agreed("ownInitiativeShare", agreement.ownInitiativeShare());
        agreed("readyShare", agreement.readyShare());
        clause("once");
        List<HousingLine> lines = Objects.requireNonNullElse(plan.housing(), List.of());
        if (lines.isEmpty()) {
            clause("open", words.open("settlementPlan", "housing"));
        } else {
            clause("lines");
            List<List<Paper.Span>> rows = new ArrayList<>();
            for (HousingLine line : lines) {
                rows.add(List.of(
                        Paper.Span.of(line.id()),
                        words.fact("housingLine", "facility", line.facility()),
                        Paper.Span.of(words.whole(line.beds())),
                        Paper.Span.of(line.from().toString()),
                        Paper.Span.of(line.until() == null ? "–" : line.until().toString()),
                        words.fact("housingLine", "place", line.place()),
                        words.fact("housingLine", "ownInitiative", line.ownInitiative())));
            }
            paper.table(columns("line", "facility", "#beds", "from", "until", "place", "own"), rows);
        }
        agreed("maxDistance", agreement.maxDistance());
        agreed("maxTravelTime", agreement.maxTravelTime());
    }

    private void quality() {
        article("quality");
        agreedOrNot("certificateRequired", agreement.certificateRequired());
        clause("permitted");
    }

    private void management() {
        article("management");
        agreed("managerFrom", agreement.managerFrom());
        part("management", plan.management());
        part("neighbourhood", plan.neighbourhood());
        article("transport");
        agreed("parkingPerBed", agreement.parkingPerBed());
        part("transport", plan.transport());
    }

    private void part(String fact, @Nullable Record part) {
        if (part == null) {
            clause("open", words.open("settlementPlan", fact));
        } else {
            clause("plan-says", Paper.Span.of(words.messages().fact("settlementPlan", fact)));
            paper.table(columns("fact", "said"), words.facts(part, Set.of()));
        }
    }

    private void people() {
        article("people");
        agreed("jobSeekerPlaces", agreement.jobSeekerPlaces());
        part("recruitment", plan.recruitment());
        agreedOrNot("equalPay", agreement.equalPay());
        List<Party> agencies = Objects.requireNonNullElse(agreement.parties(), List.<Party>of()).stream()
                .filter(party -> party.role() == PartyRole.AGENCY)
                .toList();
        for (Party agency : agencies) {
            clause(
                    "agency",
                    words.fact("party", "name", agency.name()),
                    words.fact("party", "admitted", agency.admitted()));
        }
        agreed("registeredShare", agreement.registeredShare());
        part("care", plan.care());
    }

    private void supervision() {
        article("supervision");
        List<Milestone> milestones = Objects.requireNonNullElse(plan.milestones(), List.of());
        if (!milestones.isEmpty()) {
            clause("milestones");
            List<List<Paper.Span>> rows = new ArrayList<>();
            for (Milestone milestone : milestones) {
                rows.add(List.of(
                        Paper.Span.of(name(milestone.name(), milestone.id())),
                        words.fact("milestone", "due", milestone.due())));
            }
            paper.table(columns("milestone", "due"), rows);
        }
        agreed("firstReportOn", agreement.firstReportOn());
        agreed("reportMonths", agreement.reportMonths());
        clause("report-content");
        article("expansion");
        agreed("growthThreshold", agreement.growthThreshold());
        agreed("baselineWorkers", agreement.baselineWorkers());
        agreed("baselineFloorArea", agreement.baselineFloorArea());
        List<String> revised = agreement.revisedFor();
        if (revised != null && !revised.isEmpty()) {
            clause("revisedFor", Paper.Span.of(String.join(", ", revised)));
        }
    }

    private void terms() {
        article("penalty");
        Penalty penalty = agreement.penalty();
        if (penalty == null) {
            clause("open", words.open(OWNER, "penalty"));
        } else {
            sum("fixed", penalty.fixed());
            sum("perDay", penalty.perDay());
            sum("perBed", penalty.perBed());
            clause("penalty.cap", words.fact("penalty", "cap", penalty.cap()));
            clause("penalty.noticeDays", words.fact("penalty", "noticeDays", penalty.noticeDays()));
            others(words.facts(penalty, Set.of("fixed", "perDay", "perBed", "cap", "noticeDays")));
        }
        article("successors");
        agreedOrNot("chainClause", agreement.chainClause());
        article("dissolution");
        agreedOrNot("dissolution", agreement.dissolution());
        if (Boolean.TRUE.equals(agreement.dissolution())) {
            agreed("dissolvesOn", agreement.dissolvesOn());
        }
        article("term");
        agreed("from", agreement.from());
        if (Boolean.FALSE.equals(agreement.temporary()) && agreement.until() == null) {
            clause("without-end");
        } else {
            agreed("until", agreement.until());
        }
        agreedOrNot("restorationDuty", agreement.restorationDuty());
    }

    private void sum(String fact, @Nullable Money sum) {
        if (sum != null) {
            clause("penalty." + fact, words.fact("penalty", fact, sum));
        }
    }

    private void others() {
        article("others");
        List<Clause> clauses = Objects.requireNonNullElse(agreement.clauses(), List.of());
        for (Clause other : clauses) {
            clause("clause", Paper.Span.of(name(other.name(), other.id())));
        }
        List<List<Paper.Span>> rest = words.facts(agreement, TOLD);
        if (clauses.isEmpty() && rest.isEmpty()) {
            clause("no-others");
        }
        others(rest);
    }

    private void others(List<List<Paper.Span>> rows) {
        if (!rows.isEmpty()) {
            clause("other-facts");
            paper.table(columns("fact", "said"), rows);
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
