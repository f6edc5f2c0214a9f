package nl.huisnorm.rules.internal.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.rules.internal.FindingSketch;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.rules.internal.view.WaiverView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WaiversTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private static Waiver waiver(String id, @Nullable String facility, @Nullable String subject) {
        return new Waiver(id, facility, "T-1", subject, "reason", "owner", "approver", DAY, DAY);
    }

    private static final Map<String, Norm> NORMS = Map.of(
            "T-1", FindingSketch.finding("T-1", "room", Outcome.COMPLIANT).norm(),
            "T-2", FindingSketch.finding("T-2", "room", Outcome.COMPLIANT).norm());

    private static Waivers of(Waiver... waivers) {
        return of(DAY, waivers);
    }

    private static Waivers of(LocalDate day, Waiver... waivers) {
        return of(AssessmentOptions.asOf(day), waivers);
    }

    private static Waivers of(AssessmentOptions options, Waiver... waivers) {
        return new Waivers(options.withWaivers(Arrays.asList(waivers)), "here", NORMS::get);
    }

    private static Finding finding(Outcome outcome) {
        return FindingSketch.finding("T-1", "room", outcome);
    }

    private static Finding applied(Waivers waivers, Outcome outcome) {
        return waivers.applyTo(List.of(finding(outcome))).get(0);
    }

    private static Truth used(Waivers waivers) {
        return waivers.views().get(0).used().truth();
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"NON_COMPLIANT", "UNDETERMINED"})
    void what_would_not_be_met_is_waived_and_says_what_it_was(Outcome outcome) {
        Waiver waiver = waiver("w", null, null);
        Finding finding = applied(of(waiver), outcome);
        assertThat(finding.outcome()).isEqualTo(Outcome.WAIVED);
        assertThat(finding.waivedOutcome()).isEqualTo(outcome);
        assertThat(finding.waiver()).isEqualTo(waiver);
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"COMPLIANT", "NOT_APPLICABLE"})
    void what_needs_no_waiver_stays_and_leaves_the_waiver_unused(Outcome outcome) {
        Waivers waivers = of(waiver("w", null, null));
        assertThat(applied(waivers, outcome)).isEqualTo(finding(outcome));
        assertThat(used(waivers)).isEqualTo(Truth.FALSE);
    }

    @Test
    void a_waiver_holds_on_its_first_and_last_day_and_not_around_them() {
        for (int days = -1; days <= 1; days++) {
            Waivers waivers = of(DAY.plusDays(days), waiver("w", null, null));
            assertThat(applied(waivers, Outcome.NON_COMPLIANT).outcome())
                    .isEqualTo(days == 0 ? Outcome.WAIVED : Outcome.NON_COMPLIANT);
            assertThat(used(waivers)).isEqualTo(days == 0 ? Truth.TRUE : Truth.FALSE);
        }
    }

    @Test
    void a_waiver_for_elsewhere_or_of_something_else_covers_nothing() {
        Waiver other = new Waiver("w", null, "T-2", null, "reason", "owner", "approver", DAY, DAY);
        assertThat(applied(of(waiver("w", "elsewhere", null)), Outcome.NON_COMPLIANT)
                        .outcome())
                .isEqualTo(Outcome.NON_COMPLIANT);
        assertThat(applied(of(waiver("w", null, "hall")), Outcome.NON_COMPLIANT).outcome())
                .isEqualTo(Outcome.NON_COMPLIANT);
        assertThat(applied(of(other), Outcome.NON_COMPLIANT).outcome()).isEqualTo(Outcome.NON_COMPLIANT);
        assertThat(of(waiver("w", "elsewhere", null)).views()).isEmpty();
        assertThat(of(waiver("w", "here", null)).views()).hasSize(1);
    }

    @Test
    void a_waiver_that_is_not_in_order_covers_nothing_and_is_needed_all_the_same() {
        Waiver own = new Waiver("w", null, "T-1", null, "reason", "Owner", "owner.", DAY, DAY);
        Waiver long5 = new Waiver("w", null, "T-1", null, "reason", "owner", "approver", DAY, DAY.plusYears(5));
        for (Waiver waiver : List.of(own, long5)) {
            Waivers waivers = of(waiver);
            assertThat(applied(waivers, Outcome.NON_COMPLIANT).outcome()).isEqualTo(Outcome.NON_COMPLIANT);
            assertThat(used(waivers)).isEqualTo(Truth.TRUE);
            assertThat(used(of(waiver).doubting(List.of(finding(Outcome.NON_COMPLIANT)))))
                    .isEqualTo(Truth.TRUE);
        }
        assertThat(of(own).views().get(0).isByTwo().truth()).isEqualTo(Truth.FALSE);
        assertThat(of(long5).views().get(0).isWithinYears().truth()).isEqualTo(Truth.FALSE);
        Waivers longer = of(AssessmentOptions.asOf(DAY).withWaiverYears(6), long5);
        assertThat(applied(longer, Outcome.NON_COMPLIANT).outcome()).isEqualTo(Outcome.WAIVED);
        assertThat(longer.views().get(0).isWithinYears().truth()).isEqualTo(Truth.TRUE);
    }

    @Test
    void the_waiver_that_names_most_is_told_a_subject_before_a_facility_and_of_equals_the_first() {
        Waiver all = waiver("all", null, null);
        Waiver here = waiver("here", "here", null);
        Waiver room = waiver("room", null, "room");
        Waiver both = waiver("both", "here", "room");
        Waiver second = waiver("second", "here", "room");
        assertThat(applied(of(all, here), Outcome.NON_COMPLIANT).waiver()).isEqualTo(here);
        assertThat(applied(of(here, room, all), Outcome.NON_COMPLIANT).waiver()).isEqualTo(room);
        assertThat(applied(of(room, both, second), Outcome.NON_COMPLIANT).waiver())
                .isEqualTo(both);
        Waivers waivers = of(all, here, room, both, second);
        applied(waivers, Outcome.NON_COMPLIANT);
        assertThat(waivers.views()).allMatch(view -> view.used().truth() == Truth.TRUE);
    }

    private static List<Truth> said(Waivers waivers) {
        WaiverView view = waivers.views().get(0);
        return List.of(view.normExists(), view.normWasJudged(), view.subjectExists()).stream()
                .map(Flag::truth)
                .toList();
    }

    @Test
    void of_each_waiver_it_is_told_whether_norm_and_subject_are_there() {
        Waiver unknown = new Waiver("w", null, "T-9", null, "reason", "owner", "approver", DAY, DAY);
        Waiver notJudged = new Waiver("w", null, "T-2", null, "reason", "owner", "approver", DAY, DAY);
        List<Finding> findings = List.of(finding(Outcome.COMPLIANT));
        for (Waiver one : List.of(unknown, notJudged, waiver("w", null, "hall"), waiver("w", null, "room"))) {
            Waivers waivers = of(one);
            waivers.applyTo(findings);
            boolean exists = !one.norm().equals("T-9");
            boolean judged = one.norm().equals("T-1");
            boolean subject = "room".equals(one.subject());
            assertThat(said(waivers)).containsExactly(truth(exists), truth(judged), truth(subject));
        }
    }

    private static Truth truth(boolean holds) {
        return holds ? Truth.TRUE : Truth.FALSE;
    }

    private static Waiver during(String id, @Nullable String facility, int from, int years) {
        return during(id, facility, null, from, years);
    }

    private static Waiver during(String id, @Nullable String facility, @Nullable String subject, int from, int years) {
        LocalDate first = LocalDate.of(from, 1, 1);
        return new Waiver(
                id,
                facility,
                "T-1",
                subject,
                "reason",
                "owner",
                "approver",
                first,
                first.plusYears(years).minusDays(1));
    }

    @Test
    void waivers_that_go_on_with_each_other_are_one_exception_whatever_their_order() {
        Waiver first = during("first", "here", 2019, 5);
        Waiver short1 = during("short", "here", 2023, 1);
        Waiver last = during("last", null, 2024, 5);
        for (List<Waiver> order :
                List.of(List.of(first, short1, last), List.of(short1, first, last), List.of(last, short1, first))) {
            Waivers waivers = of(order.toArray(Waiver[]::new));
            assertThat(applied(waivers, Outcome.NON_COMPLIANT).outcome()).isEqualTo(Outcome.NON_COMPLIANT);
            assertThat(waivers.views().get(order.indexOf(last)).isWithinYears().truth())
                    .isEqualTo(Truth.FALSE);
        }
    }

    @Test
    void a_waiver_of_another_facility_makes_none_of_this_one_too_long() {
        Waiver elsewhere = during("elsewhere", "elsewhere", 2019, 5);
        Waiver all = during("all", null, 2024, 5);
        for (List<Waiver> order : List.of(List.of(elsewhere, all), List.of(all, elsewhere))) {
            Waivers waivers = of(order.toArray(Waiver[]::new));
            assertThat(applied(waivers, Outcome.NON_COMPLIANT).outcome()).isEqualTo(Outcome.WAIVED);
            assertThat(waivers.views()).hasSize(1);
            assertThat(waivers.views().get(0).isWithinYears().truth()).isEqualTo(Truth.TRUE);
        }
        Waivers together = of(
                during("elsewhere", "elsewhere", 2023, 1),
                during("first", "here", 2019, 5),
                during("all", null, 2024, 5));
        assertThat(applied(together, Outcome.NON_COMPLIANT).outcome()).isEqualTo(Outcome.NON_COMPLIANT);
    }

    @Test
    void a_waiver_of_another_room_makes_none_of_this_one_too_long() {
        Waiver hall = during("hall", null, "hall", 2021, 5);
        Waiver all = during("all", null, 2026, 1);
        for (List<Waiver> order : List.of(List.of(hall, all), List.of(all, hall))) {
            Waivers waivers = of(order.toArray(Waiver[]::new));
            List<Finding> after = waivers.applyTo(List.of(
                    finding(Outcome.NON_COMPLIANT), FindingSketch.finding("T-1", "hall", Outcome.NON_COMPLIANT)));
            assertThat(after).extracting(Finding::outcome).containsExactly(Outcome.WAIVED, Outcome.NON_COMPLIANT);
            assertThat(waivers.views())
                    .extracting(view -> view.isWithinYears().truth())
                    .containsExactlyInAnyOrder(Truth.TRUE, Truth.FALSE);
            Waivers withoutHall = of(order.toArray(Waiver[]::new));
            assertThat(applied(withoutHall, Outcome.NON_COMPLIANT).outcome()).isEqualTo(Outcome.WAIVED);
            assertThat(withoutHall.views())
                    .allMatch(view -> view.isWithinYears().truth() == Truth.TRUE);
        }
    }

    @Test
    void a_waiver_of_a_room_and_one_of_all_that_follow_on_each_other_are_one_exception_of_that_room() {
        Waiver all = during("all", null, 2021, 5);
        Waiver room = during("room", null, "room", 2026, 1);
        Waiver hall = during("hall", null, "hall", 2026, 1);
        for (List<Waiver> order : List.of(List.of(all, room, hall), List.of(hall, room, all))) {
            Waivers waivers = of(order.toArray(Waiver[]::new));
            assertThat(applied(waivers, Outcome.NON_COMPLIANT).outcome()).isEqualTo(Outcome.NON_COMPLIANT);
        }
        Waiver next = during("next", null, 2026, 1);
        Waiver between = during("between", null, "hall", 2021, 5);
        Waivers waivers = of(during("first", null, "room", 2020, 1), between, next);
        assertThat(applied(waivers, Outcome.NON_COMPLIANT).outcome()).isEqualTo(Outcome.WAIVED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Café Zon       | Cafe Zon      | false
            A – B          | A - B         | false
            Van ’t Hof B.V. | van 't hof bv | false
            Ｏwner          | owner         | false
            !!!            | ???           | true
            eigenaar       | eigenaar 2    | true
            """)
    void who_people_take_for_the_same_is_one_party(String owner, String approver, boolean two) {
        assertThat(new Waiver("w", null, "T-1", null, "reason", owner, approver, DAY, DAY).isByTwo())
                .isEqualTo(two);
    }

    @Test
    void a_waiver_stands_at_its_place_among_all_also_where_others_are_for_elsewhere() {
        assertThat(of(waiver("one", "elsewhere", null), waiver("two", null, null))
                        .views())
                .extracting(view -> view.place().toString())
                .containsExactly("/waivers/1");
    }

    @Test
    void a_waiver_that_covers_only_what_does_not_stand_firm_may_or_may_not_be_used() {
        Waiver waiver = waiver("w", null, null);
        Finding waived = finding(Outcome.NON_COMPLIANT).waivedBy(waiver);
        assertThat(used(of(waiver).doubting(List.of(waived)))).isEqualTo(Truth.TRUE);
        assertThat(used(of(waiver).doubting(List.of(waived.notFirm())))).isEqualTo(Truth.UNKNOWN);
        assertThat(used(of(waiver).doubting(List.of(finding(Outcome.COMPLIANT).notFirm()))))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(used(of(waiver).doubting(List.of(finding(Outcome.COMPLIANT)))))
                .isEqualTo(Truth.FALSE);
        assertThat(used(of(waiver).doubting(List.of(waived.notFirm(), waived)))).isEqualTo(Truth.TRUE);
    }
}
