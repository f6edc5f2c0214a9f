package nl.huisnorm.rules.internal.capacity;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Sets of places that cross, and the groups of places that lie in the same of them: how many each group holds when all hold as
 * many as they can together, found by trying numbers from the top down until nothing larger is left.
 */
final class CrossingBounds {

    private final List<Allocation.Bound> sets;
    private final List<Block> groups;
    private final List<BitSet> members;
    private final int[] slack;
    private final int[] tried;
    private int[] best;
    private long bestTotal = -1;

    CrossingBounds(List<Allocation.Bound> sets, List<Block> groups, List<BitSet> members) {
        this.sets = sets;
        this.groups = groups;
        this.members = members;
        this.slack = sets.stream().mapToInt(Allocation.Bound::most).toArray();
        this.tried = new int[groups.size()];
        this.best = new int[groups.size()];
    }

    /** The places of all groups together. */
    Block block() {
        search(0, 0);
        int total = Block.sum(best);
        int[] most = best;
        return new Block(total) {
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
                return Block.sum(groups.stream().mapToInt(Block::present).toArray());
            }

            @Override
            void place(int number, int[] persons) {
                int[] now = groups.stream().mapToInt(Block::present).toArray();
                int[] each = Allocation.shared(number, most, now);
                for (int i = 0; i < each.length; i++) {
                    groups.get(i).place(each[i], persons);
                }
            }
        };
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
        for (int number = most; number >= 0; number--) {
            take(group, number);
            boolean hope = sum + number + rest(group + 1) > bestTotal;
            if (hope) {
                search(group + 1, sum + number);
            }
            take(group, -number);
            if (!hope && members.get(group).cardinality() <= 1) {
                return;
            }
        }
    }

    private int fits(int group) {
        int most = groups.get(group).total();
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

    /** No less than what the groups from one on can hold yet: counted once by their first set, once by their last. */
    private long rest(int from) {
        return Math.min(rest(from, true), rest(from, false));
    }

    private long rest(int from, boolean first) {
        long[] left = Arrays.stream(slack).asLongStream().toArray();
        long sum = 0;
        for (int group = from; group < groups.size(); group++) {
            BitSet in = members.get(group);
            long fits = fits(group);
            if (!in.isEmpty()) {
                int by = first ? in.nextSetBit(0) : in.length() - 1;
                fits = Math.min(fits, left[by]);
                left[by] -= fits;
            }
            sum += fits;
        }
        return sum;
    }
}
