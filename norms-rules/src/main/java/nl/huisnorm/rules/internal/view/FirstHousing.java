package nl.huisnorm.rules.internal.view;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.settlement.Phase;

/** The housing of the first phase of a plan. */
final class FirstHousing {

    private static final Comparator<HousingLineView> BY_DAY =
            Comparator.comparing(line -> line.line().from());

    private FirstHousing() {}

    /**
     * Whether it is there by a day; what came later and stands now is history. Of lines whose facility is still to be found
     * it cannot be told.
     */
    static Flag standsBy(PlanView plan, Day day) {
        if (plan.lines().isEmpty()) {
            Flag listed = plan.linesAreListed();
            return plan.plan().housing() == null ? listed : Flag.of(Truth.FALSE, listed.trace());
        }
        List<HousingLineView> wanted = linesOfFirstPhase(plan);
        HousingLineView decisive = Collections.max(wanted, BY_DAY);
        Flag inTime = day.notBefore(decisive.from());
        boolean found = true;
        for (HousingLineView line : wanted) {
            if (line.facilityId() == null) {
                found = false;
                inTime = inTime.and(Flag.of(Truth.UNKNOWN, line.facilityUnknown()));
            }
        }
        boolean stands = found && !decisive.line().from().isAfter(plan.asOf());
        return inTime.truth() == Truth.FALSE && stands ? plan.mended(inTime) : inTime;
    }

    private static List<HousingLineView> linesOfFirstPhase(PlanView plan) {
        List<Phase> phases = plan.plan().phases();
        LocalDate second = phases.size() > 1 ? phases.get(1).from() : LocalDate.MAX;
        List<HousingLineView> lines = plan.lines().stream()
                .filter(line -> line.line().from().isBefore(second))
                .toList();
        return lines.isEmpty() ? List.of(Collections.min(plan.lines(), BY_DAY)) : lines;
    }
}
