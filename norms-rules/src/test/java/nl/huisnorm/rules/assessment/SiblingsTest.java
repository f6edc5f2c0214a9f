package nl.huisnorm.rules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.capacity.Capacity;
import nl.huisnorm.answer.remedy.Remedies;
import nl.huisnorm.answer.remedy.Remedy;
import nl.huisnorm.assessment.Alternative;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.facility.AccommodationForm;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Construction;
import nl.huisnorm.facility.Designation;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.rulebook.Interpretation;
import nl.huisnorm.rules.FacilityGenerator;
import nl.huisnorm.rules.internal.law.Agreement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An open question that only decides which of some sibling norms holds swallows no answer that all of them give. */
class SiblingsTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final AssessmentOptions SCHEME = AssessmentOptions.asOf(DAY).withRegimes(List.of("snf"));

    private static Facility hotel(int area, int residents) {
        return FacilityBuilder.builder()
                .id("hotel")
                .buildings(List.of(BuildingBuilder.builder()
                        .id("main")
                        .form(AccommodationForm.HOTEL_OR_GUESTHOUSE)
                        .designation(Designation.LODGING)
                        .construction(Construction.EXISTING)
                        .permitAppliedOn(LocalDate.of(1990, 1, 1))
                        .usableFloorArea(BigDecimal.valueOf(area))
                        .residents(residents)
                        .rooms(List.of())
                        .units(List.of())
                        .build()))
                .build();
    }

    private static Finding finding(Assessment assessment, String norm) {
        return assessment.findings().stream()
                .filter(finding -> finding.norm().id().equals(norm))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "80, NON_COMPLIANT",
        "99, NON_COMPLIANT",
        "100, UNDETERMINED",
        "149, UNDETERMINED",
        "150, COMPLIANT",
        "300, COMPLIANT"
    })
    void the_space_of_an_existing_hotel_is_judged_by_both_norms(int area, Outcome outcome) {
        Assessment assessment = HUISNORM.assess(hotel(area, 10), SCHEME);
        for (String norm : List.of("SNF-2.2-HOTEL", "SNF-2.2-LOGIES")) {
            Finding finding = finding(assessment, norm);
            assertThat(finding.outcome()).as(norm).isEqualTo(outcome);
            assertThat(finding.reason()).isEqualTo(outcome == Outcome.UNDETERMINED ? Reason.AMBIGUOUS : null);
            assertThat(finding.alternatives())
                    .extracting(Alternative::norm)
                    .containsExactly("SNF-2.2-HOTEL", "SNF-2.2-LOGIES");
            assertThat(finding.measure().requiredBetween().least()).isEqualByComparingTo("10");
            assertThat(finding.measure().requiredBetween().most()).isEqualByComparingTo("15");
        }
    }

    @Test
    void what_comes_of_every_reading_is_told_with_the_norms_and_the_numbers() {
        Assessment assessment = HUISNORM.assess(hotel(300, 10), SCHEME);
        assertThat(finding(assessment, "SNF-2.2-LOGIES").message(java.util.Locale.ENGLISH))
                .startsWith("Met under every reading: under SNF-Q-1=ALL: SNF-2.2-HOTEL: met")
                .contains("at least 15 m² required", "under SNF-Q-1=NEW_ONLY: SNF-2.2-LOGIES: met")
                .contains("at least 10 m² required");
        assertThat(finding(assessment, "SNF-2.2-LOGIES").message(java.util.Locale.forLanguageTag("nl")))
                .startsWith("Voldoet bij elke lezing: bij SNF-Q-1=ALL: SNF-2.2-HOTEL: voldoet");
    }

    @Test
    void how_many_may_live_in_an_existing_hotel_lies_between_two_numbers() {
        Capacity capacity = HUISNORM.capacity(hotel(300, 10), SCHEME);
        assertThat(capacity.norms())
                .filteredOn(norm -> norm.norm().id().startsWith("SNF-2.2"))
                .extracting(norm -> norm.allows().least() + "–" + norm.allows().most())
                .containsExactly("30–30", "20–30");
    }

    @Test
    void a_remedy_makes_an_existing_hotel_comply_under_every_reading_or_leaves_it_open() {
        Remedies remedies = HUISNORM.remedies(hotel(80, 10), SCHEME);
        List<Remedy> found = remedies.findings().stream()
                .filter(each -> each.finding().norm().id().startsWith("SNF-2.2-"))
                .flatMap(each -> each.remedies().stream())
                .toList();
        assertThat(found).isNotEmpty();
        for (Remedy remedy : found) {
            Facility after = hotel(80, 10);
            for (var adjustment : remedy.adjustments()) {
                after = adjustment.applyTo(after);
            }
            assertThat(finding(HUISNORM.assess(after, SCHEME), "SNF-2.2-LOGIES").outcome())
                    .isNotEqualTo(Outcome.NON_COMPLIANT);
        }
    }

    /** The worst of the answers of siblings on one subject: what they come to together. */
    private static Outcome worst(List<Finding> findings) {
        Outcome worst = Outcome.NOT_APPLICABLE;
        for (Finding finding : findings) {
            worst = Agreement.isWorse(finding.outcome(), worst) ? finding.outcome() : worst;
        }
        return worst;
    }

    private static Map<String, List<Finding>> groups(Assessment assessment) {
        return assessment.findings().stream()
                .collect(Collectors.groupingBy(
                        finding -> finding.norm().regime().id() + " "
                                + (finding.norm().siblings() == null
                                        ? finding.norm().id()
                                        : finding.norm().siblings())
                                + finding.subject().place(),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    @Property(tries = 120, seed = "20261129")
    void choosing_readings_gives_one_of_the_outcomes_that_were_shown(
            @ForAll("facilities") Facility facility, @ForAll("days") LocalDate day) {
        AssessmentOptions open = AssessmentOptions.asOf(day);
        Map<String, List<Finding>> before = groups(HUISNORM.assess(facility, open));
        for (AssessmentOptions chosen : choices(open)) {
            Map<String, List<Finding>> after = groups(HUISNORM.assess(facility, chosen));
            before.forEach((group, findings) -> {
                for (Finding finding : findings) {
                    Set<Outcome> shown = finding.alternatives().stream()
                            .filter(alternative -> alternative.supposed().isEmpty())
                            .filter(alternative -> chosen.readings()
                                    .entrySet()
                                    .containsAll(alternative.readings().entrySet()))
                            .map(Alternative::outcome)
                            .collect(Collectors.toSet());
                    // with fewer questions open more is tried, so that what could not be told may be told then
                    if (!shown.isEmpty() && !shown.contains(Outcome.UNDETERMINED)) {
                        assertThat(shown)
                                .as(finding + " under " + chosen.readings() + ": " + after.get(group))
                                .contains(worst(after.get(group)));
                    }
                }
            });
        }
    }

    /** Every question answered, each of its readings at least once. */
    private static List<AssessmentOptions> choices(AssessmentOptions open) {
        List<Interpretation> questions = HUISNORM.rulebook().interpretations();
        int most = questions.stream()
                .mapToInt(question -> question.readings().size())
                .max()
                .orElse(0);
        List<AssessmentOptions> choices = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            AssessmentOptions chosen = open;
            for (int j = 0; j < questions.size(); j++) {
                List<Interpretation.Reading> readings = questions.get(j).readings();
                chosen = chosen.withReading(
                        questions.get(j).id(),
                        readings.get((i + j) % readings.size()).id());
            }
            choices.add(chosen);
        }
        return choices;
    }

    @Provide
    Arbitrary<Facility> facilities() {
        return FacilityGenerator.facilities();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return net.jqwik.api.Arbitraries.of(Arrays.asList(LocalDate.of(2024, 6, 1), LocalDate.of(2025, 7, 1), DAY));
    }
}
