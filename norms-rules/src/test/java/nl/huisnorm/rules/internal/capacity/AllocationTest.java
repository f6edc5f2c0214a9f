package nl.huisnorm.rules.internal.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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
        Allocation allocation = new Allocation(new int[] {1, 2, 3, 0, 4}, bounds);
        BitSet all = new BitSet();
        all.set(0, PLACES);
        assertThat(allocation.most(all)).isEqualTo(most(bounds, new int[PLACES], 0));
    }

    @Property(tries = 400, seed = "20261124")
    void people_are_placed_within_the_bounds_and_as_many_as_can_be(@ForAll("bounds") List<Allocation.Bound> bounds) {
        Allocation allocation = new Allocation(new int[] {1, 2, 3, 0, 4}, bounds);
        BitSet all = new BitSet();
        all.set(0, PLACES);
        int[] placed = allocation.placed();
        assertThat(sum(all, placed)).isEqualTo(allocation.most(all));
        bounds.forEach(bound -> assertThat(sum(bound.places(), placed)).isLessThanOrEqualTo(bound.most()));
    }

    @Property(tries = 400, seed = "20261124")
    void with_all_decisive_bounds_one_wider_there_can_be_more(@ForAll("bounds") List<Allocation.Bound> bounds) {
        Allocation allocation = new Allocation(new int[PLACES], bounds);
        BitSet all = new BitSet();
        all.set(0, PLACES);
        var decisive = allocation.decisive();
        List<Allocation.Bound> wider = bounds.stream()
                .map(bound -> decisive.contains(bound) ? new Allocation.Bound(bound.places(), bound.most() + 1) : bound)
                .toList();
        assertThat(new Allocation(new int[PLACES], wider).most(all)).isGreaterThan(allocation.most(all));
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
}
