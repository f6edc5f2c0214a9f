package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.huisnorm.assessment.ApplicationAssessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.CapEffect;
import nl.huisnorm.assessment.DecisionTerm;
import nl.huisnorm.assessment.Duty;
import nl.huisnorm.assessment.FacilityHousing;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.PhaseHousing;
import nl.huisnorm.assessment.Reopened;
import nl.huisnorm.assessment.SettlementAssessment;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.BuildingFunction;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.io.ApplicationDocument;
import nl.huisnorm.io.InputReader;
import nl.huisnorm.io.PlanDocument;
import nl.huisnorm.io.UnreadableInputException;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.settlement.AgreementBuilder;
import nl.huisnorm.settlement.Application;
import nl.huisnorm.settlement.ApplicationBuilder;
import nl.huisnorm.settlement.ApplicationKind;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.HousingLineBuilder;
import nl.huisnorm.settlement.PermitApplication;
import nl.huisnorm.settlement.Phase;
import nl.huisnorm.settlement.PhaseBuilder;
import nl.huisnorm.settlement.SettlementPlan;
import nl.huisnorm.settlement.SettlementPlanBuilder;
import org.junit.jupiter.api.Test;

/** What follows from a plan and from an application, and what must hold of every one of them. */
class SettlementTest {

    private static final Rulebook RULEBOOK = Rulebook.bundled();
    private static final Path PLANS = Path.of("../norms-examples/files/plans");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final AssessmentOptions OPTIONS = AssessmentOptions.asOf(TODAY);
    private static final Facility HOME = home();

    private static PlanDocument read(String name) throws UnreadableInputException {
        return InputReader.readPlan(PLANS.resolve(name));
    }

    private static SettlementAssessment assess(String name, LocalDate day) throws UnreadableInputException {
        PlanDocument document = read(name);
        return RULEBOOK.assess(document.plan(), document.facilities(), AssessmentOptions.asOf(day));
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
        return RULEBOOK.assess(plan, List.of(facility), OPTIONS)
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
        SettlementAssessment assessment = RULEBOOK.assess(nothing, List.of(), OPTIONS);
        assertThat(assessment.assessment().findings())
                .isNotEmpty()
                .noneMatch(finding -> finding.outcome() == Outcome.COMPLIANT)
                .noneMatch(finding -> finding.outcome() == Outcome.NON_COMPLIANT);
        Set<String> answered = assessment.assessment().findings().stream()
                .map(finding -> finding.norm().id())
                .collect(Collectors.toSet());
        assertThat(RULEBOOK.norms().stream()
                        .filter(norm -> Set.of("plan", "phase", "report")
                                .contains(norm.subject().key()))
                        .filter(norm -> !norm.id().matches("SET-10-PLACES|SET-12-SHARE|SET-20-CONTENT"))
                        .map(Norm::id))
                .allMatch(answered::contains);
    }

    @Test
    void a_line_that_names_a_facility_that_is_not_given_is_refused() {
        assertThatThrownBy(() -> RULEBOOK.assess(plan(1, 1), List.of(), OPTIONS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(HOME.id());
        assertThatThrownBy(() -> RULEBOOK.assess(plan(1, 1), List.of(HOME, HOME.withName("ander")), OPTIONS))
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
        Outcome before = outcome(RULEBOOK.assess(plan(migrants, beds), List.of(HOME), OPTIONS), "SET-4");
        Outcome after = outcome(RULEBOOK.assess(plan(migrants, beds + more), List.of(HOME), OPTIONS), "SET-4");
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
        Outcome known = outcome(RULEBOOK.assess(plan(migrants, 4), List.of(HOME), OPTIONS), "SET-4");
        Outcome unknown = outcome(RULEBOOK.assess(plan(migrants, 4), List.of(less), OPTIONS), "SET-4");
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
                RULEBOOK.assess(List.of(one.plan(), other.plan()), one.facilities(), OPTIONS);
        assertThat(together)
                .allSatisfy(assessment ->
                        assertThat(outcome(assessment, "SET-4-ONCE")).isEqualTo(Outcome.NON_COMPLIANT));
        assertThat(together.get(0).housing().get(0).secured()).isEqualTo(new Interval(112, 160));
        assertThat(together.get(1).housing().get(0).secured()).isEqualTo(new Interval(32, 80));
        SettlementAssessment alone = RULEBOOK.assess(other.plan(), other.facilities(), OPTIONS);
        assertThat(outcome(alone, "SET-4-ONCE")).isEqualTo(Outcome.COMPLIANT);
        List<SettlementAssessment> twice = RULEBOOK.assess(List.of(one.plan(), one.plan()), one.facilities(), OPTIONS);
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
        // 28 days of grace have not run out: 72 beds at 2,500 and no day counts
        assertThat(Objects.requireNonNull(duty.penalty()).least()).isEqualByComparingTo("180000");
        assertThat(Objects.requireNonNull(duty.penalty()).most()).isEqualByComparingTo("180000");
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
                        "2025-01-01 SET-4 OVERDUE 693",
                        "2025-07-01 SET-20 MET_LATE 42",
                        "2025-09-01 SET-6-MILESTONE OVERDUE 449",
                        "2026-07-01 SET-20 OVERDUE 146",
                        "2027-07-01 SET-20 NOT_YET_DUE 0");
        Duty late = assessment.duties().get(4);
        // 2,500 and 250 for each of the 42 - 14 days
        assertThat(Objects.requireNonNull(late.penalty()).least()).isEqualByComparingTo("9500");
        assertThat(Objects.requireNonNull(late.penalty()).capped()).isFalse();
        assertThat(Objects.requireNonNull(assessment.duties().get(5).penalty()).least())
                .isEqualByComparingTo("30000");
        assertThat(Objects.requireNonNull(assessment.duties().get(5).penalty()).capped())
                .isTrue();
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
        Rulebook local = RULEBOOK.withProfile(profile("venray"));
        LocalDate day = LocalDate.of(2024, 6, 1);
        CapEffect radius =
                local.assess(document.plan(), document.facilities(), AssessmentOptions.asOf(day)).caps().stream()
                        .filter(effect -> effect.norm().id().equals("MUN-RADIUS") && "flat".equals(effect.line()))
                        .findFirst()
                        .orElseThrow();
        assertThat(radius.before()).isEqualByComparingTo("340");
        assertThat(radius.most()).isEqualByComparingTo("436");
        assertThat(radius.cap()).isEqualByComparingTo("400");
        assertThat(radius.outcome()).isEqualTo(Outcome.NON_COMPLIANT);
        assertThat(RULEBOOK.assess(document.plan(), document.facilities(), OPTIONS)
                        .caps())
                .allMatch(effect -> effect.outcome() == Outcome.NOT_APPLICABLE && effect.cap() == null);
    }

    private static Profile profile(String id) {
        return RULEBOOK.profiles().stream()
                .filter(profile -> profile.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_application_is_judged_with_all_that_belongs_to_it() throws UnreadableInputException {
        ApplicationDocument document =
                (ApplicationDocument) InputReader.read(PLANS.resolve("aanvraag-campus-noordkade.yaml"));
        PlanDocument plan = Objects.requireNonNull(document.plan());
        ApplicationAssessment assessment = RULEBOOK.withProfile(
                        document.profile(RULEBOOK).orElseThrow())
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
        ApplicationAssessment assessment = RULEBOOK.assess(
                new PermitApplication(notified, "huis.yaml", null, null), large, null, List.of(), OPTIONS);
        assertThat(assessment.terms()).extracting(DecisionTerm::until).containsExactly(LocalDate.of(2026, 12, 28));
        assertThat(assessment.terms().get(0).norm().id()).isEqualTo("BBL-USE-1");
        assertThat(RULEBOOK.assess(
                                new PermitApplication(notified, "huis.yaml", null, null),
                                HOME,
                                null,
                                List.of(),
                                OPTIONS)
                        .terms())
                .isEmpty();
    }
}
