package nl.huisnorm.rules.internal.view;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Truth;

/** The housing of the first phase of a plan. */
final class FirstHousing {

    private static final int ALL = 100;

    private static final Comparator<HousingLineView> BY_DAY =
            Comparator.comparing(line -> line.line().from());

    private FirstHousing() {}

    /**
     * Whether it is there by a day: all beds that are needed in the first phase count on that day. Where that cannot be told, it
     * is not where a line of the first phase begins later. What came later and stands now is history.
     */
    static Flag standsBy(PlanView plan, Day day) {
        if (plan.lines().isEmpty()) {
            Flag listed = plan.linesAreListed();
            return plan.plan().housing() == null ? listed : Flag.of(Truth.FALSE, listed.trace());
        }
        List<HousingLineView> wanted = linesOfFirstPhase(plan);
        HousingLineView decisive = Collections.max(wanted, BY_DAY);
        Flag begun = day.notBefore(decisive.from());
        if (!day.isKnown()) {
            return begun;
        }
        Flag enough = enoughOn(plan, day.date());
        boolean found = true;
        for (HousingLineView line : wanted) {
            if (line.facilityId() == null) {
                found = false;
                begun = begun.and(Flag.of(Truth.UNKNOWN, line.facilityUnknown()));
            }
        }
        Truth now = enoughOn(plan, plan.asOf()).truth();
        boolean mayStand =
                now != Truth.FALSE && found && !decisive.line().from().isAfter(plan.asOf());
        boolean stands = day.date().isBefore(plan.asOf()) && (now == Truth.TRUE || mayStand);
        Flag inTime = enough.isKnown() ? Flag.of(Truth.TRUE, day.trace()).and(enough) : begun.and(enough);
        return inTime.truth() == Truth.FALSE && stands ? plan.mended(inTime) : inTime;
    }

    /** Whether as many beds count on a day as are needed in the first phase on that day or, where it is in another phase, on the nearest. */
    private static Flag enoughOn(PlanView plan, LocalDate day) {
        PhaseView first = plan.phases().get(firstPhase(plan));
        LocalDate last = first.until();
        LocalDate since = day.isBefore(first.firstAgreedDay()) ? first.firstAgreedDay() : day;
        LocalDate nearest = last != null && since.isAfter(last) ? last : since;
        Amount agreed = plan.agreement().firstBedsShare();
        Amount share = agreed.isKnown() ? agreed : Amount.between(0, ALL, agreed.trace());
        return plan.linesAreListed(plan.housingOn(day).counted())
                .atLeast(first.bedsFor(plan.agreement().bedsShare(share, nearest), nearest))
                .silent();
    }

    /** Where the first phase stands that is not over before the agreement begins; the last one where all are. */
    private static int firstPhase(PlanView plan) {
        List<PhaseView> phases = plan.phases();
        int first = 0;
        while (first < phases.size() - 1 && phases.get(first).endsBeforeAgreement()) {
            first++;
        }
        return first;
    }

    private static List<HousingLineView> linesOfFirstPhase(PlanView plan) {
        LocalDate last = plan.phases().get(firstPhase(plan)).until();
        List<HousingLineView> lines = plan.lines().stream()
                .filter(line -> last == null || !line.line().from().isAfter(last))
                .toList();
        return lines.isEmpty() ? List.of(Collections.min(plan.lines(), BY_DAY)) : lines;
    }
}
