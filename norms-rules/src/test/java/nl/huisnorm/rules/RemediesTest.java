package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.remedy.Adjustment;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.answer.remedy.FindingRemedies;
import nl.huisnorm.answer.remedy.Remedies;
import nl.huisnorm.answer.remedy.Remedy;
import nl.huisnorm.answer.remedy.RemedyPlan;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.internal.source.Edit;
import nl.huisnorm.io.read.CostModelReader;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.rulebook.Waiver;
import org.jspecify.annotations.Nullable;

/** The smallest changes that mend: they do mend, and nothing smaller does. */
class RemediesTest {

    static final Huisnorm HUISNORM = Huisnorm.bundled();
    static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    static final int FEW = 3;
    static final long MANY = 300;

    @Provide
    Arbitrary<Facility> facilities() {
        return FacilityGenerator.facilities();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.of(LocalDate.of(2019, 6, 1), LocalDate.of(2024, 3, 1), DAY, LocalDate.of(2027, 7, 1));
    }

    static Remedies remedies(Facility facility, LocalDate day) {
        return HUISNORM.remedies(facility, AssessmentOptions.asOf(day));
    }

    static Set<String> broken(Facility facility, LocalDate day) {
        return broken(HUISNORM.assess(facility, AssessmentOptions.asOf(day)));
    }

    static Set<String> broken(Assessment assessment) {
        return assessment.findings(Outcome.NON_COMPLIANT).stream()
                .filter(finding -> finding.norm().binding())
                .map(RemediesTest::key)
                .collect(Collectors.toSet());
    }

    static String key(Finding finding) {
        return finding.norm().id() + " " + finding.subject().place();
    }

    static Set<String> keys(List<Finding> findings) {
        return findings.stream().map(RemediesTest::key).collect(Collectors.toSet());
    }

    @Property(tries = 25, seed = "20261124")
    void a_plan_mends_all_that_can_be_mended_and_breaks_nothing(
            @ForAll("facilities") Facility facility, @ForAll("days") LocalDate day) {
        Remedies remedies = remedies(facility, day);
        Statistics.label("everything mended")
                .collect(!remedies.plans().isEmpty() && remedies.plans().get(0).mendsAll());
        mend(remedies, facility, day);
    }

    /** Every plan mends what it says and breaks nothing, and all weigh the same. */
    static void mend(Remedies remedies, Facility facility, LocalDate day) {
        Set<String> before = broken(facility, day);
        assertThat(remedies.plans().size()).isLessThanOrEqualTo(FEW);
        assertThat(keys(remedies.findings().stream()
                        .map(FindingRemedies::finding)
                        .toList()))
                .isEqualTo(before);
        for (RemedyPlan plan : remedies.plans()) {
            assertThat(plan.remedy().applyTo(facility)).isEqualTo(plan.changed());
            Set<String> after = broken(plan.changed(), day);
            assertThat(after).isEqualTo(keys(plan.left())).isSubsetOf(before);
            assertThat(plan.weight())
                    .isEqualByComparingTo(remedies.plans().get(0).weight());
        }
        boolean any =
                remedies.findings().stream().anyMatch(each -> !each.remedies().isEmpty());
        assertThat(any || remedies.plans().isEmpty()).isTrue();
    }

    @Property(tries = 15, seed = "20261124")
    void what_mends_one_finding_does_so_by_itself(
            @ForAll("facilities") Facility facility, @ForAll("days") LocalDate day) {
        for (FindingRemedies each : remedies(facility, day).findings()) {
            BigDecimal weight = BigDecimal.ZERO;
            for (Remedy remedy : each.remedies()) {
                assertThat(broken(remedy.applyTo(facility), day))
                        .as("%s", remedy)
                        .doesNotContain(key(each.finding()));
                assertThat(remedy.weight()).isGreaterThanOrEqualTo(weight);
                weight = remedy.weight();
            }
        }
    }

    @Property(tries = 25, seed = "20261125")
    void no_change_of_a_plan_can_be_left_out_or_be_smaller(
            @ForAll("facilities") Facility facility, @ForAll("days") LocalDate day) {
        Remedies remedies = remedies(facility, day);
        needAll(remedies, facility, day);
        needAsMuch(remedies, day);
    }

    /** Without any of its changes a plan does not mend all that it mends. */
    static void needAll(Remedies remedies, Facility facility, LocalDate day) {
        if (!remedies.searchedAll()) {
            return; // a plan of which not all was tried says so, and may have more than it needs
        }
        for (RemedyPlan plan : remedies.plans()) {
            Set<String> left = keys(plan.left());
            for (Adjustment adjustment : plan.remedy().adjustments()) {
                boolean arrives = adjustment.kind().way() == CostModel.Way.MORE
                        && adjustment.kind().facts().contains("room.occupants");
                if (!goesAlong(adjustment) && !arrives) {
                    List<Adjustment> rest = new ArrayList<>(plan.remedy().adjustments());
                    rest.remove(adjustment);
                    Facility without = new Remedy(rest).applyTo(facility);
                    assertThat(FacilityReader.problems(without).isEmpty() && left.containsAll(broken(without, day)))
                            .as("mends without %s", adjustment)
                            .isFalse();
                }
            }
        }
    }

    private static boolean goesAlong(Adjustment adjustment) {
        return adjustment.weight().signum() == 0;
    }

    /** A number that changes by a step less does not mend all that it mends. */
    static void needAsMuch(Remedies remedies, LocalDate day) {
        if (!remedies.searchedAll()) {
            return;
        }
        for (RemedyPlan plan : remedies.plans()) {
            Set<String> left = keys(plan.left());
            for (Adjustment adjustment : plan.remedy().adjustments()) {
                Object less = oneStepLess(adjustment);
                if (less != null && !less.equals(adjustment.from()) && !goesAlong(adjustment)) {
                    assertThat(left.containsAll(broken(Edit.with(plan.changed(), adjustment.place(), less), day)))
                            .as("mends with less of %s", adjustment)
                            .isFalse();
                }
            }
        }
    }

    private static @Nullable Object oneStepLess(Adjustment adjustment) {
        boolean more = adjustment.kind().way() == CostModel.Way.MORE;
        boolean residents = adjustment.kind().facts().contains("room.occupants");
        if (residents || (!more && adjustment.kind().way() != CostModel.Way.LESS)) {
            return null;
        }
        BigDecimal step = adjustment.kind().step() == null
                ? BigDecimal.ONE
                : adjustment.kind().step();
        BigDecimal to = new BigDecimal(adjustment.to().toString());
        BigDecimal less = more ? to.subtract(step) : to.add(step);
        if (new BigDecimal(String.valueOf(adjustment.from())).compareTo(less) * (more ? 1 : -1) >= 0) {
            return null;
        }
        return adjustment.to() instanceof Integer ? (Object) less.intValueExact() : less;
    }

    @Property(tries = 120, seed = "20261124")
    void no_combination_of_the_ways_of_each_finding_is_lighter_than_the_plan(
            @ForAll("facilities") Facility facility,
            @ForAll("days") LocalDate day,
            @ForAll("regimes") List<String> regimes) {
        AssessmentOptions options = AssessmentOptions.asOf(day).withRegimes(regimes);
        Facility small = facility.withBuildings(facility.buildings().subList(0, 1));
        Remedies remedies = HUISNORM.remedies(small, options);
        List<FindingRemedies> each = remedies.findings().stream()
                .filter(one -> !one.remedies().isEmpty())
                .toList();
        long combined = each.stream()
                .mapToLong(one -> one.remedies().size())
                .reduce(1, (one, other) -> Math.min(one * other, MANY));
        boolean tried = each.size() > 1 && combined > 1 && combined < MANY;
        Statistics.label("combinations tried")
                .collect(tried)
                .coverage(coverage -> coverage.check(true).percentage(percentage -> percentage > 10));
        if (!tried) {
            return;
        }
        RemedyPlan plan = remedies.plans().get(0);
        Set<String> left = keys(plan.left());
        List<List<Adjustment>> combinations = List.of(List.of());
        for (FindingRemedies one : each) {
            combinations = combinations.stream()
                    .flatMap(made -> one.remedies().stream().map(remedy -> together(made, remedy)))
                    .toList();
        }
        for (List<Adjustment> combination : combinations) {
            Remedy all = new Remedy(combination);
            if (left.containsAll(broken(HUISNORM.assess(all.applyTo(small), options)))) {
                assertThat(all.weight()).as("%s instead of %s", all, plan).isGreaterThanOrEqualTo(plan.weight());
            }
        }
    }

    @Provide
    Arbitrary<List<String>> regimes() {
        return Arbitraries.of("snf", "akf", "cao", "bbl", "bouwbesluit-2012", "wgv")
                .list()
                .ofSize(1);
    }

    /** Both, the changes that are in both once. */
    private static List<Adjustment> together(List<Adjustment> made, Remedy remedy) {
        return Stream.concat(made.stream(), remedy.adjustments().stream())
                .distinct()
                .toList();
    }

    static Facility file(String name) throws Exception {
        return FacilityReader.read(Path.of("../norms-examples/files/facilities", name))
                .facility();
    }

    static List<String> told(Remedy remedy, Function<Adjustment, Object> what) {
        return remedy.adjustments().stream()
                .map(adjustment -> adjustment.kind().id() + " " + what.apply(adjustment))
                .toList();
    }

    @Example
    void the_farmhouse_gets_detectors_a_toilet_and_a_refrigerator_rather_than_fewer_residents() throws Exception {
        Remedies remedies = remedies(file("boerderij-heideweg.yaml"), DAY);
        assertThat(remedies.plans()).hasSize(1);
        RemedyPlan plan = remedies.plans().get(0);
        assertThat(told(
                        plan.remedy(),
                        one -> one.where().id() + " " + one.fact() + " " + one.from() + " " + one.after()))
                .contains(
                        "smoke-detectors woonhuis/kamer-3/slaapkamer smokeDetectors 0 1",
                        "smoke-detectors woonhuis/kamer-5/slaapkamer smokeDetectors 1 2",
                        "toilets woonhuis toilets 1 2",
                        "refrigerators woonhuis refrigeratorLitres 240 300")
                .noneMatch(one -> one.startsWith("fewer-residents"));
        assertThat(keys(plan.left())).containsExactly("BBL-USE-3 /buildings/0");
    }

    @Example
    void where_a_room_is_too_small_one_of_two_leaves_it_and_the_list_of_residents_follows() throws Exception {
        Remedies remedies = remedies(file("recreatiepark-het-ven.yaml"), DAY);
        RemedyPlan plan = remedies.plans().get(0);
        assertThat(told(plan.remedy(), Adjustment::after))
                .containsExactly(
                        "fewer-residents 1",
                        "fewer-residents 1",
                        "fewer-residents 1",
                        "fewer-residents 1",
                        "permits true",
                        "resident-list 76");
        assertThat(plan.mendsAll()).isTrue();
    }

    @Example
    void other_weights_make_another_plan() throws Exception {
        CostModel costs = CostModelReader.read("weights.yaml", """
                id: rooms-first
                title: {nl: "Kamers eerst", en: "Rooms first"}
                kinds:
                  - id: area
                    label: {nl: "kamer groter maken", en: "make a room larger"}
                    facts: [room.area]
                    way: more
                    step: 0.1
                    each: 1
                  - id: fewer
                    label: {nl: "minder bewoners", en: "fewer residents"}
                    facts: [room.occupants]
                    way: less
                    each: 40
                """.getBytes(StandardCharsets.UTF_8));
        Remedies remedies = HUISNORM.remedies(file("recreatiepark-het-ven.yaml"), AssessmentOptions.asOf(DAY), costs);
        RemedyPlan plan = remedies.plans().get(0);
        assertThat(plan.remedy().adjustments())
                .hasSize(4)
                .allMatch(one -> one.kind().id().equals("area"))
                .allMatch(one -> ((BigDecimal) one.to()).compareTo(BigDecimal.valueOf(7)) == 0);
        assertThat(plan.left()).extracting(finding -> finding.norm().id()).containsExactly("OW-1");
    }

    @Example
    void what_complies_needs_no_plan() throws Exception {
        Remedies remedies = remedies(file("woning-dorpsstraat.yaml"), DAY);
        assertThat(remedies.findings()).isEmpty();
        assertThat(remedies.plans()).isEmpty();
    }

    @Example
    void what_is_waived_is_not_mended() throws Exception {
        Facility park = file("recreatiepark-het-ven.yaml");
        Waiver waiver =
                new Waiver("w-1", null, "SNF-2.3-AREA", null, "reason", "owner", "approver", DAY, DAY.plusYears(1));
        RemedyPlan plan = HUISNORM.remedies(park, AssessmentOptions.asOf(DAY).withWaivers(List.of(waiver)))
                .plans()
                .get(0);
        assertThat(told(plan.remedy(), Adjustment::fact)).containsExactly("permits environmentalPermit");
    }

    @Example
    void equally_light_plans_are_given_three_at_most_and_each_mends() throws Exception {
        Facility campus = file("campus-de-weelde.yaml");
        List<RemedyPlan> plans = remedies(campus, DAY).plans();
        assertThat(plans).hasSize(FEW);
        assertThat(plans.stream().map(RemedyPlan::remedy).distinct()).hasSize(FEW);
        plans.forEach(plan -> assertThat(broken(plan.changed(), DAY)).isEmpty());
    }
}
