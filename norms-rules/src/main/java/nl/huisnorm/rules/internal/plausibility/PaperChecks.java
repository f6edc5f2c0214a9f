package nl.huisnorm.rules.internal.plausibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.facility.AccommodationForm;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Certificate;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Lease;
import nl.huisnorm.facility.Permits;
import nl.huisnorm.facility.Stay;
import nl.huisnorm.facility.Zone;
import nl.huisnorm.input.Pointer;
import org.jspecify.annotations.Nullable;

/** Permits, certificates, leases and registrations against each other, and the form against the zone. */
final class PaperChecks {

    /** A registration at an address stays through stays that follow each other; longer ones than this are not let by. */
    private static final int MOST_YEARS_BEFORE = 5;

    private final Facility facility;
    private final Doubted doubted;

    private PaperChecks(Facility facility, Doubted doubted) {
        this.facility = facility;
        this.doubted = doubted;
    }

    static void check(Facility facility, Doubted doubted) {
        PaperChecks checks = new PaperChecks(facility, doubted);
        checks.permits(facility.permits());
        checks.certificates(Objects.requireNonNullElse(facility.certificates(), List.of()));
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

    /** The day on which the first permit of each building was applied for, where all are known and later than a day; else none. */
    private List<Evidence> appliedAfter(@Nullable LocalDate day) {
        List<Evidence> later = new ArrayList<>();
        for (int i = 0; day != null && i < facility.buildings().size(); i++) {
            LocalDate applied = facility.buildings().get(i).permitAppliedOn();
            if (applied == null || !applied.isAfter(day)) {
                return List.of();
            }
            later.add(new Evidence("building", at("buildings", i).field("permitAppliedOn"), applied));
        }
        return later;
    }

    private void certificates(List<Certificate> certificates) {
        for (int i = 0; i < certificates.size(); i++) {
            for (int j = i + 1; j < certificates.size(); j++) {
                Certificate one = certificates.get(i);
                Certificate other = certificates.get(j);
                if (one.scheme() == null || one.scheme() != other.scheme()) {
                    continue;
                }
                if (one.equals(other)) {
                    Evidence scheme =
                            new Evidence("certificate", at("certificates", i).field("scheme"), one.scheme());
                    Evidence again =
                            new Evidence("certificate", at("certificates", j).field("scheme"), one.scheme());
                    doubted.add(DataCheck.LISTED_TWICE, List.of(scheme, again), List.of());
                } else if (one.accredited() != null
                        && other.accredited() != null
                        && !one.accredited().equals(other.accredited())
                        && overlap(one, other)) {
                    doubted.add(
                            DataCheck.CERTIFICATES_DIFFER,
                            List.of(
                                    new Evidence(
                                            "certificate", at("certificates", i).field("accredited"), one.accredited()),
                                    new Evidence(
                                            "certificate",
                                            at("certificates", j).field("accredited"),
                                            other.accredited())),
                            List.of(at("certificates", i), at("certificates", j)));
                }
            }
        }
    }

    private static boolean overlap(Certificate one, Certificate other) {
        return !endsBefore(one, other) && !endsBefore(other, one);
    }

    private static boolean endsBefore(Certificate one, Certificate other) {
        return one.until() != null && other.from() != null && one.until().isBefore(other.from());
    }

    private void leases(List<Lease> leases) {
        for (int i = 0; i < leases.size(); i++) {
            Lease lease = leases.get(i);
            List<Evidence> later = appliedAfter(lease.concludedOn());
            if (!later.isEmpty()) {
                List<Evidence> places = new ArrayList<>();
                places.add(new Evidence(
                        "lease", at("leases", i).field("concludedOn"), Objects.requireNonNull(lease.concludedOn())));
                places.addAll(later);
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
        Zone zone = facility.location() == null ? null : facility.location().zone();
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
}
