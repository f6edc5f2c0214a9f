package nl.huisnorm.rules.internal.plausibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.facility.AccommodationForm;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Lease;
import nl.huisnorm.facility.Location;
import nl.huisnorm.facility.Permits;
import nl.huisnorm.facility.PlaceKind;
import nl.huisnorm.facility.Stay;
import nl.huisnorm.facility.Zone;
import nl.huisnorm.input.Pointer;
import org.jspecify.annotations.Nullable;

/** Permits, leases and registrations against each other, and the form against the zone. */
final class PaperChecks {

    /** A registration at an address stays through stays that follow each other; longer ones than this are not let by. */
    private static final int MOST_YEARS_BEFORE = 5;

    /** So many buildings are held against a lease. */
    private static final int MOST_BUILDINGS = 20;

    private final Facility facility;
    private final Doubted doubted;

    private PaperChecks(Facility facility, Doubted doubted) {
        this.facility = facility;
        this.doubted = doubted;
    }

    static void check(Facility facility, Doubted doubted) {
        PaperChecks checks = new PaperChecks(facility, doubted);
        checks.permits(facility.permits());
        CertificateChecks.check(Objects.requireNonNullElse(facility.certificates(), List.of()), doubted);
        checks.leases(Objects.requireNonNullElse(facility.leases(), List.of()));
        checks.stays(Objects.requireNonNullElse(facility.stays(), List.of()));
        checks.forms();
    }

    private static Pointer at(String list, int index) {
        return Pointer.ROOT.field(list).element(index);
    }

    private void permits(@Nullable Permits permits) {
        LocalDate granted = permits == null ? null : permits.grantedOn();
        boolean anyEarlier = granted != null
                && facility.buildings().stream()
                        .map(Building::permitAppliedOn)
                        .anyMatch(applied -> applied != null && !applied.isAfter(granted));
        if (anyEarlier) {
            return;
        }
        for (int i = 0; granted != null && i < facility.buildings().size(); i++) {
            LocalDate applied = facility.buildings().get(i).permitAppliedOn();
            if (applied != null && applied.isAfter(granted)) {
                doubted.add(
                        DataCheck.PERMIT_BEFORE_APPLICATION,
                        List.of(
                                new Evidence(
                                        "permits", Pointer.ROOT.field("permits").field("grantedOn"), granted),
                                new Evidence("building", at("buildings", i).field("permitAppliedOn"), applied)));
            }
        }
    }

    /**
     * The days on which the first permits of the buildings were applied for, where all are known, the first first; else none. Of
     * many buildings the oldest tell enough: each lease is held against them.
     */
    private List<Evidence> applied() {
        List<Evidence> applied = new ArrayList<>();
        for (int i = 0; i < facility.buildings().size(); i++) {
            LocalDate day = facility.buildings().get(i).permitAppliedOn();
            if (day == null) {
                return List.of();
            }
            applied.add(new Evidence("building", at("buildings", i).field("permitAppliedOn"), day));
        }
        applied.sort(Comparator.comparing(said -> (LocalDate) said.value()));
        return applied.subList(0, Math.min(applied.size(), MOST_BUILDINGS));
    }

    private void leases(List<Lease> leases) {
        List<Evidence> applied = applied();
        for (int i = 0; i < leases.size(); i++) {
            Lease lease = leases.get(i);
            LocalDate concluded = lease.concludedOn();
            if (concluded != null
                    && !applied.isEmpty()
                    && concluded.isBefore((LocalDate) applied.get(0).value())) {
                List<Evidence> places = new ArrayList<>();
                places.add(new Evidence("lease", at("leases", i).field("concludedOn"), concluded));
                places.addAll(applied);
                doubted.add(DataCheck.LEASE_BEFORE_BUILDING, places);
            }
            if (lease.monthlyRent() != null
                    && lease.weeklyRent() != null
                    && lease.monthlyRent().compareTo(lease.weeklyRent()) < 0) {
                doubted.add(
                        DataCheck.RENT_AGAINST_WEEK,
                        List.of(
                                new Evidence("lease", at("leases", i).field("monthlyRent"), lease.monthlyRent()),
                                new Evidence("lease", at("leases", i).field("weeklyRent"), lease.weeklyRent())));
            }
        }
    }

    private void stays(List<Stay> stays) {
        for (int i = 0; i < stays.size(); i++) {
            Stay stay = stays.get(i);
            if (stay.registeredOn() != null
                    && stay.from() != null
                    && stay.registeredOn().plusYears(MOST_YEARS_BEFORE).isBefore(stay.from())) {
                doubted.add(
                        DataCheck.REGISTERED_LONG_BEFORE_STAY,
                        List.of(
                                new Evidence("stay", at("stays", i).field("registeredOn"), stay.registeredOn()),
                                new Evidence("stay", at("stays", i).field("from"), stay.from())));
            }
            if (stay.registeredOn() != null
                    && stay.until() != null
                    && stay.registeredOn().isAfter(stay.until())) {
                doubted.add(
                        DataCheck.REGISTERED_AFTER_STAY,
                        List.of(
                                new Evidence("stay", at("stays", i).field("registeredOn"), stay.registeredOn()),
                                new Evidence("stay", at("stays", i).field("until"), stay.until())));
            }
        }
    }

    private void forms() {
        Location location = facility.location();
        if (location == null || isCampsite(location)) {
            return;
        }
        Zone zone = location.zone();
        if (zone == null || zone == Zone.RECREATION_PARK) {
            return;
        }
        List<Evidence> places = new ArrayList<>();
        for (int i = 0; i < facility.buildings().size(); i++) {
            Building building = facility.buildings().get(i);
            if (building.form() == AccommodationForm.RECREATION_SITE) {
                places.add(new Evidence("building", at("buildings", i).field("form"), building.form()));
            }
        }
        if (!places.isEmpty()) {
            places.add(
                    0, new Evidence("location", Pointer.ROOT.field("location").field("zone"), zone));
            doubted.add(DataCheck.FORM_AGAINST_ZONE, places);
        }
    }

    /** A campsite can stand on a farm, or anywhere else outside a park. */
    private static boolean isCampsite(Location location) {
        Integer units = location.campingUnits();
        return location.placeKind() == PlaceKind.CAMPSITE || (units != null && units > 0);
    }
}
