package nl.huisnorm.rules.internal.view;

import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Lease;
import nl.huisnorm.input.Pointer;
import org.jspecify.annotations.Nullable;

/** The terms on which people live somewhere; where no leases are listed, one of which nothing is known. */
public final class LeaseView extends LeaseFacts {

    private final FacilityView facility;
    private final @Nullable Lease lease;

    LeaseView(FacilityView facility, @Nullable Lease lease, Pointer place) {
        super(facility, lease, place);
        this.facility = facility;
        this.lease = lease;
    }

    @Override
    public Subject subject() {
        return lease == null ? super.subject() : new Subject("lease", lease.id(), null, place());
    }

    /** The facility it is for. */
    public FacilityView facility() {
        return facility;
    }
}
