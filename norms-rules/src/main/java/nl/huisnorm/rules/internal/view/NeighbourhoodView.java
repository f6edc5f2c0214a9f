package nl.huisnorm.rules.internal.view;

import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.settlement.Neighbourhood;
import nl.huisnorm.settlement.NeighbourhoodBuilder;
import org.jspecify.annotations.Nullable;

/** The dialogue with the neighbourhood. Where nothing is said of it, nothing of it is known. */
public final class NeighbourhoodView extends View {

    private static final Neighbourhood NOTHING_KNOWN =
            NeighbourhoodBuilder.builder().build();

    private final PlanView plan;
    private final Neighbourhood neighbourhood;

    NeighbourhoodView(PlanView plan, @Nullable Neighbourhood neighbourhood, Pointer place) {
        super("neighbourhood", place);
        this.plan = plan;
        this.neighbourhood = neighbourhood == null ? NOTHING_KNOWN : neighbourhood;
    }

    @Override
    public Subject subject() {
        return plan.subject();
    }

    /** The day the neighbourhood was first consulted. */
    public Day consultedOn() {
        return day("consultedOn", neighbourhood.consultedOn());
    }

    /** Whether there is a report of it. */
    public Flag report() {
        return flag("report", neighbourhood.report());
    }
}
