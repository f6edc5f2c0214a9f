package nl.huisnorm.rules.settlement;

import static nl.huisnorm.rules.settlement.Plans.TODAY;
import static nl.huisnorm.rules.settlement.Plans.assess;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.huisnorm.answer.settlement.Breach;
import nl.huisnorm.answer.settlement.Reopened;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.rulebook.Norm;
import org.junit.jupiter.api.Test;

/** The terms of an agreement: when it ends, and what growth opens again. */
class TermsTest {

    @Test
    void growth_past_the_agreement_reopens_its_clauses() throws UnreadableInputException {
        SettlementAssessment assessment = assess("vleesverwerker-meierij.yaml", TODAY);
        assertThat(assessment.reopened()).hasSize(1);
        Reopened reopened = assessment.reopened().get(0);
        assertThat(reopened.phase()).isEqualTo("uitbreiding");
        assertThat(reopened.workersGrowth()).isEqualByComparingTo("40");
        assertThat(reopened.floorAreaGrowth()).isEqualByComparingTo("15");
        assertThat(reopened.revised()).isFalse();
        assertThat(reopened.norms())
                .extracting(Norm::id)
                .containsExactly("SET-2", "SET-3", "SET-4", "SET-5", "SET-6", "SET-7");
    }

    @Test
    void nothing_is_due_after_the_agreement_ended() throws UnreadableInputException {
        LocalDate end = LocalDate.of(2033, 6, 30);
        SettlementAssessment assessment = assess("logistiek-peelrand.yaml", LocalDate.of(2034, 2, 1));
        SettlementAssessment onItsLastDay = assess("logistiek-peelrand.yaml", end);
        assertThat(assessment.duties())
                .isNotEmpty()
                .noneMatch(duty -> duty.due().isAfter(end));
        assertThat(assessment.breaches())
                .isNotEmpty()
                .allMatch(breach -> breach.until() != null && !breach.until().isAfter(end));
        assertThat(assessment.breaches())
                .extracting(Breach::days)
                .isEqualTo(onItsLastDay.breaches().stream().map(Breach::days).toList());
    }
}
