package nl.huisnorm.checker.note;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.huisnorm.answer.agenda.Agenda;
import nl.huisnorm.answer.agenda.AgendaItem;
import nl.huisnorm.answer.settlement.BedGap;
import nl.huisnorm.answer.settlement.Breach;
import nl.huisnorm.answer.settlement.CapEffect;
import nl.huisnorm.answer.settlement.Penalties;
import nl.huisnorm.answer.settlement.PhaseHousing;
import nl.huisnorm.answer.settlement.ReportedWorkforce;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.checker.paper.Paper;
import nl.huisnorm.checker.paper.PaperWords;
import nl.huisnorm.checker.report.Verdicts;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Municipality;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.settlement.Agreement;
import nl.huisnorm.settlement.Company;
import nl.huisnorm.settlement.Phase;
import nl.huisnorm.settlement.SettlementPlan;
import org.jspecify.annotations.Nullable;

/** A note of two pages: what is asked, the beds by phase, the limits of the municipality, the risks. */
final class NotePaper {

    /** As much as two pages hold. */
    private static final int MOST_RISKS = 9;

    private static final int MOST_ROWS = 8;
    private static final int MOST_DAYS = 6;
    private static final int YEARS_AHEAD = 2;

    private final SettlementAssessment judged;
    private final SettlementPlan plan;
    private final Collection<Facility> facilities;
    private final Rulebook rulebook;
    private final PaperWords words;
    private final Paper paper;
    private final LocalDate asOf;

    NotePaper(SettlementAssessment judged, Collection<Facility> facilities, Rulebook rulebook, Locale locale) {
        this.judged = judged;
        this.plan = judged.plan();
        this.facilities = facilities;
        this.rulebook = rulebook;
        this.words = new PaperWords(locale);
        this.asOf = judged.assessment().options().asOf();
        this.paper = new Paper(
                words.text("note.title", name(plan.name(), plan.id())),
                words.messages().locale(),
                asOf);
    }

    Paper make() {
        paper.remark(
                words.text("note.verdict", words.value(asOf), Verdicts.label(judged.assessment(), words.messages())));
        asked();
        beds();
        caps();
        risks();
        days();
        paper.part(words.text("note.how"));
        paper.text(words.text("note.how.text", plan.id(), rulebook.version()));
        return paper;
    }

    private static String name(@Nullable String name, String id) {
        return name == null ? id : name;
    }

    private void asked() {
        paper.part(words.text("note.asked"));
        Company company = plan.company();
        String code = plan.municipality();
        Phase last = plan.phases().get(plan.phases().size() - 1);
        paper.marked(
                "",
                words.sentence(
                        "note.company",
                        words.fact("company", "name", company == null ? null : company.name()),
                        code == null
                                ? words.open("settlementPlan", "municipality")
                                : Paper.Span.of(Municipality.of(code)
                                        .map(Municipality::title)
                                        .orElse(code)),
                        words.fact("phase", "from", plan.phases().get(0).from()),
                        words.fact("phase", "workers", last.workers()),
                        words.fact("phase", "migrants", words.range(last.migrants(), last.mostMigrants()))));
        Agreement agreement = plan.agreement();
        LocalDate concluded = agreement == null ? null : agreement.concludedOn();
        paper.text(
                plan.approvedOn() == null
                        ? words.text("note.not-approved")
                        : words.text("note.approved", words.value(plan.approvedOn())));
        paper.text(
                concluded == null
                        ? words.text("note.not-concluded")
                        : words.text("note.concluded", words.value(concluded)));
    }

    private void beds() {
        paper.part(words.text("note.beds"));
        boolean reported = judged.housing().stream().anyMatch(phase -> phase.reported() != null);
        List<List<Paper.Span>> rows = new ArrayList<>();
        for (PhaseHousing phase : judged.housing().stream().limit(MOST_ROWS).toList()) {
            Interval gap = phase.gap();
            boolean isShort = gap != null && gap.most() > 0;
            List<Paper.Span> row = new ArrayList<>(List.of(
                    Paper.Span.of(name(phase.name(), phase.phase())),
                    Paper.Span.of(words.value(phase.asOf())),
                    Paper.Span.of(number(phase.migrants())),
                    Paper.Span.of(number(phase.required())),
                    Paper.Span.of(number(phase.promised())),
                    Paper.Span.of(phase.secured().toString()),
                    new Paper.Span(gap == null ? "?" : gap.toString(), isShort, false)));
            if (reported) {
                row.add(3, Paper.Span.of(reported(phase)));
            }
            rows.add(row);
        }
        List<String> columns = new ArrayList<>(List.of(
                words.text("column.phase"),
                words.text("column.looked-at"),
                "#" + words.text("column.migrants"),
                "#" + words.text("column.required"),
                "#" + words.text("column.promised"),
                "#" + words.text("column.counted"),
                "#" + words.text("column.short")));
        if (reported) {
            columns.add(3, "#" + words.text("column.reported"));
        }
        paper.table(columns, rows);
        paper.text(words.text("note.beds.meaning"));
    }

    private String reported(PhaseHousing phase) {
        ReportedWorkforce reported = phase.reported();
        return reported == null ? "–" : number(reported.migrants());
    }

    private String number(@Nullable Integer number) {
        return number == null ? "?" : words.whole(number);
    }

    private void caps() {
        paper.part(words.text("note.caps"));
        Profile profile = judged.assessment().profile();
        paper.text(
                profile == null
                        ? words.text("note.no-profile")
                        : words.text(
                                "note.profile",
                                profile.title().in(words.messages().locale()),
                                profile.status().label(words.messages().locale())));
        if (judged.caps().isEmpty()) {
            paper.text(words.text("note.no-caps"));
            return;
        }
        List<List<Paper.Span>> rows = new ArrayList<>();
        for (CapEffect effect : judged.caps().stream().limit(MOST_ROWS).toList()) {
            String unit = effect.norm().quantity() == null
                    ? ""
                    : effect.norm().quantity().unit().symbol();
            String where = effect.lines().isEmpty() ? "" : " (" + String.join(", ", effect.lines()) + ")";
            rows.add(List.of(
                    Paper.Span.of(effect.norm().title().in(words.messages().locale()) + where),
                    Paper.Span.of(amount(effect.before(), unit)),
                    Paper.Span.of(with(effect, unit)),
                    Paper.Span.of(effect.cap() == null ? "–" : amount(effect.cap(), unit)),
                    new Paper.Span(
                            effect.outcome().label(words.messages().locale()),
                            effect.outcome() == Outcome.NON_COMPLIANT,
                            false)));
        }
        paper.table(
                List.of(
                        words.text("column.limit"),
                        "#" + words.text("column.now"),
                        "#" + words.text("column.with-plan"),
                        "#" + words.text("column.cap"),
                        words.text("column.outcome")),
                rows);
    }

    private String with(CapEffect effect, String unit) {
        BigDecimal least = effect.least();
        BigDecimal most = effect.most();
        return least != null && most != null && least.compareTo(most) != 0
                ? words.value(least) + "–" + amount(most, unit)
                : amount(most, unit);
    }

    private String amount(@Nullable BigDecimal number, String unit) {
        return number == null ? "?" : words.value(number) + (unit.isEmpty() ? "" : " " + unit);
    }

    private void risks() {
        paper.part(words.text("note.risks"));
        List<String> risks = new ArrayList<>();
        judged.breaches().forEach(breach -> risks.add(breach(breach)));
        judged.gaps().forEach(gap -> risks.add(gap(gap)));
        Map<Norm, List<Finding>> notMet = judged.assessment().findings().stream()
                .filter(finding -> finding.outcome() == Outcome.NON_COMPLIANT)
                .collect(Collectors.groupingBy(Finding::norm, LinkedHashMap::new, Collectors.toList()));
        notMet.forEach((norm, findings) -> risks.add(words.text(
                norm.binding() ? "note.not-met" : "note.warning",
                norm.id(),
                norm.title().in(words.messages().locale()),
                findings.size())));
        Agenda agenda = agenda();
        agenda.open(asOf, agenda.last()).stream()
                .filter(item -> !item.kind().isDuty())
                .forEach(item -> risks.add(day(item)));
        if (risks.isEmpty()) {
            paper.text(words.text("note.no-risks"));
        }
        risks.stream().limit(MOST_RISKS).forEach(paper::item);
        if (risks.size() > MOST_RISKS) {
            paper.item(words.text("note.more", risks.size() - MOST_RISKS));
        }
        long unknown = judged.assessment().findings().stream()
                .filter(finding -> finding.outcome() == Outcome.UNDETERMINED)
                .count();
        if (unknown > 0) {
            paper.text(words.text("note.unknown", unknown));
        }
    }

    private String breach(Breach breach) {
        Norm norm = breach.duties().get(0).finding().norm();
        String what = words.text(
                breach.until() == null ? "note.breach-open" : "note.breach",
                norm.title().in(words.messages().locale()),
                words.value(breach.since()),
                breach.until() == null ? "" : words.value(breach.until()),
                breach.days());
        Penalties penalty = breach.penalty();
        if (penalty == null) {
            return what;
        }
        String most = words.money(penalty.most(), penalty.currency());
        String sum = penalty.least().compareTo(penalty.most()) == 0
                ? most
                : words.money(penalty.least(), penalty.currency()) + "–" + most;
        return what + " " + words.text("note.penalty", sum);
    }

    private String gap(BedGap gap) {
        LocalDate until = gap.until();
        String phase = plan.phases().stream()
                .filter(one -> one.id().equals(gap.phase()))
                .map(one -> name(one.name(), one.id()))
                .findFirst()
                .orElse(gap.phase());
        return words.text(
                gap.isCertain() ? "note.gap" : "note.gap-open",
                phase,
                words.value(gap.from()),
                until == null ? words.text("note.no-end") : words.text("note.until", words.value(until)),
                gap.beds().toString());
    }

    private Agenda agenda() {
        return Agenda.of(judged, facilities, asOf.plusYears(YEARS_AHEAD));
    }

    private String day(AgendaItem item) {
        String day = words.value(item.day());
        String kind = item.kind().label(words.messages().locale());
        return item.subject().equals(item.day().toString())
                ? words.text("note.day-only", day, kind)
                : words.text("note.day", day, kind, Objects.requireNonNullElse(item.name(), item.subject()));
    }

    private void days() {
        Agenda agenda = agenda();
        List<AgendaItem> next = agenda.open(asOf, agenda.last()).stream()
                .filter(item -> item.kind().isDuty())
                .limit(MOST_DAYS)
                .toList();
        if (!next.isEmpty()) {
            paper.part(words.text("note.days"));
            next.forEach(item -> paper.item(day(item)));
        }
    }
}
