package nl.huisnorm.rules.settlement;

import static nl.huisnorm.rules.settlement.Plans.HOME;
import static nl.huisnorm.rules.settlement.Plans.HUISNORM;
import static nl.huisnorm.rules.settlement.Plans.OPTIONS;
import static nl.huisnorm.rules.settlement.Plans.outcome;
import static nl.huisnorm.rules.settlement.Plans.plan;
import static nl.huisnorm.rules.settlement.Plans.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.settlement.CompanyBuilder;
import nl.huisnorm.settlement.SettlementPlan;
import org.junit.jupiter.api.Test;

/** Plans of more than one company, judged together. */
class PartiesTest {

    @Test
    void plans_judged_together_find_the_beds_that_both_promise() throws UnreadableInputException {
        PlanDocument one = read("distributiecentrum-de-hoef.yaml");
        PlanDocument other = read("pakketbedrijf-oostpoort.yaml");
        List<SettlementAssessment> together =
                HUISNORM.assess(List.of(one.plan(), other.plan()), one.facilities(), OPTIONS);
        assertThat(together)
                .allSatisfy(assessment ->
                        assertThat(outcome(assessment, "SET-4-ONCE")).isEqualTo(Outcome.NON_COMPLIANT));
        // the older of the two agreements has its beds first
        assertThat(together.get(0).housing().get(0).secured()).isEqualTo(new Interval(160, 160));
        assertThat(together.get(1).housing().get(0).secured()).isEqualTo(new Interval(32, 32));
        SettlementAssessment alone = HUISNORM.assess(other.plan(), other.facilities(), OPTIONS);
        assertThat(outcome(alone, "SET-4-ONCE")).isEqualTo(Outcome.COMPLIANT);
        List<SettlementAssessment> twice = HUISNORM.assess(List.of(one.plan(), one.plan()), one.facilities(), OPTIONS);
        assertThat(outcome(twice.get(0), "SET-4-ONCE")).isEqualTo(Outcome.COMPLIANT);
    }

    @Test
    void two_plans_of_different_companies_with_one_id_are_two_plans() {
        SettlementPlan one = plan(4, 4);
        SettlementPlan other = one.withCompany(
                CompanyBuilder.builder().name("Ander").kvkNumber("00000002").build());
        SettlementPlan same = one.withCompany(
                CompanyBuilder.builder().name("Een").kvkNumber("00000001").build());
        assertThat(HUISNORM.assess(List.of(same, other), List.of(HOME), OPTIONS))
                .allSatisfy(assessment ->
                        assertThat(outcome(assessment, "SET-4-ONCE")).isEqualTo(Outcome.NON_COMPLIANT));
        assertThat(HUISNORM.assess(List.of(same, same), List.of(HOME), OPTIONS))
                .allSatisfy(assessment ->
                        assertThat(outcome(assessment, "SET-4-ONCE")).isEqualTo(Outcome.COMPLIANT));
    }
}
