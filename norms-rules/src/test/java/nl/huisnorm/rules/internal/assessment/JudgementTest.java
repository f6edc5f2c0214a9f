package nl.huisnorm.rules.internal.assessment;

import static nl.huisnorm.rules.internal.NormSketch.norm;
import static nl.huisnorm.rules.internal.NormSketch.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import nl.huisnorm.assessment.Alternative;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Measure;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.facility.AmenitiesBuilder;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.Inspection;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Direction;
import nl.huisnorm.rulebook.Interpretation;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.NormSketch;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.rules.internal.view.BuildingView;
import nl.huisnorm.rules.internal.view.Classification;
import nl.huisnorm.rules.internal.view.FacilityView;
import nl.huisnorm.rules.internal.view.Subjects;
import nl.huisnorm.rules.internal.view.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final Condition UNDER_ONE_ROOF = new Condition.OneOf("building.underOneRoof", List.of("true"));
    private static final Interpretation QUESTION = question("q", "a", "b");
    private static final Interpretation OTHER = question("r", "x", "y");

    private static View building(@Nullable Boolean underOneRoof, @Nullable String area) {
        Facility facility = FacilityBuilder.builder()
                .id("f")
                .buildings(List.of(BuildingBuilder.builder()
                        .id("b")
                        .underOneRoof(underOneRoof)
                        .usableFloorArea(area == null ? null : new BigDecimal(area))
                        .build()))
                .build();
        return new FacilityView(facility, Classification.NONE).buildings().get(0);
    }

    private static Finding judge(
            NormSketch norm, View subject, Function<View, Flag> rule, Interpretation... questions) {
        return new Judgement(norm.on(DAY, rule, questions), new Inspections(null)).judge(subject);
    }

    private static Finding inspected(NormSketch norm, Inspection... inspections) {
        return new Judgement(
                        norm.byPerson().on(DAY, subject -> Flag.of(false)), new Inspections(Arrays.asList(inspections)))
                .judge(building(true, null));
    }

    private static Inspection inspection(@Nullable Boolean met, @Nullable LocalDate on) {
        return new Inspection("T-1", null, met, on, null, null);
    }

    private static Flag enough(View subject) {
        return ((BuildingView) subject).usableFloorArea().atLeast(Amount.of(100));
    }

    private static List<String> places(Finding finding) {
        return finding.evidence().stream().map(one -> one.place().toString()).toList();
    }

    private static List<String> missing(Finding finding) {
        return finding.missing().stream().map(one -> one.place().toString()).toList();
    }

    @Test
    void what_holds_is_compliant_with_the_inputs_of_scope_and_rule() {
        Finding finding = judge(norm("T-1").where(UNDER_ONE_ROOF), building(true, "100"), JudgementTest::enough);
        assertThat(finding.outcome()).isEqualTo(Outcome.COMPLIANT);
        assertThat(finding.reason()).isNull();
        assertThat(finding.asOf()).isEqualTo(DAY);
        assertThat(finding.subject().id()).isEqualTo("b");
        assertThat(places(finding)).containsExactly("/buildings/0/underOneRoof", "/buildings/0/usableFloorArea");
        assertThat(missing(finding)).isEmpty();
        assertThat(finding.withinTolerance()).isFalse();
    }

    @Test
    void what_does_not_hold_is_not_compliant() {
        assertThat(judge(norm("T-1"), building(true, "99.99"), JudgementTest::enough)
                        .outcome())
                .isEqualTo(Outcome.NON_COMPLIANT);
    }

    @Test
    void what_cannot_be_told_says_what_is_missing() {
        Finding finding = judge(norm("T-1").where(UNDER_ONE_ROOF), building(true, null), JudgementTest::enough);
        assertThat(finding.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(finding.reason()).isEqualTo(Reason.MISSING_DATA);
        assertThat(missing(finding)).containsExactly("/buildings/0/usableFloorArea");
        assertThat(places(finding)).containsExactly("/buildings/0/underOneRoof");
    }

    @Test
    void a_rule_that_lacks_nothing_and_cannot_tell_leaves_it_ambiguous() {
        Finding finding = judge(norm("T-1"), building(true, null), subject -> Flag.of(Truth.UNKNOWN, Trace.NONE));
        assertThat(finding.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(finding.reason()).isEqualTo(Reason.AMBIGUOUS);
    }

    @Test
    void a_rule_that_is_about_nothing_here_does_not_apply() {
        Finding finding = judge(norm("T-1"), building(true, null), subject -> Flag.of(Truth.VACUOUS, Trace.NONE));
        assertThat(finding.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(finding.reason()).isNull();
    }

    @Test
    void where_it_is_not_known_whether_the_norm_applies_the_rule_is_not_asked() {
        Finding finding = judge(norm("T-1").where(UNDER_ONE_ROOF), building(null, null), subject -> {
            throw new AssertionError("asked");
        });
        assertThat(finding.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(finding.reason()).isEqualTo(Reason.MISSING_DATA);
        assertThat(missing(finding)).containsExactly("/buildings/0/underOneRoof");
    }

    @Test
    void where_the_norm_does_not_apply_the_rule_is_not_asked_and_the_reason_stands_there() {
        Finding finding = judge(norm("T-1").where(UNDER_ONE_ROOF), building(false, null), subject -> {
            throw new AssertionError("asked");
        });
        assertThat(finding.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(places(finding)).containsExactly("/buildings/0/underOneRoof");
        assertThat(missing(finding)).isEmpty();
    }

    @Test
    void readings_that_differ_are_told_beside_each_other() {
        AtomicInteger asked = new AtomicInteger();
        Finding finding = judge(
                norm("T-1").where(new Condition.UnderReading("q", "a")),
                building(true, null),
                subject -> {
                    asked.incrementAndGet();
                    return Flag.of(false);
                },
                QUESTION);
        assertThat(finding.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(finding.reason()).isEqualTo(Reason.AMBIGUOUS);
        assertThat(finding.alternatives())
                .extracting(Alternative::readings, Alternative::outcome)
                .containsExactly(
                        tuple(Map.of("q", "a"), Outcome.NON_COMPLIANT),
                        tuple(Map.of("q", "b"), Outcome.NOT_APPLICABLE));
        assertThat(asked).hasValue(1);
    }

    @Test
    void readings_that_come_to_the_same_are_no_alternatives_and_the_rule_is_asked_once() {
        AtomicInteger asked = new AtomicInteger();
        Condition either =
                new Condition.Any(List.of(new Condition.UnderReading("q", "a"), new Condition.UnderReading("q", "b")));
        Finding finding = judge(
                norm("T-1").where(either),
                building(true, null),
                subject -> {
                    asked.incrementAndGet();
                    return Flag.of(true);
                },
                QUESTION);
        assertThat(finding.outcome()).isEqualTo(Outcome.COMPLIANT);
        assertThat(finding.alternatives()).isEmpty();
        assertThat(asked).hasValue(1);
    }

    @Test
    void readings_that_leave_it_open_for_another_reason_are_told_with_all_that_is_missing() {
        NormSketch norm =
                norm("T-1").where(new Condition.Any(List.of(new Condition.UnderReading("q", "a"), UNDER_ONE_ROOF)));
        Finding ambiguous = judge(norm, building(null, null), subject -> Flag.of(Truth.UNKNOWN, Trace.NONE), QUESTION);
        assertThat(ambiguous.reason()).isEqualTo(Reason.MISSING_DATA);
        assertThat(missing(ambiguous)).containsExactly("/buildings/0/underOneRoof");
        assertThat(ambiguous.alternatives()).hasSize(2);
        Finding measured = judge(
                norm.measures(Direction.AT_LEAST, MeasurementUnit.SQUARE_METRE),
                building(null, null),
                JudgementTest::enough,
                QUESTION);
        assertThat(missing(measured)).containsExactly("/buildings/0/usableFloorArea", "/buildings/0/underOneRoof");
    }

    @Test
    void only_the_questions_that_make_a_difference_are_told() {
        Condition asksBoth = new Condition.All(List.of(
                new Condition.UnderReading("q", "a"),
                new Condition.Any(
                        List.of(new Condition.UnderReading("r", "x"), new Condition.UnderReading("r", "y")))));
        Finding finding =
                judge(norm("T-1").where(asksBoth), building(true, null), subject -> Flag.of(true), QUESTION, OTHER);
        assertThat(finding.alternatives())
                .extracting(Alternative::readings, Alternative::outcome)
                .containsExactly(
                        tuple(Map.of("q", "a"), Outcome.COMPLIANT), tuple(Map.of("q", "b"), Outcome.NOT_APPLICABLE));
    }

    @Test
    void a_question_that_matters_only_with_another_is_told_with_it() {
        Condition both =
                new Condition.All(List.of(new Condition.UnderReading("q", "a"), new Condition.UnderReading("r", "x")));
        Finding finding =
                judge(norm("T-1").where(both), building(true, null), subject -> Flag.of(true), QUESTION, OTHER);
        assertThat(finding.alternatives())
                .extracting(Alternative::outcome)
                .containsExactly(
                        Outcome.COMPLIANT, Outcome.NOT_APPLICABLE, Outcome.NOT_APPLICABLE, Outcome.NOT_APPLICABLE);
    }

    @Test
    void what_is_missing_under_one_reading_goes_before_the_difference() {
        Finding finding = judge(
                norm("T-1").where(new Condition.UnderReading("q", "a")),
                building(true, null),
                JudgementTest::enough,
                QUESTION);
        assertThat(finding.reason()).isEqualTo(Reason.MISSING_DATA);
        assertThat(missing(finding)).containsExactly("/buildings/0/usableFloorArea");
        assertThat(finding.alternatives()).hasSize(2);
    }

    @Test
    void a_caution_is_shown_where_it_holds_for_certain() {
        NormSketch norm = norm("T-1")
                .caution("always", Condition.ALWAYS)
                .caution("roof", UNDER_ONE_ROOF)
                .caution("no-roof", new Condition.Not(UNDER_ONE_ROOF));
        Function<View, Flag> met = subject -> Flag.of(true);
        assertThat(judge(norm, building(true, null), met).cautions())
                .extracting(caution -> caution.id())
                .containsExactly("always", "roof");
        assertThat(judge(norm, building(false, null), met).cautions())
                .extracting(caution -> caution.id())
                .containsExactly("always", "no-roof");
        assertThat(judge(norm, building(null, null), met).cautions())
                .extracting(caution -> caution.id())
                .containsExactly("always");
    }

    private static Measure measured(Direction direction, Flag flag) {
        NormSketch norm = norm("T-1").measures(direction, MeasurementUnit.SQUARE_METRE);
        return Objects.requireNonNull(
                judge(norm, building(true, null), subject -> flag).measure());
    }

    @Test
    void a_shown_number_never_looks_better_than_it_is() {
        Amount third = Amount.of(10).per(Amount.of(3));
        Measure least = measured(Direction.AT_LEAST, third.atLeast(Amount.of(4)));
        assertThat(least.actual()).isEqualByComparingTo("3.33");
        assertThat(least.required()).isEqualByComparingTo("4");
        assertThat(least.margin()).isEqualByComparingTo("-0.67");
        Measure most = measured(Direction.AT_MOST, third.atMost(Amount.of(3)));
        assertThat(most.actual()).isEqualByComparingTo("3.34");
        assertThat(most.margin()).isEqualByComparingTo("-0.34");
        Measure required = measured(Direction.AT_LEAST, Amount.of(4).atLeast(third));
        assertThat(required.required()).isEqualByComparingTo("3.34");
        assertThat(required.margin()).isEqualByComparingTo("0.66");
        Measure allowed = measured(Direction.AT_MOST, Amount.of(3).atMost(third));
        assertThat(allowed.required()).isEqualByComparingTo("3.33");
        assertThat(allowed.margin()).isEqualByComparingTo("0.33");
    }

    @Test
    void numbers_are_shown_for_a_norm_that_compares_numbers_and_where_it_applies() {
        NormSketch area = norm("T-1").where(UNDER_ONE_ROOF).measures(Direction.AT_LEAST, MeasurementUnit.SQUARE_METRE);
        assertThat(judge(area, building(true, "120"), JudgementTest::enough).measure())
                .isNotNull();
        assertThat(judge(area, building(false, "120"), JudgementTest::enough).measure())
                .isNull();
        assertThat(judge(norm("T-1"), building(true, "120"), JudgementTest::enough)
                        .measure())
                .isNull();
        Measure unknown = Objects.requireNonNull(
                judge(area, building(true, null), JudgementTest::enough).measure());
        assertThat(unknown.actual()).isNull();
        assertThat(unknown.required()).isEqualByComparingTo("100");
        assertThat(unknown.margin()).isNull();
    }

    @Test
    void a_rule_that_compares_the_other_way_than_its_norm_says_is_an_error() {
        NormSketch norm = norm("T-1").measures(Direction.AT_MOST, MeasurementUnit.SQUARE_METRE);
        assertThatThrownBy(() -> judge(norm, building(true, "120"), JudgementTest::enough))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("T-1");
    }

    @Test
    void a_place_that_nobody_uses_has_nothing_to_meet() {
        for (int residents = 0; residents <= 1; residents++) {
            Facility facility = FacilityBuilder.builder()
                    .id("f")
                    .residents(residents)
                    .amenities(AmenitiesBuilder.builder().toilets(1).build())
                    .buildings(List.of(BuildingBuilder.builder()
                            .id("b")
                            .residents(residents)
                            .build()))
                    .build();
            View place = new Subjects(new FacilityView(facility, Classification.NONE))
                    .of(SubjectKind.PLACE, Set.of("toilets"))
                    .get(0);
            assertThat(judge(norm("T-1").on(SubjectKind.PLACE).items("toilets"), place, subject -> Flag.of(false))
                            .outcome())
                    .isEqualTo(residents == 0 ? Outcome.NOT_APPLICABLE : Outcome.NON_COMPLIANT);
        }
    }

    @Test
    void without_an_answer_a_person_must_judge() {
        Finding finding = inspected(norm("T-1"));
        assertThat(finding.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(finding.reason()).isEqualTo(Reason.PERSON_MUST_JUDGE);
        assertThat(finding.inspection()).isNull();
    }

    @Test
    void the_answer_of_a_person_decides_and_is_told() {
        Inspection yes = inspection(true, DAY);
        Finding finding = inspected(norm("T-1"), yes);
        assertThat(finding.outcome()).isEqualTo(Outcome.COMPLIANT);
        assertThat(finding.inspection()).isEqualTo(yes);
        assertThat(places(finding)).containsExactly("/inspections/0/met", "/inspections/0/on");
        assertThat(inspected(norm("T-1"), inspection(false, DAY)).outcome()).isEqualTo(Outcome.NON_COMPLIANT);
    }

    @Test
    void an_answer_without_a_day_or_without_yes_or_no_decides_nothing() {
        Finding undated = inspected(norm("T-1"), inspection(true, null));
        assertThat(undated.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(undated.reason()).isEqualTo(Reason.MISSING_DATA);
        assertThat(missing(undated)).containsExactly("/inspections/0/on");
        Finding open = inspected(norm("T-1"), inspection(null, DAY));
        assertThat(open.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(open.reason()).isEqualTo(Reason.PERSON_MUST_JUDGE);
        assertThat(open.inspection()).isNotNull();
    }

    @Test
    void answers_of_one_day_that_contradict_each_other_decide_nothing() {
        Finding finding = inspected(norm("T-1"), inspection(true, DAY), inspection(false, DAY));
        assertThat(finding.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(finding.reason()).isEqualTo(Reason.PERSON_MUST_JUDGE);
    }

    @Test
    void an_answer_of_after_the_day_is_not_there_yet() {
        assertThat(inspected(norm("T-1"), inspection(true, DAY.plusDays(1))).outcome())
                .isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void where_a_norm_does_not_apply_no_answer_is_asked_for_and_those_given_are_not_unused() {
        Inspections inspections = new Inspections(List.of(inspection(false, DAY)));
        Finding finding = new Judgement(
                        norm("T-1").where(UNDER_ONE_ROOF).byPerson().on(DAY, subject -> Flag.of(false)), inspections)
                .judge(building(false, null));
        assertThat(finding.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(finding.inspection()).isNull();
        assertThat(inspections.unused(Set.of())).isEmpty();
    }

    @Test
    void what_is_measured_stands_at_its_place_in_the_input() {
        Finding finding = judge(norm("T-1"), building(true, "5"), JudgementTest::enough);
        assertThat(finding.subject().place())
                .isEqualTo(Pointer.ROOT.field("buildings").element(0));
    }
}
