package nl.huisnorm.rules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.BuildingFunction;
import nl.huisnorm.facility.Construction;
import nl.huisnorm.facility.EscapeBuilder;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.rulebook.Regime;
import org.junit.jupiter.api.Test;

/** What the rulebook says of days before its first texts, and of facts that no norm of the day looks at. */
class BeforeRulebookTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();

    private static Facility house() {
        return FacilityBuilder.builder()
                .id("house")
                .buildings(List.of(BuildingBuilder.builder()
                        .id("main")
                        .name("Huis")
                        .function(BuildingFunction.LODGING_BUILDING)
                        .construction(Construction.EXISTING)
                        .escape(EscapeBuilder.builder()
                                .passageWidth(new BigDecimal("0.9"))
                                .build())
                        .build()))
                .build();
    }

    private static Assessment on(String day, String... regimes) {
        return HUISNORM.assess(
                house(), AssessmentOptions.asOf(LocalDate.parse(day)).withRegimes(List.of(regimes)));
    }

    @Test
    void a_day_before_the_first_text_of_a_regime_is_told_until_the_day_of_that_text() {
        assertThat(on("2017-04-30").beforeFirstText()).extracting(Regime::id).contains("snf", "aanjaagteam");
        assertThat(on("2017-05-01").beforeFirstText())
                .extracting(Regime::id)
                .contains("aanjaagteam")
                .doesNotContain("snf");
        assertThat(on("2026-11-23").beforeFirstText()).isEmpty();
    }

    @Test
    void a_regime_that_began_later_itself_is_no_gap() {
        assertThat(on("2018-06-01").beforeFirstText())
                .extracting(Regime::id)
                .doesNotContain("bbl", "wgv", "waadi", "wtta");
        assertThat(on("2012-12-31").beforeFirstText()).extracting(Regime::id).doesNotContain("snf");
    }

    @Test
    void what_took_the_place_of_something_that_is_not_in_the_rulebook_is_told() {
        assertThat(on("2010-05-01").beforeFirstText())
                .extracting(Regime::id)
                .contains("bouwbesluit-2012", "brp", "huisvestingswet", "wabo")
                .doesNotContain("bbl", "wgv", "snf");
        assertThat(on("2012-03-31", "bouwbesluit-2012").beforeFirstText()).hasSize(1);
        assertThat(on("2012-04-01", "bouwbesluit-2012").beforeFirstText()).isEmpty();
    }

    @Test
    void only_the_regimes_asked_for_are_told() {
        assertThat(on("2016-01-01", "snf").beforeFirstText())
                .extracting(Regime::id)
                .containsExactly("snf");
    }

    @Test
    void where_nothing_was_judged_the_day_lies_before_the_rulebook_and_nothing_complies() {
        Assessment before = on("2016-01-01", "snf");
        assertThat(before.isBeforeRulebook()).isTrue();
        assertThat(before.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(on("2017-05-01", "snf").isBeforeRulebook()).isFalse();
    }

    @Test
    void a_fact_that_no_norm_of_the_day_looks_at_is_told_once() {
        assertThat(on("2018-06-01").factsNotLookedAt(house(), HUISNORM.rulebook()))
                .contains("escape.passageWidth")
                .doesNotContain("building.function", "building.name", "building.id")
                .doesNotHaveDuplicates();
        assertThat(on("2026-11-23").factsNotLookedAt(house(), HUISNORM.rulebook()))
                .doesNotContain("escape.passageWidth");
    }
}
