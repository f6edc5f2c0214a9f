package nl.huisnorm.rules.internal.plausibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.facility.Amenities;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.facility.Escape;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FireSafety;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.facility.Residents;
import org.jspecify.annotations.Nullable;

/**
 * Areas, heights and wet rooms of a building and its units against their rooms. A partial list shows nothing by what it leaves
 * out.
 */
final class SpaceChecks {

    private static final String AREA = "usableFloorArea";
    private static final BigDecimal MOST_TIMES_ROOMS = new BigDecimal(4);
    private static final BigDecimal LEAST_OF_ROOMS = new BigDecimal("1.5");
    private static final BigDecimal LEAST_OF_SQUARE = new BigDecimal("0.3");
    private static final BigDecimal ROUNDING_OF_UNITS = new BigDecimal("1.02");
    private static final BigDecimal LOW_STOREY = new BigDecimal("1.8");
    private static final BigDecimal HIGH_STOREY = new BigDecimal(10);

    private final Doubted doubted;

    private SpaceChecks(Doubted doubted) {
        this.doubted = doubted;
    }

    static void check(Facility facility, Doubted doubted) {
        SpaceChecks checks = new SpaceChecks(doubted);
        for (int i = 0; i < facility.buildings().size(); i++) {
            checks.building(
                    facility.buildings().get(i), Pointer.ROOT.field("buildings").element(i));
        }
    }

    /** A room with its place. */
    private record Placed(Room room, Pointer place) {

        @Nullable Evidence said(String fact, @Nullable Object value) {
            return value == null ? null : new Evidence("room", place.field(fact), value);
        }
    }

    private void building(Building building, Pointer at) {
        List<Placed> own = rooms(building.rooms(), at);
        List<Placed> all = new ArrayList<>(own);
        List<Unit> units = Objects.requireNonNullElse(building.units(), List.of());
        List<Evidence> ofUnits = new ArrayList<>();
        boolean anyPartial = Residents.isPartial(building);
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            Pointer place = at.field("units").element(i);
            List<Placed> inUnit = rooms(unit.rooms(), place);
            all.addAll(inUnit);
            boolean partial = Residents.isPartial(unit);
            anyPartial |= partial;
            floorArea("unit", unit.usableFloorArea(), place, inUnit, partial);
            amenities(unit.amenities(), place, inUnit, partial);
            cooking(unit.fireSafety(), place, inUnit, burners(unit.amenities(), place));
            if (unit.usableFloorArea() != null) {
                ofUnits.add(new Evidence("unit", place.field(AREA), unit.usableFloorArea()));
            }
        }
        floorArea("building", building.usableFloorArea(), at, all, anyPartial);
        if (building.usableFloorArea() != null
                && sum(ofUnits).compareTo(building.usableFloorArea().multiply(ROUNDING_OF_UNITS)) > 0) {
            ofUnits.add(0, new Evidence("building", at.field(AREA), building.usableFloorArea()));
            doubted.add(DataCheck.UNITS_ABOVE_BUILDING, ofUnits);
        }
        if (units.isEmpty()) {
            amenities(building.amenities(), at, own, anyPartial);
        }
        cooking(building.fireSafety(), at, all, burners(building.amenities(), at));
        subCompartment(building, at, all);
        all.forEach(this::measures);
        height(building, at, all);
    }

    private static List<Placed> rooms(@Nullable List<Room> rooms, Pointer at) {
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; rooms != null && i < rooms.size(); i++) {
            placed.add(new Placed(rooms.get(i), at.field("rooms").element(i)));
        }
        return placed;
    }

    private static BigDecimal sum(List<Evidence> areas) {
        return areas.stream().map(area -> (BigDecimal) area.value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void floorArea(String owner, @Nullable BigDecimal area, Pointer at, List<Placed> rooms, boolean partial) {
        List<Evidence> areas = new ArrayList<>();
        rooms.forEach(room -> add(room.said("area", room.room().area()), areas));
        BigDecimal sum = sum(areas);
        if (area == null || sum.signum() == 0) {
            return;
        }
        boolean allKnown = !partial && areas.size() == rooms.size();
        boolean tooSmall = sum.compareTo(area.multiply(LEAST_OF_ROOMS)) > 0;
        boolean tooLarge = allKnown && area.compareTo(sum.multiply(MOST_TIMES_ROOMS)) > 0;
        if (tooSmall || tooLarge) {
            areas.add(0, new Evidence(owner, at.field(AREA), area));
            doubted.add(DataCheck.FLOOR_AREA_AGAINST_ROOMS, areas);
        }
    }

    private void measures(Placed placed) {
        Room room = placed.room();
        Evidence area = placed.said("area", room.area());
        if (area == null || room.area() == null) {
            return;
        }
        BigDecimal square =
                room.width() == null ? BigDecimal.ZERO : room.width().multiply(room.width());
        boolean window = room.daylightArea() != null && room.daylightArea().compareTo(room.area()) > 0;
        if (window || square.multiply(LEAST_OF_SQUARE).compareTo(room.area()) > 0) {
            List<Evidence> places = new ArrayList<>(List.of(area));
            add(window ? placed.said("daylightArea", room.daylightArea()) : placed.said("width", room.width()), places);
            doubted.add(DataCheck.ROOM_AGAINST_ITS_MEASURES, places);
        }
    }

    private static List<Evidence> burners(@Nullable Amenities amenities, Pointer at) {
        Integer burners = amenities == null ? null : amenities.burners();
        return burners == null || burners == 0
                ? List.of()
                : List.of(new Evidence("amenities", at.field("amenities").field("burners"), burners));
    }

    private void cooking(@Nullable FireSafety fireSafety, Pointer at, List<Placed> rooms, List<Evidence> burners) {
        if (fireSafety == null || !Boolean.FALSE.equals(fireSafety.cookingPlace())) {
            return;
        }
        List<Evidence> places = new ArrayList<>();
        rooms.stream()
                .filter(one -> one.room().kind() == RoomKind.KITCHEN)
                .forEach(one -> add(one.said("kind", one.room().kind()), places));
        places.addAll(burners);
        if (!places.isEmpty()) {
            places.add(0, new Evidence("fireSafety", at.field("fireSafety").field("cookingPlace"), false));
            doubted.add(DataCheck.COOKING_PLACE_AGAINST_ROOMS, places);
        }
    }

    private void subCompartment(Building building, Pointer at, List<Placed> rooms) {
        Escape escape = building.escape();
        BigDecimal area = escape == null ? null : escape.subCompartmentArea();
        if (escape == null || area == null || !Boolean.TRUE.equals(escape.habitableRoomsInSubCompartments())) {
            return;
        }
        List<Evidence> places = new ArrayList<>();
        rooms.stream()
                .filter(one -> one.room().kind().habitable() || Residents.isSleepingRoom(one.room()))
                .filter(one -> one.room().area() != null && one.room().area().compareTo(area) > 0)
                .forEach(one -> add(one.said("area", one.room().area()), places));
        if (!places.isEmpty()) {
            Pointer place = at.field("escape").field("subCompartmentArea");
            places.add(0, new Evidence("escape", place, area));
            doubted.add(DataCheck.SUB_COMPARTMENT_AGAINST_ROOMS, places, List.of(place));
        }
    }

    private void height(Building building, Pointer at, List<Placed> rooms) {
        BigDecimal highest = building.use() == null ? null : building.use().highestFloor();
        Placed top = rooms.stream()
                .filter(one -> one.room().storey() != null)
                .max(Comparator.comparingInt(SpaceChecks::storey))
                .orElse(null);
        if (highest == null || top == null) {
            return;
        }
        int storey = storey(top);
        boolean low = storey > 0 && highest.compareTo(LOW_STOREY.multiply(new BigDecimal(storey))) < 0;
        boolean high = storey >= 0 && highest.compareTo(HIGH_STOREY.multiply(new BigDecimal(storey + 1))) > 0;
        if (low || high) {
            List<Evidence> places = new ArrayList<>();
            places.add(new Evidence("use", at.field("use").field("highestFloor"), highest));
            add(top.said("storey", top.room().storey()), places);
            doubted.add(DataCheck.STOREYS_AGAINST_HEIGHT, places);
        }
    }

    /** The storey of the highest floor that a room tells of; a room that nobody lives in may lie one above it. */
    private static int storey(Placed placed) {
        RoomKind kind = placed.room().kind();
        int storey = Objects.requireNonNull(placed.room().storey());
        return kind == null || kind.habitable() ? storey : storey - 1;
    }

    private void amenities(@Nullable Amenities amenities, Pointer at, List<Placed> rooms, boolean partial) {
        if (amenities == null) {
            return;
        }
        Pointer place = at.field("amenities");
        List<Evidence> wet = new ArrayList<>();
        int toilets = 0;
        int possible = 0;
        boolean bathroom = false;
        for (Placed one : rooms) {
            Room room = one.room();
            boolean isBathroom = room.kind() == RoomKind.BATHROOM;
            if (isBathroom || room.kind() == RoomKind.TOILET) {
                add(one.said("kind", room.kind()), wet);
            }
            bathroom |= isBathroom;
            boolean has = room.kind() == RoomKind.TOILET || Boolean.TRUE.equals(room.hasToilet());
            toilets += has ? 1 : 0;
            possible += has || (isBathroom && room.hasToilet() == null) ? 1 : 0;
            if (room.kind() == RoomKind.LIVING_ROOM && Boolean.FALSE.equals(amenities.livingRoom())) {
                List<Evidence> places = new ArrayList<>();
                places.add(new Evidence("amenities", place.field("livingRoom"), false));
                add(one.said("kind", room.kind()), places);
                doubted.add(DataCheck.LIVING_ROOM_AGAINST_ROOMS, places);
            }
        }
        if (wet.isEmpty()) {
            return;
        }
        Integer counted = amenities.toilets();
        if (counted != null && ((!partial && counted > 0 && possible == 0) || counted < toilets)) {
            counted(DataCheck.TOILETS_AGAINST_ROOMS, place.field("toilets"), counted, wet);
        }
        Integer showers = amenities.showers();
        if (!partial && showers != null && showers > 0 && !bathroom) {
            counted(DataCheck.SHOWERS_AGAINST_ROOMS, place.field("showers"), showers, wet);
        }
    }

    private void counted(DataCheck check, Pointer place, int count, List<Evidence> wet) {
        List<Evidence> places = new ArrayList<>(wet);
        places.add(0, new Evidence("amenities", place, count));
        doubted.add(check, places);
    }

    private static void add(@Nullable Evidence said, List<Evidence> places) {
        if (said != null) {
            places.add(said);
        }
    }
}
