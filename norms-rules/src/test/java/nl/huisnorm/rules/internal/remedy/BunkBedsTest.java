package nl.huisnorm.rules.internal.remedy;

import static nl.huisnorm.rules.internal.SmallFacilities.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.huisnorm.answer.remedy.Adjustment;
import nl.huisnorm.answer.remedy.CostModel.Way;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.source.Edit;
import nl.huisnorm.rules.internal.SmallFacilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bunk beds where places to sleep are taken away. */
class BunkBedsTest {

    private static final Pointer ROOM = at("/buildings/0/rooms/0");

    /** Eight places to sleep in four bunk beds. */
    private static final Facility FACILITY =
            Edit.with(Edit.with(SmallFacilities.bedrooms(2), ROOM.field("beds"), 8), ROOM.field("bunkBeds"), 4);

    private static Adjustment less(String fact, int from, int to) {
        return Adjustments.of(
                MadeUpKinds.each("room." + fact, Way.LESS, "3"),
                "room",
                ROOM.field(fact),
                new Subject("room", "house/room-0", null, ROOM),
                from,
                to);
    }

    private static List<String> told(Adjustment... adjustments) {
        return BunkBeds.along(List.of(adjustments), FACILITY).stream()
                .map(one -> one.fact() + " " + one.from() + " " + one.to() + " " + one.weight())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"7, 3, 3", "6, 3, 6", "5, 2, 9", "1, 0, 21", "0, 0, 24"})
    void no_more_are_left_than_the_places_can_hold_and_that_weighs_nothing_more(int beds, int bunkBeds, int weight) {
        assertThat(told(less("beds", 8, beds)))
                .containsExactly("beds 8 " + beds + " " + weight, "bunkBeds 4 " + bunkBeds + " 0");
    }

    @Test
    void those_that_were_replaced_already_are_not_counted_twice() {
        assertThat(told(less("beds", 8, 5), less("bunkBeds", 4, 1))).containsExactly("beds 8 5 9", "bunkBeds 4 1 9");
    }

    @Test
    void the_places_decide_where_fewer_were_replaced() {
        assertThat(told(less("beds", 8, 5), less("bunkBeds", 4, 3))).containsExactly("beds 8 5 9", "bunkBeds 4 2 0");
    }

    @Test
    void nothing_goes_along_where_no_place_is_taken_away() {
        assertThat(told(less("bunkBeds", 4, 3))).containsExactly("bunkBeds 4 3 3");
    }
}
