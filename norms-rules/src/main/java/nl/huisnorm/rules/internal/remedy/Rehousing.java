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
import java.util.function.ToDoubleBiFunction;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.rules.internal.capacity.Limits;
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
    private static final double SAME = 1e-6;

    /** Rather one person less in each of two places than two less in one of them. */
    private static final double EVENLY = 1e-7;

    private static final double NEVER = 1e15;

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
    private final ToDoubleBiFunction<BitSet, Integer> price;
    private final Map<BitSet, double[]> prices = new HashMap<>();
    private final double fewer;
    private final double move;
    private boolean anyBroken;

    /**
     * Prepares the places.
     *
     * @param present how many people are in each place
     * @param limits what the norms allow
     * @param fewer what somebody leaving weighs
     * @param move what somebody moving weighs; none where nobody can be moved
     * @param price what else has to change for so many people in some places; more than any number where nothing helps
     */
    Rehousing(
            int[] present,
            List<Limits.Limit> limits,
            CostModel.Kind fewer,
            CostModel.@Nullable Kind move,
            ToDoubleBiFunction<BitSet, Integer> price) {
        this.present = present.clone();
        this.price = price;
        this.fewer = fewer.weight(BigDecimal.ONE).doubleValue();
        this.move = move == null ? NEVER : move.weight(BigDecimal.ONE).doubleValue();
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
        boolean mayGrow = move < NEVER && present.length <= MOST_FURNISHED;
        return new Group(places, now, free, Math.max(free, mayGrow ? now + MOST_MORE : now));
    }

    private static int in(BitSet places, int[] persons) {
        return places.stream().map(i -> persons[i]).sum();
    }

    /** What has to change besides for so many people in a group. Nothing becomes lighter by more people. */
    private double price(Group group, int number) {
        if (number <= group.free()) {
            return 0;
        }
        if (number > group.most()) {
            return NEVER;
        }
        double[] known = prices.computeIfAbsent(group.places(), any -> priced(group));
        return known[number - group.free() - 1];
    }

    private double[] priced(Group group) {
        int size = group.most() - group.free();
        double[] found = new double[size];
        Arrays.fill(found, -1);
        int step = Math.max(1, (size + MOST_PRICED - 1) / MOST_PRICED);
        for (int i = size - 1; i >= 0; i -= step) {
            found[i] = price.applyAsDouble(group.places(), group.free() + 1 + i);
        }
        double above = NEVER;
        for (int i = size - 1; i >= 0; i--) {
            if (found[i] < 0) {
                found[i] = above;
            }
            above = found[i];
        }
        return found;
    }

    /** What a spread of people weighs, all in all. */
    double weight(int[] persons) {
        double sum = 0;
        int total = 0;
        for (int i = 0; i < persons.length; i++) {
            sum += move * Math.max(0, persons[i] - present[i]);
            total += persons[i];
        }
        for (Group group : groups) {
            sum += price(group, in(group.places(), persons));
        }
        return sum + fewer * Math.max(0, Arrays.stream(present).sum() - total);
    }

    /** Some places with what each number of people in them weighs at least, and how they are then spread. */
    private abstract static class Table {

        private final double[] weights;

        Table(double[] weights) {
            this.weights = weights;
        }

        int most() {
            return weights.length - 1;
        }

        double weight(int number) {
            return weights[number];
        }

        abstract void place(int number, int[] persons);
    }

    private Table single(int place) {
        int most = present[place];
        for (Group group : groups) {
            if (group.places().cardinality() == 1 && group.places().get(place) && move < NEVER) {
                most = Math.max(most, Math.min(group.most(), present[place] + MOST_MORE));
            }
        }
        double[] weights = new double[most + 1];
        for (int i = 0; i <= most; i++) {
            double by = i - present[place];
            weights[i] = by > 0 ? move * by : EVENLY * by * by;
        }
        return new Table(weights) {
            @Override
            void place(int number, int[] persons) {
                persons[place] = number;
            }
        };
    }

    private static Table both(Table one, Table other) {
        int size = one.most() + other.most() + 1;
        double[] weights = new double[size];
        short[] first = new short[size];
        Arrays.fill(weights, NEVER);
        for (int i = 0; i <= one.most(); i++) {
            for (int k = 0; k <= other.most(); k++) {
                double weight = one.weight(i) + other.weight(k);
                if (weight < weights[i + k] || (weight == weights[i + k] && k > i + k - first[i + k])) {
                    weights[i + k] = weight;
                    first[i + k] = (short) i;
                }
            }
        }
        return new Table(weights) {
            @Override
            void place(int number, int[] persons) {
                one.place(first[number], persons);
                other.place(number - first[number], persons);
            }
        };
    }

    private Table limited(Table table, Group group) {
        int most = Math.min(table.most(), group.most());
        double[] weights = new double[most + 1];
        for (int i = 0; i <= most; i++) {
            weights[i] = Math.min(NEVER, table.weight(i) + price(group, i));
        }
        return new Table(weights) {
            @Override
            void place(int number, int[] persons) {
                table.place(number, persons);
            }
        };
    }

    /** The people of each place when that weighs least; none where nobody has to go anywhere, or there are too many. */
    int @Nullable [] lightest() {
        int total = Arrays.stream(present).sum();
        if (!anyBroken || total > MOST_PEOPLE || present.length > MOST_PEOPLE) {
            return null;
        }
        List<Table> top = new ArrayList<>();
        int[] tableOf = new int[present.length];
        for (int i = 0; i < present.length; i++) {
            tableOf[i] = i;
            top.add(single(i));
        }
        for (Group group : groups) {
            Table joined = null;
            BitSet taken = new BitSet();
            for (int i = group.places().nextSetBit(0);
                    i >= 0;
                    i = group.places().nextSetBit(i + 1)) {
                if (!taken.get(tableOf[i])) {
                    taken.set(tableOf[i]);
                    Table part = top.set(tableOf[i], EMPTY);
                    joined = joined == null ? part : both(joined, part);
                }
                tableOf[i] = top.size();
            }
            if (joined != null) {
                top.add(limited(joined, group));
            }
        }
        Table whole = EMPTY;
        for (Table table : top) {
            whole = table == EMPTY ? whole : both(whole, table);
        }
        int best = -1;
        double least = NEVER;
        for (int number = Math.min(total, whole.most()); number >= 0; number--) {
            double weight = whole.weight(number) + fewer * (total - number);
            if (weight < least) {
                least = weight;
                best = number;
            }
        }
        if (best < 0) {
            return null;
        }
        int[] persons = new int[present.length];
        whole.place(best, persons);
        return persons;
    }

    private static final Table EMPTY = new Table(new double[1]) {
        @Override
        void place(int number, int[] persons) {
            // nobody is nowhere
        }
    };

    /**
     * Other spreads that weigh the same, with one person more in some place and one less in another that is not left empty by
     * that; as many as are asked for.
     *
     * @param alike whether two places are the same but for their names, so that it makes no difference who leaves which
     */
    List<int[]> equals(int[] lightest, int asked, BiPredicate<Integer, Integer> alike) {
        List<int[]> found = new ArrayList<>();
        double least = weight(lightest);
        int tried = 0;
        for (int i = 0; i < present.length; i++) {
            for (int k = 0; k < present.length && lightest[i] < present[i]; k++) {
                boolean canLeave = lightest[k] > 1 || (lightest[k] == 1 && present[k] == 1);
                if (i != k && canLeave && found.size() < asked && tried < MOST_TRIED && !alike.test(i, k)) {
                    tried++;
                    int[] other = lightest.clone();
                    other[i]++;
                    other[k]--;
                    if (Math.abs(weight(other) - least) < SAME) {
                        found.add(other);
                    }
                }
            }
        }
        return found;
    }
}
