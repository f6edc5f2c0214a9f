package nl.huisnorm.rules.internal.application;

import static nl.huisnorm.rules.internal.FindingSketch.assessment;
import static nl.huisnorm.rules.internal.FindingSketch.finding;
import static nl.huisnorm.rules.internal.NormSketch.norm;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.answer.application.ApplicationNote;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Role;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.LawSketch;
import nl.huisnorm.rules.internal.NormSketch;
import nl.huisnorm.rules.internal.law.Laws;
import nl.huisnorm.settlement.Application;
import nl.huisnorm.settlement.ApplicationBuilder;
import nl.huisnorm.settlement.ApplicationKind;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.HousingLineBuilder;
import nl.huisnorm.settlement.ManagementPlan;
import nl.huisnorm.settlement.ManagementPlanBuilder;
import nl.huisnorm.settlement.NotificationItems;
import nl.huisnorm.settlement.NotificationItemsBuilder;
import nl.huisnorm.settlement.PermitApplication;
import nl.huisnorm.settlement.PhaseBuilder;
import nl.huisnorm.settlement.SettlementPlan;
import nl.huisnorm.settlement.SettlementPlanBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApplicationsTest {

    static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate LIST = LocalDate.of(2024, 1, 1);
    private static final AssessmentOptions OPTIONS = AssessmentOptions.asOf(DAY);
    private static final int ITEMS = NotificationItems.class.getRecordComponents().length;
    private static final Laws LAWS = LawSketch.of(
                    norm("LIST").on(SubjectKind.APPLICATION).during(LIST, null).role(Role.NOTIFICATION_DOCUMENTS),
                    weeks("REGULAR", Role.TERM_REGULAR, "8")
                            .during(LIST, null)
                            .number("weeksWithConsent", "12", MeasurementUnit.WEEK)
                            .number("extension", "6", MeasurementUnit.WEEK),
                    norm("UNIFORM")
                            .on(SubjectKind.APPLICATION)
                            .role(Role.TERM_UNIFORM)
                            .number("months", "6", MeasurementUnit.MONTH)
                            .during(LIST, null),
                    silent("LETTING", Role.TERM_LETTING),
                    silent("DWELLING", Role.TERM_DWELLING),
                    days("LODGING", Role.NOTIFICATION_LODGING_BUILDING),
                    days("OTHER", Role.NOTIFICATION_LODGING_OTHER),
                    days("ROOMS", Role.NOTIFICATION_ROOM_BY_ROOM))
            .laws();

    private static NormSketch weeks(String id, Role role, String weeks) {
        return norm(id).on(SubjectKind.APPLICATION).role(role).number("weeks", weeks, MeasurementUnit.WEEK);
    }

    private static NormSketch silent(String id, Role role) {
        return weeks(id, role, "8")
                .during(LIST, null)
                .number("extension", "6", MeasurementUnit.WEEK)
                .number("inForceAfter", "3", MeasurementUnit.DAY);
    }

    private static NormSketch days(String id, Role role) {
        return norm(id).during(LIST, null).role(role).number("days", "28", MeasurementUnit.DAY);
    }

    static ApplicationBuilder permit() {
        return ApplicationBuilder.builder()
                .id("a")
                .kind(ApplicationKind.ENVIRONMENTAL_PERMIT)
                .lodgedOn(DAY);
    }

    private static ApplicationBuilder notification() {
        return permit().kind(ApplicationKind.USE_NOTIFICATION);
    }

    static ApplicationAssessment result(
            Application application,
            @Nullable ManagementPlan management,
            @Nullable SettlementPlan plan,
            Finding... ofFacility) {
        PermitApplication permit = new PermitApplication(application, "f.yaml", null, management, null);
        SettlementAssessment assessed = plan == null
                ? null
                : new SettlementAssessment(
                        plan, assessment(OPTIONS), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        return new Applications(permit, "f", assessment(OPTIONS), assessment(OPTIONS, ofFacility), LAWS)
                .result(assessed);
    }

    static ApplicationAssessment result(ApplicationBuilder application) {
        return result(application.build(), null, null);
    }

    static List<String> terms(ApplicationAssessment result) {
        return result.terms().stream()
                .map(term -> term.norm().id() + " " + term.from() + " " + term.until() + " " + term.extendedUntil())
                .toList();
    }

    @Test
    void a_term_of_weeks_runs_from_the_day_it_was_lodged_by_the_procedure_that_is_followed() {
        String regular = "REGULAR 2026-06-01 2026-07-27 2026-09-07";
        String uniform = "UNIFORM 2026-06-01 2026-12-01 null";
        assertThat(terms(result(permit().uniformProcedure(false)))).containsExactly(regular);
        assertThat(terms(result(permit().uniformProcedure(true)))).containsExactly(uniform);
        assertThat(terms(result(permit()))).containsExactly(regular, uniform);
    }

    static Finding onFacility(String norm, Outcome outcome) {
        Norm known = Objects.requireNonNull(LAWS.norm(norm));
        return finding(known, finding(norm, "f", outcome).subject(), outcome);
    }

    @Test
    void a_notified_use_begins_after_its_days_by_the_first_norm_that_may_apply() {
        ApplicationAssessment lodging = result(
                notification().build(),
                null,
                null,
                onFacility("LODGING", Outcome.COMPLIANT),
                onFacility("ROOMS", Outcome.COMPLIANT));
        assertThat(terms(lodging)).containsExactly("LODGING 2026-06-01 2026-06-28 null");
        ApplicationAssessment rooms = result(
                notification().build(),
                null,
                null,
                onFacility("LODGING", Outcome.NOT_APPLICABLE),
                onFacility("ROOMS", Outcome.UNDETERMINED));
        assertThat(terms(rooms)).containsExactly("ROOMS 2026-06-01 2026-06-28 null");
        ApplicationAssessment none =
                result(notification().build(), null, null, onFacility("LODGING", Outcome.NOT_APPLICABLE));
        assertThat(none.terms()).isEmpty();
        assertThat(none.notes()).isEmpty();
    }

    @Test
    void of_a_notification_of_before_the_law_nothing_is_asked_and_no_term_is_known() {
        ApplicationAssessment before = result(
                notification().lodgedOn(LIST.minusDays(1)).build(),
                null,
                null,
                onFacility("LODGING", Outcome.COMPLIANT));
        assertThat(before.terms()).isEmpty();
        assertThat(before.unknown()).isEmpty();
        assertThat(before.notes()).containsExactly(ApplicationNote.NO_TERM_KNOWN);
        assertThat(result(notification().lodgedOn(LIST)).unknown()).hasSize(ITEMS);
    }

    private static List<String> lacking(ApplicationAssessment result) {
        return result.lacking().stream().map(one -> one.place().toString()).toList();
    }

    private static List<String> unknown(ApplicationAssessment result) {
        return result.unknown().stream().map(one -> one.place().toString()).toList();
    }

    @Test
    void what_is_on_the_list_lacks_is_there_or_is_not_known() {
        NotificationItems items = NotificationItemsBuilder.builder()
                .signed(true)
                .maxPersons(false)
                .build();
        ApplicationAssessment result = result(notification().items(items));
        assertThat(lacking(result)).containsExactly("/application/items/maxPersons");
        assertThat(unknown(result))
                .hasSize(ITEMS - 2)
                .contains("/application/items/user", "/application/items/period")
                .doesNotContain("/application/items/signed");
    }

    @Test
    void a_use_that_lasts_all_year_needs_no_period() {
        assertThat(unknown(result(notification().seasonal(false))))
                .hasSize(ITEMS - 1)
                .doesNotContain("/application/items/period");
        assertThat(unknown(result(notification().seasonal(true)))).contains("/application/items/period");
        assertThat(unknown(result(notification()))).contains("/application/items/period");
    }

    @Test
    void a_permit_needs_the_list_only_where_it_comes_with_a_notification() {
        assertThat(unknown(result(permit()))).containsExactly("/managementPlan");
        NotificationItems items =
                NotificationItemsBuilder.builder().signed(false).build();
        assertThat(lacking(result(permit().items(items)))).containsExactly("/application/items/signed");
    }

    @Test
    void a_management_plan_is_looked_through_and_missed_with_a_permit_alone() {
        ManagementPlan management =
                ManagementPlanBuilder.builder().contact(true).cleaning(false).build();
        ApplicationAssessment result = result(permit().build(), management, null);
        assertThat(lacking(result)).containsExactly("/managementPlan/cleaning");
        assertThat(unknown(result))
                .containsExactly(
                        "/managementPlan/manager",
                        "/managementPlan/houseRules",
                        "/managementPlan/waste",
                        "/managementPlan/complaints");
        assertThat(unknown(result(notification()))).doesNotContain("/managementPlan");
    }

    @Test
    void one_that_is_lodged_later_is_not_there_yet() {
        assertThat(result(permit().lodgedOn(DAY.plusDays(1))).notes()).containsExactly(ApplicationNote.NOT_LODGED_YET);
        assertThat(result(permit().lodgedOn(DAY)).notes()).isEmpty();
    }

    private static SettlementPlan plan(@Nullable List<HousingLine> lines) {
        return SettlementPlanBuilder.builder()
                .id("p")
                .phases(List.of(PhaseBuilder.builder().id("p").from(DAY).build()))
                .housing(lines)
                .build();
    }

    private static HousingLine line(@Nullable String facility) {
        return HousingLineBuilder.builder()
                .id("l")
                .facility(facility)
                .beds(1)
                .from(DAY)
                .build();
    }

    @Test
    void a_plan_without_beds_in_the_facility_is_told_once_its_beds_are_known() {
        assertThat(result(permit().build(), null, plan(List.of(line("g"), line("f"))))
                        .notes())
                .isEmpty();
        assertThat(result(permit().build(), null, plan(List.of(line("g"), line(null))))
                        .notes())
                .containsExactly(ApplicationNote.FACILITY_NOT_IN_PLAN);
        assertThat(result(permit().build(), null, plan(List.of())).notes())
                .containsExactly(ApplicationNote.FACILITY_NOT_IN_PLAN);
        assertThat(result(permit().build(), null, plan(null)).notes()).isEmpty();
    }

    @Test
    void the_text_of_the_day_it_was_lodged_gives_the_weeks() {
        LocalDate change = LocalDate.of(2026, 6, 3);
        Laws changed = LawSketch.of(
                        norm("LIST").on(SubjectKind.APPLICATION).role(Role.NOTIFICATION_DOCUMENTS),
                        norm("REGULAR")
                                .on(SubjectKind.APPLICATION)
                                .role(Role.TERM_REGULAR)
                                .number(
                                        "weeks",
                                        MeasurementUnit.WEEK,
                                        new Parameter.Value(null, change.minusDays(1), new BigDecimal(8)),
                                        new Parameter.Value(change, null, new BigDecimal(12))))
                .laws();
        for (int days = -1; days <= 0; days++) {
            LocalDate lodged = change.plusDays(days);
            PermitApplication application = new PermitApplication(
                    permit().lodgedOn(lodged).uniformProcedure(false).build(), "f.yaml", null, null, null);
            assertThat(new Applications(application, "f", assessment(OPTIONS), assessment(OPTIONS), changed)
                            .result(null)
                            .terms())
                    .extracting(term -> term.until())
                    .containsExactly(lodged.plusWeeks(days < 0 ? 8 : 12));
        }
    }
}
