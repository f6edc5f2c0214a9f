package nl.huisnorm.rules.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.PhaseHousing;
import nl.huisnorm.assessment.Reopened;
import nl.huisnorm.assessment.SettlementAssessment;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.view.HousingOnDay;
import nl.huisnorm.rules.internal.view.PhaseView;
import nl.huisnorm.rules.internal.view.PlanView;
import nl.huisnorm.settlement.SettlementPlan;
import org.jspecify.annotations.Nullable;

/** What follows from the findings on a plan: the housing of its phases, the duties, the caps. */
final class Settlements {

    private static final String EXPANSION = "SET-24";

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
        CapEffects caps = new CapEffects(plan, facilities, norms, cappedBy, asOf);
        Duties duties = new Duties(view, assessment, new BedShortages(view, facilities, share()));
        return new SettlementAssessment(
                plan, assessment, housing(), reopened(), duties.duties(), duties.breaches(), caps.all());
    }

    private List<PhaseHousing> housing() {
        List<PhaseHousing> all = new ArrayList<>();
        Amount share = share();
        for (PhaseView phase : view.phases()) {
            for (LocalDate day : phase.lookedAtOn(share)) {
                HousingOnDay housing = view.housingOn(day);
                all.add(new PhaseHousing(
                        phase.phase().id(),
                        phase.phase().name(),
                        day,
                        phase.phase().workers(),
                        phase.phase().migrants(),
                        BedShortages.whole(phase.peakMigrants()),
                        BedShortages.whole(phase.bedsFor(share, day)),
                        plan.housing() == null ? null : housing.promised(),
                        BedShortages.counted(view, housing),
                        housing.parts()));
            }
        }
        return all;
    }

    /** The share of migrant workers who need a bed, as agreed; where it was not, as the municipality says. */
    private Amount share() {
        Amount agreed = view.agreement().bedsShare();
        return agreed.isKnown() ? agreed : Amount.of(parameter(Duties.BEDS, "share"), Trace.NONE);
    }

    private @Nullable BigDecimal parameter(String norm, String id) {
        Norm found = norms.get(norm);
        Parameter parameter = found == null ? null : found.parameters().get(id);
        return parameter == null ? null : parameter.on(asOf);
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
}
