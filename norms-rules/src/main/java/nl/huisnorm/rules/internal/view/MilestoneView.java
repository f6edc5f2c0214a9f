package nl.huisnorm.rules.internal.view;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.settlement.Milestone;
import org.jspecify.annotations.Nullable;

/** A milestone; or one that no list shows, of which nothing is known. */
public final class MilestoneView extends MilestoneFacts {

    private final PlanView plan;
    private final @Nullable Milestone milestone;

    MilestoneView(PlanView plan, @Nullable Milestone milestone, Pointer place) {
        super(plan, milestone, place);
        this.plan = plan;
        this.milestone = milestone;
    }

    @Override
    Subject findSubject() {
        return milestone == null
                ? super.findSubject()
                : new Subject("milestone", milestone.id(), milestone.name(), place());
    }

    /** The plan it belongs to. */
    public PlanView plan() {
        return plan;
    }

    /**
     * Whether it was reached by its day. Before that day nothing is said of it, unless it is planned for a later one, or one that
     * must come before it is. Of one that was reached it cannot be told when, where the day is not
     * known. Nothing is said of it either where the agreement is not there on its day or is over, or where it was reached late:
     * that is history, unless it was agreed that it still counts.
     */
    public Flag reachedInTime(Day today) {
        return plan.whileItLasts(plan.whileDue(due(), milestone().due(), reachedBy(today)));
    }

    private Flag reachedBy(Day today) {
        if (!milestone().due().equals(plan.whileAgreed(milestone().due()))) {
            return Flag.of(
                    Truth.VACUOUS, due().trace().and(plan.agreement().until().trace()));
        }
        boolean toCome = doneOn().after(today).truth() == Truth.TRUE;
        if (milestone().doneOn() != null && !toCome) {
            Flag inTime = due().notBefore(doneOn());
            return inTime.truth() == Truth.FALSE ? plan.mended(inTime) : inTime;
        }
        if (toCome && due().notBefore(doneOn()).truth() == Truth.FALSE) {
            return due().notBefore(doneOn());
        }
        Flag afterAnother = due().notBefore(notBefore());
        if (afterAnother.truth() == Truth.FALSE && done().truth() != Truth.TRUE) {
            return afterAnother;
        }
        Flag passed = today.after(due());
        Flag reached = toCome ? Flag.of(Truth.FALSE, doneOn().trace()) : done();
        if (passed.truth() == Truth.FALSE) {
            return Flag.of(Truth.VACUOUS, due().trace());
        }
        return reached.truth() == Truth.TRUE ? Flag.of(Truth.UNKNOWN, doneOn().trace()) : reached.and(passed);
    }

    /** The day before which it cannot be reached, because a milestone that comes before it is, or will be, reached then. */
    private Day notBefore() {
        Day latest = Day.of(LocalDate.MIN, Trace.NONE);
        Set<String> seen = new HashSet<>(Set.of(milestone().id()));
        String after = milestone().after();
        while (after != null && seen.add(after)) {
            MilestoneView before = plan.milestone(after);
            if (before == null) {
                break;
            }
            if (before.milestone().doneOn() != null
                    && latest.notBefore(before.doneOn()).truth() == Truth.FALSE) {
                latest = before.doneOn();
            }
            after = before.milestone().after();
        }
        return latest;
    }

    /** The milestone's data. */
    public Milestone milestone() {
        return Objects.requireNonNull(milestone);
    }
}
