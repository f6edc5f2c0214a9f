package nl.huisnorm.rules.application;

import static nl.huisnorm.rules.settlement.Plans.FILES;
import static nl.huisnorm.rules.settlement.Plans.HOME;
import static nl.huisnorm.rules.settlement.Plans.HUISNORM;
import static nl.huisnorm.rules.settlement.Plans.OPTIONS;
import static nl.huisnorm.rules.settlement.Plans.PLANS;
import static nl.huisnorm.rules.settlement.Plans.TODAY;
import static nl.huisnorm.rules.settlement.Plans.outcome;
import static nl.huisnorm.rules.settlement.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.answer.application.ApplicationNote;
import nl.huisnorm.answer.application.DecisionTerm;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.BuildingFunction;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Room;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.settlement.Application;
import nl.huisnorm.settlement.ApplicationBuilder;
import nl.huisnorm.settlement.ApplicationKind;
import nl.huisnorm.settlement.ManagementPlan;
import nl.huisnorm.settlement.PermitApplication;
import nl.huisnorm.settlement.SettlementPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What follows from an application, with all that belongs to it. */
class ApplicationTest {

    private static ApplicationAssessment assess(PermitApplication application, @Nullable SettlementPlan plan) {
        return HUISNORM.assess(application, HOME, plan, List.of(HOME), OPTIONS);
    }

    private static PermitApplication permit(LocalDate lodged, @Nullable ManagementPlan management) {
        Application application = ApplicationBuilder.builder()
                .id("Z-2")
                .kind(ApplicationKind.ENVIRONMENTAL_PERMIT)
                .lodgedOn(lodged)
                .uniformProcedure(false)
                .build();
        return new PermitApplication(application, "huis.yaml", null, management, null);
    }

    /** Whether the building is judged by the law of the day on which an application of before that of now was lodged. */
    private static boolean isByEarlierLaw(ApplicationBuilder application) {
        PermitApplication permit = new PermitApplication(
                application
                        .id("Z-3")
                        .lodgedOn(LocalDate.of(2023, 10, 2))
                        .uniformProcedure(false)
                        .build(),
                "huis.yaml",
                null,
                null,
                null);
        return assess(permit, null).facility().findings().stream()
                .noneMatch(finding -> finding.norm().followsApplication()
                        && finding.norm().regime().id().equals("bbl"));
    }

    private static ApplicationBuilder of(ApplicationKind kind) {
        return ApplicationBuilder.builder().kind(kind);
    }

    @Test
    void only_an_application_about_the_building_that_is_pending_keeps_the_law_of_its_day() {
        ApplicationKind permit = ApplicationKind.ENVIRONMENTAL_PERMIT;
        assertThat(isByEarlierLaw(of(permit))).isTrue();
        assertThat(isByEarlierLaw(of(permit).decided(false))).isTrue();
        assertThat(isByEarlierLaw(of(permit).decidedOn(TODAY.plusDays(1)))).isTrue();
        assertThat(isByEarlierLaw(of(permit).decidedOn(TODAY))).isFalse();
        assertThat(isByEarlierLaw(of(permit).decided(true))).isFalse();
        assertThat(isByEarlierLaw(of(permit).withdrawn(true))).isFalse();
        assertThat(isByEarlierLaw(of(permit).withdrawnOn(TODAY))).isFalse();
        assertThat(isByEarlierLaw(of(permit).withdrawn(true).withdrawnOn(TODAY.plusDays(1))))
                .isTrue();
        assertThat(isByEarlierLaw(of(ApplicationKind.LETTING_PERMIT))).isFalse();
        assertThat(isByEarlierLaw(of(ApplicationKind.CONVERSION_PERMIT))).isFalse();
        assertThat(isByEarlierLaw(of(ApplicationKind.USE_NOTIFICATION))).isFalse();
        assertThat(isByEarlierLaw(of(ApplicationKind.USE_NOTIFICATION).decided(false)))
                .isFalse();
        assertThat(isByEarlierLaw(of(permit).also(List.of(ApplicationKind.USE_NOTIFICATION))))
                .isTrue();
        assertThat(isByEarlierLaw(of(ApplicationKind.LETTING_PERMIT).also(List.of(permit))))
                .isTrue();
    }

    @Test
    void an_application_is_judged_with_all_that_belongs_to_it() throws UnreadableInputException {
        ApplicationDocument document =
                (ApplicationDocument) InputReader.read(PLANS.resolve("aanvraag-campus-noordkade.yaml"), FILES);
        PlanDocument plan = Objects.requireNonNull(document.plan());
        ApplicationAssessment assessment = HUISNORM.withProfile(
                        document.profile(HUISNORM.rulebook()).orElseThrow())
                .assess(
                        document.application(),
                        document.facility().facility(),
                        plan.plan(),
                        plan.facilities(),
                        OPTIONS);
        assertThat(assessment.lacking()).extracting(item -> item.fact()).containsExactly("maxPersons");
        assertThat(assessment.unknown()).extracting(item -> item.fact()).containsExactly("keySafe");
        assertThat(assessment.terms()).hasSize(1);
        DecisionTerm term = assessment.terms().get(0);
        assertThat(term.until()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(term.extendedUntil()).isEqualTo(LocalDate.of(2027, 1, 11));
        assertThat(assessment.facility().findings())
                .anyMatch(finding ->
                        finding.norm().followsApplication() && finding.asOf().equals(LocalDate.of(2026, 10, 5)));
        assertThat(assessment.plan()).isNotNull();
    }

    @Test
    void after_a_use_notification_four_weeks_pass_before_the_use_begins() {
        Application notified = ApplicationBuilder.builder()
                .id("Z-1")
                .kind(ApplicationKind.USE_NOTIFICATION)
                .lodgedOn(LocalDate.of(2026, 12, 1))
                .build();
        Building lodging = HOME.buildings().get(0).withFunction(BuildingFunction.LODGING_BUILDING);
        Facility large =
                HOME.withBuildings(List.of(lodging.withRooms((List<Room>) null).withResidents(60)));
        ApplicationAssessment assessment = HUISNORM.assess(
                new PermitApplication(notified, "huis.yaml", null, null, null), large, null, List.of(), OPTIONS);
        assertThat(assessment.terms()).extracting(DecisionTerm::until).containsExactly(LocalDate.of(2026, 12, 28));
        assertThat(assessment.terms().get(0).norm().id()).isEqualTo("BBL-USE-1");
        assertThat(HUISNORM.assess(
                                new PermitApplication(notified, "huis.yaml", null, null, null),
                                HOME,
                                null,
                                List.of(),
                                OPTIONS)
                        .terms())
                .isEmpty();
    }

    @Test
    void an_application_for_a_letting_permit_has_its_term_and_is_granted_by_silence() {
        Application letting = ApplicationBuilder.builder()
                .id("Z-1")
                .kind(ApplicationKind.LETTING_PERMIT)
                .lodgedOn(LocalDate.of(2026, 2, 10))
                .extended(false)
                .decided(false)
                .waitsForOtherPermit(false)
                .build();
        ApplicationAssessment assessment = assess(new PermitApplication(letting, "pand.yaml", null, null, null), null);
        DecisionTerm term = assessment.terms().get(0);
        assertThat(assessment.terms()).hasSize(1);
        assertThat(term.norm().id()).isEqualTo("WGV-18");
        assertThat(term.until()).isEqualTo(LocalDate.of(2026, 4, 7));
        assertThat(term.extendedUntil()).isEqualTo(LocalDate.of(2026, 5, 19));
        assertThat(term.silentGrantOn()).isEqualTo(LocalDate.of(2026, 4, 10));
        assertThat(assessment.notes()).containsExactly(ApplicationNote.GRANTED_BY_SILENCE);
        assertThat(assessment.unknown()).isEmpty();
        assertThat(assessment.assessment().findings())
                .filteredOn(finding -> finding.outcome() == Outcome.NON_COMPLIANT)
                .extracting(finding -> finding.norm().id())
                .containsExactly("WGV-18");
    }

    @Test
    void an_application_of_which_no_binding_norm_asks_anything_is_no_pass() {
        for (ApplicationKind kind : List.of(
                ApplicationKind.LETTING_PERMIT, ApplicationKind.CONVERSION_PERMIT, ApplicationKind.WITHDRAWAL_PERMIT)) {
            Application lodged = ApplicationBuilder.builder()
                    .id("Z-3")
                    .kind(kind)
                    .lodgedOn(TODAY.minusDays(3))
                    .extended(false)
                    .decided(false)
                    .build();
            assertThat(verdict(lodged)).as(kind.name()).isEqualTo(Verdict.UNDETERMINED);
        }
    }

    @Test
    void an_application_for_a_letting_permit_passes_where_what_is_asked_of_it_is_told() {
        Application lodged = ApplicationBuilder.builder()
                .id("Z-4")
                .kind(ApplicationKind.LETTING_PERMIT)
                .lodgedOn(TODAY.minusDays(3))
                .appliedByLandlord(true)
                .underlyingPermitsEnclosed(true)
                .build();
        assertThat(verdict(lodged)).isEqualTo(Verdict.COMPLIANT);
        assertThat(verdict(lodged.withAppliedByLandlord(false))).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(verdict(lodged.withUnderlyingPermitsEnclosed(false))).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(verdict(lodged.withUnderlyingPermitsEnclosed((Boolean) null)))
                .isEqualTo(Verdict.UNDETERMINED);
    }

    private static Verdict verdict(Application application) {
        return assess(new PermitApplication(application, "huis.yaml", null, null, null), null)
                .assessment()
                .verdict();
    }

    @Test
    void the_uniform_procedure_that_was_put_off_in_time_ends_later() {
        LocalDate lodged = LocalDate.of(2026, 3, 2);
        Application uniform = ApplicationBuilder.builder()
                .id("Z-5")
                .kind(ApplicationKind.ENVIRONMENTAL_PERMIT)
                .lodgedOn(lodged)
                .uniformProcedure(true)
                .extended(true)
                .extendedOn(lodged.plusWeeks(8))
                .extendedWeeks(4)
                .build();
        assertThat(extendedUntil(uniform)).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(extendedUntil(uniform.withExtendedOn(lodged.plusWeeks(8).plusDays(2))))
                .isNull();
        assertThat(extendedUntil(uniform.withExtendedWeeks((Integer) null))).isNull();
        Application late = uniform.withExtendedOn(lodged.plusWeeks(9));
        assertThat(assess(new PermitApplication(late, "huis.yaml", null, null, null), null)
                        .notes())
                .contains(ApplicationNote.EXTENSION_TOO_LATE);
    }

    private static @Nullable LocalDate extendedUntil(Application application) {
        return assess(new PermitApplication(application, "huis.yaml", null, null, null), null)
                .terms()
                .get(0)
                .extendedUntil();
    }

    @Test
    void an_application_is_judged_by_the_text_of_the_day_it_was_lodged() {
        LocalDate first = LocalDate.of(2024, 1, 1);
        ApplicationAssessment before = assess(permit(first.minusDays(1), null), null);
        assertThat(before.assessment().findings()).allMatch(finding -> finding.outcome() == Outcome.NOT_APPLICABLE);
        assertThat(before.terms()).isEmpty();
        assertThat(before.notes()).containsExactly(ApplicationNote.NO_TERM_KNOWN);
        ApplicationAssessment after = assess(permit(first, null), null);
        assertThat(after.assessment().findings()).anyMatch(finding -> finding.outcome() != Outcome.NOT_APPLICABLE);
        assertThat(after.terms()).extracting(DecisionTerm::until).containsExactly(LocalDate.of(2024, 2, 26));
        assertThat(after.notes()).isEmpty();
    }

    @Test
    void of_an_application_of_before_the_list_nothing_on_the_list_is_asked() {
        Application notified = ApplicationBuilder.builder()
                .id("M-1")
                .kind(ApplicationKind.USE_NOTIFICATION)
                .lodgedOn(LocalDate.of(2023, 12, 31))
                .build();
        ApplicationAssessment before = assess(new PermitApplication(notified, "huis.yaml", null, null, null), null);
        assertThat(before.unknown()).isEmpty();
        assertThat(before.lacking()).isEmpty();
        assertThat(before.notes()).containsExactly(ApplicationNote.NO_TERM_KNOWN);
        Application later = notified.withLodgedOn(LocalDate.of(2024, 1, 1));
        assertThat(assess(new PermitApplication(later, "huis.yaml", null, null, null), null)
                        .unknown())
                .isNotEmpty();
    }

    @Test
    void it_is_told_that_an_application_is_not_there_yet() {
        assertThat(assess(permit(TODAY.plusDays(1), null), null).notes())
                .containsExactly(ApplicationNote.NOT_LODGED_YET);
        assertThat(assess(permit(TODAY, null), null).notes()).isEmpty();
    }

    @Test
    void it_is_told_that_the_plan_names_no_beds_in_the_facility_applied_for() {
        SettlementPlan plan = plan(4, 4);
        SettlementPlan without = plan.withHousing(List.of());
        assertThat(assess(permit(TODAY, null), plan).notes()).isEmpty();
        assertThat(assess(permit(TODAY, null), without).notes()).containsExactly(ApplicationNote.FACILITY_NOT_IN_PLAN);
        assertThatThrownBy(() ->
                        HUISNORM.assess(permit(TODAY, null), HOME.withName("ander"), plan, List.of(HOME), OPTIONS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(HOME.id());
    }

    @Test
    void the_plan_of_an_application_is_judged_together_with_other_plans() {
        SettlementPlan other = plan(4, 4).withId("ander");
        ApplicationAssessment assessment =
                HUISNORM.assess(permit(TODAY, null), HOME, plan(4, 4), List.of(other), List.of(HOME), OPTIONS);
        assertThat(outcome(Objects.requireNonNull(assessment.plan()), "SET-4-ONCE"))
                .isEqualTo(Outcome.NON_COMPLIANT);
    }

    @Test
    void it_is_told_what_the_management_plan_lacks() {
        assertThat(assess(permit(TODAY, null), null).unknown())
                .extracting(item -> item.place().toString())
                .containsExactly("/managementPlan");
        ApplicationAssessment assessment =
                assess(permit(TODAY, new ManagementPlan(true, true, true, false, true, null)), null);
        assertThat(assessment.lacking())
                .extracting(item -> item.place().toString())
                .containsExactly("/managementPlan/cleaning");
        assertThat(assessment.unknown())
                .extracting(item -> item.place().toString())
                .containsExactly("/managementPlan/complaints");
    }
}
