package nl.huisnorm.rules.internal.remedy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.rules.internal.capacity.Limits;
import nl.huisnorm.rules.internal.law.Work;
import org.jspecify.annotations.Nullable;

/**
 * Where residents go when that is lighter than changing the building: fewer of them, or some of them elsewhere. Every set of
 * places that shares a limit has a price for every number of people in it: nothing up to the limit, what else would have
 * to change above it. The numbers that weigh least together are found set by set, from the inner ones outward; that is
 * exact where every two sets are apart or one lies in the other. A set that crosses others is left out.
 */
final class Rehousing {

    /** More people than this are too many to try all numbers of. */
    private static final int MOST_PEOPLE = 3_000;

    private static final int MOST_PRICED = 64;

    /** So many people at the most move to one place. */
    static final int MOST_MORE = 2;

    /** In more places than this, nobody moves to where something has to be changed for that: a bed added, a room enlarged. */
    private static final int MOST_FURNISHED = 60;

    private static final int MOST_TRIED = 200;

    /** What else has to change for so many people in some places. */
    @FunctionalInterface
    interface Price {

        /** The weight of what has to change; none where nothing helps. */
        @Nullable BigDecimal of(BitSet places, int number);
    }

    /**
     * Places with limits on how many people they hold together.
     *
     * @param places the places
     * @param now how many are there
     * @param free the number up to which nothing else has to change
     * @param most the most there can be, whatever else changes
     */
    private record Group(BitSet places, int now, int free, int most) {}

    private final int[] present;
    private final List<Group> groups = new ArrayList<>();
    private final Price price;
    private final Work work;
    private final Map<BitSet, @Nullable BigDecimal[]> prices = new HashMap<>();
    private final BigDecimal fewer;
    private final @Nullable BigDecimal move;
    private boolean anyBroken;

    /**
     * Prepares the places.
     *
     * @param present how many people are in each place
     * @param limits what the norms allow
     * @param fewer what somebody leaving weighs
     * @param move what somebody moving weighs; none where nobody can be moved
     * @param price what else has to change for so many people in some places
     * @param work is told what was left out
     */
    Rehousing(
            int[] present,
            List<Limits.Limit> limits,
            CostModel.Kind fewer,
            CostModel.@Nullable Kind move,
            Price price,
            Work work) {
        this.present = present.clone();
        this.price = price;
        this.work = work;
        this.fewer = fewer.weight(BigDecimal.ONE);
        this.move = move == null ? null : move.weight(BigDecimal.ONE);
        Map<BitSet, List<Integer>> bySet = new HashMap<>();
        for (Limits.Limit limit : limits) {
            if (!limit.persons().isUnbounded()) {
                bySet.computeIfAbsent(limit.places(), any -> new ArrayList<>())
                        .add(limit.persons().most());
            }
        }
        List<BitSet> sets = new ArrayList<>(bySet.keySet());
        sets.sort(Comparator.comparingInt(BitSet::cardinality).thenComparingInt(BitSet::length));
        for (BitSet set : sets) {
            if (groups.stream().noneMatch(other -> crosses(other.places(), set))) {
                groups.add(group(set, Objects.requireNonNull(bySet.get(set))));
            }
        }
    }

    private static boolean crosses(BitSet inner, BitSet outer) {
        if (!inner.intersects(outer)) {
            return false;
        }
        BitSet rest = (BitSet) inner.clone();
        rest.andNot(outer);
        return !rest.isEmpty();
    }

    private Group group(BitSet places, List<Integer> limits) {
        int now = in(places, present);
        int free = limits.stream().mapToInt(Integer::intValue).min().orElseThrow();
        boolean broken = free < now;
        anyBroken |= broken;
        boolean mayGrow = move != null && !work.leavesOut(present.length > MOST_FURNISHED);
        return new Group(places, now, free, Math.max(free, mayGrow ? now + MOST_MORE : now));
    }

    private static int in(BitSet places, int[] persons) {
        return places.stream().map(i -> persons[i]).sum();
    }

    /** What has to change besides for so many people in a group; none where nothing helps. More people are never lighter. */
    private @Nullable BigDecimal price(Group group, int number) {
        if (number <= group.free()) {
            return BigDecimal.ZERO;
        }
        return number > group.most()
                ? null
                : prices.computeIfAbsent(group.places(), any -> priced(group))[number - group.free() - 1];
    }

    private @Nullable BigDecimal[] priced(Group group) {
        int size = group.most() - group.free();
        @Nullable BigDecimal[] found = new @Nullable BigDecimal[size];
        int step = Math.max(1, (size + MOST_PRICED - 1) / MOST_PRICED);
        BigDecimal above = null;
        for (int i = size - 1; i >= 0; i--) {
            if ((size - 1 - i) % step == 0) {
                above = price.of(group.places(), group.free() + 1 + i);
            }
            found[i] = above;
        }
        return found;
    }

    /** What a spread of people weighs, all in all; none where it cannot be. */
    @Nullable BigDecimal weight(int[] persons) {
        int arriving = 0;
        int total = 0;
        for (int i = 0; i < persons.length; i++) {
            arriving += Math.max(0, persons[i] - present[i]);
            total += persons[i];
        }
        int leaving = Math.max(0, Arrays.stream(present).sum() - total);
        BigDecimal sum = fewer.multiply(BigDecimal.valueOf(leaving));
        if (arriving > 0) {
            if (move == null) {
                return null;
            }
            sum = sum.add(move.multiply(BigDecimal.valueOf(arriving)));
        }
        for (Group group : groups) {
            BigDecimal besides = price(group, in(group.places(), persons));
            if (besides == null) {
                return null;
            }
            sum = sum.add(besides);
        }
        return sum;
    }

    private SpreadTable single(int place) {
        int most = present[place];
        for (Group group : groups) {
            if (group.places().cardinality() == 1 && group.places().get(place) && move != null) {
                most = Math.max(most, Math.min(group.most(), present[place] + MOST_MORE));
            }
        }
        return SpreadTable.of(place, present[place], most, Objects.requireNonNullElse(move, BigDecimal.ZERO));
    }

    /** The people of each place when that weighs least; none where nobody has to go anywhere, or there are too many. */
    int @Nullable [] lightest() {
        int total = Arrays.stream(present).sum();
        if (!anyBroken || work.leavesOut(total > MOST_PEOPLE || present.length > MOST_PEOPLE)) {
            return null;
        }
        SpreadTable whole = whole();
        int best = -1;
        BigDecimal least = null;
        for (int number = Math.min(total, whole.most()); number >= 0; number--) {
            BigDecimal staying = whole.weight(number);
            if (staying != null) {
                BigDecimal weight = staying.add(fewer.multiply(BigDecimal.valueOf((long) total - number)));
                int compared = least == null ? -1 : weight.compareTo(least);
                if (compared < 0 || (compared == 0 && whole.unevenness(number) < whole.unevenness(best))) {
                    least = weight;
                    best = number;
                }
            }
        }
        if (best < 0) {
            return null;
        }
        int[] persons = new int[present.length];
        whole.place(best, persons);
        return persons;
    }

    /** All places, group by group from the inner ones outward. */
    private SpreadTable whole() {
        List<@Nullable SpreadTable> top = new ArrayList<>();
        int[] tableOf = new int[present.length];
        for (int i = 0; i < present.length; i++) {
            tableOf[i] = i;
            top.add(single(i));
        }
        for (Group group : groups) {
            SpreadTable joined = null;
            for (int i = group.places().nextSetBit(0);
                    i >= 0;
                    i = group.places().nextSetBit(i + 1)) {
                SpreadTable part = top.set(tableOf[i], null);
                if (part != null) {
                    joined = joined == null ? part : joined.with(part);
                }
                tableOf[i] = top.size();
            }
            if (joined != null) {
                top.add(joined.priced(group.most(), number -> price(group, number)));
            }
        }
        SpreadTable whole = SpreadTable.nowhere();
        for (SpreadTable table : top) {
            whole = table == null ? whole : whole.with(table);
        }
        return whole;
    }

    /**
     * Other spreads that weigh the same, with one person more in some place and one less in another that is not left empty by
     * that; as many as are asked for.
     *
     * @param alike whether two places are the same but for their names, so that it makes no difference who leaves which
     */
    List<int[]> asLight(int[] lightest, int asked, BiPredicate<Integer, Integer> alike) {
        List<int[]> found = new ArrayList<>();
        BigDecimal least = weight(lightest);
        int tried = 0;
        for (int i = 0; i < present.length; i++) {
            for (int k = 0; k < present.length && lightest[i] < present[i]; k++) {
                boolean canLeave = lightest[k] > 1 || (lightest[k] == 1 && present[k] == 1);
                if (i != k
                        && canLeave
                        && found.size() < asked
                        && !alike.test(i, k)
                        && !work.leavesOut(tried == MOST_TRIED)) {
                    tried++;
                    int[] other = lightest.clone();
                    other[i]++;
                    other[k]--;
                    BigDecimal weight = weight(other);
                    if (weight != null && least != null && weight.compareTo(least) == 0) {
                        found.add(other);
                    }
                }
            }
        }
        return found;
    }
}
