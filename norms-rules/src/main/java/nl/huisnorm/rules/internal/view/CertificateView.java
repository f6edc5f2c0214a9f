package nl.huisnorm.rules.internal.view;

import java.util.List;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Certificate;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Choice;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;

/** A certificate for the quality of housing. */
public final class CertificateView extends View {

    private final FacilityView facility;
    private final Certificate certificate;

    CertificateView(FacilityView facility, Certificate certificate, Pointer place) {
        super("certificate", place);
        this.facility = facility;
        this.certificate = certificate;
    }

    @Override
    public Subject subject() {
        return facility.subject();
    }

    /** Whether it was given by a body accredited for one of the schemes and holds on a day. */
    public Flag holdsOn(Day day, List<String> schemes) {
        return scheme().isOneOf(schemes)
                .and(accredited())
                .and(day.notBefore(from()))
                .and(until().notBefore(day));
    }

    /** Certification scheme. */
    public Choice scheme() {
        return choice("scheme", certificate.scheme());
    }

    /** Given by a body accredited for that scheme. */
    public Flag accredited() {
        return flag("accredited", certificate.accredited());
    }

    /** First day of the certificate. */
    public Day from() {
        return day("from", certificate.from());
    }

    /** Last day of the certificate. */
    public Day until() {
        return day("until", certificate.until());
    }
}
