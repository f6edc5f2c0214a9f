package nl.huisnorm.rules.internal;

import static nl.huisnorm.rules.internal.Sound.sound;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.Patience;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.answer.capacity.Capacity;
import nl.huisnorm.answer.explanation.Explanation;
import nl.huisnorm.answer.impact.FacilityImpact;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.answer.remedy.Remedies;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.answer.timeline.Changes;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Tolerance;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.rulebook.Scenario;
import nl.huisnorm.rules.internal.application.ApplicationJudge;
import nl.huisnorm.rules.internal.assessment.Assessor;
import nl.huisnorm.rules.internal.capacity.CapacitySearch;
import nl.huisnorm.rules.internal.explanation.Explanations;
import nl.huisnorm.rules.internal.impact.Impacts;
import nl.huisnorm.rules.internal.law.LawOfDay;
import nl.huisnorm.rules.internal.law.Laws;
import nl.huisnorm.rules.internal.law.Watch;
import nl.huisnorm.rules.internal.question.PlanQuestionSearch;
import nl.huisnorm.rules.internal.question.QuestionSearch;
import nl.huisnorm.rules.internal.remedy.RemedySearch;
import nl.huisnorm.rules.internal.settlement.PlanJudge;
import nl.huisnorm.rules.internal.timeline.Timeline;
import nl.huisnorm.settlement.PermitApplication;
import nl.huisnorm.settlement.SettlementPlan;
import org.jspecify.annotations.Nullable;

/** Hands each question, with the law of its day, to the room that answers it. */
final class DroolsHuisnorm implements Huisnorm {

    private final Laws laws;
    private final Rulebook rulebook;

    private final Patience patience;

    DroolsHuisnorm(Laws laws) {
        this(laws, Patience.ENDLESS);
    }

    private DroolsHuisnorm(Laws laws, Patience patience) {
        this.laws = laws;
        this.patience = patience;
        this.rulebook = new RulebookView(laws);
    }

    @Override
    public Rulebook rulebook() {
        return rulebook;
    }

    @Override
    public Huisnorm withProfile(Profile profile) {
        return new DroolsHuisnorm(laws.withProfile(profile), patience);
    }

    @Override
    public Huisnorm withScenario(Scenario scenario) {
        return new DroolsHuisnorm(laws.withScenario(scenario), patience);
    }

    @Override
    public Huisnorm within(Patience wait) {
        return new DroolsHuisnorm(laws, wait);
    }

    private Watch watch() {
        patience.requireGoingOn();
        return Watch.of(patience);
    }

    private static List<SettlementPlan> together(@Nullable SettlementPlan plan, List<SettlementPlan> others) {
        return Stream.concat(Stream.ofNullable(plan), others.stream()).toList();
    }

    private LawOfDay law(Facility facility, AssessmentOptions options) {
        patience.requireGoingOn();
        return laws.of(sound(facility)).on(facility, sound(options));
    }

    @Override
    public Assessment assess(Facility facility, AssessmentOptions options) {
        LawOfDay law = law(facility, options);
        Assessment assessment = new Assessor(law, options).assess(facility);
        Profile asked = laws.profile();
        return asked == null || law.laws().profile() != null ? assessment : assessment.withProfileNotApplied(asked);
    }

    @Override
    public List<SettlementAssessment> assess(
            List<SettlementPlan> plans, Collection<Facility> facilities, AssessmentOptions options) {
        patience.requireGoingOn();
        return new PlanJudge(laws, plans, sound(facilities, plans), sound(options)).all();
    }

    @Override
    public ApplicationAssessment assess(
            PermitApplication application,
            Facility facility,
            @Nullable SettlementPlan plan,
            List<SettlementPlan> others,
            Collection<Facility> facilities,
            AssessmentOptions options) {
        patience.requireGoingOn();
        sound(Stream.concat(Stream.of(facility), facilities.stream()).toList());
        return new ApplicationJudge(laws, sound(application), facility, sound(options))
                .assess(plan, others, sound(facilities, together(plan, others)));
    }

    @Override
    public List<Explanation> explain(Facility facility, String norm, AssessmentOptions options) {
        patience.requireGoingOn();
        return new Explanations(laws, norm, sound(options)).of(sound(facility));
    }

    @Override
    public List<Explanation> explain(
            SettlementPlan plan, Collection<Facility> facilities, String norm, AssessmentOptions options) {
        patience.requireGoingOn();
        return new Explanations(laws, norm, sound(options)).of(plan, sound(facilities, List.of(plan)));
    }

    @Override
    public List<Explanation> explain(
            PermitApplication application,
            Facility facility,
            @Nullable SettlementPlan plan,
            Collection<Facility> facilities,
            String norm,
            AssessmentOptions options) {
        patience.requireGoingOn();
        sound(Stream.concat(Stream.of(facility), facilities.stream()).toList());
        return new Explanations(laws, norm, sound(options))
                .of(sound(application), facility, plan, sound(facilities, together(plan, List.of())));
    }

    @Override
    public Changes timeline(Facility facility, LocalDate first, LocalDate last, AssessmentOptions options) {
        sound(first, last);
        return Timeline.of(sound(facility), laws, first, last, sound(options), watch());
    }

    @Override
    public Changes timeline(
            SettlementPlan plan,
            Collection<Facility> facilities,
            LocalDate first,
            LocalDate last,
            AssessmentOptions options) {
        sound(facilities, List.of(plan));
        sound(options);
        sound(first, last);
        return Timeline.of(
                plan,
                facilities,
                onDay -> new PlanJudge(laws, List.of(plan), facilities, onDay)
                        .assess(plan)
                        .assessment(),
                laws,
                first,
                last,
                options,
                watch());
    }

    @Override
    public Capacity capacity(Facility facility, AssessmentOptions options) {
        return new CapacitySearch(facility, law(facility, options), options.withTolerance(Tolerance.NONE), watch())
                .capacity();
    }

    @Override
    public Remedies remedies(Facility facility, AssessmentOptions options, CostModel costs) {
        return new RemedySearch(
                        facility, law(facility, options), options.withTolerance(Tolerance.NONE), sound(costs), watch())
                .remedies();
    }

    @Override
    public List<Question> questions(Facility facility, AssessmentOptions options) {
        return new QuestionSearch(facility, law(facility, options), options, watch()).questions();
    }

    @Override
    public List<Question> questions(SettlementPlan plan, Collection<Facility> facilities, AssessmentOptions options) {
        sound(options);
        return new PlanQuestionSearch(
                        plan,
                        sound(facilities, List.of(plan)),
                        (one, with) -> new PlanJudge(laws, List.of(one), with, options)
                                .assess(one)
                                .assessment(),
                        watch())
                .questions();
    }

    @Override
    public FacilityImpact impact(
            Facility facility, AssessmentOptions before, Huisnorm changed, AssessmentOptions after) {
        patience.requireGoingOn();
        if (!(changed instanceof DroolsHuisnorm other) || !other.laws.isOfSame(laws)) {
            throw new IllegalArgumentException("what it is compared with was not made of the same rulebook");
        }
        return new Impacts(
                        sound(facility),
                        laws,
                        sound(before).withTolerance(Tolerance.NONE),
                        other.laws,
                        sound(after).withTolerance(Tolerance.NONE))
                .impact();
    }
}
