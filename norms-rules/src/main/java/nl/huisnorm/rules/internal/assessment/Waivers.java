package nl.huisnorm.rules.internal.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.rules.internal.view.WaiverView;
import org.jspecify.annotations.Nullable;

/** The waivers of one assessment: which findings they cover, and what came of each. */
final class Waivers {

    private final List<Waiver> waivers;
    private final String facility;
    private final Function<String, @Nullable Norm> norms;
    private final Set<String> judged = new HashSet<>();
    private final Set<String> found = new HashSet<>();
    private final Set<Waiver> used = new HashSet<>();
    private final Set<Waiver> doubted = new HashSet<>();
    private final Exceptions exceptions;

    Waivers(AssessmentOptions options, String facility, Function<String, @Nullable Norm> norms) {
        this.waivers = options.waivers();
        this.facility = facility;
        this.norms = norms;
        this.exceptions = new Exceptions(options, facility);
    }

    /** The findings, those waived that a waiver covers and that would not be met without it. */
    List<Finding> applyTo(List<Finding> findings) {
        List<Finding> after = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            judged.add(finding.norm().id());
            found.add(key(finding.norm().id(), finding.subject().id()));
            after.add(applyTo(finding));
        }
        return after;
    }

    /** Of those that cover it the most specific one is told with a finding; all of them are used. */
    private Finding applyTo(Finding finding) {
        if (!isNeeded(finding)) {
            return finding;
        }
        Waiver best = null;
        for (Waiver waiver : covering(finding)) {
            used.add(waiver);
            boolean holds =
                    exceptions.holds(waiver, finding.norm(), finding.subject().id());
            if (holds && (best == null || names(waiver) > names(best))) {
                best = waiver;
            }
        }
        return best == null ? finding : finding.waivedBy(best);
    }

    /** These after they were applied: a waiver that covers only what does not stand firm may or may not be used. */
    Waivers doubting(List<Finding> findings) {
        for (Finding finding : findings) {
            judged.add(finding.norm().id());
            found.add(key(finding.norm().id(), finding.subject().id()));
            for (Waiver waiver : covering(finding)) {
                if (finding.withinTolerance()) {
                    doubted.add(waiver);
                } else if (isNeeded(finding)) {
                    used.add(waiver);
                }
            }
        }
        return this;
    }

    private List<Waiver> covering(Finding finding) {
        return exceptions.covering(finding.norm(), finding.subject().id());
    }

    /** Whether a finding is, or without its waiver would be, one to waive; also one that is not because its waiver is not in order. */
    private static boolean isNeeded(Finding finding) {
        return finding.outcome() == Outcome.NON_COMPLIANT
                || finding.outcome() == Outcome.UNDETERMINED
                || finding.outcome() == Outcome.WAIVED;
    }

    private static int names(Waiver waiver) {
        return (waiver.subject() == null ? 0 : 2) + (waiver.facility() == null ? 0 : 1);
    }

    /** The waivers that may be for this facility, once they were applied. */
    List<WaiverView> views() {
        List<WaiverView> views = new ArrayList<>();
        for (int i = 0; i < waivers.size(); i++) {
            Waiver waiver = waivers.get(i);
            if (waiver.isFor(facility)) {
                boolean subjectExists = waiver.subject() == null
                        ? judged.contains(waiver.norm())
                        : found.contains(key(waiver.norm(), waiver.subject()));
                views.add(new WaiverView(
                        waiver,
                        i,
                        new WaiverView.Use(
                                norms.apply(waiver.norm()) != null,
                                isAllowed(waiver),
                                exceptions.isWithinYears(
                                        waiver, subject -> found.contains(key(waiver.norm(), subject))),
                                judged.contains(waiver.norm()),
                                subjectExists,
                                used.contains(waiver)
                                        ? Truth.TRUE
                                        : doubted.contains(waiver) ? Truth.UNKNOWN : Truth.FALSE)));
            }
        }
        return views;
    }

    private boolean isAllowed(Waiver waiver) {
        Norm norm = norms.apply(waiver.norm());
        return norm == null || norm.regime().waivable();
    }

    private static String key(String norm, String subject) {
        return norm + " " + subject;
    }
}
