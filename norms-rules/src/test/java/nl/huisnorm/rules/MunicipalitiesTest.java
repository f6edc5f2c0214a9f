package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.DataFinding;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.Municipality;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.ProfileReader;
import nl.huisnorm.rulebook.Profile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Municipalities by name and code, and where their profiles hold. */
class MunicipalitiesTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();

    private static Profile profile(String id) {
        return HUISNORM.rulebook().profiles().stream()
                .filter(profile -> profile.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Assessment assess(Profile profile, String municipality) {
        Facility facility = FacilityBuilder.builder()
                .id("f")
                .municipality(municipality)
                .buildings(List.of(
                        BuildingBuilder.builder().id("main").residents(3).build()))
                .build();
        return HUISNORM.withProfile(profile).assess(facility, AssessmentOptions.asOf(LocalDate.of(2024, 6, 1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Gemert-Bakel     | GM1652
            landerd          | GM1685
            's-Hertogenbosch | GM0796
            Súdwest-Fryslân  | GM1900
            Den Haag     | GM0518
            ’s-hertogenbosch | GM0796
            """)
    void a_municipality_is_known_by_name_and_by_code(String name, String code) {
        assertThat(Municipality.named(name)).map(Municipality::code).contains(code);
        assertThat(Municipality.of(code))
                .map(Municipality::title)
                .hasValueSatisfying(title -> assertThat(Municipality.named(title))
                        .map(Municipality::code)
                        .contains(code));
    }

    @Test
    void there_are_342_of_them_and_every_merger_goes_to_one_of_these() {
        assertThat(Municipality.all())
                .filteredOn(one -> one.name() != null && one.until() == null)
                .hasSize(342);
        assertThat(Municipality.all())
                .filteredOn(one -> one.into() != null)
                .hasSize(17)
                .allSatisfy(one -> assertThat(Municipality.of(String.valueOf(one.into())))
                        .hasValueSatisfying(into -> assertThat(into.until()).isNull()));
        assertThat(Municipality.of("GM1685").orElseThrow().until()).isEqualTo(LocalDate.of(2021, 12, 31));
        assertThat(Municipality.of("GM0001")).isEmpty();
        assertThat(Municipality.named("Nergenshuizen")).isEmpty();
    }

    @Test
    void every_bundled_profile_but_the_invented_one_has_a_code_that_is_of_its_name() {
        assertThat(HUISNORM.rulebook().profiles())
                .filteredOn(profile -> !profile.id().equals("voorbeeldgemeente"))
                .allSatisfy(profile -> assertThat(Municipality.named(profile.municipality()))
                        .map(Municipality::code)
                        .contains(profile.codes().get(0)));
    }

    @ParameterizedTest
    @CsvSource({
        "deurne-2019, GM0762, true",
        "deurne-2019, GM1652, false",
        "bommelerwaard-2019, GM0263, true",
        "bommelerwaard-2019, GM0297, true",
        "bommelerwaard-2019, GM0281, false",
        "altena-2018, GM0738, true",
        "landerd-2020, GM1991, true",
        "landerd-2020, GM0856, false",
        "voorbeeldgemeente, GM0281, true"
    })
    void a_profile_holds_in_its_municipalities_and_those_merged_into_them(String id, String code, boolean holds) {
        Profile profile = profile(id);
        assertThat(profile.mayHoldIn(code)).isEqualTo(holds);
        Assessment assessment = assess(profile, code);
        assertThat(assessment.profile() != null).isEqualTo(holds);
        assertThat(assessment.profileNotApplied()).isEqualTo(holds ? null : profile);
    }

    @Test
    void of_a_municipality_that_is_larger_now_it_cannot_be_told_by_the_code() {
        assertThat(profile("landerd-2020").isPartOf("GM1991")).isTrue();
        assertThat(profile("landerd-2020").isPartOf("GM1685")).isFalse();
        assertThat(profile("altena-2018").isPartOf("GM0738")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "GM1991, GM1685, true, false",
        "GM1991, GM0856, false, false",
        "GM1991, , true, true",
        "GM1685, , true, false",
        ", , true, false",
        "GM0762, GM1685, false, false"
    })
    void the_former_municipality_decides_in_a_larger_one(
            @Nullable String here, @Nullable String former, boolean holds, boolean open) {
        Facility facility = FacilityBuilder.builder()
                .id("f")
                .municipality(here)
                .formerMunicipality(former)
                .buildings(List.of(
                        BuildingBuilder.builder().id("main").residents(3).build()))
                .build();
        Profile landerd = profile("landerd-2020");
        assertThat(landerd.mayHoldAt(facility)).isEqualTo(holds);
        assertThat(landerd.isOpenAt(facility)).isEqualTo(open);
        Assessment assessment =
                HUISNORM.withProfile(landerd).assess(facility, AssessmentOptions.asOf(LocalDate.of(2024, 6, 1)));
        assertThat(assessment.profile() != null).isEqualTo(holds);
        List<Finding> local = assessment.findings().stream()
                .filter(finding -> "landerd-2020".equals(finding.norm().adoptedBy()))
                .toList();
        assertThat(local.isEmpty()).isNotEqualTo(holds);
        if (open) {
            assertThat(local)
                    .noneMatch(finding ->
                            finding.outcome() == Outcome.COMPLIANT || finding.outcome() == Outcome.NON_COMPLIANT);
            assertThat(local)
                    .anySatisfy(finding -> assertThat(finding.missing())
                            .anyMatch(missing -> missing.place().toString().equals("/formerMunicipality")));
        }
    }

    @Test
    void national_numbers_that_a_merged_municipality_changed_are_left_open_too() throws UnreadableInputException {
        Profile changed = ProfileReader.read("p", """
                id: landerd-x
                municipality: Landerd
                title: {nl: Beleid, en: Policy}
                status: adopted
                confidence: found
                source: gazette
                from: 2020-01-01
                norms:
                  - {norm: BBL-USE-1, values: [{parameter: persons, value: 20, unit: persons}]}
                """.getBytes(StandardCharsets.UTF_8), HUISNORM.rulebook());
        Facility facility = FacilityBuilder.builder()
                .id("f")
                .municipality("GM1991")
                .buildings(List.of(
                        BuildingBuilder.builder().id("main").residents(3).build()))
                .build();
        AssessmentOptions options = AssessmentOptions.asOf(LocalDate.of(2024, 6, 1));
        Huisnorm local = HUISNORM.withProfile(changed);
        for (Facility one : List.of(facility, facility.withFormerMunicipality("GM1685"))) {
            assertThat(local.assess(one, options).findings())
                    .anyMatch(finding -> finding.norm().id().equals("BBL-USE-1"));
        }
    }

    @Test
    void a_former_municipality_that_was_not_merged_into_this_one_is_told() {
        for (String former : List.of("GM0762", "GM0001")) {
            Facility facility = FacilityBuilder.builder()
                    .id("f")
                    .municipality("GM1991")
                    .formerMunicipality(former)
                    .buildings(List.of(BuildingBuilder.builder().id("main").build()))
                    .build();
            assertThat(HUISNORM.assess(facility, AssessmentOptions.asOf(LocalDate.of(2024, 6, 1)))
                            .dataFindings())
                    .extracting(DataFinding::check)
                    .containsAnyOf(DataCheck.FORMER_MUNICIPALITY_ELSEWHERE, DataCheck.MUNICIPALITY_UNKNOWN);
        }
    }

    @Test
    void who_insists_judges_by_it_anywhere() {
        Assessment assessment = assess(profile("deurne-2019").anywhere(), "GM1652");
        assertThat(assessment.profile()).isNotNull();
        assertThat(assessment.profileNotApplied()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "deurne-2019, true, GM1652, , POLICY_OF_ANOTHER_MUNICIPALITY",
        "deurne-2019, true, GM0762, , ",
        "deurne-2019, false, GM0762, , ",
        "deurne-2019, false, GM1652, , ",
        "deurne-2019, true, , , MUNICIPALITY_NOT_TOLD",
        "deurne-2019, false, , , MUNICIPALITY_NOT_TOLD",
        "landerd-2020, true, GM1991, , POLICY_OF_ANOTHER_MUNICIPALITY",
        "landerd-2020, true, GM1991, GM1685, ",
        "landerd-2020, true, GM1991, GM0856, POLICY_OF_ANOTHER_MUNICIPALITY",
        "voorbeeldgemeente, false, , , ",
        "voorbeeldgemeente, true, GM0762, , "
    })
    void a_policy_used_elsewhere_or_without_knowing_where_is_told_above_the_verdict(
            String id, boolean insists, @Nullable String here, @Nullable String former, @Nullable DataCheck told) {
        Facility facility = FacilityBuilder.builder()
                .id("f")
                .municipality(here)
                .formerMunicipality(former)
                .buildings(List.of(
                        BuildingBuilder.builder().id("main").residents(3).build()))
                .build();
        Profile profile = insists ? profile(id).anywhere() : profile(id);
        List<DataCheck> checks = HUISNORM
                .withProfile(profile)
                .assess(facility, AssessmentOptions.asOf(LocalDate.of(2024, 6, 1)))
                .dataFindings()
                .stream()
                .map(DataFinding::check)
                .filter(check ->
                        check == DataCheck.POLICY_OF_ANOTHER_MUNICIPALITY || check == DataCheck.MUNICIPALITY_NOT_TOLD)
                .toList();
        assertThat(checks).isEqualTo(told == null ? List.of() : List.of(told));
        assertThat(profile.codes()).isEqualTo(profile(id).codes());
    }

    @Test
    void who_insists_keeps_the_codes_and_the_norms_are_judged_not_left_open() {
        Profile insisted = profile("landerd-2020").anywhere();
        assertThat(insisted.isAnywhere()).isTrue();
        assertThat(insisted.anywhere()).isEqualTo(insisted);
        assertThat(insisted.isInsistedIn("GM0762")).isTrue();
        assertThat(insisted.isInsistedIn("GM1685")).isFalse();
        assertThat(profile("landerd-2020").isInsistedIn("GM0762")).isFalse();
    }
}
