package nl.huisnorm.rules.internal.explanation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.huisnorm.answer.explanation.Explanation;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Tolerance;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Permits;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.application.ApplicationJudge;
import nl.huisnorm.rules.internal.assessment.Assessor;
import nl.huisnorm.rules.internal.law.LawOfDay;
import nl.huisnorm.rules.internal.law.Laws;
import nl.huisnorm.rules.internal.law.NormOfDay;
import nl.huisnorm.rules.internal.settlement.PlanJudge;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.view.Subjects;
import nl.huisnorm.rules.internal.view.View;
import nl.huisnorm.settlement.PermitApplication;
import nl.huisnorm.settlement.SettlementPlan;
import org.jspecify.annotations.Nullable;

/** Explains the findings of a norm. */
public final class Explanations {

    private final Laws laws;
    private final String id;
    private final Norm norm;
    private final AssessmentOptions options;

    /**
     * Prepares.
     *
     * @throws IllegalArgumentException if there is no such norm
     */
    public Explanations(Laws laws, String id, AssessmentOptions options) {
        Norm known = laws.norm(id);
        if (known == null) {
            throw new IllegalArgumentException("no norm " + id);
        }
        this.laws = laws;
        this.id = id;
        this.norm = known;
        this.options = options;
    }

    private Explanations by(Laws others) {
        return new Explanations(others, id, options);
    }

    /** The findings on a facility. */
    public List<Explanation> of(Facility facility) {
        Laws own = laws.of(facility);
        return own.equals(laws) ? ofOwn(facility) : by(own).ofOwn(facility);
    }

    private List<Explanation> ofOwn(Facility facility) {
        LawOfDay law = laws.on(facility, options);
        Assessor assessor = new Assessor(law, options);
        List<? extends View> subjects;
        if (norm.subject() == SubjectKind.WAIVER) {
            subjects = assessor.waivers(new Assessor(law, options.withTolerance(Tolerance.NONE)).assess(facility));
        } else if (norm.subject().isOfFacility()) {
            subjects = new Subjects(law.view(facility)).of(norm.subject(), norm.items());
        } else {
            return List.of();
        }
        Permits permits = facility.permits();
        Trace lodged = permits == null
                ? Trace.NONE
                : Trace.of("permits", Pointer.ROOT.field("permits"), "pendingSince", permits.pendingSince());
        return explain(law, assessor.assess(facility), subjects, lodged);
    }

    /** The findings on a settlement plan. */
    public List<Explanation> of(SettlementPlan plan, Collection<Facility> facilities) {
        Laws own = laws.in(plan.municipality());
        return own.equals(laws) ? ofOwn(plan, facilities) : by(own).ofOwn(plan, facilities);
    }

    private List<Explanation> ofOwn(SettlementPlan plan, Collection<Facility> facilities) {
        LawOfDay law = laws.on(options);
        boolean onWaivers = norm.subject() == SubjectKind.WAIVER;
        if (!norm.subject().isOfPlan() && !onWaivers) {
            return List.of();
        }
        PlanJudge judge = new PlanJudge(laws, List.of(plan), facilities, options);
        Assessment assessment = judge.assess(plan).assessment();
        List<? extends View> subjects = onWaivers
                ? new Assessor(law, options).waivers(assessment)
                : judge.view(plan).subjects(norm.subject());
        return explain(law, assessment, subjects, Trace.NONE);
    }

    /** The findings on an application, or on the facility or plan that belongs to it. */
    public List<Explanation> of(
            PermitApplication application,
            Facility facility,
            @Nullable SettlementPlan plan,
            Collection<Facility> facilities) {
        if (norm.subject().isOfPlan()) {
            return plan == null ? List.of() : of(plan, facilities);
        }
        ApplicationJudge judge = new ApplicationJudge(laws, application, facility, options);
        return norm.subject() == SubjectKind.APPLICATION
                ? explain(judge.law(), judge.own(), List.of(judge.view()), Trace.NONE)
                : of(judge.applied());
    }

    /** Explains the findings of the norm, which are on these subjects in this order. */
    private List<Explanation> explain(
            LawOfDay law, Assessment assessment, List<? extends View> subjects, Trace lodged) {
        List<Finding> findings = assessment.findings().stream()
                .filter(finding -> finding.norm().equals(norm))
                .toList();
        NormOfDay ofDay = law.norm(id);
        if (findings.isEmpty() || ofDay == null) {
            return List.of();
        }
        Explainer explainer = new Explainer(
                ofDay,
                new Explainer.Context(
                        options.asOf(),
                        laws.terms(norm.regime().id()),
                        laws.content().interpretations(),
                        options.readings(),
                        laws.profile(),
                        laws.successor(norm),
                        lodged,
                        options.tolerance()));
        List<Explanation> explanations = new ArrayList<>(findings.size());
        for (int i = 0; i < findings.size(); i++) {
            explanations.add(explainer.explain(findings.get(i), subjects.get(i)));
        }
        return explanations;
    }
}
