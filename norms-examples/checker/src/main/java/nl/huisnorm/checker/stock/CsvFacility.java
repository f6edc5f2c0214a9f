package nl.huisnorm.checker.stock;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.huisnorm.checker.stock.CsvColumns.Column;
import nl.huisnorm.checker.stock.CsvColumns.Level;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.stock.StockItem;
import org.jspecify.annotations.Nullable;

/**
 * Makes a facility of the lines of a CSV file that tell about it. It writes them as JSON, one value on a line, and has the
 * library read that: what can be wrong with a facility is told once, and the line of the JSON tells the cell.
 */
final class CsvFacility {

    private record Cell(String text, Column column, int line) {}

    /** An object or, where its fields are numbers, a list. */
    private static final class Node {
        private final Map<String, Object> fields = new LinkedHashMap<>();
        private final int line;

        Node(int line) {
            this.line = line;
        }
    }

    private final String file;
    private final CsvColumns columns;
    private final List<Problem> problems = new ArrayList<>();
    private final StringBuilder json = new StringBuilder();
    private final List<@Nullable Cell> cells = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();

    CsvFacility(String file, CsvColumns columns) {
        this.file = file;
        this.columns = columns;
    }

    CsvRecord read(List<CsvStock.Row> rows) {
        int line = rows.get(0).line();
        Node facility = new Node(line);
        for (CsvStock.Row row : rows) {
            if (row.count() != columns.columns().size()) {
                problem(
                        new Position(row.line(), 1),
                        "csv-ragged",
                        row.count(),
                        columns.columns().size());
            } else {
                add(row, facility);
            }
        }
        if (!problems.isEmpty()) {
            return CsvRecord.of(new StockItem(file, line, null, problems));
        }
        write(facility);
        try {
            byte[] text = json.toString().getBytes(StandardCharsets.UTF_8);
            FacilityDocument read = FacilityReader.read(file, text);
            FacilityDocument moved = new FacilityDocument(
                    file, read.sha256(), read.facility(), read.positions().moved(this::inCsv));
            return new CsvRecord(new StockItem(file, line, read.facility(), List.of()), moved);
        } catch (UnreadableInputException e) {
            return CsvRecord.of(new StockItem(
                    file, line, null, e.problems().stream().map(this::inCsv).toList()));
        }
    }

    private void problem(Position position, String code, Object... arguments) {
        problems.add(new Problem(file, position, Pointer.ROOT, code, List.of(arguments)));
    }

    private void add(CsvStock.Row row, Node facility) {
        Node node = facility;
        for (Level level : Level.values()) {
            boolean any = false;
            for (Column column : columns.columns()) {
                any |= column.level() == level && !row.cell(column.index()).isEmpty();
            }
            if (level == Level.FACILITY || any) {
                int id = columns.id(level);
                String name = row.cell(id);
                if (name.isEmpty()) {
                    problem(new Position(row.line(), Math.max(id, 0) + 1), "csv-no-id", level, level.id());
                    return;
                }
                node = level == Level.FACILITY ? node : inside(node, level, name, row.line());
                fill(node, level, row);
            }
        }
    }

    /** The building, unit or room of that id, which is made if it is new. */
    private static Node inside(Node around, Level level, String id, int line) {
        Node list = (Node) around.fields.computeIfAbsent(level.key() + "s", name -> new Node(line));
        return (Node) list.fields.computeIfAbsent("=" + id, name -> new Node(line));
    }

    private void fill(Node node, Level level, CsvStock.Row row) {
        for (Column column : columns.columns()) {
            String text = row.cell(column.index());
            if (column.level() == level && !text.isEmpty()) {
                put(node, column, new Cell(text, column, row.line()));
            }
        }
    }

    private void put(Node node, Column column, Cell cell) {
        Node place = node;
        List<String> path = column.path();
        for (String token : path.subList(0, path.size() - 1)) {
            place = (Node) place.fields.computeIfAbsent(token, name -> new Node(cell.line()));
        }
        Object earlier = place.fields.putIfAbsent(path.get(path.size() - 1), cell);
        if (earlier instanceof Cell other && !other.text().equals(cell.text())) {
            problems.add(new Problem(
                    file,
                    new Position(cell.line(), column.index() + 1),
                    Pointer.ROOT.field(column.name()),
                    "csv-differs",
                    List.of(cell.text(), other.text(), other.line())));
        }
    }

    private void write(Node node) {
        boolean list = !node.fields.isEmpty()
                && node.fields.keySet().stream().allMatch(name -> name.startsWith("=") || name.matches("[0-9]+"));
        line(list ? "[" : "{", null, node.line);
        String comma = "";
        Map<String, Object> fields =
                list && !node.fields.keySet().iterator().next().startsWith("=") ? numbered(node.fields) : node.fields;
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            json.append(comma);
            if (!list) {
                json.append('"').append(field.getKey()).append("\":");
            }
            if (field.getValue() instanceof Cell cell) {
                line(value(cell), cell, cell.line());
            } else {
                write((Node) field.getValue());
            }
            comma = ",";
        }
        json.append(list ? ']' : '}');
    }

    private static Map<String, Object> numbered(Map<String, Object> fields) {
        Map<String, Object> sorted = new TreeMap<>((one, other) -> Integer.parseInt(one) - Integer.parseInt(other));
        sorted.putAll(fields);
        return sorted;
    }

    private void line(String text, @Nullable Cell cell, int line) {
        json.append(text).append('\n');
        cells.add(cell);
        lines.add(line);
    }

    /** A cell as JSON: what is no number or truth where one belongs stays a text, so that it is told. */
    private static String value(Cell cell) {
        Class<?> type = cell.column().type();
        String text = cell.text();
        if (type == Boolean.class && text.matches("(?i)true|false")) {
            return text.toLowerCase(Locale.ROOT);
        }
        if ((type == BigDecimal.class || type == Integer.class) && text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?")) {
            return text;
        }
        if (cell.column().list()) {
            StringBuilder words = new StringBuilder("[");
            for (String word : text.split("\\|", -1)) {
                words.append(words.length() > 1 ? "," : "").append(quoted(word.strip()));
            }
            return words.append(']').toString();
        }
        return quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == '"' || one == '\\') {
                quoted.append('\\').append(one);
            } else if (one < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) one));
            } else {
                quoted.append(one);
            }
        }
        return quoted.append('"').toString();
    }

    /** A place in the JSON as the cell or line it came from. */
    private Position inCsv(Position position) {
        int index = Math.max(0, Math.min(position.line(), lines.size()) - 1);
        Cell cell = cells.get(index);
        return new Position(lines.get(index), cell == null ? 1 : cell.column().index() + 1);
    }

    /** A problem of the JSON as one of the cell or line it came from. */
    private Problem inCsv(Problem problem) {
        Position position = problem.position();
        int index = position == null ? 0 : Math.min(position.line(), lines.size()) - 1;
        Cell cell = position == null ? null : cells.get(index);
        List<Object> arguments = new ArrayList<>(problem.arguments());
        if (problem.code().equals("duplicate-id") && arguments.get(1) instanceof Integer other) {
            arguments.set(1, lines.get(other - 1));
        }
        return new Problem(
                file,
                new Position(
                        lines.get(Math.max(index, 0)),
                        cell == null ? 1 : cell.column().index() + 1),
                Pointer.ROOT.field(
                        cell == null ? column(problem.pointer()) : cell.column().name()),
                problem.code(),
                arguments);
    }

    /** The name of the column that a field would have. */
    private static String column(Pointer pointer) {
        Level level = Level.FACILITY;
        StringBuilder path = new StringBuilder();
        String[] tokens = pointer.toString().split("/", -1);
        for (int i = 1; i < tokens.length; i++) {
            Level inner = switch (tokens[i]) {
                case "buildings" -> Level.BUILDING;
                case "units" -> Level.UNIT;
                case "rooms" -> Level.ROOM;
                default -> null;
            };
            if (inner != null) {
                level = inner;
                path.setLength(0);
                i++;
            } else {
                path.append('.').append(tokens[i].matches("[0-9]+") ? Integer.parseInt(tokens[i]) + 1 + "" : tokens[i]);
            }
        }
        return level.key() + path;
    }
}
