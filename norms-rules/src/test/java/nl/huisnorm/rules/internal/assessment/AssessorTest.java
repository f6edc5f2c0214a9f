package nl.huisnorm.rules.internal.assessment;

import static nl.huisnorm.rules.internal.NormSketch.edition;
import static nl.huisnorm.rules.internal.NormSketch.norm;
import static nl.huisnorm.rules.internal.NormSketch.regime;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Tolerance;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.Inspection;
import nl.huisnorm.facility.LettingBuilder;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.rules.internal.LawSketch;
import nl.huisnorm.rules.internal.NormSketch;
import nl.huisnorm.rules.internal.law.LawOfDay;
import nl.huisnorm.rules.internal.law.Laws;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.rules.internal.view.BuildingView;
import nl.huisnorm.rules.internal.view.View;
import nl.huisnorm.rules.internal.view.WaiverView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssessorTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final AssessmentOptions OPTIONS = AssessmentOptions.asOf(DAY);

    private static Facility facility(String area) {
        return FacilityBuilder.builder()
                .id("f")
                .buildings(List.of(BuildingBuilder.builder()
                        .id("b")
                        .usableFloorArea(new BigDecimal(area))
                        .build()))
                .build();
    }

    private static Flag hundred(View subject) {
        return ((BuildingView) subject).usableFloorArea().atLeast(Amount.of(100));
    }

    /** An area, a check by hand, and whether a waiver is used. */
    private static Laws laws() {
        return LawSketch.of(
                        norm("AREA"),
                        norm("HAND").byPerson(),
                        norm("USED").on(SubjectKind.WAIVER),
                        norm("PLAN").on(SubjectKind.PLAN))
                .rule("AREA", AssessorTest::hundred)
                .rule("USED", waiver -> ((WaiverView) waiver).used())
                .laws();
    }

    private static Assessment assess(Facility facility, AssessmentOptions options) {
        return new Assessor(laws().on(options), options).assess(facility);
    }

    private static List<String> outcomes(Assessment assessment) {
        return assessment.findings().stream()
                .map(finding ->
                        finding.norm().id() + " " + finding.outcome() + (finding.withinTolerance() ? " about" : ""))
                .toList();
    }

    private static Waiver waiver(String norm) {
        return new Waiver("w", null, norm, null, "reason", "owner", "approver", DAY, DAY);
    }

    @Test
    void each_norm_on_facilities_answers_in_the_order_of_a_report() {
        assertThat(outcomes(assess(facility("100"), OPTIONS))).containsExactly("AREA COMPLIANT", "HAND UNDETERMINED");
        assertThat(outcomes(assess(facility("99.9"), OPTIONS)))
                .containsExactly("AREA NON_COMPLIANT", "HAND UNDETERMINED");
    }

    @Test
    void what_it_was_made_with_stands_in_it() {
        Assessment assessment = assess(facility("100"), OPTIONS);
        assertThat(assessment.options()).isEqualTo(OPTIONS);
        assertThat(assessment.subject().id()).isEqualTo("f");
        assertThat(assessment.rulebookDigest()).isEqualTo("digest");
        assertThat(assessment.profile()).isNull();
        assertThat(assessment.scenario()).isNull();
    }

    @Test
    void a_waiver_takes_away_what_it_covers_and_is_judged_after_all_else() {
        AssessmentOptions options = OPTIONS.withWaivers(List.of(waiver("AREA")));
        assertThat(outcomes(assess(facility("90"), options)))
                .containsExactly("AREA WAIVED", "HAND UNDETERMINED", "USED COMPLIANT");
        assertThat(outcomes(assess(facility("100"), options)))
                .containsExactly("AREA COMPLIANT", "HAND UNDETERMINED", "USED NON_COMPLIANT");
    }

    @Test
    void with_a_tolerance_what_turns_on_less_is_marked_and_so_is_the_waiver_that_hangs_on_it() {
        AssessmentOptions options = OPTIONS.withTolerance(Tolerance.ofSquareMetres("1"));
        assertThat(outcomes(assess(facility("101"), options))).containsExactly("AREA COMPLIANT", "HAND UNDETERMINED");
        assertThat(outcomes(assess(facility("100.9"), options)))
                .containsExactly("AREA COMPLIANT about", "HAND UNDETERMINED");
        AssessmentOptions waived = options.withWaivers(List.of(waiver("AREA")));
        assertThat(outcomes(assess(facility("99.1"), waived)))
                .containsExactly("AREA WAIVED about", "HAND UNDETERMINED", "USED COMPLIANT about");
        assertThat(outcomes(assess(facility("98.9"), waived)))
                .containsExactly("AREA WAIVED", "HAND UNDETERMINED", "USED COMPLIANT");
        assertThat(outcomes(assess(facility("100.9"), waived)))
                .containsExactly("AREA COMPLIANT about", "HAND UNDETERMINED", "USED NON_COMPLIANT about");
    }

    @Test
    void the_answers_that_belong_to_no_norm_are_told() {
        Inspection used = new Inspection("HAND", "b", true, DAY, null, null);
        Inspection elsewhere = new Inspection("HAND", "c", true, DAY, null, null);
        Inspection ofRule = new Inspection("AREA", null, true, DAY, null, null);
        Inspection unknown = new Inspection("NONE", null, true, DAY, null, null);
        Facility inspected = facility("100").withInspections(List.of(used, elsewhere, ofRule, unknown));
        Assessment assessment = assess(inspected, OPTIONS);
        assertThat(outcomes(assessment)).containsExactly("AREA COMPLIANT", "HAND COMPLIANT");
        assertThat(assessment.unusedInspections()).containsExactly(elsewhere, ofRule, unknown);
    }

    @Test
    void an_answer_to_a_norm_that_was_not_asked_is_not_told() {
        Laws laws = LawSketch.of(norm("HAND").byPerson().during(null, DAY.minusDays(1)), norm("AREA"))
                .laws();
        Facility inspected = facility("100")
                .withInspections(List.of(new Inspection("HAND", null, true, DAY.minusDays(9), null, null)));
        assertThat(new Assessor(laws.on(OPTIONS), OPTIONS).assess(inspected).unusedInspections())
                .isEmpty();
    }

    @Test
    void known_findings_are_taken_over_but_not_those_of_persons() {
        Facility facility = facility("90");
        Assessor assessor = new Assessor(laws().on(OPTIONS), OPTIONS);
        List<Finding> before = assessor.assess(facility("100")).findings();
        Assessment assessment = assessor.assess(
                facility.withInspections(List.of(new Inspection("HAND", null, true, DAY, null, null))),
                Map.of(
                        before.get(0).norm(), List.of(before.get(0)),
                        before.get(1).norm(), List.of(before.get(1))));
        assertThat(outcomes(assessment)).containsExactly("AREA COMPLIANT", "HAND COMPLIANT");
    }

    @Test
    void the_findings_of_some_norms_alone_are_waived_too_and_no_waiver_is_judged() {
        AssessmentOptions options = OPTIONS.withWaivers(List.of(waiver("AREA")));
        LawOfDay law = laws().on(options);
        assertThat(new Assessor(law, options)
                        .findings(facility("90"), norm -> norm.id().equals("AREA")))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.WAIVED);
        assertThat(new Assessor(law, OPTIONS).findings(facility("90"), norm -> true))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.NON_COMPLIANT, Outcome.UNDETERMINED);
    }

    @Test
    void what_came_of_a_waiver_can_be_told_of_the_assessment_afterwards() {
        AssessmentOptions options = OPTIONS.withWaivers(List.of(waiver("AREA")));
        Assessor assessor = new Assessor(laws().on(options), options);
        assertThat(assessor.waivers(assessor.assess(facility("90"))))
                .extracting(view -> view.used().truth())
                .containsExactly(Truth.TRUE);
        assertThat(assessor.waivers(assessor.assess(facility("100"))))
                .extracting(view -> view.used().truth())
                .containsExactly(Truth.FALSE);
    }

    @Test
    void a_regime_without_a_text_of_the_day_is_told_where_it_may_concern_the_facility() {
        Regime late = regime(
                "late",
                Layer.STATUTE,
                DAY.minusYears(1),
                new Condition.OneOf("letting.labourMigrants", List.of("true")),
                true,
                edition(DAY.plusDays(1), null));
        Regime ofPlans = regime(
                "plans", Layer.STATUTE, DAY.minusYears(1), Condition.ALWAYS, true, edition(DAY.plusDays(1), null));
        Laws laws = LawSketch.of(
                        norm("AREA"),
                        norm("LATE").of(late),
                        norm("PLAN").of(ofPlans).on(SubjectKind.PLAN))
                .laws();
        Assessor assessor = new Assessor(laws.on(OPTIONS), OPTIONS);
        assertThat(assessor.assess(let(null)).unknownRegimes()).containsExactly(late);
        assertThat(assessor.assess(let(true)).unknownRegimes()).containsExactly(late);
        assertThat(assessor.assess(let(false)).unknownRegimes()).isEmpty();
    }

    private static Facility let(@Nullable Boolean labourMigrants) {
        return facility("100")
                .withLetting(
                        LettingBuilder.builder().labourMigrants(labourMigrants).build());
    }

    @Test
    void an_assessment_can_be_given_other_findings_and_keeps_the_rest() {
        Assessment assessment = assess(facility("100"), OPTIONS);
        Regime regime = regime("r", edition(NormSketch.FIRST, null));
        Assessment other = Assessor.with(assessment, List.of(), List.of(regime));
        assertThat(other.findings()).isEmpty();
        assertThat(other.unknownRegimes()).containsExactly(regime);
        assertThat(Assessor.with(other, assessment.findings(), assessment.unknownRegimes()))
                .isEqualTo(assessment);
        assertThat(Objects.requireNonNull(other.subject()).id()).isEqualTo("f");
    }
}
