package nl.huisnorm.facility;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A housing facility: one location where workers live, with all its buildings.
 *
 * @param id the facility's id in the files of whoever keeps it; not blank
 * @param name the name people know it by
 * @param municipality the municipality's CBS code, {@code GM} and four digits
 * @param operator the organisation that runs the facility
 * @param address where it stands
 * @param residents how many people live or are meant to live here; need not be given where the rooms say it
 * @param buildings the buildings; at least one
 * @param amenities what all residents share who have no such amenity nearer by
 * @param management how the facility is managed
 * @param stays the stays of residents, under a pseudonym
 * @param inspections answers of inspectors to norms that only a person can judge
 * @param location surroundings
 * @param documents documents
 * @param permits permits
 * @param letting letting
 * @param leases leases
 * @param certificates certificates
 */
@RecordBuilder
public record Facility(
        @Matches(value = "\\P{Cntrl}+", example = "hei-9") String id,
        @Nullable String name,

        @Matches(value = "GM[0-9]{4}", example = "GM0847") @Nullable String municipality,

        @Nullable Operator operator,
        @Nullable Address address,

        @Bounds(max = "100000", unit = MeasurementUnit.PERSONS) @Nullable Integer residents,

        List<Building> buildings,
        @Nullable Amenities amenities,
        @Nullable Management management,
        @Nullable List<Stay> stays,
        @Nullable List<Inspection> inspections,
        @Nullable Location location,
        @Nullable Documents documents,
        @Nullable Permits permits,
        @Nullable Letting letting,
        @Nullable List<Lease> leases,
        @Nullable List<Certificate> certificates)
        implements FacilityBuilder.With {

    /** Copies the lists, so that the facility cannot change afterwards. */
    public Facility {
        buildings = List.copyOf(buildings);
        stays = stays == null ? null : List.copyOf(stays);
        inspections = inspections == null ? null : List.copyOf(inspections);
        leases = leases == null ? null : List.copyOf(leases);
        certificates = certificates == null ? null : List.copyOf(certificates);
    }
}
