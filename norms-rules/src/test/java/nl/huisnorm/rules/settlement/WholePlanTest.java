package nl.huisnorm.rules.settlement;

import static nl.huisnorm.rules.settlement.Plans.HOME;
import static nl.huisnorm.rules.settlement.Plans.HUISNORM;
import static nl.huisnorm.rules.settlement.Plans.OPTIONS;
import static nl.huisnorm.rules.settlement.Plans.TODAY;
import static nl.huisnorm.rules.settlement.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.settlement.PhaseBuilder;
import nl.huisnorm.settlement.SettlementPlan;
import nl.huisnorm.settlement.SettlementPlanBuilder;
import org.junit.jupiter.api.Test;

/** A plan as a whole: of which nothing is known, and with what it names. */
class WholePlanTest {

    @Test
    void of_a_plan_of_which_nothing_is_known_nothing_looks_met() {
        SettlementPlan nothing = SettlementPlanBuilder.builder()
                .id("plan")
                .phases(List.of(PhaseBuilder.builder().id("opening").from(TODAY).build()))
                .build();
        SettlementAssessment assessment = HUISNORM.assess(nothing, List.of(), OPTIONS);
        assertThat(assessment.assessment().findings())
                .isNotEmpty()
                .noneMatch(finding -> finding.outcome() == Outcome.COMPLIANT)
                .noneMatch(finding -> finding.outcome() == Outcome.NON_COMPLIANT);
        Set<String> answered = assessment.assessment().findings().stream()
                .map(finding -> finding.norm().id())
                .collect(Collectors.toSet());
        assertThat(HUISNORM.rulebook().norms().stream()
                        .filter(norm -> Set.of("plan", "phase", "report")
                                .contains(norm.subject().key()))
                        .filter(norm -> !norm.id().matches("SET-10-PLACES|SET-12-SHARE|SET-20-CONTENT"))
                        .map(Norm::id))
                .allMatch(answered::contains);
    }

    @Test
    void a_line_that_names_a_facility_that_is_not_given_is_refused() {
        assertThatThrownBy(() -> HUISNORM.assess(plan(1, 1), List.of(), OPTIONS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(HOME.id());
        assertThatThrownBy(() -> HUISNORM.assess(plan(1, 1), List.of(HOME, HOME.withName("ander")), OPTIONS))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
