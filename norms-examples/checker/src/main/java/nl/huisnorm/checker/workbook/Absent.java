package nl.huisnorm.checker.workbook;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sheets that a workbook had when it was written and that are gone; what stood there is not known to who reads it. */
final class Absent {

    private static final String KEPT = "sheet/";

    private Absent() {}

    /** What a workbook keeps, where nobody sees it, of a sheet that it has. */
    static String kept(SheetPlan plan) {
        return KEPT + plan.key();
    }

    /** The sheets that are gone; in a workbook that keeps nothing of what it had, all that are not there. */
    static List<SheetPlan> of(List<Sheet> sheets, Set<SheetPlan> there) {
        Set<String> kept = sheets.stream()
                .flatMap(sheet -> sheet.cells().stream())
                .filter(cell -> cell.kind() == Cell.Kind.TEXT)
                .map(cell -> cell.text().strip())
                .filter(text -> text.startsWith(KEPT))
                .collect(Collectors.toSet());
        Stream<SheetPlan> had = Layout.SHEETS.stream().filter(plan -> kept.isEmpty() || kept.contains(kept(plan)));
        return had.filter(plan -> !there.contains(plan)).toList();
    }
}
