package nl.huisnorm;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.answer.capacity.Capacity;
import nl.huisnorm.answer.comparison.Comparison;
import nl.huisnorm.answer.explanation.Explanation;
import nl.huisnorm.answer.impact.FacilityImpact;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.answer.remedy.Remedies;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.answer.timeline.Changes;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.io.read.CostModelReader;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.rulebook.Scenario;
import nl.huisnorm.settlement.PermitApplication;
import nl.huisnorm.settlement.SettlementPlan;
import nl.huisnorm.stability.MadeByLibrary;
import nl.huisnorm.stability.Stable;
import org.jspecify.annotations.Nullable;

/**
 * Whether a facility, a settlement plan or an application meets the norms, and what follows from that: how many may live
 * there, what to change, what to ask, why, since when and until when.
 *
 * <p>It is immutable and safe to share between threads: make it once, ask as often as needed. It reads no clock, unless it is
 * asked to answer {@linkplain #within within} a time, writes nowhere and keeps nothing of what it has judged.
 */
@Stable
@MadeByLibrary
public interface Huisnorm {

    /** How many laws of a day are kept where nothing else is asked for. */
    int LAWS_KEPT = 64;

    /**
     * The library with the rulebook on the class path, made anew: keep it and share it.
     *
     * @return one that judges by the rulebook of {@code norms-rules}
     * @throws IllegalStateException if no rulebook is on the class path
     */
    static Huisnorm bundled() {
        return bundled(LAWS_KEPT);
    }

    /**
     * The same with another number of laws that are kept. What is in force on a day, with its rules matched, is put
     * together at the first question about that day, which takes about as long as judging a house a few times; it then
     * serves all questions about the day. Nothing of what is judged is kept with it.
     *
     * @param lawsKept how many laws of a day are kept at the most, those with another profile, scenario, choice of regimes
     *     or of readings counted apart; 0 keeps none
     * @return one that judges by the rulebook of {@code norms-rules}
     * @throws IllegalArgumentException if the number is negative
     * @throws IllegalStateException if no rulebook is on the class path
     */
    static Huisnorm bundled(int lawsKept) {
        if (lawsKept < 0) {
            throw new IllegalArgumentException(lawsKept + " laws");
        }
        return ServiceLoader.load(HuisnormProvider.class, Huisnorm.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .min(Comparator.comparing(provider -> provider.getClass().getName()))
                .orElseThrow(() -> new IllegalStateException("no rulebook on the class path: add norms-rules"))
                .load(lawsKept);
    }

    /** The norms it judges by, with the profile and the scenario if any. */
    Rulebook rulebook();

    /**
     * The same for a municipality: the norms adopted and with the numbers as the profile says. It shares the
     * rules with this one and costs little to make.
     *
     * @param profile the profile, read with {@link nl.huisnorm.io.read.ProfileReader} or one of {@link Rulebook#profiles}
     * @throws IllegalArgumentException if the profile names what the rulebook does not have, or there is one already
     */
    Huisnorm withProfile(Profile profile);

    /**
     * The same as it would be under a scenario. Like {@link #withProfile} it costs little; the two can be combined in
     * either order, and the scenario then goes over the profile. Assessments tell that there is a scenario, and the digest
     * is another one.
     *
     * @param scenario the scenario, read with {@link nl.huisnorm.io.read.ScenarioReader}
     * @throws IllegalArgumentException if the scenario names a norm, parameter or unit that the rulebook does not have or
     *     says something that cannot be, or if there is a scenario already
     */
    Huisnorm withScenario(Scenario scenario);

    /**
     * The same that waits no longer than that, which costs nothing to make. Capacity, remedies, questions and timeline end with what
     * they found when their time is over, or are stopped; all others look whether they are stopped before they begin.
     *
     * @param patience how long to wait
     */
    Huisnorm within(Patience patience);

    /**
     * Judges a facility by the norms in force on a date.
     *
     * @param facility the facility
     * @param options the date, and what to judge by
     * @return an answer for every norm in force, on every subject it is about
     * @throws IllegalArgumentException if the options name a regime, question or reading that the rulebook lacks
     */
    Assessment assess(Facility facility, AssessmentOptions options);

    /**
     * Judges a settlement plan by the norms in force on a date, with the facilities it names.
     *
     * @param plan the plan
     * @param facilities the facilities its housing lines name, by their ids; others are not used
     * @param options the date, and what to judge by; facilities are judged on the days of the phases, by the same readings
     * @return an answer for every norm on plans, and what follows for housing, duties and caps
     * @throws IllegalArgumentException if a housing line names a facility that is not given, two facilities have the same
     *     id, or as for {@link #assess(Facility, AssessmentOptions)}
     */
    default SettlementAssessment assess(
            SettlementPlan plan, Collection<Facility> facilities, AssessmentOptions options) {
        return assess(List.of(plan), facilities, options).get(0);
    }

    /**
     * Judges settlement plans together: a bed that more than one of them promises counts for
     * certain in none. Plans of the same id are states of one plan and do not count against each other, unless the
     * trade register numbers of their companies differ.
     *
     * @param plans the plans
     * @param facilities the facilities that the housing lines of all of them name
     * @param options the date, and what to judge by
     * @return the assessments, in the order of the plans
     * @throws IllegalArgumentException as for one plan
     */
    List<SettlementAssessment> assess(
            List<SettlementPlan> plans, Collection<Facility> facilities, AssessmentOptions options);

    /**
     * Judges an application with what belongs to it.
     *
     * @param application the application
     * @param facility the facility applied for; it is judged with the application pending since the day it was lodged
     * @param plan the plan that came with it, or none
     * @param facilities the facilities that the plan names
     * @param options the date, and what to judge by
     * @throws IllegalArgumentException as for a plan
     */
    default ApplicationAssessment assess(
            PermitApplication application,
            Facility facility,
            @Nullable SettlementPlan plan,
            Collection<Facility> facilities,
            AssessmentOptions options) {
        return assess(application, facility, plan, List.of(), facilities, options);
    }

    /**
     * Judges an application with what belongs to it, and its plan together with other plans.
     *
     * @param application the application
     * @param facility the facility applied for; it is judged with the application pending since the day it was lodged
     * @param plan the plan that came with it, or none
     * @param others plans that may promise the same beds as the plan
     * @param facilities the facilities that the plan and the others name
     * @param options the date, and what to judge by
     * @throws IllegalArgumentException as for a plan, or if another of the facilities has the id of the one applied for
     */
    ApplicationAssessment assess(
            PermitApplication application,
            Facility facility,
            @Nullable SettlementPlan plan,
            List<SettlementPlan> others,
            Collection<Facility> facilities,
            AssessmentOptions options);

    /**
     * Why the findings of a norm on a facility are what they are. It costs more than an assessment; what is not asked for
     * costs nothing.
     *
     * @param facility the facility
     * @param norm the norm's id
     * @param options the date, and what to judge by
     * @return an explanation of each finding of the norm, as in the assessment and in its order; none where the norm is not
     *     in force on the date or there is nothing that it is applied to
     * @throws IllegalArgumentException if there is no such norm, or as for {@link #assess(Facility, AssessmentOptions)}
     */
    List<Explanation> explain(Facility facility, String norm, AssessmentOptions options);

    /**
     * The same for a settlement plan.
     *
     * @param plan the plan
     * @param facilities the facilities its housing lines name
     * @param norm the norm's id
     * @param options the date, and what to judge by
     * @throws IllegalArgumentException if the rulebook has no such norm, or as for {@link #assess(SettlementPlan, Collection,
     *     AssessmentOptions)}
     */
    List<Explanation> explain(
            SettlementPlan plan, Collection<Facility> facilities, String norm, AssessmentOptions options);

    /**
     * The same for an application with what belongs to it: for a norm on applications, facilities or plans.
     *
     * @param application the application
     * @param facility the facility applied for, explained with the application pending
     * @param plan the plan that came with it, or none
     * @param facilities the facilities that the plan names
     * @param norm the norm's id
     * @param options the date, and what to judge by
     * @throws IllegalArgumentException if the rulebook has no such norm, or as for {@link #assess(PermitApplication, Facility,
     *     SettlementPlan, Collection, AssessmentOptions)}
     */
    List<Explanation> explain(
            PermitApplication application,
            Facility facility,
            @Nullable SettlementPlan plan,
            Collection<Facility> facilities,
            String norm,
            AssessmentOptions options);

    /**
     * The days on which answers change by themselves: because the law changes, or because a date in the facility's
     * data passes. Two assessments on days with no change between them have the same outcomes.
     *
     * @param facility the facility
     * @param first the day to start from; changes are counted from the next day on
     * @param last the last day looked at; not before the first
     * @param options what to judge by; its date is not used
     * @return the changes, oldest first, then in the order of a report, and up to which day they were looked for
     * @throws IllegalArgumentException if the last day is before the first, or as for {@link #assess}
     */
    Changes timeline(Facility facility, LocalDate first, LocalDate last, AssessmentOptions options);

    /**
     * The days on which answers on a plan change by themselves, as for a facility: also because a line, a promise, a permit, a
     * certificate or the agreement begins or ends, or a season does.
     *
     * @param plan the plan
     * @param facilities the facilities it names
     * @param first the day to start from; changes are counted from the next day on
     * @param last the last day looked at; not before the first
     * @param options what to judge by; its date is not used
     * @return the changes, oldest first, then in the order of a report, and up to which day they were looked for
     * @throws IllegalArgumentException if the last day is before the first, or as for {@link #assess}
     */
    Changes timeline(
            SettlementPlan plan,
            Collection<Facility> facilities,
            LocalDate first,
            LocalDate last,
            AssessmentOptions options);

    /**
     * How many people may live in a facility by the norms in force on a date. It is found with the rules themselves, by
     * trying them on the facility with other numbers of people in it.
     *
     * @param facility the facility
     * @param options the date, and what to judge by; what is waived does not limit
     * @return the number for the whole and its parts, and the norms that make it so
     * @throws IllegalArgumentException as for {@link #assess(Facility, AssessmentOptions)}
     */
    Capacity capacity(Facility facility, AssessmentOptions options);

    /**
     * The smallest changes that make a facility comply, by the bundled weights of changes.
     *
     * @see #remedies(Facility, AssessmentOptions, CostModel)
     */
    default Remedies remedies(Facility facility, AssessmentOptions options) {
        return remedies(facility, options, CostModelReader.standard());
    }

    /**
     * The smallest changes that make a facility comply with the norms in force on a date. They are found with the rules
     * themselves, by trying them on the facility with facts changed; every plan comes with the assessment that proves it.
     *
     * <p>What is not known stays not known: a plan mends what is broken, and may leave open what could not be told before.
     * The search is bounded by what it tries, which is counted and not timed, and says where it left something out ({@link
     * Remedies#searchedAll}). Where it did not, its plans cannot be made smaller by leaving a change out, and are the lightest
     * there are.
     *
     * @param facility the facility
     * @param options the date, and what to judge by; what is waived is not mended
     * @param costs what changes weigh; what no kind of change names is not changed
     * @return the ways to mend each finding by itself, and the plans that mend all of them together
     * @throws IllegalArgumentException as for {@link #assess(Facility, AssessmentOptions)}
     */
    Remedies remedies(Facility facility, AssessmentOptions options, CostModel costs);

    /**
     * What to ask to get further: the facts that undetermined findings cannot do without, then the checks that a person must
     * do. With answers filled in ({@link Question#answeredIn}) it is asked again, until nothing is left to ask: an answer may
     * open norms that need other facts.
     *
     * <p>Facts come first that a finding needs which can turn the verdict. Among those, the order is that of how many such
     * findings an answer decides on average, then of how many findings it decides at all (see {@link Question}), then of
     * how many findings need it, then of the place. Checks by hand come after all facts, in the order of the norms, those
     * that can turn the verdict first.
     *
     * @param facility the facility
     * @param options the date, and what to judge by; what is waived is not asked for
     * @return the questions, each place of each fact in one of them
     * @throws IllegalArgumentException as for {@link #assess(Facility, AssessmentOptions)}
     */
    List<Question> questions(Facility facility, AssessmentOptions options);

    /**
     * What to ask about a settlement plan and the facilities it names, as for a facility. The places of questions about a facility
     * stand under {@code /facilities/} and its id. With each answer that is tried the plan is judged again as a whole.
     *
     * @param plan the plan
     * @param facilities the facilities it names
     * @param options the date, and what to judge by
     * @throws IllegalArgumentException as for {@link #assess(SettlementPlan, Collection, AssessmentOptions)}
     */
    List<Question> questions(SettlementPlan plan, Collection<Facility> facilities, AssessmentOptions options);

    /**
     * Compares a facility with what it was: what is new, solved, better or worse, and whether the data, the date or the
     * options did it.
     *
     * @param before the facility before
     * @param beforeOptions the date, and what it was judged by
     * @param after the facility after, with the same id; the same facility to compare two dates
     * @param afterOptions the date, and what it is judged by
     * @throws IllegalArgumentException if the ids differ, or as for {@link #assess(Facility, AssessmentOptions)}
     */
    default Comparison compare(
            Facility before, AssessmentOptions beforeOptions, Facility after, AssessmentOptions afterOptions) {
        return compare(before, beforeOptions, this, after, afterOptions);
    }

    /**
     * Compares as above where the rulebook may differ too, as with and without a profile. Where the date alone turned a
     * finding, it is told on which days in between, and whether the law or a date in the data did it.
     *
     * @param before the facility before
     * @param beforeOptions the date, and what it was judged by
     * @param changed what the facility is judged with after
     * @param after the facility after, with the same id
     * @param afterOptions the date, and what it is judged by
     * @throws IllegalArgumentException if the ids differ, or as for {@link #assess(Facility, AssessmentOptions)}
     */
    default Comparison compare(
            Facility before,
            AssessmentOptions beforeOptions,
            Huisnorm changed,
            Facility after,
            AssessmentOptions afterOptions) {
        return TurningDays.in(
                Comparison.of(
                        new Comparison.Side<>(before, rulebook(), this::assess, beforeOptions),
                        new Comparison.Side<>(after, changed.rulebook(), changed::assess, afterOptions)),
                (first, last) -> timeline(before, first, last, beforeOptions));
    }

    /**
     * Compares a settlement plan with what it was, as for a facility.
     *
     * @param before the plan before
     * @param beforeOptions the date, and what it was judged by
     * @param changed what the plan is judged with after; this for the same
     * @param after the plan after, with the same id
     * @param afterOptions the date, and what it is judged by
     * @throws IllegalArgumentException if the ids differ, or as for judging a plan
     */
    default Comparison compare(
            Comparison.Plan before,
            AssessmentOptions beforeOptions,
            Huisnorm changed,
            Comparison.Plan after,
            AssessmentOptions afterOptions) {
        return Comparison.of(
                new Comparison.Side<>(before, rulebook(), Sides.plansBy(this), beforeOptions),
                new Comparison.Side<>(after, changed.rulebook(), Sides.plansBy(changed), afterOptions));
    }

    /**
     * What it does to a facility that the rulebook or the date changes: verdicts, room for people, and which norms do it.
     *
     * @param facility the facility
     * @param before the date, and what to judge by, before the change
     * @param changed this, or one made of the same with {@link #withProfile} or {@link #withScenario}
     * @param after the date, and what to judge by, after the change
     * @return both states of the facility, and what makes the difference
     * @throws IllegalArgumentException if the changed one was not made of the same as this, or as for
     *     {@link #assess(Facility, AssessmentOptions)}
     */
    FacilityImpact impact(Facility facility, AssessmentOptions before, Huisnorm changed, AssessmentOptions after);
}
