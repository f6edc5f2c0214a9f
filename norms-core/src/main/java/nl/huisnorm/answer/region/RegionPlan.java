package nl.huisnorm.answer.region;

import java.util.List;
import nl.huisnorm.answer.agenda.AgendaItem;
import nl.huisnorm.answer.settlement.PhaseHousing;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * A plan of a region.
 *
 * @param judged the plan as it was judged, together with all others
 * @param reports the reports that are due in the time looked ahead for reports, and those that are overdue
 * @param ends what ends in the time looked ahead for ends
 */
@Experimental
public record RegionPlan(SettlementAssessment judged, List<AgendaItem> reports, List<AgendaItem> ends) {

    /** Copies the lists, so that this cannot change afterwards. */
    public RegionPlan {
        reports = List.copyOf(reports);
        ends = List.copyOf(ends);
    }

    /** The CBS code of its municipality; none where the plan does not say it. */
    public @Nullable String municipality() {
        return judged.plan().municipality();
    }

    /** The housing of the phase that the day of the assessment lies in; none where there is none. */
    public @Nullable PhaseHousing now() {
        return judged.housing().stream()
                .filter(phase ->
                        phase.asOf().equals(judged.assessment().options().asOf()))
                .findFirst()
                .orElse(null);
    }

    /** The phases with beds short, for certain or perhaps, or of which that cannot be told. */
    public List<PhaseHousing> shortages() {
        return judged.housing().stream()
                .filter(phase -> {
                    Interval gap = phase.gap();
                    return gap == null || gap.most() > 0;
                })
                .toList();
    }
}
