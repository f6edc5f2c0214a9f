package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.Municipality;
import nl.huisnorm.rulebook.Profile;
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
            """)
    void a_municipality_is_known_by_name_and_by_code(String name, String code) {
        assertThat(Municipality.named(name)).map(Municipality::code).contains(code);
        assertThat(Municipality.of(code))
                .map(Municipality::title)
                .hasValueSatisfying(title -> assertThat(title).isEqualToIgnoringCase(name));
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

    @Test
    void who_insists_judges_by_it_anywhere() {
        Assessment assessment = assess(profile("deurne-2019").anywhere(), "GM1652");
        assertThat(assessment.profile()).isNotNull();
        assertThat(assessment.profileNotApplied()).isNull();
    }
}
