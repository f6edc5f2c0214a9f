package nl.huisnorm.rules.internal.view;

import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.settlement.Clause;
import nl.huisnorm.settlement.ClauseBuilder;
import org.jspecify.annotations.Nullable;

/** A clause of the agreement; where none are listed, one of which nothing is known. */
public final class ClauseView extends View {

    private final PlanView plan;
    private final @Nullable Clause stated;
    private final Clause clause;

    ClauseView(PlanView plan, @Nullable Clause clause, Pointer place) {
        super("clause", place);
        this.plan = plan;
        this.stated = clause;
        this.clause = clause == null ? ClauseBuilder.builder().id("").build() : clause;
    }

    @Override
    public Subject subject() {
        return stated == null ? plan.subject() : new Subject("clause", clause.id(), clause.name(), place());
    }

    /** Whether the municipality makes a permit depend on it. */
    public Flag conditionOfPermit() {
        return flag("conditionOfPermit", clause.conditionOfPermit());
    }

    /** Whether it asks more of a building than building law does. */
    public Flag stricterThanBuildingLaw() {
        return flag("stricterThanBuildingLaw", clause.stricterThanBuildingLaw());
    }

    /** Whether it makes a distinction by origin or nationality. */
    public Flag distinguishesByOrigin() {
        return flag("distinguishesByOrigin", clause.distinguishesByOrigin());
    }

    /** Whether it asks for data on persons. */
    public Flag personalData() {
        return flag("personalData", clause.personalData());
    }

    /** The plan it belongs to. */
    public PlanView plan() {
        return plan;
    }
}
