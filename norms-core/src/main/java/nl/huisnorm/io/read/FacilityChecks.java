package nl.huisnorm.io.read;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Certificate;
import nl.huisnorm.facility.Extinguisher;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FireSafety;
import nl.huisnorm.facility.Lease;
import nl.huisnorm.facility.PermitCondition;
import nl.huisnorm.facility.Permits;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.Stay;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.facility.Impossible;
import nl.huisnorm.internal.facility.Residents;
import nl.huisnorm.internal.source.Problems;
import org.jspecify.annotations.Nullable;

/** What a facility cannot say, though each of its fields by itself can be. */
final class FacilityChecks extends InputChecks {

    FacilityChecks(SourceMap positions, Problems problems) {
        super(positions, problems);
    }

    void check(Facility facility) {
        Pointer buildings = Pointer.ROOT.field("buildings");
        if (facility.buildings().isEmpty()) {
            problem(buildings, Impossible.NO_BUILDINGS.code());
        }
        unique(facility.buildings().stream().map(Building::id).toList(), buildings);
        if (facility.stays() != null) {
            unique(facility.stays().stream().map(Stay::id).toList(), Pointer.ROOT.field("stays"));
        }
        for (int i = 0; i < facility.buildings().size(); i++) {
            check(facility.buildings().get(i), buildings.element(i));
        }
        new PartChecks(this).check(facility.buildings());
        residents(facility.residents(), Residents.counted(facility), Residents.atLeast(facility), Pointer.ROOT);
        Set<String> ids = facility.buildings().stream().map(Building::id).collect(Collectors.toSet());
        String known = names(ids);
        List<Stay> stays = Objects.requireNonNullElse(facility.stays(), List.of());
        for (int i = 0; i < stays.size(); i++) {
            Stay stay = stays.get(i);
            Pointer at = Pointer.ROOT.field("stays").element(i);
            order(stay.from(), stay.until(), at);
            if (stay.building() != null && !ids.contains(stay.building())) {
                problem(at.field("building"), Impossible.UNKNOWN_BUILDING.code(), stay.building(), known);
            }
        }
        List<Certificate> certificates = Objects.requireNonNullElse(facility.certificates(), List.of());
        for (int i = 0; i < certificates.size(); i++) {
            Certificate certificate = certificates.get(i);
            order(
                    certificate.from(),
                    certificate.until(),
                    Pointer.ROOT.field("certificates").element(i));
        }
        if (facility.permits() != null) {
            Permits permits = facility.permits();
            order(permits.grantedOn(), permits.until(), Pointer.ROOT.field("permits"));
            if (permits.conditions() != null) {
                unique(
                        permits.conditions().stream().map(PermitCondition::id).toList(),
                        Pointer.ROOT.field("permits").field("conditions"));
            }
        }
        List<Lease> leases = Objects.requireNonNullElse(facility.leases(), List.of());
        unique(leases.stream().map(Lease::id).toList(), Pointer.ROOT.field("leases"));
        for (int i = 0; i < leases.size(); i++) {
            order(
                    leases.get(i).payPeriodFrom(),
                    leases.get(i).payPeriodUntil(),
                    Pointer.ROOT.field("leases").element(i),
                    "payPeriodUntil");
        }
    }

    private void check(Building building, Pointer at) {
        check(building.fireSafety(), at);
        check(building.rooms(), at.field("rooms"));
        List<Unit> units = Objects.requireNonNullElse(building.units(), List.of());
        Pointer unitsAt = at.field("units");
        unique(units.stream().map(Unit::id).toList(), unitsAt);
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            check(unit.fireSafety(), unitsAt.element(i));
            check(unit.rooms(), unitsAt.element(i).field("rooms"));
            residents(unit.residents(), Residents.counted(unit), Residents.atLeast(unit), unitsAt.element(i));
        }
        residents(building.residents(), Residents.counted(building), Residents.atLeast(building), at);
    }

    private void check(@Nullable List<Room> rooms, Pointer at) {
        if (rooms != null) {
            unique(rooms.stream().map(Room::id).toList(), at);
            for (int i = 0; i < rooms.size(); i++) {
                Integer beds = rooms.get(i).beds();
                Integer bunkBeds = rooms.get(i).bunkBeds();
                if (beds != null && bunkBeds != null && bunkBeds * 2 > beds) {
                    problem(at.element(i).field("bunkBeds"), Impossible.MORE_BUNKS_THAN_BEDS.code(), bunkBeds, beds);
                }
            }
        }
    }

    private void check(@Nullable FireSafety fireSafety, Pointer at) {
        if (fireSafety != null && fireSafety.extinguishers() != null) {
            unique(
                    fireSafety.extinguishers().stream().map(Extinguisher::id).toList(),
                    at.field("fireSafety").field("extinguishers"));
        }
    }

    /** As many are stated as are counted; where not all can be counted, at least those who are. */
    private void residents(@Nullable Integer stated, @Nullable Integer counted, int atLeast, Pointer at) {
        if (stated == null) {
            return;
        }
        if (counted == null && stated < atLeast) {
            problem(at.field("residents"), "residents-fewer", stated, atLeast);
        } else if (counted != null && !stated.equals(counted)) {
            problem(at.field("residents"), Impossible.RESIDENTS_DIFFER.code(), stated, counted);
        }
    }
}
