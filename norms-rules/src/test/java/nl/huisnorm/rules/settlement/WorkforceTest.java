package nl.huisnorm.rules.settlement;

import static nl.huisnorm.rules.settlement.Plans.assess;
import static nl.huisnorm.rules.settlement.Plans.bedsOf;
import static nl.huisnorm.rules.settlement.Plans.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.huisnorm.answer.settlement.Duty;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.input.UnreadableInputException;
import org.junit.jupiter.api.Test;

/** The workforce: how many need a bed, and when. */
class WorkforceTest {

    @Test
    void a_peak_asks_for_beds_in_its_own_months_alone() throws UnreadableInputException {
        SettlementAssessment assessment = assess("kwekerij-zonneland.yaml", LocalDate.of(2027, 11, 15));
        assertThat(assessment.housing())
                .extracting(housing -> housing.asOf() + " " + housing.required() + " " + housing.secured())
                .containsExactly("2027-11-15 36 40", "2028-03-01 104 40");
        assertThat(assessment.breaches()).isEmpty();
        // of the peak of 2027 the facility is not known, so whether its beds stood cannot be told
        assertThat(bedsOf(assessment, "kas").state()).isEqualTo(Duty.State.CANNOT_BE_TOLD);
        assertThat(outcome(assessment, "SET-4")).isEqualTo(Outcome.NON_COMPLIANT);
    }
}
