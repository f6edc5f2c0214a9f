package nl.huisnorm.rules.internal.settlement;

import static nl.huisnorm.rules.internal.NormSketch.edition;
import static nl.huisnorm.rules.internal.NormSketch.norm;
import static nl.huisnorm.rules.internal.NormSketch.regime;
import static nl.huisnorm.rules.internal.settlement.Town.facility;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.LettingBuilder;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.facility.PermitsBuilder;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.rules.internal.LawSketch;
import nl.huisnorm.rules.internal.NormSketch;
import nl.huisnorm.rules.internal.ProfileSketch;
import nl.huisnorm.rules.internal.law.Laws;
import nl.huisnorm.rules.internal.value.Flag;
import org.junit.jupiter.api.Test;

class OccupancyLawTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final AssessmentOptions OPTIONS = AssessmentOptions.asOf(DAY.minusYears(9));
    private static final Regime ADVICE =
            regime("advice", Layer.ADVICE, null, Condition.ALWAYS, true, edition(NormSketch.FIRST, null));
    private static final Regime NO_LIMITS =
            regime("no-limits", Layer.STATUTE, null, Condition.ALWAYS, false, edition(NormSketch.FIRST, null));

    private static List<String> findings(Laws laws, AssessmentOptions options, Facility facility, LocalDate day) {
        return new OccupancyLaw(laws, options)
                .findings(facility, day).stream()
                        .map(finding -> finding.norm().id() + " " + finding.outcome())
                        .toList();
    }

    @Test
    void binding_norms_of_regimes_that_limit_occupancy_and_that_a_rule_decides_count() {
        Laws laws = LawSketch.of(
                        norm("LIMIT"),
                        norm("HAND").byPerson(),
                        norm("WARNING").warning(),
                        norm("ADVICE").of(ADVICE),
                        norm("OTHER").of(NO_LIMITS),
                        norm("PLAN").on(SubjectKind.PLAN))
                .rule("LIMIT", subject -> Flag.of(false))
                .laws();
        assertThat(findings(laws, OPTIONS, facility("f", 4), DAY)).containsExactly("LIMIT NON_COMPLIANT");
    }

    @Test
    void they_count_whichever_regimes_were_asked_for_on_the_day_asked_for_and_waivers_do() {
        Laws laws = LawSketch.of(norm("LIMIT").during(DAY, null), norm("OTHER").of(NO_LIMITS))
                .rule("LIMIT", subject -> Flag.of(false))
                .laws();
        Waiver waiver = new Waiver("w", null, "LIMIT", null, "reason", "owner", "approver", DAY, DAY);
        AssessmentOptions options = OPTIONS.withRegimes(List.of("no-limits")).withWaivers(List.of(waiver));
        assertThat(findings(laws, options, facility("f", 4), DAY)).containsExactly("LIMIT " + Outcome.WAIVED);
        assertThat(findings(laws, options, facility("f", 4), DAY.plusDays(1))).containsExactly("LIMIT NON_COMPLIANT");
        assertThat(findings(laws, options, facility("f", 4), DAY.minusDays(1))).isEmpty();
    }

    @Test
    void an_application_that_is_pending_keeps_the_text_of_its_day() {
        Laws laws = LawSketch.of(
                        norm("OLD").during(null, DAY.minusDays(1)).followsApplication(),
                        norm("NEW").during(DAY, null).followsApplication())
                .laws();
        Facility pending = facility("f", 4)
                .withPermits(
                        PermitsBuilder.builder().pendingSince(DAY.minusDays(5)).build());
        assertThat(findings(laws, OPTIONS, pending, DAY)).containsExactly("OLD COMPLIANT");
        assertThat(findings(laws, OPTIONS, facility("f", 4), DAY)).containsExactly("NEW COMPLIANT");
    }

    private static Profile profile(String norm) {
        return ProfileSketch.of(
                "GM0847",
                NormSketch.FIRST,
                norm,
                List.of(new Profile.LocalValue("n", BigDecimal.TEN, MeasurementUnit.COUNT)));
    }

    @Test
    void days_are_those_of_norms_that_limit_occupancy_and_of_waivers() {
        Laws laws = LawSketch.of(
                        norm("LIMIT").during(DAY, null),
                        norm("OTHER").of(NO_LIMITS).during(DAY.plusDays(50), null),
                        norm("PLAN").on(SubjectKind.PLAN).during(DAY.plusDays(60), null))
                .laws();
        Waiver waiver =
                new Waiver("w", null, "LIMIT", null, "reason", "owner", "approver", DAY.plusDays(70), DAY.plusDays(80));
        assertThat(new OccupancyLaw(laws, OPTIONS.withWaivers(List.of(waiver))).dates(facility("f", 4)))
                .contains(NormSketch.FIRST, DAY, DAY.plusDays(70), DAY.plusDays(81))
                .doesNotContain(DAY.plusDays(50), DAY.plusDays(60));
    }

    /** A profile that sets a number for all days takes the day away on which the law itself changes it. */
    @Test
    void a_facility_elsewhere_changes_on_the_days_of_the_law_without_the_profile() {
        Laws laws = LawSketch.of(norm("LIMIT")
                        .localNumbers(
                                "n",
                                MeasurementUnit.COUNT,
                                new Parameter.Value(null, DAY.minusDays(1), BigDecimal.ONE),
                                new Parameter.Value(DAY, null, BigDecimal.TEN)))
                .laws()
                .withProfile(profile("LIMIT"));
        OccupancyLaw law = new OccupancyLaw(laws, OPTIONS);
        assertThat(law.dates(facility("f", 4).withMunicipality("GM0847"))).doesNotContain(DAY);
        assertThat(law.dates(facility("f", 4).withMunicipality("GM0762"))).contains(DAY);
    }

    @Test
    void a_regime_without_a_text_of_the_day_counts_where_it_limits_occupancy_and_may_concern_the_facility() {
        Condition migrants = new Condition.OneOf("letting.labourMigrants", List.of("true"));
        Regime late = late("late", migrants, true);
        Laws laws = LawSketch.of(norm("A").of(late), norm("B").of(late("no-limit", Condition.ALWAYS, false)))
                .laws();
        OccupancyLaw law = new OccupancyLaw(laws, OPTIONS);
        for (Boolean let : Arrays.asList(true, null)) {
            Facility facility = facility("f", 4)
                    .withLetting(LettingBuilder.builder().labourMigrants(let).build());
            assertThat(law.unknown(facility, DAY.minusDays(1))).containsExactly(late);
            assertThat(law.unknown(facility, DAY)).isEmpty();
        }
        Facility other = facility("f", 4)
                .withLetting(LettingBuilder.builder().labourMigrants(false).build());
        assertThat(law.unknown(other, DAY.minusDays(1))).isEmpty();
    }

    private static Regime late(String id, Condition scope, boolean limitsOccupancy) {
        return regime(id, Layer.STATUTE, DAY.minusYears(1), scope, limitsOccupancy, edition(DAY, null));
    }
}
