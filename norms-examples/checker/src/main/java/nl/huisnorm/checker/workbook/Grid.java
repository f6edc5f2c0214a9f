package nl.huisnorm.checker.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.huisnorm.input.Position;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A sheet with the meaning of its rows and columns. What a column says, or a row where facts stand below each other, its key tells, which
 * is hidden and moves with it; where there is none, what people see above it.
 */
final class Grid {

    /** As far from the edge as keys are looked for. */
    private static final int FAR = 10;

    private final SheetPlan plan;
    private final Sheet sheet;

    /** The row of keys, or their column where facts stand below each other. */
    private final int keys;

    private final Map<Integer, Entry> entries = new TreeMap<>();
    private final Map<Integer, Map<Entry, Cell>> things = new TreeMap<>();

    private Grid(SheetPlan plan, Sheet sheet, int keys) {
        this.plan = plan;
        this.sheet = sheet;
        this.keys = keys;
    }

    /** The sheet as one of those that tell of facilities; none where it is none. */
    static @Nullable Grid of(Sheet sheet, Mistakes mistakes) {
        for (Cell cell : sheet.cells()) {
            boolean isNear = cell.at().line() <= FAR || cell.at().column() <= FAR;
            SheetPlan plan =
                    isNear && cell.kind() == Cell.Kind.TEXT ? keyed(cell.text().strip()) : null;
            int keys = plan == null
                    ? 0
                    : plan.down() ? cell.at().column() : cell.at().line();
            if (plan != null && keys <= FAR) {
                Grid grid = new Grid(plan, sheet, keys);
                grid.read(mistakes);
                return grid;
            }
        }
        SheetPlan named = Layout.SHEETS.stream()
                .filter(plan -> WorkbookTexts.isName(plan, sheet.name()))
                .findFirst()
                .orElse(null);
        if (named == null || sheet.cells().isEmpty()) {
            return null;
        }
        Grid grid = new Grid(named, sheet, 1);
        grid.read(mistakes);
        return grid;
    }

    private static @Nullable SheetPlan keyed(String text) {
        int slash = text.indexOf('/');
        SheetPlan plan =
                slash < 0 ? null : Layout.sheet(text.substring(0, slash)).orElse(null);
        return plan != null
                        && plan.entries().stream().anyMatch(entry -> entry.key().equals(text))
                ? plan
                : null;
    }

    SheetPlan plan() {
        return plan;
    }

    Sheet sheet() {
        return sheet;
    }

    /** What is told of each thing, in the order of the sheet: each with a cell at least. */
    List<Map<Entry, Cell>> things() {
        return List.copyOf(things.values());
    }

    /** The place of the id of the first thing, or where it would be. */
    Position start() {
        return position(keys + 2, 1);
    }

    /** The row, or column, of the first thing. */
    int first() {
        return things.isEmpty() ? keys + 2 : things.keySet().iterator().next();
    }

    /** The first row, or column, behind all that tell of something. */
    int free() {
        int free = keys + 2;
        for (int thing : things.keySet()) {
            free = Math.max(free, thing + 1);
        }
        return free;
    }

    /** The column, or row, of the fact at a path; none where the sheet has no room for it. */
    @Nullable Integer line(List<String> path) {
        return entries.entrySet().stream()
                .filter(one -> one.getValue().kind() != Entry.Kind.REFERENCE)
                .filter(one -> one.getValue().path().equals(path))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    Position position(int thing, int entry) {
        return plan.down() ? new Position(entry, thing, sheet.name()) : new Position(thing, entry, sheet.name());
    }

    int thing(Position at) {
        return plan.down() ? at.column() : at.line();
    }

    private int entry(Position at) {
        return plan.down() ? at.line() : at.column();
    }

    private String text(int thing, int entry) {
        Position at = position(thing, entry);
        return sheet.text(at.line(), at.column());
    }

    private void read(Mistakes mistakes) {
        Map<Entry, Position> seen = new LinkedHashMap<>();
        TreeSet<Integer> lines = new TreeSet<>();
        sheet.cells().forEach(cell -> lines.add(entry(cell.at())));
        boolean anySeen = false;
        for (int line : lines) {
            String key = text(keys, line);
            String label = text(keys + 1, line);
            Entry entry = key.isEmpty() ? labelled(label) : byKey(key);
            if (entry == null && !key.isEmpty()) {
                mistakes.add(position(keys, line), "workbook-unknown-key", key);
            } else if (entry != null) {
                anySeen |= isLabel(entry, label);
                Position before = seen.put(entry, position(keys + 1, line));
                if (before == null) {
                    entries.put(line, entry);
                } else {
                    mistakes.add(position(keys + 1, line), "workbook-key-twice", entry, before.name());
                }
            }
        }
        if (!anySeen) {
            mistakes.add(position(keys + 1, 1), "workbook-no-labels", WorkbookTexts.named(plan));
            return;
        }
        sheet.cells().forEach(cell -> put(cell, mistakes));
        merged(mistakes);
    }

    private @Nullable Entry byKey(String key) {
        return plan.entries().stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** The entry that people call so, if it is one. */
    private @Nullable Entry labelled(String label) {
        List<Entry> found =
                plan.entries().stream().filter(entry -> isLabel(entry, label)).toList();
        return found.size() == 1 ? found.get(0) : null;
    }

    private static boolean isLabel(Entry entry, String label) {
        return entry.heading(Messages.DUTCH).equalsIgnoreCase(label)
                || entry.heading(Locale.ENGLISH).equalsIgnoreCase(label);
    }

    private void put(Cell cell, Mistakes mistakes) {
        int thing = thing(cell.at());
        if (thing < keys + 2) {
            return;
        }
        Entry entry = entries.get(entry(cell.at()));
        if (entry == null) {
            String key = text(keys, entry(cell.at()));
            if (key.isEmpty()) {
                mistakes.add(
                        cell.at(),
                        "workbook-no-heading",
                        position(keys + 1, entry(cell.at())).name());
            }
            return;
        }
        things.computeIfAbsent(thing, any -> new LinkedHashMap<>()).put(entry, cell);
    }

    /** Cells that are merged say one thing, and nobody knows of which of them. */
    private void merged(Mistakes mistakes) {
        List<Sheet.Range> wrong = new ArrayList<>();
        for (Sheet.Range range : sheet.merged()) {
            Position first = new Position(range.row(), range.column(), sheet.name());
            Position last = new Position(range.lastRow(), range.lastColumn(), sheet.name());
            boolean ofThings = thing(last) >= keys + 2;
            boolean ofEntries = entries.keySet().stream().anyMatch(line -> line >= entry(first) && line <= entry(last));
            if (ofThings && ofEntries) {
                wrong.add(range);
            }
        }
        wrong.forEach(range ->
                mistakes.add(new Position(range.row(), range.column(), sheet.name()), "workbook-merged", range.name()));
    }
}
