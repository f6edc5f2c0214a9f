package nl.huisnorm.rules.internal.view;

import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Documents;
import nl.huisnorm.facility.DocumentsBuilder;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import org.jspecify.annotations.Nullable;

/** Which documents the facility has. Where nothing is said of it, nothing of it is known. */
public final class DocumentsView extends View {

    private static final Documents NOTHING_KNOWN = DocumentsBuilder.builder().build();

    private final FacilityView facility;
    private final Documents documents;

    DocumentsView(FacilityView facility, @Nullable Documents documents) {
        super("documents", facility.place().field("documents"));
        this.facility = facility;
        this.documents = documents == null ? NOTHING_KNOWN : documents;
    }

    @Override
    public Subject subject() {
        return facility.subject();
    }

    /** Management plan. */
    public Flag managementPlan() {
        return flag("managementPlan", documents.managementPlan());
    }

    /** House rules. */
    public Flag houseRules() {
        return flag("houseRules", documents.houseRules());
    }

    /** Night register. */
    public Flag nightRegister() {
        return flag("nightRegister", documents.nightRegister());
    }

    /** Report of the dialogue with neighbours. */
    public Flag neighbourhoodDialogue() {
        return flag("neighbourhoodDialogue", documents.neighbourhoodDialogue());
    }

    /** Operating licence. */
    public Flag operatingLicence() {
        return flag("operatingLicence", documents.operatingLicence());
    }

    /** Advice of the municipal council. */
    public Flag councilAdvice() {
        return flag("councilAdvice", documents.councilAdvice());
    }

    /** Named contact for neighbours and authorities. */
    public Flag namedContact() {
        return flag("namedContact", documents.namedContact());
    }

    /** Day the letting was reported to the municipality. */
    public Day lettingReportedOn() {
        return day("lettingReportedOn", documents.lettingReportedOn());
    }
}
