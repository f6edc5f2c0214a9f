package nl.huisnorm.rules.settlement;

import static nl.huisnorm.rules.settlement.Plans.HOME;
import static nl.huisnorm.rules.settlement.Plans.HUISNORM;
import static nl.huisnorm.rules.settlement.Plans.OPTIONS;
import static nl.huisnorm.rules.settlement.Plans.outcome;
import static nl.huisnorm.rules.settlement.Plans.plan;
import static nl.huisnorm.rules.settlement.Plans.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.settlement.CompanyBuilder;
import nl.huisnorm.settlement.SettlementPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Plans of more than one company, judged together. */
class PartiesTest {

    @Test
    void plans_judged_together_find_the_beds_that_both_promise() throws UnreadableInputException {
        PlanDocument one = read("distributiecentrum-de-hoef.yaml");
        PlanDocument other = read("pakketbedrijf-oostpoort.yaml");
        List<SettlementAssessment> together =
                HUISNORM.assess(List.of(one.plan(), other.plan()), one.facilities(), OPTIONS);
        // the younger of the two is to blame
        assertThat(together)
                .extracting(assessment -> outcome(assessment, "SET-4-ONCE"))
                .containsExactly(Outcome.COMPLIANT, Outcome.NON_COMPLIANT);
        // the older of the two agreements has its beds first
        assertThat(together.get(0).housing().get(0).secured()).isEqualTo(new Interval(160, 160));
        assertThat(together.get(1).housing().get(0).secured()).isEqualTo(new Interval(32, 32));
        SettlementAssessment alone = HUISNORM.assess(other.plan(), other.facilities(), OPTIONS);
        assertThat(outcome(alone, "SET-4-ONCE")).isEqualTo(Outcome.COMPLIANT);
        List<SettlementAssessment> twice = HUISNORM.assess(List.of(one.plan(), one.plan()), one.facilities(), OPTIONS);
        assertThat(outcome(twice.get(0), "SET-4-ONCE")).isEqualTo(Outcome.COMPLIANT);
    }

    @Test
    void the_older_agreement_has_its_beds_whatever_the_younger_promises_until_the_facility_shows_it() {
        SettlementPlan older = agreed(plan(4, 4).withId("ouder"), LocalDate.of(2025, 1, 1), null);
        SettlementPlan younger = agreed(plan(4, 4).withId("jonger"), LocalDate.of(2026, 1, 1), true);
        assertThat(secured(older, younger, HOME)).containsExactly(new Interval(4, 4), new Interval(0, 0));
        assertThat(secured(older, younger, HOME.withSetApartFor(List.of("jonger"))))
                .containsExactly(new Interval(0, 0), new Interval(4, 4));
        assertThat(secured(older, younger, HOME.withSetApartFor(List.of("jonger", "ouder"))))
                .containsExactly(new Interval(4, 4), new Interval(0, 0));
    }

    @Test
    void a_reservation_that_is_only_promised_makes_no_bed_sure_between_agreements_of_one_day() {
        SettlementPlan one = agreed(plan(4, 4).withId("een"), LocalDate.of(2026, 1, 1), true);
        SettlementPlan other = agreed(plan(4, 4).withId("ander"), LocalDate.of(2026, 1, 1), null);
        assertThat(secured(one, other, HOME)).containsExactly(new Interval(0, 4), new Interval(0, 4));
    }

    private static SettlementPlan agreed(SettlementPlan plan, LocalDate day, @Nullable Boolean reserved) {
        return plan.withAgreement(Objects.requireNonNull(plan.agreement()).withConcludedOn(day))
                .withHousing(
                        List.of(Objects.requireNonNull(plan.housing()).get(0).withReserved(reserved)));
    }

    private static List<Interval> secured(SettlementPlan one, SettlementPlan other, Facility facility) {
        return HUISNORM.assess(List.of(one, other), List.of(facility), OPTIONS).stream()
                .map(judged -> judged.housing().get(0).secured())
                .toList();
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
