package nl.huisnorm.rules.internal.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.rules.internal.view.WaiverView;

/** The waivers of one assessment: which findings they cover, and what came of each. */
final class Waivers {

    private final List<Waiver> waivers;
    private final String facility;
    private final LocalDate day;
    private final Set<String> norms;
    private final Set<String> judged = new HashSet<>();
    private final Set<String> found = new HashSet<>();
    private final Set<Waiver> used = new HashSet<>();
    private final Set<Waiver> doubted = new HashSet<>();

    Waivers(List<Waiver> waivers, String facility, LocalDate day, Set<String> norms) {
        this.waivers = waivers;
        this.facility = facility;
        this.day = day;
        this.norms = norms;
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
        if (finding.outcome() != Outcome.NON_COMPLIANT && finding.outcome() != Outcome.UNDETERMINED) {
            return finding;
        }
        Waiver best = null;
        for (Waiver waiver : waivers) {
            if (waiver.covers(facility, finding.norm().id(), finding.subject().id(), day)) {
                used.add(waiver);
                if (best == null || names(waiver) > names(best)) {
                    best = waiver;
                }
            }
        }
        return best == null ? finding : finding.waivedBy(best);
    }

    /** These after they were applied: a waiver that covers only what does not stand firm may or may not be used. */
    Waivers doubting(List<Finding> findings) {
        for (Finding finding : findings) {
            judged.add(finding.norm().id());
            found.add(key(finding.norm().id(), finding.subject().id()));
            for (Waiver waiver : waivers) {
                boolean covers = waiver.covers(
                        facility, finding.norm().id(), finding.subject().id(), day);
                if (covers && finding.withinTolerance()) {
                    doubted.add(waiver);
                } else if (covers && finding.outcome() == Outcome.WAIVED) {
                    used.add(waiver);
                }
            }
        }
        return this;
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
                                norms.contains(waiver.norm()),
                                judged.contains(waiver.norm()),
                                subjectExists,
                                used.contains(waiver)
                                        ? Truth.TRUE
                                        : doubted.contains(waiver) ? Truth.UNKNOWN : Truth.FALSE)));
            }
        }
        return views;
    }

    private static String key(String norm, String subject) {
        return norm + " " + subject;
    }
}
