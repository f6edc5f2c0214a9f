package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.comparison.Comparison;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.RoomBuilder;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnsoundInputException;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.settlement.ApplicationBuilder;
import nl.huisnorm.settlement.ApplicationKind;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.HousingLineBuilder;
import nl.huisnorm.settlement.PermitApplication;
import nl.huisnorm.settlement.PermitApplicationBuilder;
import nl.huisnorm.settlement.Phase;
import nl.huisnorm.settlement.PhaseBuilder;
import nl.huisnorm.settlement.SettlementPlan;
import nl.huisnorm.settlement.SettlementPlanBuilder;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was made in code is refused where a file that says the same would be, by everything that judges it. */
class MadeInCodeTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final AssessmentOptions OPTIONS = AssessmentOptions.asOf(LocalDate.of(2026, 11, 23));

    private static Facility facility(Consumer<BuildingBuilder> building, Consumer<RoomBuilder> room) {
        RoomBuilder made = RoomBuilder.builder().id("r").kind(RoomKind.BEDROOM);
        room.accept(made);
        BuildingBuilder around = BuildingBuilder.builder().id("a").rooms(List.of(made.build()));
        building.accept(around);
        return FacilityBuilder.builder()
                .id("f")
                .buildings(List.of(around.build()))
                .build();
    }

    private static Facility room(Consumer<RoomBuilder> room) {
        return facility(building -> {}, room);
    }

    private static Facility building(Consumer<BuildingBuilder> building) {
        return facility(building, room -> {});
    }

    static Stream<Arguments> attacks() {
        return Stream.of(
                Arguments.of(
                        room(room -> room.area(new BigDecimal("-12"))), "/buildings/0/rooms/0/area", "out-of-bounds"),
                Arguments.of(
                        room(room -> room.area(new BigDecimal("1e9"))), "/buildings/0/rooms/0/area", "out-of-bounds"),
                Arguments.of(
                        room(room -> room.area(new BigDecimal("1e30000000"))),
                        "/buildings/0/rooms/0/area",
                        "out-of-bounds"),
                Arguments.of(
                        room(room -> room.area(new BigDecimal("1.00000000001"))),
                        "/buildings/0/rooms/0/area",
                        "too-precise"),
                Arguments.of(room(room -> room.occupants(-1)), "/buildings/0/rooms/0/occupants", "out-of-bounds"),
                Arguments.of(
                        room(room -> room.occupants(Integer.MAX_VALUE)),
                        "/buildings/0/rooms/0/occupants",
                        "out-of-bounds"),
                Arguments.of(room(room -> room.id("")), "/buildings/0/rooms/0/id", "blank"),
                Arguments.of(room(room -> room.id("a\u200b")), "/buildings/0/rooms/0/id", "invisible-character"),
                Arguments.of(room(room -> room.name("a\u001b[2J")), "/buildings/0/rooms/0/name", "invisible-character"),
                Arguments.of(room(room -> room.id("a/b")), "/buildings/0/rooms/0/id", "id-sign"),
                Arguments.of(room(room -> room.name("x".repeat(10_001))), "/buildings/0/rooms/0/name", "text-too-long"),
                Arguments.of(
                        room(room -> room.beds(1).bunkBeds(2)),
                        "/buildings/0/rooms/0/bunkBeds",
                        "more-bunks-than-beds"),
                Arguments.of(
                        building(building -> building.permitAppliedOn(LocalDate.MAX)),
                        "/buildings/0/permitAppliedOn",
                        "out-of-bounds"),
                Arguments.of(
                        building(building -> building.usableFloorArea(new BigDecimal("-0.1"))),
                        "/buildings/0/usableFloorArea",
                        "out-of-bounds"),
                Arguments.of(
                        building(building ->
                                building.rooms(List.of(new RoomBuilderOf("r").made(), new RoomBuilderOf("r").made()))),
                        "/buildings/0/rooms/1/id",
                        "duplicate-id"),
                Arguments.of(
                        FacilityBuilder.builder().id("f").buildings(List.of()).build(), "/buildings", "no-buildings"));
    }

    /** A room of which only the id matters. */
    private record RoomBuilderOf(String id) {
        Room made() {
            return RoomBuilder.builder().id(id).kind(RoomKind.KITCHEN).build();
        }
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void what_no_file_can_say_gets_no_verdict(Facility facility, String path, String code) {
        List<Problem> problems = FacilityReader.problems(facility);
        assertThat(problems)
                .extracting(problem -> problem.pointer() + " " + problem.code())
                .contains(path + " " + code);
        assertThat(problems).allMatch(problem -> problem.position() == null);
        assertThat(problems)
                .allSatisfy(problem ->
                        assertThat(problem.message(java.util.Locale.ENGLISH)).isNotBlank());
        List<Consumer<Facility>> questions = List.of(
                asked -> HUISNORM.assess(asked, OPTIONS),
                asked -> HUISNORM.capacity(asked, OPTIONS),
                asked -> HUISNORM.remedies(asked, OPTIONS),
                asked -> HUISNORM.questions(asked, OPTIONS),
                asked -> HUISNORM.explain(asked, "SNF-3.1", OPTIONS),
                asked -> HUISNORM.timeline(asked, OPTIONS.asOf(), OPTIONS.asOf().plusDays(1), OPTIONS),
                asked -> HUISNORM.impact(asked, OPTIONS, HUISNORM, OPTIONS),
                asked -> HUISNORM.compare(asked, OPTIONS, asked, OPTIONS));
        for (Consumer<Facility> question : questions) {
            UnsoundInputException refused =
                    catchThrowableOfType(UnsoundInputException.class, () -> question.accept(facility));
            assertThat(refused.problems()).isEqualTo(problems);
            assertThat(refused).hasMessageContaining(path);
        }
    }

    private static SettlementPlan plan(int workers) {
        Phase phase = PhaseBuilder.builder()
                .id("p")
                .from(LocalDate.of(2026, 1, 1))
                .workers(workers)
                .build();
        return SettlementPlanBuilder.builder().id("plan").phases(List.of(phase)).build();
    }

    @Test
    void nor_does_a_plan_or_a_facility_that_is_judged_with_one() {
        assertThat(InputReader.problems(plan(-3)))
                .extracting(problem -> problem.pointer() + " " + problem.code())
                .containsExactly("/phases/0/workers out-of-bounds");
        assertThat(catchThrowable(() -> HUISNORM.assess(plan(-3), List.of(), OPTIONS)))
                .isInstanceOf(UnsoundInputException.class);
        assertThat(catchThrowable(() -> HUISNORM.assess(plan(3), List.of(room(room -> room.beds(-1))), OPTIONS)))
                .isInstanceOf(UnsoundInputException.class);
        for (PlanQuestion question : ABOUT_PLANS) {
            assertThat(refused(() -> question.of(plan(-3), List.of(), OPTIONS)))
                    .containsExactly("/phases/0/workers out-of-bounds");
            assertThat(refused(() -> question.of(plan(3), List.of(room(room -> room.beds(-1))), OPTIONS)))
                    .containsExactly("/buildings/0/rooms/0/beds out-of-bounds");
        }
        assertThat(InputReader.problems(plan(3))).isEmpty();
    }

    /** Something that is asked about a plan and its facilities. */
    private interface PlanQuestion {
        Object of(SettlementPlan plan, List<Facility> facilities, AssessmentOptions options);
    }

    private static final Facility APPLIED_FOR = room(room -> room.beds(1)).withId("applied-for");
    private static final PermitApplication APPLICATION = PermitApplicationBuilder.builder()
            .application(ApplicationBuilder.builder()
                    .id("a")
                    .kind(ApplicationKind.ENVIRONMENTAL_PERMIT)
                    .lodgedOn(LocalDate.of(2026, 1, 1))
                    .build())
            .facility(APPLIED_FOR.id())
            .build();

    private static final List<PlanQuestion> ABOUT_PLANS = List.of(
            (plan, facilities, options) -> HUISNORM.assess(plan, facilities, options),
            (plan, facilities, options) -> HUISNORM.assess(List.of(plan(3).withId("other"), plan), facilities, options),
            (plan, facilities, options) -> HUISNORM.questions(plan, facilities, options),
            (plan, facilities, options) -> HUISNORM.explain(plan, facilities, "SET-4", options),
            (plan, facilities, options) -> HUISNORM.timeline(plan, facilities, OPTIONS.asOf(), OPTIONS.asOf(), options),
            (plan, facilities, options) -> HUISNORM.compare(
                    new Comparison.Plan(plan, facilities),
                    options,
                    HUISNORM,
                    new Comparison.Plan(plan, facilities),
                    options),
            (plan, facilities, options) ->
                    HUISNORM.assess(APPLICATION, APPLIED_FOR, plan, List.of(), facilities, options),
            (plan, facilities, options) ->
                    HUISNORM.assess(APPLICATION, APPLIED_FOR, plan(3), List.of(plan), facilities, options),
            (plan, facilities, options) ->
                    HUISNORM.explain(APPLICATION, APPLIED_FOR, plan, facilities, "SET-4", options));

    private static List<String> refused(ThrowingCallable judging) {
        return catchThrowableOfType(UnsoundInputException.class, judging).problems().stream()
                .map(problem -> problem.pointer() + " " + problem.code())
                .toList();
    }

    @Test
    void two_facilities_that_nobody_tells_apart_are_not_judged_together() {
        Facility campus = room(room -> room.beds(1)).withId("campus");
        Facility other = room(room -> room.beds(2)).withId("Campus");
        SettlementPlan plan = plan(3);
        assertThat(refused(() -> HUISNORM.assess(plan, List.of(campus, other), OPTIONS)))
                .containsExactly("/id facilities-alike");
        assertThat(refused(() -> HUISNORM.assess(plan, List.of(campus, other.withId("campus")), OPTIONS)))
                .containsExactly("/id facilities-alike");
        assertThat(refused(() -> HUISNORM.timeline(
                        plan,
                        List.of(campus, other),
                        OPTIONS.asOf(),
                        OPTIONS.asOf().plusDays(1),
                        OPTIONS)))
                .containsExactly("/id facilities-alike");
        assertThat(HUISNORM.assess(plan, List.of(campus, campus), OPTIONS)
                        .assessment()
                        .findings())
                .isNotEmpty();
    }

    @Test
    void a_plan_whose_lines_name_a_facility_that_was_not_given_is_not_judged() {
        HousingLine line = HousingLineBuilder.builder()
                .id("h")
                .facility("elsewhere")
                .beds(3)
                .from(LocalDate.of(2026, 1, 1))
                .build();
        SettlementPlan plan = plan(3).withHousing(List.of(line));
        for (PlanQuestion question : ABOUT_PLANS) {
            assertThat(refused(() -> question.of(plan, List.of(room(room -> room.beds(1))), OPTIONS)))
                    .containsExactly("/housing/0/facility facility-not-given");
        }
    }

    @Test
    void waivers_that_no_file_can_have_cover_nothing() {
        Facility facility = room(room -> room.beds(1));
        Waiver good = new Waiver(
                "w", null, "SNF-3.1", null, "r", "o", "a", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        assertThat(HUISNORM.assess(facility, OPTIONS.withWaivers(List.of(good))).findings())
                .isNotEmpty();
        Waiver backwards = new Waiver("w", null, "SNF-3.1", null, "r", "o", "a", good.until(), good.from());
        Waiver hidden = new Waiver("w\u200b", null, "SNF-3.1", null, "r", "o", "a", good.from(), good.until());
        Waiver again = new Waiver("w", null, "SNF-3.2", null, "r", "o", "a", good.from(), good.until());
        Waiver capital = new Waiver("W", null, "SNF-3.1", null, "r", "o", "a", good.from(), good.until());
        List<Function<AssessmentOptions, Object>> questions = List.of(
                options -> HUISNORM.assess(facility, options),
                options -> HUISNORM.assess(plan(3), List.of(), options),
                options -> HUISNORM.capacity(facility, options),
                options -> HUISNORM.remedies(facility, options),
                options -> HUISNORM.questions(facility, options),
                options -> HUISNORM.explain(facility, "SNF-3.1", options),
                options -> HUISNORM.timeline(facility, OPTIONS.asOf(), OPTIONS.asOf(), options),
                options -> HUISNORM.impact(facility, OPTIONS, HUISNORM, options));
        for (Function<AssessmentOptions, Object> question : questions) {
            assertThat(refused(() -> question.apply(OPTIONS.withWaivers(List.of(backwards)))))
                    .containsExactly("/waivers/0/until until-before-from");
            assertThat(refused(() -> question.apply(OPTIONS.withWaivers(List.of(hidden)))))
                    .contains("/waivers/0/id invisible-character");
            for (Waiver alike : List.of(capital, again)) {
                assertThat(refused(() -> question.apply(OPTIONS.withWaivers(List.of(good, alike)))))
                        .containsExactly("/waivers/1/id waivers-alike");
            }
        }
        for (PlanQuestion question : ABOUT_PLANS) {
            assertThat(refused(() -> question.of(plan(3), List.of(), OPTIONS.withWaivers(List.of(backwards)))))
                    .containsExactly("/waivers/0/until until-before-from");
            assertThat(refused(() -> question.of(plan(3), List.of(), OPTIONS.withWaivers(List.of(good, again)))))
                    .containsExactly("/waivers/1/id waivers-alike");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "0000-12-31", "0999-12-31", "+10000-01-01", "+999999999-12-31"})
    void a_day_that_no_file_can_have_is_no_day_of_law(LocalDate day) {
        Facility facility = room(room -> room.beds(1));
        AssessmentOptions then = OPTIONS.withAsOf(day);
        for (Supplier<Object> question : List.<Supplier<Object>>of(
                () -> HUISNORM.assess(facility, then),
                () -> HUISNORM.capacity(facility, then),
                () -> HUISNORM.remedies(facility, then),
                () -> HUISNORM.questions(facility, then),
                () -> HUISNORM.explain(facility, "SNF-3.1", then),
                () -> HUISNORM.impact(facility, OPTIONS, HUISNORM, then))) {
            assertThat(refused(question::get)).containsExactly("/asOf out-of-bounds");
        }
        for (PlanQuestion question : ABOUT_PLANS) {
            assertThat(refused(() -> question.of(plan(3), List.of(), then))).contains("/asOf out-of-bounds");
        }
        boolean early = day.isBefore(OPTIONS.asOf());
        LocalDate first = early ? day : OPTIONS.asOf();
        LocalDate last = early ? OPTIONS.asOf() : day;
        String refused = early ? "/first out-of-bounds" : "/last out-of-bounds";
        assertThat(refused(() -> HUISNORM.timeline(facility, first, last, OPTIONS)))
                .containsExactly(refused);
        assertThat(refused(() -> HUISNORM.timeline(plan(3), List.of(), first, last, OPTIONS)))
                .containsExactly(refused);
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        Facility facility =
                room(room -> room.area(new BigDecimal("-1")).beds(-1).name(" "));
        assertThat(FacilityReader.problems(facility)).hasSize(3);
    }

    @Test
    void a_record_says_which_part_it_lacks() {
        assertThatNullPointerException()
                .isThrownBy(() -> RoomBuilder.builder().id("r").build())
                .withMessage("Room.kind");
        assertThatNullPointerException()
                .isThrownBy(() -> FacilityBuilder.builder().id("f").build())
                .withMessage("Facility.buildings");
        assertThatNullPointerException()
                .isThrownBy(() -> BuildingBuilder.builder().build())
                .withMessage("Building.id");
    }

    @Test
    void what_a_file_says_is_sound() throws Exception {
        String text = "id: f\nbuildings: [{id: a, rooms: [{id: r, kind: bedroom, area: 12.5, occupants: 2}]}]\n";
        Facility read =
                FacilityReader.read("f", text.getBytes(StandardCharsets.UTF_8)).facility();
        assertThat(FacilityReader.problems(read)).isEmpty();
        assertThat(read.buildings()).extracting(Building::id).containsExactly("a");
    }
}
