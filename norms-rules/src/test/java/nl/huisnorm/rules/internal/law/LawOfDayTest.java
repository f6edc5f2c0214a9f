package nl.huisnorm.rules.internal.law;

import static nl.huisnorm.rules.internal.NormSketch.norm;
import static nl.huisnorm.rules.internal.NormSketch.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Tolerance;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Scenario;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.LawSketch;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.view.BuildingView;
import nl.huisnorm.rules.internal.view.View;
import org.junit.jupiter.api.Test;

class LawOfDayTest {

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

    private static Flag hundredSquareMetres(View subject) {
        return ((BuildingView) subject).usableFloorArea().atLeast(Amount.of(100));
    }

    private static LawSketch sketch() {
        return LawSketch.of(
                        norm("B-1"),
                        norm("F-1").on(SubjectKind.FACILITY),
                        norm("B-2").byPerson(),
                        norm("P-1").on(SubjectKind.PLAN),
                        norm("W-1").on(SubjectKind.WAIVER))
                .rule("B-1", LawOfDayTest::hundredSquareMetres);
    }

    private static List<String> ids(List<NormOfDay> norms) {
        return norms.stream().map(norm -> norm.norm().id()).toList();
    }

    @Test
    void norms_are_found_by_what_they_are_applied_to_in_the_order_of_a_report() {
        LawOfDay law = sketch().laws().on(OPTIONS);
        assertThat(ids(law.norms(SubjectKind::isOfFacility))).containsExactly("B-1", "F-1", "B-2");
        assertThat(ids(law.norms(SubjectKind::isOfPlan))).containsExactly("P-1");
        assertThat(ids(law.norms(SubjectKind.BUILDING))).containsExactly("B-1", "B-2");
        assertThat(ids(law.norms(SubjectKind.WAIVER))).containsExactly("W-1");
        assertThat(law.norms(SubjectKind.STAY)).isEmpty();
    }

    @Test
    void a_norm_is_found_by_its_id_while_it_is_in_force() {
        LawOfDay law = LawSketch.of(norm("A"), norm("B").during(DAY.plusDays(1), null))
                .laws()
                .on(OPTIONS);
        assertThat(Objects.requireNonNull(law.norm("A")).norm().id()).isEqualTo("A");
        assertThat(law.norm("B")).isNull();
        assertThat(law.norm("C")).isNull();
    }

    @Test
    void a_matched_rule_is_the_one_of_its_norm() {
        LawOfDay law = sketch().laws().on(OPTIONS);
        View small = law.view(facility("99")).buildings().get(0);
        assertThat(Trial.answer(Objects.requireNonNull(law.norm("B-1")), small).outcome())
                .isEqualTo(Outcome.NON_COMPLIANT);
    }

    @Test
    void what_is_tried_is_what_rules_decide_of_a_facility() {
        LawOfDay law = sketch().laws().on(OPTIONS);
        assertThat(ids(law.trial().rules())).containsExactly("B-1", "F-1");
        assertThat(law.trial().on(facility("100")))
                .extracting(Trial.Answer::outcome)
                .containsExactly(Outcome.COMPLIANT, Outcome.COMPLIANT);
    }

    @Test
    void with_persons_it_is_not_known_what_they_decide() {
        LawOfDay law = sketch().laws().on(OPTIONS);
        assertThat(ids(law.trialWithPersons().rules())).containsExactly("B-1", "F-1", "B-2");
        assertThat(law.trialWithPersons().on(facility("99")))
                .extracting(Trial.Answer::outcome)
                .containsExactly(Outcome.NON_COMPLIANT, Outcome.COMPLIANT, Outcome.UNDETERMINED);
    }

    @Test
    void with_a_tolerance_areas_may_be_off_and_persons_are_content() {
        Trial trial = sketch().laws().on(OPTIONS).trial(Tolerance.ofSquareMetres("1"));
        assertThat(trial.on(facility("100.99")).get(0).outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(trial.on(facility("101")).get(0).outcome()).isEqualTo(Outcome.COMPLIANT);
        assertThat(trial.on(facility("99")).get(0).outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(trial.on(facility("98.99")).get(0).outcome()).isEqualTo(Outcome.NON_COMPLIANT);
        assertThat(trial.on(facility("101")).get(2).outcome()).isEqualTo(Outcome.COMPLIANT);
    }

    @Test
    void a_text_that_is_the_same_in_both_is_alike() {
        Laws laws = LawSketch.of(
                        norm("A").number("n", MeasurementUnit.COUNT, new Parameter.Value(null, null, BigDecimal.ONE)),
                        norm("B"),
                        norm("C").during(DAY, null))
                .laws();
        Scenario scenario = new Scenario(
                "s", text("s"), null, null, List.of(new Scenario.ChangedNorm("A", null, null, null, false, null)));
        LawOfDay law = laws.on(OPTIONS);
        LawOfDay changed = laws.withScenario(scenario).on(OPTIONS);
        LawOfDay earlier = laws.on(OPTIONS.withAsOf(DAY.minusDays(1)));
        assertThat(law.hasAlike(Objects.requireNonNull(laws.norm("A")), changed))
                .isFalse();
        assertThat(law.hasAlike(Objects.requireNonNull(laws.norm("B")), changed))
                .isTrue();
        assertThat(law.hasAlike(Objects.requireNonNull(laws.norm("C")), earlier))
                .isFalse();
        assertThat(earlier.hasAlike(Objects.requireNonNull(laws.norm("C")), law))
                .isFalse();
    }
}
