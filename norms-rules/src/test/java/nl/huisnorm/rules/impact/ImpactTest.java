package nl.huisnorm.rules.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.capacity.Capacity;
import nl.huisnorm.answer.impact.BedsLost;
import nl.huisnorm.answer.impact.FacilityImpact;
import nl.huisnorm.answer.impact.Impact;
import nl.huisnorm.answer.impact.Impact.BedTotals;
import nl.huisnorm.answer.impact.ImpactTally;
import nl.huisnorm.answer.impact.LayerImpact;
import nl.huisnorm.answer.impact.NormImpact;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.facility.AccommodationForm;
import nl.huisnorm.facility.AmenitiesBuilder;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Construction;
import nl.huisnorm.facility.Designation;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.RoomBuilder;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.ScenarioReader;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rules.FacilityGenerator;
import org.junit.jupiter.api.Test;

/** What a change of the law, or a scenario, does to facilities. */
class ImpactTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Huisnorm OWN_BEDROOM = under("""
            id: own-bedroom
            title: {nl: Eigen slaapkamer en 15 m², en: Own bedroom and 15 m²}
            norms:
              - norm: SNF-2.3-MAX2
                values: [{parameter: personsPerBedroom, value: 1, unit: persons}]
              - norm: SNF-2.2-WONEN
                values: [{parameter: areaPerPerson, value: 15, unit: square-metre-per-person}]
            """);
    private static final Huisnorm MANY_CHANGES = under("""
            id: many
            title: {nl: Veel, en: Much}
            norms:
              - norm: SNF-2.3-MAX2
                values: [{parameter: personsPerBedroom, value: 1, unit: persons}]
              - {norm: SNF-2.3-BUNK, inForce: false}
              - {norm: ROE-1, binding: true}
              - {norm: SNF-3.1, binding: false}
              - {norm: MUN-DWELLING, inForce: true, values: [{parameter: limit, value: 4, unit: persons}]}
            """);
    private static final Huisnorm DEFINED_OTHERWISE = under("""
            id: defined-otherwise
            title: {nl: Anders ingedeeld, en: Classified otherwise}
            norms:
              - norm: BBL-DEF-4
                values: [{parameter: livingUnits, value: 2, unit: count}]
            """);

    private static Huisnorm under(String scenario) {
        try {
            return HUISNORM.withScenario(ScenarioReader.read(
                    "scenario.yaml", scenario.getBytes(StandardCharsets.UTF_8), HUISNORM.rulebook()));
        } catch (UnreadableInputException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Facility house(String id, String municipality, String floorArea, int... occupants) {
        List<Room> rooms = new ArrayList<>();
        int residents = 0;
        for (int i = 0; i < occupants.length; i++) {
            rooms.add(RoomBuilder.builder()
                    .id("bedroom-" + i)
                    .kind(RoomKind.BEDROOM)
                    .area(new BigDecimal("12"))
                    .occupants(occupants[i])
                    .bunkBeds(0)
                    .build());
            residents += occupants[i];
        }
        return FacilityBuilder.builder()
                .id(id)
                .municipality(municipality)
                .buildings(List.of(BuildingBuilder.builder()
                        .id("main")
                        .form(AccommodationForm.REGULAR_DWELLING)
                        .designation(Designation.RESIDENCY)
                        .construction(Construction.EXISTING)
                        .permitAppliedOn(LocalDate.of(1990, 1, 1))
                        .usableFloorArea(floorArea == null ? null : new BigDecimal(floorArea))
                        .asylumReception(false)
                        .rooms(rooms)
                        .amenities(AmenitiesBuilder.builder().build())
                        .build()))
                .build()
                .withResidents(residents);
    }

    /** Only the norms on space, so that what is expected can be worked out by hand. */
    private static AssessmentOptions space() {
        return AssessmentOptions.asOf(DAY).withRegimes(List.of("snf"));
    }

    private static FacilityImpact impact(Facility facility) {
        return HUISNORM.impact(facility, space(), OWN_BEDROOM, space());
    }

    @Test
    void two_who_share_each_of_two_rooms_of_a_house_of_48_square_metres_become_two() {
        FacilityImpact impact = impact(house("a", "GM0762", "48", 2, 2));
        assertThat(impact.residents()).isEqualTo(4);
        assertThat(impact.before().most()).isEqualTo(4); // two rooms of two; 48 / 12
        assertThat(impact.after().most()).isEqualTo(2); // two rooms of one
        assertThat(impact.lost().possible()).isEqualTo(2);
        assertThat(norm(impact, "SNF-2.3-MAX2").lost().possible()).isEqualTo(2);
        assertThat(norm(impact, "SNF-2.3-MAX2").broken()).isTrue();
        assertThat(norm(impact, "SNF-2.2-WONEN").lost().possible()).isEqualTo(1); // 48 / 15 leaves 3 of 4
        assertThat(norm(impact, "SNF-2.2-WONEN").broken()).isTrue();
        assertThat(impact.norms()).hasSize(2);
        assertThat(layer(impact, Layer.CERTIFICATION).lost().possible()).isEqualTo(2);
        assertThat(impact.changes()).isTrue();
    }

    @Test
    void a_house_with_a_room_for_each_and_space_enough_keeps_its_beds_though_more_could_have_lived_there() {
        FacilityImpact impact = impact(house("b", "GM0762", "60", 1, 1, 1));
        assertThat(impact.before().most()).isEqualTo(5); // 60 / 12; three rooms of two would hold six
        assertThat(impact.after().most()).isEqualTo(3);
        assertThat(impact.norms())
                .extracting(NormImpact::broken)
                .containsOnly(false); // who lives there now lives there as before
        assertThat(impact.verdictAfter()).isEqualTo(impact.verdictBefore());
    }

    @Test
    void a_stock_is_added_up_by_municipality_layer_and_norm() {
        List<Facility> stock = List.of(
                house("a", "GM0762", "48", 2, 2),
                house("b", "GM0762", "60", 1, 1, 1),
                house("c", "GM0847", "200", 2, 1),
                house("d", null, "20", 1));
        Impact impact = tally(stock).impact();
        BedTotals possible = impact.total().possible();
        // a 4 → 2, b 5 → 3, c 4 → 2, d 20 / 12 = 1 → 20 / 15 = 1
        assertThat(List.of(possible.before(), possible.after(), possible.lost(), possible.gained()))
                .containsExactly(14L, 8L, 6L, 0L);
        assertThat(possible.losing()).isEqualTo(3);
        assertThat(possible.withoutPlaceBefore()).isZero();
        assertThat(possible.withoutPlaceAfter()).isEqualTo(3); // two of a, one of c
        assertThat(impact.total().residents()).isEqualTo(11);
        assertThat(impact.total().facilities()).isEqualTo(4);
        assertThat(impact.total().changed()).isEqualTo(3);
        assertThat(impact.municipalities())
                .extracting(one ->
                        one.municipality() + " " + one.totals().possible().lost())
                .containsExactly("GM0762 4", "GM0847 2", "null 0");
        assertThat(impact.norms())
                .extracting(norm -> norm.norm().id() + " " + norm.lostPossible() + " " + norm.broken())
                .containsExactly("SNF-2.3-MAX2 6 2", "SNF-2.2-WONEN 2 1"); // b: 60 / 15 leaves 4 of 5
        assertThat(impact.total().layers())
                .filteredOn(layer -> layer.layer() == Layer.CERTIFICATION)
                .extracting(Impact.LayerTotals::lostPossible)
                .containsExactly(6L);
        assertThat(impact.rulebookDigest()).isNotEqualTo(impact.changedDigest());
    }

    @Test
    void where_the_floor_area_is_not_known_no_bed_is_certain_before_or_after() {
        FacilityImpact impact = impact(house("e", null, null, 2, 2));
        assertThat(impact.before()).isEqualTo(new Interval(0, 4));
        assertThat(impact.after()).isEqualTo(new Interval(0, 2));
        assertThat(impact.lost()).isEqualTo(new BedsLost(0, 2));
    }

    private static ImpactTally tally(List<Facility> stock) {
        ImpactTally tally = new ImpactTally(HUISNORM.rulebook(), space(), OWN_BEDROOM.rulebook(), space());
        stock.forEach(facility -> tally.add(impact(facility)));
        return tally;
    }

    @Test
    void the_order_of_the_stock_makes_no_difference() {
        List<Facility> stock = new ArrayList<>(List.of(
                house("a", "GM0762", "48", 2, 2), house("b", null, "60", 1, 1, 1), house("c", "GM0847", "200", 2, 1)));
        Impact impact = tally(stock).impact();
        Collections.reverse(stock);
        assertThat(tally(stock).impact()).isEqualTo(impact);
    }

    @Test
    void a_rulebook_loaded_apart_is_not_compared_with() {
        Facility facility = house("a", null, "48", 2);
        assertThatThrownBy(() -> HUISNORM.impact(facility, space(), Huisnorm.bundled(), space()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<Facility> facilities() {
        return FacilityGenerator.facilities();
    }

    @Provide
    Arbitrary<Huisnorm> changed() {
        return Arbitraries.of(HUISNORM, OWN_BEDROOM, MANY_CHANGES, DEFINED_OTHERWISE);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.of(DAY, LocalDate.of(2024, 3, 1), LocalDate.of(2027, 7, 1));
    }

    @Property(tries = 150, seed = "20261124")
    void an_impact_is_the_difference_of_two_states_that_are_judged_apart(
            @ForAll("facilities") Facility facility,
            @ForAll("changed") Huisnorm changed,
            @ForAll("days") LocalDate first,
            @ForAll("days") LocalDate last) {
        AssessmentOptions before = AssessmentOptions.asOf(first);
        AssessmentOptions after = AssessmentOptions.asOf(last);
        FacilityImpact impact = HUISNORM.impact(facility, before, changed, after);
        Capacity capacityBefore = HUISNORM.capacity(facility, before);
        Capacity capacityAfter = changed.capacity(facility, after);
        Assessment assessmentBefore = HUISNORM.assess(facility, before);
        Assessment assessmentAfter = changed.assess(facility, after);
        assertThat(impact.before()).isEqualTo(capacityBefore.persons());
        assertThat(impact.after()).isEqualTo(capacityAfter.persons());
        assertThat(impact.residents()).isEqualTo(capacityBefore.residents());
        assertThat(impact.verdictBefore()).isEqualTo(assessmentBefore.verdictByMachine());
        assertThat(impact.verdictAfter()).isEqualTo(assessmentAfter.verdictByMachine());
        for (LayerImpact layer : impact.layers()) {
            assertThat(layer.verdictBefore())
                    .isEqualTo(
                            assessmentBefore.layers().contains(layer.layer())
                                    ? assessmentBefore.verdictByMachine(layer.layer())
                                    : null);
            assertThat(layer.verdictAfter())
                    .isEqualTo(
                            assessmentAfter.layers().contains(layer.layer())
                                    ? assessmentAfter.verdictByMachine(layer.layer())
                                    : null);
            withinWhatWasLawful(layer.lost(), impact);
        }
        for (NormImpact norm : impact.norms()) {
            boolean brokenBefore = isBroken(assessmentBefore, norm.norm().id());
            boolean brokenAfter = isBroken(assessmentAfter, norm.norm().id());
            assertThat(norm.broken()).isEqualTo(!brokenBefore && brokenAfter);
            assertThat(norm.mended()).isEqualTo(brokenBefore && !brokenAfter);
            withinWhatWasLawful(norm.lost(), impact);
        }
        if (changed == HUISNORM && first.equals(last)) {
            assertThat(impact.changes()).isFalse();
        }
    }

    private static void withinWhatWasLawful(BedsLost lost, FacilityImpact impact) {
        assertThat(lost.certain()).isBetween(0, impact.before().least());
        assertThat(lost.possible()).isBetween(0, impact.before().most());
    }

    private static boolean isBroken(Assessment assessment, String norm) {
        return assessment.findings(Outcome.NON_COMPLIANT).stream()
                .anyMatch(finding ->
                        finding.norm().id().equals(norm) && finding.norm().binding());
    }

    private static NormImpact norm(FacilityImpact impact, String id) {
        return impact.norms().stream()
                .filter(norm -> norm.norm().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static LayerImpact layer(FacilityImpact impact, Layer layer) {
        return impact.layers().stream()
                .filter(one -> one.layer() == layer)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_facility_turns_where_it_was_not_known_to_be_unmet_before() {
        FacilityImpact impact = impact(house("a", null, "48", 2, 2));
        assertThat(impact.verdictAfter()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(impact.turns()).isEqualTo(impact.verdictBefore() != Verdict.NON_COMPLIANT);
    }
}
