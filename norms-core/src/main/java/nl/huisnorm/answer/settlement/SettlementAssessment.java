package nl.huisnorm.answer.settlement;

import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.internal.settlement.AgreementTerm;
import nl.huisnorm.settlement.SettlementPlan;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * The judgement of a settlement plan on one date, with what followed from it.
 *
 * @param plan the plan
 * @param assessment the findings on the plan, its phases, housing lines, clauses, milestones and reports
 * @param housing the housing of each phase, in the order of the phases; of one with peaks still to come also on their days
 * @param reopened the phases that grow past the agreement, with the norms that must be looked at again
 * @param duties what has to be done by when, oldest first, and whether it was
 * @param breaches the times in which duties were not done, oldest first
 * @param caps what the plan does to the caps of the municipality
 * @param gaps the times still to come in which a phase is or may be short of beds, by phase and day
 */
@Experimental
public record SettlementAssessment(
        SettlementPlan plan,
        Assessment assessment,
        List<PhaseHousing> housing,
        List<Reopened> reopened,
        List<Duty> duties,
        List<Breach> breaches,
        List<CapEffect> caps,
        List<BedGap> gaps) {

    /** Copies the lists, so that the assessment cannot change afterwards. */
    public SettlementAssessment {
        housing = List.copyOf(housing);
        reopened = List.copyOf(reopened);
        duties = List.copyOf(duties);
        breaches = List.copyOf(breaches);
        caps = List.copyOf(caps);
        gaps = List.copyOf(gaps);
    }

    /** The last day of the agreement, as it was agreed or amended or ended by the date of the assessment; none where it has none. */
    public @Nullable LocalDate lastDay() {
        return AgreementTerm.lastDay(plan.agreement(), assessment.options().asOf());
    }
}
