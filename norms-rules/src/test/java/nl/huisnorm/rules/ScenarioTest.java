package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.capacity.Capacity;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.RoomBuilder;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.ScenarioReader;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Scenario;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String GOOD = """
            id: own-bedroom
            title: {nl: Eigen slaapkamer, en: Own bedroom}
            norms:
              - norm: SNF-2.3-MAX2
                values:
                  - {parameter: personsPerBedroom, value: 1, unit: persons, from: 2027-01-01, until: 2028-12-31}
                  - {parameter: personsPerBedroom, value: 3, unit: persons, from: 2029-01-01}
              - norm: SNF-2.3-BUNK
                inForce: false
              - norm: ROE-1
                binding: true
              - norm: MUN-DWELLING
                inForce: true
                from: 2027-01-01
                values:
                  - {parameter: limit, value: 4, unit: persons}
            """;

    private static Scenario read(String text) throws UnreadableInputException {
        return ScenarioReader.read("scenario.yaml", text.getBytes(StandardCharsets.UTF_8), HUISNORM.rulebook());
    }

    private static Facility sharedBy(int persons) {
        return FacilityBuilder.builder()
                .id("f")
                .buildings(List.of(BuildingBuilder.builder()
                        .id("main")
                        .rooms(List.of(RoomBuilder.builder()
                                .id("r")
                                .kind(RoomKind.BEDROOM)
                                .area(new BigDecimal("30"))
                                .occupants(persons)
                                .bunkBeds(1)
                                .build()))
                        .build()))
                .build();
    }

    private static Outcome outcome(Huisnorm huisnorm, LocalDate day, String norm, int persons) {
        return huisnorm.assess(sharedBy(persons), AssessmentOptions.asOf(day)).findings().stream()
                .filter(finding -> finding.norm().id().equals(norm))
                .map(Finding::outcome)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 2, COMPLIANT",
        "2026-12-31, 3, NON_COMPLIANT",
        "2027-01-01, 1, COMPLIANT",
        "2027-01-01, 2, NON_COMPLIANT",
        "2028-12-31, 2, NON_COMPLIANT",
        "2029-01-01, 3, COMPLIANT",
        "2029-01-01, 4, NON_COMPLIANT"
    })
    void a_number_holds_on_the_days_of_the_scenario_and_on_others_it_is_that_of_the_law(
            LocalDate day, int persons, Outcome outcome) throws UnreadableInputException {
        assertThat(outcome(HUISNORM.withScenario(read(GOOD)), day, "SNF-2.3-MAX2", persons))
                .isEqualTo(outcome);
    }

    @Test
    void a_norm_that_is_put_out_of_force_has_no_findings() throws UnreadableInputException {
        AssessmentOptions options = AssessmentOptions.asOf(DAY);
        assertThat(HUISNORM.assess(sharedBy(2), options).findings())
                .anyMatch(finding -> finding.norm().id().equals("SNF-2.3-BUNK"));
        assertThat(HUISNORM.withScenario(read(GOOD))
                        .assess(sharedBy(2), options)
                        .findings())
                .noneMatch(finding -> finding.norm().id().equals("SNF-2.3-BUNK"));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31, false", "2027-01-01, true", "2040-01-01, true"})
    void a_local_norm_is_adopted_everywhere_on_the_days_of_the_scenario(LocalDate day, boolean inForce)
            throws UnreadableInputException {
        Norm norm = HUISNORM.withScenario(read(GOOD))
                .rulebook()
                .norm("MUN-DWELLING")
                .orElseThrow();
        assertThat(norm.inForceOn(day)).isEqualTo(inForce);
        assertThat(HUISNORM.rulebook().norm("MUN-DWELLING").orElseThrow().inForceOn(day))
                .isFalse();
    }

    @Test
    void advice_that_is_made_to_bind_turns_the_verdict_and_limits_the_number() throws UnreadableInputException {
        AssessmentOptions options = AssessmentOptions.asOf(DAY).withRegimes(List.of("aanjaagteam"));
        Huisnorm changed = HUISNORM.withScenario(read(GOOD));
        assertThat(HUISNORM.assess(sharedBy(2), options).verdict(Layer.ADVICE)).isEqualTo(Verdict.UNDETERMINED);
        assertThat(changed.assess(sharedBy(2), options).verdict(Layer.ADVICE)).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(HUISNORM.capacity(sharedBy(2), options).persons().isWithoutLimit())
                .isTrue();
        assertThat(changed.capacity(sharedBy(2), options).persons().most()).isEqualTo(1);
    }

    @Test
    void what_is_judged_under_a_scenario_says_so_everywhere() throws UnreadableInputException {
        Scenario scenario = read(GOOD);
        Huisnorm changed = HUISNORM.withScenario(scenario);
        AssessmentOptions options = AssessmentOptions.asOf(LocalDate.of(2027, 1, 1));
        Assessment assessment = changed.assess(sharedBy(2), options);
        Capacity capacity = changed.capacity(sharedBy(2), options);
        assertThat(HUISNORM.rulebook().scenario()).isEmpty();
        assertThat(changed.rulebook().scenario()).contains(scenario);
        assertThat(assessment.scenario()).isEqualTo(scenario);
        assertThat(capacity.scenario()).isEqualTo(scenario);
        assertThat(HUISNORM.assess(sharedBy(2), options).scenario()).isNull();
        assertThat(changed.rulebook().digest())
                .hasSize(64)
                .isNotEqualTo(HUISNORM.rulebook().digest())
                .isEqualTo(assessment.rulebookDigest());
        Finding finding = assessment.findings().stream()
                .filter(one -> one.norm().id().equals("SNF-2.3-MAX2"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.cautions()).anySatisfy(caution -> {
            assertThat(caution.text().in(Messages.DUTCH)).contains("Eigen slaapkamer", "geen geldend recht");
            assertThat(caution.text().in(Locale.ENGLISH)).contains("Own bedroom", "not the law", "becomes 1");
        });
    }

    @Test
    void a_scenario_goes_over_a_profile_in_whichever_order_they_are_asked_for() throws UnreadableInputException {
        Profile profile = HUISNORM.rulebook().profiles().stream()
                .filter(one ->
                        one.norms().stream().anyMatch(local -> local.norm().equals("MUN-DWELLING")))
                .findFirst()
                .orElseThrow();
        Scenario scenario = read("""
                id: three
                title: {nl: Drie, en: Three}
                norms:
                  - norm: MUN-DWELLING
                    values: [{parameter: limit, value: 3, unit: persons}]
                """);
        Huisnorm one = HUISNORM.withProfile(profile).withScenario(scenario);
        Huisnorm other = HUISNORM.withScenario(scenario).withProfile(profile);
        assertThat(one.rulebook().norms()).isEqualTo(other.rulebook().norms());
        assertThat(one.rulebook().digest()).isEqualTo(other.rulebook().digest());
        assertThat(one.rulebook().profile())
                .isEqualTo(other.rulebook().profile())
                .contains(profile);
        assertThat(one.rulebook().scenario())
                .isEqualTo(other.rulebook().scenario())
                .contains(scenario);
        Norm norm = one.rulebook().norm("MUN-DWELLING").orElseThrow();
        assertThat(norm.adoptedBy()).isEqualTo(profile.id());
        assertThat(norm.parameters().get("limit").on(profile.from())).isEqualByComparingTo("3");
        assertThat(HUISNORM.withScenario(scenario)
                        .rulebook()
                        .norm("MUN-DWELLING")
                        .orElseThrow()
                        .inForceOn(profile.from()))
                .isFalse();
    }

    @Test
    void under_a_profile_a_facility_elsewhere_is_judged_under_the_scenario_too() throws UnreadableInputException {
        Profile profile = HUISNORM.rulebook().profiles().stream()
                .filter(one -> "GM0762".equals(one.code()))
                .findFirst()
                .orElseThrow();
        Facility elsewhere = sharedBy(2).withMunicipality("GM0847");
        AssessmentOptions options = AssessmentOptions.asOf(LocalDate.of(2027, 1, 1));
        Scenario scenario = read(GOOD);
        for (Huisnorm huisnorm : List.of(
                HUISNORM.withProfile(profile).withScenario(scenario),
                HUISNORM.withScenario(scenario).withProfile(profile))) {
            Assessment assessment = huisnorm.assess(elsewhere, options);
            assertThat(assessment.profile()).isNull();
            assertThat(assessment.scenario()).isEqualTo(scenario);
            assertThat(assessment.findings(Outcome.NON_COMPLIANT))
                    .anyMatch(finding -> finding.norm().id().equals("SNF-2.3-MAX2"));
        }
    }

    @Test
    void all_that_is_wrong_is_told_at_once_with_line_and_field() {
        UnreadableInputException problem = catchThrowableOfType(UnreadableInputException.class, () -> read("""
                        id: Own Bedroom
                        title: {nl: Eigen slaapkamer, en: Own bedroom}
                        norms:
                          - norm: SNF-2.3-MAX3
                            binding: true
                          - norm: SNF-2.3-MAX2
                            from: 2027-01-01
                            values:
                              - {parameter: persons, value: 1, unit: persons}
                              - {parameter: personsPerBedroom, value: 1, unit: metre}
                              - {parameter: personsPerBedroom, value: 2, unit: persons, from: 2028-01-01, until: 2027-01-01}
                          - norm: SNF-2.3-MAX2
                            binding: true
                          - norm: SNF-2.3-BUNK
                          - norm: XYZZY
                            values:
                              - {parameter: x, value: many, unit: persons}
                          - norm: SNF-2.1
                            values: [{parameter: area, value: 1, unit: persons}]
                          - norm: MUN-DWELLING
                            inForce: true
                            from: 2028-01-01
                            until: 2027-01-01
                        """));
        assertThat(problem.problems().stream()
                        .map(one -> one.position().line() + " " + one.pointer() + " " + one.code()))
                .containsExactlyInAnyOrder(
                        "1 /id pattern",
                        "4 /norms/0/norm unknown-norm-near",
                        "7 /norms/1/from scenario-dates",
                        "9 /norms/1/values/0/parameter scenario-unknown-parameter",
                        "10 /norms/1/values/1/unit profile-unit",
                        "11 /norms/1/values/2/until until-before-from",
                        "12 /norms/2/norm scenario-norm-twice",
                        "14 /norms/3 scenario-changes-nothing",
                        "15 /norms/4/norm unknown-norm",
                        "17 /norms/4/values/0/value wrong-type-number",
                        "19 /norms/5/values/0/parameter scenario-no-parameters",
                        "23 /norms/6/until until-before-from",
                        "20 /norms/6 profile-value-missing");
        assertThat(problem.problems()).allSatisfy(one -> {
            assertThat(one.line(Messages.DUTCH)).startsWith("scenario.yaml:");
            assertThat(one.message(Locale.ENGLISH)).isNotBlank();
        });
    }

    @Test
    void a_number_that_a_rule_divides_by_cannot_be_zero_and_others_can() throws UnreadableInputException {
        assertThatThrownBy(() -> read("""
                        id: x
                        title: {nl: x, en: x}
                        norms:
                          - norm: SNF-3.1
                            values: [{parameter: personsPerToilet, value: 0, unit: persons}]
                        """))
                .hasMessageContaining("personsPerToilet cannot be 0: norm SNF-3.1 divides by it");
        assertThat(read("""
                        id: x
                        title: {nl: x, en: x}
                        norms:
                          - norm: SNF-2.3-MAX2
                            values: [{parameter: personsPerBedroom, value: 0, unit: persons}]
                        """).norms()).hasSize(1);
    }

    @Test
    void a_scenario_changes_at_least_one_norm() {
        assertThatThrownBy(() -> read("id: x\ntitle: {nl: x, en: x}\nnorms: []\n"))
                .hasMessageContaining("at least one norm");
    }

    @Test
    void a_norm_cannot_be_put_in_force_where_no_text_of_its_regime_is_known() {
        assertThatThrownBy(() -> read("""
                        id: x
                        title: {nl: x, en: x}
                        norms: [{norm: CAO-IV-2, inForce: true, from: 1990-01-01, until: 1990-12-31}]
                        """)).hasMessageContaining("CAO-IV-2").hasMessageContaining("cao");
    }

    @Test
    void a_scenario_made_by_hand_is_checked_too_and_a_second_one_refused() throws UnreadableInputException {
        Scenario good = read(GOOD);
        Scenario unknown = new Scenario(
                "x",
                good.title(),
                null,
                null,
                List.of(new Scenario.ChangedNorm("SNF-0", null, null, null, true, null)));
        assertThatThrownBy(() -> HUISNORM.withScenario(unknown)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HUISNORM.withScenario(good).withScenario(good))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
