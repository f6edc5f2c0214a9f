package nl.huisnorm.benchmarks.subset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Measure;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.rulebook.Norm;
import org.jspecify.annotations.Nullable;

/** The findings of the library on the norms of the comparison. */
public final class ByLibrary {

    private static final Set<String> NORMS = Check.allNorms();

    private final Huisnorm huisnorm;
    private final String regime;

    /** Of a rulebook that has all of the norms. */
    public ByLibrary(Huisnorm huisnorm) {
        this.huisnorm = huisnorm;
        this.regime = huisnorm.rulebook().norms().stream()
                .filter(norm -> NORMS.contains(norm.id()))
                .map(norm -> norm.regime().id())
                .findFirst()
                .orElseThrow();
    }

    /** The options with which the library is asked about the regime of the norms alone. */
    public AssessmentOptions options(LocalDate day) {
        return AssessmentOptions.asOf(day).withRegimes(List.of(regime));
    }

    /** All that the library finds in that regime. */
    public Assessment assess(Facility facility, LocalDate day) {
        return huisnorm.assess(facility, options(day));
    }

    /** Those findings that are on norms of the comparison. */
    public List<Finding> findings(Facility facility, LocalDate day) {
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : assess(facility, day).findings()) {
            if (NORMS.contains(finding.norm().id())) {
                findings.add(finding);
            }
        }
        return findings;
    }

    /** Whether the library leaves a finding open because the data contradict each other, which no other engine looks at. */
    public static boolean isDoubted(Finding finding) {
        return finding.reason() == Reason.DATA_IN_DOUBT;
    }

    /** A finding as a line to compare with that of another engine. */
    public static String line(Finding finding) {
        Norm norm = finding.norm();
        Measure measure = finding.measure();
        BigDecimal measured = measure == null ? null : measure.actual();
        return Answer.line(norm.id(), finding.subject(), finding.outcome(), measured, required(measure));
    }

    private static @Nullable BigDecimal required(@Nullable Measure measure) {
        return measure == null ? null : measure.required();
    }
}
