package nl.huisnorm.checker.workbook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.huisnorm.checker.workbook.Entry.Kind;
import nl.huisnorm.checker.workbook.Meaning.WrongCellException;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.source.Digest;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.FacilityReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a facility from a workbook. The cells are written as JSON, one value on a line, and the library reads that: what can be wrong with
 * a facility is told once, and the line of the JSON tells the cell.
 */
public final class WorkbookReader {

    /** What leaves no doubt about the other cells of a sheet, so that what is wrong with those is told too. */
    private static final Set<String> BESIDE_OTHERS = Set.of("workbook-no-heading", "workbook-merged");

    private final Mistakes mistakes;
    private final Meaning meaning;
    private final Owners owners = new Owners();
    private final Map<SheetPlan, Grid> grids = new LinkedHashMap<>();
    private final Map<Position, Entry> placed = new HashMap<>();
    private List<Problem> notices = List.of();
    private Thing facility = new Thing(Position.START);
    private EmptyCells empty = new EmptyCells(facility, grids);

    private WorkbookReader(Mistakes mistakes, Meaning meaning) {
        this.mistakes = mistakes;
        this.meaning = meaning;
    }

    /**
     * Whether a file is a workbook as Excel writes it.
     *
     * @param file what to call it in problems and reports
     * @param bytes what is in it
     * @throws UnreadableInputException if it is one that cannot be read: it has a password, an older program or another one wrote it, or
     *     it is called a workbook and is none
     */
    public static boolean isWorkbook(String file, byte[] bytes) throws UnreadableInputException {
        if (isWorkbook(bytes)) {
            return true;
        }
        String code = OtherSpreadsheet.of(file, bytes);
        if (code != null) {
            throw new UnreadableInputException(List.of(new Problem(file, null, Pointer.ROOT, code, List.of())));
        }
        return false;
    }

    /** A facility from what is in a file: a workbook, YAML or JSON. */
    public static FacilityDocument facility(String file, byte[] bytes) throws UnreadableInputException {
        return isWorkbook(file, bytes) ? read(file, bytes) : FacilityReader.read(file, bytes);
    }

    /** Whether a file is a workbook as Excel writes it, whatever else it can be. */
    public static boolean isWorkbook(byte[] bytes) {
        return bytes.length > 2
                && bytes[0] == 'P'
                && bytes[1] == 'K'
                && new String(bytes, StandardCharsets.ISO_8859_1).contains("xl/workbook.xml");
    }

    /**
     * Reads a workbook.
     *
     * @param file what to call it in problems and reports
     * @param bytes what is in it
     * @throws UnreadableInputException if it cannot be read or says something that cannot be; each problem names its sheet and cell
     */
    public static FacilityDocument read(String file, byte[] bytes) throws UnreadableInputException {
        WorkbookCells cells = WorkbookCells.of(file, bytes);
        Mistakes mistakes = new Mistakes(file);
        WorkbookReader reader = new WorkbookReader(mistakes, new Meaning(cells.isLater()));
        boolean together = reader.gather(cells.sheets());
        reader.absent(file, cells.sheets());
        if (!together) {
            mistakes.check();
        }
        return reader.document(file, bytes);
    }

    /** Puts together what all sheets tell; false where they cannot be read together. */
    private boolean gather(List<Sheet> sheets) {
        for (Sheet sheet : sheets) {
            Grid grid = Grid.of(sheet, mistakes);
            Grid other = grid == null ? null : grids.putIfAbsent(grid.plan(), grid);
            if (grid != null && other != null) {
                mistakes.add(
                        grid.start(),
                        "workbook-sheet-twice",
                        WorkbookTexts.named(grid.plan()),
                        other.sheet().name(),
                        sheet.name());
            }
        }
        if (grids.isEmpty()) {
            mistakes.add(null, "workbook-not-ours");
            return false;
        }
        Layout.SHEETS.stream()
                .filter(SheetPlan::isOfFacility)
                .filter(plan -> plan.key().equals("place") && !grids.containsKey(plan))
                .forEach(plan -> mistakes.add(null, "workbook-sheet-missing", WorkbookTexts.named(plan)));
        if (!mistakes.areOnly(BESIDE_OTHERS)) {
            return false;
        }
        Grid first = grids.get(Layout.sheet("place").orElseThrow());
        if (first != null) {
            facility = new Thing(first.start());
        }
        empty = new EmptyCells(facility, grids);
        for (SheetPlan plan : Layout.SHEETS) {
            Grid grid = grids.get(plan);
            if (grid != null && plan.isOfFacility()) {
                ofFacility(grid);
            } else if (grid != null) {
                grid.things().forEach(thing -> add(grid, thing));
            } else if (plan.key().equals("buildings")) {
                withoutBuildings(plan);
            }
        }
        return true;
    }

    /** Tells of sheets that are gone, first where that is why others cannot be read. */
    private void absent(String file, List<Sheet> sheets) {
        // without the sheet of the place nothing is read, and that is told by itself
        List<SheetPlan> gone = Absent.of(sheets, grids.keySet()).stream()
                .filter(plan -> !plan.key().equals("place"))
                .toList();
        if (!gone.isEmpty() && !grids.isEmpty()) {
            List<Object> names = List.of(WorkbookTexts.named(gone));
            notices = List.of(new Problem(file, null, Pointer.ROOT, "workbook-sheets-gone", names));
            mistakes.because(notices);
        }
    }

    /** A workbook about leases or stays alone needs no buildings; any other does. */
    private void withoutBuildings(SheetPlan plan) {
        boolean isOfPeople = grids.values().stream()
                .anyMatch(grid -> Set.of("leases", "stays").contains(grid.plan().key())
                        && !grid.things().isEmpty());
        if (!isOfPeople) {
            mistakes.add(null, "workbook-sheet-missing", WorkbookTexts.named(plan));
        }
    }

    private void ofFacility(Grid grid) {
        List<Map<Entry, Cell>> things = grid.things();
        if (things.size() > 1) {
            Position second = things.get(1).values().iterator().next().at();
            mistakes.add(second, "workbook-one-place");
        } else if (!things.isEmpty()) {
            fill(facility, things.get(0));
        }
    }

    private void add(Grid grid, Map<Entry, Cell> cells) {
        SheetPlan plan = grid.plan();
        boolean onlyReferences = cells.keySet().stream().allMatch(entry -> entry.kind() == Kind.REFERENCE);
        if (onlyReferences && !plan.isNew()) {
            empty.ready(grid, cells, owners);
            return;
        }
        Position at = cells.values().iterator().next().at();
        List<String> ids = ids(plan, cells);
        if (ids == null) {
            return;
        }
        List<List<String>> shapes = plan.places().stream()
                .map(place -> Layout.owners(place, plan.isNew()))
                .toList();
        List<String> found = resolved(ids, shapes);
        if (found == null) {
            tellOwner(plan, cells, at, ids, shapes);
            return;
        }
        List<String> shape = Owners.shape(found);
        Thing owner = shape.isEmpty() ? facility : owners.find(found);
        List<String> place = plan.places().get(shapes.indexOf(shape));
        if (owner != null) {
            add(grid, cells, owner, place.subList(rest(place, shape), place.size()), found);
        }
    }

    /** How much of a place leads to what is in it. */
    private static int rest(List<String> place, List<String> shape) {
        return shape.isEmpty() ? 0 : place.indexOf(shape.get(shape.size() - 1)) + 1;
    }

    private void add(Grid grid, Map<Entry, Cell> cells, Thing owner, List<String> way, List<String> ids) {
        SheetPlan plan = grid.plan();
        Position at = cells.values().iterator().next().at();
        if (!plan.isNew()) {
            empty.told(grid, owner, at);
            fill(owner, cells);
            return;
        }
        Thing around = owner;
        for (String part : way.subList(0, way.size() - 1)) {
            around = around.part(part, at);
        }
        Thing thing = new Thing(at);
        empty.told(grid, thing, at);
        fill(thing, told(plan, cells));
        String list = way.get(way.size() - 1);
        Position none = around.add(list, thing);
        if (none != null) {
            mistakes.add(none, "workbook-not-empty", Objects.requireNonNull(at.sheet()), at.name());
        }
        int level = Layout.NAMED.indexOf(list);
        if (level >= 0) {
            List<String> own = new ArrayList<>(ids);
            own.set(level, id(cells));
            owners.add(own, thing);
        }
    }

    /** What cells tell, without the word that nothing is known. */
    private static Map<Entry, Cell> told(SheetPlan plan, Map<Entry, Cell> cells) {
        Entry presence = plan.presence();
        Cell cell = presence == null ? null : cells.get(presence);
        if (cell == null || !WorkbookTexts.isNothingKnown(cell.text())) {
            return cells;
        }
        Map<Entry, Cell> told = new LinkedHashMap<>(cells);
        told.remove(presence);
        return told;
    }

    private String id(Map<Entry, Cell> cells) {
        for (Map.Entry<Entry, Cell> one : cells.entrySet()) {
            if (one.getKey().path().equals(List.of("id"))) {
                try {
                    return meaning.text(one.getValue());
                } catch (WrongCellException e) {
                    // told when the thing was filled
                }
            }
        }
        return "-";
    }

    /** The ids that a row refers to, in the order of the named lists; none where a cell is wrong, which is told. */
    private @Nullable List<String> ids(SheetPlan plan, Map<Entry, Cell> cells) {
        List<String> ids = new ArrayList<>(List.of("", "", ""));
        boolean right = true;
        for (Entry reference : plan.references()) {
            Cell cell = cells.get(reference);
            if (cell != null) {
                try {
                    ids.set(
                            Layout.NAMED.indexOf(reference.fact().owner() + "s"),
                            meaning.text(cell).strip());
                } catch (WrongCellException e) {
                    mistakes.add(cell.at(), e.code(), e.arguments());
                    right = false;
                }
            }
        }
        return right ? ids : null;
    }

    private @Nullable List<String> resolved(List<String> ids, List<List<String>> shapes) {
        boolean isShape = shapes.contains(Owners.shape(ids));
        if (isShape && (Owners.shape(ids).isEmpty() || owners.find(ids) != null)) {
            return ids;
        }
        return owners.only(ids, shapes);
    }

    private void tellOwner(
            SheetPlan plan, Map<Entry, Cell> cells, Position at, List<String> ids, List<List<String>> shapes) {
        for (int i = ids.size() - 1; i >= 0; i--) {
            String id = ids.get(i);
            String list = Layout.NAMED.get(i);
            if (!id.isEmpty()) {
                for (Entry reference : plan.references()) {
                    Cell cell = cells.get(reference);
                    boolean isIt = reference.fact().owner().concat("s").equals(list);
                    if (isIt && cell != null && shapes.contains(Owners.shape(ids))) {
                        SheetPlan other = Layout.sheet(list).orElseThrow();
                        mistakes.add(cell.at(), "workbook-no-such", reference, id, WorkbookTexts.named(other));
                        return;
                    }
                }
            }
        }
        Entry needed = plan.references().stream()
                .filter(reference -> !cells.containsKey(reference))
                .findFirst()
                .orElse(plan.references().get(0));
        mistakes.add(at, "workbook-which", needed);
    }

    private void fill(Thing thing, Map<Entry, Cell> cells) {
        for (Map.Entry<Entry, Cell> one : cells.entrySet()) {
            Entry entry = one.getKey();
            Cell cell = one.getValue();
            placed.put(cell.at(), entry);
            try {
                switch (entry.kind()) {
                    case REFERENCE -> {
                        // says where the thing is
                    }
                    case HEADING -> heading(thing, entry, cell);
                    case LIST -> list(thing, entry, cell);
                    case FACT -> {
                        Thing around = around(thing, entry, cell);
                        around.put(last(entry), new Thing.Value(meaning.of(entry, cell), cell.at()));
                    }
                }
            } catch (WrongCellException e) {
                mistakes.add(cell.at(), e.code(), e.arguments());
            }
        }
    }

    private static Thing around(Thing thing, Entry entry, Cell cell) {
        Thing around = thing;
        for (String part : entry.path().subList(0, entry.path().size() - 1)) {
            around = around.part(part, cell.at());
        }
        return around;
    }

    private static String last(Entry entry) {
        return entry.path().get(entry.path().size() - 1);
    }

    private void heading(Thing thing, Entry entry, Cell cell) throws WrongCellException {
        if (!WorkbookTexts.isNothingKnown(meaning.text(cell))) {
            throw new WrongCellException("workbook-heading", WorkbookTexts.word("nothing-known"));
        }
        around(thing, entry, cell).part(last(entry), cell.at());
    }

    private void list(Thing thing, Entry entry, Cell cell) throws WrongCellException {
        if (!WorkbookTexts.isNone(meaning.text(cell))) {
            SheetPlan sheet = Layout.SHEETS.stream()
                    .filter(plan -> plan.isNew())
                    .filter(plan -> plan.places().stream().anyMatch(place -> endsWith(place, last(entry))))
                    .findFirst()
                    .orElseThrow();
            throw new WrongCellException("workbook-list", WorkbookTexts.word("none"), WorkbookTexts.named(sheet));
        }
        around(thing, entry, cell).putEmpty(last(entry), cell.at());
    }

    private static boolean endsWith(List<String> place, String list) {
        return !place.isEmpty() && place.get(place.size() - 1).equals(list);
    }

    private FacilityDocument document(String file, byte[] bytes) throws UnreadableInputException {
        StringBuilder json = new StringBuilder();
        List<Position> cells = new ArrayList<>();
        facility.write(json, cells);
        CellProblems problems = new CellProblems(cells, placed, grids.values());
        FacilityDocument read;
        try {
            read = FacilityReader.read(file, json.toString().getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableInputException e) {
            // a cell that was refused is left out, which is no mistake of the others
            boolean isWhole = mistakes.isEmpty();
            mistakes.addAll(e.problems().stream()
                    .filter(problem -> isWhole || CellProblems.isOfOneCell(problem))
                    .map(problems::inCells)
                    .toList());
            mistakes.check();
            throw e;
        }
        mistakes.check();
        return new FacilityDocument(
                file,
                Digest.sha256(bytes),
                read.facility(),
                read.positions().moved(position -> CellProblems.cell(position, cells), empty::of),
                notices);
    }
}
