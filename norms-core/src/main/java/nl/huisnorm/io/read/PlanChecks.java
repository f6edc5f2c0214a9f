package nl.huisnorm.io.read;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.characters.Characters;
import nl.huisnorm.internal.facility.Impossible;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.settlement.Agreement;
import nl.huisnorm.settlement.Amendment;
import nl.huisnorm.settlement.Clause;
import nl.huisnorm.settlement.Guarantee;
import nl.huisnorm.settlement.Hindrance;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.Milestone;
import nl.huisnorm.settlement.MonitoringReport;
import nl.huisnorm.settlement.NoticeOfDefault;
import nl.huisnorm.settlement.Party;
import nl.huisnorm.settlement.Peak;
import nl.huisnorm.settlement.Phase;
import nl.huisnorm.settlement.SettlementPlan;
import org.jspecify.annotations.Nullable;

/** What a plan cannot say, though each of its fields by itself can be. */
final class PlanChecks extends InputChecks {

    private static final String FROM = "from";

    private final boolean namesFiles;

    PlanChecks(SourceMap positions, Problems problems) {
        this(positions, problems, true);
    }

    /**
     * Checks of a plan.
     *
     * @param namesFiles whether the plan names the files of its facilities; one that was made in code is given them
     */
    PlanChecks(SourceMap positions, Problems problems, boolean namesFiles) {
        super(positions, problems);
        this.namesFiles = namesFiles;
    }

    /** Whether a facility is called what the plan calls it; told where it is not. */
    boolean sameId(String id, Facility facility, Pointer at) {
        boolean same = id.equals(facility.id());
        if (!same) {
            problem(at, "facility-id-differs", id, facility.id());
        }
        return same;
    }

    void check(SettlementPlan plan) {
        facilities(Objects.requireNonNullElse(plan.facilities(), Map.<String, String>of())
                .keySet());
        Set<String> phases = phases(plan);
        housing(plan);
        milestones(Objects.requireNonNullElse(plan.milestones(), List.of()));
        Agreement agreement = plan.agreement();
        if (agreement != null) {
            agreement(agreement, phases);
            subjects(plan, agreement, phases);
        }
        reports(plan, agreement);
    }

    /** Facilities whose ids only differ in what nobody tells apart are the same. */
    private void facilities(Set<String> ids) {
        Pointer list = Pointer.ROOT.field("facilities");
        Map<String, String> first = new HashMap<>();
        for (String id : ids) {
            String earlier = first.putIfAbsent(Characters.alike(id), id);
            if (earlier != null) {
                problem(list.field(id), Impossible.DUPLICATE_ID.code(), id, line(list.field(earlier)));
            }
        }
    }

    private Set<String> phases(SettlementPlan plan) {
        Pointer list = Pointer.ROOT.field("phases");
        if (plan.phases().isEmpty()) {
            problem(list, "no-phases");
        }
        unique(plan.phases().stream().map(Phase::id).toList(), list);
        for (int i = 0; i < plan.phases().size(); i++) {
            Phase phase = plan.phases().get(i);
            Pointer at = list.element(i);
            if (i > 0 && !phase.from().isAfter(plan.phases().get(i - 1).from())) {
                problem(
                        at.field(FROM),
                        "phases-out-of-order",
                        phase.id(),
                        phase.from(),
                        plan.phases().get(i - 1).from());
            }
            part(phase.migrants(), phase.workers(), "migrants-above-total", at.field("migrants"));
            part(phase.ownMigrants(), phase.migrants(), "parts-above-whole", at.field("ownMigrants"));
            part(phase.agencyMigrants(), phase.migrants(), "parts-above-whole", at.field("agencyMigrants"));
            part(phase.commuters(), phase.migrants(), "parts-above-whole", at.field("commuters"));
            part(phase.migrants(), phase.mostMigrants(), "range-upside-down", at.field("mostMigrants"));
            part(phase.mostMigrants(), phase.workers(), "migrants-above-total", at.field("mostMigrants"));
            List<Peak> peaks = Objects.requireNonNullElse(phase.peaks(), List.of());
            for (int j = 0; j < peaks.size(); j++) {
                Peak peak = peaks.get(j);
                Pointer place = at.field("peaks").element(j);
                part(peak.migrants(), peak.workers(), "migrants-above-total", place.field("migrants"));
                dayOfMonth(peak.firstDay(), peak.firstMonth(), place.field("firstDay"));
                dayOfMonth(peak.lastDay(), peak.lastMonth(), place.field("lastDay"));
                part(phase.migrants(), peak.migrants(), "peak-below-phase", place.field("migrants"));
                part(phase.workers(), peak.workers(), "peak-below-phase", place.field("workers"));
            }
        }
        return new LinkedHashSet<>(plan.phases().stream().map(Phase::id).toList());
    }

    private void dayOfMonth(@Nullable Integer day, int month, Pointer at) {
        int last =
                month < 1 || month > Month.values().length ? 0 : Month.of(month).maxLength();
        if (day != null && last > 0 && day > last) {
            problem(at, "no-day-in-month", day, month, last);
        }
    }

    private void part(@Nullable Integer part, @Nullable Integer whole, String code, Pointer at) {
        if (part != null && whole != null && part > whole) {
            if (code.equals("peak-below-phase")) {
                problem(at, code, whole, part);
            } else {
                problem(at, code, part, whole);
            }
        }
    }

    private void housing(SettlementPlan plan) {
        List<HousingLine> lines = Objects.requireNonNullElse(plan.housing(), List.of());
        Pointer list = Pointer.ROOT.field("housing");
        unique(lines.stream().map(HousingLine::id).toList(), list);
        Set<String> known = Objects.requireNonNullElse(plan.facilities(), Map.<String, String>of())
                .keySet();
        String names = names(known);
        for (int i = 0; i < lines.size(); i++) {
            HousingLine line = lines.get(i);
            order(line.from(), line.until(), list.element(i));
            String facility = line.facility();
            if (namesFiles && facility != null && !known.contains(facility)) {
                problem(list.element(i).field("facility"), "unknown-facility", facility, names);
            }
        }
    }

    private void agreement(Agreement agreement, Set<String> phases) {
        Pointer at = Pointer.ROOT.field("agreement");
        LocalDate begin = agreement.from() == null ? agreement.concludedOn() : agreement.from();
        order(begin, agreement.until(), at);
        order(begin, agreement.endedOn(), at, "endedOn");
        order(agreement.noticeGivenOn(), agreement.endedOn(), at, "endedOn");
        Guarantee guarantee = agreement.guarantee();
        if (guarantee != null) {
            order(guarantee.givenOn(), guarantee.until(), at.field("guarantee"));
        }
        List<Amendment> amendments = Objects.requireNonNullElse(agreement.amendments(), List.of());
        for (int i = 0; i < amendments.size(); i++) {
            Pointer amendment = at.field("amendments").element(i);
            order(begin, amendments.get(i).from(), amendment, FROM);
            order(amendments.get(i).from(), amendments.get(i).until(), amendment);
        }
        List<Hindrance> hindrances = Objects.requireNonNullElse(agreement.hindrances(), List.of());
        for (int i = 0; i < hindrances.size(); i++) {
            order(
                    hindrances.get(i).from(),
                    hindrances.get(i).until(),
                    at.field("hindrances").element(i));
        }
        List<Party> parties = Objects.requireNonNullElse(agreement.parties(), List.of());
        for (int i = 0; i < parties.size(); i++) {
            Party party = parties.get(i);
            if (party.from() != null) {
                order(party.from(), party.until(), at.field("parties").element(i));
            }
        }
        List<Clause> clauses = Objects.requireNonNullElse(agreement.clauses(), List.of());
        unique(clauses.stream().map(Clause::id).toList(), at.field("clauses"));
        List<String> revised = Objects.requireNonNullElse(agreement.revisedFor(), List.of());
        String names = names(phases);
        for (int i = 0; i < revised.size(); i++) {
            if (!phases.contains(revised.get(i))) {
                problem(at.field("revisedFor").element(i), "unknown-phase", revised.get(i), names);
            }
        }
    }

    /** A notice of default or force majeure is about a phase, a milestone or the day of a report; about what no one knows it would do nothing. */
    private void subjects(SettlementPlan plan, Agreement agreement, Set<String> phases) {
        Set<String> known = new LinkedHashSet<>(phases);
        Objects.requireNonNullElse(plan.milestones(), List.<Milestone>of()).forEach(one -> known.add(one.id()));
        Pointer at = Pointer.ROOT.field("agreement");
        List<NoticeOfDefault> notices = Objects.requireNonNullElse(agreement.notices(), List.of());
        for (int i = 0; i < notices.size(); i++) {
            subject(
                    notices.get(i).subject(),
                    agreement,
                    known,
                    at.field("notices").element(i));
        }
        List<Hindrance> hindrances = Objects.requireNonNullElse(agreement.hindrances(), List.of());
        for (int i = 0; i < hindrances.size(); i++) {
            subject(
                    hindrances.get(i).subject(),
                    agreement,
                    known,
                    at.field("hindrances").element(i));
        }
    }

    private void subject(@Nullable String subject, Agreement agreement, Set<String> known, Pointer at) {
        if (subject != null
                && !known.contains(subject)
                && !isDayOfReport(subject, agreement.firstReportOn(), agreement.reportMonths())) {
            problem(at.field("subject"), "unknown-subject", subject, names(known));
        }
    }

    private static boolean isDayOfReport(String subject, @Nullable LocalDate first, @Nullable Integer months) {
        try {
            LocalDate day = LocalDate.parse(subject);
            return first == null || months == null || isDue(day, first, months);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void milestones(List<Milestone> milestones) {
        Pointer list = Pointer.ROOT.field("milestones");
        unique(milestones.stream().map(Milestone::id).toList(), list);
        Map<String, Milestone> byId = new LinkedHashMap<>();
        milestones.forEach(milestone -> byId.putIfAbsent(milestone.id(), milestone));
        Set<String> round = inCircles(byId);
        Set<String> told = new HashSet<>();
        String names = names(byId.keySet());
        for (int i = 0; i < milestones.size(); i++) {
            Milestone milestone = milestones.get(i);
            Pointer at = list.element(i);
            if (milestone.doneOn() != null && Boolean.FALSE.equals(milestone.done())) {
                problem(at.field("doneOn"), "done-without-day");
            }
            String after = milestone.after();
            if (after == null) {
                continue;
            }
            Milestone before = byId.get(after);
            if (before == null) {
                problem(at.field("after"), "unknown-milestone", after, names);
                continue;
            }
            if (round.contains(milestone.id())) {
                if (!told.contains(milestone.id())) {
                    List<String> circle = circle(milestone, byId);
                    told.addAll(circle);
                    problem(at.field("after"), "circular-milestones", String.join(" → ", circle));
                }
            } else if (milestone.due().isBefore(before.due())) {
                problem(at.field("due"), "milestone-before-earlier", milestone.due(), before.due(), after);
            }
        }
    }

    private static @Nullable Milestone before(Milestone milestone, Map<String, Milestone> byId) {
        return milestone.after() == null ? null : byId.get(milestone.after());
    }

    /** The milestones that lead back to themselves; each is gone by once. */
    private static Set<String> inCircles(Map<String, Milestone> byId) {
        Set<String> seen = new HashSet<>();
        Set<String> round = new HashSet<>();
        for (Milestone start : byId.values()) {
            Set<String> path = new LinkedHashSet<>();
            Milestone next = start;
            while (next != null && seen.add(next.id())) {
                path.add(next.id());
                next = before(next, byId);
            }
            if (next != null && path.contains(next.id())) {
                circle(next, byId).forEach(round::add);
            }
        }
        return round;
    }

    /** The milestones that lead from one of a circle back to itself. */
    private static List<String> circle(Milestone start, Map<String, Milestone> byId) {
        List<String> path = new ArrayList<>(List.of(start.id()));
        Milestone next = before(start, byId);
        while (next != null && !next.id().equals(start.id())) {
            path.add(next.id());
            next = before(next, byId);
        }
        path.add(start.id());
        return path;
    }

    private void reports(SettlementPlan plan, @Nullable Agreement agreement) {
        List<MonitoringReport> reports = Objects.requireNonNullElse(plan.reports(), List.of());
        Pointer list = Pointer.ROOT.field("reports");
        Set<List<Object>> seen = new HashSet<>();
        Set<LocalDate> unknown = new HashSet<>();
        for (int i = 0; i < reports.size(); i++) {
            MonitoringReport report = reports.get(i);
            Pointer at = list.element(i).field("dueOn");
            LocalDate received = report.submittedOn();
            order(report.day(), received, list.element(i), "submittedOn");
            part(
                    report.commuters(),
                    report.migrants(),
                    "parts-above-whole",
                    list.element(i).field("commuters"));
            boolean twice =
                    received == null ? !unknown.add(report.dueOn()) : !seen.add(List.of(report.dueOn(), received));
            if (twice) {
                problem(at, "report-twice", report.dueOn());
            }
            LocalDate first = agreement == null ? null : agreement.firstReportOn();
            Integer months = agreement == null ? null : agreement.reportMonths();
            if (first != null && months != null && !isDue(report.dueOn(), first, months)) {
                problem(at, "report-not-due", report.dueOn(), first);
            }
        }
    }

    /** Whether a report is due on a day; the last day of a short month stands for a day that it does not have. */
    private static boolean isDue(LocalDate day, LocalDate first, int months) {
        if (months < 1 || day.isBefore(first)) {
            return day.equals(first);
        }
        long before = ChronoUnit.MONTHS.between(first, day) / months * months;
        return first.plusMonths(before).equals(day)
                || first.plusMonths(before + months).equals(day);
    }
}
