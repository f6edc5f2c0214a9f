package nl.huisnorm.rules.internal.view;

import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.settlement.Clause;
import org.jspecify.annotations.Nullable;

/** A clause of the agreement; where none are listed, one of which nothing is known. */
public final class ClauseView extends ClauseFacts {

    private final PlanView plan;
    private final @Nullable Clause clause;

    ClauseView(PlanView plan, @Nullable Clause clause, Pointer place) {
        super(plan, clause, place);
        this.plan = plan;
        this.clause = clause;
    }

    @Override
    Subject findSubject() {
        return clause == null ? super.findSubject() : new Subject("clause", clause.id(), clause.name(), place());
    }

    /** The plan it belongs to. */
    public PlanView plan() {
        return plan;
    }
}
