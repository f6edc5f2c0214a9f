package nl.huisnorm.checker.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not known, with the binding findings that wait for it.
 *
 * @param text the question, or the name of what is missing
 * @param waiting the findings, each once
 */
public record Asked(String text, Collection<Finding> waiting) {

    /** Divisible by every number up to ten, so that shares add up as whole numbers. */
    private static final long WHOLE = 2520;

    /** What questions ask; those that are asked in the same words, as of two facilities of a plan, once. */
    public static List<Asked> ofQuestions(List<Question> questions, Messages texts) {
        Map<String, List<Question>> byText = new LinkedHashMap<>();
        questions.stream()
                .filter(question -> question.norm() == null && question.binding())
                .forEach(question -> byText.computeIfAbsent(question.text(texts.locale()), any -> new ArrayList<>())
                        .add(question));
        List<Asked> all = new ArrayList<>();
        byText.forEach((text, same) -> {
            Set<Finding> waiting = Collections.newSetFromMap(new IdentityHashMap<>());
            List<Finding> inOrder = new ArrayList<>();
            same.forEach(question ->
                    binding(question.findings()).stream().filter(waiting::add).forEach(inOrder::add));
            all.add(new Asked(
                    same.size() == 1 ? text : texts.get("report.times", text, Integer.toString(same.size())), inOrder));
        });
        return all;
    }

    /** What findings miss, by its name: for where nobody asks. */
    public static List<Asked> ofMissing(List<Finding> findings, Messages texts) {
        Map<String, List<Finding>> byName = new LinkedHashMap<>();
        Map<String, Set<Finding>> seen = new HashMap<>();
        Map<String, Set<Missing>> places = new HashMap<>();
        for (Finding finding : binding(findings)) {
            for (Missing missing : finding.missing()) {
                String name = texts.fact(missing.owner(), missing.fact());
                List<Finding> waiting = byName.computeIfAbsent(name, any -> new ArrayList<>());
                // in their order, since the first is referred to
                if (seen.computeIfAbsent(name, any -> Collections.newSetFromMap(new IdentityHashMap<>()))
                        .add(finding)) {
                    waiting.add(finding);
                }
                places.computeIfAbsent(name, any -> new HashSet<>()).add(missing);
            }
        }
        List<Asked> all = new ArrayList<>();
        byName.forEach((name, waiting) -> {
            int number = places.getOrDefault(name, Set.of()).size();
            all.add(new Asked(number == 1 ? name : texts.get("report.times", name, Integer.toString(number)), waiting));
        });
        return all;
    }

    private static List<Finding> binding(List<Finding> findings) {
        return findings.stream().filter(finding -> finding.norm().binding()).toList();
    }

    /**
     * What is worth most, in that order: each adds the most findings of which all that is known to be missing is then asked. A
     * finding that waits for several counts for each of them with its share.
     */
    public static Worth worth(List<Asked> all, int most) {
        IdentityHashMap<Finding, Integer> left = new IdentityHashMap<>();
        all.forEach(asked -> asked.waiting().forEach(finding -> left.merge(finding, 1, Integer::sum)));
        List<Asked> open = new ArrayList<>(all);
        List<Asked> chosen = new ArrayList<>();
        int settled = 0;
        while (!open.isEmpty() && chosen.size() < most) {
            Asked best = best(open, left);
            if (best == null) {
                break;
            }
            open.remove(best);
            chosen.add(best);
            for (Finding finding : best.waiting()) {
                settled += left.merge(finding, -1, Integer::sum) == 0 ? 1 : 0;
            }
        }
        return new Worth(chosen, settled, open.size());
    }

    private static @Nullable Asked best(List<Asked> open, IdentityHashMap<Finding, Integer> left) {
        Asked best = null;
        long most = 0;
        for (Asked asked : open) {
            long share = asked.waiting().stream()
                    .mapToLong(finding -> WHOLE / Math.max(1, left.getOrDefault(finding, 1)))
                    .sum();
            if (share > most) {
                most = share;
                best = asked;
            }
        }
        return best;
    }

    /** Compared as itself: there are no two of one text, and findings are much to compare. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /**
     * What is worth asking.
     *
     * @param asked what to ask, what is worth most first
     * @param settled how many findings wait for nothing else, as far as is known now
     * @param left how many more could be asked
     */
    public record Worth(List<Asked> asked, int settled, int left) {

        /** Copies the list, so that this cannot change afterwards. */
        public Worth {
            asked = List.copyOf(asked);
        }
    }
}
