package nl.huisnorm.checker.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import org.jspecify.annotations.Nullable;

/**
 * Where in a workbook a fact would be filled in that is not told: the cell of its name in the row, or column, of what it belongs to.
 * What has none yet on that sheet, as a building of which the amenities are not known, gets the first that is free.
 */
final class EmptyCells {

    private final Thing facility;
    private final Map<SheetPlan, Grid> grids;
    private final Map<SheetPlan, Map<Thing, Integer>> rows = new HashMap<>();

    EmptyCells(Thing facility, Map<SheetPlan, Grid> grids) {
        this.facility = facility;
        this.grids = Map.copyOf(grids);
    }

    /** Remembers which row, or column, of a sheet tells of something. */
    void told(Grid grid, Thing thing, Position at) {
        rows.computeIfAbsent(grid.plan(), any -> new IdentityHashMap<>()).putIfAbsent(thing, grid.thing(at));
    }

    /** The same of a row that is ready for something of which the sheet does not tell anything yet. */
    void ready(Grid grid, Map<Entry, Cell> cells, Owners owners) {
        List<String> ids = new ArrayList<>(List.of("", "", ""));
        for (Map.Entry<Entry, Cell> one : cells.entrySet()) {
            String list = one.getKey().fact().owner() + "s";
            ids.set(Layout.NAMED.indexOf(list), one.getValue().text().strip());
        }
        Thing owner = owners.find(ids);
        if (owner != null) {
            told(grid, owner, cells.values().iterator().next().at());
        }
    }

    /** The cell of a fact that is not told; none where the workbook has no room for it. */
    @Nullable Position of(Pointer fact) {
        List<String> steps = steps(fact);
        List<String> names = steps.stream().filter(step -> !isElement(step)).toList();
        for (SheetPlan plan : Layout.SHEETS) {
            Grid grid = grids.get(plan);
            for (List<String> place : plan.places()) {
                boolean isIn = names.size() > place.size()
                        && names.subList(0, place.size()).equals(place);
                Integer line = isIn && grid != null ? grid.line(names.subList(place.size(), names.size())) : null;
                if (line != null && grid != null) {
                    return grid.position(row(grid, place, steps), line);
                }
            }
        }
        return null;
    }

    private int row(Grid grid, List<String> place, List<String> steps) {
        if (grid.plan().isOfFacility()) {
            return grid.first();
        }
        Thing thing = thing(place, steps);
        Integer row =
                thing == null ? null : rows.getOrDefault(grid.plan(), Map.of()).get(thing);
        return row == null ? grid.free() : row;
    }

    /** What stands at a place, by the names that lead to it and the numbers that stand between them. */
    private @Nullable Thing thing(List<String> place, List<String> steps) {
        Thing thing = facility;
        int at = 0;
        for (String name : place) {
            at++;
            boolean isNumbered = at < steps.size() && isElement(steps.get(at));
            Thing next = isNumbered ? element(thing, name, steps.get(at)) : thing.partOrNone(name);
            at += isNumbered ? 1 : 0;
            if (next == null) {
                return null;
            }
            thing = next;
        }
        return thing;
    }

    private static @Nullable Thing element(Thing thing, String name, String number) {
        List<Thing> list = thing.list(name);
        int index = Integer.parseInt(number);
        return index < list.size() ? list.get(index) : null;
    }

    private static List<String> steps(Pointer pointer) {
        List<String> steps = new ArrayList<>();
        for (Pointer at = pointer; at != null && at.parent() != null; at = at.parent()) {
            steps.add(0, at.last());
        }
        return steps;
    }

    private static boolean isElement(String step) {
        return !step.isEmpty() && step.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }
}
