package nl.huisnorm.rules.internal.remedy;

import static nl.huisnorm.rules.internal.MadeUpNorms.DAY;
import static nl.huisnorm.rules.internal.MadeUpNorms.onBedrooms;
import static nl.huisnorm.rules.internal.MadeUpNorms.onBuildings;
import static nl.huisnorm.rules.internal.SmallFacilities.at;
import static nl.huisnorm.rules.internal.SmallFacilities.bedroom;
import static nl.huisnorm.rules.internal.SmallFacilities.building;
import static nl.huisnorm.rules.internal.SmallFacilities.facility;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.answer.remedy.CostModel.Way;
import nl.huisnorm.answer.remedy.Remedy;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Room;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.rules.internal.MadeUpNorms;
import nl.huisnorm.rules.internal.law.NormOfDay;
import nl.huisnorm.rules.internal.law.Retrial;
import nl.huisnorm.rules.internal.law.Trial;
import nl.huisnorm.rules.internal.value.Amount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where residents can go. */
class RehousingSearchTest {

    private static final NormOfDay TWO_EACH =
            onBedrooms("M-TWO", room -> room.occupants().atMost(Amount.of(2)));
    private static final NormOfDay SIX_SQUARE_METRES_EACH =
            onBedrooms("M-AREA", room -> room.area().atLeast(room.occupants().times(Amount.of(6))));
    private static final CostModel.Kind FEWER = MadeUpKinds.each("room.occupants", Way.LESS, "40");
    private static final CostModel.Kind MOVE = MadeUpKinds.each("room.occupants", Way.MORE, "5");
    private static final AssessmentOptions OPTIONS = AssessmentOptions.asOf(DAY);

    private static RehousingSearch search(
            Facility facility, AssessmentOptions options, List<NormOfDay> norms, CostModel.Kind... kinds) {
        Trial trial = MadeUpNorms.trial(norms.toArray(NormOfDay[]::new));
        CostKinds all = MadeUpKinds.kinds(kinds);
        SubjectsByPlace subjects = new SubjectsByPlace(trial.view(facility));
        OccupantAdjustments occupants = new OccupantAdjustments(facility, all, subjects);
        return new RehousingSearch(
                facility,
                trial,
                new BrokenNorms(facility, options, new Retrial(trial, Map.of())),
                new FindingSearch(facility, trial, all, DAY, subjects, occupants::isFixed),
                occupants);
    }

    private static Facility rooms(int... occupants) {
        Room[] rooms = new Room[occupants.length];
        for (int i = 0; i < rooms.length; i++) {
            rooms[i] = bedroom("room-" + i, "12", occupants[i]);
        }
        return facility(building("house", rooms));
    }

    private static NormAtPlace inRoom(String norm, int room) {
        return new NormAtPlace(norm, at("/buildings/0/rooms/" + room));
    }

    private static @Nullable String told(@Nullable Remedy remedy) {
        return remedy == null
                ? null
                : remedy.adjustments().stream()
                        .map(one -> one.where().id() + " " + one.after())
                        .toList()
                        .toString();
    }

    @Test
    void as_many_leave_a_room_as_are_too_many() {
        RehousingSearch search = search(rooms(5, 2), OPTIONS, List.of(TWO_EACH), FEWER);
        Remedy fewer = Objects.requireNonNull(search.fewer(inRoom("M-TWO", 0)));
        assertThat(told(fewer)).isEqualTo("[house/room-0 2]");
        assertThat(fewer.weight()).isEqualByComparingTo("120");
    }

    @Test
    void nobody_leaves_a_room_that_has_no_limit_or_is_not_over_it() {
        RehousingSearch search = search(rooms(5, 2), OPTIONS, List.of(TWO_EACH), FEWER);
        assertThat(search.fewer(inRoom("M-TWO", 1))).isNull();
        assertThat(search.fewer(inRoom("M-OTHER", 0))).isNull();
    }

    @Test
    void nobody_leaves_where_no_kind_of_change_lets_them() {
        assertThat(search(rooms(5, 2), OPTIONS, List.of(TWO_EACH), MOVE).fewer(inRoom("M-TWO", 0)))
                .isNull();
    }

    @Test
    void one_too_many_moves_to_where_the_same_norm_lets_in_one_more() {
        RehousingSearch search = search(rooms(3, 1), OPTIONS, List.of(TWO_EACH), FEWER, MOVE);
        Remedy moved = Objects.requireNonNull(search.moved(inRoom("M-TWO", 0)));
        assertThat(told(moved)).isEqualTo("[house/room-0 2, house/room-1 2]");
        assertThat(moved.weight()).isEqualByComparingTo("5");
    }

    @Test
    void nobody_moves_where_every_room_is_full() {
        assertThat(search(rooms(3, 2), OPTIONS, List.of(TWO_EACH), FEWER, MOVE).moved(inRoom("M-TWO", 0)))
                .isNull();
    }

    @Test
    void nobody_moves_to_a_room_in_which_that_breaks_another_norm() {
        Facility facility = facility(building("house", bedroom("large", "30", 3), bedroom("small", "6", 1)));
        assertThat(search(facility, OPTIONS, List.of(TWO_EACH, SIX_SQUARE_METRES_EACH), FEWER, MOVE)
                        .moved(inRoom("M-TWO", 0)))
                .isNull();
    }

    @Test
    void the_spreads_worth_looking_at_are_as_it_is_and_the_lightest() {
        List<int[]> spreads =
                search(rooms(3, 1), OPTIONS, List.of(TWO_EACH), FEWER, MOVE).spreads(2);
        assertThat(spreads).usingRecursiveComparison().isEqualTo(List.of(new int[] {3, 1}, new int[] {2, 2}));
    }

    @Test
    void others_of_the_same_weight_are_worth_it_where_the_rooms_are_not_alike() {
        NormOfDay three = onBuildings("M-THREE", house -> house.residents().atMost(Amount.of(3)));
        Facility alike = rooms(2, 2);
        assertThat(search(alike, OPTIONS, List.of(three), FEWER).spreads(2)).hasSize(2);
        Facility unlike = facility(building("house", bedroom("large", "30", 2), bedroom("small", "12", 2)));
        assertThat(search(unlike, OPTIONS, List.of(three), FEWER).spreads(2)).hasSize(3);
        assertThat(search(unlike, OPTIONS, List.of(three), FEWER).spreads(0)).hasSize(2);
    }

    @Test
    void where_something_lighter_can_be_changed_everyone_stays() {
        NormOfDay chairs = onBedrooms("M-CHAIRS", room -> room.chairs().atLeast(room.occupants()));
        Facility facility = facility(building("house", bedroom("room", "30", 3).withChairs(1)));
        CostModel.Kind light = MadeUpKinds.each("room.chairs", Way.MORE, "39");
        CostModel.Kind heavy = MadeUpKinds.each("room.chairs", Way.MORE, "41");
        assertThat(search(facility, OPTIONS, List.of(chairs), FEWER, light).spreads(2))
                .usingRecursiveComparison()
                .isEqualTo(List.of(new int[] {3}));
        assertThat(search(facility, OPTIONS, List.of(chairs), FEWER, heavy).spreads(2))
                .usingRecursiveComparison()
                .isEqualTo(List.of(new int[] {3}, new int[] {1}));
    }

    @Test
    void what_is_waived_limits_nobody() {
        Waiver waiver = new Waiver("w-1", null, "M-TWO", null, "reason", "owner", "approver", DAY, DAY.plusYears(1));
        RehousingSearch search =
                search(rooms(5, 2), OPTIONS.withWaivers(List.of(waiver)), List.of(TWO_EACH), FEWER, MOVE);
        assertThat(search.fewer(inRoom("M-TWO", 0))).isNull();
        assertThat(search.spreads(2)).hasSize(1);
    }

    @Test
    void where_of_one_room_it_is_not_told_how_many_are_there_nobody_is_moved() {
        Facility facility = facility(building("house", bedroom("a", "12", 5), bedroom("b", "12", null)));
        RehousingSearch search = search(facility, OPTIONS, List.of(TWO_EACH), FEWER, MOVE);
        assertThat(search.fewer(inRoom("M-TWO", 0))).isNull();
        assertThat(search.moved(inRoom("M-TWO", 0))).isNull();
        assertThat(search.spreads(2)).hasSize(1);
    }
}
