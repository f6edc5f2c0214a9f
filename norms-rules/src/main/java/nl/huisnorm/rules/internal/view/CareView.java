package nl.huisnorm.rules.internal.view;

import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.settlement.Care;
import nl.huisnorm.settlement.CareBuilder;
import org.jspecify.annotations.Nullable;

/** What workers are told and offered. Where nothing is said of it, nothing of it is known. */
public final class CareView extends View {

    private static final Care NOTHING_KNOWN = CareBuilder.builder().build();

    private final PlanView plan;
    private final Care care;

    CareView(PlanView plan, @Nullable Care care, Pointer place) {
        super("care", place);
        this.plan = plan;
        this.care = care == null ? NOTHING_KNOWN : care;
    }

    @Override
    public Subject subject() {
        return plan.subject();
    }

    /** Whether they are told of health insurance. */
    public Flag healthInsurance() {
        return flag("healthInsurance", care.healthInsurance());
    }

    /** Whether they are offered language lessons. */
    public Flag language() {
        return flag("language", care.language());
    }

    /** Whether they are told of living in the municipality. */
    public Flag integration() {
        return flag("integration", care.integration());
    }

    /** Whether they are told of registration in the BRP. */
    public Flag registrationInformed() {
        return flag("registrationInformed", care.registrationInformed());
    }

    /** Whether registration of those who stay longer than four months is verified. */
    public Flag registrationVerified() {
        return flag("registrationVerified", care.registrationVerified());
    }

    /** Whether there is a route to report signals of exploitation. */
    public Flag exploitationRoute() {
        return flag("exploitationRoute", care.exploitationRoute());
    }

    /** Whether that route names the labour inspectorate. */
    public Flag labourInspectorate() {
        return flag("labourInspectorate", care.labourInspectorate());
    }
}
