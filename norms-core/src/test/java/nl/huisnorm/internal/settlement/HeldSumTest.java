package nl.huisnorm.internal.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.huisnorm.assessment.Interval;
import org.junit.jupiter.api.Test;

/** A sum is never less than what was added to it, and what has no bound keeps none. */
class HeldSumTest {

    private static final int ALL = Interval.UNBOUNDED;

    @Test
    void sums_are_right_until_they_are_held() {
        for (int one : List.of(0, 1, 60, 1_000_000, HeldSum.MOST - 1, HeldSum.MOST)) {
            for (int more : List.of(0, 1, 60, 1_000_000, HeldSum.MOST - 1, HeldSum.MOST)) {
                int sum = (int) Math.min((long) one + more, ALL - 1);
                assertThat(HeldSum.plus(one, more)).isEqualTo(sum);
                assertThat(HeldSum.of(IntStream.of(one, more))).isEqualTo(sum);
                assertThat(HeldSum.left(one, more)).isEqualTo(Math.max(0, one - more));
            }
        }
        assertThat(HeldSum.of(IntStream.generate(() -> 1_000_000).limit(4_295))).isEqualTo(HeldSum.MOST);
    }

    @Test
    void what_has_no_bound_has_none_with_anything_added_or_taken_away() {
        assertThat(HeldSum.plus(ALL, 0)).isEqualTo(ALL);
        assertThat(HeldSum.plus(1, ALL)).isEqualTo(ALL);
        assertThat(HeldSum.left(ALL, HeldSum.MOST)).isEqualTo(ALL);
        assertThat(HeldSum.plus(new Interval(HeldSum.MOST, ALL), new Interval(5, 7)))
                .isEqualTo(new Interval(HeldSum.MOST, ALL));
        assertThat(HeldSum.plus(new Interval(3, HeldSum.MOST), new Interval(5, 7)))
                .isEqualTo(new Interval(8, HeldSum.MOST));
    }
}
