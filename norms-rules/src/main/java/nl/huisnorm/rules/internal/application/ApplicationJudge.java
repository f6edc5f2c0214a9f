package nl.huisnorm.rules.internal.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Permits;
import nl.huisnorm.facility.PermitsBuilder;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.assessment.Assessor;
import nl.huisnorm.rules.internal.law.LawOfDay;
import nl.huisnorm.rules.internal.law.Laws;
import nl.huisnorm.rules.internal.settlement.PlanJudge;
import nl.huisnorm.rules.internal.view.ApplicationView;
import nl.huisnorm.settlement.PermitApplication;
import nl.huisnorm.settlement.SettlementPlan;
import org.jspecify.annotations.Nullable;

/** Judges an application with what belongs to it. */
public final class ApplicationJudge {

    private final Laws laws;
    private final PermitApplication application;
    private final Facility facility;
    private final AssessmentOptions options;

    /**
     * Prepares.
     *
     * @param laws the laws, of a municipality or not
     * @param application the application
     * @param facility the facility applied for
     * @param options the date, and what to judge by
     */
    public ApplicationJudge(Laws laws, PermitApplication application, Facility facility, AssessmentOptions options) {
        this.laws = laws;
        this.application = application;
        this.facility = facility;
        this.options = options;
    }

    /** The assessment, with that of the facility and of the plan, which is judged together with others. */
    public ApplicationAssessment assess(
            @Nullable SettlementPlan plan, List<SettlementPlan> others, Collection<Facility> facilities) {
        Facility applied = applied();
        Assessment ofFacility = new Assessor(laws.of(applied).on(applied, options), options).assess(applied);
        List<SettlementPlan> together = new ArrayList<>(plan == null ? List.of() : List.of(plan));
        together.addAll(others);
        return new Applications(application, facility.id(), own(), ofFacility, laws)
                .result(plan == null ? null : new PlanJudge(laws, together, facilities, options).assess(plan));
    }

    /** The facility with the application pending, from the day it was lodged until it is decided or withdrawn, if it is about the building. */
    public Facility applied() {
        Permits permits = Objects.requireNonNullElseGet(
                facility.permits(), () -> PermitsBuilder.builder().build());
        return view().isPendingForBuilding()
                ? facility.withPermits(
                        permits.withPendingSince(application.application().lodgedOn()))
                : facility;
    }

    /** The law that the application itself is judged by. */
    public LawOfDay law() {
        return laws.on(options.asOf(), application.application().lodgedOn(), options.regimes(), options.readings());
    }

    /** The application as rules see it. */
    public ApplicationView view() {
        return new ApplicationView(application.application(), options.asOf());
    }

    /** The assessment of the application itself. */
    public Assessment own() {
        ApplicationView view = view();
        return new Assessor(law(), options)
                .assess(new Assessor.Judged(
                        view,
                        application.application().id(),
                        SubjectKind.APPLICATION::equals,
                        (kind, items) -> List.of(view),
                        null,
                        regime -> true,
                        null));
    }
}
