package nl.huisnorm.rules.internal.law;

import static nl.huisnorm.rules.internal.NormSketch.norm;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.timeline.Changes;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Tolerance;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Inspection;
import nl.huisnorm.facility.Room;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.rules.FacilityGenerator;
import nl.huisnorm.rules.internal.BundledLaws;
import nl.huisnorm.rules.internal.LawSketch;
import nl.huisnorm.rules.internal.view.View;
import nl.huisnorm.rules.settlement.Plans;
import nl.huisnorm.settlement.Application;
import nl.huisnorm.settlement.ApplicationBuilder;
import nl.huisnorm.settlement.ApplicationKind;
import nl.huisnorm.settlement.PermitApplication;
import nl.huisnorm.settlement.SettlementPlan;
import org.junit.jupiter.api.Test;

/** The law of a day is made once and shared by all; nothing of what is judged by it stays with it. */
class SharedLawTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final String SECRET = "nobody-is-to-keep-this";

    @Test
    void many_threads_with_waivers_of_their_own_get_one_law_that_was_made_once() throws Exception {
        LawSketch sketch = LawSketch.of(norm("T-1"), norm("T-2"), norm("T-3").byPerson());
        Laws laws = sketch.keeping(2);
        int threads = 16;
        CountDownLatch start = new CountDownLatch(threads);
        List<Callable<LawOfDay>> asking = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            AssessmentOptions options = AssessmentOptions.asOf(DAY)
                    .withWaivers(List.of(waiver("w" + i)))
                    .withTolerance(Tolerance.ofPercent(Integer.toString(i)));
            asking.add(() -> {
                start.countDown();
                start.await();
                return laws.on(options);
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            HashSet<LawOfDay> given = new HashSet<>();
            for (Future<LawOfDay> answer : pool.invokeAll(asking)) {
                given.add(answer.get());
            }
            assertThat(given).hasSize(1);
        } finally {
            pool.shutdownNow();
        }
        assertThat(sketch.matched()).isEqualTo(2);
    }

    private static Waiver waiver(String id) {
        return new Waiver(id, null, "SNF-3.1", null, SECRET, SECRET, SECRET, DAY.minusDays(9), DAY.plusDays(9));
    }

    /** A dwelling, a plan and an application in which every name could be told from what the rulebook has. */
    private static Facility facility() {
        Facility home = Plans.HOME;
        Building building = home.buildings().get(0);
        return home.withName(SECRET)
                .withBuildings(List.of(building.withName(SECRET).withId(SECRET)))
                .withInspections(List.of(new Inspection("SNF-4.1", null, true, DAY.minusDays(1), SECRET, SECRET)));
    }

    private static void askEverything(Huisnorm huisnorm, Facility facility) {
        AssessmentOptions options = AssessmentOptions.asOf(DAY)
                .withWaivers(List.of(waiver(SECRET)))
                .withTolerance(Tolerance.ofPercent("2"));
        Assessment assessment = huisnorm.assess(facility, options);
        assertThat(assessment.findings(Outcome.COMPLIANT)).isNotEmpty();
        SettlementPlan plan = Plans.plan(6, 4).withName(SECRET);
        assertThat(huisnorm.assess(plan, List.of(facility), options).breaches()).isNotEmpty();
        Application application = ApplicationBuilder.builder()
                .id(SECRET)
                .kind(ApplicationKind.ENVIRONMENTAL_PERMIT)
                .lodgedOn(DAY.minusDays(3))
                .build();
        PermitApplication permit = new PermitApplication(application, SECRET, null, null, null);
        assertThat(huisnorm.assess(permit, facility, plan, List.of(facility), options)
                        .facility()
                        .findings())
                .isNotEmpty();
        String norm = assessment.findings().get(0).norm().id();
        assertThat(huisnorm.explain(facility, norm, options)).isNotEmpty();
        huisnorm.questions(facility, options);
        huisnorm.capacity(facility, options);
        huisnorm.remedies(facility.withAmenities(null), options);
        huisnorm.impact(facility, options.withAsOf(DAY.minusYears(3)), huisnorm, options);
        huisnorm.timeline(facility, DAY.minusDays(20), DAY.plusDays(20), options);
    }

    @Test
    void nothing_of_what_was_judged_can_be_reached_from_what_is_kept() {
        int kept = 5;
        Huisnorm huisnorm = Huisnorm.bundled(kept);
        askEverything(huisnorm, facility());
        List<Object> reached = Reached.from(huisnorm);
        assertThat(reached.stream().filter(LawOfDay.class::isInstance)).hasSizeBetween(1, kept);
        assertThat(reached.stream().filter(Norm.class::isInstance)).isNotEmpty();
        assertThat(reached)
                .hasAtLeastOneElementOfType(NormOfDay.class)
                .doesNotHaveAnyElementsOfTypes(
                        Facility.class,
                        Building.class,
                        Room.class,
                        Waiver.class,
                        Inspection.class,
                        SettlementPlan.class,
                        PermitApplication.class,
                        Application.class,
                        Finding.class,
                        Assessment.class,
                        AssessmentOptions.class,
                        Tolerance.class,
                        Pointer.class,
                        View.class);
        assertThat(reached.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .filter(text -> text.contains(SECRET)))
                .isEmpty();
    }

    @Test
    void however_few_laws_are_kept_the_answers_are_the_same() {
        LocalDate first = LocalDate.of(2023, 12, 1);
        LocalDate last = LocalDate.of(2026, 8, 1);
        AssessmentOptions options = AssessmentOptions.asOf(DAY).withWaivers(List.of(waiver("w")));
        for (long seed = 1; seed <= 2; seed++) {
            Facility facility = FacilityGenerator.facility(seed);
            Changes many = Huisnorm.bundled(64).timeline(facility, first, last, options);
            assertThat(many.list()).isNotEmpty();
            for (int kept : new int[] {0, 1, 2}) {
                assertThat(Huisnorm.bundled(kept).timeline(facility, first, last, options))
                        .as(kept + " kept")
                        .isEqualTo(many);
            }
        }
    }

    @Test
    void a_law_that_was_made_again_judges_as_it_did() {
        Huisnorm one = Huisnorm.bundled(1);
        AssessmentOptions options = AssessmentOptions.asOf(DAY);
        List<Assessment> before = assessments(one, options);
        LawOfDay law = BundledLaws.of(one).on(options);
        one.assess(FacilityGenerator.facility(9), options.withAsOf(DAY.minusYears(1)));
        assertThat(BundledLaws.of(one).on(options)).isNotSameAs(law);
        assertThat(assessments(one, options)).isEqualTo(before);
    }

    private static List<Assessment> assessments(Huisnorm huisnorm, AssessmentOptions options) {
        return List.of(
                huisnorm.assess(FacilityGenerator.facility(3), options),
                huisnorm.assess(FacilityGenerator.facility(4), options));
    }
}
