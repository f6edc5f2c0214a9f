package nl.huisnorm.rules.internal.remedy;

import static nl.huisnorm.rules.internal.MadeUpNorms.onBedrooms;
import static nl.huisnorm.rules.internal.MadeUpNorms.onBuildings;
import static nl.huisnorm.rules.internal.MadeUpNorms.onFacility;
import static nl.huisnorm.rules.internal.MadeUpNorms.trial;
import static nl.huisnorm.rules.internal.SmallFacilities.at;
import static nl.huisnorm.rules.internal.SmallFacilities.bedroom;
import static nl.huisnorm.rules.internal.SmallFacilities.bedrooms;
import static nl.huisnorm.rules.internal.SmallFacilities.building;
import static nl.huisnorm.rules.internal.SmallFacilities.facility;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.huisnorm.answer.remedy.Adjustment;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.answer.remedy.CostModel.Way;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.ManagementBuilder;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.SmokeDetector;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.MadeUpNorms;
import nl.huisnorm.rules.internal.law.NormOfDay;
import nl.huisnorm.rules.internal.law.Trial;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.rules.internal.view.RoomView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The remedies of one finding: each fact changed as little as mends it, the lightest first. */
class FindingSearchTest {

    private static final NormOfDay A_CHAIR_EACH =
            onBedrooms("M-CHAIRS", room -> room.chairs().atLeast(room.occupants()));

    private static List<RemedyDraft> remedies(Facility facility, NormOfDay norm, CostModel.Kind... kinds) {
        return remedies(facility, norm, fact -> false, kinds);
    }

    private static List<RemedyDraft> remedies(
            Facility facility, NormOfDay norm, Predicate<Pointer> fixed, CostModel.Kind... kinds) {
        Trial trial = trial(norm);
        Trial.Answer broken = trial.on(facility).stream()
                .filter(answer -> answer.outcome() == Outcome.NON_COMPLIANT)
                .findFirst()
                .orElseThrow();
        return search(facility, trial, fixed, kinds).remedies(broken);
    }

    private static FindingSearch search(
            Facility facility, Trial trial, Predicate<Pointer> fixed, CostModel.Kind... kinds) {
        return new FindingSearch(
                facility,
                trial,
                MadeUpKinds.kinds(kinds),
                MadeUpNorms.DAY,
                new SubjectsByPlace(trial.view(facility)),
                fixed);
    }

    /** What is changed and to what, for instance {@code chairs 3}. */
    private static List<List<String>> told(List<RemedyDraft> remedies) {
        return remedies.stream()
                .map(remedy -> remedy.adjustments().stream()
                        .map(one -> one.fact() + " " + one.after())
                        .toList())
                .toList();
    }

    private static Facility room(Room room) {
        return facility(building("house", room));
    }

    @Test
    void a_number_becomes_as_large_as_mends_and_no_larger() {
        Facility facility = room(bedroom("room", "20", 4).withChairs(1));
        CostModel.Kind chairs = MadeUpKinds.kind("room.chairs", Way.MORE, null, "2", "3", null);
        List<RemedyDraft> remedies = remedies(facility, A_CHAIR_EACH, chairs);
        assertThat(told(remedies)).containsExactly(List.of("chairs 4"));
        Adjustment adjustment = remedies.get(0).adjustments().iterator().next();
        assertThat(adjustment.from()).isEqualTo(1);
        assertThat(adjustment.weight()).isEqualByComparingTo("11");
        assertThat(adjustment.place()).isEqualTo(at("/buildings/0/rooms/0/chairs"));
        assertThat(adjustment.where().id()).isEqualTo("house/room");
    }

    @ParameterizedTest(name = "{0} m² becomes {1} m²")
    @CsvSource({"11.9, 12", "11.5, 12", "6.2, 12", "11.99, 12"})
    void an_area_becomes_larger_by_whole_steps(String area, String larger) {
        NormOfDay six = onBedrooms(
                "M-AREA", room -> room.area().atLeast(room.occupants().times(Amount.of(6))));
        CostModel.Kind kind = MadeUpKinds.kind("room.area", Way.MORE, "0.5", null, "20", null);
        assertThat(told(remedies(room(bedroom("room", area, 2)), six, kind)))
                .containsExactly(List.of("area " + larger));
    }

    @Test
    void what_no_kind_of_change_names_is_not_changed() {
        Facility facility = room(bedroom("room", "20", 4).withChairs(1));
        assertThat(remedies(facility, A_CHAIR_EACH, MadeUpKinds.each("room.beds", Way.MORE, "1")))
                .isEmpty();
    }

    @Test
    void what_is_fixed_is_not_changed() {
        Facility facility = room(bedroom("room", "20", 4).withChairs(1));
        CostModel.Kind chairs = MadeUpKinds.each("room.chairs", Way.MORE, "3");
        CostModel.Kind fewer = MadeUpKinds.each("room.occupants", Way.LESS, "40");
        assertThat(told(remedies(facility, A_CHAIR_EACH, fact -> fact.last().equals("chairs"), chairs, fewer)))
                .containsExactly(List.of("occupants 1"));
    }

    @Test
    void what_is_fixed_is_told_by_its_place_in_the_whole_facility() {
        Facility facility = facility(building(
                "house",
                bedroom("fine", "20", 1).withChairs(1),
                bedroom("room", "20", 4).withChairs(1)));
        CostModel.Kind chairs = MadeUpKinds.each("room.chairs", Way.MORE, "3");
        Pointer first = at("/buildings/0/rooms/0/chairs");
        Pointer second = at("/buildings/0/rooms/1/chairs");
        assertThat(remedies(facility, A_CHAIR_EACH, first::equals, chairs))
                .singleElement()
                .satisfies(remedy -> assertThat(remedy.byPlace()).containsOnlyKeys(second));
        assertThat(remedies(facility, A_CHAIR_EACH, second::equals, chairs)).isEmpty();
    }

    @Test
    void of_two_facts_that_mend_the_lighter_comes_first() {
        Facility facility = room(bedroom("room", "20", 3).withChairs(1));
        CostModel.Kind chairs = MadeUpKinds.each("room.chairs", Way.MORE, "41");
        CostModel.Kind fewer = MadeUpKinds.each("room.occupants", Way.LESS, "40");
        assertThat(told(remedies(facility, A_CHAIR_EACH, chairs, fewer)))
                .containsExactly(List.of("occupants 1"), List.of("chairs 3"));
    }

    @ParameterizedTest(name = "where one weighs {0} and another 1, there are {1}")
    @CsvSource({"20, 2", "20.000000001, 1"})
    void what_weighs_more_than_twenty_times_as_much_is_no_choice(String heavy, int choices) {
        Facility facility = room(bedroom("room", "20", 2).withChairs(1));
        CostModel.Kind chairs = MadeUpKinds.each("room.chairs", Way.MORE, "1");
        CostModel.Kind fewer = MadeUpKinds.each("room.occupants", Way.LESS, heavy);
        assertThat(remedies(facility, A_CHAIR_EACH, chairs, fewer)).hasSize(choices);
    }

    @Test
    void weights_may_be_larger_than_any_whole_number_of_the_machine() {
        Facility facility = room(bedroom("room", "20", 2).withChairs(1));
        CostModel.Kind chairs = MadeUpKinds.each("room.chairs", Way.MORE, "1" + "0".repeat(40));
        CostModel.Kind fewer = MadeUpKinds.each("room.occupants", Way.LESS, "2" + "0".repeat(40));
        assertThat(told(remedies(facility, A_CHAIR_EACH, chairs, fewer)))
                .containsExactly(List.of("chairs 2"), List.of("occupants 1"));
    }

    @Test
    void what_fails_on_one_thing_after_another_is_mended_in_turn() {
        NormOfDay furnished = onBedrooms(
                "M-FURNISHED",
                room -> room.chairs()
                        .atLeast(room.occupants())
                        .and(room.heated())
                        .and(room.daylight()));
        Facility facility =
                room(bedroom("room", "20", 2).withChairs(1).withHeated(false).withDaylight(false));
        List<RemedyDraft> remedies = remedies(
                facility,
                furnished,
                MadeUpKinds.each("room.chairs", Way.MORE, "3"),
                MadeUpKinds.fixed("room.heated", Way.YES, "4"),
                MadeUpKinds.fixed("room.daylight", Way.YES, "5"));
        assertThat(remedies).singleElement().satisfies(remedy -> {
            assertThat(remedy.weight()).isEqualByComparingTo("12");
            assertThat(told(List.of(remedy)).get(0))
                    .containsExactlyInAnyOrder("chairs 2", "heated true", "daylight true");
        });
        assertThat(remedies(facility, furnished, MadeUpKinds.each("room.chairs", Way.MORE, "3")))
                .isEmpty();
    }

    @Test
    void one_of_two_conditions_that_is_enough_is_mended_and_not_both() {
        NormOfDay either = onBedrooms("M-EITHER", room -> room.heated().or(room.daylight()));
        Facility facility = room(bedroom("room", "20", 2).withHeated(false).withDaylight(false));
        assertThat(told(remedies(
                        facility,
                        either,
                        MadeUpKinds.fixed("room.heated", Way.YES, "4"),
                        MadeUpKinds.fixed("room.daylight", Way.YES, "5"))))
                .containsExactly(List.of("heated true"), List.of("daylight true"));
    }

    @Test
    void a_number_follows_the_number_that_it_is_compared_with() {
        NormOfDay list = MadeUpNorms.exactOnFacility(
                "M-LIST", all -> all.management().registeredResidents().equalTo(all.residents()));
        Facility facility = bedrooms(2, 3)
                .withManagement(
                        ManagementBuilder.builder().registeredResidents(9).build());
        assertThat(told(remedies(facility, list, MadeUpKinds.fixed("management.registeredResidents", Way.FOLLOW, "1"))))
                .containsExactly(List.of("registeredResidents 5"));
    }

    @Test
    void a_date_is_renewed_to_the_day_judged_on_and_as_many_months_later_as_its_kind_says() {
        NormOfDay valid = onFacility(
                "M-DETECTORS",
                all -> all.buildings()
                        .get(0)
                        .everySmokeDetector(detector -> detector.notExpiredBy(Day.of(MadeUpNorms.DAY, Trace.NONE))));
        SmokeDetector expired = new SmokeDetector(null, true, null, null, LocalDate.of(2026, 11, 23));
        Facility facility = room(bedroom("room", "20", 2).withSmokeDetectors(List.of(expired)));
        assertThat(told(remedies(
                        facility, valid, MadeUpKinds.kind("smokeDetector.expiresOn", Way.RENEW, null, "2", null, 120))))
                .containsExactly(List.of("expiresOn 2036-11-24"));
    }

    @Test
    void of_what_lacks_from_a_list_as_many_are_added_as_mend() {
        NormOfDay detector = onBuildings("M-DETECTOR", house -> house.hasSmokeDetector());
        Facility facility = room(bedroom("room", "20", 2).withSmokeDetectors(List.of()));
        List<RemedyDraft> remedies =
                remedies(facility, detector, MadeUpKinds.each("room.smokeDetectors", Way.ADD, "2"));
        assertThat(told(remedies)).containsExactly(List.of("smokeDetectors 1"));
        assertThat(remedies.get(0).weight()).isEqualByComparingTo("2");
    }

    @Test
    void where_a_rule_looks_at_the_whole_building_it_is_tried_on_the_whole() {
        NormOfDay chairs = onBedrooms(
                "M-ALL-CHAIRS",
                room -> room.building().rooms().stream()
                        .map(RoomView::chairs)
                        .reduce(Amount.of(0), Amount::plus)
                        .atLeast(Amount.of(5)));
        Facility facility = facility(building(
                "house",
                bedroom("one", "20", 2).withChairs(1),
                bedroom("two", "20", 2).withChairs(1)));
        List<RemedyDraft> remedies = remedies(facility, chairs, MadeUpKinds.each("room.chairs", Way.MORE, "3"));
        assertThat(told(remedies)).containsExactly(List.of("chairs 4"), List.of("chairs 4"));
        assertThat(remedies.get(0)).isNotEqualTo(remedies.get(1));
    }

    @Test
    void after_what_it_can_be_told_that_it_is_mended_comes_first_even_if_it_is_heavier() {
        NormOfDay warm = onBedrooms(
                "M-WARM",
                room -> room.heated().truth() == Truth.TRUE
                        ? room.daylight()
                        : room.heated()
                                .or(Flag.of(
                                        room.chairs().atLeast(Amount.of(5)).truth(),
                                        room.chairs().trace())));
        Facility facility = room(bedroom("room", "20", 2).withHeated(false).withChairs(0));
        List<RemedyDraft> remedies = remedies(
                facility,
                warm,
                MadeUpKinds.fixed("room.heated", Way.YES, "4"),
                MadeUpKinds.each("room.chairs", Way.MORE, "10"));
        assertThat(told(remedies)).containsExactly(List.of("chairs 5"), List.of("heated true"));
        assertThat(remedies).extracting(RemedyDraft::settled).containsExactly(true, false);
    }

    @Test
    void the_remedies_of_the_facility_as_it_is_are_looked_for_once() {
        Facility facility = room(bedroom("room", "20", 4).withChairs(1));
        Trial trial = trial(A_CHAIR_EACH);
        FindingSearch search = search(facility, trial, fact -> false, MadeUpKinds.each("room.chairs", Way.MORE, "3"));
        Trial.Answer broken = trial.on(facility).get(0);
        assertThat(search.remedies(broken)).isSameAs(search.remedies(broken));
    }

    @Test
    void on_the_facility_as_changed_only_what_still_lacks_is_mended() {
        Facility facility = room(bedroom("room", "20", 4).withChairs(1));
        Trial trial = trial(A_CHAIR_EACH);
        Facility changed = room(bedroom("room", "20", 4).withChairs(3));
        FindingSearch search = search(facility, trial, fact -> false, MadeUpKinds.each("room.chairs", Way.MORE, "3"));
        List<RemedyDraft> remedies = search.remedies(trial.on(changed).get(0), changed, Set.of());
        assertThat(remedies)
                .singleElement()
                .satisfies(remedy -> assertThat(remedy.weight()).isEqualByComparingTo(new BigDecimal("3")));
        assertThat(search.remedies(trial.on(changed).get(0), changed, Set.of(at("/buildings/0/rooms/0/chairs"))))
                .isEmpty();
    }
}
