package nl.huisnorm.stock;


import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import nl.huisnorm.facility.AccommodationForm;
import nl.huisnorm.facility.Address;
import nl.huisnorm.facility.Amenities;
import nl.huisnorm.facility.AmenitiesBuilder;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.BuildingFunction;
import nl.huisnorm.facility.Construction;
import nl.huisnorm.facility.Designation;
import nl.huisnorm.facility.DetectorStandard;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.LettingBuilder;
import nl.huisnorm.facility.LocationBuilder;
import nl.huisnorm.facility.OperatorBuilder;
import nl.huisnorm.facility.PermitsBuilder;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.RoomBuilder;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.facility.SmokeDetector;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.facility.UnitBuilder;
import nl.huisnorm.facility.UseBuilder;
import nl.huisnorm.facility.Zone;

/** Makes up rooms and what stands in them, with numbers drawn one after another. */
abstract class MadeUp {

    private final Random random;

    MadeUp(Random random) {
        this.random = random;
    }

    final int drawn(int below) {
        return random.nextInt(below);
    }

    /** Bedrooms of so many tenths of square metres, of which so many in a hundred are shared by two. */
    final List<Room> bedrooms(int number, int least, int most, int shared) {
        List<Room> rooms = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            rooms.add(bedroom("slaapkamer-" + i, area(least, most), shared));
        }
        return rooms;
    }

    final Room bedroom(String id, BigDecimal area, int shared) {
        boolean roomy = area.compareTo(BigDecimal.valueOf(7)) >= 0;
        int persons = roomy && percent(shared) ? 2 : 1;
        return RoomBuilder.builder()
                .id(id)
                .kind(RoomKind.BEDROOM)
                .storey(drawn(2))
                .area(area)
                .occupants(persons)
                .beds(persons)
                .bunkBeds(0)
                .ventilation(BigDecimal.valueOf(14L * persons))
                .lockable(true)
                .sharedByHousehold(false)
                .sharedByWrittenAgreement(persons > 1 ? percent(50) : null)
                .wardrobeVolume(tenths(8 * persons))
                .wardrobeInBedroom(true)
                .chairs(persons)
                .daylight(true)
                .heated(true)
                .smokeDetectors(detectors())
                .build();
    }

    /** A hall on each of two storeys, and a bathroom. */
    final List<Room> halls() {
        return List.of(
                shared("hal", RoomKind.CORRIDOR, area(40, 90)).withStorey(0),
                shared("overloop", RoomKind.CORRIDOR, area(40, 90)).withStorey(1),
                bathroom());
    }

    final Room bathroom() {
        return RoomBuilder.builder()
                .id("badkamer")
                .kind(RoomKind.BATHROOM)
                .storey(0)
                .area(area(35, 80))
                .hasToilet(true)
                .build();
    }

    final List<SmokeDetector> detectors() {
        return percent(97)
                ? List.of(new SmokeDetector(
                        List.of(DetectorStandard.EN_14604, DetectorStandard.NEN_2555),
                        true,
                        true,
                        true,
                        LocalDate.of(2030, 12, 31)))
                : List.of();
    }

    final Room shared(String id, RoomKind kind, BigDecimal area) {
        return RoomBuilder.builder()
                .id(id)
                .kind(kind)
                .storey(0)
                .area(area)
                .daylight(true)
                .heated(true)
                .smokeDetectors(detectors())
                .build();
    }

    /** Most landlords have what so many people need; some have one of a kind too few. */
    final Amenities amenities(int persons) {
        int eights = (persons + 7) / 8;
        int fewer = percent(12) && eights > 1 ? 1 : 0;
        return provided(persons)
                .toilets(eights + drawn(2) - fewer)
                .showers(eights + drawn(2))
                .build();
    }

    final Amenities own(int persons) {
        return provided(persons).toilets(1).showers(1).build();
    }

    final AmenitiesBuilder provided(int persons) {
        return AmenitiesBuilder.builder()
                .sanitaryLockable(true)
                .hotAndColdWater(true)
                .refrigeratorLitres(BigDecimal.valueOf(persons * (percent(85) ? 45L : 32L)))
                .burners(Math.max(4, (persons + 1) / 2 + drawn(3)))
                .mealsProvided(false)
                .washingMachines((persons + 9) / 10)
                .dryingOutsideBedroom(true)
                .sockets(persons * 3)
                .livingRoom(true);
    }

    static int persons(List<Room> rooms) {
        return rooms.stream()
                .map(Room::occupants)
                .filter(one -> one != null)
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The areas of all rooms together, and so many square metres of corridors and the like. */
    final BigDecimal floor(List<Room> rooms, int least, int most) {
        return floor(rooms, least, most, 1);
    }

    final BigDecimal floor(List<Room> rooms, int least, int most, int parts) {
        BigDecimal sum = tenths((least * 10 + drawn((most - least) * 10)) / parts);
        for (Room room : rooms) {
            sum = sum.add(Objects.requireNonNull(room.area()));
        }
        return sum;
    }

    final BigDecimal floorOf(List<Unit> units, int least, int most) {
        BigDecimal sum = tenths(least * 10 + drawn((most - least) * 10));
        for (Unit unit : units) {
            sum = sum.add(Objects.requireNonNull(unit.usableFloorArea()));
        }
        return sum;
    }

    final BigDecimal area(int least, int most) {
        return tenths(least + drawn(most - least));
    }

    static BigDecimal tenths(int number) {
        return BigDecimal.valueOf(number, 1);
    }

    final boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }
}
