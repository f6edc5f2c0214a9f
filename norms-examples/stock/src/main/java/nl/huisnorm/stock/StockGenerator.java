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

/**
 * Makes up facilities, one after another, always the same ones: houses, farms let by the room, hotels, complexes, chalets
 * and portable units, with sizes, areas and sharing of bedrooms that could be. None of it is a statistic.
 */
final class StockGenerator {

    private static final long SEED = 20_261_124L;

    /** How many in a hundred facilities are of each kind. */
    private enum Kind {
        HOUSE(58),
        FARM(14),
        HOTEL(7),
        COMPLEX(7),
        CHALETS(8),
        PORTABLE_UNITS(6);

        private final int share;

        Kind(int share) {
            this.share = share;
        }
    }

    private final Random random = new Random(SEED);
    private final List<Municipality> municipalities = Municipality.all();
    private final int weights =
            municipalities.stream().mapToInt(Municipality::weight).sum();
    private int number;

    Facility next() {
        number++;
        Municipality municipality = municipality();
        Kind kind = kind();
        boolean lacking = percent(4);
        Facility facility = FacilityBuilder.builder()
                .id(String.format("br-%05d", number))
                .municipality(municipality.code())
                .operator(OperatorBuilder.builder()
                        .name("Verhuurder " + (1 + random.nextInt(400)))
                        .housingAssociation(percent(3))
                        .employmentAgency(percent(55))
                        .boundByAgencyAgreement(percent(45))
                        .agriculturalEmployer(percent(15))
                        .build())
                .address(new Address(null, null, null, municipality.name()))
                .location(LocationBuilder.builder().zone(zone(kind)).build())
                .permits(PermitsBuilder.builder()
                        .lettingPermitRequired(percent(5))
                        .build())
                .letting(LettingBuilder.builder().labourMigrants(true).build())
                .buildings(List.of(walkable(building(kind))))
                .build();
        return lacking ? withoutAreas(facility) : facility;
    }

    private static Building walkable(Building building) {
        BigDecimal area = Objects.requireNonNull(building.usableFloorArea());
        return building.withWalkableArea(area.multiply(new BigDecimal("0.7")).setScale(1, RoundingMode.DOWN));
    }

    private Municipality municipality() {
        int left = random.nextInt(weights);
        for (Municipality municipality : municipalities) {
            left -= municipality.weight();
            if (left < 0) {
                return municipality;
            }
        }
        throw new IllegalStateException("less than all weights together");
    }

    private Kind kind() {
        int left = random.nextInt(100);
        for (Kind kind : Kind.values()) {
            left -= kind.share;
            if (left < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("the shares are a hundred together");
    }

    private Zone zone(Kind kind) {
        return switch (kind) {
            case HOUSE -> percent(85) ? Zone.VILLAGE : Zone.RURAL;
            case FARM -> percent(50) ? Zone.FARM : Zone.RURAL;
            case HOTEL -> percent(60) ? Zone.VILLAGE : Zone.BUSINESS_PARK;
            case COMPLEX -> percent(60) ? Zone.BUSINESS_PARK : Zone.VILLAGE;
            case CHALETS -> Zone.RECREATION_PARK;
            case PORTABLE_UNITS -> percent(70) ? Zone.FARM : Zone.BUSINESS_PARK;
        };
    }

    private Building building(Kind kind) {
        return switch (kind) {
            case HOUSE -> house();
            case FARM -> farm();
            case HOTEL -> hotel();
            case COMPLEX -> complex();
            case CHALETS -> chalets();
            case PORTABLE_UNITS -> portableUnits();
        };
    }

    /** A dwelling let as a whole, in which people share a kitchen and a living room. */
    private Building house() {
        List<Room> rooms = bedrooms(3 + random.nextInt(3), 65, 150, 40);
        int persons = persons(rooms);
        rooms.add(shared("woonkamer", RoomKind.LIVING_ROOM, area(180, 380)));
        rooms.add(shared("keuken", RoomKind.KITCHEN, area(80, 180)));
        rooms.addAll(halls());
        return building(AccommodationForm.REGULAR_DWELLING, Designation.RESIDENCY, BuildingFunction.RESIDENTIAL)
                .construction(percent(96) ? Construction.EXISTING : Construction.NEW)
                .usableFloorArea(floor(rooms, 25, 55))
                .rooms(rooms)
                .amenities(amenities(persons))
                .build();
    }

    /** A farm whose rooms are let one by one. */
    private Building farm() {
        List<Room> rooms = bedrooms(5 + random.nextInt(10), 85, 180, 55);
        int persons = persons(rooms);
        rooms.add(shared("woonkamer", RoomKind.LIVING_ROOM, area(250, 500)));
        rooms.add(shared("keuken", RoomKind.KITCHEN, area(150, 300)));
        rooms.addAll(halls());
        return building(
                        AccommodationForm.REGULAR_DWELLING,
                        Designation.RESIDENCY,
                        BuildingFunction.RESIDENTIAL_ROOM_BY_ROOM)
                .construction(percent(85) ? Construction.EXISTING : Construction.CONVERTED)
                .usableFloorArea(floor(rooms, 60, 160))
                .rooms(rooms)
                .amenities(amenities(persons))
                .build();
    }

    /** Hotel rooms with a bathroom of their own. */
    private Building hotel() {
        List<Unit> units = new ArrayList<>();
        int number = 12 + random.nextInt(50);
        for (int i = 1; i <= number; i++) {
            int area = 130 + random.nextInt(120);
            units.add(unit(Integer.toString(100 + i), List.of(bedroom("kamer", tenths(area), 60)), 20, 40)
                    .amenities(own(1))
                    .build());
        }
        return building(
                        AccommodationForm.HOTEL_OR_GUESTHOUSE,
                        Designation.LODGING,
                        percent(70) ? BuildingFunction.LODGING_BUILDING_GUARDED : BuildingFunction.LODGING_BUILDING)
                .construction(percent(88) ? Construction.EXISTING : Construction.NEW)
                .usableFloorArea(floorOf(units, 80, 250))
                .units(units)
                .amenities(amenities(units.size() * 2))
                .build();
    }

    /** Apartments in a building made or converted for it. */
    private Building complex() {
        List<Unit> units = new ArrayList<>();
        int number = 10 + random.nextInt(40);
        boolean isNew = percent(45);
        int sharing = isNew ? 15 : 50;
        for (int i = 1; i <= number; i++) {
            List<Room> rooms = bedrooms(2 + random.nextInt(3), 70, 130, sharing);
            int persons = persons(rooms);
            rooms.add(shared("woonkamer", RoomKind.LIVING_ROOM, area(140, 260)));
            rooms.add(bathroom());
            units.add(unit("app-" + i, rooms, 60, 120).amenities(own(persons)).build());
        }
        return building(AccommodationForm.UNIT_IN_COMPLEX, Designation.RESIDENCY, BuildingFunction.RESIDENTIAL)
                .construction(isNew ? Construction.NEW : Construction.CONVERTED)
                .permitAppliedOn(permit(isNew))
                .usableFloorArea(floorOf(units, 50, 200))
                .units(units)
                .build();
    }

    /** Chalets on a recreation site. */
    private Building chalets() {
        List<Unit> units = new ArrayList<>();
        int number = 4 + random.nextInt(26);
        for (int i = 1; i <= number; i++) {
            List<Room> rooms = bedrooms(2 + random.nextInt(2), 62, 100, 70);
            int persons = persons(rooms);
            rooms.add(shared("woonkamer", RoomKind.LIVING_ROOM, area(150, 240)));
            units.add(unit("chalet-" + i, rooms, 50, 90).amenities(own(persons)).build());
        }
        return building(AccommodationForm.RECREATION_SITE, Designation.LODGING, BuildingFunction.LODGING_OTHER)
                .usableFloorArea(floorOf(units, 0, 1))
                .units(units)
                .build();
    }

    /** Portable units at a grower's, with kitchen and showers for all. */
    private Building portableUnits() {
        List<Unit> units = new ArrayList<>();
        int number = 6 + random.nextInt(25);
        int persons = 0;
        for (int i = 1; i <= number; i++) {
            List<Room> rooms = List.of(bedroom("slaapkamer", tenths(105 + random.nextInt(60)), 80));
            persons += persons(rooms);
            units.add(unit("unit-" + i, rooms, 10, 30).build());
        }
        return building(AccommodationForm.PORTABLE_UNIT, Designation.LODGING, BuildingFunction.LODGING_BUILDING)
                .construction(percent(80) ? Construction.EXISTING : Construction.NEW)
                .usableFloorArea(floorOf(units, 60, 220))
                .units(units)
                .amenities(amenities(persons))
                .build();
    }

    private BuildingBuilder building(AccommodationForm form, Designation designation, BuildingFunction function) {
        return BuildingBuilder.builder()
                .id("gebouw")
                .form(form)
                .designation(designation)
                .function(function)
                .construction(Construction.EXISTING)
                .permitAppliedOn(permit(false))
                .measuredByNen2580(percent(92))
                .underOneRoof(form != AccommodationForm.PORTABLE_UNIT || percent(40))
                .sanitaryUnderOneRoof(true)
                .asylumReception(false)
                .use(UseBuilder.builder()
                        .livingUnits(function == BuildingFunction.RESIDENTIAL_ROOM_BY_ROOM ? 5 : 1)
                        .registeredInBrp(designation == Designation.RESIDENCY)
                        .mainResidenceElsewhere(designation == Designation.LODGING)
                        .intendedStayMonths(designation == Designation.LODGING ? 6 : null)
                        .temporaryStructure(form == AccommodationForm.PORTABLE_UNIT)
                        .notified(percent(80))
                        .build());
    }

    private LocalDate permit(boolean recent) {
        return recent
                ? LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1200))
                : LocalDate.of(1960, 1, 1).plusDays(random.nextInt(20_000));
    }

    private UnitBuilder unit(String id, List<Room> rooms, int least, int most) {
        return UnitBuilder.builder()
                .id(id)
                .usableFloorArea(floor(rooms, least, most, 10))
                .protectedSubCompartment(percent(98))
                .fireResistance(percent(80) ? 60 : 30)
                .rooms(rooms);
    }

    /** Bedrooms of so many tenths of square metres, of which so many in a hundred are shared by two. */
    private List<Room> bedrooms(int number, int least, int most, int shared) {
        List<Room> rooms = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            rooms.add(bedroom("slaapkamer-" + i, area(least, most), shared));
        }
        return rooms;
    }

    private Room bedroom(String id, BigDecimal area, int shared) {
        boolean roomy = area.compareTo(BigDecimal.valueOf(7)) >= 0;
        int persons = roomy && percent(shared) ? 2 : 1;
        return RoomBuilder.builder()
                .id(id)
                .kind(RoomKind.BEDROOM)
                .storey(random.nextInt(2))
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
    private List<Room> halls() {
        return List.of(
                shared("hal", RoomKind.CORRIDOR, area(40, 90)).withStorey(0),
                shared("overloop", RoomKind.CORRIDOR, area(40, 90)).withStorey(1),
                bathroom());
    }

    private Room bathroom() {
        return RoomBuilder.builder()
                .id("badkamer")
                .kind(RoomKind.BATHROOM)
                .storey(0)
                .area(area(35, 80))
                .hasToilet(true)
                .build();
    }

    private List<SmokeDetector> detectors() {
        return percent(97)
                ? List.of(new SmokeDetector(
                        List.of(DetectorStandard.EN_14604, DetectorStandard.NEN_2555),
                        true,
                        true,
                        true,
                        LocalDate.of(2030, 12, 31)))
                : List.of();
    }

    private Room shared(String id, RoomKind kind, BigDecimal area) {
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
    private Amenities amenities(int persons) {
        int eights = (persons + 7) / 8;
        int fewer = percent(12) && eights > 1 ? 1 : 0;
        return provided(persons)
                .toilets(eights + random.nextInt(2) - fewer)
                .showers(eights + random.nextInt(2))
                .build();
    }

    private Amenities own(int persons) {
        return provided(persons).toilets(1).showers(1).build();
    }

    private AmenitiesBuilder provided(int persons) {
        return AmenitiesBuilder.builder()
                .sanitaryLockable(true)
                .hotAndColdWater(true)
                .refrigeratorLitres(BigDecimal.valueOf(persons * (percent(85) ? 45L : 32L)))
                .burners(Math.max(4, (persons + 1) / 2 + random.nextInt(3)))
                .mealsProvided(false)
                .washingMachines((persons + 9) / 10)
                .dryingOutsideBedroom(true)
                .sockets(persons * 3)
                .livingRoom(true);
    }

    private static int persons(List<Room> rooms) {
        return rooms.stream()
                .map(Room::occupants)
                .filter(one -> one != null)
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The areas of all rooms together, and so many square metres of corridors and the like. */
    private BigDecimal floor(List<Room> rooms, int least, int most) {
        return floor(rooms, least, most, 1);
    }

    private BigDecimal floor(List<Room> rooms, int least, int most, int parts) {
        BigDecimal sum = tenths((least * 10 + random.nextInt((most - least) * 10)) / parts);
        for (Room room : rooms) {
            sum = sum.add(Objects.requireNonNull(room.area()));
        }
        return sum;
    }

    private BigDecimal floorOf(List<Unit> units, int least, int most) {
        BigDecimal sum = tenths(least * 10 + random.nextInt((most - least) * 10));
        for (Unit unit : units) {
            sum = sum.add(Objects.requireNonNull(unit.usableFloorArea()));
        }
        return sum;
    }

    private BigDecimal area(int least, int most) {
        return tenths(least + random.nextInt(most - least));
    }

    private static BigDecimal tenths(int number) {
        return BigDecimal.valueOf(number, 1);
    }

    /** A few files say nothing of the areas of buildings and rooms. */
    private static Facility withoutAreas(Facility facility) {
        return facility.withBuildings(facility.buildings().stream()
                .map(building -> building.withUsableFloorArea(null)
                        .withWalkableArea(null)
                        .withRooms(
                                building.rooms() == null
                                        ? null
                                        : building.rooms().stream()
                                                .map(room -> room.withArea(null))
                                                .toList()))
                .toList());
    }

    private boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }
}
