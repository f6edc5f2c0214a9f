package nl.huisnorm.rules.assessment;

import static nl.huisnorm.rules.assessment.AssessmentPropertiesTest.HUISNORM;
import static nl.huisnorm.rules.assessment.AssessmentPropertiesTest.assess;
import static nl.huisnorm.rules.assessment.AssessmentPropertiesTest.key;
import static nl.huisnorm.rules.assessment.AssessmentPropertiesTest.outcomes;
import static nl.huisnorm.rules.assessment.AssessmentPropertiesTest.rank;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.Amenities;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.FacilityGenerator;
import nl.huisnorm.rules.internal.law.Agreement;
import org.jspecify.annotations.Nullable;

/** What a change of the facts does to the answers, on generated facilities: more is never worse, and forgetting turns nothing around. */
class AssessmentChangesTest {

    @Provide
    Arbitrary<Facility> facilities() {
        return FacilityGenerator.facilities();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        Arbitrary<LocalDate> any = Dates.dates().between(LocalDate.of(2017, 5, 1), LocalDate.of(2028, 12, 31));
        Arbitrary<LocalDate> turning = Arbitraries.of(
                LocalDate.of(2023, 12, 31),
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 6, 30),
                LocalDate.of(2025, 7, 1),
                LocalDate.of(2026, 11, 23));
        return Arbitraries.oneOf(any, turning);
    }

    /** What a larger building or room asks more of: air, daylight, an alarm, habitable area. */
    private static final Set<String> LARGER_ASKS_MORE = Set.of(
            "BBL-VEN-1",
            "BBL-VEN-1-NEW",
            "BBL-VEN-4",
            "BBL-VEN-4-NEW",
            "BBL-DAY-1-SHARE-NEW",
            "BBL-SPA-1-SHARE-NEW",
            "BBL-FIRE-9",
            "BBL-FIRE-9-BB2012",
            "BBL-FIRE-10",
            "BBL-FIRE-10-BB2012");

    @Property(tries = 200, seed = "20261123")
    void more_amenities_and_space_never_make_it_worse(
            @ForAll("facilities") Facility facility, @ForAll("days") LocalDate day) {
        neverWorse(facility, amenities(facility, AssessmentChangesTest::more), day);
        neverWorse(
                facility,
                buildings(facility, building -> building.withUsableFloorArea(more(building.usableFloorArea()))),
                day);
        neverWorse(
                facility,
                rooms(
                        facility,
                        room -> room.withArea(more(room.area()))
                                .withWardrobeVolume(more(room.wardrobeVolume()))
                                .withChairs(more(room.chairs()))),
                day);
    }

    @Property(tries = 200, seed = "20261123")
    void fewer_people_in_the_bedrooms_never_make_space_or_amenities_worse(
            @ForAll("facilities") Facility facility, @ForAll("days") LocalDate day) {
        Facility fewer = rooms(
                facility,
                room -> room.occupants() == null || room.occupants() < 2
                        ? room
                        : room.withOccupants(room.occupants() - 1));
        Map<String, Outcome> before = outcomes(facility, day);
        assess(fewer, day).findings().forEach(finding -> {
            String key = key(finding);
            boolean open = finding.outcome() == Outcome.UNDETERMINED && dependsOnHowMany(finding);
            if (!key.startsWith("SNF-1.2 ") && !open) {
                assertThat(rank(finding.outcome())).as(key).isGreaterThanOrEqualTo(rank(before.get(key)));
            }
        });
    }

    /** Of fewer people it may not be known whether they are still so many that what is met is asked at all. */
    private static boolean dependsOnHowMany(Finding finding) {
        return finding.missing().stream()
                        .anyMatch(one -> Set.of("occupants", "residents").contains(one.fact()))
                || HUISNORM.rulebook().facts(finding.norm().id()).contains("use.personsAllowedBefore2012");
    }

    /**
     * Forgetting can turn an answer into "cannot be told", and never into another answer; but where it is no longer
     * known whether a room with a detector needs one, "nothing is asked" becomes "met", which is true either way. Where it
     * is no longer known which of some siblings holds, each has the answer that all of them come to.
     */
    @Property(tries = 200, seed = "20261123")
    void forgetting_a_fact_never_turns_an_answer_around(
            @ForAll("facilities") Facility facility, @ForAll("days") LocalDate day, @ForAll long seed) {
        Facility forgetful = forget(facility, new java.util.Random(seed));
        Map<String, Outcome> before = outcomes(facility, day);
        Map<String, Outcome> together = together(facility, day);
        assess(forgetful, day).findings().forEach(finding -> {
            String key = key(finding);
            Outcome outcome = finding.outcome();
            boolean ofSiblings = !finding.alternatives().isEmpty() && outcome != before.get(key);
            Outcome was = ofSiblings ? together.get(siblings(finding)) : before.get(key);
            boolean metEitherWay = was == Outcome.NOT_APPLICABLE
                    && outcome == Outcome.COMPLIANT
                    && (key.startsWith("BBL-FIRE-") || !finding.alternatives().isEmpty());
            if (was != null && outcome != was && !metEitherWay) {
                assertThat(outcome).as(key + " was " + was).isEqualTo(Outcome.UNDETERMINED);
            }
        });
    }

    /** What siblings come to together on each subject: the worst of their answers. */
    private static Map<String, Outcome> together(Facility facility, LocalDate day) {
        Map<String, Outcome> together = new HashMap<>();
        for (Finding finding : assess(facility, day).findings()) {
            together.merge(
                    siblings(finding), finding.outcome(), (one, other) -> Agreement.isWorse(one, other) ? one : other);
        }
        return together;
    }

    private static String siblings(Finding finding) {
        Norm norm = finding.norm();
        return norm.regime().id() + " " + (norm.siblings() == null ? norm.id() : norm.siblings()) + " "
                + finding.subject();
    }

    private static void neverWorse(Facility before, Facility after, LocalDate day) {
        Map<String, Outcome> was = outcomes(before, day);
        outcomes(after, day).forEach((key, outcome) -> {
            if (!LARGER_ASKS_MORE.contains(key.substring(0, key.indexOf(' ')))) {
                assertThat(rank(outcome)).as(key).isGreaterThanOrEqualTo(rank(was.get(key)));
            }
        });
    }

    private static @Nullable BigDecimal more(@Nullable BigDecimal number) {
        return number == null ? null : number.add(BigDecimal.ONE);
    }

    private static @Nullable Integer more(@Nullable Integer number) {
        return number == null ? null : Integer.valueOf(number + 1);
    }

    /** More of what there is; the first of its kind would make another group of people share it (decision 8). */
    private static Amenities more(Amenities amenities) {
        return amenities
                .withToilets(moreOf(amenities.toilets()))
                .withShowers(moreOf(amenities.showers()))
                .withRefrigeratorLitres(
                        amenities.refrigeratorLitres() == null
                                        || amenities.refrigeratorLitres().signum() == 0
                                ? amenities.refrigeratorLitres()
                                : more(amenities.refrigeratorLitres()))
                .withBurners(moreOf(amenities.burners()))
                .withWashingMachines(moreOf(amenities.washingMachines()))
                .withSockets(moreOf(amenities.sockets()));
    }

    private static @Nullable Integer moreOf(@Nullable Integer number) {
        return number == null || number == 0 ? number : more(number);
    }

    static Facility buildings(Facility facility, UnaryOperator<Building> change) {
        return facility.withBuildings(facility.buildings().stream().map(change).toList());
    }

    private static Building units(Building building, UnaryOperator<Unit> change) {
        return building.units() == null
                ? building
                : building.withUnits(building.units().stream().map(change).toList());
    }

    private static Facility rooms(Facility facility, UnaryOperator<Room> change) {
        return buildings(
                facility,
                building -> units(building, unit -> unit.withRooms(rooms(unit.rooms(), change)))
                        .withRooms(rooms(building.rooms(), change)));
    }

    private static @Nullable List<Room> rooms(@Nullable List<Room> rooms, UnaryOperator<Room> change) {
        return rooms == null ? null : rooms.stream().map(change).toList();
    }

    private static Facility amenities(Facility facility, UnaryOperator<Amenities> change) {
        Facility changed = facility.amenities() == null
                ? facility
                : facility.withAmenities(change.apply(Objects.requireNonNull(facility.amenities())));
        return buildings(
                changed,
                building -> units(
                        building.amenities() == null
                                ? building
                                : building.withAmenities(change.apply(Objects.requireNonNull(building.amenities()))),
                        unit -> unit.amenities() == null
                                ? unit
                                : unit.withAmenities(change.apply(Objects.requireNonNull(unit.amenities())))));
    }

    /** Forgets some facts that do not decide which subjects there are. */
    private static Facility forget(Facility facility, java.util.Random random) {
        Facility rooms = rooms(facility, room -> switch (random.nextInt(8)) {
            case 0 -> room.withArea(null);
            case 1 -> room.withSmokeDetectors(null);
            case 2 -> room.withSharedByWrittenAgreement(null);
            case 3 -> room.withBeds(null).withBunkBeds(null);
            case 4 -> room.withStorey(null);
            case 5 -> room.withEnclosedEscapeRoute(null);
            default -> room;
        });
        return buildings(rooms, building -> switch (random.nextInt(6)) {
            case 0 -> building.withForm(null);
            case 1 -> building.withDesignation(null);
            case 2 -> building.withConstruction(null);
            case 3 -> building.withPermitAppliedOn(null);
            case 4 -> building.withUsableFloorArea(null);
            default -> building;
        });
    }
}
