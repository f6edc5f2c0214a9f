package nl.huisnorm.checker.stock;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Named;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a CSV file of facilities. A column is named by what it is about and the field as facility files have it:
 * {@code room.area}, {@code building.amenities.toilets}, {@code facility.certificates.1.scheme} for the first of a list.
 * What fields there are, the records of the library say.
 */
final class CsvColumns {

    /** What a row can tell about, from the outside in. */
    enum Level implements Named {
        FACILITY(Facility.class),
        BUILDING(Building.class),
        UNIT(Unit.class),
        ROOM(Room.class);

        private static final Set<String> LISTS = Set.of("buildings", "units", "rooms");

        private final Class<?> type;

        Level(Class<?> type) {
            this.type = type;
        }

        String id() {
            return key() + ".id";
        }

        @Override
        public String label(Locale locale) {
            return Messages.in(locale).get("subject." + key());
        }
    }

    /**
     * A column.
     *
     * @param index its place, from 0
     * @param name its name
     * @param level what it is about
     * @param path the field, from there inwards; numbers are elements of lists, from 0
     * @param type the type of its values
     * @param list whether a value is a list of words
     */
    record Column(int index, String name, Level level, List<String> path, Class<?> type, boolean list) {}

    private final List<Column> columns = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final String file;

    private CsvColumns(String file) {
        this.file = file;
    }

    /** The columns of a header; problems are told for those that do not exist. */
    static CsvColumns of(String file, int line, List<String> header) {
        CsvColumns found = new CsvColumns(file);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            Position position = new Position(line, i + 1);
            if (!seen.add(name)) {
                found.problem(position, "csv-column-twice", name);
            } else {
                found.add(i, name, position);
            }
        }
        if (found.problems.isEmpty() && found.id(Level.FACILITY) < 0) {
            found.problem(new Position(line, 1), "csv-column-needed");
        }
        return found;
    }

    List<Column> columns() {
        return columns;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Where the id of a level stands in a row, or -1. */
    int id(Level level) {
        return columns.stream()
                .filter(column -> column.name().equals(level.id()))
                .mapToInt(Column::index)
                .findFirst()
                .orElse(-1);
    }

    private void problem(Position position, String code, Object... arguments) {
        problems.add(new Problem(file, position, Pointer.ROOT, code, List.of(arguments)));
    }

    private void add(int index, String name, Position position) {
        List<String> tokens = List.of(name.split("\\.", -1));
        Level level = Arrays.stream(Level.values())
                .filter(one -> one.key().equals(tokens.get(0)))
                .findFirst()
                .orElse(null);
        if (level == null || tokens.size() < 2) {
            unknown(
                    name,
                    position,
                    Arrays.stream(Level.values()).map(one -> one.key() + ".…").toList());
            return;
        }
        List<String> path = new ArrayList<>();
        Type type = level.type;
        for (String token : tokens.subList(1, tokens.size())) {
            Type element = element(type);
            if (element != null && isElement(token)) {
                path.add(Integer.toString(Integer.parseInt(token) - 1));
                type = element;
                continue;
            }
            List<String> known = fields(type, path.isEmpty() ? Level.LISTS : Set.of());
            RecordComponent component = component(type, token);
            if (component == null || !known.contains(token)) {
                unknown(name, position, inside(level, path, type, known));
                return;
            }
            path.add(token);
            type = component.getGenericType();
        }
        Type element = element(type);
        boolean list = element instanceof Class<?> word && word.isEnum();
        Type inner = list && element != null ? element : type;
        if (!(inner instanceof Class<?> leaf) || leaf.isRecord()) {
            unknown(name, position, inside(level, path, type, fields(type, Set.of())));
            return;
        }
        columns.add(new Column(index, name, level, List.copyOf(path), leaf, list));
    }

    /** The columns that there are in a place: an element of a list, or the fields of an object. */
    private static List<String> inside(Level level, List<String> path, Type type, List<String> fields) {
        String before = level.key() + path(path) + ".";
        return element(type) != null
                ? List.of(before + "1")
                : fields.stream().map(field -> before + field).toList();
    }

    private void unknown(String name, Position position, List<String> known) {
        String nearest = known.stream()
                .filter(one -> one.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
        problem(position, "csv-column", name, new Hint(nearest, String.join(", ", known)));
    }

    /** What there is instead, in the reader's language. */
    private record Hint(@Nullable String nearest, String known) implements Named {
        @Override
        public String name() {
            return known;
        }

        @Override
        public String label(Locale locale) {
            return nearest == null
                    ? Messages.in(locale).get("csv.known", known)
                    : Messages.in(locale).get("csv.near", nearest);
        }
    }

    private static String path(List<String> path) {
        StringBuilder text = new StringBuilder();
        path.forEach(token -> text.append('.')
                .append(isElement(token) || token.equals("0") ? Integer.toString(Integer.parseInt(token) + 1) : token));
        return text.toString();
    }

    private static boolean isElement(String token) {
        return token.matches("[1-9][0-9]{0,2}");
    }

    private static @Nullable Type element(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == List.class
                ? generic.getActualTypeArguments()[0]
                : null;
    }

    private static List<String> fields(Type type, Set<String> without) {
        return type instanceof Class<?> record && record.isRecord()
                ? Arrays.stream(record.getRecordComponents())
                        .map(RecordComponent::getName)
                        .filter(name -> !without.contains(name))
                        .toList()
                : List.of();
    }

    private static @Nullable RecordComponent component(Type type, String name) {
        return type instanceof Class<?> record && record.isRecord()
                ? Arrays.stream(record.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
