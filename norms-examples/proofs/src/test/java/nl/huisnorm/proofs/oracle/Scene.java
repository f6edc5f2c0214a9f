package nl.huisnorm.proofs.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a norm is asked of: a thing and what it stands in. */
record Scene(
        Facts facility,
        @Nullable Facts within,
        @Nullable Facts unitOf,
        @Nullable Facts thing) {

    World world() {
        return facility.world();
    }

    Facts building() {
        return Objects.requireNonNull(within);
    }

    Facts unit() {
        return Objects.requireNonNull(unitOf);
    }

    /** The room, extinguisher, stay or lease. */
    Facts it() {
        return Objects.requireNonNull(thing);
    }

    boolean isUnit() {
        return unitOf != null;
    }

    /** Rooms of the dwelling: those of the unit, or all of the building where it is the only one. */
    List<Facts> rooms() {
        if (unitOf == null || building().parts("units", "unit").size() == 1) {
            return allRooms(building());
        }
        return unitOf.parts("rooms", "room");
    }

    /** The usable floor area of the dwelling; where it is not told it lies between that of its rooms and that of the building. */
    BigDecimal area() {
        Facts of = unitOf == null ? building() : unitOf;
        BigDecimal area = of.number("usableFloorArea");
        if (of.tells("usableFloorArea")) {
            return area;
        }
        BigDecimal least = rooms().stream()
                .filter(room -> room.tells("area"))
                .map(room -> room.number("area"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean bounded = unitOf != null && building().tells("usableFloorArea");
        return (bounded ? area.min(building().number("usableFloorArea")) : area).max(least);
    }

    BigDecimal persons() {
        return unitOf == null ? residents(building()) : ofUnit(unitOf);
    }

    static List<Facts> allRooms(Facts building) {
        List<Facts> all = new ArrayList<>();
        building.parts("units", "unit").forEach(unit -> all.addAll(unit.parts("rooms", "room")));
        all.addAll(building.parts("rooms", "room"));
        return all;
    }

    static BigDecimal sleepers(Facts room) {
        return !room.tells("occupants") && !room.is("kind", "bedroom") ? BigDecimal.ZERO : room.number("occupants");
    }

    private static BigDecimal total(List<Facts> rooms) {
        return rooms.stream().map(Scene::sleepers).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal ofUnit(Facts unit) {
        return unit.tells("residents") || !unit.tells("rooms")
                ? unit.number("residents")
                : total(unit.parts("rooms", "room"));
    }

    static BigDecimal residents(Facts building) {
        if (building.tells("residents") || (!building.tells("rooms") && !building.tells("units"))) {
            return building.number("residents");
        }
        return building.parts("units", "unit").stream()
                .map(Scene::ofUnit)
                .reduce(total(building.parts("rooms", "room")), BigDecimal::add);
    }

    static BigDecimal everyone(Facts facility) {
        return facility.parts("buildings", "building").stream()
                .map(Scene::residents)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many share something that a place states: those who have none of their own nearer by. */
    BigDecimal sharing(Norms.Item item) {
        if (unitOf != null) {
            return ofUnit(unitOf);
        }
        if (within != null) {
            return left(within, item);
        }
        BigDecimal all = BigDecimal.ZERO;
        for (Facts building : facility.parts("buildings", "building")) {
            if (!Oracle.has(building, item, List.of(facility))) {
                all = all.add(left(building, item));
            }
        }
        return all;
    }

    private BigDecimal left(Facts building, Norms.Item item) {
        BigDecimal all = residents(building);
        for (Facts unit : building.parts("units", "unit")) {
            if (Oracle.has(unit, item, List.of(building, facility))) {
                all = all.subtract(ofUnit(unit));
            }
        }
        return all;
    }

    /** The place that states something: the unit, the building or the facility. */
    Facts place() {
        return unitOf != null ? unitOf : within != null ? within : facility;
    }
}
