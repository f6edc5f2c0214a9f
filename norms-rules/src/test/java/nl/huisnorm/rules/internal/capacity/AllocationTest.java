package nl.huisnorm.rules.internal.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The most people in places whose sets may lie apart, in each other or across. */
class AllocationTest {

    private static final int PLACES = 5;

    @Provide
    Arbitrary<List<Allocation.Bound>> bounds() {
        Arbitrary<BitSet> sets =
                Arbitraries.integers().between(1, (1 << PLACES) - 1).map(bits -> BitSet.valueOf(new long[] {bits}));
        Arbitrary<Allocation.Bound> bound =
                Combinators.combine(sets, Arbitraries.integers().between(0, 6)).as(Allocation.Bound::new);
        return bound.list().ofMinSize(1).ofMaxSize(7).map(some -> {
            List<Allocation.Bound> all = new ArrayList<>(some);
            for (int i = 0; i < PLACES; i++) {
                BitSet place = new BitSet();
                place.set(i);
                all.add(new Allocation.Bound(place, 4));
            }
            return all;
        });
    }

    @Property(tries = 400, seed = "20261124")
    void no_way_to_place_people_within_the_bounds_holds_more(@ForAll("bounds") List<Allocation.Bound> bounds) {
        Allocation allocation = new Allocation(new int[] {1, 2, 3, 0, 4}, bounds, new Effort());
        BitSet all = new BitSet();
        all.set(0, PLACES);
        assertThat(allocation.most(all)).isEqualTo(most(bounds, new int[PLACES], 0));
    }

    @Property(tries = 400, seed = "20261124")
    void people_are_placed_within_the_bounds_and_as_many_as_can_be(@ForAll("bounds") List<Allocation.Bound> bounds) {
        Allocation allocation = new Allocation(new int[] {1, 2, 3, 0, 4}, bounds, new Effort());
        BitSet all = new BitSet();
        all.set(0, PLACES);
        int[] placed = allocation.placed();
        assertThat(sum(all, placed)).isEqualTo(allocation.most(all));
        bounds.forEach(bound -> assertThat(sum(bound.places(), placed)).isLessThanOrEqualTo(bound.most()));
    }

    @Property(tries = 400, seed = "20261124")
    void with_all_decisive_bounds_one_wider_there_can_be_more(@ForAll("bounds") List<Allocation.Bound> bounds) {
        Allocation allocation = new Allocation(new int[PLACES], bounds, new Effort());
        BitSet all = new BitSet();
        all.set(0, PLACES);
        var decisive = allocation.decisive();
        List<Allocation.Bound> wider = bounds.stream()
                .map(bound -> decisive.contains(bound) ? new Allocation.Bound(bound.places(), bound.most() + 1) : bound)
                .toList();
        assertThat(new Allocation(new int[PLACES], wider, new Effort()).most(all))
                .isGreaterThan(allocation.most(all));
    }

    @Property(tries = 400, seed = "20261124")
    void with_little_effort_the_truth_lies_between_what_was_found_and_what_cannot_be(
            @ForAll("bounds") List<Allocation.Bound> bounds) {
        Effort little = new Effort(10, 10);
        Allocation allocation = new Allocation(new int[] {1, 2, 3, 0, 4}, bounds, little);
        BitSet all = new BitSet();
        all.set(0, PLACES);
        int truth = most(bounds, new int[PLACES], 0);
        assertThat(truth).isBetween(allocation.found(all), allocation.most(all));
        assertThat(sum(all, allocation.placed())).isEqualTo(allocation.found(all));
        bounds.forEach(
                bound -> assertThat(sum(bound.places(), allocation.placed())).isLessThanOrEqualTo(bound.most()));
        Statistics.label("the effort ran out")
                .collect(little.ranOut())
                .coverage(coverage -> coverage.check(true).percentage(percentage -> percentage > 5));
        if (!little.ranOut()) {
            assertThat(allocation.found(all)).isEqualTo(truth);
            assertThat(allocation.most(all)).isEqualTo(truth);
        }
    }

    /** Buildings of three units that each lack two of three things: a set of each two of them crosses the others. */
    private static List<Allocation.Bound> triangles(int buildings, int most) {
        List<Allocation.Bound> bounds = new ArrayList<>();
        for (int i = 0; i < buildings; i++) {
            bounds.add(bound(most, 3 * i, 3 * i + 1));
            bounds.add(bound(most, 3 * i + 1, 3 * i + 2));
            bounds.add(bound(most, 3 * i, 3 * i + 2));
        }
        return bounds;
    }

    private static Allocation.Bound bound(int most, int... places) {
        BitSet set = new BitSet();
        IntStream.of(places).forEach(set::set);
        return new Allocation.Bound(set, most);
    }

    @Test
    void buildings_that_share_nothing_are_searched_apart_also_under_one_set_that_holds_them_all() {
        for (int most : new int[] {8, 16, 160, 10_000}) {
            for (int buildings : new int[] {1, 2, 4, 100}) {
                Effort effort = new Effort();
                BitSet all = new BitSet();
                all.set(0, 3 * buildings);
                List<Allocation.Bound> bounds = triangles(buildings, most);
                Allocation apart = new Allocation(new int[3 * buildings], bounds, effort);
                assertThat(apart.found(all)).isEqualTo(buildings * most * 3 / 2);
                assertThat(apart.most(all)).isEqualTo(buildings * most * 3 / 2);
                bounds.add(new Allocation.Bound(all, most + 1));
                Allocation under = new Allocation(new int[3 * buildings], bounds, effort);
                assertThat(under.found(all)).isEqualTo(most + 1);
                assertThat(under.most(all)).isEqualTo(most + 1);
                assertThat(effort.ranOut()).isFalse();
            }
        }
    }

    @Test
    void sets_that_cross_without_end_are_given_up_and_leave_bounds() {
        Random random = new Random(20261124);
        int places = 60;
        List<Allocation.Bound> bounds = new ArrayList<>();
        for (int k = 0; k < 60; k++) {
            BitSet set = new BitSet();
            random.ints(12, 0, places).forEach(set::set);
            bounds.add(new Allocation.Bound(set, 1_000 + random.nextInt(1_000)));
        }
        for (int i = 0; i < places; i++) {
            bounds.add(bound(5_000, i));
        }
        Effort effort = new Effort();
        Allocation allocation = new Allocation(new int[places], bounds, effort);
        BitSet all = new BitSet();
        all.set(0, places);
        assertThat(effort.ranOut()).isFalse();
        assertThat(allocation.found(all)).isPositive().isLessThan(allocation.most(all));
        assertThat(effort.ranOut()).isTrue();
        int[] placed = allocation.placed();
        assertThat(sum(all, placed)).isEqualTo(allocation.found(all));
        bounds.forEach(bound -> assertThat(sum(bound.places(), placed)).isLessThanOrEqualTo(bound.most()));
    }

    private static int most(List<Allocation.Bound> bounds, int[] persons, int from) {
        if (bounds.stream().anyMatch(bound -> sum(bound.places(), persons) > bound.most())) {
            return -1;
        }
        if (from == PLACES) {
            BitSet all = new BitSet();
            all.set(0, PLACES);
            return sum(all, persons);
        }
        int best = -1;
        for (int number = 0; number <= 4; number++) {
            persons[from] = number;
            best = Math.max(best, most(bounds, persons, from + 1));
        }
        persons[from] = 0;
        return best;
    }

    private static int sum(BitSet places, int[] persons) {
        return places.stream().map(i -> persons[i]).sum();
    }

    /** One after another, each time from where most are, of those with as many the last first. */
    private static void slowly(int[] each, int over) {
        for (int k = 0; k < over; k++) {
            int fullest = 0;
            for (int i = 1; i < each.length; i++) {
                fullest = each[i] >= each[fullest] ? i : fullest;
            }
            each[fullest]--;
        }
    }

    @Test
    void people_taken_away_a_level_at_a_time_are_those_taken_away_one_after_another() {
        Random random = new Random(20261124);
        for (int n = 0; n < 2_000; n++) {
            int[] quick = random.ints(1 + random.nextInt(6), 0, 8).toArray();
            int all = IntStream.of(quick).sum();
            int over = all == 0 ? 0 : random.nextInt(all + 1);
            int[] slow = quick.clone();
            slowly(slow, over);
            Allocation.lower(quick, over);
            assertThat(quick).isEqualTo(slow);
        }
    }

    /** However many people there are: taken one after another these would take minutes. */
    @Test
    @Timeout(20)
    void a_building_with_everybody_in_is_brought_down_to_one_at_once() {
        int places = 4_999;
        int[] present = new int[places];
        Arrays.fill(present, 100_000);
        BitSet all = new BitSet();
        all.set(0, places);
        int[] placed = new Allocation(present, List.of(new Allocation.Bound(all, 12)), new Effort()).placed();
        assertThat(sum(all, placed)).isEqualTo(12);
        assertThat(IntStream.of(placed).max()).hasValue(1);
    }
}
