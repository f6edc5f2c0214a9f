package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.BuildingFunction;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.RoomBuilder;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.ProfileReader;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfilesTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final String GOOD = """
            id: somewhere-2026
            municipality: Someren
            code: GM0847
            title: {nl: Beleid, en: Policy}
            status: adopted
            confidence: found
            source: the gazette
            from: 2026-01-01
            norms:
              - norm: MUN-AREA
                until: 2026-06-30
                values:
                  - {parameter: limit, value: 12.5, unit: square-metre-per-person}
              - norm: MUN-AREA
                from: 2026-09-01
                article: "4"
                values:
                  - {parameter: limit, value: 14, unit: square-metre-per-person}
              - norm: MUN-DOC-PLAN
              - norm: BBL-USE-1
                values:
                  - {parameter: persons, value: 25, unit: persons}
              - norm: BBL-OCC-5
                values:
                  - {parameter: areaPerPerson, value: 18, unit: square-metre-per-person}
            """;

    private static Profile read(String text) throws UnreadableInputException {
        return ProfileReader.read("profile.yaml", text.getBytes(StandardCharsets.UTF_8), HUISNORM.rulebook());
    }

    private static Facility facility(String municipality) {
        return FacilityBuilder.builder()
                .id("f")
                .municipality(municipality)
                .buildings(List.of(BuildingBuilder.builder()
                        .id("main")
                        .function(BuildingFunction.RESIDENTIAL)
                        .usableFloorArea(new BigDecimal("130"))
                        .asylumReception(false)
                        .rooms(List.of(RoomBuilder.builder()
                                .id("r")
                                .kind(RoomKind.BEDROOM)
                                .occupants(10)
                                .build()))
                        .build()))
                .build();
    }

    private static List<Finding> of(Assessment assessment, String norm) {
        return assessment.findings().stream()
                .filter(finding -> finding.norm().id().equals(norm))
                .toList();
    }

    private static Assessment assess(Huisnorm huisnorm, String municipality, String day) {
        return huisnorm.assess(facility(municipality), AssessmentOptions.asOf(LocalDate.parse(day)));
    }

    @Test
    void a_local_norm_holds_in_its_periods_with_its_numbers_and_its_source() throws UnreadableInputException {
        Huisnorm local = HUISNORM.withProfile(read(GOOD));
        assertThat(of(assess(local, "GM0847", "2025-12-31"), "MUN-AREA")).isEmpty();
        Finding first = of(assess(local, "GM0847", "2026-01-01"), "MUN-AREA").get(0);
        assertThat(first.outcome()).isEqualTo(Outcome.COMPLIANT);
        assertThat(first.requirement().nl()).contains("12,5 m²");
        assertThat(first.norm().citation().source().nl()).isEqualTo("the gazette");
        assertThat(of(assess(local, "GM0847", "2026-06-30"), "MUN-AREA")).hasSize(1);
        assertThat(of(assess(local, "GM0847", "2026-07-01"), "MUN-AREA"))
                .as("between its two periods")
                .isEmpty();
        Finding second = of(assess(local, "GM0847", "2026-09-01"), "MUN-AREA").get(0);
        assertThat(second.outcome()).isEqualTo(Outcome.NON_COMPLIANT);
        assertThat(second.norm().regime().layer()).isEqualTo(Layer.POLICY_RULE);
    }

    @Test
    void the_own_environment_plan_takes_the_place_of_the_temporary_part() throws UnreadableInputException {
        Huisnorm local = HUISNORM.withProfile(read(GOOD));
        assertThat(of(assess(HUISNORM, "GM0847", "2026-02-01"), "BBL-OCC-4-WOON"))
                .hasSize(1);
        Assessment assessment = assess(local, "GM0847", "2026-02-01");
        assertThat(of(assessment, "BBL-OCC-4-WOON")).isEmpty();
        assertThat(of(assessment, "BBL-OCC-5").get(0).outcome()).isEqualTo(Outcome.NON_COMPLIANT);
        assertThat(local.timeline(
                                facility("GM0847"),
                                LocalDate.of(2025, 12, 1),
                                LocalDate.of(2026, 2, 1),
                                AssessmentOptions.asOf(LocalDate.of(2026, 2, 1)))
                        .list())
                .filteredOn(change -> change.norm().id().equals("BBL-OCC-4-WOON"))
                .singleElement()
                .satisfies(change -> assertThat(change.reason(Locale.ENGLISH)).contains("BBL-OCC-5"));
    }

    @Test
    void a_number_of_national_law_changes_only_where_and_while_the_profile_says() throws UnreadableInputException {
        Norm norm =
                HUISNORM.withProfile(read(GOOD)).rulebook().norm("BBL-USE-1").orElseThrow();
        var persons = Objects.requireNonNull(norm.parameters().get("persons"));
        assertThat(persons.on(LocalDate.of(2025, 12, 31))).isEqualTo(BigDecimal.TEN);
        assertThat(persons.on(LocalDate.of(2026, 1, 1))).isEqualTo(new BigDecimal("25"));
        assertThat(norm.adoptedBy()).isEqualTo("somewhere-2026");
        assertThat(HUISNORM.rulebook().norm("BBL-USE-1").orElseThrow().adoptedBy())
                .isNull();
    }

    @Test
    void a_facility_in_another_municipality_is_judged_without_the_profile() throws UnreadableInputException {
        Huisnorm local = HUISNORM.withProfile(read(GOOD));
        Assessment elsewhere = assess(local, "GM0762", "2026-02-01");
        assertThat(elsewhere.profile()).isNull();
        assertThat(of(elsewhere, "MUN-AREA")).isEmpty();
        assertThat(assess(local, "GM0847", "2026-02-01").profile()).isNotNull();
    }

    @Test
    void without_a_profile_no_local_norm_holds() {
        assertThat(assess(HUISNORM, "GM0847", "2026-02-01").findings())
                .noneMatch(finding -> finding.norm().local());
    }

    @Test
    void every_bundled_profile_judges() {
        for (Profile profile : HUISNORM.rulebook().profiles()) {
            Assessment assessment = HUISNORM.withProfile(profile)
                    .assess(
                            facility(Objects.requireNonNullElse(profile.code(), "GM0847")),
                            AssessmentOptions.asOf(
                                    profile.until() == null ? LocalDate.of(2026, 11, 23) : profile.until()));
            assertThat(assessment.findings())
                    .as(profile.id())
                    .anyMatch(finding -> finding.norm().local());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "confidence: uncertain",
                "confidence: secondary",
                "status: wish",
                "status: proposal",
                "requirement: {nl: a, en: b}"
            })
    void a_period_of_a_norm_does_not_take_the_verdict_from_another_period(String differing) {
        for (String day : List.of("until: 2026-06-30", "from: 2026-09-01")) {
            String text = GOOD.replace("    " + day + "\n", "    " + day + "\n    " + differing + "\n");
            assertThat(text).contains(differing);
            UnreadableInputException problem = catchThrowableOfType(UnreadableInputException.class, () -> read(text));
            assertThat(problem.problems())
                    .singleElement()
                    .satisfies(one -> assertThat(one.code()).isEqualTo("profile-entries-differ"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"confidence: found", "status: adopted"})
    void a_period_that_says_what_the_profile_says_is_like_one_that_leaves_it_out(String same)
            throws UnreadableInputException {
        for (String day : List.of("until: 2026-06-30", "from: 2026-09-01")) {
            String text = GOOD.replace("    " + day + "\n", "    " + day + "\n    " + same + "\n");
            assertThat(read(text).norms()).hasSize(5);
            assertThat(read(text).norms().get(0).values())
                    .isEqualTo(read(GOOD).norms().get(0).values());
        }
    }

    @Test
    void a_rulebook_has_one_profile_at_most() throws UnreadableInputException {
        Profile profile = read(GOOD);
        Huisnorm local = HUISNORM.withProfile(profile);
        assertThatThrownBy(() -> local.withProfile(profile)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            source: the gazette           | remark: {nl: a, en: b}        | 1  | missing-field
            norm: MUN-DOC-PLAN            | norm: MUN-PLAN                | 19 | profile-unknown-norm
            norm: MUN-DOC-PLAN            | norm: SNF-3.1                 | 19 | profile-not-local
            norm: BBL-USE-1               | norm: MUN-DOC-PLAN            | 20 | profile-norm-twice
            norm: MUN-DOC-PLAN            | norm: MUN-STREET              | 19 | profile-value-missing
            parameter: persons            | parameter: people             | 22 | profile-unknown-parameter
            value: 25, unit: persons      | value: 25, unit: metre        | 22 | profile-unit
            until: 2026-06-30             | until: 2026-09-01             | 14 | profile-overlap
            until: 2026-06-30             | until: 2025-06-30             | 11 | until-before-from
            from: 2026-01-01              | from: soon                    | 8  | not-a-date
            code: GM0847                  | code: Somewhere               | 3  | pattern
            status: adopted               | status: perhaps               | 5  | unknown-word
            value: 25                     | value: -25                    | 22 | out-of-bounds
            """)
    void what_is_not_sound_is_refused_with_file_line_and_reason(String written, String instead, int line, String code) {
        assertThat(GOOD).contains(written);
        String text = GOOD.replaceFirst("\\Q" + written + "\\E", instead);
        UnreadableInputException problem = catchThrowableOfType(UnreadableInputException.class, () -> read(text));
        assertThat(problem.problems()).anySatisfy(one -> {
            assertThat(one.code()).startsWith(code);
            assertThat(one.file()).isEqualTo("profile.yaml");
            assertThat(Objects.requireNonNull(one.position()).line()).isEqualTo(line);
            assertThat(one.message(Messages.DUTCH)).isNotEqualTo(one.message(Locale.ENGLISH));
        });
    }
}
