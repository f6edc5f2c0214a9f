package nl.huisnorm.rules.internal.view;

import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Choice;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.settlement.Plot;
import nl.huisnorm.settlement.PlotBuilder;
import org.jspecify.annotations.Nullable;

/** The plot a company settles on. Where nothing is said of it, nothing of it is known. */
public final class PlotView extends View {

    private static final Plot NOTHING_KNOWN = PlotBuilder.builder().build();

    private final PlanView plan;
    private final Plot plot;

    PlotView(PlanView plan, @Nullable Plot plot, Pointer place) {
        super("plot", place);
        this.plan = plan;
        this.plot = plot == null ? NOTHING_KNOWN : plot;
    }

    @Override
    public Subject subject() {
        return plan.subject();
    }

    /** The kind of area. */
    public Choice zone() {
        return choice("zone", plot.zone());
    }

    /** Whether the plot is issued: the sale or lease is unconditional or, where no plot is issued, the permit is granted. */
    public Flag issued() {
        return flag("issued", plot.issued());
    }

    /** The day of that. */
    public Day issuedOn() {
        return day("issuedOn", plot.issuedOn());
    }

    /** Whether a public body sells or leases it. */
    public Flag soldByGovernment() {
        return flag("soldByGovernment", plot.soldByGovernment());
    }

    /** Whether objective criteria for choosing the candidate were published beforehand. */
    public Flag criteriaPublished() {
        return flag("criteriaPublished", plot.criteriaPublished());
    }

    /** Whether the settlement agrees with the environment plan, so that its permit cannot be refused. */
    public Flag planConform() {
        return flag("planConform", plot.planConform());
    }
}
