package nl.huisnorm.rules.internal;

import static nl.huisnorm.rules.internal.NormSketch.norm;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.Norm;

/** Findings made up for a test. */
public final class FindingSketch {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private FindingSketch() {}

    /** On a subject of which only the id matters. */
    public static Finding finding(String norm, String subject, Outcome outcome) {
        return finding(norm(norm).norm(), new Subject("building", subject, null, Pointer.ROOT.field(subject)), outcome);
    }

    /** One that cannot be told lacks something. */
    public static Finding finding(Norm norm, Subject subject, Outcome outcome) {
        return finding(norm, subject, outcome, List.of(), List.of());
    }

    /** With inputs that were used, and those that were missed. */
    public static Finding finding(
            Norm norm, Subject subject, Outcome outcome, List<Evidence> evidence, List<Missing> missing) {
        return new Finding(
                norm,
                DAY,
                subject,
                outcome,
                outcome == Outcome.UNDETERMINED ? Reason.MISSING_DATA : null,
                null,
                missing,
                evidence,
                List.of(),
                List.of(),
                null,
                null,
                null,
                false,
                List.of());
    }

    /** An assessment with these findings. */
    public static Assessment assessment(AssessmentOptions options, Finding... findings) {
        return new Assessment(
                "0",
                "digest",
                NormSketch.FIRST,
                new Subject("plan", "plan", null, Pointer.ROOT),
                options,
                null,
                null,
                null,
                Arrays.asList(findings),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
