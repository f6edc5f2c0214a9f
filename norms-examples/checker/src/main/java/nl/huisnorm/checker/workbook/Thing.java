package nl.huisnorm.checker.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisnorm.input.Position;
import org.jspecify.annotations.Nullable;

/** Something that a facility tells of, as it is gathered from the sheets: the facility itself, a building, a room, a part. */
final class Thing {

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final Position at;

    /**
     * A value.
     *
     * @param json the value as JSON, on one line
     * @param at the cell it comes from
     */
    record Value(String json, Position at) {}

    /** A list of which a cell says that nothing is in it. */
    private record Empty(Position at) {}

    Thing(Position at) {
        this.at = at;
    }

    Position at() {
        return at;
    }

    /** Says what a fact is. */
    void put(String name, Value value) {
        fields.put(name, value);
    }

    /** Says that a list is empty. */
    void putEmpty(String name, Position cell) {
        fields.put(name, new Empty(cell));
    }

    /** A part, which is made if it is not there yet. */
    Thing part(String name, Position cell) {
        Object part = fields.computeIfAbsent(name, any -> new Thing(cell));
        if (part instanceof Thing thing) {
            return thing;
        }
        throw new IllegalStateException(name + " is no part");
    }

    /** A part; none where it is not there. */
    @Nullable Thing partOrNone(String name) {
        return fields.get(name) instanceof Thing thing ? thing : null;
    }

    /** Adds an element to a list. It returns the cell that says that the list is empty, if one does. */
    @Nullable Position add(String name, Thing element) {
        Object list = fields.computeIfAbsent(name, any -> new ArrayList<Thing>());
        if (list instanceof Empty empty) {
            return empty.at();
        }
        if (list instanceof List<?>) {
            @SuppressWarnings("unchecked")
            List<Thing> things = (List<Thing>) list;
            things.add(element);
        }
        return null;
    }

    /** The elements of a list; none where it is not there. */
    List<Thing> list(String name) {
        return fields.get(name) instanceof List<?> list
                ? list.stream().map(Thing.class::cast).toList()
                : List.of();
    }

    /** Writes it as JSON, a value a line, and tells of each line which cell it comes from. */
    void write(StringBuilder json, List<Position> cells) {
        line(json, "{", at, cells);
        String comma = "";
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            json.append(comma).append('"').append(field.getKey()).append("\":");
            if (field.getValue() instanceof Value value) {
                line(json, value.json(), value.at(), cells);
            } else if (field.getValue() instanceof Empty empty) {
                line(json, "[]", empty.at(), cells);
            } else if (field.getValue() instanceof Thing thing) {
                thing.write(json, cells);
            } else {
                List<Thing> list = list(field.getKey());
                line(json, "[", list.get(0).at(), cells);
                for (int i = 0; i < list.size(); i++) {
                    json.append(i == 0 ? "" : ",");
                    list.get(i).write(json, cells);
                }
                line(json, "]", list.get(0).at(), cells);
            }
            comma = ",";
        }
        line(json, "}", at, cells);
    }

    private static void line(StringBuilder json, String text, Position cell, List<Position> cells) {
        json.append(text).append('\n');
        cells.add(cell);
    }
}
