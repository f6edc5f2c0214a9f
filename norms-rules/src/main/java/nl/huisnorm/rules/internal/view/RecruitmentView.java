package nl.huisnorm.rules.internal.view;

import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.settlement.Recruitment;
import nl.huisnorm.settlement.RecruitmentBuilder;
import org.jspecify.annotations.Nullable;

/** Recruitment and training. Where nothing is said of it, nothing of it is known. */
public final class RecruitmentView extends View {

    private static final Recruitment NOTHING_KNOWN =
            RecruitmentBuilder.builder().build();

    private final PlanView plan;
    private final Recruitment recruitment;

    RecruitmentView(PlanView plan, @Nullable Recruitment recruitment, Pointer place) {
        super("recruitment", place);
        this.plan = plan;
        this.recruitment = recruitment == null ? NOTHING_KNOWN : recruitment;
    }

    @Override
    public Subject subject() {
        return plan.subject();
    }

    /** Whether the company recruits actively on the Dutch and regional labour market. */
    public Flag activeInRegion() {
        return flag("activeInRegion", recruitment.activeInRegion());
    }

    /** Places a year for job seekers from the region. */
    public Amount jobSeekerPlaces() {
        return amount("jobSeekerPlaces", recruitment.jobSeekerPlaces());
    }

    /** Whether training is offered. */
    public Flag training() {
        return flag("training", recruitment.training());
    }
}
