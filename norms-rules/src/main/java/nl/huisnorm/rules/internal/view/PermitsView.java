package nl.huisnorm.rules.internal.view;

import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Permits;
import nl.huisnorm.facility.PermitsBuilder;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import org.jspecify.annotations.Nullable;

/** The permits for a facility under planning and housing law. Where nothing is said of it, nothing of it is known. */
public final class PermitsView extends View {

    private static final Permits NOTHING_KNOWN = PermitsBuilder.builder().build();

    private final FacilityView facility;
    private final Permits permits;

    PermitsView(FacilityView facility, @Nullable Permits permits) {
        super("permits", facility.place().field("permits"));
        this.facility = facility;
        this.permits = permits == null ? NOTHING_KNOWN : permits;
    }

    @Override
    public Subject subject() {
        return facility.subject();
    }

    /** Use agrees with the environment plan. */
    public Flag planConform() {
        return flag("planConform", permits.planConform());
    }

    /** Environmental permit for the use granted. */
    public Flag environmentalPermit() {
        return flag("environmentalPermit", permits.environmentalPermit());
    }

    /** Day that permit was granted. */
    public Day grantedOn() {
        return day("grantedOn", permits.grantedOn());
    }

    /** Last day of a permit for a limited time. */
    public Day until() {
        return day("until", permits.until());
    }

    /** Day on which an application or notification that is still pending was lodged. */
    public Day pendingSince() {
        return day("pendingSince", permits.pendingSince());
    }

    /** That permit is for a limited time. */
    public Flag temporary() {
        return flag("temporary", permits.temporary());
    }

    /** A housing ordinance requires a permit to convert into rooms. */
    public Flag conversionPermitRequired() {
        return flag("conversionPermitRequired", permits.conversionPermitRequired());
    }

    /** That permit granted. */
    public Flag conversionPermit() {
        return flag("conversionPermit", permits.conversionPermit());
    }

    /** A letting ordinance requires a letting permit. */
    public Flag lettingPermitRequired() {
        return flag("lettingPermitRequired", permits.lettingPermitRequired());
    }

    /** Letting permit granted. */
    public Flag lettingPermit() {
        return flag("lettingPermit", permits.lettingPermit());
    }
}
