package nl.huisnorm.rules.internal.view;

import java.util.List;
import nl.huisnorm.facility.Certificate;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;

/** A certificate for the quality of housing. */
public final class CertificateView extends CertificateFacts {

    CertificateView(FacilityView facility, Certificate certificate, Pointer place) {
        super(facility, certificate, place);
    }

    /** Whether it was given by a body accredited for one of the schemes and holds on a day. */
    public Flag holdsOn(Day day, List<String> schemes) {
        return scheme().isOneOf(schemes)
                .and(accredited())
                .and(day.notBefore(from()))
                .and(until().notBefore(day));
    }
}
