package nl.huisnorm.rules.internal.remedy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisnorm.input.Pointer;

/**
 * The lightest way to mend several things together. Things that no fact connects are looked at apart; of those that share a
 * fact, ways are combined, the lightest first, until nothing lighter is left or enough were tried.
 */
final class Combination {

    /** So many ways of the same weight are kept. */
    static final int MOST_EQUAL = 3;

    private static final int MOST_TRIED = 5_000;

    private final List<List<Mend>> all;
    private List<Mend> best = new ArrayList<>();
    private BigDecimal least = BigDecimal.ZERO;
    private int tried;

    private Combination(List<List<Mend>> all) {
        this.all = all;
    }

    /**
     * The lightest ways to mend everything, of the same weight.
     *
     * @param each for each thing, the ways to mend it, the lightest first; not empty
     */
    static List<Mend> lightest(List<List<Mend>> each) {
        List<Mend> found = List.of(Mend.NOTHING);
        List<Map<Pointer, Alteration>> together = new ArrayList<>();
        together.add(new LinkedHashMap<>());
        boolean settled = true;
        for (List<List<Mend>> part : parts(each)) {
            List<Mend> ways = new Combination(part).lightest();
            settled &= ways.stream().allMatch(Mend::settled);
            together = times(together, ways);
        }
        boolean told = settled;
        if (!each.isEmpty()) {
            found = together.stream().map(map -> new Mend(map, told)).toList();
        }
        return found;
    }

    private static List<Map<Pointer, Alteration>> times(List<Map<Pointer, Alteration>> together, List<Mend> ways) {
        List<Map<Pointer, Alteration>> more = new ArrayList<>();
        for (int way = 1; way < ways.size() && together.size() + more.size() < MOST_EQUAL; way++) {
            Map<Pointer, Alteration> other = new LinkedHashMap<>(together.get(0));
            other.putAll(ways.get(way).byPlace());
            more.add(other);
        }
        together.forEach(one -> one.putAll(ways.get(0).byPlace()));
        together.addAll(more);
        return together;
    }

    /** Those that share a fact, together. */
    private static List<List<List<Mend>>> parts(List<List<Mend>> each) {
        int[] part = new int[each.size()];
        Map<Pointer, Integer> first = new HashMap<>();
        for (int i = 0; i < part.length; i++) {
            part[i] = i;
            for (Mend mend : each.get(i)) {
                for (Pointer place : mend.byPlace().keySet()) {
                    Integer other = first.putIfAbsent(place, i);
                    if (other != null) {
                        join(part, other, i);
                    }
                }
            }
        }
        Map<Integer, List<List<Mend>>> found = new LinkedHashMap<>();
        for (int i = 0; i < part.length; i++) {
            found.computeIfAbsent(root(part, i), any -> new ArrayList<>()).add(each.get(i));
        }
        return List.copyOf(found.values());
    }

    private static int root(int[] part, int of) {
        int root = of;
        while (part[root] != root) {
            part[root] = part[part[root]];
            root = part[root];
        }
        return root;
    }

    private static void join(int[] part, int one, int other) {
        int first = root(part, one);
        int second = root(part, other);
        part[Math.max(first, second)] = Math.min(first, second);
    }

    private List<Mend> lightest() {
        if (all.size() == 1) {
            BigDecimal weight = all.get(0).get(0).weight();
            return all.get(0).stream()
                    .filter(mend -> mend.settled() == all.get(0).get(0).settled()
                            && mend.weight().compareTo(weight) == 0)
                    .limit(MOST_EQUAL)
                    .toList();
        }
        all.sort(Comparator.comparingInt(List::size));
        search(0, Mend.NOTHING);
        if (best.isEmpty()) {
            best.add(one());
        }
        return best;
    }

    private void search(int index, Mend made) {
        BigDecimal weight = made.weight();
        int compared = best.isEmpty() ? -1 : weight.compareTo(least);
        if (compared > 0 || (compared == 0 && best.size() >= MOST_EQUAL) || tried > MOST_TRIED) {
            return;
        }
        if (index == all.size()) {
            if (compared < 0) {
                best.clear();
                least = weight;
            }
            if (best.stream().noneMatch(other -> other.byPlace().equals(made.byPlace()))) {
                best.add(made);
            }
            return;
        }
        for (Mend way : all.get(index)) {
            tried++;
            Mend both = made.with(way);
            if (both != null) {
                search(index + 1, both);
            }
        }
    }

    /** Where all combinations contradict each other: as many of them as go together. */
    private Mend one() {
        Mend made = Mend.NOTHING;
        for (List<Mend> ways : all) {
            for (Mend way : ways) {
                Mend both = made.with(way);
                if (both != null) {
                    made = both;
                    break;
                }
            }
        }
        return made;
    }
}
