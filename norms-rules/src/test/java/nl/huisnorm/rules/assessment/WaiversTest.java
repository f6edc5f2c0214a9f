package nl.huisnorm.rules.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.timeline.Change;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.facility.AccommodationForm;
import nl.huisnorm.facility.AmenitiesBuilder;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Construction;
import nl.huisnorm.facility.Designation;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.RoomBuilder;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.input.UnsoundInputException;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Waiver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the cases of single norms cannot show: waivers beside each other, and over time. */
class WaiversTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /** Two toilets too few, for twenty people of whom eighteen sleep in one room. */
    private static final Facility CROWDED = FacilityBuilder.builder()
            .id("crowded")
            .buildings(List.of(BuildingBuilder.builder()
                    .id("main")
                    .form(AccommodationForm.REGULAR_DWELLING)
                    .designation(Designation.RESIDENCY)
                    .construction(Construction.EXISTING)
                    .permitAppliedOn(LocalDate.of(1990, 1, 1))
                    .usableFloorArea(BigDecimal.TEN)
                    .amenities(AmenitiesBuilder.builder().toilets(1).build())
                    .rooms(List.of(
                            RoomBuilder.builder()
                                    .id("1")
                                    .kind(RoomKind.BEDROOM)
                                    .occupants(2)
                                    .bunkBeds(1)
                                    .build(),
                            RoomBuilder.builder()
                                    .id("2")
                                    .kind(RoomKind.BEDROOM)
                                    .occupants(18)
                                    .bunkBeds(0)
                                    .build()))
                    .build()))
            .build();

    @Test
    void what_was_found_stays_with_a_waived_finding() {
        Waiver waiver = waiver("w", null, "SNF-3.1", null);
        Finding finding = finding(assess(DAY, waiver), "SNF-3.1", "main");
        assertThat(finding.outcome()).isEqualTo(Outcome.WAIVED);
        assertThat(finding.waivedOutcome()).isEqualTo(Outcome.NON_COMPLIANT);
        assertThat(finding.waiver()).isEqualTo(waiver);
        assertThat(Objects.requireNonNull(finding.measure()).required()).isEqualByComparingTo(new BigDecimal(3));
        assertThat(finding.evidence()).isNotEmpty();
    }

    @Test
    void what_cannot_be_told_is_waived_with_what_is_missing() {
        Finding finding = finding(assess(DAY, waiver("w", null, "SNF-3.2", null)), "SNF-3.2", "crowded");
        assertThat(finding.outcome()).isEqualTo(Outcome.WAIVED);
        assertThat(finding.waivedOutcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(finding.missing()).isNotEmpty();
    }

    @Test
    void the_waiver_that_names_most_is_told_and_all_that_cover_are_used() {
        Waiver forAll = waiver("all", null, "SNF-3.1", null);
        Waiver here = waiver("here", "crowded", "SNF-3.1", null);
        Waiver subject = waiver("subject", null, "SNF-3.1", "main");
        Assessment assessment = assess(DAY, forAll, here, subject);
        assertThat(finding(assessment, "SNF-3.1", "main").waiver()).isEqualTo(subject);
        assertThat(finding(assess(DAY, forAll, here), "SNF-3.1", "main").waiver())
                .isEqualTo(here);
        for (String id : List.of("all", "here", "subject")) {
            assertThat(finding(assessment, "WAIVER-USED", id).outcome()).isEqualTo(Outcome.COMPLIANT);
        }
    }

    @Test
    void a_waiver_that_no_longer_holds_leaves_what_it_covered_and_is_told() {
        Waiver waiver = waiver("w", null, "SNF-3.1", null);
        Assessment last = assess(waiver.until(), waiver);
        assertThat(finding(last, "SNF-3.1", "main").outcome()).isEqualTo(Outcome.WAIVED);
        assertThat(finding(last, "WAIVER-VALID", "w").outcome()).isEqualTo(Outcome.COMPLIANT);
        Assessment after = assess(waiver.until().plusDays(1), waiver);
        assertThat(finding(after, "SNF-3.1", "main").outcome()).isEqualTo(Outcome.NON_COMPLIANT);
        assertThat(finding(after, "WAIVER-VALID", "w").outcome()).isEqualTo(Outcome.NON_COMPLIANT);
    }

    @Test
    void without_waivers_there_is_nothing_to_say_of_them() {
        for (LocalDate day : List.of(LocalDate.of(1850, 1, 1), LocalDate.of(2016, 1, 1), DAY)) {
            Assessment assessment = HUISNORM.assess(CROWDED, AssessmentOptions.asOf(day));
            assertThat(assessment.findings()).noneMatch(finding -> isAboutWaivers(finding));
            assertThat(assessment.unknownRegimes())
                    .noneMatch(regime -> regime.id().equals("waivers"));
        }
        Waiver elsewhere = waiver("w", "elsewhere", "SNF-3.1", null);
        assertThat(assess(DAY, elsewhere).findings())
                .isEqualTo(HUISNORM.assess(CROWDED, AssessmentOptions.asOf(DAY)).findings());
    }

    @Test
    void a_regime_that_is_not_judged_says_nothing_of_its_waivers() {
        Assessment assessment = HUISNORM.assess(
                CROWDED,
                AssessmentOptions.asOf(DAY)
                        .withRegimes(List.of("bbl"))
                        .withWaivers(List.of(waiver("w", null, "SNF-3.1", null))));
        assertThat(finding(assessment, "WAIVER-USED", "w").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(finding(assessment, "WAIVER-KNOWN", "w").outcome()).isEqualTo(Outcome.COMPLIANT);
    }

    @Test
    void two_waivers_of_one_id_cannot_be_told_apart_and_are_refused() {
        List<Waiver> twice = List.of(waiver("w", null, "SNF-3.1", null), waiver("w", null, "SNF-3.2", null));
        AssessmentOptions options = AssessmentOptions.asOf(DAY).withWaivers(twice);
        assertThatThrownBy(() -> HUISNORM.assess(CROWDED, options))
                .isInstanceOfSatisfying(
                        UnsoundInputException.class,
                        e -> assertThat(e.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.code()).isEqualTo("waivers-alike");
                            assertThat(problem.pointer()).hasToString("/waivers/1/id");
                        }));
    }

    @Test
    void the_timeline_tells_the_first_day_of_a_waiver_and_the_day_after_its_last_one() {
        Waiver waiver = waiver("w", null, "SNF-3.1", null);
        List<Change> changes = HUISNORM
                .timeline(
                        CROWDED,
                        waiver.from().minusDays(10),
                        waiver.until().plusDays(10),
                        AssessmentOptions.asOf(DAY).withWaivers(List.of(waiver)))
                .list()
                .stream()
                .filter(change -> change.norm().id().equals("SNF-3.1"))
                .toList();
        assertThat(changes)
                .extracting(Change::day, Change::before, Change::after, Change::cause)
                .containsExactly(
                        tuple(waiver.from(), Outcome.NON_COMPLIANT, Outcome.WAIVED, Change.Cause.TIME),
                        tuple(waiver.until().plusDays(1), Outcome.WAIVED, Outcome.NON_COMPLIANT, Change.Cause.TIME));
    }

    /** The area per person of a dwelling has another scope from 1 July 2025 on, which changes nothing here. */
    @Test
    void a_waiver_that_begins_on_a_day_of_the_law_is_still_a_matter_of_time() {
        LocalDate day = LocalDate.of(2025, 7, 1);
        Waiver waiver = new Waiver("w", null, "SNF-2.2-WONEN", null, "r", "o", "a", day, day.plusMonths(1));
        AssessmentOptions options = AssessmentOptions.asOf(DAY).withWaivers(List.of(waiver));
        assertThat(HUISNORM.timeline(CROWDED, day.minusDays(1), day, options).list())
                .filteredOn(change -> change.norm().id().equals("SNF-2.2-WONEN"))
                .extracting(Change::before, Change::after, Change::cause)
                .containsExactly(tuple(Outcome.NON_COMPLIANT, Outcome.WAIVED, Change.Cause.TIME));
    }

    /** At most two in a bedroom holds from 2025 on: that it is waived from its first day does not make time the cause. */
    @Test
    void a_norm_that_begins_under_a_waiver_begins_by_law() {
        LocalDate day = LocalDate.of(2025, 1, 1);
        Waiver waiver = new Waiver("w", null, "SNF-2.3-MAX2", "main/2", "r", "o", "a", day, day);
        AssessmentOptions options = AssessmentOptions.asOf(DAY).withWaivers(List.of(waiver));
        assertThat(HUISNORM.timeline(CROWDED, day.minusDays(1), day.plusDays(1), options)
                        .list())
                .filteredOn(change -> change.norm().id().equals("SNF-2.3-MAX2")
                        && change.subject().id().equals("main/2"))
                .extracting(Change::day, Change::before, Change::after, Change::cause)
                .containsExactly(
                        tuple(day, null, Outcome.WAIVED, Change.Cause.LAW),
                        tuple(day.plusDays(1), Outcome.WAIVED, Outcome.NON_COMPLIANT, Change.Cause.TIME));
    }

    private static boolean isAboutWaivers(Finding finding) {
        return finding.norm().regime().id().equals("waivers") || finding.outcome() == Outcome.WAIVED;
    }

    private static Assessment assess(LocalDate day, Waiver... waivers) {
        return HUISNORM.assess(CROWDED, AssessmentOptions.asOf(day).withWaivers(List.of(waivers)));
    }

    private static Finding finding(Assessment assessment, String norm, String subject) {
        return assessment.findings().stream()
                .filter(finding -> finding.norm().id().equals(norm)
                        && finding.subject().id().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private static Assessment allWaived(String owner, String approver, LocalDate until) {
        AssessmentOptions snf = AssessmentOptions.asOf(DAY).withRegimes(List.of("snf"));
        List<Waiver> waivers = HUISNORM.assess(CROWDED, snf).findings().stream()
                .filter(finding -> finding.outcome() != Outcome.COMPLIANT)
                .map(finding -> finding.norm().id())
                .distinct()
                .map(norm -> new Waiver(norm, null, norm, null, "r", owner, approver, DAY, until))
                .toList();
        return HUISNORM.assess(CROWDED, snf.withWaivers(waivers));
    }

    @Test
    void what_complies_only_with_waivers_has_a_verdict_of_its_own() {
        Assessment waived = allWaived("eigenaar", "certificerende instelling", DAY.plusYears(1));
        assertThat(waived.verdict()).isEqualTo(Verdict.COMPLIANT_WITH_WAIVERS);
        assertThat(waived.verdict(Layer.CERTIFICATION)).isEqualTo(Verdict.COMPLIANT_WITH_WAIVERS);
        assertThat(allWaived("ik", "ik", DAY.plusYears(1)).verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(allWaived("ik", "ik", DAY.plusYears(1)).findings())
                .noneMatch(finding -> finding.outcome() == Outcome.WAIVED)
                .anyMatch(finding ->
                        finding.norm().id().equals("WAIVER-PARTIES") && finding.outcome() == Outcome.NON_COMPLIANT);
        assertThat(allWaived("eigenaar", "certificerende instelling", DAY.plusYears(5))
                        .verdict())
                .isEqualTo(Verdict.NON_COMPLIANT);
    }

    private static Waiver waiver(String id, @Nullable String facility, String norm, @Nullable String subject) {
        return new Waiver(
                id, facility, norm, subject, "r", "o", "a", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 11, 30));
    }
}
