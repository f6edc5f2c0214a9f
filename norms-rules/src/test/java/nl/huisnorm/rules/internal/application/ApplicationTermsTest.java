package nl.huisnorm.rules.internal.application;

import static nl.huisnorm.rules.internal.application.ApplicationsTest.DAY;
import static nl.huisnorm.rules.internal.application.ApplicationsTest.onFacility;
import static nl.huisnorm.rules.internal.application.ApplicationsTest.permit;
import static nl.huisnorm.rules.internal.application.ApplicationsTest.result;
import static nl.huisnorm.rules.internal.application.ApplicationsTest.terms;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.answer.application.ApplicationNote;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.settlement.Application;
import nl.huisnorm.settlement.ApplicationBuilder;
import nl.huisnorm.settlement.ApplicationKind;
import nl.huisnorm.settlement.NotificationItems;
import nl.huisnorm.settlement.NotificationItemsBuilder;
import nl.huisnorm.settlement.Suspension;
import org.junit.jupiter.api.Test;

/** The terms of each kind of application, and what a reader must know of them. */
class ApplicationTermsTest {

    private static List<String> silent(ApplicationAssessment result) {
        return result.terms().stream()
                .map(term -> term.norm().id() + " " + term.until() + " " + term.silentGrantOn())
                .toList();
    }

    @Test
    void each_kind_of_permit_has_its_own_term_and_silence_grants_some() {
        String regular = "REGULAR 2026-07-27 null";
        assertThat(silent(result(permit().kind(ApplicationKind.PLAN_DEVIATION).uniformProcedure(false))))
                .containsExactly(regular);
        assertThat(silent(result(permit().kind(ApplicationKind.PLAN_ACTIVITY).uniformProcedure(false))))
                .containsExactly(regular);
        assertThat(silent(result(permit().kind(ApplicationKind.LETTING_PERMIT))))
                .containsExactly("LETTING 2026-07-27 2026-07-30");
        for (ApplicationKind kind : List.of(
                ApplicationKind.WITHDRAWAL_PERMIT,
                ApplicationKind.MERGING_PERMIT,
                ApplicationKind.CONVERSION_PERMIT,
                ApplicationKind.SPLITTING_PERMIT)) {
            assertThat(silent(result(permit().kind(kind)))).containsExactly("DWELLING 2026-07-27 2026-07-30");
        }
    }

    @Test
    void permits_in_one_application_have_a_term_each_and_so_has_a_notification_with_it() {
        NotificationItems items =
                NotificationItemsBuilder.builder().signed(true).build();
        Application both = permit().uniformProcedure(false)
                .also(List.of(ApplicationKind.CONVERSION_PERMIT, ApplicationKind.USE_NOTIFICATION))
                .items(items)
                .build();
        assertThat(terms(result(both, null, null, onFacility("OTHER", Outcome.UNDETERMINED))))
                .containsExactly(
                        "REGULAR 2026-06-01 2026-07-27 2026-09-07",
                        "DWELLING 2026-06-01 2026-07-27 2026-09-07",
                        "OTHER 2026-06-01 2026-06-28 null");
    }

    @Test
    void consent_makes_the_term_longer_and_may_do_so_while_it_is_not_known() {
        ApplicationBuilder regular = permit().uniformProcedure(false);
        assertThat(result(regular).terms().get(0).consentUntil()).isEqualTo("2026-08-24");
        assertThat(result(regular.consentRequired(true)).terms().get(0).until()).isEqualTo("2026-08-24");
        assertThat(result(regular.consentRequired(true)).terms().get(0).consentUntil())
                .isNull();
        assertThat(result(regular.consentRequired(false)).terms().get(0).until())
                .isEqualTo("2026-07-27");
        assertThat(result(regular.consentRequired(false)).terms().get(0).consentUntil())
                .isNull();
    }

    private static List<ApplicationNote> notes(ApplicationBuilder application) {
        return result(application).notes();
    }

    private static ApplicationBuilder letting(int weeksAgo) {
        return permit().kind(ApplicationKind.LETTING_PERMIT)
                .lodgedOn(DAY.minusWeeks(weeksAgo))
                .waitsForOtherPermit(false);
    }

    @Test
    void without_a_decision_in_time_the_permit_is_granted_by_law() {
        assertThat(notes(letting(8).extended(false).decided(false))).isEmpty();
        assertThat(notes(letting(9).extended(false).decided(false)))
                .containsExactly(ApplicationNote.GRANTED_BY_SILENCE);
        assertThat(notes(letting(9).extended(true).decided(false))).isEmpty();
        assertThat(notes(letting(9).decided(false))).isEmpty();
        assertThat(notes(letting(9).extended(false))).isEmpty();
        assertThat(notes(letting(9).extended(false).decided(true).decidedOn(DAY.minusWeeks(1))))
                .isEmpty();
        assertThat(notes(letting(9).extended(false).decided(true).decidedOn(DAY)))
                .containsExactly(ApplicationNote.GRANTED_BY_SILENCE);
        assertThat(notes(permit().lodgedOn(DAY.minusWeeks(20))
                        .uniformProcedure(false)
                        .extended(false)
                        .decided(false)))
                .isEmpty();
    }

    @Test
    void what_is_decided_or_put_off_after_the_day_was_not_yet_on_it() {
        assertThat(notes(letting(8).extended(false).decidedOn(DAY.plusWeeks(4))))
                .isEmpty();
        assertThat(notes(letting(9).extended(false).decidedOn(DAY.plusDays(1))))
                .containsExactly(ApplicationNote.GRANTED_BY_SILENCE);
        assertThat(notes(letting(9).extendedOn(DAY.plusDays(1)).decided(false)))
                .containsExactly(ApplicationNote.GRANTED_BY_SILENCE);
        assertThat(notes(letting(9).extendedOn(DAY.minusWeeks(2)).decidedOn(DAY.plusDays(1))))
                .isEmpty();
    }

    @Test
    void that_a_letting_permit_is_granted_by_law_is_told_only_where_it_is_told_whether_it_was_held_for_another() {
        ApplicationBuilder late = letting(9).extended(false).decided(false);
        assertThat(notes(late)).containsExactly(ApplicationNote.GRANTED_BY_SILENCE);
        assertThat(notes(late.waitsForOtherPermit(null))).isEmpty();
        assertThat(notes(late.waitsForOtherPermit(true))).containsExactly(ApplicationNote.TERM_STANDS_STILL);
        assertThat(notes(late.otherPermitDecidedOn(DAY.minusWeeks(3)))).isEmpty();
        assertThat(notes(late.otherPermitDecidedOn(DAY.minusWeeks(9).plusDays(1))))
                .containsExactly(ApplicationNote.GRANTED_BY_SILENCE);
    }

    @Test
    void an_extension_counts_once_in_time_and_up_to_its_limit() {
        LocalDate last = LocalDate.of(2026, 5, 26); // the day after Whit Monday
        assertThat(notes(letting(9).extended(true).extendedOn(last).decided(false)))
                .isEmpty();
        assertThat(notes(letting(9).extended(true).extendedOn(last.plusDays(1)).decided(false)))
                .containsExactly(ApplicationNote.EXTENSION_TOO_LATE, ApplicationNote.GRANTED_BY_SILENCE);
        assertThat(notes(letting(9).extended(true).extendedWeeks(6))).isEmpty();
        assertThat(notes(letting(9).extended(true).extendedWeeks(7)))
                .containsExactly(ApplicationNote.EXTENSION_TOO_LONG);
        assertThat(result(letting(9).extended(true).extendedWeeks(4))
                        .terms()
                        .get(0)
                        .extendedUntil())
                .isEqualTo(last.plusWeeks(4));
    }

    @Test
    void a_withdrawn_application_waits_for_nothing() {
        assertThat(notes(letting(9).extended(false).decided(false).withdrawn(true)))
                .containsExactly(ApplicationNote.WITHDRAWN);
        assertThat(notes(letting(1).withdrawnOn(DAY))).containsExactly(ApplicationNote.WITHDRAWN);
        assertThat(notes(letting(1).withdrawnOn(DAY.plusDays(1)))).isEmpty();
    }

    @Test
    void it_is_told_that_a_term_stands_still() {
        Suspension open = new Suspension(DAY.minusDays(3), null, null);
        assertThat(notes(letting(1).suspensions(List.of(open)))).containsExactly(ApplicationNote.TERM_STANDS_STILL);
        assertThat(result(letting(1).suspensions(List.of(open))).terms().get(0).suspendedDays())
                .isEqualTo(3);
        Suspension over = new Suspension(DAY.minusDays(3), null, DAY);
        assertThat(notes(letting(1).suspensions(List.of(over)))).isEmpty();
        assertThat(notes(letting(1).waitsForOtherPermit(true))).containsExactly(ApplicationNote.TERM_STANDS_STILL);
        assertThat(notes(letting(1).kind(ApplicationKind.CONVERSION_PERMIT).waitsForOtherPermit(true)))
                .isEmpty();
    }

    @Test
    void of_an_application_of_before_the_law_no_term_is_known_and_that_is_told() {
        LocalDate first = LocalDate.of(2024, 1, 1);
        ApplicationAssessment before = result(permit().lodgedOn(first.minusDays(1)));
        assertThat(before.terms()).isEmpty();
        assertThat(before.notes()).containsExactly(ApplicationNote.NO_TERM_KNOWN);
        ApplicationAssessment after = result(permit().lodgedOn(first));
        assertThat(after.terms()).hasSize(2);
        assertThat(after.notes()).isEmpty();
    }
}
