package nl.huisnorm.rules.internal.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What numbers of people weigh, place by place and together. */
class SpreadTableTest {

    private static final BigDecimal FIVE = new BigDecimal("5");

    private static int[] placed(SpreadTable table, int number, int places) {
        int[] persons = new int[places];
        table.place(number, persons);
        return persons;
    }

    @Test
    void who_comes_weighs_something_and_who_goes_makes_it_less_even() {
        SpreadTable room = SpreadTable.of(0, 2, 4, FIVE);
        assertThat(room.most()).isEqualTo(4);
        assertThat(room.weight(0)).isZero();
        assertThat(room.weight(2)).isZero();
        assertThat(room.weight(4)).isEqualByComparingTo("10");
        assertThat(new int[] {room.unevenness(0), room.unevenness(1), room.unevenness(2), room.unevenness(4)})
                .containsExactly(4, 1, 0, 0);
    }

    @Test
    void together_a_number_is_spread_as_it_weighs_least() {
        SpreadTable rooms = SpreadTable.of(0, 1, 3, FIVE).with(SpreadTable.of(1, 3, 3, FIVE));
        assertThat(rooms.most()).isEqualTo(6);
        assertThat(rooms.weight(4)).isZero();
        assertThat(placed(rooms, 4, 2)).containsExactly(1, 3);
        assertThat(rooms.weight(5)).isEqualByComparingTo("5");
        assertThat(placed(rooms, 5, 2)).containsExactly(2, 3);
    }

    @Test
    void of_what_weighs_the_same_it_is_spread_most_evenly() {
        SpreadTable rooms = SpreadTable.of(0, 4, 4, FIVE).with(SpreadTable.of(1, 4, 4, FIVE));
        assertThat(placed(rooms, 6, 2)).containsExactly(3, 3);
        assertThat(rooms.unevenness(6)).isEqualTo(2);
    }

    @Test
    void a_number_that_has_no_price_cannot_be_and_one_above_the_limit_is_not_told() {
        SpreadTable room = SpreadTable.of(0, 2, 4, FIVE).priced(3, number -> number == 1 ? null : BigDecimal.ONE);
        assertThat(room.most()).isEqualTo(3);
        assertThat(room.weight(1)).isNull();
        assertThat(room.weight(2)).isEqualByComparingTo("1");
        assertThat(room.weight(3)).isEqualByComparingTo("6");
    }

    @Test
    void together_a_number_that_cannot_be_in_any_way_cannot_be() {
        SpreadTable never = SpreadTable.of(0, 1, 1, FIVE).priced(1, number -> number == 0 ? null : BigDecimal.ONE);
        SpreadTable rooms = never.with(SpreadTable.of(1, 1, 1, FIVE));
        assertThat(rooms.weight(0)).isNull();
        assertThat(rooms.weight(1)).isEqualByComparingTo("1");
        assertThat(placed(rooms, 1, 2)).containsExactly(1, 0);
    }

    @Test
    void nowhere_there_is_nobody() {
        SpreadTable nowhere = SpreadTable.nowhere();
        assertThat(nowhere.most()).isZero();
        assertThat(nowhere.weight(0)).isZero();
        assertThat(placed(nowhere.with(SpreadTable.of(1, 2, 2, FIVE)), 2, 2)).containsExactly(0, 2);
    }
}
