package nl.huisnorm.rules.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.CapEffect;
import nl.huisnorm.assessment.Duty;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Penalties;
import nl.huisnorm.assessment.PhaseHousing;
import nl.huisnorm.assessment.Reopened;
import nl.huisnorm.assessment.SettlementAssessment;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Range;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.view.HousingLineView;
import nl.huisnorm.rules.internal.view.HousingOnDay;
import nl.huisnorm.rules.internal.view.MilestoneView;
import nl.huisnorm.rules.internal.view.PhaseView;
import nl.huisnorm.rules.internal.view.PlanView;
import nl.huisnorm.rules.internal.view.ReportView;
import nl.huisnorm.settlement.Agreement;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.Money;
import nl.huisnorm.settlement.Penalty;
import nl.huisnorm.settlement.SettlementPlan;
import nl.huisnorm.settlement.Stock;
import nl.huisnorm.settlement.Surroundings;
import org.jspecify.annotations.Nullable;

/** What follows from the findings on a plan: the housing of its phases, the duties, the caps. */
final class Settlements {

    private static final String BEDS = "SET-4";
    private static final String REPORTED = "SET-20";
    private static final String REACHED = "SET-6-MILESTONE";
    private static final String EXPANSION = "SET-24";
    private static final String RADIUS = "MUN-RADIUS";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PlanView view;
    private final Facilities facilities;
    private final SettlementPlan plan;
    private final Assessment assessment;
    private final Map<String, Norm> norms;
    private final LocalDate asOf;
    private final Set<String> cappedBy;

    /** Prepares what follows; the norms are those of the rulebook, some of them in force in the municipality. */
    Settlements(
            PlanView view,
            Facilities facilities,
            Assessment assessment,
            Map<String, Norm> norms,
            Set<String> cappedBy) {
        this.facilities = facilities;
        this.view = view;
        this.plan = view.plan();
        this.assessment = assessment;
        this.norms = norms;
        this.asOf = assessment.options().asOf();
        this.cappedBy = cappedBy;
    }

    SettlementAssessment result() {
        return new SettlementAssessment(plan, assessment, housing(), reopened(), duties(), caps());
    }

    private List<PhaseHousing> housing() {
        List<PhaseHousing> all = new ArrayList<>();
        for (PhaseView phase : view.phases()) {
            HousingOnDay housing = phase.housing(share());
            all.add(new PhaseHousing(
                    phase.phase().id(),
                    phase.phase().name(),
                    phase.lookedAtOn(share()),
                    phase.phase().workers(),
                    phase.phase().migrants(),
                    whole(phase.peakMigrants()),
                    whole(required(phase)),
                    plan.housing() == null ? null : housing.promised(),
                    counted(housing),
                    housing.parts()));
        }
        return all;
    }

    private Amount required(PhaseView phase) {
        return phase.bedsFor(share());
    }

    /** The share of migrant workers who need a bed, as agreed; where it was not, as the municipality says. */
    private Amount share() {
        Amount agreed = view.agreement().bedsShare();
        return agreed.isKnown() ? agreed : Amount.of(parameter(BEDS, "share"), Trace.NONE);
    }

    private @Nullable BigDecimal parameter(String norm, String id) {
        Norm found = norms.get(norm);
        Parameter parameter = found == null ? null : found.parameters().get(id);
        return parameter == null ? null : parameter.on(asOf);
    }

    /** The beds that count; any number where the plan does not say which there are. */
    private Interval counted(HousingOnDay housing) {
        return plan.housing() == null ? new Interval(0, Interval.UNBOUNDED) : interval(housing.counted());
    }

    private static Interval interval(Range range) {
        return new Interval(
                Objects.requireNonNullElse(whole(range.least()), 0),
                Objects.requireNonNullElse(whole(range.most()), 0));
    }

    private static @Nullable Integer whole(Amount amount) {
        BigDecimal number = amount.number(RoundingMode.UP);
        return number == null ? null : Integer.valueOf(number.intValue());
    }

    private List<Reopened> reopened() {
        Norm expansion = norms.get(EXPANSION);
        Amount agreed = view.agreement().growthThreshold();
        BigDecimal threshold = agreed.isKnown() ? agreed.number(RoundingMode.DOWN) : parameter(EXPANSION, "growth");
        List<Reopened> all = new ArrayList<>();
        if (expansion == null || threshold == null) {
            return all;
        }
        for (Finding finding : findings(EXPANSION)) {
            PhaseView phase = phase(finding);
            boolean grows = finding.outcome() == Outcome.COMPLIANT
                    || finding.outcome() == Outcome.NON_COMPLIANT
                    || (finding.outcome() == Outcome.WAIVED && finding.waivedOutcome() == Outcome.NON_COMPLIANT)
                    || phase.growsPast(Amount.of(threshold, Trace.NONE)).truth()
                            == nl.huisnorm.rules.internal.value.Truth.TRUE;
            if (grows) {
                List<Norm> again = expansion.reopens().stream()
                        .map(norms::get)
                        .filter(Objects::nonNull)
                        .toList();
                Boolean revised = switch (phase.revised().truth()) {
                    case TRUE -> Boolean.TRUE;
                    case FALSE -> Boolean.FALSE;
                    default -> null;
                };
                all.add(new Reopened(
                        phase.phase().id(),
                        phase.workersGrowth().number(RoundingMode.DOWN),
                        phase.floorAreaGrowth().number(RoundingMode.DOWN),
                        threshold,
                        revised,
                        again));
            }
        }
        return all;
    }

    private List<Finding> findings(String norm) {
        return assessment.findings().stream()
                .filter(finding -> finding.norm().id().equals(norm))
                .toList();
    }

    private PhaseView phase(Finding finding) {
        return view.phases().stream()
                .filter(phase -> phase.place().equals(finding.subject().place()))
                .findFirst()
                .orElseThrow();
    }

    private List<Duty> duties() {
        List<Duty> all = new ArrayList<>();
        for (Finding finding : findings(BEDS)) {
            all.add(bedsOf(finding, phase(finding)));
        }
        for (Finding finding : findings(REACHED)) {
            for (MilestoneView milestone : view.milestones()) {
                if (milestone.place().equals(finding.subject().place())) {
                    all.add(duty(
                            finding,
                            milestone.milestone().due(),
                            milestone.milestone().doneOn()));
                }
            }
        }
        for (Finding finding : findings(REPORTED)) {
            for (ReportView report : view.reports()) {
                LocalDate due = report.due();
                if (due != null
                        && report.subject().id().equals(finding.subject().id())) {
                    all.add(duty(finding, due, report.receivedOn()));
                }
            }
        }
        all.sort(Comparator.comparing(Duty::due));
        return all;
    }

    /** The duty to have the beds of a phase, which can be met at first and fall short later. */
    private Duty bedsOf(Finding finding, PhaseView phase) {
        Integer required = whole(required(phase));
        LocalDate looked = phase.lookedAtOn(share());
        Interval counted = counted(phase.housing(share()));
        Interval missing = required == null
                ? null
                : new Interval(Math.max(0, required - counted.most()), Math.max(0, required - counted.least()));
        LocalDate due = phase.phase().from();
        Duty.State state = state(finding, due, null);
        LocalDate since = null;
        if (state == Duty.State.OVERDUE && required != null) {
            since = looked;
            for (LocalDate day : changes(due, looked).descendingSet()) {
                if (counted(view.housingOn(day)).most() >= required) {
                    break;
                }
                since = day;
            }
        }
        int days = since == null ? 0 : (int) ChronoUnit.DAYS.between(since, looked) + 1;
        boolean owed = since != null && finding.outcome() != Outcome.WAIVED;
        return new Duty(finding, due, null, state, since, days, missing, owed ? penalties(days, missing) : null);
    }

    /** The days of a period on which beds begin or end: by their line, or with a certificate or permit. */
    private NavigableSet<LocalDate> changes(LocalDate first, LocalDate last) {
        Set<LocalDate> days = new TreeSet<>(Set.of(first));
        for (HousingLineView line : view.lines()) {
            days.addAll(InputDates.of(line.line()));
            String id = line.line().facility();
            if (id != null) {
                days.addAll(InputDates.of(facilities.facility(id).certificates()));
                days.addAll(InputDates.of(facilities.facility(id).permits()));
            }
        }
        return new TreeSet<>(days).subSet(first, true, last, true);
    }

    private Duty.State state(Finding finding, LocalDate due, @Nullable LocalDate doneOn) {
        if (doneOn != null && !doneOn.isAfter(asOf)) {
            return doneOn.isAfter(due) ? Duty.State.MET_LATE : Duty.State.MET;
        }
        if (due.isAfter(asOf)) {
            return Duty.State.NOT_YET_DUE;
        }
        return switch (Objects.requireNonNullElse(finding.waivedOutcome(), finding.outcome())) {
            case COMPLIANT, WAIVED -> Duty.State.MET;
            case NON_COMPLIANT -> Duty.State.OVERDUE;
            case NOT_APPLICABLE -> Duty.State.NOT_YET_DUE;
            case UNDETERMINED -> Duty.State.CANNOT_BE_TOLD;
        };
    }

    /** A duty to do something by a day. */
    private Duty duty(Finding finding, LocalDate due, @Nullable LocalDate doneOn) {
        Duty.State state = state(finding, due, doneOn);
        LocalDate until = state == Duty.State.MET_LATE ? Objects.requireNonNull(doneOn) : asOf;
        boolean late = state == Duty.State.MET_LATE || state == Duty.State.OVERDUE;
        int days = late ? (int) ChronoUnit.DAYS.between(due, until) : 0;
        boolean owed = late && finding.outcome() != Outcome.WAIVED;
        return new Duty(
                finding,
                due,
                doneOn,
                state,
                late ? due.plusDays(1) : null,
                days,
                null,
                owed ? penalties(days, null) : null);
    }

    private @Nullable Penalties penalties(int days, @Nullable Interval bedsShort) {
        Agreement agreement = plan.agreement();
        Penalty penalty = agreement == null ? null : agreement.penalty();
        Integer grace = penalty == null ? null : penalty.noticeDays();
        if (penalty == null || (grace == null && penalty.perDay() != null)) {
            return null;
        }
        int counted = Math.max(0, days - Objects.requireNonNullElse(grace, 0));
        BigDecimal base = amount(penalty.fixed()).add(amount(penalty.perDay()).multiply(BigDecimal.valueOf(counted)));
        Interval beds = bedsShort == null ? new Interval(0, 0) : bedsShort;
        BigDecimal least = base.add(amount(penalty.perBed()).multiply(BigDecimal.valueOf(beds.least())));
        BigDecimal most = base.add(amount(penalty.perBed()).multiply(BigDecimal.valueOf(beds.most())));
        Money cap = penalty.cap();
        boolean capped = cap != null && most.compareTo(cap.amount()) > 0;
        return new Penalties(
                cap == null ? least : least.min(cap.amount()),
                cap == null ? most : most.min(cap.amount()),
                "EUR",
                capped);
    }

    private static BigDecimal amount(@Nullable Money money) {
        return money == null ? BigDecimal.ZERO : money.amount();
    }

    /** Beds that come on top of the stock. */
    private record Added(int least, int most) {}

    private List<CapEffect> caps() {
        List<CapEffect> all = new ArrayList<>();
        List<HousingLine> lines = Objects.requireNonNullElse(plan.housing(), List.of());
        Stock stock = plan.stock();
        if (stock != null && !lines.isEmpty()) {
            int least = 0;
            int most = 0;
            for (HousingLine line : lines) {
                Added added = added(line);
                least += added.least();
                most += added.most();
            }
            share("MUN-SHARE", null, stock.housed(), new Added(least, most), stock.inhabitants(), all);
        }
        for (HousingLine line : lines) {
            Surroundings around = line.surroundings();
            if (around != null) {
                Added added = added(line);
                share(
                        "MUN-VILLAGE-SHARE",
                        line.id(),
                        around.housedInVillage(),
                        added,
                        around.villageInhabitants(),
                        all);
                Integer used = around.streetDwellingsUsed();
                Integer more = around.dwellingsAdded();
                if (around.streetDwellings() != null) {
                    share(
                            "MUN-STREET",
                            line.id(),
                            more == null ? null : used,
                            new Added(more == null ? 0 : more, more == null ? 0 : more),
                            around.streetDwellings(),
                            all);
                }
                Integer within = around.housedWithinRadius();
                if (within != null) {
                    add(
                            RADIUS,
                            line.id(),
                            BigDecimal.valueOf(within),
                            BigDecimal.valueOf((long) within + added.least()),
                            BigDecimal.valueOf((long) within + added.most()),
                            all);
                }
            }
        }
        return all;
    }

    private static Added added(HousingLine line) {
        if (line.existing() == null) {
            return new Added(0, line.beds());
        }
        int beds = line.existing() ? 0 : line.beds();
        return new Added(beds, beds);
    }

    private void share(
            String norm,
            @Nullable String line,
            @Nullable Integer part,
            Added added,
            @Nullable Integer whole,
            List<CapEffect> all) {
        if (whole != null && whole > 0) {
            BigDecimal before = part == null ? null : hundredths(part, whole);
            BigDecimal least = part == null ? null : hundredths(part + added.least(), whole);
            BigDecimal most = part == null ? null : hundredths(part + added.most(), whole);
            add(norm, line, before, least, most, all);
        }
    }

    private static BigDecimal hundredths(int part, int whole) {
        return HUNDRED.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), 2, RoundingMode.UP);
    }

    private void add(
            String id,
            @Nullable String line,
            @Nullable BigDecimal before,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            List<CapEffect> all) {
        Norm norm = Objects.requireNonNull(norms.get(id));
        Parameter parameter = norm.parameters().get(id.equals(RADIUS) ? "persons" : "limit");
        boolean set = cappedBy.contains(id) && parameter != null;
        BigDecimal cap = set ? Objects.requireNonNull(parameter).on(asOf) : null;
        Outcome outcome;
        if (cap == null) {
            outcome = Outcome.NOT_APPLICABLE;
        } else if (least == null || most == null) {
            outcome = Outcome.UNDETERMINED;
        } else if (most.compareTo(cap) <= 0) {
            outcome = Outcome.COMPLIANT;
        } else {
            outcome = least.compareTo(cap) > 0 ? Outcome.NON_COMPLIANT : Outcome.UNDETERMINED;
        }
        all.add(new CapEffect(norm, line, before, least, most, cap, outcome));
    }
}
