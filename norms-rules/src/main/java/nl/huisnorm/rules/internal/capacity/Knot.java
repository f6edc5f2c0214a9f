package nl.huisnorm.rules.internal.capacity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets of places that hang together since each crosses another, or one set that crosses none. Two knots are apart, or one lies
 * in a group of places that all sets of the other treat alike.
 *
 * @param places the places of all sets
 * @param sets the sets
 */
record Knot(BitSet places, List<Allocation.Bound> sets) {

    /** The knots of some different sets that come smallest first, in that order too. */
    static List<Knot> of(List<Allocation.Bound> sets) {
        int[] first = new int[sets.size()];
        for (int k = 0; k < first.length; k++) {
            first[k] = k;
        }
        Map<Integer, List<Integer>> byPlace = new LinkedHashMap<>();
        for (int k = 0; k < first.length; k++) {
            BitSet places = sets.get(k).places();
            for (int i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(i + 1)) {
                List<Integer> there = byPlace.computeIfAbsent(i, any -> new ArrayList<>());
                for (int smaller : there) {
                    if (root(first, smaller) != root(first, k)
                            && !Allocation.isWithin(sets.get(smaller).places(), places)) {
                        int one = root(first, smaller);
                        int other = root(first, k);
                        first[Math.max(one, other)] = Math.min(one, other);
                    }
                }
                there.add(k);
            }
        }
        Map<Integer, List<Allocation.Bound>> together = new LinkedHashMap<>();
        for (int k = 0; k < first.length; k++) {
            together.computeIfAbsent(root(first, k), any -> new ArrayList<>()).add(sets.get(k));
        }
        return together.values().stream()
                .map(Knot::new)
                .sorted(Comparator.comparingInt((Knot knot) -> knot.places().cardinality())
                        .thenComparingInt(knot -> -knot.sets().size()))
                .toList();
    }

    private Knot(List<Allocation.Bound> sets) {
        this(union(sets), sets);
    }

    private static BitSet union(List<Allocation.Bound> sets) {
        BitSet all = new BitSet();
        sets.forEach(set -> all.or(set.places()));
        return all;
    }

    private static int root(int[] first, int of) {
        int at = of;
        while (first[at] != at) {
            first[at] = first[first[at]];
            at = first[at];
        }
        return at;
    }
}
