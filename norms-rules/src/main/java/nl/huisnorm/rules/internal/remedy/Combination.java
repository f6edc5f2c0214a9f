package nl.huisnorm.rules.internal.remedy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisnorm.answer.remedy.Adjustment;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.law.Work;

/**
 * The lightest remedy of several findings together. Findings that no fact connects are looked at apart; of those that share a
 * fact, remedies are combined, the lightest first, until nothing lighter is left or enough were tried.
 */
final class Combination {

    /** So many remedies of the same weight are kept. */
    static final int MOST_EQUAL = 3;

    private static final int MOST_TRIED = 5_000;

    private final List<List<RemedyDraft>> all;
    private final Work work;
    private List<RemedyDraft> best = new ArrayList<>();
    private BigDecimal least = BigDecimal.ZERO;
    private int tried;

    private Combination(List<List<RemedyDraft>> all, Work work) {
        this.all = all;
        this.work = work;
    }

    /**
     * The lightest remedies of everything, of the same weight.
     *
     * @param each for each finding its remedies, the lightest first; not empty
     * @param work is told where not all combinations were tried
     */
    static List<RemedyDraft> lightest(List<List<RemedyDraft>> each, Work work) {
        List<RemedyDraft> found = List.of(RemedyDraft.NOTHING);
        List<Map<Pointer, Adjustment>> together = new ArrayList<>();
        together.add(new LinkedHashMap<>());
        boolean settled = true;
        for (List<List<RemedyDraft>> part : parts(each)) {
            List<RemedyDraft> remedies = new Combination(part, work).lightest();
            settled &= remedies.stream().allMatch(RemedyDraft::settled);
            together = times(together, remedies);
        }
        boolean told = settled;
        if (!each.isEmpty()) {
            found = together.stream().map(map -> new RemedyDraft(map, told)).toList();
        }
        return found;
    }

    private static List<Map<Pointer, Adjustment>> times(
            List<Map<Pointer, Adjustment>> together, List<RemedyDraft> remedies) {
        List<Map<Pointer, Adjustment>> more = new ArrayList<>();
        for (int i = 1; i < remedies.size() && together.size() + more.size() < MOST_EQUAL; i++) {
            Map<Pointer, Adjustment> other = new LinkedHashMap<>(together.get(0));
            other.putAll(remedies.get(i).byPlace());
            more.add(other);
        }
        together.forEach(one -> one.putAll(remedies.get(0).byPlace()));
        together.addAll(more);
        return together;
    }

    /** Those that share a fact, together. */
    private static List<List<List<RemedyDraft>>> parts(List<List<RemedyDraft>> each) {
        int[] part = new int[each.size()];
        Map<Pointer, Integer> first = new HashMap<>();
        for (int i = 0; i < part.length; i++) {
            part[i] = i;
            for (RemedyDraft remedy : each.get(i)) {
                for (Pointer place : remedy.byPlace().keySet()) {
                    Integer other = first.putIfAbsent(place, i);
                    if (other != null) {
                        join(part, other, i);
                    }
                }
            }
        }
        Map<Integer, List<List<RemedyDraft>>> found = new LinkedHashMap<>();
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

    private List<RemedyDraft> lightest() {
        if (all.size() == 1) {
            BigDecimal weight = all.get(0).get(0).weight();
            return all.get(0).stream()
                    .filter(remedy -> remedy.settled() == all.get(0).get(0).settled()
                            && remedy.weight().compareTo(weight) == 0)
                    .limit(MOST_EQUAL)
                    .toList();
        }
        all.sort(Comparator.comparingInt(List::size));
        search(0, RemedyDraft.NOTHING);
        if (best.isEmpty()) {
            best.add(one());
        }
        return best;
    }

    private void search(int index, RemedyDraft made) {
        BigDecimal weight = made.weight();
        int compared = best.isEmpty() ? -1 : weight.compareTo(least);
        if (compared > 0 || (compared == 0 && best.size() >= MOST_EQUAL) || work.leavesOut(tried > MOST_TRIED)) {
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
        for (RemedyDraft remedy : all.get(index)) {
            tried++;
            RemedyDraft both = made.with(remedy);
            if (both != null) {
                search(index + 1, both);
            }
        }
    }

    /** Where all combinations contradict each other: as many of them as go together. */
    private RemedyDraft one() {
        RemedyDraft made = RemedyDraft.NOTHING;
        for (List<RemedyDraft> remedies : all) {
            for (RemedyDraft remedy : remedies) {
                RemedyDraft both = made.with(remedy);
                if (both != null) {
                    made = both;
                    break;
                }
            }
        }
        return made;
    }
}
