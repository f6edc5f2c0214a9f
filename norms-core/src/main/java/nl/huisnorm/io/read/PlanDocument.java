package nl.huisnorm.io.read;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.internal.characters.Characters;
import nl.huisnorm.settlement.SettlementPlan;
import nl.huisnorm.stability.MadeByLibrary;
import nl.huisnorm.stability.Stable;

/**
 * A settlement plan as it was read, with the facilities it names.
 *
 * @param file the file's name as it was given
 * @param sha256 the SHA-256 of the file's bytes, in lower-case hexadecimal
 * @param plan what the file says
 * @param facilityDocuments the facilities, by id
 * @param positions where each value stands, those of the facilities under {@code /facilities}
 */
@Stable
public record PlanDocument(
        String file,
        String sha256,
        SettlementPlan plan,
        Map<String, FacilityDocument> facilityDocuments,
        SourceMap positions)
        implements InputDocument {

    /** Copies the map, so that the document cannot change afterwards. */
    @MadeByLibrary
    public PlanDocument {
        facilityDocuments = Map.copyOf(facilityDocuments);
    }

    @Override
    public String key() {
        return Characters.alike(plan.id());
    }

    /** The facilities the plan names. */
    public Collection<Facility> facilities() {
        return facilityDocuments.values().stream()
                .map(FacilityDocument::facility)
                .sorted(java.util.Comparator.comparing(Facility::id))
                .collect(java.util.stream.Collectors.collectingAndThen(
                        java.util.stream.Collectors.toList(), List::copyOf));
    }
}
