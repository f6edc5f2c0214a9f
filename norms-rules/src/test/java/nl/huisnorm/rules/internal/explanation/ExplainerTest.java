package nl.huisnorm.rules.internal.explanation;

import static nl.huisnorm.rules.internal.NormSketch.norm;
import static nl.huisnorm.rules.internal.NormSketch.question;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.huisnorm.answer.explanation.Explanation.Holds;
import nl.huisnorm.answer.explanation.Explanation.Kind;
import nl.huisnorm.answer.explanation.Explanation.Origin;
import nl.huisnorm.answer.explanation.Explanation.Step;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Tolerance;
import nl.huisnorm.facility.Inspection;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Direction;
import nl.huisnorm.rulebook.Interpretation;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.rules.internal.NormSketch;
import nl.huisnorm.rules.internal.ProfileSketch;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.rules.internal.view.BuildingView;
import nl.huisnorm.rules.internal.view.View;
import org.junit.jupiter.api.Test;

class ExplainerTest {

    static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final Condition UNDER_ONE_ROOF = new Condition.OneOf("building.underOneRoof", List.of("true"));
    private static final Condition MEASURED = new Condition.OneOf("building.measuredByNen2580", List.of("true"));

    private static ExplainedCase of(NormSketch norm) {
        return new ExplainedCase(norm);
    }

    private static NormSketch measured() {
        return norm("T-1")
                .measures(Direction.AT_LEAST, MeasurementUnit.SQUARE_METRE)
                .number("area", "100", MeasurementUnit.SQUARE_METRE);
    }

    private static Flag hundred(View subject) {
        return ((BuildingView) subject).usableFloorArea().atLeast(Amount.of(100));
    }

    private static List<Kind> kinds(Step root) {
        return root.parts().stream().map(Step::kind).toList();
    }

    private static String english(Step step) {
        return step.text().in(Locale.ENGLISH);
    }

    private static List<String> inputs(Step step) {
        return step.all(Kind.INPUT).stream()
                .flatMap(input -> input.inputs().stream())
                .map(one -> one.place().toString())
                .toList();
    }

    private static List<String> missing(Step step) {
        return step.all(Kind.MISSING).stream()
                .flatMap(input -> input.missing().stream())
                .map(one -> one.place().toString())
                .toList();
    }

    @Test
    void a_finding_is_told_from_the_text_of_the_norm_to_its_outcome() {
        Step root = of(norm("T-1")).root();
        assertThat(root.kind()).isEqualTo(Kind.FINDING);
        assertThat(english(root)).contains("T-1").contains("b (House)").contains("met");
        assertThat(kinds(root))
                .containsExactly(Kind.REQUIREMENT, Kind.IN_FORCE, Kind.APPLIES, Kind.DECISION, Kind.OUTCOME);
        assertThat(english(root.parts().get(2))).isEqualTo("The norm always applies");
        assertThat(root.parts().get(4).holds()).isEqualTo(Holds.YES);
    }

    @Test
    void each_condition_of_the_scope_says_whether_it_holds_and_by_which_input() {
        NormSketch norm = norm("T-1")
                .where(new Condition.All(
                        List.of(new Condition.All(List.of(UNDER_ONE_ROOF)), new Condition.Not(MEASURED))));
        Step applies = of(norm).only(Kind.APPLIES);
        assertThat(applies.holds()).isEqualTo(Holds.UNKNOWN);
        assertThat(applies.parts()).extracting(Step::kind).containsOnly(Kind.CONDITION);
        assertThat(applies.parts()).extracting(Step::holds).containsExactly(Holds.YES, Holds.UNKNOWN);
        assertThat(inputs(applies)).containsExactly("/buildings/0/underOneRoof");
        assertThat(missing(applies)).containsExactly("/buildings/0/measuredByNen2580");
    }

    @Test
    void where_the_norm_does_not_apply_or_may_not_no_decision_is_told() {
        NormSketch norm = norm("T-1").where(UNDER_ONE_ROOF);
        Step not = of(norm).building(false, null).root();
        assertThat(kinds(not)).doesNotContain(Kind.DECISION);
        assertThat(not.all(Kind.APPLIES).get(0).holds()).isEqualTo(Holds.NO);
        assertThat(not.all(Kind.OUTCOME).get(0).holds()).isEqualTo(Holds.NOTHING);
        Step unknown = of(norm).building(null, null).root();
        assertThat(kinds(unknown)).doesNotContain(Kind.DECISION);
        assertThat(english(unknown.all(Kind.APPLIES).get(0))).isEqualTo("Whether the norm applies cannot be told");
        assertThat(unknown.all(Kind.OUTCOME).get(0).holds()).isEqualTo(Holds.UNKNOWN);
        assertThat(kinds(of(norm).root())).contains(Kind.DECISION);
    }

    @Test
    void a_condition_with_parts_says_of_each_what_it_is() {
        Condition either = new Condition.Any(List.of(UNDER_ONE_ROOF, MEASURED));
        ExplainedCase one = of(norm("T-1").where(new Condition.Term("term"))).building(true, null);
        one.terms = Map.of("term", either);
        Step term = one.only(Kind.APPLIES).parts().get(0);
        assertThat(term.holds()).isEqualTo(Holds.YES);
        List<Step> leaves = term.all(Kind.CONDITION).stream()
                .filter(step -> step.all(Kind.CONDITION).isEmpty())
                .toList();
        assertThat(leaves).extracting(Step::holds).containsExactly(Holds.YES, Holds.UNKNOWN);
    }

    @Test
    void a_decision_on_numbers_shows_what_was_found_and_what_is_required_and_where_both_come_from() {
        Step decision = of(measured()).rule(ExplainerTest::hundred).only(Kind.DECISION);
        assertThat(decision.holds()).isEqualTo(Holds.YES);
        assertThat(decision.parts()).extracting(Step::kind).containsExactly(Kind.FOUND, Kind.REQUIRED);
        Step found = decision.parts().get(0);
        assertThat(found.number()).isEqualByComparingTo("120");
        assertThat(found.unit()).isEqualTo(MeasurementUnit.SQUARE_METRE);
        assertThat(found.origin()).isEqualTo(Origin.INPUT);
        assertThat(inputs(found)).containsExactly("/buildings/0/usableFloorArea");
        Step required = decision.parts().get(1);
        assertThat(required.number()).isEqualByComparingTo("100");
        assertThat(required.origin()).isEqualTo(Origin.NORM);
    }

    @Test
    void a_number_that_was_worked_out_says_so() {
        Step decision = of(measured())
                .rule(subject -> ((BuildingView) subject)
                        .usableFloorArea()
                        .per(Amount.of(2))
                        .atLeast(Amount.of(7)))
                .only(Kind.DECISION);
        assertThat(decision.parts()).extracting(Step::origin).containsExactly(Origin.COMPUTED, Origin.COMPUTED);
    }

    @Test
    void what_does_not_hold_and_what_lacks_something_is_told_with_the_decision() {
        assertThat(of(measured())
                        .building(true, "99")
                        .rule(ExplainerTest::hundred)
                        .only(Kind.DECISION)
                        .holds())
                .isEqualTo(Holds.NO);
        Step unknown =
                of(measured()).building(true, null).rule(ExplainerTest::hundred).root();
        Step decision = unknown.all(Kind.DECISION).get(0);
        assertThat(decision.holds()).isEqualTo(Holds.UNKNOWN);
        assertThat(missing(decision)).containsExactly("/buildings/0/usableFloorArea");
        assertThat(decision.parts().get(0).number()).isNull();
        Step vacuous = of(norm("T-1"))
                .rule(subject -> Flag.of(Truth.VACUOUS, Trace.NONE))
                .only(Kind.DECISION);
        assertThat(vacuous.holds()).isEqualTo(Holds.NOTHING);
    }

    @Test
    void an_input_is_shown_once_beside_the_numbers_it_made() {
        Step decision = of(measured())
                .rule(subject -> ((BuildingView) subject).underOneRoof().and(hundred(subject)))
                .only(Kind.DECISION);
        assertThat(inputs(decision))
                .containsExactlyInAnyOrder("/buildings/0/usableFloorArea", "/buildings/0/underOneRoof");
    }

    @Test
    void open_questions_say_whether_a_reading_was_chosen_or_matters() {
        Interpretation question = question("q", "a", "b");
        Interpretation unasked = question("z", "a", "b");
        NormSketch norm = norm("T-1").where(new Condition.UnderReading("q", "a"));
        Step chosen = of(norm).questions(Map.of("q", "b"), question, unasked).only(Kind.QUESTION);
        assertThat(chosen.origin()).isEqualTo(Origin.CHOICE);
        assertThat(english(chosen)).contains("Reading chosen: b");
        Step matters = of(norm).questions(Map.of(), question, unasked).only(Kind.QUESTION);
        assertThat(matters.origin()).isEqualTo(Origin.NORM);
        assertThat(english(matters)).contains("The outcome turns on the answer");
        NormSketch either = norm("T-1")
                .where(new Condition.Any(
                        List.of(new Condition.UnderReading("q", "a"), new Condition.UnderReading("q", "b"))));
        assertThat(english(of(either).questions(Map.of(), question).only(Kind.QUESTION)))
                .contains("Every reading gives the same outcome here");
    }

    @Test
    void each_reading_that_makes_a_difference_says_whether_the_norm_applies_under_it() {
        Step root = of(norm("T-1").where(new Condition.UnderReading("q", "a")))
                .questions(Map.of(), question("q", "a", "b"))
                .root();
        List<Step> alternatives = root.all(Kind.ALTERNATIVE);
        assertThat(alternatives).extracting(step -> step.parts().get(0).holds()).containsExactly(Holds.YES, Holds.NO);
        assertThat(english(alternatives.get(0))).contains("q=a");
        assertThat(root.all(Kind.DECISION)).hasSize(1);
        assertThat(kinds(root)).doesNotContain(Kind.APPLIES);
    }

    @Test
    void what_a_person_decides_is_asked_or_told_with_the_answer() {
        NormSketch norm = norm("T-1").byPerson();
        Step asked = of(norm).only(Kind.DECISION);
        assertThat(asked.origin()).isEqualTo(Origin.PERSON);
        assertThat(asked.holds()).isEqualTo(Holds.UNKNOWN);
        assertThat(english(asked)).contains("question of T-1");
        Step yes = of(norm).inspected(new Inspection("T-1", null, true, DAY, "inspector", "seen"))
                .only(Kind.DECISION);
        assertThat(yes.holds()).isEqualTo(Holds.YES);
        assertThat(english(yes)).contains("inspector").contains("“seen”");
        assertThat(inputs(yes)).containsExactly("/inspections/0/met", "/inspections/0/on");
        assertThat(yes.all(Kind.INPUT)).extracting(Step::origin).containsOnly(Origin.PERSON);
        Step no = of(norm).inspected(new Inspection("T-1", null, false, DAY, null, null))
                .only(Kind.DECISION);
        assertThat(no.holds()).isEqualTo(Holds.NO);
        Step undated = of(norm).inspected(new Inspection("T-1", null, true, null, null, null))
                .only(Kind.DECISION);
        assertThat(undated.holds()).isEqualTo(Holds.UNKNOWN);
        assertThat(missing(undated)).containsExactly("/inspections/0/on");
    }

    @Test
    void a_waiver_is_told_with_what_would_be_found_without_it() {
        Waiver waiver = new Waiver("w", null, "T-1", null, "reason", "owner", "approver", DAY, DAY);
        Step root = of(norm("T-1"))
                .rule(subject -> Flag.of(false))
                .then(finding -> finding.waivedBy(waiver))
                .root();
        Step step = root.all(Kind.WAIVER).get(0);
        assertThat(step.origin()).isEqualTo(Origin.WAIVER);
        assertThat(english(step)).contains("reason").contains("owner").contains("approver");
        Step outcome = root.all(Kind.OUTCOME).get(0);
        assertThat(outcome.holds()).isEqualTo(Holds.NOTHING);
        assertThat(english(outcome)).contains("without the waiver");
        assertThat(root.all(Kind.DECISION).get(0).holds()).isEqualTo(Holds.NO);
    }

    @Test
    void a_waived_check_by_hand_says_what_the_person_said() {
        Waiver waiver = new Waiver("w", null, "T-1", null, "reason", "owner", "approver", DAY, DAY);
        assertThat(of(norm("T-1").byPerson())
                        .inspected(new Inspection("T-1", null, false, DAY, null, null))
                        .then(finding -> finding.waivedBy(waiver))
                        .only(Kind.DECISION)
                        .holds())
                .isEqualTo(Holds.NO);
    }

    @Test
    void cautions_and_what_does_not_stand_firm_are_told() {
        ExplainedCase marked =
                of(norm("T-1").caution("mind the gap", Condition.ALWAYS)).then(Finding::notFirm);
        marked.tolerance = Tolerance.ofPercent("2");
        Step root = marked.root();
        assertThat(english(root.all(Kind.CAUTION).get(0))).isEqualTo("mind the gap");
        assertThat(english(root.all(Kind.TOLERANCE).get(0))).contains("2%");
        assertThat(kinds(of(norm("T-1")).root())).doesNotContain(Kind.CAUTION, Kind.TOLERANCE, Kind.WAIVER);
    }

    private static List<String> grounds(ExplainedCase one) {
        return one.only(Kind.IN_FORCE).all(Kind.GROUND).stream()
                .map(ExplainerTest::english)
                .toList();
    }

    @Test
    void why_a_norm_is_in_force_is_told_with_its_edition_and_its_own_period() {
        assertThat(grounds(of(norm("T-1")))).hasSize(1).first().asString().contains("edition of 2000-01-01");
        assertThat(grounds(of(norm("T-1").during(DAY, null)))).hasSize(2).anyMatch(ground -> ground.contains("itself"));
    }

    @Test
    void the_text_of_the_day_an_application_was_lodged_is_told_with_where_that_stands() {
        ExplainedCase pending = of(norm("T-1").followsApplication());
        pending.textOf = DAY.minusYears(1);
        pending.lodged = Trace.of("permits", Pointer.ROOT.field("permits"), "pendingSince", DAY.minusYears(1));
        assertThat(inputs(pending.only(Kind.IN_FORCE))).containsExactly("/permits/pendingSince");
        ExplainedCase today = of(norm("T-1").followsApplication());
        today.lodged = pending.lodged;
        assertThat(inputs(today.only(Kind.IN_FORCE))).isEmpty();
    }

    @Test
    void a_norm_that_would_give_way_says_to_which() {
        ExplainedCase yielding = of(norm("T-1").yieldsTo("T-2"));
        yielding.successor = norm("T-2").norm();
        assertThat(grounds(yielding)).anyMatch(ground -> ground.contains("T-2"));
    }

    @Test
    void numbers_of_the_day_are_told_in_order_and_those_without_one_are_left_to_the_agreement() {
        LocalDate next = DAY.plusDays(1);
        NormSketch norm = norm("T-1")
                .number("b", "2", MeasurementUnit.COUNT)
                .number("open", MeasurementUnit.COUNT)
                .number(
                        "a",
                        MeasurementUnit.COUNT,
                        new Parameter.Value(null, DAY, BigDecimal.ONE),
                        new Parameter.Value(next, null, BigDecimal.TEN))
                .number("later", MeasurementUnit.COUNT, new Parameter.Value(next, null, BigDecimal.TEN));
        List<Step> numbers = of(norm).only(Kind.IN_FORCE).all(Kind.PARAMETER);
        assertThat(numbers)
                .extracting(step -> step.number() + " " + step.origin())
                .containsExactly("1 NORM", "2 NORM", "null AGREEMENT");
    }

    private static Profile profile(LocalDate from, String... parameters) {
        return ProfileSketch.of(
                "GM0847",
                from,
                "T-1",
                Arrays.stream(parameters)
                        .map(id -> new Profile.LocalValue(id, BigDecimal.ONE, MeasurementUnit.COUNT))
                        .toList());
    }

    @Test
    void a_number_that_the_municipality_set_is_told_as_its_own_while_its_profile_holds() {
        NormSketch norm =
                norm("T-1").number("own", "1", MeasurementUnit.COUNT).number("other", "2", MeasurementUnit.COUNT);
        for (LocalDate from : List.of(DAY, DAY.plusDays(1))) {
            ExplainedCase local = of(norm);
            local.profile = profile(from, "own");
            assertThat(local.only(Kind.IN_FORCE).all(Kind.PARAMETER))
                    .extracting(Step::origin)
                    .containsExactly(Origin.NORM, from.equals(DAY) ? Origin.PROFILE : Origin.NORM);
        }
    }

    @Test
    void a_norm_that_a_municipality_adopted_says_by_whom() {
        ExplainedCase adopted = of(norm("T-1").local("p"));
        adopted.profile = profile(DAY);
        Step inForce = adopted.only(Kind.IN_FORCE);
        assertThat(inForce.all(Kind.GROUND))
                .filteredOn(step -> step.origin() == Origin.PROFILE)
                .extracting(ExplainerTest::english)
                .anyMatch(ground -> ground.contains("adopted by Someren"));
        ExplainedCase others = of(norm("T-1").local("q"));
        others.profile = profile(DAY);
        assertThat(others.only(Kind.IN_FORCE).all(Kind.GROUND))
                .extracting(ExplainerTest::english)
                .noneMatch(ground -> ground.contains("Someren"));
    }

    @Test
    void both_languages_are_there() {
        Step root = of(measured()).rule(ExplainerTest::hundred).root();
        assertThat(Set.copyOf(root.all(Kind.OUTCOME)))
                .allMatch(step -> !step.text().nl().equals(step.text().en()));
    }
}
