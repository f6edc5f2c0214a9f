package nl.huisnorm.checker.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What stands on a sheet: the cells that have something in them, and the ranges that are merged. */
final class Sheet {

    private final String name;
    private final Map<Integer, TreeMap<Integer, Cell>> rows = new TreeMap<>();
    private final List<Range> merged = new ArrayList<>();

    /**
     * A range of cells; rows and columns begin at 1.
     *
     * @param name how the file calls it, for instance {@code C4:D4}
     */
    record Range(int row, int column, int lastRow, int lastColumn, String name) {}

    Sheet(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void add(Cell cell) {
        rows.computeIfAbsent(cell.at().line(), row -> new TreeMap<>())
                .put(cell.at().column(), cell);
    }

    void addMerged(Range range) {
        merged.add(range);
    }

    List<Range> merged() {
        return merged;
    }

    /** All cells, row by row. */
    List<Cell> cells() {
        return rows.values().stream().flatMap(row -> row.values().stream()).toList();
    }

    @Nullable Cell at(int row, int column) {
        Map<Integer, Cell> cells = rows.get(row);
        return cells == null ? null : cells.get(column);
    }

    /** The text of a cell without blanks around it; empty where there is none. */
    String text(int row, int column) {
        Cell cell = at(row, column);
        return cell == null ? "" : cell.text().strip();
    }
}
