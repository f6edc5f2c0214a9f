package nl.huisnorm.rules.internal.view;

import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Letting;
import nl.huisnorm.facility.LettingBuilder;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import org.jspecify.annotations.Nullable;

/** To whom a facility is let and what residents are told. Where nothing is said of it, nothing of it is known. */
public final class LettingView extends View {

    private static final Letting NOTHING_KNOWN = LettingBuilder.builder().build();

    private final FacilityView facility;
    private final Letting letting;

    LettingView(FacilityView facility, @Nullable Letting letting) {
        super("letting", facility.place().field("letting"));
        this.facility = facility;
        this.letting = letting == null ? NOTHING_KNOWN : letting;
    }

    @Override
    public Subject subject() {
        return facility.subject();
    }

    /** Houses labour migrants in the sense of the good landlordship act. */
    public Flag labourMigrants() {
        return flag("labourMigrants", letting.labourMigrants());
    }

    /** Day the accommodation was first used for them. */
    public Day takenIntoUseOn() {
        return day("takenIntoUseOn", letting.takenIntoUseOn());
    }

    /** Residents were told in writing, in a language they understand, about registration in the BRP. */
    public Flag registrationExplained() {
        return flag("registrationExplained", letting.registrationExplained());
    }

    /** Registration as resident was verified where it is due. */
    public Flag registrationVerified() {
        return flag("registrationVerified", letting.registrationVerified());
    }
}
