package nl.huisnorm.rules.internal.settlement;

import static nl.huisnorm.rules.internal.FindingSketch.finding;
import static nl.huisnorm.rules.internal.NormSketch.norm;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.RoomBuilder;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.facility.UnitBuilder;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.view.Classification;
import nl.huisnorm.rules.internal.view.FacilityView;
import nl.huisnorm.rules.internal.view.Inhabited;
import nl.huisnorm.rules.internal.view.View;
import org.junit.jupiter.api.Test;

class LawfulCapacityTest {

    private static final Norm LIMIT = norm("LIMIT").norm();

    private static Room bedroom(String id, int beds) {
        return RoomBuilder.builder().id(id).kind(RoomKind.BEDROOM).beds(beds).build();
    }

    private static Building building(String id, Room... rooms) {
        return BuildingBuilder.builder().id(id).rooms(Arrays.asList(rooms)).build();
    }

    private static Unit unit(String id, Room... rooms) {
        return UnitBuilder.builder().id(id).rooms(Arrays.asList(rooms)).build();
    }

    private static Facility facility(Building... buildings) {
        return FacilityBuilder.builder()
                .id("f")
                .buildings(Arrays.asList(buildings))
                .build();
    }

    /** What the law says of everything that people live in: at most so many in each place. */
    private static final class Limits implements Function<Facility, List<Finding>> {

        private record Limit(String subject, Interval most) {}

        private final List<Limit> limits = new ArrayList<>();
        private final List<Finding> always = new ArrayList<>();

        Limits in(String subject, int most) {
            return in(subject, most, most);
        }

        /** Known to be met by the first number, and broken above the second. */
        Limits in(String subject, int least, int most) {
            limits.add(new Limit(subject, new Interval(least, most)));
            return this;
        }

        /** Broken however few there are. */
        Limits never(Finding finding) {
            always.add(finding);
            return this;
        }

        @Override
        public List<Finding> apply(Facility facility) {
            List<View> views = new ArrayList<>();
            FacilityView view = new FacilityView(facility, Classification.NONE);
            views.add(view);
            view.buildings().forEach(building -> {
                views.add(building);
                views.addAll(building.units());
                views.addAll(building.rooms());
            });
            List<Finding> findings = new ArrayList<>(always);
            for (View one : views) {
                for (Limit limit : limits) {
                    if (one.subject().id().equals(limit.subject)) {
                        int persons = residents(one);
                        findings.add(finding(
                                LIMIT,
                                one.subject(),
                                persons > limit.most.most()
                                        ? Outcome.NON_COMPLIANT
                                        : persons > limit.most.least() ? Outcome.UNDETERMINED : Outcome.COMPLIANT));
                    }
                }
            }
            return findings;
        }

        private static int residents(View view) {
            Amount residents = ((Inhabited) view).residents();
            return Objects.requireNonNull(residents.number(RoundingMode.UNNECESSARY))
                    .intValueExact();
        }
    }

    private static LawfulCapacity of(Facility facility, Limits limits) {
        return new LawfulCapacity(facility, limits);
    }

    private static Interval capacity(Facility facility, Limits limits) {
        return of(facility, limits).capacity();
    }

    private static final Facility HOUSE = facility(building("b", bedroom("1", 4), bedroom("2", 3)));

    @Test
    void where_nothing_is_broken_every_bed_is_a_place() {
        LawfulCapacity capacity = of(HOUSE, new Limits().in("f", 7).in("b/1", 4));
        assertThat(capacity.capacity()).isEqualTo(new Interval(7, 7));
        assertThat(capacity.limits()).isEmpty();
        assertThat(capacity.open()).isEmpty();
        assertThat(capacity.isKnown()).isTrue();
    }

    @Test
    void the_whole_goes_up_to_the_limit_of_the_whole() {
        for (int most = 0; most <= 8; most++) {
            assertThat(capacity(HOUSE, new Limits().in("f", most)))
                    .isEqualTo(new Interval(Math.min(7, most), Math.min(7, most)));
        }
    }

    @Test
    void a_room_takes_people_out_of_that_room_alone() {
        assertThat(capacity(HOUSE, new Limits().in("b/1", 1))).isEqualTo(new Interval(4, 4));
        assertThat(capacity(HOUSE, new Limits().in("b/1", 1).in("b/2", 2))).isEqualTo(new Interval(3, 3));
    }

    @Test
    void limits_of_rooms_building_and_whole_work_together_from_the_inside_out() {
        Facility two = facility(building("b", bedroom("1", 4), bedroom("2", 3)), building("c", bedroom("1", 5)));
        Limits limits = new Limits().in("b/1", 2).in("b", 4).in("c", 3);
        assertThat(capacity(two, limits)).isEqualTo(new Interval(7, 7));
        assertThat(capacity(two, limits.in("f", 6))).isEqualTo(new Interval(6, 6));
    }

    @Test
    void units_are_places_of_their_own() {
        Facility flats = facility(BuildingBuilder.builder()
                .id("b")
                .units(List.of(unit("u", bedroom("1", 2), bedroom("2", 2)), unit("v", bedroom("1", 2))))
                .build());
        assertThat(capacity(flats, new Limits().in("b/u", 3))).isEqualTo(new Interval(5, 5));
        assertThat(capacity(flats, new Limits().in("b/u", 3).in("b/u/1", 0))).isEqualTo(new Interval(4, 4));
    }

    @Test
    void what_is_broken_however_few_there_are_empties_its_place_and_no_other() {
        Pointer room = Pointer.ROOT.field("buildings").element(0).field("rooms").element(0);
        Finding broken = finding(LIMIT, new Subject("room", "b/1", null, room), Outcome.NON_COMPLIANT);
        assertThat(capacity(HOUSE, new Limits().never(broken))).isEqualTo(new Interval(3, 3));
    }

    @Test
    void what_is_about_a_part_without_people_counts_for_the_place_around_it() {
        Pointer extinguisher = Pointer.ROOT
                .field("buildings")
                .element(1)
                .field("fireSafety")
                .field("extinguishers")
                .element(0);
        Facility two = facility(building("b", bedroom("1", 4)), building("c", bedroom("1", 5)));
        Finding broken = finding(LIMIT, new Subject("extinguisher", "c/x", null, extinguisher), Outcome.NON_COMPLIANT);
        assertThat(capacity(two, new Limits().never(broken))).isEqualTo(new Interval(4, 4));
        Room kitchen = RoomBuilder.builder().id("k").kind(RoomKind.KITCHEN).build();
        Facility withKitchen = facility(building("b", kitchen, bedroom("1", 4)), building("c", bedroom("1", 5)));
        Pointer inKitchen =
                Pointer.ROOT.field("buildings").element(0).field("rooms").element(0);
        Finding ofKitchen = finding(LIMIT, new Subject("room", "b/k", null, inKitchen), Outcome.NON_COMPLIANT);
        assertThat(capacity(withKitchen, new Limits().never(ofKitchen))).isEqualTo(new Interval(5, 5));
    }

    @Test
    void between_what_is_known_to_be_met_and_what_is_broken_it_cannot_be_told() {
        LawfulCapacity capacity = of(HOUSE, new Limits().in("f", 2, 5));
        assertThat(capacity.capacity()).isEqualTo(new Interval(2, 5));
        assertThat(capacity.limits()).hasSize(1);
        assertThat(capacity.open()).hasSize(1);
        LawfulCapacity open = of(HOUSE, new Limits().in("b/1", 3, 9));
        assertThat(open.capacity()).isEqualTo(new Interval(6, 7));
        assertThat(open.limits()).isEmpty();
        assertThat(open.open()).hasSize(1);
    }

    @Test
    void where_it_is_not_told_how_many_can_sleep_no_number_is_known() {
        Facility untold = facility(building(
                "b", RoomBuilder.builder().id("1").kind(RoomKind.BEDROOM).build()));
        LawfulCapacity capacity =
                new LawfulCapacity(untold, facility -> List.of(finding("LIMIT", "b", Outcome.UNDETERMINED)));
        assertThat(capacity.isKnown()).isFalse();
        assertThat(capacity.capacity()).isEqualTo(new Interval(0, Interval.UNBOUNDED));
        assertThat(capacity.open()).hasSize(1);
    }

    @Test
    void the_first_places_to_sleep_are_inputs() {
        LawfulCapacity capacity = of(HOUSE, new Limits());
        assertThat(capacity.beds(12))
                .extracting(one -> one.place() + " " + one.value())
                .containsExactly("/buildings/0/rooms/0/beds 4", "/buildings/0/rooms/1/beds 3");
        assertThat(capacity.beds(1)).hasSize(1);
    }
}
