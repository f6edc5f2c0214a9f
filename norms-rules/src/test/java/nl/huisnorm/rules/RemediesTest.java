package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
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
import nl.huisnorm.facility.AccommodationForm;
import nl.huisnorm.facility.AmenitiesBuilder;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Designation;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.RoomBuilder;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.source.Edit;
import nl.huisnorm.io.read.CostModelReader;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.rulebook.Waiver;
import org.jspecify.annotations.Nullable;

/** The smallest changes that mend: they do mend, and nothing smaller does. */
class RemediesTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final int FEW = 3;
    private static final long MANY = 300;

    @Provide
    Arbitrary<Facility> facilities() {
        return FacilityGenerator.facilities();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.of(LocalDate.of(2019, 6, 1), LocalDate.of(2024, 3, 1), DAY, LocalDate.of(2027, 7, 1));
    }

    private static Remedies remedies(Facility facility, LocalDate day) {
        return HUISNORM.remedies(facility, AssessmentOptions.asOf(day));
    }

    private static Set<String> broken(Facility facility, LocalDate day) {
        return broken(HUISNORM.assess(facility, AssessmentOptions.asOf(day)));
    }

    private static Set<String> broken(Assessment assessment) {
        return assessment.findings(Outcome.NON_COMPLIANT).stream()
                .filter(finding -> finding.norm().binding())
                .map(RemediesTest::key)
                .collect(Collectors.toSet());
    }

    private static String key(Finding finding) {
        return finding.norm().id() + " " + finding.subject().place();
    }

    private static Set<String> keys(List<Finding> findings) {
        return findings.stream().map(RemediesTest::key).collect(Collectors.toSet());
    }

    @Property(tries = 500, seed = "20261124")
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

    @Property(tries = 150, seed = "20261124")
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

    @Property(tries = 200, seed = "20261125")
    void no_change_of_a_plan_can_be_left_out_or_be_smaller(
            @ForAll("facilities") Facility facility, @ForAll("days") LocalDate day) {
        Remedies remedies = remedies(facility, day);
        needAll(remedies, facility, day);
        needAsMuch(remedies, day);
    }

    /** Without any of its changes a plan does not mend all that it mends. */
    static void needAll(Remedies remedies, Facility facility, LocalDate day) {
        for (RemedyPlan plan : remedies.plans()) {
            Set<String> left = keys(plan.left());
            for (Adjustment adjustment : plan.remedy().adjustments()) {
                boolean goesAlong = adjustment.weight().signum() == 0;
                boolean arrives = adjustment.kind().way() == CostModel.Way.MORE
                        && adjustment.kind().facts().contains("room.occupants");
                if (!goesAlong && !arrives) {
                    List<Adjustment> rest = new ArrayList<>(plan.remedy().adjustments());
                    rest.remove(adjustment);
                    assertThat(left.containsAll(broken(new Remedy(rest).applyTo(facility), day)))
                            .as("mends without %s", adjustment)
                            .isFalse();
                }
            }
        }
    }

    /** A number that changes by a step less does not mend all that it mends. */
    static void needAsMuch(Remedies remedies, LocalDate day) {
        for (RemedyPlan plan : remedies.plans()) {
            Set<String> left = keys(plan.left());
            for (Adjustment adjustment : plan.remedy().adjustments()) {
                Object less = oneStepLess(adjustment);
                if (less != null && !less.equals(adjustment.from())) {
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

    @Property(tries = 200, seed = "20261124")
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
                assertThat(all.weight()).as("%s", all).isGreaterThanOrEqualTo(plan.weight());
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

    private static Facility file(String name) throws Exception {
        return FacilityReader.read(Path.of("../norms-examples/files/facilities", name))
                .facility();
    }

    private static List<String> told(Remedy remedy, Function<Adjustment, Object> what) {
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

    private static Facility rooms(int... occupants) {
        return rooms(List.of(), occupants);
    }

    /** Bedrooms of 14 m² for so many people each, with beds and chairs for those who are there; in some, for others. */
    private static Facility rooms(List<Integer> furnished, int... occupants) {
        List<Room> rooms = new ArrayList<>();
        for (int i = 0; i < occupants.length; i++) {
            int places = i < furnished.size() ? furnished.get(i) : occupants[i];
            rooms.add(RoomBuilder.builder()
                    .id("room-" + i)
                    .kind(RoomKind.BEDROOM)
                    .area(new BigDecimal("14"))
                    .occupants(occupants[i])
                    .beds(places)
                    .chairs(places)
                    .bunkBeds(0)
                    .mattressWidth(new BigDecimal("0.90"))
                    .mattressLength(new BigDecimal("2.00"))
                    .wardrobeVolume(new BigDecimal("9"))
                    .build());
        }
        return FacilityBuilder.builder()
                .id("rooms")
                .buildings(List.of(BuildingBuilder.builder()
                        .id("main")
                        .form(AccommodationForm.REGULAR_DWELLING)
                        .designation(Designation.RESIDENCY)
                        .usableFloorArea(new BigDecimal("60"))
                        .rooms(rooms)
                        .amenities(AmenitiesBuilder.builder().toilets(1).build())
                        .build()))
                .build();
    }

    @Example
    void somebody_moves_to_a_room_that_lacks_only_a_bed_and_a_chair() {
        RemedyPlan plan = HUISNORM.remedies(rooms(3, 1), SNF).plans().get(0);
        assertThat(told(plan.remedy(), one -> one.where().id() + " " + one.after()))
                .containsExactlyInAnyOrder(
                        "move-residents main/room-0 2",
                        "move-residents main/room-1 2",
                        "beds-more main/room-1 2",
                        "chairs main/room-1 2");
        assertThat(plan.weight()).isEqualByComparingTo("10");
    }

    @Example
    void moving_is_told_for_the_finding_itself_where_it_mends_it() {
        Remedies remedies = HUISNORM.remedies(rooms(List.of(3, 2), 3, 1), SNF);
        FindingRemedies each = remedies.findings().stream()
                .filter(one -> one.finding().norm().id().equals("SNF-2.3-MAX2"))
                .findFirst()
                .orElseThrow();
        assertThat(each.remedies().stream().map(Remedy::weight).map(BigDecimal::intValueExact))
                .containsExactly(5, 40);
    }

    private static final AssessmentOptions SNF = AssessmentOptions.asOf(DAY).withRegimes(List.of("snf"));

    @Property(tries = 40, seed = "20261124")
    void however_people_are_spread_nothing_is_lighter(
            @ForAll @Size(min = 1, max = 3) List<@IntRange(max = 3) Integer> occupants,
            @ForAll @Size(3) List<@IntRange(max = 3) Integer> furnished) {
        Facility facility =
                rooms(furnished, occupants.stream().mapToInt(Integer::intValue).toArray());
        Remedies remedies = HUISNORM.remedies(facility, SNF);
        if (remedies.plans().isEmpty()) {
            return;
        }
        CostModel standard = CostModelReader.standard();
        CostModel factsOnly = new CostModel(
                "facts",
                standard.title(),
                standard.kinds().stream()
                        .filter(kind -> !kind.facts().contains("room.occupants"))
                        .toList());
        BigDecimal lightest = remedies.plans().get(0).weight();
        int all = occupants.stream().mapToInt(Integer::intValue).sum();
        spreads(occupants.size(), all, new ArrayList<>(), spread -> {
            Facility other = facility;
            int moved = 0;
            for (int i = 0; i < spread.size(); i++) {
                Pointer input = Pointer.ROOT
                        .field("buildings")
                        .element(0)
                        .field("rooms")
                        .element(i)
                        .field("occupants");
                other = Edit.with(other, input, spread.get(i));
                moved += Math.max(0, spread.get(i) - occupants.get(i));
            }
            int left = all - spread.stream().mapToInt(Integer::intValue).sum();
            Remedies facts = HUISNORM.remedies(other, SNF, factsOnly);
            boolean mends = facts.findings().isEmpty()
                    || (!facts.plans().isEmpty() && facts.plans().get(0).mendsAll());
            if (mends) {
                BigDecimal weight = facts.findings().isEmpty()
                        ? BigDecimal.ZERO
                        : facts.plans().get(0).weight();
                assertThat(weight.add(BigDecimal.valueOf(40L * left + 5L * moved)))
                        .as("%s", spread)
                        .isGreaterThanOrEqualTo(lightest);
            }
        });
    }

    private static void spreads(int places, int most, List<Integer> made, Consumer<List<Integer>> each) {
        if (made.size() == places) {
            each.accept(List.copyOf(made));
            return;
        }
        for (int i = 0; i <= Math.min(most, 4); i++) {
            made.add(i);
            spreads(places, most - i, made, each);
            made.remove(made.size() - 1);
        }
    }

    @Example
    void more_residents_than_fit_anywhere_are_told_where_it_is_not_told_who_sleeps_where() throws Exception {
        Facility facility = FacilityReader.read("stated.yaml", """
                        id: stated
                        residents: 20
                        amenities: {toilets: 1}
                        buildings:
                          - {id: a, form: regular-dwelling, designation: residency, construction: existing, usableFloorArea: 100}
                          - {id: b, form: regular-dwelling, designation: residency, construction: existing, usableFloorArea: 50}
                        """.getBytes(StandardCharsets.UTF_8))
                .facility();
        RemedyPlan plan = HUISNORM.remedies(facility, SNF).plans().get(0);
        assertThat(plan.tooMany()).isEqualTo(12);
        assertThat(plan.mendsAll()).isFalse();
    }

    @Example
    void a_list_of_residents_that_nothing_updates_does_not_stop_a_plan_and_is_told() throws Exception {
        CostModel onlyFewer = new CostModel(
                "fewer",
                CostModelReader.standard().title(),
                CostModelReader.standard().kinds().stream()
                        .filter(kind -> kind.id().equals("fewer-residents"))
                        .toList());
        RemedyPlan plan = HUISNORM.remedies(file("pension-kerkplein.yaml"), AssessmentOptions.asOf(DAY), onlyFewer)
                .plans()
                .get(0);
        assertThat(told(plan.remedy(), Adjustment::after)).containsExactly("fewer-residents 2");
        assertThat(plan.left()).extracting(finding -> finding.norm().id()).contains("SNF-1.2");
    }
}
