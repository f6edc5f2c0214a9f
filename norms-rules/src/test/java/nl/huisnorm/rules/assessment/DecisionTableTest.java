package nl.huisnorm.rules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.AccommodationForm;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Construction;
import nl.huisnorm.facility.Designation;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.RoomBuilder;
import nl.huisnorm.facility.RoomKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The dossier's decision table of space and privacy: what is asked on a date, read off from what a building fails on
 * that has next to no space, three people in its only bedroom, and a bunk bed. On a recreation site 2.7 m² is enough for two, for whom
 * cases stand with the norm, and not for three.
 */
class DecisionTableTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final String AREAS = "SNF-2.2-LOGIES|SNF-2.2-WONEN|SNF-2.2-NEW|SNF-2.2-HOTEL";

    @ParameterizedTest(name = "{0} {1} {2} {3} on {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # form               | designation | construction | permit     | date       | area | most | bedroom | bunk
            regular-dwelling     | residency   | existing     |            | 2017-05-01 | 12   | -    | 3.5     | allowed
            regular-dwelling     | residency   | existing     |            | 2023-12-31 | 12   | -    | 3.5     | allowed
            unit-in-complex      | residency   | existing     |            | 2023-12-31 | 12   | -    | 3.5     | allowed
            portable-unit        | residency   | existing     |            | 2023-12-31 | 12   | -    | 3.5     | allowed
            portable-unit        | lodging     | existing     |            | 2023-12-31 | 10   | -    | 3.5     | allowed
            hotel-or-guesthouse  | lodging     | existing     |            | 2023-12-31 | 10   | -    | 3.5     | allowed
            recreation-site      | lodging     | existing     |            | 2017-05-01 | 10   | -    | 3.5     | allowed
            recreation-site      | lodging     | existing     |            | 2023-12-31 | 10   | -    | 3.5     | allowed
            recreation-site      | lodging     | existing     |            | 2024-01-01 | 10   | -    | 3.5     | no
            regular-dwelling     | residency   | existing     |            | 2024-01-01 | 12   | -    | 3.5     | no
            hotel-or-guesthouse  | lodging     | existing     |            | 2024-06-01 | 10   | -    | 3.5     | no
            hotel-or-guesthouse  | lodging     | existing     |            | 2024-12-31 | 10   | -    | 3.5     | no
            hotel-or-guesthouse  | lodging     | existing     |            | 2025-01-01 | 10   | 2    | 3.5     | no
            regular-dwelling     | residency   | existing     |            | 2025-03-01 | 12   | 2    | 3.5     | no
            hotel-or-guesthouse  | lodging     | existing     |            | 2025-06-30 | 10   | 2    | 3.5     | no
            regular-dwelling     | residency   | existing     |            | 2025-07-01 | 12   | 2    | 3.5     | no
            unit-in-complex      | residency   | existing     |            | 2026-11-23 | 12   | 2    | 3.5     | no
            portable-unit        | residency   | existing     |            | 2026-11-23 | 12   | 2    | 3.5     | no
            portable-unit        | lodging     | existing     |            | 2026-11-23 | 10   | 2    | 3.5     | no
            recreation-site      | lodging     | existing     |            | 2026-11-23 | 10   | 2    | 3.5     | no
            regular-dwelling     | residency   | new          | 2025-07-02 | 2025-07-01 | 15   | 1    | 3.5     | no
            unit-in-complex      | residency   | new          | 2025-09-15 | 2026-11-23 | 15   | 1    | 3.5     | no
            portable-unit        | lodging     | new          | 2025-09-15 | 2026-11-23 | 15   | 1    | 3.5     | no
            recreation-site      | lodging     | new          | 2025-09-15 | 2026-11-23 | 15   | 1    | 3.5     | no
            hotel-or-guesthouse  | lodging     | new          | 2025-09-15 | 2026-11-23 | 15   | 1    | 3.5     | no
            unit-in-complex      | residency   | new          | 2025-07-01 | 2026-11-23 | 12   | 2    | 3.5     | no
            unit-in-complex      | residency   | new          | 2025-06-30 | 2026-11-23 | 12   | 2    | 3.5     | no
            unit-in-complex      | residency   | converted    | 2025-07-01 | 2026-11-23 | 12   | 2    | 3.5     | no
            """)
    void the_table_comes_out_exactly(
            String form,
            String designation,
            String construction,
            @Nullable LocalDate permit,
            LocalDate date,
            BigDecimal area,
            String most,
            BigDecimal bedroom,
            String bunk) {
        Assessment assessment = HUISNORM.assess(
                crowded(form, designation, construction, permit),
                AssessmentOptions.asOf(date).withRegimes(List.of("snf")));
        assertThat(requiredBy(assessment, AREAS)).as("area per person").containsExactly(plain(area));
        assertThat(requiredBy(assessment, "SNF-2.3-MAX1|SNF-2.3-MAX2").stream().min(BigDecimal::compareTo))
                .as("most people in a bedroom")
                .isEqualTo(java.util.Optional.ofNullable(most.equals("-") ? null : new BigDecimal(most)));
        assertThat(requiredBy(assessment, "SNF-2.3-AREA|SNF-2.3-AREA-E"))
                .as("bedroom area per person")
                .containsExactly(plain(bedroom));
        assertThat(requiredBy(assessment, "SNF-2.3-BUNK").isEmpty() ? "allowed" : "no")
                .as("bunk beds")
                .isEqualTo(bunk);
        assertThat(assessment.findings(Outcome.UNDETERMINED))
                .filteredOn(finding -> finding.norm().theme().equals("space"))
                .filteredOn(finding -> finding.norm().id().startsWith("SNF-2.2-L")
                        || finding.norm().id().startsWith("SNF-2.3-MAX"))
                .isEmpty();
    }

    @ParameterizedTest(name = "hotel on {0} under {1}")
    @CsvSource({"2025-07-01, ALL, 15, 1", "2025-07-01, NEW_ONLY, 10, 2", "2026-11-23, ALL, 15, 1"})
    void an_existing_hotel_is_judged_by_the_reading_that_is_chosen(
            LocalDate date, String reading, BigDecimal area, BigDecimal most) {
        Assessment assessment = HUISNORM.assess(
                crowded("hotel-or-guesthouse", "lodging", "existing", null),
                AssessmentOptions.asOf(date).withReading("SNF-Q-1", reading));
        assertThat(requiredBy(assessment, AREAS)).containsExactly(plain(area));
        assertThat(requiredBy(assessment, "SNF-2.3-MAX1|SNF-2.3-MAX2").stream().min(BigDecimal::compareTo))
                .contains(most);
    }

    @ParameterizedTest
    @CsvSource({
        "hotel-or-guesthouse, lodging, existing, , SNF-2.2-HOTEL",
        "hotel-or-guesthouse, lodging, existing, , SNF-2.2-LOGIES",
        "regular-dwelling, lodging, existing, , SNF-2.2-WONEN",
        "regular-dwelling, lodging, existing, , SNF-2.2-LOGIES",
        "unit-in-complex, residency, converted, 2026-02-10, SNF-2.2-NEW",
        "unit-in-complex, residency, converted, 2026-02-10, SNF-2.2-WONEN",
    })
    void an_open_question_is_answered_with_the_norm_and_the_numbers_under_both_readings(
            String form, String designation, String construction, @Nullable LocalDate permit, String norm) {
        Finding finding = HUISNORM
                .assess(
                        crowded(form, designation, construction, permit),
                        AssessmentOptions.asOf(LocalDate.of(2026, 11, 23)))
                .findings(Outcome.NON_COMPLIANT)
                .stream()
                .filter(one -> one.norm().id().equals(norm))
                .findFirst()
                .orElseThrow();
        assertThat(finding.alternatives())
                .extracting(alternative -> alternative.outcome())
                .containsExactly(Outcome.NON_COMPLIANT, Outcome.NON_COMPLIANT);
        assertThat(finding.alternatives())
                .extracting(alternative -> alternative.norm())
                .contains(norm)
                .doesNotHaveDuplicates();
        assertThat(finding.alternatives())
                .extracting(alternative ->
                        Objects.requireNonNull(alternative.measure()).required())
                .doesNotHaveDuplicates();
    }

    private static Set<BigDecimal> requiredBy(Assessment assessment, String norms) {
        return assessment.findings(Outcome.NON_COMPLIANT).stream()
                .filter(finding -> finding.norm().id().matches(norms))
                .map(finding -> plain(Objects.requireNonNull(
                        Objects.requireNonNull(finding.measure()).required())))
                .collect(Collectors.toSet());
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Facility crowded(String form, String designation, String construction, @Nullable LocalDate permit) {
        return FacilityBuilder.builder()
                .id("crowded")
                .buildings(List.of(BuildingBuilder.builder()
                        .id("main")
                        .form(word(AccommodationForm.values(), form))
                        .designation(word(Designation.values(), designation))
                        .construction(word(Construction.values(), construction))
                        .permitAppliedOn(permit == null ? LocalDate.of(1990, 1, 1) : permit)
                        .usableFloorArea(BigDecimal.ONE)
                        .rooms(List.of(RoomBuilder.builder()
                                .id("bedroom")
                                .kind(RoomKind.BEDROOM)
                                .area(new BigDecimal("0.25"))
                                .occupants(3)
                                .bunkBeds(1)
                                .sharedByWrittenAgreement(false)
                                .build()))
                        .build()))
                .build();
    }

    private static <N extends nl.huisnorm.text.Named> N word(N[] words, String key) {
        for (N word : words) {
            if (word.key().equals(key)) {
                return word;
            }
        }
        throw new IllegalArgumentException(key);
    }
}
