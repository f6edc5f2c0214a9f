package nl.huisnorm.rules.internal.capacity;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Sets of places that cross, and the groups of places that lie in the same of them: how many each group holds when all hold as
 * many as they can together, found by trying numbers from the top down until nothing larger is left or no more may be tried.
 * Then there are two numbers: those for whom a way was found, and those of whom it is sure that there are no more.
 */
final class CrossingBounds {

    private final List<Allocation.Bound> sets;
    private final List<Block> groups;
    private final List<BitSet> members;
    private final int[] slack;
    private final int[] holds;
    private final int[] tried;
    private final int widest;
    private final long cost;
    private int[] best;
    private long bestTotal = -1;
    private long enough;
    private long left;
    private boolean stopped;

    /** Prepares; every group lies in a set, those in the fewest come first. */
    CrossingBounds(List<Allocation.Bound> sets, List<Block> groups, List<BitSet> members) {
        this.sets = sets;
        this.groups = groups;
        this.members = members;
        this.slack = sets.stream().mapToInt(Allocation.Bound::most).toArray();
        this.holds = groups.stream().mapToInt(Block::total).toArray();
        this.tried = new int[groups.size()];
        this.best = new int[groups.size()];
        this.widest = members.get(members.size() - 1).cardinality();
        this.cost = (long) groups.size() * (widest + 1) + sets.size();
    }

    /** The places of all groups together. */
    Block block(Effort effort) {
        long granted = effort.granted();
        left = granted;
        enough = rest(0);
        even();
        search(0, 0);
        effort.note(granted - Math.max(0, left), stopped);
        int total = Block.sum(best);
        return new Crossing(total, Math.max(total, ceiling()), best);
    }

    /** No way holds more. */
    private int ceiling() {
        boolean exact = !stopped;
        for (int i = 0; i < holds.length; i++) {
            exact &= groups.get(i).ceiling() == holds[i];
            holds[i] = groups.get(i).ceiling();
        }
        return exact ? Block.sum(best) : (int) Math.min(Allocation.NO_LIMIT, rest(0));
    }

    private final class Crossing extends Block {

        private final int[] most;

        private Crossing(int total, int ceiling, int[] most) {
            super(total, ceiling);
            this.most = most;
        }

        @Override
        void decisive(Set<Allocation.Bound> found) {
            for (int k = 0; k < sets.size(); k++) {
                int inside = 0;
                for (int i = 0; i < most.length; i++) {
                    inside += members.get(i).get(k) ? most[i] : 0;
                }
                if (inside == sets.get(k).most()) {
                    found.add(sets.get(k));
                }
            }
            for (int i = 0; i < most.length; i++) {
                if (most[i] == groups.get(i).total()) {
                    groups.get(i).decisive(found);
                }
            }
        }

        @Override
        int present() {
            return sum(groups.stream().mapToInt(Block::present).toArray());
        }

        @Override
        void place(int number, int[] persons) {
            int[] now = groups.stream().mapToInt(Block::present).toArray();
            int[] each = Allocation.shared(number, most, now);
            for (int i = 0; i < each.length; i++) {
                groups.get(i).place(each[i], persons);
            }
        }
    }

    /** A first way to divide people: all groups grow alike until they can no more. */
    private void even() {
        int[] open = slack.clone();
        BitSet growing = new BitSet();
        growing.set(0, holds.length);
        while (!growing.isEmpty()) {
            int step = step(open, growing);
            for (int i = growing.nextSetBit(0); i >= 0; i = growing.nextSetBit(i + 1)) {
                int most = holds[i] - best[i];
                BitSet in = members.get(i);
                for (int k = in.nextSetBit(0); k >= 0; k = in.nextSetBit(k + 1)) {
                    most = Math.min(most, open[k]);
                }
                int more = Math.min(most, Math.max(1, step));
                best[i] += more;
                for (int k = in.nextSetBit(0); k >= 0; k = in.nextSetBit(k + 1)) {
                    open[k] -= more;
                }
                growing.set(i, more < most);
            }
        }
        bestTotal = IntStream.of(best).asLongStream().sum();
    }

    /** By how many all groups that grow can grow together. */
    private int step(int[] open, BitSet growing) {
        int[] inside = new int[open.length];
        growing.stream().forEach(i -> members.get(i).stream().forEach(k -> inside[k]++));
        int step = Integer.MAX_VALUE;
        for (int k = 0; k < open.length; k++) {
            step = inside[k] == 0 ? step : Math.min(step, open[k] / inside[k]);
        }
        return step;
    }

    private void search(int group, long sum) {
        if (group == groups.size()) {
            if (sum > bestTotal) {
                bestTotal = sum;
                best = tried.clone();
            }
            return;
        }
        int most = fits(group);
        for (int number = most; number >= 0 && bestTotal < enough; number--) {
            left -= cost;
            if (left < 0) {
                stopped = true;
                return;
            }
            take(group, number);
            boolean hope = sum + number + rest(group + 1) > bestTotal;
            if (hope) {
                search(group + 1, sum + number);
            }
            take(group, -number);
            if (stopped || (!hope && members.get(group).cardinality() <= 1)) {
                return;
            }
        }
    }

    private int fits(int group) {
        int most = holds[group];
        BitSet in = members.get(group);
        for (int k = in.nextSetBit(0); k >= 0; k = in.nextSetBit(k + 1)) {
            most = Math.min(most, slack[k]);
        }
        return most;
    }

    private void take(int group, int number) {
        tried[group] += number;
        BitSet in = members.get(group);
        for (int k = in.nextSetBit(0); k >= 0; k = in.nextSetBit(k + 1)) {
            slack[k] -= number;
        }
    }

    /** No less than what the groups from one on can hold yet, counted in several ways. */
    private long rest(int from) {
        long least = Math.min(bySet(from, true), bySet(from, false));
        for (int times = 2; times <= widest; times++) {
            least = Math.min(least, byTimes(from, times));
        }
        return least;
    }

    /** Each group counted once, by its first set or its last. */
    private long bySet(int from, boolean first) {
        long[] open = new long[slack.length];
        for (int k = 0; k < slack.length; k++) {
            open[k] = slack[k];
        }
        long sum = 0;
        for (int group = from; group < groups.size(); group++) {
            BitSet in = members.get(group);
            int by = first ? in.nextSetBit(0) : in.length() - 1;
            long fits = Math.min(fits(group), open[by]);
            open[by] -= fits;
            sum += fits;
        }
        return sum;
    }

    /** Whoever is in so many sets takes a place in each; who is in fewer is counted by his group for what is left of the times. */
    private long byTimes(int from, int times) {
        long sum = 0;
        BitSet used = new BitSet();
        for (int group = from; group < groups.size(); group++) {
            BitSet in = members.get(group);
            used.or(in);
            sum += (long) Math.max(0, times - in.cardinality()) * fits(group);
        }
        for (int k = used.nextSetBit(0); k >= 0; k = used.nextSetBit(k + 1)) {
            sum += slack[k];
        }
        return sum / times;
    }
}
