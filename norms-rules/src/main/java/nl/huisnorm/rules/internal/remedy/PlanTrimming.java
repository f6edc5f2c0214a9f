package nl.huisnorm.rules.internal.remedy;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import nl.huisnorm.answer.remedy.Adjustment;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.law.Trial;
import nl.huisnorm.rules.internal.law.Work;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a plan what does harm, and what turns out not to be needed now that all else is adjusted too, where there is not
 * too much to try.
 */
final class PlanTrimming {

    private static final int MOST_CHECKED = 4_000;

    private final Facility facility;
    private final BrokenNorms broken;
    private final OccupantAdjustments occupants;
    private final Work work;

    PlanTrimming(Facility facility, BrokenNorms broken, OccupantAdjustments occupants) {
        this.facility = facility;
        this.broken = broken;
        this.occupants = occupants;
        this.work = broken.work();
    }

    /** The plan without harm and without what is not needed. */
    PlanDraft trimmed(PlanDraft draft) {
        return letStay(shortened(harmless(draft)));
    }

    /** What broke something that nothing mends is not done. */
    private PlanDraft harmless(PlanDraft draft) {
        PlanDraft rest = draft;
        Set<Pointer> undone = new LinkedHashSet<>();
        do {
            undone.clear();
            for (Trial.Answer answer : broken.in(rest.changed())) {
                if (broken.isHarm(answer)) {
                    undone.addAll(rest.remedy().madeFor(answer));
                }
            }
            RemedyDraft remedy = rest.remedy();
            for (Pointer place : undone) {
                remedy = remedy.without(place);
            }
            rest = rest.with(remedy);
        } while (!undone.isEmpty());
        return rest;
    }

    private boolean isAsGood(PlanDraft other, Set<NormAtPlace> left) {
        return left.containsAll(broken.placesIn(other.changed()));
    }

    /** Without adjustments that are not needed, and each no larger than it has to be. */
    private PlanDraft shortened(PlanDraft draft) {
        int checks =
                draft.remedy().adjustments().size() * (1 + occupants.occupancy().full().length);
        if (work.leavesOut(checks > MOST_CHECKED) || work.isSpent()) {
            return draft;
        }
        Set<NormAtPlace> left = broken.placesIn(draft.changed());
        PlanDraft shorter = draft;
        PlanDraft before;
        do {
            before = shorter;
            shorter = shortenedOnce(before, left);
        } while (shorter != before && !work.isSpent());
        return shorter;
    }

    /** Every adjustment tried once. What was needed may not be any more when a later one is smaller. */
    private PlanDraft shortenedOnce(PlanDraft draft, Set<NormAtPlace> left) {
        PlanDraft shorter = draft;
        for (Adjustment adjustment : List.copyOf(draft.remedy().adjustments())) {
            if (work.isSpent()) {
                break;
            }
            PlanDraft without = shorter.with(shorter.remedy().without(adjustment.place()));
            shorter = isAsGood(without, left) ? without : shortened(shorter, adjustment, left);
        }
        return shorter;
    }

    private PlanDraft shortened(PlanDraft draft, Adjustment adjustment, Set<NormAtPlace> left) {
        if (!Adjustments.counts(adjustment)) {
            return draft;
        }
        Steps steps = Steps.of(
                adjustment.kind(),
                adjustment.place(),
                new BigDecimal(Objects.requireNonNull(adjustment.from()).toString()));
        PlanDraft shorter = draft;
        int enough = steps.to(adjustment.to());
        int tooFew = 0;
        int next = enough - 1;
        while (next > tooFew) {
            PlanDraft less = shorter.with(shorter.remedy().with(Adjustments.to(adjustment, steps.value(next))));
            if (isAsGood(less, left)) {
                shorter = less;
                enough = next;
            } else {
                tooFew = next;
            }
            next = tooFew + (enough - tooFew) / 2;
        }
        return shorter;
    }

    /** Who turns out not to have to leave stays. */
    private PlanDraft letStay(PlanDraft draft) {
        int[] present = occupants.present();
        int[] persons = draft.persons();
        long leaving = IntStream.range(0, persons.length)
                .filter(i -> persons[i] < present[i])
                .count();
        if (work.leavesOut(leaving * persons.length > MOST_CHECKED) || work.isSpent()) {
            return draft;
        }
        Set<NormAtPlace> left = broken.placesIn(draft.changed());
        PlanDraft staying = draft;
        for (int i = 0; i < persons.length; i++) {
            PlanDraft more = staying;
            while (more != null && persons[i] < present[i] && !work.isSpent()) {
                persons[i]++;
                more = asGood(staying.with(facility, occupants, persons), left);
                if (more == null) {
                    persons[i]--;
                } else {
                    staying = more;
                }
            }
        }
        return staying;
    }

    /** A plan by which somebody stays, with what follows the number of residents where that has to; none if it is worse. */
    private @Nullable PlanDraft asGood(PlanDraft more, Set<NormAtPlace> left) {
        if (isAsGood(more, left)) {
            return more;
        }
        RemedyDraft followed = followed(more.remedy());
        if (followed.equals(more.remedy())) {
            return null;
        }
        PlanDraft other = more.with(followed);
        return isAsGood(other, left) ? other : null;
    }

    /** Numbers that follow that of the residents one higher. */
    private static RemedyDraft followed(RemedyDraft remedy) {
        RemedyDraft other = remedy;
        for (Adjustment adjustment : remedy.adjustments()) {
            if (adjustment.kind().way() == CostModel.Way.FOLLOW && adjustment.to() instanceof Integer number) {
                Adjustment more = Adjustments.to(adjustment, number + 1);
                other = more.to().equals(more.from()) ? other.without(more.place()) : other.with(more);
            }
        }
        return other;
    }
}
