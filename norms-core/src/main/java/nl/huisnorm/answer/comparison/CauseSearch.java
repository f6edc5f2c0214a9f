package nl.huisnorm.answer.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.huisnorm.answer.comparison.Comparison.Judge;
import nl.huisnorm.answer.comparison.Comparison.Side;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/**
 * Finds why findings are other ones by judging crosswise: everything of before, with some of what differs taken from after.
 * There are four things that can differ, so at most fourteen assessments are made beside the two.
 */
final class CauseSearch<D> {

    private final Side<D> before;
    private final Side<D> after;
    private final Set<Difference> differences;
    private final List<Set<Difference>> parts;
    private final Map<Set<Difference>, Map<String, ReportedFinding>> judged = new HashMap<>();

    CauseSearch(Side<D> before, Side<D> after) {
        this.before = before;
        this.after = after;
        this.differences = differences(before, after);
        this.parts = parts(differences);
    }

    private static <D> Set<Difference> differences(Side<D> before, Side<D> after) {
        Set<Difference> all = EnumSet.noneOf(Difference.class);
        if (!before.data().equals(after.data())) {
            all.add(Difference.DATA);
        }
        Rulebook one = before.rulebook();
        Rulebook other = after.rulebook();
        if (!one.digest().equals(other.digest()) || !one.profile().equals(other.profile())) {
            all.add(Difference.RULEBOOK);
        }
        AssessmentOptions options = before.options();
        if (!options.asOf().equals(after.options().asOf())) {
            all.add(Difference.DATE);
        }
        if (!options.withAsOf(after.options().asOf()).equals(after.options())) {
            all.add(Difference.OPTIONS);
        }
        return all;
    }

    /** All sets of differences but the empty one, the smallest first. */
    private static List<Set<Difference>> parts(Set<Difference> differences) {
        List<Set<Difference>> all = new ArrayList<>();
        all.add(EnumSet.noneOf(Difference.class));
        for (Difference difference : differences) {
            for (Set<Difference> smaller : List.copyOf(all)) {
                Set<Difference> larger = EnumSet.copyOf(smaller);
                larger.add(difference);
                all.add(larger);
            }
        }
        all.sort(Comparator.comparingInt(Set::size));
        return all.subList(1, all.size());
    }

    Comparison comparison() {
        ReportedAssessment one = assess(Set.of());
        ReportedAssessment other = assess(differences);
        judged.put(differences, Comparison.byFingerprint(other));
        return Comparison.of(one, other, differences, this::tell);
    }

    private ReportedAssessment assess(Set<Difference> taken) {
        AssessmentOptions chosen = (taken.contains(Difference.OPTIONS) ? after : before).options();
        AssessmentOptions dated = (taken.contains(Difference.DATE) ? after : before).options();
        Judge<D> judge = (taken.contains(Difference.RULEBOOK) ? after : before).judge();
        return ReportedAssessment.of(
                judge.assess((taken.contains(Difference.DATA) ? after : before).data(), chosen.withAsOf(dated.asOf())));
    }

    private @Nullable ReportedFinding at(Set<Difference> taken, String fingerprint) {
        return judged.computeIfAbsent(taken, set -> Comparison.byFingerprint(assess(set)))
                .get(fingerprint);
    }

    private ComparedFinding tell(ComparedFinding finding) {
        List<Set<Difference>> causes = new ArrayList<>();
        Set<Difference> candidates = EnumSet.noneOf(Difference.class);
        for (Set<Difference> part : parts) {
            boolean isMore = causes.stream().anyMatch(part::containsAll);
            if (!isMore && turns(finding, at(part, finding.fingerprint()))) {
                causes.add(part);
                candidates.addAll(part);
            }
        }
        return new ComparedFinding(
                finding.kind(), finding.before(), finding.after(), finding.absence(), causes, candidates, List.of());
    }

    /**
     * Whether what was found in between is what is found after: the same outcome, and where that is also the outcome of
     * before, a shift to the same side.
     */
    private static boolean turns(ComparedFinding finding, @Nullable ReportedFinding between) {
        ReportedFinding was = finding.before();
        ReportedFinding is = finding.after();
        if (is == null || between == null) {
            return is == null && between == null;
        }
        if (is.outcome() != between.outcome()) {
            return false;
        }
        if (was == null || was.outcome() != is.outcome()) {
            return true;
        }
        return finding.kind() == ChangeKind.CHANGED
                ? between.answersAs(is)
                : ChangeKind.between(was, between) == finding.kind();
    }
}
