package nl.huisnorm.rules.internal.remedy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.huisnorm.answer.remedy.Adjustment;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.answer.remedy.FindingRemedies;
import nl.huisnorm.answer.remedy.Remedies;
import nl.huisnorm.answer.remedy.Remedy;
import nl.huisnorm.answer.remedy.RemedyPlan;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.assessment.Assessor;
import nl.huisnorm.rules.internal.law.LawOfDay;
import nl.huisnorm.rules.internal.law.Retrial;
import nl.huisnorm.rules.internal.law.Trial;
import nl.huisnorm.rules.internal.law.Watch;
import nl.huisnorm.rules.internal.law.Work;

/** Finds the lightest changes that make a facility comply: the remedies of each finding by itself, and plans for all of them. */
public final class RemedySearch {

    /** So many remedies of one finding, and so many plans, are told. */
    private static final int MOST_TOLD = 3;

    private final Facility facility;
    private final AssessmentOptions options;
    /** A house of fifty rooms that all lack something takes two hundred thousand; this is some minutes. */
    private static final long MOST_WORK = 10_000_000;

    private final Work work;
    private final Trial trial;
    private final Assessor assessor;
    private final CostKinds kinds;
    private final Map<String, List<String>> facts;

    /** Prepares the search by a law; the options are without tolerance. */
    public RemedySearch(Facility facility, LawOfDay law, AssessmentOptions options, CostModel costs) {
        this(facility, law, options, costs, Watch.endless());
    }

    /** The same that ends when its time is over. */
    public RemedySearch(Facility facility, LawOfDay law, AssessmentOptions options, CostModel costs, Watch watch) {
        this(facility, law, options, costs, new Work(MOST_WORK, watch));
    }

    /** The same that tries so many rules on a subject at the most, as far as it can stop. */
    RemedySearch(Facility facility, LawOfDay law, AssessmentOptions options, CostModel costs, long most) {
        this(facility, law, options, costs, new Work(most));
    }

    private RemedySearch(Facility facility, LawOfDay law, AssessmentOptions options, CostModel costs, Work work) {
        this.facility = facility;
        this.options = options;
        this.work = work;
        this.trial = law.trial().only(Norm::binding).supposing().counting(work);
        this.assessor = new Assessor(law, options);
        this.kinds = new CostKinds(costs);
        this.facts = law.laws().content().facts();
    }

    /** How many rules were tried on a subject. */
    long tried() {
        return work.done();
    }

    /** What was found. */
    public Remedies remedies() {
        Assessment before = assessor.assess(facility);
        List<Finding> binding = before.findings(Outcome.NON_COMPLIANT).stream()
                .filter(finding -> finding.norm().binding())
                .toList();
        return binding.isEmpty()
                ? new Remedies(before, kinds.costs(), List.of(), List.of(), true)
                : remedies(before, binding);
    }

    private Remedies remedies(Assessment before, List<Finding> binding) {
        BrokenNorms broken = new BrokenNorms(facility, options, new Retrial(trial, facts));
        SubjectsByPlace subjects = new SubjectsByPlace(trial.view(facility));
        OccupantAdjustments occupants = new OccupantAdjustments(facility, kinds, subjects);
        FindingSearch findings =
                new FindingSearch(facility, trial, kinds, options.asOf(), subjects, occupants::isFixed);
        RehousingSearch rehousing = new RehousingSearch(facility, trial, broken, findings, occupants);
        Reinspection reinspection = new Reinspection(kinds, subjects);
        List<FindingRemedies> each = new ArrayList<>();
        for (Finding finding : binding) {
            Trial.Answer answer = broken.now(NormAtPlace.of(finding));
            Adjustment seenAgain = reinspection.of(finding);
            if (answer != null) {
                each.add(new FindingRemedies(finding, remedies(answer, findings, rehousing)));
            } else {
                List<Remedy> remedies = seenAgain == null ? List.of() : List.of(new Remedy(List.of(seenAgain)));
                each.add(new FindingRemedies(finding, remedies));
            }
        }
        List<RemedyPlan> plans = new PlanSearch(facility, options, trial, assessor, broken, findings, occupants)
                .plans(rehousing.spreads(MOST_TOLD - 1), reinspection.of(binding), MOST_TOLD);
        return new Remedies(before, kinds.costs(), each, plans, !work.isCut());
    }

    private List<Remedy> remedies(Trial.Answer broken, FindingSearch findings, RehousingSearch rehousing) {
        List<Remedy> found = new ArrayList<>();
        if (work.isSpent()) {
            return found;
        }
        findings.remedies(broken).forEach(draft -> found.add(draft.remedy(facility)));
        NormAtPlace place = NormAtPlace.of(broken);
        Remedy fewer = rehousing.fewer(place);
        if (fewer != null) {
            found.add(fewer);
        }
        Remedy moved = rehousing.moved(place);
        if (moved != null && !moved.equals(fewer)) {
            found.add(moved);
        }
        found.sort(Comparator.comparing(Remedy::weight));
        return found.subList(0, Math.min(found.size(), MOST_TOLD));
    }
}
