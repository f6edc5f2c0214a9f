package nl.huisnorm.rules.internal.settlement;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.assessment.Assessor;
import nl.huisnorm.rules.internal.law.Laws;
import nl.huisnorm.rules.internal.view.PlanView;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.SettlementPlan;

/** Judges settlement plans together, with the facilities that they name. */
public final class PlanJudge {

    private final Laws laws;
    private final List<SettlementPlan> plans;
    private final Facilities facilities;
    private final AssessmentOptions options;

    /**
     * Prepares.
     *
     * @param laws the laws, of a municipality or not
     * @param plans the plans that are judged together
     * @param facilities the facilities they name
     * @param options the date, and what to judge by
     */
    public PlanJudge(
            Laws laws, List<SettlementPlan> plans, Collection<Facility> facilities, AssessmentOptions options) {
        this.laws = laws;
        this.plans = plans;
        this.options = options;
        laws.on(options);
        this.facilities = new Facilities(facilities, new OccupancyLaw(laws, options));
    }

    /** The assessment of each plan, in their order. */
    public List<SettlementAssessment> all() {
        return plans.stream().map(this::assess).toList();
    }

    /** The assessment of one of the plans. */
    public SettlementAssessment assess(SettlementPlan plan) {
        for (HousingLine line : Objects.requireNonNullElse(plan.housing(), List.<HousingLine>of())) {
            if (line.facility() != null) {
                facilities.facility(line.facility());
            }
        }
        Laws own = laws.in(plan.municipality());
        Facilities.Book book = facilities.bookOf(plan, plans, options.asOf());
        PlanView view = new PlanView(plan, book, options.asOf());
        Assessment assessment = new Assessor(own.on(options), options)
                .assess(new Assessor.Judged(
                        view,
                        plan.id(),
                        SubjectKind::isOfPlan,
                        (kind, items) -> view.subjects(kind),
                        plan.inspections(),
                        regime -> true,
                        null));
        Assessment whole =
                withUnknown(assessment, book.unknownRegimes(options.asOf().plusYears(1)));
        return new Settlements(view, plans, facilities, whole, own).result();
    }

    /** A plan as rules see it. */
    public PlanView view(SettlementPlan plan) {
        return new PlanView(plan, facilities.bookOf(plan, plans, options.asOf()), options.asOf());
    }

    private static Assessment withUnknown(Assessment assessment, Set<Regime> more) {
        Set<Regime> all = new LinkedHashSet<>(assessment.unknownRegimes());
        all.addAll(more);
        return Assessor.with(assessment, assessment.findings(), List.copyOf(all));
    }
}
