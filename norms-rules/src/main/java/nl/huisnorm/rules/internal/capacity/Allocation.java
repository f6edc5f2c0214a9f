package nl.huisnorm.rules.internal.capacity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import nl.huisnorm.assessment.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The most people that places can hold when sets of places may hold so many together, and where they then are.
 *
 * <p>Where every two sets are apart or one lies in the other, a set holds the sum of what lies in it, or its own limit if
 * that is less. Sets that cross, for units that share toilets with some and refrigerators with others, are searched: the
 * places that lie in the same of them are taken together, and numbers tried from the top down until nothing larger is left, or
 * no more may be tried. What crosses nothing in common is searched apart.
 */
public final class Allocation {

    /** So many people at most in some places together. */
    public record Bound(BitSet places, int most) {

        /** Sets of one place each, of which there are many, have the same few hashes by themselves. */
        @Override
        public int hashCode() {
            return (places.nextSetBit(0) * SPREAD) ^ (places.length() * 31 + places.cardinality()) ^ (most * 7);
        }
    }

    private static final int SPREAD = 0x9E3779B9;

    public static final int NO_LIMIT = Interval.UNBOUNDED;

    private final int size;
    private final int[] present;
    private final List<Bound> bounds;
    private final Effort effort;
    private @Nullable Block whole;
    private @Nullable Map<Integer, Bound> ofOnePlace;

    /**
     * Prepares the places.
     *
     * @param present how many are in each place now: where there is a choice, people stay where they are
     * @param limits the limits on sets of places
     * @param effort how much may be tried
     */
    public Allocation(int[] present, List<Bound> limits, Effort effort) {
        this.size = present.length;
        this.present = present.clone();
        this.effort = effort;
        Map<Bound, Integer> least = new LinkedHashMap<>();
        for (Bound bound : limits) {
            if (bound.most() != NO_LIMIT) {
                least.merge(new Bound(bound.places(), 0), bound.most(), Math::min);
            }
        }
        this.bounds = least.entrySet().stream()
                .map(entry -> new Bound(entry.getKey().places(), entry.getValue()))
                .sorted(Comparator.comparingInt((Bound bound) -> bound.places().cardinality()))
                .toList();
    }

    /**
     * The most people within some places for whom a way was found; {@link #NO_LIMIT} where nothing limits them. There may be a way
     * for more where the effort ran out.
     */
    public int found(BitSet within) {
        return block(within).total();
    }

    /** There are no more within some places; as many as were found, unless the effort ran out. */
    public int most(BitSet within) {
        return block(within).ceiling();
    }

    /** Where people are when as many are there as were found; nothing where nothing limits them. */
    public int[] placed() {
        Block block = whole();
        int[] persons = new int[size];
        if (block.total() != NO_LIMIT) {
            block.place(block.total(), persons);
        }
        return persons;
    }

    /** The bounds that decide how many people there can be: with any of them wider, and those on as many, there are more. */
    public Set<Bound> decisive() {
        Set<Bound> found = new LinkedHashSet<>();
        whole().decisive(found);
        return found;
    }

    private Block block(BitSet within) {
        return within.cardinality() == size ? whole() : solve(inside(within), within);
    }

    private Block whole() {
        Block known = whole;
        if (known == null) {
            BitSet all = new BitSet();
            all.set(0, size);
            known = solve(bounds, all);
            whole = known;
        }
        return known;
    }

    private List<Bound> inside(BitSet within) {
        if (within.cardinality() == 1) {
            return single(within);
        }
        return bounds.stream().filter(bound -> isWithin(bound.places(), within)).toList();
    }

    /** The bound of one place by itself, if it has one; no other set lies in it. */
    private List<Bound> single(BitSet place) {
        Map<Integer, Bound> known = ofOnePlace;
        if (known == null) {
            known = new HashMap<>();
            for (Bound bound : bounds) {
                if (bound.places().cardinality() <= 1) {
                    known.put(bound.places().nextSetBit(0), bound);
                }
            }
            ofOnePlace = known;
        }
        Bound own = known.get(place.nextSetBit(0));
        return own == null ? List.of() : List.of(own);
    }

    static boolean isWithin(BitSet inner, BitSet outer) {
        int first = inner.nextSetBit(0);
        if (first >= 0 && !outer.get(first)) {
            return false;
        }
        BitSet rest = (BitSet) inner.clone();
        rest.andNot(outer);
        return rest.isEmpty();
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
        lower(each, over);
        return each;
    }

    /** Takes people away, one after another from where most are, of those with as many the last first: a level at a time. */
    public static void lower(int[] each, int over) {
        if (over <= 0) {
            return;
        }
        int low = 0;
        int high = IntStream.of(each).max().orElse(0);
        while (low < high) {
            int middle = low + (high - low) / 2;
            if (above(each, middle) <= over) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        long left = over - above(each, low);
        for (int i = each.length - 1; i >= 0; i--) {
            if (each[i] >= low) {
                each[i] = left > 0 && low > 0 ? low - 1 : low;
                left--;
            }
        }
    }

    /** How many there are above a level. */
    private static long above(int[] each, int level) {
        long above = 0;
        for (int number : each) {
            above += Math.max(0, number - level);
        }
        return above;
    }

    /** What sets hold that are apart, lie in each other or cross, from the smallest on. */
    private Block solve(List<Bound> some, BitSet within) {
        Map<Integer, Block> top = new LinkedHashMap<>();
        int[] blockOf = new int[size];
        int made = 0;
        for (int i = within.nextSetBit(0); i >= 0; i = within.nextSetBit(i + 1)) {
            blockOf[i] = made;
            top.put(made, Block.of(i, present[i]));
            made++;
        }
        for (Knot knot : Knot.of(some)) {
            Map<Integer, Integer> parts = new LinkedHashMap<>();
            BitSet places = knot.places();
            for (int i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(i + 1)) {
                parts.putIfAbsent(blockOf[i], i);
                blockOf[i] = made;
            }
            Map<Block, Integer> blocks = new LinkedHashMap<>();
            parts.forEach((block, place) -> blocks.put(Objects.requireNonNull(top.remove(block)), place));
            if (!blocks.isEmpty()) {
                top.put(made, together(blocks, knot.sets()));
                made++;
            }
        }
        return Block.of(List.copyOf(top.values()), null);
    }

    /** Blocks, each with one of its places, under one set or under several that cross. */
    private Block together(Map<Block, Integer> blocks, List<Bound> sets) {
        if (sets.size() == 1) {
            return Block.of(List.copyOf(blocks.keySet()), sets.get(0));
        }
        Map<BitSet, List<Block>> alike = new LinkedHashMap<>();
        blocks.forEach((block, place) -> {
            BitSet member = new BitSet();
            for (int k = 0; k < sets.size(); k++) {
                member.set(k, sets.get(k).places().get(place));
            }
            alike.computeIfAbsent(member, any -> new ArrayList<>()).add(block);
        });
        List<BitSet> members = alike.keySet().stream()
                .sorted(Comparator.comparingInt(BitSet::cardinality))
                .toList();
        List<Block> groups = members.stream()
                .map(member -> Block.of(Objects.requireNonNull(alike.get(member)), null))
                .toList();
        return new CrossingBounds(sets, groups, members).block(effort);
    }
}
