package nl.huisnorm.rules.settlement;

import static nl.huisnorm.rules.settlement.Plans.HOME;
import static nl.huisnorm.rules.settlement.Plans.HUISNORM;
import static nl.huisnorm.rules.settlement.Plans.OPTIONS;
import static nl.huisnorm.rules.settlement.Plans.assess;
import static nl.huisnorm.rules.settlement.Plans.home;
import static nl.huisnorm.rules.settlement.Plans.housing;
import static nl.huisnorm.rules.settlement.Plans.outcome;
import static nl.huisnorm.rules.settlement.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.huisnorm.answer.settlement.BedGap;
import nl.huisnorm.answer.settlement.FacilityHousing;
import nl.huisnorm.answer.settlement.PhaseHousing;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.Address;
import nl.huisnorm.facility.AddressBuilder;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Certificate;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Room;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.settlement.Agreement;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.Phase;
import nl.huisnorm.settlement.SettlementPlan;
import org.junit.jupiter.api.Test;

/** The housing of a plan: how many beds count. */
class HousingTest {

    /** In this dwelling only the beds and 12 m² a person limit how many may live there. */
    @Property(tries = 150, seed = "20261124")
    void as_many_may_live_somewhere_as_beds_and_area_allow(
            @ForAll @IntRange(min = 20, max = 160) int area, @ForAll("beds") List<Integer> beds) {
        int all = beds.stream().mapToInt(Integer::intValue).sum();
        int allowed = Math.min(all, area / 12);
        FacilityHousing housing = housing(plan(1, all), home(area, beds));
        assertThat(housing.capacity()).as(housing.limits().toString()).isEqualTo(new Interval(allowed, allowed));
        assertThat(housing.counted()).isEqualTo(new Interval(allowed, allowed));
        assertThat(housing.limits().isEmpty()).isEqualTo(allowed == all);
    }

    @Provide
    Arbitrary<List<Integer>> beds() {
        return Arbitraries.integers().between(1, 3).list().ofMinSize(1).ofMaxSize(6);
    }

    @Property(tries = 100, seed = "20261124")
    void more_beds_never_make_the_housing_of_a_phase_worse(
            @ForAll @IntRange(min = 1, max = 8) int migrants,
            @ForAll @IntRange(min = 0, max = 6) int beds,
            @ForAll @IntRange(min = 0, max = 3) int more) {
        Outcome before = outcome(HUISNORM.assess(plan(migrants, beds), List.of(HOME), OPTIONS), "SET-4");
        Outcome after = outcome(HUISNORM.assess(plan(migrants, beds + more), List.of(HOME), OPTIONS), "SET-4");
        assertThat(before == Outcome.COMPLIANT && after != Outcome.COMPLIANT).isFalse();
    }

    @Property(tries = 100, seed = "20261124")
    void forgetting_a_fact_of_the_facility_never_decides_anything_the_other_way(
            @ForAll @IntRange(min = 1, max = 8) int migrants, @ForAll @IntRange(min = 0, max = 3) int what) {
        Building building = HOME.buildings().get(0);
        Facility less = switch (what) {
            case 0 -> HOME.withCertificates((List<Certificate>) null);
            case 1 -> HOME.withBuildings(List.of(building.withUsableFloorArea(null)));
            case 2 -> HOME.withPermits(null);
            default -> HOME.withBuildings(List.of(building.withEscape(null)));
        };
        Outcome known = outcome(HUISNORM.assess(plan(migrants, 4), List.of(HOME), OPTIONS), "SET-4");
        Outcome unknown = outcome(HUISNORM.assess(plan(migrants, 4), List.of(less), OPTIONS), "SET-4");
        assertThat(unknown).isIn(known, Outcome.UNDETERMINED);
    }

    @Test
    void a_room_in_which_nobody_may_sleep_leaves_the_others_as_they_are() {
        Building building = HOME.buildings().get(0);
        List<Room> rooms = building.rooms().stream()
                .map(room -> room.id().equals("slaapkamer-2") ? room.withVentilation(BigDecimal.ONE) : room)
                .toList();
        FacilityHousing housing = housing(plan(4, 4), HOME.withBuildings(List.of(building.withRooms(rooms))));
        assertThat(housing.capacity()).isEqualTo(new Interval(3, 3));
        assertThat(housing.limits()).isNotEmpty().allMatch(finding -> finding.outcome() == Outcome.NON_COMPLIANT);
    }

    @Test
    void where_it_is_not_known_how_many_can_live_no_bed_counts_for_certain() {
        Building building = HOME.buildings().get(0);
        Facility unknown =
                HOME.withBuildings(List.of(building.withRooms((List<Room>) null).withResidents(null)));
        FacilityHousing housing = housing(plan(4, 4), unknown);
        assertThat(housing.capacity()).isEqualTo(new Interval(0, Interval.UNBOUNDED));
        assertThat(housing.counted()).isEqualTo(new Interval(0, 4));
    }

    @Test
    void a_campus_that_loses_its_certificate_takes_its_beds_with_it() throws UnreadableInputException {
        String name = "distributiecentrum-de-hoef.yaml";
        SettlementAssessment before = assess(name, LocalDate.of(2027, 1, 31));
        SettlementAssessment after = assess(name, LocalDate.of(2027, 2, 1));
        assertThat(before.housing())
                .extracting(PhaseHousing::secured)
                .containsExactly(
                        new Interval(160, 160), new Interval(0, 160), new Interval(0, 160), new Interval(96, 256));
        assertThat(after.housing())
                .extracting(PhaseHousing::secured)
                .containsExactly(new Interval(0, 0), new Interval(0, 0), new Interval(96, 96));
        FacilityHousing campus = after.housing().get(0).facilities().get(0);
        assertThat(campus.certified()).isEqualTo(Outcome.NON_COMPLIANT);
        assertThat(campus.capacity()).isEqualTo(new Interval(192, 192));
    }

    @Test
    void of_a_range_the_table_says_how_many_beds_may_be_short() {
        SettlementPlan one = plan(4, 4);
        Phase phase = one.phases().get(0);
        PhaseHousing range = HUISNORM.assess(one.withPhases(List.of(phase.withMostMigrants(5))), List.of(HOME), OPTIONS)
                .housing()
                .get(0);
        assertThat(range.leastRequired()).isEqualTo(4);
        assertThat(range.required()).isEqualTo(5);
        assertThat(range.gap()).isEqualTo(new Interval(0, 1));
        assertThat(HUISNORM.assess(plan(5, 4), List.of(HOME), OPTIONS)
                        .housing()
                        .get(0)
                        .gap())
                .isEqualTo(new Interval(1, 1));
    }

    @Test
    void a_house_with_two_ids_has_the_certificates_of_the_first_whichever_id_a_plan_names() {
        Certificate certificate =
                Objects.requireNonNull(HOME.certificates()).get(0).withFrom(LocalDate.of(2025, 1, 1));
        Address address =
                AddressBuilder.builder().postcode("5711 AB").houseNumber("9").build();
        Facility first = HOME.withAddress(address)
                .withCertificates(List.of(
                        certificate.withUntil(LocalDate.of(2026, 3, 31)),
                        certificate.withFrom(LocalDate.of(2026, 5, 1)).withUntil(LocalDate.of(2027, 3, 31))));
        Facility second = first.withId("andere-naam")
                .withCertificates(List.of(certificate.withUntil(LocalDate.of(2030, 12, 31))));
        for (String named : List.of(first.id(), second.id())) {
            SettlementPlan plan = plan(4, 4);
            HousingLine line = Objects.requireNonNull(plan.housing()).get(0).withFacility(named);
            Agreement agreement = Objects.requireNonNull(plan.agreement())
                    .withCertificateRequired(true)
                    .withUntil(LocalDate.of(2027, 12, 31));
            SettlementAssessment judged = HUISNORM.assess(
                    plan.withHousing(List.of(line)).withAgreement(agreement), List.of(first, second), OPTIONS);
            assertThat(judged.breaches())
                    .extracting(breach -> breach.since() + " " + breach.until())
                    .containsExactly("2026-04-01 2026-04-30");
            assertThat(judged.gaps()).extracting(BedGap::from).containsExactly(LocalDate.of(2027, 4, 1));
        }
    }
}
