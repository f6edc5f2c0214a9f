package nl.huisnorm.answer.comparison;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.assessment.Outcome;

/** Tells from two reports alone why findings are other ones, as far as that can be told. */
final class ReportCauses {

    private final String about;
    private final boolean otherReadings;
    private final boolean otherRegimes;
    private final boolean otherWaivers;
    private final Set<Difference> differences = EnumSet.noneOf(Difference.class);

    ReportCauses(ReportedAssessment before, ReportedAssessment after) {
        this.about = before.subject().kind();
        this.otherReadings = !before.readings().equals(after.readings());
        this.otherRegimes = !before.regimes().equals(after.regimes());
        this.otherWaivers = !onWaivers(before).equals(onWaivers(after));
        if (before.input() == null || !before.input().equals(after.input())) {
            differences.add(Difference.DATA);
        }
        boolean sameRules = before.rulebookDigest().equals(after.rulebookDigest())
                && Objects.equals(before.profile(), after.profile())
                && before.localNorms().equals(after.localNorms());
        if (!sameRules) {
            differences.add(Difference.RULEBOOK);
        }
        if (!before.asOf().equals(after.asOf())) {
            differences.add(Difference.DATE);
        }
        if (otherReadings || otherRegimes || otherWaivers) {
            differences.add(Difference.OPTIONS);
        }
    }

    /** What a report tells of the waivers it was judged by: the findings on them, and what they were made of. */
    private static Set<List<Object>> onWaivers(ReportedAssessment assessment) {
        return assessment.findings().stream()
                .filter(ReportedFinding::isOnWaiver)
                .map(finding -> List.<Object>of(finding.subject().id(), finding.evidence()))
                .collect(Collectors.toSet());
    }

    Set<Difference> differences() {
        return differences;
    }

    ComparedFinding tell(ComparedFinding finding) {
        Set<Difference> candidates = EnumSet.copyOf(differences);
        candidates.removeIf(difference -> isRuledOut(difference, finding));
        List<Set<Difference>> causes = candidates.size() == 1 ? List.of(candidates) : List.of();
        return new ComparedFinding(
                finding.kind(), finding.before(), finding.after(), finding.absence(), causes, candidates, List.of());
    }

    private boolean isRuledOut(Difference difference, ComparedFinding finding) {
        ReportedFinding was = finding.before();
        ReportedFinding is = finding.after();
        if (was == null || is == null || is.isOnWaiver()) {
            return false;
        }
        if (difference == Difference.DATA) {
            return about.equals("facility") && was.readTheSame(is);
        }
        boolean waived = was.outcome() == Outcome.WAIVED || is.outcome() == Outcome.WAIVED;
        return difference == Difference.OPTIONS && !otherReadings && !(otherWaivers && waived);
    }
}
