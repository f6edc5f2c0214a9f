package nl.huisnorm.rules.internal.assessment;

import static nl.huisnorm.rules.internal.FindingSketch.finding;
import static nl.huisnorm.rules.internal.NormSketch.norm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.rules.internal.NormSketch;
import nl.huisnorm.rules.internal.law.Trial;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.rules.internal.view.Classification;
import nl.huisnorm.rules.internal.view.FacilityView;
import nl.huisnorm.rules.internal.view.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirmnessTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final Waiver WAIVER = new Waiver("w", null, "T-1", null, "reason", "owner", "approver", DAY, DAY);

    private static Trial.Answer answer(String norm, Truth met) {
        View building = new FacilityView(
                        FacilityBuilder.builder()
                                .id("f")
                                .buildings(List.of(
                                        BuildingBuilder.builder().id("b").build()))
                                .build(),
                        Classification.NONE)
                .buildings()
                .get(0);
        return Trial.answer(norm(norm).on(DAY, subject -> Flag.of(met, Trace.NONE)), building);
    }

    private static boolean marked(Finding finding, Truth tried) {
        return Firmness.mark(List.of(finding), List.of(answer("T-1", tried)))
                .get(0)
                .withinTolerance();
    }

    @ParameterizedTest(name = "{0} as measured, {1} between bounds: marked {2}")
    @CsvSource({
        "COMPLIANT, TRUE, false",
        "COMPLIANT, UNKNOWN, true",
        "COMPLIANT, FALSE, true",
        "NON_COMPLIANT, FALSE, false",
        "NON_COMPLIANT, UNKNOWN, true",
        "NOT_APPLICABLE, VACUOUS, false",
        "NOT_APPLICABLE, UNKNOWN, true",
        "UNDETERMINED, UNKNOWN, false",
        "UNDETERMINED, TRUE, false",
    })
    void what_comes_out_otherwise_is_marked(Outcome outcome, Truth tried, boolean marked) {
        assertThat(marked(finding("T-1", "b", outcome), tried)).isEqualTo(marked);
    }

    @Test
    void a_waived_finding_is_held_against_what_it_was() {
        Finding waived = finding("T-1", "b", Outcome.NON_COMPLIANT).waivedBy(WAIVER);
        assertThat(marked(waived, Truth.FALSE)).isFalse();
        assertThat(marked(waived, Truth.UNKNOWN)).isTrue();
    }

    @Test
    void what_a_person_decides_turns_only_on_whether_it_applies() {
        NormSketch byPerson = norm("T-1").byPerson();
        for (Outcome outcome : List.of(Outcome.COMPLIANT, Outcome.NON_COMPLIANT)) {
            Finding finding =
                    finding(byPerson.norm(), finding("T-1", "b", outcome).subject(), outcome);
            assertThat(marked(finding, Truth.TRUE)).isFalse();
            assertThat(marked(finding, Truth.UNKNOWN)).isTrue();
        }
        Finding notApplicable =
                finding(byPerson.norm(), finding("T-1", "b", Outcome.COMPLIANT).subject(), Outcome.NOT_APPLICABLE);
        assertThat(marked(notApplicable, Truth.VACUOUS)).isFalse();
        assertThat(marked(notApplicable, Truth.TRUE)).isTrue();
    }

    @Test
    void findings_on_waivers_come_last_and_stay_as_they_are() {
        Finding onWaiver = finding("W-1", "w", Outcome.COMPLIANT);
        List<Finding> marked = Firmness.mark(
                List.of(finding("T-1", "b", Outcome.COMPLIANT), onWaiver), List.of(answer("T-1", Truth.FALSE)));
        assertThat(marked).hasSize(2);
        assertThat(marked.get(0).withinTolerance()).isTrue();
        assertThat(marked.get(1)).isSameAs(onWaiver);
    }

    @Test
    void an_answer_of_another_norm_is_an_error() {
        List<Finding> findings = List.of(finding("T-1", "b", Outcome.COMPLIANT));
        List<Trial.Answer> answers = List.of(answer("T-2", Truth.TRUE));
        assertThatThrownBy(() -> Firmness.mark(findings, answers))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("T-1")
                .hasMessageContaining("T-2");
    }
}
