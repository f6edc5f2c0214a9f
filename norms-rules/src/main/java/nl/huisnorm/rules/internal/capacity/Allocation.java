package nl.huisnorm.rules.internal.capacity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.huisnorm.assessment.Interval;

/**
 * The most people that places can hold when sets of places may hold so many together, and where they then are.
 *
 * <p>Where every two sets are apart or one lies in the other, a set holds the sum of what lies in it, or its own limit if
 * that is less. Sets that cross, for units that share toilets with some and refrigerators with others, are searched: the
 * places that lie in the same of them are taken together, and numbers tried from the top down until nothing larger is left.
 */
public final class Allocation {

    /** So many people at most in some places together. */
    public record Bound(BitSet places, int most) {}

    public static final int NO_LIMIT = Interval.UNBOUNDED;

    private final int size;
    private final int[] present;
    private final List<Bound> bounds;

    /**
     * Prepares the places.
     *
     * @param present how many are in each place now: where there is a choice, people stay where they are
     * @param limits the limits on sets of places
     */
    public Allocation(int[] present, List<Bound> limits) {
        this.size = present.length;
        this.present = present.clone();
        Map<BitSet, Integer> least = new LinkedHashMap<>();
        limits.stream()
                .filter(bound -> bound.most() != NO_LIMIT)
                .forEach(bound -> least.merge(bound.places(), bound.most(), Math::min));
        this.bounds = least.entrySet().stream()
                .map(entry -> new Bound(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt((Bound bound) -> bound.places().cardinality()))
                .toList();
    }

    /** The most people within some places; {@link #NO_LIMIT} where nothing limits them. */
    public int most(BitSet within) {
        return solve(inside(within), within).total();
    }

    /** Where people are when as many are there as can be; nothing where nothing limits them. */
    public int[] placed() {
        BitSet all = new BitSet();
        all.set(0, size);
        Block block = solve(bounds, all);
        int[] persons = new int[size];
        if (block.total() != NO_LIMIT) {
            block.place(block.total(), persons);
        }
        return persons;
    }

    /** The bounds that decide how many people there can be: with any of them wider, and those on as many, there are more. */
    public Set<Bound> decisive() {
        BitSet all = new BitSet();
        all.set(0, size);
        Set<Bound> found = new LinkedHashSet<>();
        solve(bounds, all).decisive(found);
        return found;
    }

    private List<Bound> inside(BitSet within) {
        return bounds.stream().filter(bound -> isWithin(bound.places(), within)).toList();
    }

    private static boolean isWithin(BitSet inner, BitSet outer) {
        int cardinality = inner.cardinality();
        if (cardinality > outer.cardinality()) {
            return false;
        }
        BitSet rest = (BitSet) inner.clone();
        rest.andNot(outer);
        return rest.isEmpty();
    }

    private Block solve(List<Bound> some, BitSet within) {
        List<Bound> large = large(some);
        if (large.isEmpty()) {
            return nested(some, within);
        }
        List<Bound> small =
                some.stream().filter(bound -> !large.contains(bound)).toList();
        Map<BitSet, BitSet> alike = new LinkedHashMap<>();
        for (int i = within.nextSetBit(0); i >= 0; i = within.nextSetBit(i + 1)) {
            BitSet member = new BitSet();
            for (int k = 0; k < large.size(); k++) {
                member.set(k, large.get(k).places().get(i));
            }
            alike.computeIfAbsent(member, any -> new BitSet()).set(i);
        }
        List<Block> groups = new ArrayList<>();
        List<BitSet> members = new ArrayList<>();
        alike.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> entry.getKey().cardinality()))
                .forEach(entry -> {
                    groups.add(nested(
                            small.stream()
                                    .filter(bound -> isWithin(bound.places(), entry.getValue()))
                                    .toList(),
                            entry.getValue()));
                    members.add(entry.getKey());
                });
        return new CrossingBounds(large, groups, members).block();
    }

    /** The sets that cross another, and those that hold one that does. */
    private static List<Bound> large(List<Bound> some) {
        List<Bound> several =
                some.stream().filter(bound -> bound.places().cardinality() > 1).toList();
        boolean[] crosses = new boolean[several.size()];
        for (int i = 0; i < several.size(); i++) {
            for (int k = i + 1; k < several.size(); k++) {
                BitSet inner = several.get(i).places();
                BitSet outer = several.get(k).places();
                if (inner.intersects(outer) && !isWithin(inner, outer)) {
                    crosses[i] = true;
                    crosses[k] = true;
                }
            }
        }
        List<Bound> large = new ArrayList<>();
        for (int k = 0; k < several.size(); k++) {
            boolean holds = crosses[k];
            for (int i = 0; i < k && !holds; i++) {
                holds = crosses[i]
                        && isWithin(several.get(i).places(), several.get(k).places());
            }
            if (holds) {
                large.add(several.get(k));
            }
        }
        return large;
    }

    /** Shares a number: first everyone who is there and fits; then more from the first on, or fewer where most are. */
    public static int[] shared(int number, int[] most, int[] now) {
        int[] each = new int[most.length];
        int over = -number;
        for (int i = 0; i < each.length; i++) {
            each[i] = Math.min(most[i], now[i]);
            over += each[i];
        }
        for (int i = 0; i < each.length && over < 0; i++) {
            int more = Math.min(-over, most[i] - each[i]);
            each[i] += more;
            over += more;
        }
        while (over > 0) {
            int fullest = 0;
            for (int i = 1; i < each.length; i++) {
                if (each[i] >= each[fullest]) {
                    fullest = i;
                }
            }
            each[fullest]--;
            over--;
        }
        return each;
    }

    private Block nested(List<Bound> sets, BitSet within) {
        Map<Integer, Block> top = new LinkedHashMap<>();
        int[] blockOf = new int[size];
        int made = 0;
        for (int i = within.nextSetBit(0); i >= 0; i = within.nextSetBit(i + 1)) {
            blockOf[i] = made;
            top.put(made, Block.of(i, present[i]));
            made++;
        }
        for (Bound set : sets) {
            List<Block> parts = new ArrayList<>();
            int last = -1;
            BitSet places = set.places();
            BitSet taken = new BitSet();
            for (int i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(i + 1)) {
                last = blockOf[i];
                if (!taken.get(last)) {
                    taken.set(last);
                    parts.add(Objects.requireNonNull(top.remove(last)));
                }
                blockOf[i] = made;
            }
            if (last >= 0) {
                top.put(made, Block.of(parts, set));
                made++;
            }
        }
        return Block.of(List.copyOf(top.values()), null);
    }
}
