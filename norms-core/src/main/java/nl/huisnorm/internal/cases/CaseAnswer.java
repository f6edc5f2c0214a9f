package nl.huisnorm.internal.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.huisnorm.assessment.Between;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Measure;
import nl.huisnorm.internal.cases.CaseFile.Expected;
import org.jspecify.annotations.Nullable;

/**
 * What was found where a case expects something.
 *
 * @param norm the norm
 * @param expected what was expected; none where nothing was to be found
 * @param found the findings that it can be about
 * @param wrong in what they differ; empty where they do not
 */
public record CaseAnswer(String norm, @Nullable Expected expected, List<Finding> found, Set<Aspect> wrong) {

    /** In what an answer can differ from what was expected. */
    public enum Aspect {
        /** There is none, there is more than one, or there should be none. */
        FINDING,
        OUTCOME,
        REASON,
        ACTUAL,
        REQUIRED,
        MISSING
    }

    /** Copies, so that nothing can change afterwards. */
    public CaseAnswer {
        found = List.copyOf(found);
        wrong = Set.copyOf(wrong);
    }

    /**
     * Compares what was found with what a case expects.
     *
     * @param content the case
     * @param norm the norm that it is about, where what is expected does not name another
     * @param findings all that was found
     */
    public static List<CaseAnswer> of(CaseFile content, String norm, List<Finding> findings) {
        if (content.expect().isEmpty()) {
            List<Finding> about = about(norm, null, findings);
            return List.of(new CaseAnswer(norm, null, about, about.isEmpty() ? Set.of() : Set.of(Aspect.FINDING)));
        }
        List<CaseAnswer> answers = new ArrayList<>();
        for (Expected expected : content.expect()) {
            String own = expected.norm() == null ? norm : expected.norm();
            List<Finding> about = about(own, expected.subject(), findings);
            answers.add(new CaseAnswer(
                    own,
                    expected,
                    about,
                    about.size() == 1 ? differences(about.get(0), expected) : Set.of(Aspect.FINDING)));
        }
        return answers;
    }

    private static List<Finding> about(String norm, @Nullable String subject, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.norm().id().equals(norm))
                .filter(finding -> subject == null || finding.subject().id().equals(subject))
                .toList();
    }

    private static Set<Aspect> differences(Finding finding, Expected expected) {
        Set<Aspect> wrong = new LinkedHashSet<>();
        if (finding.outcome() != expected.outcome()) {
            wrong.add(Aspect.OUTCOME);
        }
        if (expected.reason() != null && finding.reason() != expected.reason()) {
            wrong.add(Aspect.REASON);
        }
        Measure measure = finding.measure();
        boolean isActual = isSame(expected.actual(), measure == null ? null : measure.actual())
                && isSame(expected.actualBetween(), measure == null ? null : measure.actualBetween());
        if (!isActual) {
            wrong.add(Aspect.ACTUAL);
        }
        boolean isRequired = isSame(expected.required(), measure == null ? null : measure.required())
                && isSame(expected.requiredBetween(), measure == null ? null : measure.requiredBetween());
        if (!isRequired) {
            wrong.add(Aspect.REQUIRED);
        }
        List<String> missing = expected.missing();
        if (missing != null) {
            List<String> found = finding.missing().stream()
                    .map(one -> one.place().toString())
                    .sorted()
                    .toList();
            if (!found.equals(missing.stream().sorted().toList())) {
                wrong.add(Aspect.MISSING);
            }
        }
        return wrong;
    }

    /** What is not expected can be anything. */
    private static boolean isSame(@Nullable BigDecimal expected, @Nullable BigDecimal found) {
        return expected == null || (found != null && expected.compareTo(found) == 0);
    }

    private static boolean isSame(CaseFile.@Nullable Between expected, @Nullable Between found) {
        return expected == null
                || (found != null
                        && isSameEnd(expected.least(), found.least())
                        && isSameEnd(expected.most(), found.most()));
    }

    private static boolean isSameEnd(@Nullable BigDecimal expected, @Nullable BigDecimal found) {
        return expected == null ? found == null : found != null && expected.compareTo(found) == 0;
    }
}
