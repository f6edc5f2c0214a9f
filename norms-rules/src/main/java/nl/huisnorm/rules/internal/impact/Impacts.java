package nl.huisnorm.rules.internal.impact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.huisnorm.answer.impact.FacilityImpact;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.assessment.Assessor;
import nl.huisnorm.rules.internal.capacity.CapacitySearch;
import nl.huisnorm.rules.internal.law.LawOfDay;
import nl.huisnorm.rules.internal.law.Laws;

/** Judges a facility by two laws; what is the same in both is judged once. */
public final class Impacts {

    private final Facility facility;
    private final LawOfDay before;
    private final LawOfDay after;
    private final AssessmentOptions optionsBefore;
    private final AssessmentOptions optionsAfter;

    /**
     * Prepares.
     *
     * @param facility the facility
     * @param before the laws before the change
     * @param optionsBefore the date, and what to judge by; without tolerance
     * @param after the laws after the change
     * @param optionsAfter the date, and what to judge by; without tolerance
     */
    public Impacts(
            Facility facility,
            Laws before,
            AssessmentOptions optionsBefore,
            Laws after,
            AssessmentOptions optionsAfter) {
        this.facility = facility;
        this.before = before.of(facility).on(facility, optionsBefore);
        this.after = after.of(facility).on(facility, optionsAfter);
        this.optionsBefore = optionsBefore;
        this.optionsAfter = optionsAfter;
    }

    /** What the change does to the facility. */
    public FacilityImpact impact() {
        Assessor assessor = new Assessor(before, optionsBefore);
        Assessment assessment = assessor.assess(facility);
        CapacitySearch search = new CapacitySearch(facility, before, optionsBefore);
        Set<Norm> same = optionsBefore.equals(optionsAfter) ? same() : Set.of();
        Assessment assessmentAfter = new Assessor(after, optionsAfter).assess(facility, alike(assessment, same));
        CapacitySearch searchAfter = new CapacitySearch(facility, after, optionsAfter, search.limitsOf(same));
        return new ImpactSearch(
                        facility,
                        new ImpactSearch.State(assessment, search),
                        new ImpactSearch.State(assessmentAfter, searchAfter))
                .impact();
    }

    /**
     * The norms that a scenario leaves as they are, and that are in force both with and without it. None if it changes the
     * numbers by which buildings are classified, since these decide to what other norms apply.
     */
    private Set<Norm> same() {
        Set<Norm> same = new HashSet<>();
        if (before.laws().classifiesAs(after.laws())) {
            for (Norm norm : before.laws().content().norms()) {
                if (before.hasAlike(norm, after)) {
                    same.add(norm);
                }
            }
        }
        return same;
    }

    /** The findings of norms that stay as they are; none where waivers have changed them already. */
    private Map<Norm, List<Finding>> alike(Assessment assessment, Set<Norm> same) {
        Map<Norm, List<Finding>> found = new HashMap<>();
        if (optionsBefore.waivers().isEmpty()) {
            same.forEach(norm -> found.put(norm, new ArrayList<>()));
            for (Finding finding : assessment.findings()) {
                List<Finding> ofNorm = found.get(finding.norm());
                if (ofNorm != null) {
                    ofNorm.add(finding);
                }
            }
        }
        return found;
    }
}
