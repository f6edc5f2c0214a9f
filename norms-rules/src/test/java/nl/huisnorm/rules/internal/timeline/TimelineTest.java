package nl.huisnorm.rules.internal.timeline;

import static nl.huisnorm.rules.internal.NormSketch.norm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.answer.timeline.Changes;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Tolerance;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Validity;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.rules.internal.LawSketch;
import nl.huisnorm.rules.internal.NormSketch;
import nl.huisnorm.rules.internal.ProfileSketch;
import nl.huisnorm.rules.internal.law.Laws;
import nl.huisnorm.rules.internal.law.Watch;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.view.BuildingView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate FIRST = DAY.minusYears(2);
    private static final LocalDate LAST = DAY.plusYears(2);
    private static final AssessmentOptions OPTIONS = AssessmentOptions.asOf(LocalDate.of(1999, 1, 1));

    private static Facility facility(@Nullable LocalDate appliedOn) {
        return FacilityBuilder.builder()
                .id("f")
                .municipality("GM0762")
                .buildings(List.of(BuildingBuilder.builder()
                        .id("b")
                        .permitAppliedOn(appliedOn)
                        .usableFloorArea(new BigDecimal("100.5"))
                        .build()))
                .build();
    }

    private static List<String> changes(
            Facility facility, Laws laws, LocalDate first, LocalDate last, AssessmentOptions options) {
        return Timeline.of(facility, laws, first, last, options, Watch.endless()).list().stream()
                .map(change -> change.day() + " " + change.norm().id() + " " + change.before() + " -> " + change.after()
                        + " " + change.cause())
                .toList();
    }

    private static List<String> changes(Laws laws) {
        return changes(facility(null), laws, FIRST, LAST, OPTIONS);
    }

    /** Met up to and including a day. */
    private static LawSketch metUntil(String norm, LocalDate day) {
        return LawSketch.of(norm(norm)).ruleOnDay(norm, (on, subject) -> Flag.of(!on.isAfter(day)));
    }

    @Test
    void a_norm_that_begins_or_ends_is_told_on_its_first_day_and_the_day_after_its_last() {
        assertThat(changes(
                        LawSketch.of(norm("T-1").during(DAY, DAY.plusDays(9))).laws()))
                .containsExactly("2026-06-01 T-1 null -> COMPLIANT LAW", "2026-06-11 T-1 COMPLIANT -> null LAW");
    }

    @Test
    void the_first_day_is_where_it_starts_from_and_the_last_is_looked_at() {
        Laws laws = LawSketch.of(norm("T-1").during(DAY, null)).laws();
        assertThat(changes(facility(null), laws, DAY, LAST, OPTIONS)).isEmpty();
        assertThat(changes(facility(null), laws, DAY.minusDays(1), DAY, OPTIONS))
                .hasSize(1);
        assertThat(changes(facility(null), laws, FIRST, DAY.minusDays(1), OPTIONS))
                .isEmpty();
        assertThat(changes(facility(null), laws, DAY, DAY, OPTIONS)).isEmpty();
        assertThatThrownBy(() -> changes(facility(null), laws, DAY, DAY.minusDays(1), OPTIONS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_term_that_ends_on_no_day_that_stands_anywhere_is_found_to_the_day() {
        for (int days : new int[] {1, 2, 3, 100, 364, 365, 729}) {
            LocalDate end = FIRST.plusDays(days);
            assertThat(changes(metUntil("T-1", end.minusDays(1)).laws()))
                    .containsExactly(end + " T-1 COMPLIANT -> NON_COMPLIANT TIME");
        }
        assertThat(changes(metUntil("T-1", LAST.minusDays(1)).laws()))
                .containsExactly(LAST + " T-1 COMPLIANT -> NON_COMPLIANT TIME");
        assertThat(changes(metUntil("T-1", LAST).laws())).isEmpty();
    }

    @Test
    void terms_that_end_one_after_another_are_all_found_oldest_first() {
        LocalDate one = FIRST.plusDays(17);
        LocalDate other = FIRST.plusDays(1000);
        Laws laws = LawSketch.of(norm("LATE"), norm("EARLY"), norm("SAME"))
                .ruleOnDay("LATE", (on, subject) -> Flag.of(!on.isAfter(other)))
                .ruleOnDay("EARLY", (on, subject) -> Flag.of(!on.isAfter(one)))
                .ruleOnDay("SAME", (on, subject) -> Flag.of(!on.isAfter(one)))
                .laws();
        assertThat(changes(laws))
                .containsExactly(
                        one.plusDays(1) + " EARLY COMPLIANT -> NON_COMPLIANT TIME",
                        one.plusDays(1) + " SAME COMPLIANT -> NON_COMPLIANT TIME",
                        other.plusDays(1) + " LATE COMPLIANT -> NON_COMPLIANT TIME");
    }

    @Test
    void what_a_day_in_the_input_changes_for_one_day_is_told_as_time() {
        Laws laws = LawSketch.of(norm("T-1"))
                .ruleOnDay(
                        "T-1",
                        (on, subject) -> Flag.of(!on.equals(
                                ((BuildingView) subject).permitAppliedOn().date())))
                .laws();
        assertThat(changes(facility(DAY), laws, FIRST, LAST, OPTIONS))
                .containsExactly(
                        "2026-06-01 T-1 COMPLIANT -> NON_COMPLIANT TIME",
                        "2026-06-02 T-1 NON_COMPLIANT -> COMPLIANT TIME");
    }

    @Test
    void a_scope_that_the_law_changes_changes_the_answer_by_law() {
        Condition from = new Condition.During(Condition.DATE, new Validity(DAY, null));
        assertThat(changes(LawSketch.of(norm("T-1").where(from)).laws()))
                .containsExactly("2026-06-01 T-1 NOT_APPLICABLE -> COMPLIANT LAW");
    }

    @Test
    void a_norm_that_gives_way_to_another_ends_by_law() {
        assertThat(changes(LawSketch.of(norm("OLD").yieldsTo("NEW"), norm("NEW").during(DAY, null))
                        .laws()))
                .containsExactly("2026-06-01 NEW null -> COMPLIANT LAW", "2026-06-01 OLD COMPLIANT -> null LAW");
    }

    private static AssessmentOptions waived(LocalDate from, LocalDate until) {
        return OPTIONS.withWaivers(
                List.of(new Waiver("w", null, "T-1", null, "reason", "owner", "approver", from, until)));
    }

    @Test
    void a_waiver_that_begins_on_a_day_of_the_law_is_a_matter_of_time() {
        Condition from = new Condition.During(Condition.DATE, new Validity(DAY, null));
        Laws laws = LawSketch.of(norm("T-1").caution("c", from))
                .rule("T-1", subject -> Flag.of(false))
                .laws();
        assertThat(changes(facility(null), laws, FIRST, LAST, waived(DAY, DAY.plusDays(1))))
                .containsExactly(
                        "2026-06-01 T-1 NON_COMPLIANT -> WAIVED TIME", "2026-06-03 T-1 WAIVED -> NON_COMPLIANT TIME");
    }

    @Test
    void what_the_law_changes_under_a_waiver_changes_by_law() {
        Laws laws = LawSketch.of(norm("T-1").during(DAY, null))
                .rule("T-1", subject -> Flag.of(false))
                .laws();
        assertThat(changes(facility(null), laws, FIRST, LAST, waived(DAY, LAST)))
                .containsExactly("2026-06-01 T-1 null -> WAIVED LAW");
    }

    @Test
    void a_term_that_ends_under_a_waiver_is_no_change_until_the_waiver_ends() {
        LawSketch sketch = metUntil("T-1", DAY);
        assertThat(changes(facility(null), sketch.laws(), FIRST, LAST, waived(FIRST, DAY.plusDays(30))))
                .containsExactly(
                        "2026-06-02 T-1 COMPLIANT -> WAIVED TIME", "2026-07-02 T-1 WAIVED -> NON_COMPLIANT TIME");
    }

    @Test
    void areas_are_taken_as_measured_whatever_the_tolerance() {
        Laws laws = LawSketch.of(norm("T-1").during(DAY, null))
                .rule(
                        "T-1",
                        subject -> ((BuildingView) subject).usableFloorArea().atLeast(Amount.of(100)))
                .laws();
        AssessmentOptions tolerant = OPTIONS.withTolerance(Tolerance.ofSquareMetres("5"));
        assertThat(Timeline.of(facility(null), laws, FIRST, LAST, tolerant, Watch.endless()))
                .isEqualTo(Timeline.of(facility(null), laws, FIRST, LAST, OPTIONS, Watch.endless()))
                .satisfies(changes -> assertThat(changes.list()).hasSize(1));
    }

    /** With less work the list is the same up to the day that is told, and that day is the later the more is judged. */
    @Test
    void a_search_that_has_judged_enough_tells_up_to_which_day_it_found_all() {
        LawSketch law = LawSketch.of(norm("A"), norm("B"), norm("C").during(DAY, DAY.plusDays(9)))
                .ruleOnDay("A", (on, subject) -> Flag.of(!on.isAfter(FIRST.plusDays(40))))
                .ruleOnDay("B", (on, subject) -> Flag.of(!on.isAfter(LAST.minusDays(40))));
        Facility facility = facility(FIRST.plusDays(300));
        Changes whole = Timeline.of(facility, law.laws(), FIRST, LAST, OPTIONS, Watch.endless());
        assertThat(whole.searchedAll()).isTrue();
        assertThat(whole.searchedUntil()).isEqualTo(LAST);
        assertThat(whole.list()).hasSize(4);
        LocalDate before = FIRST;
        for (long most = 0; !before.equals(LAST); most += 50) {
            assertThat(most).isLessThan(20_000);
            Changes changes = Timeline.of(facility, law.laws(), FIRST, LAST, OPTIONS, most, Watch.endless());
            LocalDate until = changes.searchedUntil();
            assertThat(until).isBetween(before, LAST);
            assertThat(changes.searchedAll()).isEqualTo(until.equals(LAST));
            assertThat(changes.list())
                    .isEqualTo(whole.list().stream()
                            .filter(change -> !change.day().isAfter(until))
                            .toList());
            before = until;
        }
    }

    @Test
    void the_day_of_the_options_does_not_matter() {
        Laws laws = metUntil("T-1", DAY).laws();
        List<Changes> all = new ArrayList<>();
        for (LocalDate day : List.of(FIRST, DAY, LAST)) {
            all.add(Timeline.of(facility(null), laws, FIRST, LAST, OPTIONS.withAsOf(day), Watch.endless()));
        }
        assertThat(all)
                .allMatch(
                        changes -> changes.equals(all.get(0)) && changes.list().size() == 1);
    }

    /** The profile changes the norm, but not where the facility is. */
    @Test
    void under_the_profile_of_another_municipality_a_facility_changes_as_without_it() {
        Laws laws = LawSketch.of(
                        norm("T-1").localNumber("n", "1", MeasurementUnit.COUNT).during(DAY, null))
                .laws();
        Profile profile = ProfileSketch.of(
                "GM0847",
                NormSketch.FIRST,
                "T-1",
                List.of(new Profile.LocalValue("n", BigDecimal.TEN, MeasurementUnit.COUNT)));
        assertThat(Objects.requireNonNull(facility(null).municipality())).isNotEqualTo(profile.code());
        assertThat(changes(laws.withProfile(profile))).isEqualTo(changes(laws)).hasSize(1);
    }
}
