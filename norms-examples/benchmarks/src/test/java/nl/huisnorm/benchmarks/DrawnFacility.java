package nl.huisnorm.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import nl.huisnorm.facility.AccommodationForm;
import nl.huisnorm.facility.Amenities;
import nl.huisnorm.facility.AmenitiesBuilder;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.CarbonMonoxideDetector;
import nl.huisnorm.facility.Clarification;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.facility.ExtinguisherBuilder;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.FireAlarmBuilder;
import nl.huisnorm.facility.FireSafety;
import nl.huisnorm.facility.FireSafetyBuilder;
import nl.huisnorm.facility.ManagementBuilder;
import nl.huisnorm.facility.PartialBuildingList;
import nl.huisnorm.facility.PartialFireSafetyList;
import nl.huisnorm.facility.PartialRoomList;
import nl.huisnorm.facility.PartialUnitList;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.RoomBuilder;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.facility.SmokeDetector;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.facility.UnitBuilder;
import nl.huisnorm.io.read.FacilityReader;
import org.jspecify.annotations.Nullable;

/** Draws facilities in which every fact may be unknown, every list absent, empty or partial. */
final class DrawnFacility {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final Random random;

    private DrawnFacility(long seed) {
        this.random = new Random(seed);
    }

    /**
     * The facility of a seed, or of the next that gives one without numbers that cannot be. Its facts are drawn apart and seldom fit
     * each other, so that all of them are clarified.
     */
    static Facility of(long seed) {
        List<Clarification> all = Arrays.stream(DataCheck.values())
                .map(check -> new Clarification(check, null, "drawn"))
                .toList();
        Random seeds = new Random(seed);
        Facility drawn = new DrawnFacility(seed).facility();
        while (!FacilityReader.problems(drawn).isEmpty()) {
            drawn = new DrawnFacility(seeds.nextLong()).facility();
        }
        return drawn.withClarifications(all);
    }

    private Facility facility() {
        return FacilityBuilder.builder()
                .id("drawn")
                .buildings(list(1, 3, this::building))
                .residents(seldom(() -> random.nextInt(20)))
                .amenities(maybe(this::amenities))
                .management(maybe(() -> ManagementBuilder.builder()
                        .residentListKept(flag())
                        .residentListUpToDate(flag())
                        .residentListOnSite(flag())
                        .registeredResidents(number(9))
                        .permittedBeds(number(9))
                        .managerNamed(flag())
                        .reachableDayAndNight(flag())
                        .informationCardPosted(flag())
                        .informationInOwnLanguage(flag())
                        .sheetPosted(flag())
                        .sheetAddress(flag())
                        .sheetBeds(flag())
                        .sheetDutchAndEnglish(flag())
                        .sheetQrCodes(flag())
                        .build()))
                .build();
    }

    private Building building(int number) {
        return BuildingBuilder.builder()
                .id("b" + number)
                .form(maybe(() -> word(AccommodationForm.values())))
                .measuredByNen2580(flag())
                .underOneRoof(flag())
                .residents(seldom(() -> random.nextInt(6)))
                .units(maybe(() -> list(0, 2, this::unit)))
                .rooms(maybe(() -> list(0, 4, this::room)))
                .amenities(maybe(this::amenities))
                .fireSafety(maybe(this::fireSafety))
                .partial(seldom(() -> List.of(word(PartialBuildingList.values()))))
                .build();
    }

    private Unit unit(int number) {
        return UnitBuilder.builder()
                .id("u" + number)
                .residents(seldom(() -> random.nextInt(4)))
                .rooms(maybe(() -> list(0, 3, this::room)))
                .amenities(maybe(this::amenities))
                .fireSafety(maybe(this::fireSafety))
                .partial(seldom(() -> List.of(PartialUnitList.ROOMS)))
                .build();
    }

    private Room room(int number) {
        Integer beds = number(4);
        return RoomBuilder.builder()
                .id("r" + number)
                .kind(random.nextInt(3) > 0 ? RoomKind.BEDROOM : word(RoomKind.values()))
                .area(maybe(() -> BigDecimal.valueOf(40 + random.nextInt(120), 1)))
                .occupants(number(4))
                .beds(beds)
                .bunkBeds(number(beds == null ? 2 : beds / 2))
                .mattressWidth(maybe(() -> BigDecimal.valueOf(78 + random.nextInt(4), 2)))
                .mattressLength(maybe(() -> BigDecimal.valueOf(198 + random.nextInt(4), 2)))
                .wardrobeVolume(maybe(() -> BigDecimal.valueOf(random.nextInt(120), 2)))
                .wardrobeInBedroom(flag())
                .wardrobeLockable(flag())
                .chairs(number(4))
                .daylight(flag())
                .heated(flag())
                .lockable(flag())
                .smokeDetectors(maybe(() -> list(0, 2, any -> new SmokeDetector(null, flag(), flag(), flag(), date()))))
                .partial(seldom(() -> List.of(PartialRoomList.SMOKE_DETECTORS)))
                .build();
    }

    private Amenities amenities() {
        return AmenitiesBuilder.builder()
                .toilets(number(3))
                .showers(number(3))
                .sanitaryLockable(flag())
                .hotAndColdWater(flag())
                .refrigeratorLitres(maybe(() -> BigDecimal.valueOf(30L * random.nextInt(8))))
                .washingMachines(number(2))
                .laundryService(flag())
                .dryingOutsideBedroom(flag())
                .sockets(number(12))
                .livingRoom(flag())
                .wetRoomsSplashProof(flag())
                .build();
    }

    private FireSafety fireSafety() {
        return FireSafetyBuilder.builder()
                .cookingPlace(flag())
                .extinguishers(maybe(() -> list(
                        0,
                        2,
                        number -> ExtinguisherBuilder.builder()
                                .id("e" + number)
                                .inspectedOn(date())
                                .inspectedByRecognisedFirm(flag())
                                .instructions(flag())
                                .build())))
                .extinguisherDistance(maybe(() -> BigDecimal.valueOf(45 + random.nextInt(10), 1)))
                .fireBlanket(flag())
                .fireAlarm(maybe(() -> FireAlarmBuilder.builder()
                        .present(flag())
                        .maintained(flag())
                        .inspected(flag())
                        .build()))
                .evacuationPlanPosted(flag())
                .combustionAppliances(flag())
                .openGeyserInBathroomOrBedroom(flag())
                .applianceMaintainedOn(date())
                .carbonMonoxideDetectors(
                        maybe(() -> list(0, 2, any -> new CarbonMonoxideDetector(flag(), flag(), flag(), date()))))
                .partial(seldom(() -> List.of(word(PartialFireSafetyList.values()))))
                .build();
    }

    private <T> List<T> list(int least, int more, IntFunction<T> part) {
        List<T> parts = new ArrayList<>();
        int size = least + random.nextInt(more + 1);
        for (int i = 0; i < size; i++) {
            parts.add(part.apply(i));
        }
        return parts;
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(4) == 0 ? null : value.get();
    }

    private <T> @Nullable T seldom(Supplier<T> value) {
        return random.nextInt(8) == 0 ? value.get() : null;
    }

    private <T> T word(T[] words) {
        return words[random.nextInt(words.length)];
    }

    private @Nullable Boolean flag() {
        int drawn = random.nextInt(6);
        return drawn == 0 ? null : Boolean.valueOf(drawn != 1);
    }

    private @Nullable Integer number(int most) {
        return maybe(() -> random.nextInt(most + 1));
    }

    /** A day near one on which a term of two years, or a detector, ends. */
    private @Nullable LocalDate date() {
        return maybe(() -> DAY.minusYears(random.nextBoolean() ? 2 : 0).plusDays(random.nextInt(5) - 2L));
    }
}
