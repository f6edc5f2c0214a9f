package nl.huisnorm.checker.checklist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What is asked of several things alike: a column for each, a row for each fact. Whoever walks from room to room goes
 * down one column.
 *
 * @param sheet the sheet of the workbook where the answers go
 * @param things the things, as they are called
 * @param rows the facts, each with what is written for each of the things, its cell before it
 */
record Grid(String sheet, List<String> things, List<Row> rows) {

    /** So many columns stand on a page. */
    static final int MOST_THINGS = 6;

    private static final String NOT_ASKED = "–";

    /**
     * A row.
     *
     * @param label what is asked
     * @param cells what is written for each of the things
     */
    record Row(String label, List<String> cells) {}

    Grid {
        things = List.copyOf(things);
        rows = List.copyOf(rows);
    }

    /** Whether lines ask the same of several things. */
    static boolean isAlike(List<Checklist.Line> lines) {
        return lines.stream().noneMatch(line -> line.cell().isEmpty())
                && lines.stream().map(Checklist.Line::label).distinct().count() < lines.size();
    }

    /** The grids of the lines of a sheet. */
    static List<Grid> of(String sheet, List<Checklist.Line> lines) {
        List<String> things =
                lines.stream().map(Checklist.Line::about).distinct().toList();
        List<Grid> grids = new ArrayList<>();
        for (int i = 0; i < things.size(); i += MOST_THINGS) {
            grids.add(part(sheet, things.subList(i, Math.min(things.size(), i + MOST_THINGS)), lines));
        }
        return grids;
    }

    private static Grid part(String sheet, List<String> things, List<Checklist.Line> lines) {
        Map<String, Map<String, String>> byLabel = new LinkedHashMap<>();
        Set<String> here = new LinkedHashSet<>(things);
        lines.stream()
                .filter(line -> here.contains(line.about()))
                .forEach(line -> byLabel.computeIfAbsent(line.label(), any -> new LinkedHashMap<>())
                        .put(line.about(), "[" + line.cell() + "] " + line.brief()));
        List<Row> rows = new ArrayList<>();
        byLabel.forEach((label, cells) -> rows.add(new Row(
                label,
                things.stream()
                        .map(thing -> Objects.requireNonNullElse(cells.get(thing), NOT_ASKED))
                        .toList())));
        return new Grid(sheet, things, rows);
    }
}
