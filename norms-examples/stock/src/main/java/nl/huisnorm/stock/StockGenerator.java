package nl.huisnorm.stock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import nl.huisnorm.facility.AccommodationForm;
import nl.huisnorm.facility.AddressBuilder;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.BuildingFunction;
import nl.huisnorm.facility.Construction;
import nl.huisnorm.facility.Designation;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.LettingBuilder;
import nl.huisnorm.facility.LocationBuilder;
import nl.huisnorm.facility.OperatorBuilder;
import nl.huisnorm.facility.PermitsBuilder;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.facility.UnitBuilder;
import nl.huisnorm.facility.UseBuilder;
import nl.huisnorm.facility.Zone;

/**
 * Makes up facilities, one after another, always the same ones: houses, farms let by the room, hotels, complexes, chalets
 * and portable units, with sizes, areas and sharing of bedrooms that could be. None of it is a statistic.
 */
final class StockGenerator extends MadeUp {

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

    private final List<Municipality> municipalities = Municipality.all();
    private final int weights =
            municipalities.stream().mapToInt(Municipality::weight).sum();
    private final boolean houses;
    private int number;

    /**
     * Begins.
     *
     * @param houses whether all are houses
     */
    StockGenerator(boolean houses) {
        super(new Random(SEED));
        this.houses = houses;
    }

    Facility next() {
        number++;
        Municipality municipality = municipality();
        Kind kind = kind();
        boolean lacking = percent(4);
        Facility facility = FacilityBuilder.builder()
                .id(String.format("br-%05d", number))
                .municipality(municipality.code())
                .operator(OperatorBuilder.builder()
                        .name("Verhuurder " + (1 + drawn(400)))
                        .housingAssociation(percent(3))
                        .employmentAgency(percent(55))
                        .boundByAgencyAgreement(percent(45))
                        .agriculturalEmployer(percent(15))
                        .build())
                .address(AddressBuilder.builder().town(municipality.name()).build())
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
        int left = drawn(weights);
        for (Municipality municipality : municipalities) {
            left -= municipality.weight();
            if (left < 0) {
                return municipality;
            }
        }
        throw new IllegalStateException("less than all weights together");
    }

    private Kind kind() {
        if (houses) {
            return Kind.HOUSE;
        }
        int left = drawn(100);
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
        List<Room> rooms = bedrooms(3 + drawn(3), 65, 150, 40);
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
        List<Room> rooms = bedrooms(5 + drawn(10), 85, 180, 55);
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
        int number = 12 + drawn(50);
        for (int i = 1; i <= number; i++) {
            int area = 130 + drawn(120);
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
        int number = 10 + drawn(40);
        boolean isNew = percent(45);
        int sharing = isNew ? 15 : 50;
        for (int i = 1; i <= number; i++) {
            List<Room> rooms = bedrooms(2 + drawn(3), 70, 130, sharing);
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
        int number = 4 + drawn(26);
        for (int i = 1; i <= number; i++) {
            List<Room> rooms = bedrooms(2 + drawn(2), 62, 100, 70);
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
        int number = 6 + drawn(25);
        int persons = 0;
        for (int i = 1; i <= number; i++) {
            List<Room> rooms = List.of(bedroom("slaapkamer", tenths(105 + drawn(60)), 80));
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
                ? LocalDate.of(2023, 1, 1).plusDays(drawn(1200))
                : LocalDate.of(1960, 1, 1).plusDays(drawn(20_000));
    }

    private UnitBuilder unit(String id, List<Room> rooms, int least, int most) {
        return UnitBuilder.builder()
                .id(id)
                .usableFloorArea(floor(rooms, least, most, 10))
                .protectedSubCompartment(percent(98))
                .fireResistance(percent(80) ? 60 : 30)
                .rooms(rooms);
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
}
