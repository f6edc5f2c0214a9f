package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.answer.application.ApplicationNote;
import nl.huisnorm.answer.application.DecisionTerm;
import nl.huisnorm.answer.settlement.Breach;
import nl.huisnorm.answer.settlement.CapEffect;
import nl.huisnorm.answer.settlement.Duty;
import nl.huisnorm.answer.settlement.FacilityHousing;
import nl.huisnorm.answer.settlement.Penalties;
import nl.huisnorm.answer.settlement.PhaseHousing;
import nl.huisnorm.answer.settlement.Reopened;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.Address;
import nl.huisnorm.facility.AddressBuilder;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.BuildingFunction;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.settlement.AgreementBuilder;
import nl.huisnorm.settlement.Application;
import nl.huisnorm.settlement.ApplicationBuilder;
import nl.huisnorm.settlement.ApplicationKind;
import nl.huisnorm.settlement.CompanyBuilder;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.HousingLineBuilder;
import nl.huisnorm.settlement.ManagementPlan;
import nl.huisnorm.settlement.Money;
import nl.huisnorm.settlement.Penalty;
import nl.huisnorm.settlement.PenaltyBuilder;
import nl.huisnorm.settlement.PermitApplication;
import nl.huisnorm.settlement.Phase;
import nl.huisnorm.settlement.PhaseBuilder;
import nl.huisnorm.settlement.SettlementPlan;
import nl.huisnorm.settlement.SettlementPlanBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What follows from a plan and from an application, and what must hold of every one of them. */
class SettlementTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final Path PLANS = Path.of("../norms-examples/files/plans");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final AssessmentOptions OPTIONS = AssessmentOptions.asOf(TODAY);
    private static final Facility HOME = home();

    private static PlanDocument read(String name) throws UnreadableInputException {
        return InputReader.readPlan(PLANS.resolve(name));
    }

    private static SettlementAssessment assess(String name, LocalDate day) throws UnreadableInputException {
        PlanDocument document = read(name);
        return HUISNORM.assess(document.plan(), document.facilities(), AssessmentOptions.asOf(day));
    }

    /** The dwelling of the cases, of which everything is known that limits how many may live there. */
    private static Facility home() {
        return CaseFile.all().stream()
                .filter(one -> one.norm().equals("SET-4") && one.file().endsWith("pass-enough.yaml"))
                .map(one -> one.content().facilities())
                .findFirst()
                .orElseThrow()
                .get(0);
    }

    private static Facility home(int area, List<Integer> beds) {
        Building building = HOME.buildings().get(0);
        Room bedroom = building.rooms().stream()
                .filter(room -> room.kind() == RoomKind.BEDROOM)
                .findFirst()
                .orElseThrow();
        List<Room> rooms = building.rooms().stream()
                .filter(room -> room.kind() != RoomKind.BEDROOM)
                .collect(Collectors.toList());
        for (int i = 0; i < beds.size(); i++) {
            rooms.add(bedroom.withId("kamer-" + i)
                    .withBeds(beds.get(i))
                    .withArea(BigDecimal.valueOf(40))
                    .withVentilation(BigDecimal.valueOf(100))
                    .withPurgeVentilation(BigDecimal.valueOf(500))
                    .withDaylightArea(BigDecimal.valueOf(8)));
        }
        return HOME.withBuildings(List.of(building.withRooms(rooms).withUsableFloorArea(BigDecimal.valueOf(area))));
    }

    private static SettlementPlan plan(int migrants, int beds) {
        Phase phase = PhaseBuilder.builder()
                .id("opening")
                .from(LocalDate.of(2026, 1, 1))
                .migrants(migrants)
                .peaks(List.of())
                .build();
        HousingLine line = HousingLineBuilder.builder()
                .id("regel")
                .facility(HOME.id())
                .beds(beds)
                .from(LocalDate.of(2026, 1, 1))
                .build();
        return SettlementPlanBuilder.builder()
                .id("plan")
                .phases(List.of(phase))
                .housing(List.of(line))
                .agreement(AgreementBuilder.builder()
                        .bedsShare(BigDecimal.valueOf(100))
                        .build())
                .build();
    }

    private static FacilityHousing housing(SettlementPlan plan, Facility facility) {
        return HUISNORM.assess(plan, List.of(facility), OPTIONS)
                .housing()
                .get(0)
                .facilities()
                .get(0);
    }

    private static Outcome outcome(SettlementAssessment assessment, String norm) {
        return assessment.assessment().findings().stream()
                .filter(finding -> finding.norm().id().equals(norm))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    @Test
    void of_a_plan_of_which_nothing_is_known_nothing_looks_met() {
        SettlementPlan nothing = SettlementPlanBuilder.builder()
                .id("plan")
                .phases(List.of(PhaseBuilder.builder().id("opening").from(TODAY).build()))
                .build();
        SettlementAssessment assessment = HUISNORM.assess(nothing, List.of(), OPTIONS);
        assertThat(assessment.assessment().findings())
                .isNotEmpty()
                .noneMatch(finding -> finding.outcome() == Outcome.COMPLIANT)
                .noneMatch(finding -> finding.outcome() == Outcome.NON_COMPLIANT);
        Set<String> answered = assessment.assessment().findings().stream()
                .map(finding -> finding.norm().id())
                .collect(Collectors.toSet());
        assertThat(HUISNORM.rulebook().norms().stream()
                        .filter(norm -> Set.of("plan", "phase", "report")
                                .contains(norm.subject().key()))
                        .filter(norm -> !norm.id().matches("SET-10-PLACES|SET-12-SHARE|SET-20-CONTENT"))
                        .map(Norm::id))
                .allMatch(answered::contains);
    }

    @Test
    void a_line_that_names_a_facility_that_is_not_given_is_refused() {
        assertThatThrownBy(() -> HUISNORM.assess(plan(1, 1), List.of(), OPTIONS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(HOME.id());
        assertThatThrownBy(() -> HUISNORM.assess(plan(1, 1), List.of(HOME, HOME.withName("ander")), OPTIONS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** In this dwelling only the beds and 12 m² a person limit how many may live there. */
    @Property(tries = 150)
    void as_many_may_live_somewhere_as_beds_and_area_allow(
            @ForAll @IntRange(min = 20, max = 160) int area, @ForAll("beds") List<Integer> beds) {
        int all = beds.stream().mapToInt(Integer::intValue).sum();
        int allowed = Math.min(all, area / 12);
        FacilityHousing housing = housing(plan(1, all), home(area, beds));
        assertThat(housing.capacity()).as(housing.limits().toString()).isEqualTo(new Interval(allowed, allowed));
        assertThat(housing.counted()).isEqualTo(new Interval(allowed, allowed));
        assertThat(housing.limits().isEmpty()).isEqualTo(allowed == all);
    }

    @Provide
    Arbitrary<List<Integer>> beds() {
        return Arbitraries.integers().between(1, 3).list().ofMinSize(1).ofMaxSize(6);
    }

    @Property(tries = 100)
    void more_beds_never_make_the_housing_of_a_phase_worse(
            @ForAll @IntRange(min = 1, max = 8) int migrants,
            @ForAll @IntRange(min = 0, max = 6) int beds,
            @ForAll @IntRange(min = 0, max = 3) int more) {
        Outcome before = outcome(HUISNORM.assess(plan(migrants, beds), List.of(HOME), OPTIONS), "SET-4");
        Outcome after = outcome(HUISNORM.assess(plan(migrants, beds + more), List.of(HOME), OPTIONS), "SET-4");
        assertThat(before == Outcome.COMPLIANT && after != Outcome.COMPLIANT).isFalse();
    }

    @Property(tries = 100)
    void forgetting_a_fact_of_the_facility_never_decides_anything_the_other_way(
            @ForAll @IntRange(min = 1, max = 8) int migrants, @ForAll @IntRange(min = 0, max = 3) int what) {
        Building building = HOME.buildings().get(0);
        Facility less = switch (what) {
            case 0 -> HOME.withCertificates((java.util.List<nl.huisnorm.facility.Certificate>) null);
            case 1 -> HOME.withBuildings(List.of(building.withUsableFloorArea(null)));
            case 2 -> HOME.withPermits(null);
            default -> HOME.withBuildings(List.of(building.withEscape(null)));
        };
        Outcome known = outcome(HUISNORM.assess(plan(migrants, 4), List.of(HOME), OPTIONS), "SET-4");
        Outcome unknown = outcome(HUISNORM.assess(plan(migrants, 4), List.of(less), OPTIONS), "SET-4");
        assertThat(unknown).isIn(known, Outcome.UNDETERMINED);
    }

    @Test
    void a_room_in_which_nobody_may_sleep_leaves_the_others_as_they_are() {
        Building building = HOME.buildings().get(0);
        List<Room> rooms = building.rooms().stream()
                .map(room -> room.id().equals("slaapkamer-2") ? room.withVentilation(BigDecimal.ONE) : room)
                .toList();
        FacilityHousing housing = housing(plan(4, 4), HOME.withBuildings(List.of(building.withRooms(rooms))));
        assertThat(housing.capacity()).isEqualTo(new Interval(3, 3));
        assertThat(housing.limits()).isNotEmpty().allMatch(finding -> finding.outcome() == Outcome.NON_COMPLIANT);
    }

    @Test
    void where_it_is_not_known_how_many_can_live_no_bed_counts_for_certain() {
        Building building = HOME.buildings().get(0);
        Facility unknown = HOME.withBuildings(
                List.of(building.withRooms((java.util.List<Room>) null).withResidents(null)));
        FacilityHousing housing = housing(plan(4, 4), unknown);
        assertThat(housing.capacity()).isEqualTo(new Interval(0, Interval.UNBOUNDED));
        assertThat(housing.counted()).isEqualTo(new Interval(0, 4));
    }

    @Test
    void plans_judged_together_find_the_beds_that_both_promise() throws UnreadableInputException {
        PlanDocument one = read("distributiecentrum-de-hoef.yaml");
        PlanDocument other = read("pakketbedrijf-oostpoort.yaml");
        List<SettlementAssessment> together =
                HUISNORM.assess(List.of(one.plan(), other.plan()), one.facilities(), OPTIONS);
        assertThat(together)
                .allSatisfy(assessment ->
                        assertThat(outcome(assessment, "SET-4-ONCE")).isEqualTo(Outcome.NON_COMPLIANT));
        assertThat(together.get(0).housing().get(0).secured()).isEqualTo(new Interval(112, 160));
        assertThat(together.get(1).housing().get(0).secured()).isEqualTo(new Interval(32, 80));
        SettlementAssessment alone = HUISNORM.assess(other.plan(), other.facilities(), OPTIONS);
        assertThat(outcome(alone, "SET-4-ONCE")).isEqualTo(Outcome.COMPLIANT);
        List<SettlementAssessment> twice = HUISNORM.assess(List.of(one.plan(), one.plan()), one.facilities(), OPTIONS);
        assertThat(outcome(twice.get(0), "SET-4-ONCE")).isEqualTo(Outcome.COMPLIANT);
    }

    @Test
    void a_campus_that_loses_its_certificate_takes_its_beds_with_it() throws UnreadableInputException {
        String name = "distributiecentrum-de-hoef.yaml";
        SettlementAssessment before = assess(name, LocalDate.of(2027, 1, 31));
        SettlementAssessment after = assess(name, LocalDate.of(2027, 2, 1));
        assertThat(before.housing())
                .extracting(PhaseHousing::secured)
                .containsExactly(new Interval(160, 160), new Interval(160, 160), new Interval(256, 256));
        assertThat(after.housing())
                .extracting(PhaseHousing::secured)
                .containsExactly(new Interval(0, 0), new Interval(0, 0), new Interval(96, 96));
        FacilityHousing campus = after.housing().get(0).facilities().get(0);
        assertThat(campus.certified()).isEqualTo(Outcome.NON_COMPLIANT);
        assertThat(campus.capacity()).isEqualTo(new Interval(192, 192));
    }

    @Test
    void a_phase_that_fell_short_later_is_late_from_that_day() throws UnreadableInputException {
        SettlementAssessment assessment = assess("distributiecentrum-de-hoef.yaml", LocalDate.of(2027, 2, 10));
        Duty duty = assessment.duties().stream()
                .filter(one -> one.finding().subject().id().equals("opening"))
                .findFirst()
                .orElseThrow();
        assertThat(duty.state()).isEqualTo(Duty.State.OVERDUE);
        assertThat(duty.due()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(duty.since()).isEqualTo(LocalDate.of(2027, 2, 1));
        assertThat(duty.days()).isEqualTo(10);
        assertThat(duty.bedsShort()).isEqualTo(new Interval(72, 72));
        assertThat(assessment.breaches()).hasSize(1);
        // the 28 days after notice of default have not run out
        assertThat(assessment.breaches().get(0).withinNotice()).isTrue();
        assertThat(assessment.breaches().get(0).penalty()).isNull();
    }

    @Test
    void the_duties_of_an_agreement_in_its_fourth_year() throws UnreadableInputException {
        SettlementAssessment assessment = assess("logistiek-peelrand.yaml", TODAY);
        assertThat(assessment.duties())
                .extracting(
                        duty -> duty.due() + " " + duty.finding().norm().id() + " " + duty.state() + " " + duty.days())
                .containsExactly(
                        "2023-10-15 SET-6-MILESTONE MET 0",
                        "2023-11-01 SET-4 MET 0",
                        "2024-07-01 SET-20 MET 0",
                        "2025-01-01 SET-4 OVERDUE 55",
                        "2025-07-01 SET-20 MET_LATE 42",
                        "2025-09-01 SET-6-MILESTONE OVERDUE 449",
                        "2026-07-01 SET-20 OVERDUE 146",
                        "2027-07-01 SET-20 NOT_YET_DUE 0");
        assertThat(assessment.breaches())
                .extracting(breach -> breach.since() + " " + breach.until() + " " + breach.days() + " "
                        + breach.bedsShort() + " " + penalty(breach))
                .containsExactly(
                        // 2,500 and 250 for each of the 42 - 14 days
                        "2025-07-02 2025-08-12 42 null 9500",
                        "2025-09-02 null 449 null 30000 capped",
                        // 130 in season, of whom 75 in a hundred: 98 beds, of which 96 stand; 92 - 14 days
                        "2025-10-01 2025-12-31 92 2 25000",
                        "2026-07-02 null 146 null 30000 capped",
                        "2026-10-01 null 55 2 15750");
    }

    private static String penalty(Breach breach) {
        Penalties penalty = breach.penalty();
        return penalty == null
                ? String.valueOf(breach.withinNotice())
                : penalty.least().toPlainString() + (penalty.capped() ? " capped" : "");
    }

    private static SettlementAssessment campusFrom(LocalDate from, int beds, LocalDate asOf)
            throws UnreadableInputException {
        PlanDocument document = read("distributiecentrum-de-hoef.yaml");
        List<HousingLine> lines = Objects.requireNonNull(document.plan().housing()).stream()
                .map(line -> line.id().equals("campus") ? line.withFrom(from).withBeds(beds) : line)
                .toList();
        return HUISNORM.assess(document.plan().withHousing(lines), document.facilities(), AssessmentOptions.asOf(asOf));
    }

    private static Duty bedsOf(SettlementAssessment assessment, String phase) {
        return assessment.duties().stream()
                .filter(one -> one.finding().norm().id().equals("SET-4")
                        && one.finding().subject().id().equals(phase))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void beds_that_are_still_to_come_do_not_meet_a_duty_that_has_begun() throws UnreadableInputException {
        for (int beds : List.of(160, 60)) {
            SettlementAssessment assessment = campusFrom(LocalDate.of(2027, 1, 15), beds, TODAY);
            Duty duty = bedsOf(assessment, "opening");
            assertThat(duty.state()).isEqualTo(Duty.State.OVERDUE);
            assertThat(duty.since()).isEqualTo(LocalDate.of(2026, 6, 1));
            assertThat(duty.days()).isEqualTo(177);
            assertThat(duty.bedsShort()).isEqualTo(new Interval(72, 72));
            assertThat(assessment.housing().get(0).asOf()).isEqualTo(TODAY);
            // 72 beds at 2,500 and 177 - 28 days at 500
            assertThat(assessment.breaches())
                    .extracting(SettlementTest::penalty)
                    .containsExactly("250000 capped");
        }
    }

    @Test
    void beds_that_came_late_were_late() throws UnreadableInputException {
        SettlementAssessment assessment = campusFrom(LocalDate.of(2027, 1, 15), 160, LocalDate.of(2027, 1, 20));
        Duty duty = bedsOf(assessment, "opening");
        assertThat(duty.state()).isEqualTo(Duty.State.MET_LATE);
        assertThat(duty.days()).isEqualTo(228);
        Breach breach = assessment.breaches().get(0);
        assertThat(breach.until()).isEqualTo(LocalDate.of(2027, 1, 14));
        assertThat(breach.days()).isEqualTo(228);
        assertThat(breach.bedsShort()).isEqualTo(new Interval(72, 72));
        assertThat(penalty(breach)).isEqualTo("250000 capped");
    }

    @Test
    void one_breach_in_two_phases_is_penalised_once() throws UnreadableInputException {
        SettlementAssessment assessment = assess("de-hoef/4-toezicht.yaml", LocalDate.of(2027, 6, 1));
        assertThat(bedsOf(assessment, "opening").state()).isEqualTo(Duty.State.ENDED_SHORT);
        assertThat(bedsOf(assessment, "opening").days()).isEqualTo(28);
        assertThat(bedsOf(assessment, "groei").state()).isEqualTo(Duty.State.OVERDUE);
        assertThat(bedsOf(assessment, "groei").days()).isEqualTo(93);
        List<Breach> ofBeds = assessment.breaches().stream()
                .filter(breach -> breach.bedsShort() != null)
                .toList();
        assertThat(ofBeds).hasSize(1);
        assertThat(ofBeds.get(0).duties())
                .extracting(duty -> duty.finding().subject().id())
                .containsExactly("opening", "groei");
        assertThat(ofBeds.get(0).since()).isEqualTo(LocalDate.of(2027, 2, 1));
        assertThat(ofBeds.get(0).until()).isNull();
        assertThat(ofBeds.get(0).days()).isEqualTo(28 + 93);
        assertThat(ofBeds.get(0).bedsShort()).isEqualTo(new Interval(144, 144));
        assertThat(penalty(ofBeds.get(0))).isEqualTo("250000 capped");
    }

    @Test
    void a_peak_asks_for_beds_in_its_own_months_alone() throws UnreadableInputException {
        SettlementAssessment assessment = assess("kwekerij-zonneland.yaml", LocalDate.of(2027, 11, 15));
        assertThat(assessment.housing())
                .extracting(housing -> housing.asOf() + " " + housing.required() + " " + housing.secured())
                .containsExactly("2027-11-15 36 40", "2028-03-01 104 40");
        assertThat(assessment.breaches()).isEmpty();
        // of the peak of 2027 the facility is not known, so whether its beds stood cannot be told
        assertThat(bedsOf(assessment, "kas").state()).isEqualTo(Duty.State.CANNOT_BE_TOLD);
        assertThat(outcome(assessment, "SET-4")).isEqualTo(Outcome.NON_COMPLIANT);
    }

    @Test
    void nothing_is_due_after_the_agreement_ended() throws UnreadableInputException {
        LocalDate end = LocalDate.of(2029, 5, 15);
        SettlementAssessment assessment = assess("aardbeienteler-dorpsstraat.yaml", LocalDate.of(2030, 2, 1));
        SettlementAssessment onItsLastDay = assess("aardbeienteler-dorpsstraat.yaml", end);
        assertThat(assessment.duties())
                .isNotEmpty()
                .noneMatch(duty -> duty.due().isAfter(end));
        assertThat(assessment.breaches()).isNotEmpty().allMatch(breach -> end.equals(breach.until()));
        assertThat(assessment.breaches())
                .extracting(Breach::days)
                .isEqualTo(onItsLastDay.breaches().stream().map(Breach::days).toList());
    }

    private static Breach breach(int days, int cap) {
        Penalty clause = PenaltyBuilder.builder()
                .fixed(euros(100))
                .perDay(euros(5))
                .perBed(euros(10))
                .cap(euros(cap))
                .noticeDays(28)
                .build();
        SettlementPlan plan = plan(6, 4);
        LocalDate from = TODAY.minusDays(days - 1L);
        SettlementPlan late = plan.withPhases(List.of(plan.phases().get(0).withFrom(from)))
                .withAgreement(Objects.requireNonNull(plan.agreement()).withPenalty(clause));
        List<Breach> breaches = HUISNORM.assess(late, List.of(HOME), OPTIONS).breaches();
        assertThat(breaches).hasSize(1);
        assertThat(breaches.get(0).days()).isEqualTo(days);
        return breaches.get(0);
    }

    private static Money euros(int amount) {
        return new Money(BigDecimal.valueOf(amount), "EUR");
    }

    @Test
    void nothing_is_owed_while_the_term_of_notice_runs() {
        assertThat(breach(28, 1000).withinNotice()).isTrue();
        assertThat(breach(28, 1000).penalty()).isNull();
        assertThat(breach(29, 1000).withinNotice()).isFalse();
        assertThat(penalty(breach(29, 1000))).isEqualTo("125");
    }

    @Test
    void the_highest_amount_is_reached_when_the_sum_is_equal_to_it() {
        assertThat(penalty(breach(29, 126))).isEqualTo("125");
        assertThat(penalty(breach(29, 125))).isEqualTo("125 capped");
    }

    /** From 1 July 2022 an existing dwelling needs smoke detectors. */
    @Test
    void a_breach_begins_on_the_day_that_the_law_changes() {
        LocalDate from = LocalDate.of(2022, 1, 1);
        Building building = HOME.buildings().get(0);
        List<Room> rooms = building.rooms().stream()
                .map(room -> room.withSmokeDetectors(List.of()))
                .toList();
        SettlementPlan plan = plan(4, 4);
        SettlementPlan early = plan.withPhases(List.of(plan.phases().get(0).withFrom(from)))
                .withHousing(
                        List.of(Objects.requireNonNull(plan.housing()).get(0).withFrom(from)))
                .withAgreement(Objects.requireNonNull(plan.agreement()).withCertificateRequired(false));
        SettlementAssessment assessment =
                HUISNORM.assess(early, List.of(HOME.withBuildings(List.of(building.withRooms(rooms)))), OPTIONS);
        assertThat(assessment.breaches()).extracting(Breach::since).containsExactly(LocalDate.of(2022, 7, 1));
    }

    @Test
    void two_plans_of_different_companies_with_one_id_are_two_plans() {
        SettlementPlan one = plan(4, 4);
        SettlementPlan other = one.withCompany(
                CompanyBuilder.builder().name("Ander").kvkNumber("00000002").build());
        SettlementPlan same = one.withCompany(
                CompanyBuilder.builder().name("Een").kvkNumber("00000001").build());
        assertThat(HUISNORM.assess(List.of(same, other), List.of(HOME), OPTIONS))
                .allSatisfy(assessment ->
                        assertThat(outcome(assessment, "SET-4-ONCE")).isEqualTo(Outcome.NON_COMPLIANT));
        assertThat(HUISNORM.assess(List.of(same, same), List.of(HOME), OPTIONS))
                .allSatisfy(assessment ->
                        assertThat(outcome(assessment, "SET-4-ONCE")).isEqualTo(Outcome.COMPLIANT));
    }

    @Test
    void growth_past_the_agreement_reopens_its_clauses() throws UnreadableInputException {
        SettlementAssessment assessment = assess("vleesverwerker-meierij.yaml", TODAY);
        assertThat(assessment.reopened()).hasSize(1);
        Reopened reopened = assessment.reopened().get(0);
        assertThat(reopened.phase()).isEqualTo("uitbreiding");
        assertThat(reopened.workersGrowth()).isEqualByComparingTo("40");
        assertThat(reopened.floorAreaGrowth()).isEqualByComparingTo("15");
        assertThat(reopened.revised()).isFalse();
        assertThat(reopened.norms())
                .extracting(Norm::id)
                .containsExactly("SET-2", "SET-3", "SET-4", "SET-5", "SET-6", "SET-7");
    }

    @Test
    void a_plan_is_held_against_the_caps_of_the_municipality() throws UnreadableInputException {
        PlanDocument document = read("distributiecentrum-de-hoef.yaml");
        Huisnorm local = HUISNORM.withProfile(profile("venray"));
        LocalDate day = LocalDate.of(2024, 6, 1);
        CapEffect radius =
                local.assess(document.plan(), document.facilities(), AssessmentOptions.asOf(day)).caps().stream()
                        .filter(effect -> effect.norm().id().equals("MUN-RADIUS")
                                && effect.lines().equals(List.of("flat")))
                        .findFirst()
                        .orElseThrow();
        assertThat(radius.before()).isEqualByComparingTo("340");
        assertThat(radius.most()).isEqualByComparingTo("436");
        assertThat(radius.cap()).isEqualByComparingTo("400");
        assertThat(radius.outcome()).isEqualTo(Outcome.NON_COMPLIANT);
        assertThat(HUISNORM.assess(document.plan(), document.facilities(), OPTIONS)
                        .caps())
                .allMatch(effect -> effect.outcome() == Outcome.NOT_APPLICABLE && effect.cap() == null);
    }

    /** The campus and the flat of the plan, changed. */
    private static List<String> caps(
            Function<List<HousingLine>, List<HousingLine>> change, String norm, Address address)
            throws UnreadableInputException {
        PlanDocument document = read("distributiecentrum-de-hoef.yaml");
        List<Facility> facilities = document.facilities().stream()
                .map(facility -> facility.withAddress(address))
                .toList();
        SettlementPlan plan = document.plan()
                .withHousing(change.apply(Objects.requireNonNull(document.plan().housing())));
        return HUISNORM.assess(plan, facilities, OPTIONS).caps().stream()
                .filter(effect -> effect.norm().id().equals(norm))
                .map(effect -> effect.lines() + " " + effect.before() + " " + effect.least() + " " + effect.most())
                .toList();
    }

    private static List<HousingLine> inTwo(List<HousingLine> lines) {
        HousingLine campus = lines.get(0);
        return List.of(campus.withId("a").withBeds(80), campus.withId("b").withBeds(80), lines.get(1));
    }

    private static List<HousingLine> oneAfterAnother(List<HousingLine> lines) {
        HousingLine campus = lines.get(0);
        return List.of(
                campus.withId("a").withUntil(LocalDate.of(2026, 12, 31)),
                campus.withId("b").withFrom(LocalDate.of(2027, 1, 1)),
                lines.get(1));
    }

    @Test
    void lines_in_one_facility_are_held_against_a_cap_together() throws UnreadableInputException {
        Address unknown = AddressBuilder.builder().build();
        assertThat(caps(SettlementTest::inTwo, "MUN-RADIUS", unknown))
                .containsExactly("[a, b] 210 370 370", "[flat] 340 436 436");
        assertThat(caps(SettlementTest::oneAfterAnother, "MUN-RADIUS", unknown))
                .containsExactly("[a, b] 210 370 370", "[flat] 340 436 436");
        // 2,400 housed, 160 and 96 more, of 50,000
        assertThat(caps(SettlementTest::oneAfterAnother, "MUN-SHARE", unknown)).containsExactly("[] 4.80 5.32 5.32");
    }

    @Test
    void facilities_in_one_village_are_held_against_its_cap_together() throws UnreadableInputException {
        Address village =
                AddressBuilder.builder().street("Kade").town("Waalwijk").build();
        // 900 and 256 of 47,000
        assertThat(caps(lines -> lines, "MUN-VILLAGE-SHARE", village)).containsExactly("[campus, flat] 1.92 2.46 2.46");
        assertThat(caps(
                        lines -> lines,
                        "MUN-VILLAGE-SHARE",
                        AddressBuilder.builder().build()))
                .containsExactly("[campus] 1.92 2.26 2.26", "[flat] 1.92 2.12 2.12");
        // of the campus it is not said how many dwellings it adds to the street
        assertThat(caps(lines -> lines, "MUN-STREET", village)).containsExactly("[campus, flat] null null null");
        assertThat(caps(lines -> lines, "MUN-STREET", AddressBuilder.builder().build()))
                .containsExactly("[flat] 5.00 25.00 25.00");
    }

    @Test
    void beds_that_exist_already_are_in_the_stock_and_not_in_the_surroundings() throws UnreadableInputException {
        Function<List<HousingLine>, List<HousingLine>> existing =
                lines -> lines.stream().map(line -> line.withExisting(true)).toList();
        Address unknown = AddressBuilder.builder().build();
        assertThat(caps(existing, "MUN-SHARE", unknown)).containsExactly("[] 4.80 4.80 4.80");
        assertThat(caps(existing, "MUN-RADIUS", unknown)).containsExactly("[campus] 370 370 370", "[flat] 436 436 436");
    }

    private static Profile profile(String id) {
        return HUISNORM.rulebook().profiles().stream()
                .filter(profile -> profile.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_application_is_judged_with_all_that_belongs_to_it() throws UnreadableInputException {
        ApplicationDocument document =
                (ApplicationDocument) InputReader.read(PLANS.resolve("aanvraag-campus-noordkade.yaml"));
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

    private static PermitApplication permit(LocalDate lodged, @Nullable ManagementPlan management) {
        Application application = ApplicationBuilder.builder()
                .id("Z-2")
                .kind(ApplicationKind.ENVIRONMENTAL_PERMIT)
                .lodgedOn(lodged)
                .uniformProcedure(false)
                .build();
        return new PermitApplication(application, "huis.yaml", null, management, null);
    }

    private static ApplicationAssessment assess(PermitApplication application, @Nullable SettlementPlan plan) {
        return HUISNORM.assess(application, HOME, plan, List.of(HOME), OPTIONS);
    }

    @Test
    void an_application_is_judged_by_the_text_of_the_day_it_was_lodged() {
        LocalDate first = LocalDate.of(2024, 1, 1);
        ApplicationAssessment before = assess(permit(first.minusDays(1), null), null);
        assertThat(before.assessment().findings()).isEmpty();
        assertThat(before.terms()).isEmpty();
        assertThat(before.notes()).containsExactly(ApplicationNote.NO_TERM_KNOWN);
        ApplicationAssessment after = assess(permit(first, null), null);
        assertThat(after.assessment().findings()).isNotEmpty();
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
