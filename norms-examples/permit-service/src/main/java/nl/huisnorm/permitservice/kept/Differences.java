package nl.huisnorm.permitservice.kept;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.answer.comparison.ChangeKind;
import nl.huisnorm.answer.comparison.ComparedFinding;
import nl.huisnorm.answer.comparison.Comparison;
import nl.huisnorm.answer.comparison.ReportedAssessment;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.ReportReader;
import nl.huisnorm.permitservice.kept.RecheckChange.FindingChange;

/** What differs between the report that was kept and the one of now, as the library compares reports. */
final class Differences {

    private final List<ComparedFinding> findings;
    private final boolean otherVerdict;

    private Differences(List<ComparedFinding> findings, boolean otherVerdict) {
        this.findings = findings;
        this.otherVerdict = otherVerdict;
    }

    /** Compares two reports about the same input. */
    static Differences between(byte[] before, byte[] after) {
        List<ComparedFinding> findings = new ArrayList<>();
        boolean otherVerdict = false;
        List<ReportedAssessment> then = read(before);
        for (ReportedAssessment now : read(after)) {
            for (ReportedAssessment was : then) {
                if (isSame(was.subject(), now.subject())) {
                    Comparison comparison = Comparison.of(was, now);
                    comparison.findings().stream()
                            .filter(finding -> finding.kind() != ChangeKind.UNCHANGED)
                            .forEach(findings::add);
                    otherVerdict |= was.verdict() != now.verdict();
                }
            }
        }
        findings.sort(Comparator.<ComparedFinding, Boolean>comparing(
                        finding -> !finding.finding().binding())
                .thenComparing(ComparedFinding::kind));
        return new Differences(List.copyOf(findings), otherVerdict);
    }

    private static List<ReportedAssessment> read(byte[] report) {
        try {
            return ReportReader.read("report", report).assessments();
        } catch (UnreadableInputException e) {
            throw new IllegalStateException("a report of this service cannot be read", e);
        }
    }

    private static boolean isSame(Subject one, Subject other) {
        return one.kind().equals(other.kind()) && one.id().equals(other.id());
    }

    /** Whether anything differs. */
    boolean isAny() {
        return otherVerdict || !findings.isEmpty();
    }

    /** How many findings differ. */
    int count() {
        return findings.size();
    }

    /** The findings that differ, those that bind first, and then what is worse. */
    List<FindingChange> findings(int most, Locale locale) {
        return findings.stream()
                .limit(most)
                .map(finding -> new FindingChange(
                        finding.finding().norm(),
                        finding.finding().subject().id(),
                        finding.kind().name(),
                        finding.text(locale),
                        finding.reason(locale)))
                .toList();
    }
}
