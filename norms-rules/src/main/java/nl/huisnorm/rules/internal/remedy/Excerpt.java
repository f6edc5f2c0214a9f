package nl.huisnorm.rules.internal.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.input.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * A facility with only that part of it that one subject lies in: a rule that looks at nothing else says the same of both,
 * and is tried on the smaller one many times faster. Whoever uses it first makes sure of that.
 */
final class Excerpt {

    /**
     * An element of a list of the whole that is the only one left.
     *
     * @param list the list
     * @param whole the element in the whole
     * @param part the same in the part, where it is the first
     */
    private record Only(Pointer list, Pointer whole, Pointer part) {

        Only(Pointer list, int index) {
            this(list, list.element(index), list.element(0));
        }
    }

    private static final Set<String> LISTS = Set.of("buildings", "stays", "leases");

    private final Facility facility;
    private final List<Only> only;

    private Excerpt(Facility facility, List<Only> only) {
        this.facility = facility;
        this.only = List.copyOf(only);
    }

    /** The whole. */
    static Excerpt whole(Facility facility) {
        return new Excerpt(facility, List.of());
    }

    /** The part that a subject lies in; of a stay or lease, without buildings. */
    static Excerpt around(Facility facility, Pointer subject) {
        List<String> steps = new ArrayList<>();
        for (Pointer step = subject; step.parent() != null; step = Objects.requireNonNull(step.parent())) {
            steps.add(0, step.last());
        }
        List<Only> only = new ArrayList<>();
        if (steps.size() < 2 || !LISTS.contains(steps.get(0))) {
            return whole(facility);
        }
        int index = Integer.parseInt(steps.get(1));
        Facility part = facility.withStays(none(facility.stays())).withLeases(none(facility.leases()));
        switch (steps.get(0)) {
            case "buildings" -> {
                Pointer list = Pointer.ROOT.field("buildings");
                only.add(new Only(list, index));
                Building building = within(
                        facility.buildings().get(index), list.element(index), steps.subList(2, steps.size()), only);
                part = part.withBuildings(List.of(building));
            }
            case "stays" -> {
                only.add(new Only(Pointer.ROOT.field("stays"), index));
                part = part.withBuildings(List.of()).withStays(one(facility.stays(), index));
            }
            default -> {
                only.add(new Only(Pointer.ROOT.field("leases"), index));
                part = part.withBuildings(List.of()).withLeases(one(facility.leases(), index));
            }
        }
        return new Excerpt(part, only);
    }

    private static <T> @Nullable List<T> none(@Nullable List<T> list) {
        return list == null ? null : List.of();
    }

    private static <T> @Nullable List<T> one(@Nullable List<T> list, int index) {
        return list == null || index >= list.size() ? list : List.of(list.get(index));
    }

    private static Building within(Building building, Pointer at, List<String> steps, List<Only> only) {
        if (steps.size() < 2) {
            return building;
        }
        boolean inUnit = steps.get(0).equals("units");
        if (!inUnit && !steps.get(0).equals("rooms")) {
            return building;
        }
        int index = Integer.parseInt(steps.get(1));
        Pointer list = at.field(steps.get(0));
        only.add(new Only(list, index));
        if (!inUnit) {
            return building.withUnits(none(building.units())).withRooms(one(building.rooms(), index));
        }
        Unit unit = Objects.requireNonNull(building.units()).get(index);
        if (steps.size() > 3 && steps.get(2).equals("rooms")) {
            int room = Integer.parseInt(steps.get(3));
            only.add(new Only(list.element(index).field("rooms"), room));
            unit = unit.withRooms(one(unit.rooms(), room));
        }
        return building.withRooms(none(building.rooms())).withUnits(List.of(unit));
    }

    /** The part as a facility. */
    Facility facility() {
        return facility;
    }

    boolean isWhole() {
        return only.isEmpty();
    }

    /** A place of the whole as a place of the part; none where it is not in it. */
    @Nullable Pointer inside(Pointer place) {
        Pointer found = place;
        for (int i = only.size() - 1; i >= 0; i--) {
            Only one = only.get(i);
            if (found.isWithin(one.list()) && !found.equals(one.list())) {
                Pointer below = found.below(one.whole());
                if (below == null) {
                    return null;
                }
                found = one.part().at(below);
            }
        }
        return found;
    }

    /** A place of the part as a place of the whole. */
    Pointer outside(Pointer place) {
        Pointer found = place;
        for (Only one : only) {
            Pointer below = found.isWithin(one.part()) ? found.below(one.part()) : null;
            if (below != null) {
                found = one.whole().at(below);
            }
        }
        return found;
    }
}
