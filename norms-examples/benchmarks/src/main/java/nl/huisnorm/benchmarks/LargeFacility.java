package nl.huisnorm.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.huisnorm.facility.AccommodationForm;
import nl.huisnorm.facility.AmenitiesBuilder;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.BuildingFunction;
import nl.huisnorm.facility.Construction;
import nl.huisnorm.facility.DetectorStandard;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.FireSafetyBuilder;
import nl.huisnorm.facility.ManagementBuilder;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.RoomBuilder;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.facility.SmokeDetector;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.facility.UnitBuilder;

/** A made-up facility of 500 bedrooms for two people each, in which one room in ten has something wrong of each kind. */
final class LargeFacility {

    private static final int ROOMS = 500;
    private static final int SHARED_BY = 2;
    private static final int ONE_IN = 10;

    private final Random random = new Random(1);
    private final int rooms;

    private LargeFacility(int rooms) {
        this.rooms = rooms;
    }

    /** All in one building, let room by room. */
    static Facility ofOneBuilding() {
        return ofRooms(ROOMS);
    }

    /** The same of another number of rooms. */
    static Facility ofRooms(int rooms) {
        return new LargeFacility(rooms).facility(1, false);
    }

    /** In five lodging buildings, each room a unit. */
    static Facility ofFiveBuildings() {
        return new LargeFacility(ROOMS).facility(5, true);
    }

    private Facility facility(int buildings, boolean inUnits) {
        List<Building> all = new ArrayList<>();
        for (int i = 0; i < buildings; i++) {
            all.add(building(i, rooms / buildings, inUnits));
        }
        return FacilityBuilder.builder()
                .id("large")
                .buildings(all)
                .management(ManagementBuilder.builder()
                        .registeredResidents(rooms * SHARED_BY)
                        .permittedBeds(rooms * SHARED_BY)
                        .residentListKept(true)
                        .managerNamed(false)
                        .build())
                .build();
    }

    private Building building(int number, int rooms, boolean inUnits) {
        int persons = rooms * SHARED_BY;
        List<Room> all = new ArrayList<>();
        for (int i = 0; i < rooms; i++) {
            all.add(room(i, rooms));
        }
        return BuildingBuilder.builder()
                .id("building-" + number)
                .form(AccommodationForm.UNIT_IN_COMPLEX)
                .function(inUnits ? BuildingFunction.LODGING_BUILDING : BuildingFunction.RESIDENTIAL_ROOM_BY_ROOM)
                .construction(Construction.EXISTING)
                .usableFloorArea(BigDecimal.valueOf(persons * 10L - persons / 10))
                .measuredByNen2580(true)
                .underOneRoof(true)
                .units(inUnits ? all.stream().map(LargeFacility::unit).toList() : null)
                .rooms(inUnits ? List.of() : all)
                .amenities(AmenitiesBuilder.builder()
                        .toilets(persons / 8 - 3)
                        .showers(persons / 8 - 1)
                        .refrigeratorLitres(BigDecimal.valueOf(persons * 30L - 100))
                        .burners(persons / 2 - 4)
                        .washingMachines(4)
                        .sockets(persons * 2)
                        .livingRoom(true)
                        .sanitaryLockable(true)
                        .hotAndColdWater(true)
                        .wetRoomsSplashProof(true)
                        .dryingOutsideBedroom(true)
                        .build())
                .fireSafety(FireSafetyBuilder.builder()
                        .cookingPlace(true)
                        .extinguishers(List.of())
                        .fireBlanket(false)
                        .evacuationPlanPosted(false)
                        .combustionAppliances(false)
                        .build())
                .build();
    }

    private static Unit unit(Room room) {
        return UnitBuilder.builder()
                .id("unit-" + room.id())
                .usableFloorArea(BigDecimal.valueOf(18))
                .rooms(List.of(room))
                .protectedSubCompartment(true)
                .fireResistance(30)
                .build();
    }

    private Room room(int number, int of) {
        LocalDate expiresOn = LocalDate.of(isWrong() ? 2025 : 2032, 1, 1);
        return RoomBuilder.builder()
                .id("room-" + number)
                .kind(RoomKind.BEDROOM)
                .storey(number * 3 / of)
                .area(isWrong() ? new BigDecimal("9.5") : BigDecimal.valueOf(120 + random.nextInt(10), 1))
                .occupants(SHARED_BY)
                .beds(SHARED_BY)
                .bunkBeds(0)
                .mattressWidth(new BigDecimal("0.90"))
                .mattressLength(new BigDecimal("2.00"))
                .sharedByWrittenAgreement(!isWrong())
                .wardrobeVolume(new BigDecimal(isWrong() ? "0.50" : "1.60"))
                .wardrobeInBedroom(true)
                .wardrobeLockable(true)
                .chairs(SHARED_BY)
                .daylight(!isWrong())
                .heated(true)
                .enclosedEscapeRoute(false)
                .lockable(true)
                .smokeDetectors(
                        isWrong()
                                ? List.of()
                                : List.of(new SmokeDetector(
                                        List.of(DetectorStandard.NEN_2555), true, true, true, expiresOn)))
                .build();
    }

    private boolean isWrong() {
        return random.nextInt(ONE_IN) == 0;
    }
}
