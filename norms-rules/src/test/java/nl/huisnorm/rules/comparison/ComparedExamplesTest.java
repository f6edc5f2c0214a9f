package nl.huisnorm.rules.comparison;

import static nl.huisnorm.rules.comparison.ComparisonTest.DAY;
import static nl.huisnorm.rules.comparison.ComparisonTest.FILES;
import static nl.huisnorm.rules.comparison.ComparisonTest.HUISNORM;
import static nl.huisnorm.rules.comparison.ComparisonTest.OPTIONS;
import static nl.huisnorm.rules.comparison.ComparisonTest.assertOnly;
import static nl.huisnorm.rules.comparison.ComparisonTest.example;
import static nl.huisnorm.rules.comparison.ComparisonTest.facility;
import static nl.huisnorm.rules.comparison.ComparisonTest.found;
import static nl.huisnorm.rules.comparison.ComparisonTest.outcome;
import static nl.huisnorm.rules.comparison.ComparisonTest.reported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.huisnorm.answer.comparison.Absence;
import nl.huisnorm.answer.comparison.ChangeKind;
import nl.huisnorm.answer.comparison.ComparedFinding;
import nl.huisnorm.answer.comparison.Comparison;
import nl.huisnorm.answer.comparison.Difference;
import nl.huisnorm.answer.timeline.Change;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.io.read.WaiverReader;
import org.junit.jupiter.api.Test;

/** What differs and why, on facilities and plans that a reader knows. */
class ComparedExamplesTest {

    @Test
    void a_rebuilt_farmhouse_has_something_of_every_kind() throws UnreadableInputException {
        Facility before = example("facilities/boerderij-heideweg.yaml");
        Facility after = example("later/boerderij-heideweg.yaml");
        Comparison comparison = HUISNORM.compare(before, OPTIONS, after, OPTIONS);
        Map<ChangeKind, Integer> summary = new EnumMap<>(comparison.summary());
        assertThat(summary.remove(ChangeKind.APPEARED)).isZero();
        assertThat(summary.values()).hasSize(ChangeKind.values().length - 1).allMatch(number -> number > 0);
        assertThat(found(comparison, "SNF-3.1", "woonhuis").kind()).isEqualTo(ChangeKind.SOLVED);
        assertThat(found(comparison, "SNF-5.1", "woonhuis").kind()).isEqualTo(ChangeKind.BETTER);
        assertThat(found(comparison, "SNF-2.3-MAX2", "woonhuis/kamer-2/slaapkamer")
                        .kind())
                .isEqualTo(ChangeKind.NEW);
        assertThat(found(comparison, "BRP-1", "bewoner-2").kind()).isEqualTo(ChangeKind.UNCLEAR);
        assertThat(found(comparison, "SNF-7.1", "woonhuis/bb-keuken"))
                .matches(gone -> gone.kind() == ChangeKind.GONE && gone.absence() == Absence.NO_SUBJECT);
        assertThat(found(comparison, "SNF-2.3-AREA", "woonhuis/kamer-2/slaapkamer")
                        .kind())
                .isEqualTo(ChangeKind.CHANGED);
        assertThat(comparison.isWorse()).isTrue();
        Comparison back = HUISNORM.compare(after, OPTIONS, before, OPTIONS);
        assertThat(back.findings(ChangeKind.APPEARED)).hasSize(1);
        assertThat(back.findings(ChangeKind.NEW)).hasSize(4);
    }

    private static String bedroom(String more) {
        return "id: x\nbuildings:\n- id: main\n  form: hotel-or-guesthouse\n  construction: existing\n"
                + "  rooms: [{id: r, kind: bedroom, area: 20, occupants: 1, beds: 2, " + more + "}]\n";
    }

    @Test
    void data_and_date_together_where_neither_alone_is_enough() {
        Comparison comparison = HUISNORM.compare(
                facility(bedroom("bunkBeds: 0")),
                AssessmentOptions.asOf(LocalDate.of(2023, 12, 31)),
                facility(bedroom("bunkBeds: 1")),
                AssessmentOptions.asOf(LocalDate.of(2024, 1, 1)));
        ComparedFinding bunk = found(comparison, "SNF-2.3-BUNK", "main/r");
        assertThat(bunk.kind()).isEqualTo(ChangeKind.NEW);
        assertThat(bunk.causes()).containsExactly(Set.of(Difference.DATA, Difference.DATE));
        assertThat(bunk.reason(Locale.ENGLISH)).isEqualTo("the data and the date together");
    }

    @Test
    void each_of_two_causes_where_both_are_enough() throws UnreadableInputException {
        Facility before = example("facilities/boerderij-heideweg.yaml");
        Facility after = facility(farmhouse().replace("inspectedOn: 2024-09-12", "inspectedOn: 2026-08-01"));
        Comparison comparison = HUISNORM.compare(before, OPTIONS, after, OPTIONS.withAsOf(LocalDate.of(2026, 9, 1)));
        ComparedFinding expired = found(comparison, "SNF-7.1", "woonhuis/bb-keuken");
        assertThat(expired.kind()).isEqualTo(ChangeKind.SOLVED);
        assertThat(expired.causes()).containsExactly(Set.of(Difference.DATA), Set.of(Difference.DATE));
        assertThat(expired.reason(Locale.ENGLISH)).isEqualTo("the data or the date, each enough by itself");
        assertThat(expired.reason(new Locale("nl"))).isEqualTo("de gegevens of de datum, elk afzonderlijk al genoeg");
        assertThat(expired.days()).hasSize(1);
        assertThat(expired.days().get(0).day()).isEqualTo(LocalDate.of(2026, 9, 13));
        assertThat(expired.days().get(0).cause()).isEqualTo(Change.Cause.TIME);
    }

    private static String farmhouse() {
        try {
            return java.nio.file.Files.readString(FILES.resolve("facilities/boerderij-heideweg.yaml"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void what_is_not_asked_any_more_is_not_solved() throws UnreadableInputException {
        Facility facility = example("facilities/boerderij-heideweg.yaml");
        Comparison comparison = HUISNORM.compare(facility, OPTIONS, facility, OPTIONS.withRegimes(List.of("brp")));
        assertThat(comparison.findings(ChangeKind.SOLVED)).isEmpty();
        assertThat(comparison.findings(ChangeKind.GONE))
                .hasSizeGreaterThan(300)
                .allMatch(gone -> gone.absence() == Absence.NOT_ASKED
                        && gone.causes().equals(List.of(Set.of(Difference.OPTIONS))));
        assertThat(comparison.isWorse()).isFalse();
        assertThat(comparison.isUnsettled()).isTrue();
    }

    @Test
    void a_waiver_is_a_choice_and_turns_only_what_it_covers() throws UnreadableInputException {
        Facility facility = example("facilities/boerderij-heideweg.yaml");
        AssessmentOptions waived =
                OPTIONS.withWaivers(WaiverReader.read(FILES.resolve("waivers/boerderij-heideweg.yaml")));
        Comparison comparison = HUISNORM.compare(facility, OPTIONS, facility, waived);
        assertThat(comparison.differences()).containsExactly(Difference.OPTIONS);
        ComparedFinding toilets = found(comparison, "SNF-3.1", "woonhuis");
        assertThat(toilets.kind()).isEqualTo(ChangeKind.SOLVED);
        assertThat(outcome(toilets.after())).isEqualTo(Outcome.WAIVED);
        Comparison told = Comparison.of(reported(HUISNORM, facility, OPTIONS), reported(HUISNORM, facility, waived));
        assertThat(found(told, "SNF-3.1", "woonhuis").causes()).containsExactly(Set.of(Difference.OPTIONS));
        assertThat(comparison.findings(ChangeKind.NEW))
                .allMatch(one -> one.finding().norm().startsWith("WAIVER-"));
    }

    @Test
    void a_plan_is_compared_with_its_facilities() throws UnreadableInputException {
        PlanDocument agreed = InputReader.readPlan(FILES.resolve("plans/de-hoef/3-overeenkomst.yaml"), FILES);
        PlanDocument later = InputReader.readPlan(FILES.resolve("plans/de-hoef/5-uitbreiding.yaml"), FILES);
        Comparison comparison = HUISNORM.compare(plan(agreed), OPTIONS, HUISNORM, plan(later), OPTIONS);
        assertOnly(Difference.DATA, comparison);
        assertThat(comparison.findings(ChangeKind.UNCHANGED)).isNotEmpty();
        assertThat(comparison.findings()).anyMatch(one -> one.kind() != ChangeKind.UNCHANGED);
        assertThat(HUISNORM.compare(plan(agreed), OPTIONS, HUISNORM, plan(agreed), OPTIONS)
                        .findings())
                .allMatch(one -> one.kind() == ChangeKind.UNCHANGED);
    }

    private static Comparison.Plan plan(PlanDocument document) {
        return new Comparison.Plan(document.plan(), List.copyOf(document.facilities()));
    }

    @Test
    void verdicts_stand_beside_each_other() throws UnreadableInputException {
        Facility facility = example("facilities/pension-kerkplein.yaml");
        Comparison comparison = HUISNORM.compare(
                facility,
                AssessmentOptions.asOf(LocalDate.of(2023, 12, 31)),
                facility,
                AssessmentOptions.asOf(LocalDate.of(2025, 3, 1)));
        assertThat(comparison.before().verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(comparison.after().verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(comparison.isWorse()).isTrue();
        assertThat(comparison.findings(ChangeKind.NEW))
                .extracting(finding -> finding.days().get(0).day())
                .containsExactly(LocalDate.of(2025, 1, 1), LocalDate.of(2024, 1, 1));
    }

    @Test
    void another_facility_is_not_compared() {
        Facility one = facility("id: x\nbuildings: [{id: main}]\n");
        assertThatThrownBy(() -> HUISNORM.compare(one, OPTIONS, one.withId("y"), OPTIONS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void reports_that_differ_in_more_than_one_thing_name_what_it_may_be() throws UnreadableInputException {
        Facility before = example("facilities/boerderij-heideweg.yaml");
        Facility after = example("later/boerderij-heideweg.yaml");
        Comparison told = Comparison.of(
                reported(HUISNORM, before, OPTIONS.withAsOf(DAY.minusDays(1))), reported(HUISNORM, after, OPTIONS));
        ComparedFinding toilets = found(told, "SNF-3.1", "woonhuis");
        assertThat(toilets.causes()).isEmpty();
        assertThat(toilets.candidates()).containsExactly(Difference.DATA, Difference.DATE);
        assertThat(toilets.reason(Locale.ENGLISH)).isEqualTo("the reports do not tell: the data or the date");
    }
}
