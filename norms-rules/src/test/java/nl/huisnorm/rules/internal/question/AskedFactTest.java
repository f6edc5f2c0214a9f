package nl.huisnorm.rules.internal.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.huisnorm.answer.question.AnswerType;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.AccommodationForm;
import nl.huisnorm.facility.Amenities;
import nl.huisnorm.facility.AmenitiesBuilder;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.DetectorStandard;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.RoomBuilder;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.facility.SmokeDetectorBuilder;
import nl.huisnorm.facility.Stay;
import nl.huisnorm.facility.StayBuilder;
import nl.huisnorm.facility.UnitBuilder;
import nl.huisnorm.input.Pointer;
import org.junit.jupiter.api.Test;

class AskedFactTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final Amenities NOTHING = AmenitiesBuilder.builder().build();

    private static Room room(String id, RoomKind kind) {
        return RoomBuilder.builder().id(id).kind(kind).build();
    }

    /** A house with a room of each of two kinds, a unit with a room, and amenities of all three places. */
    private static Facility facility() {
        Room detected = room("2", RoomKind.KITCHEN)
                .withSmokeDetectors(List.of(
                        SmokeDetectorBuilder.builder().build(),
                        SmokeDetectorBuilder.builder().build()));
        Building building = BuildingBuilder.builder()
                .id("b")
                .name("House")
                .rooms(List.of(room("1", RoomKind.BEDROOM), detected))
                .units(List.of(UnitBuilder.builder()
                        .id("u")
                        .rooms(List.of(room("3", RoomKind.BEDROOM)))
                        .amenities(NOTHING)
                        .build()))
                .amenities(NOTHING)
                .build();
        return FacilityBuilder.builder()
                .id("f")
                .name("Home")
                .buildings(List.of(building, BuildingBuilder.builder().id("c").build()))
                .amenities(NOTHING)
                .stays(List.of(StayBuilder.builder().id("s").build()))
                .build();
    }

    private static Pointer at(String path) {
        Pointer at = Pointer.ROOT;
        for (String step : path.substring(1).split("/", -1)) {
            at = step.matches("\\d+") ? at.element(Integer.parseInt(step)) : at.field(step);
        }
        return at;
    }

    private static AskedFact.Fact of(String path) {
        return new AskedFact(facility()).of(at(path));
    }

    private static AskedFact.Asked asked(String... paths) {
        AskedFact facts = new AskedFact(facility());
        List<AskedFact.Fact> found = new ArrayList<>();
        for (String path : paths) {
            found.add(facts.of(at(path)));
        }
        Collection<Question.Place> places =
                found.stream().map(AskedFact.Fact::place).toList();
        return facts.asked(found.get(0).id(), places);
    }

    private static List<Object> answers(AskedFact.Asked asked, String... compared) {
        Set<BigDecimal> numbers = new LinkedHashSet<>();
        for (String number : compared) {
            numbers.add(new BigDecimal(number));
        }
        return asked.answers(DAY, numbers);
    }

    @Test
    void a_fact_is_asked_of_what_it_belongs_to() {
        AskedFact.Fact area = of("/buildings/0/usableFloorArea");
        assertThat(area.id()).isEqualTo("building.usableFloorArea");
        assertThat(area.place().subject()).isEqualTo(new Subject("building", "b", "House", at("/buildings/0")));
        assertThat(area.place().pointer()).isEqualTo(at("/buildings/0/usableFloorArea"));
        assertThat(area.place().part()).isNull();
        assertThat(of("/buildings/0/units/0/usableFloorArea").place().subject().id())
                .isEqualTo("b/u");
        assertThat(of("/residents").id()).isEqualTo("facility.residents");
        assertThat(of("/residents").place().subject().name()).isEqualTo("Home");
        assertThat(of("/stays/0/from").place().subject().id()).isEqualTo("s");
    }

    @Test
    void rooms_are_asked_by_their_kind() {
        assertThat(of("/buildings/0/rooms/0/area").id()).isEqualTo("room.area/bedroom");
        assertThat(of("/buildings/0/rooms/1/area").id()).isEqualTo("room.area/kitchen");
        AskedFact.Fact inUnit = of("/buildings/0/units/0/rooms/0/area");
        assertThat(inUnit.id()).isEqualTo("room.area/bedroom");
        assertThat(inUnit.place().subject().id()).isEqualTo("b/u/3");
        assertThat(inUnit.place().room()).isEqualTo(RoomKind.BEDROOM);
    }

    @Test
    void amenities_are_asked_by_the_place_they_serve() {
        assertThat(of("/amenities/toilets").id()).isEqualTo("amenities.toilets/facility");
        assertThat(of("/buildings/0/amenities/toilets").id()).isEqualTo("amenities.toilets/building");
        assertThat(of("/buildings/0/units/0/amenities/toilets").id()).isEqualTo("amenities.toilets/unit");
        assertThat(of("/buildings/1/amenities/toilets").id()).isEqualTo("amenities.toilets/building");
        assertThat(of("/permits/planConform").id()).isEqualTo("permits.planConform");
    }

    @Test
    void a_part_is_told_by_its_number() {
        AskedFact.Fact second = of("/buildings/0/rooms/1/smokeDetectors/1/backupBattery");
        assertThat(second.id()).isEqualTo("smokeDetector.backupBattery");
        assertThat(second.place().part()).isEqualTo("smokeDetector");
        assertThat(second.place().number()).isEqualTo(2);
        assertThat(second.place().subject().id()).isEqualTo("b/2");
    }

    @Test
    void of_what_is_in_a_list_that_is_not_known_the_list_is_asked() {
        AskedFact.Fact leases = of("/leases/0/written");
        assertThat(leases.id()).isEqualTo("facility.leases");
        assertThat(leases.place().pointer()).isEqualTo(at("/leases"));
        assertThat(of("/buildings/0/rooms/0/smokeDetectors/0/standards").place().pointer())
                .isEqualTo(at("/buildings/0/rooms/0/smokeDetectors"));
        assertThat(of("/buildings/1/rooms/0/area").place().pointer()).isEqualTo(at("/buildings/1/rooms"));
    }

    @Test
    void the_kind_of_answer_follows_from_what_the_fact_is() {
        assertThat(asked("/buildings/0/underOneRoof").type()).isEqualTo(AnswerType.YES_NO);
        assertThat(asked("/residents").type()).isEqualTo(AnswerType.WHOLE_NUMBER);
        assertThat(asked("/buildings/0/usableFloorArea").type()).isEqualTo(AnswerType.NUMBER);
        assertThat(asked("/buildings/0/permitAppliedOn").type()).isEqualTo(AnswerType.DATE);
        assertThat(asked("/buildings/0/form").type()).isEqualTo(AnswerType.WORD);
        assertThat(asked("/buildings/0/rooms/1/smokeDetectors/0/standards").type())
                .isEqualTo(AnswerType.WORDS);
        assertThat(asked("/leases").type()).isEqualTo(AnswerType.PARTS);
        assertThat(asked("/buildings/1/rooms").type()).isEqualTo(AnswerType.KINDS);
        assertThat(asked("/stays/0/building").type()).isEqualTo(AnswerType.WORD);
        assertThatThrownBy(() -> asked("/operator/name")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbers_keep_to_the_bounds_and_the_unit_of_the_fact() {
        AskedFact.Asked area = asked("/buildings/0/usableFloorArea");
        assertThat(area.least()).isEqualByComparingTo("0");
        assertThat(area.most()).isEqualByComparingTo("1000000");
        assertThat(area.unit()).isEqualTo(MeasurementUnit.SQUARE_METRE);
        AskedFact.Asked leases = asked("/leases");
        assertThat(leases.least()).isEqualByComparingTo("0");
        assertThat(leases.most()).isEqualByComparingTo("1000");
        assertThat(leases.unit()).isEqualTo(MeasurementUnit.COUNT);
        assertThat(asked("/buildings/0/underOneRoof").unit()).isNull();
    }

    @Test
    void words_to_choose_from_are_those_of_the_list_or_the_buildings_there_are() {
        assertThat(asked("/buildings/0/form").choices())
                .extracting(Question.Choice::key)
                .contains("recreation-site")
                .hasSize(AccommodationForm.values().length);
        assertThat(asked("/stays/0/building").choices())
                .extracting(Question.Choice::key)
                .containsExactly("b", "c");
        assertThat(asked("/buildings/1/rooms").choices())
                .extracting(Question.Choice::key)
                .contains("bedroom", "kitchen")
                .hasSize(RoomKind.values().length);
        assertThat(asked("/residents").choices()).isEmpty();
        assertThat(asked("/buildings/0/form").choices().get(0).label().in(Locale.ENGLISH))
                .isNotBlank();
    }

    @Test
    void places_stand_in_the_order_of_the_input_the_tenth_after_the_second() {
        List<Building> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            many.add(BuildingBuilder.builder().id("b" + i).build());
        }
        AskedFact facts = new AskedFact(facility().withBuildings(many));
        List<Question.Place> places = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            places.add(facts.of(at("/buildings/" + i + "/underOneRoof")).place());
        }
        List<Question.Place> mixed = new ArrayList<>(places);
        Collections.reverse(mixed);
        Collections.swap(mixed, 3, 7);
        assertThat(facts.asked("building.underOneRoof", mixed).places()).isEqualTo(places);
    }

    @Test
    void a_yes_or_no_and_a_day_are_tried_on_all_sides() {
        assertThat(answers(asked("/buildings/0/underOneRoof"))).containsExactly(true, false);
        assertThat(answers(asked("/buildings/0/permitAppliedOn")))
                .containsExactly(DAY.minusYears(10), DAY, DAY.plusYears(10));
    }

    @Test
    void a_number_is_tried_at_its_bounds_and_where_it_is_compared() {
        assertThat(answers(asked("/buildings/0/usableFloorArea"), "12.5", "0", "1000000", "2000000"))
                .containsExactly(BigDecimal.ZERO, new BigDecimal("12.5"), new BigDecimal("1000000"));
        assertThat(answers(asked("/residents"), "12.5", "8")).containsExactly(0, 13, 8, 100000);
    }

    @Test
    void words_are_tried_one_by_one_and_lists_of_words_empty_and_full_as_well() {
        assertThat(answers(asked("/buildings/0/form"))).containsExactly((Object[]) AccommodationForm.values());
        assertThat(answers(asked("/stays/0/building"))).containsExactly("b", "c");
        List<Object> standards = answers(asked("/buildings/0/rooms/1/smokeDetectors/0/standards"));
        assertThat(standards).hasSize(2 + DetectorStandard.values().length);
        assertThat(standards.get(0)).isEqualTo(List.of());
        assertThat(standards.get(1))
                .isEqualTo(List.of(List.of(DetectorStandard.values()).get(0)));
        assertThat(standards.get(standards.size() - 1)).isEqualTo(List.of(DetectorStandard.values()));
    }

    @Test
    void parts_are_tried_with_none_one_and_two_and_kinds_with_none_and_one_of_each() {
        List<Object> stays = new AskedFact(facility().withStays((List<Stay>) null))
                .asked(
                        "facility.stays",
                        List.of(new AskedFact(facility().withStays((List<Stay>) null))
                                .of(at("/stays"))
                                .place()))
                .answers(DAY, Set.of());
        assertThat(stays).extracting(answer -> ((List<?>) answer).size()).containsExactly(0, 1, 2);
        assertThat(answers(asked("/buildings/1/rooms")))
                .extracting(answer -> ((List<?>) answer).size())
                .containsExactly(0, RoomKind.values().length);
    }

    @Test
    void a_person_is_shown_the_room_itself() {
        Subject subject = new Subject("room", "b/1", null, at("/buildings/0/rooms/0"));
        Question.Place place = new AskedFact(facility()).place(subject);
        assertThat(place.subject()).isEqualTo(subject);
        assertThat(place.room()).isEqualTo(RoomKind.BEDROOM);
        assertThat(place.pointer()).isEqualTo(at("/buildings/0/rooms/0"));
    }
}
