package nl.huisnorm.rules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.BuildingFunction;
import nl.huisnorm.facility.Construction;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.FireSafety;
import nl.huisnorm.facility.PartialBuildingList;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.RoomBuilder;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.FacilityGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No norm in force is silent, whatever list is absent, empty or partial. */
class NothingVanishesTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final AssessmentOptions OPTIONS = AssessmentOptions.asOf(DAY);

    @Provide
    Arbitrary<Facility> facilities() {
        return FacilityGenerator.facilities();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.of(LocalDate.of(2019, 6, 1), LocalDate.of(2024, 3, 1), DAY);
    }

    @Property(tries = 150, seed = "20261128")
    void every_norm_in_force_is_in_the_assessment(
            @ForAll("facilities") Facility facility, @ForAll("days") LocalDate day) {
        AssessmentOptions options = AssessmentOptions.asOf(day);
        assertThat(norms(HUISNORM.assess(bare(facility), options)))
                .containsAll(norms(HUISNORM.assess(facility, options)));
        List<String> inForce = HUISNORM.rulebook().norms().stream()
                .filter(norm -> norm.subject().isOfFacility() && !norm.followsApplication() && norm.inForceOn(day))
                .map(Norm::id)
                .toList();
        assertThat(norms(HUISNORM.assess(facility, options))).containsAll(inForce);
    }

    /** A facility of which nothing is listed but the buildings. */
    private static Facility bare(Facility facility) {
        List<Building> buildings = facility.buildings().stream()
                .map(building -> BuildingBuilder.builder().id(building.id()).build())
                .toList();
        return FacilityBuilder.builder()
                .id(facility.id())
                .buildings(buildings)
                .permits(facility.permits())
                .build();
    }

    @Property(tries = 60, seed = "20261128")
    void without_a_list_no_norm_is_gone_and_no_verdict_is_better(
            @ForAll("facilities") Facility facility, @ForAll("days") LocalDate day) {
        AssessmentOptions options = AssessmentOptions.asOf(day);
        Assessment with = HUISNORM.assess(facility, options);
        for (Facility less : withoutOneList(facility)) {
            Assessment without = HUISNORM.assess(less, options);
            assertThat(norms(without)).isEqualTo(norms(with));
            assertThat(without.layers()).isEqualTo(with.layers());
            if (!anotherStandsIn(facility, less)) {
                assertThat(notMet(without, false)).as("%s", less).containsAll(notMet(with, true));
            }
            if (with.verdict() != Verdict.COMPLIANT) {
                assertThat(without.verdict()).isNotEqualTo(Verdict.COMPLIANT);
            }
            if (with.verdictByMachine() != Verdict.COMPLIANT) {
                assertThat(without.verdictByMachine()).isNotEqualTo(Verdict.COMPLIANT);
            }
        }
    }

    /**
     * Whether another list stands in for the one that is gone: of the two lists of rooms that a building can have the other says
     * that there are no more, and a unit that says nothing of extinguishers shares those of its building.
     */
    private static boolean anotherStandsIn(Facility facility, Facility less) {
        for (int i = 0; i < facility.buildings().size(); i++) {
            Building before = facility.buildings().get(i);
            Building after = less.buildings().get(i);
            boolean oneOfTwo = (before.units() != null && after.units() == null)
                    || (before.rooms() != null && after.rooms() == null);
            if (oneOfTwo || !fireSafety(before).equals(fireSafety(after)) || unitsHaveTheirOwn(before, after)) {
                return true;
            }
        }
        return false;
    }

    /** A building whose units say which extinguishers they have need not have any besides. */
    private static boolean unitsHaveTheirOwn(Building before, Building after) {
        return !Objects.equals(before.fireSafety(), after.fireSafety())
                && fireSafety(before).stream().flatMap(Optional::stream).anyMatch(unit -> unit.extinguishers() != null);
    }

    private static List<Optional<FireSafety>> fireSafety(Building building) {
        return Objects.requireNonNullElse(building.units(), List.<Unit>of()).stream()
                .map(unit -> Optional.ofNullable(unit.fireSafety()))
                .toList();
    }

    /** The norms, siblings as one, that are not met, or of which that cannot be told; if asked, not for data that does not fit the list alone. */
    private static Set<String> notMet(Assessment assessment, boolean butForDoubts) {
        return assessment.findings().stream()
                .filter(finding ->
                        finding.outcome() == Outcome.UNDETERMINED || finding.outcome() == Outcome.NON_COMPLIANT)
                .filter(finding -> !butForDoubts || finding.doubts().isEmpty())
                .map(finding -> Objects.requireNonNullElse(
                        finding.norm().siblings(), finding.norm().id()))
                .collect(Collectors.toSet());
    }

    private static Set<String> norms(Assessment assessment) {
        return assessment.findings().stream()
                .map(finding -> finding.norm().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Facility> withoutOneList(Facility facility) {
        List<Facility> less = new ArrayList<>(List.of(
                facility.withStays(null),
                facility.withLeases(null),
                facility.withCertificates(null),
                facility.withInspections(null),
                facility.withClarifications(null)));
        for (int i = 0; i < facility.buildings().size(); i++) {
            for (Building building : withoutOneList(facility.buildings().get(i))) {
                List<Building> buildings = new ArrayList<>(facility.buildings());
                buildings.set(i, building);
                less.add(facility.withBuildings(buildings));
            }
        }
        return less;
    }

    private static List<Building> withoutOneList(Building building) {
        List<Building> less = new ArrayList<>(List.of(building.withUnits(null), building.withRooms(null)));
        withoutOneList(building.fireSafety()).forEach(fireSafety -> less.add(building.withFireSafety(fireSafety)));
        withoutOneList(building.rooms()).forEach(rooms -> less.add(building.withRooms(rooms)));
        List<Unit> units = Objects.requireNonNullElse(building.units(), List.of());
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            List<Unit> others = new ArrayList<>(List.of(unit.withRooms(null)));
            withoutOneList(unit.fireSafety()).forEach(fireSafety -> others.add(unit.withFireSafety(fireSafety)));
            withoutOneList(unit.rooms()).forEach(rooms -> others.add(unit.withRooms(rooms)));
            for (Unit other : others) {
                List<Unit> all = new ArrayList<>(units);
                all.set(i, other);
                less.add(building.withUnits(all));
            }
        }
        return less;
    }

    private static List<FireSafety> withoutOneList(@Nullable FireSafety fireSafety) {
        return fireSafety == null
                ? List.of()
                : List.of(fireSafety.withExtinguishers(null), fireSafety.withCarbonMonoxideDetectors(null));
    }

    private static List<List<Room>> withoutOneList(@Nullable List<Room> rooms) {
        List<List<Room>> less = new ArrayList<>();
        for (int i = 0; rooms != null && i < rooms.size(); i++) {
            List<Room> all = new ArrayList<>(rooms);
            all.set(i, rooms.get(i).withSmokeDetectors(null));
            less.add(all);
        }
        return less;
    }

    @Test
    void the_house_that_complies_does_so_no_longer_without_any_of_its_lists()
            throws IOException, UnreadableInputException {
        Facility house = HonestHouse.read(Files.readString(
                Path.of("../norms-examples/files/facilities/woning-dorpsstraat.yaml"), StandardCharsets.UTF_8));
        assertThat(HUISNORM.assess(house, OPTIONS).verdict()).isEqualTo(Verdict.COMPLIANT);
        List<Facility> less = withoutOneList(house);
        assertThat(less).hasSizeGreaterThan(15);
        for (Facility one : less) {
            if (!one.equals(house)) {
                assertThat(HUISNORM.assess(one, OPTIONS).verdict()).isEqualTo(Verdict.UNDETERMINED);
            }
        }
    }

    @Test
    void of_an_absent_list_it_cannot_be_told_and_the_list_is_what_is_missing() {
        Assessment assessment = HUISNORM.assess(house(null), OPTIONS);
        List<Finding> onBedrooms = on(assessment, SubjectKind.BEDROOM);
        assertThat(onBedrooms).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.subject().id()).isEqualTo("house");
            assertThat(finding.outcome()).isIn(Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE);
            assertThat(finding.missing())
                    .allSatisfy(missing -> assertThat(missing.place()).hasToString("/buildings/0/rooms"));
        });
        assertThat(onBedrooms).anyMatch(finding -> finding.outcome() == Outcome.UNDETERMINED);
    }

    @Test
    void an_empty_list_says_that_there_are_none() {
        Facility empty = house(List.of());
        Facility nobody = empty.withBuildings(
                List.of(empty.buildings().get(0).withUnits(List.of()).withResidents(null)));
        assertThat(on(HUISNORM.assess(nobody, OPTIONS), SubjectKind.BEDROOM))
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
                    assertThat(finding.evidence()).extracting(Evidence::value).containsExactly(0);
                });
    }

    @Test
    void a_partial_list_is_judged_as_far_as_it_goes() {
        Room seen = RoomBuilder.builder()
                .id("seen")
                .kind(RoomKind.BEDROOM)
                .occupants(1)
                .build();
        Facility partly = house(List.of(seen));
        Facility partial = partly.withBuildings(
                List.of(partly.buildings().get(0).withPartial(List.of(PartialBuildingList.ROOMS))));
        Map<String, List<Finding>> byNorm = on(HUISNORM.assess(partial, OPTIONS), SubjectKind.BEDROOM).stream()
                .collect(Collectors.groupingBy(finding -> finding.norm().id()));
        byNorm.values()
                .forEach(findings -> assertThat(findings)
                        .extracting(finding -> finding.subject().id())
                        .containsExactly("house/seen", "house"));
        assertThat(HUISNORM.capacity(partial, OPTIONS).persons().least()).isZero();
    }

    @Test
    void capacity_has_no_certain_number_where_a_norm_on_people_could_not_be_asked() {
        Facility unlisted = house(null);
        assertThat(HUISNORM.capacity(unlisted, OPTIONS).persons().isWithoutLimit())
                .isFalse();
        assertThat(HUISNORM.capacity(unlisted, OPTIONS).persons().least()).isZero();
        assertThat(HUISNORM.capacity(unlisted, OPTIONS).norms())
                .anyMatch(norm -> norm.norm().subject() == SubjectKind.BEDROOM);
    }

    private static List<Finding> on(Assessment assessment, SubjectKind kind) {
        return assessment.findings().stream()
                .filter(finding -> finding.norm().subject() == kind)
                .toList();
    }

    private static Facility house(@Nullable List<Room> rooms) {
        return FacilityBuilder.builder()
                .id("f")
                .buildings(List.of(BuildingBuilder.builder()
                        .id("house")
                        .function(BuildingFunction.RESIDENTIAL)
                        .construction(Construction.EXISTING)
                        .residents(6)
                        .rooms(rooms)
                        .build()))
                .build();
    }
}
