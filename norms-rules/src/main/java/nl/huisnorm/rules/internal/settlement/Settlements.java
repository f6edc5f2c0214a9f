package nl.huisnorm.rules.internal.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.answer.settlement.PhaseHousing;
import nl.huisnorm.answer.settlement.Reopened;
import nl.huisnorm.answer.settlement.ReportedWorkforce;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Role;
import nl.huisnorm.rules.internal.law.Laws;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.rules.internal.view.Growth;
import nl.huisnorm.rules.internal.view.HousingOnDay;
import nl.huisnorm.rules.internal.view.PhaseView;
import nl.huisnorm.rules.internal.view.PlanView;
import nl.huisnorm.rules.internal.view.ReportView;
import nl.huisnorm.settlement.SettlementPlan;
import org.jspecify.annotations.Nullable;

/** What follows from the findings on a plan: the housing of its phases, the duties, the caps. */
final class Settlements {

    private final PlanView view;
    private final List<SettlementPlan> together;
    private final Facilities facilities;
    private final SettlementPlan plan;
    private final Assessment assessment;
    private final Laws laws;
    private final LocalDate asOf;

    /** Prepares what follows by the laws of the municipality. */
    Settlements(PlanView view, List<SettlementPlan> together, Facilities facilities, Assessment assessment, Laws laws) {
        this.together = together;
        this.facilities = facilities;
        this.view = view;
        this.plan = view.plan();
        this.assessment = assessment;
        this.laws = laws;
        this.asOf = assessment.options().asOf();
    }

    SettlementAssessment result() {
        CapEffects caps = new CapEffects(plan, together, facilities, laws, asOf);
        BedShortages shortages = new BedShortages(view, facilities, share());
        Duties duties = new Duties(view, assessment, shortages);
        return new SettlementAssessment(
                plan,
                assessment,
                housing(),
                reopened(),
                duties.duties(),
                duties.breaches(),
                caps.all(),
                new BedGaps(view, shortages).all());
    }

    private List<PhaseHousing> housing() {
        List<PhaseHousing> all = new ArrayList<>();
        Amount share = share();
        for (PhaseView phase : view.phases()) {
            for (LocalDate day : phase.lookedAtOn(share)) {
                HousingOnDay housing = view.housingOn(day);
                Amount required = phase.bedsDue(share, day);
                all.add(new PhaseHousing(
                        phase.phase().id(),
                        phase.phase().name(),
                        day,
                        phase.phase().workers(),
                        phase.phase().migrants(),
                        BedShortages.whole(phase.peakMigrants()),
                        BedShortages.leastOf(required),
                        BedShortages.mostOf(required),
                        plan.housing() == null ? null : housing.promised(),
                        BedShortages.counted(view, housing),
                        housing.parts(),
                        reported(phase)));
            }
        }
        return all;
    }

    private @Nullable ReportedWorkforce reported(PhaseView phase) {
        ReportView report = view.reported().lastOf(phase);
        return report == null
                ? null
                : new ReportedWorkforce(
                        report.about(),
                        BedShortages.whole(report.workers()),
                        BedShortages.whole(report.migrants()),
                        BedShortages.whole(report.jobSeekersPlaced()),
                        BedShortages.whole(report.jobSeekerPlacesAgreed()));
    }

    /** The share of migrant workers who need a bed, as agreed at first; where it was not, as the municipality says. */
    private Amount share() {
        Amount agreed = view.agreement().firstBedsShare();
        return agreed.isKnown() ? agreed : Amount.of(parameter(Role.DUTY_BEDS, "share"), Trace.NONE);
    }

    private @Nullable BigDecimal parameter(Role role, String id) {
        Parameter parameter = laws.inRole(role, asOf).parameters().get(id);
        return parameter == null ? null : parameter.on(asOf);
    }

    private List<Reopened> reopened() {
        Norm expansion = laws.inRole(Role.REVISION, asOf);
        Amount agreed = view.agreement().growthThreshold();
        Amount first = agreed.isKnown() ? agreed : Amount.of(parameter(Role.REVISION, "growth"), Trace.NONE);
        List<Reopened> all = new ArrayList<>();
        for (Finding finding : findings(Role.REVISION)) {
            PhaseView phase = phase(finding);
            Growth growth = phase.growth(first);
            BigDecimal threshold = growth.threshold().number(RoundingMode.DOWN);
            boolean grows = finding.outcome() == Outcome.COMPLIANT
                    || finding.outcome() == Outcome.NON_COMPLIANT
                    || (finding.outcome() == Outcome.WAIVED && finding.waivedOutcome() == Outcome.NON_COMPLIANT)
                    || (growth.past().truth() == Truth.TRUE && !phase.isOutsideAgreement());
            if (grows && threshold != null) {
                List<Norm> again = expansion.reopens().stream()
                        .map(laws::norm)
                        .filter(Objects::nonNull)
                        .toList();
                Boolean revised = switch (phase.revised().truth()) {
                    case TRUE -> Boolean.TRUE;
                    case FALSE -> Boolean.FALSE;
                    default -> null;
                };
                all.add(new Reopened(
                        phase.phase().id(),
                        growth.ofWorkers().number(RoundingMode.CEILING),
                        growth.ofFloorArea().number(RoundingMode.CEILING),
                        threshold,
                        revised,
                        again));
            }
        }
        return all;
    }

    private List<Finding> findings(Role role) {
        return assessment.findings().stream()
                .filter(finding -> finding.norm().role() == role)
                .toList();
    }

    private PhaseView phase(Finding finding) {
        return view.phase(finding.subject().place());
    }
}
