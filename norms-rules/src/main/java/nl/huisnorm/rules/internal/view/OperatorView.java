package nl.huisnorm.rules.internal.view;

import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Operator;
import nl.huisnorm.facility.OperatorBuilder;
import nl.huisnorm.rules.internal.value.Flag;
import org.jspecify.annotations.Nullable;

/** The organisation that runs a facility. Where nothing is said of it, nothing of it is known. */
public final class OperatorView extends View {

    private static final Operator NOTHING_KNOWN = OperatorBuilder.builder().build();

    private final FacilityView facility;
    private final Operator operator;

    OperatorView(FacilityView facility, @Nullable Operator operator) {
        super("operator", facility.place().field("operator"));
        this.facility = facility;
        this.operator = operator == null ? NOTHING_KNOWN : operator;
    }

    @Override
    public Subject subject() {
        return facility.subject();
    }

    /** Is a housing association (toegelaten instelling). */
    public Flag housingAssociation() {
        return flag("housingAssociation", operator.housingAssociation());
    }

    /** Lends workers to others (employment agency). */
    public Flag employmentAgency() {
        return flag("employmentAgency", operator.employmentAgency());
    }

    /** Bound by the collective agreement for agency workers. */
    public Flag boundByAgencyAgreement() {
        return flag("boundByAgencyAgreement", operator.boundByAgencyAgreement());
    }

    /** Houses workers in own employment under the open cultivation or greenhouse agreement. */
    public Flag agriculturalEmployer() {
        return flag("agriculturalEmployer", operator.agriculturalEmployer());
    }
}
