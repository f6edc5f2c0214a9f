package nl.huisnorm.checker.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.huisnorm.internal.facts.Choice;
import nl.huisnorm.internal.facts.FactTable;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The words that cells offer, on a sheet that nobody sees: a list in a cell itself can have but 255 letters. */
final class Choices {

    private final XSSFWorkbook workbook;
    private final Locale locale;
    private final Map<String, List<String>> used = new LinkedHashMap<>();
    private final List<SheetPlan> written = new ArrayList<>();

    Choices(XSSFWorkbook workbook, Locale locale) {
        this.workbook = workbook;
        this.locale = locale;
    }

    /** The name of the list of words that an entry can be. */
    String of(Entry entry) {
        Choice choice = FactTable.get().choiceOf(entry.fact());
        used.computeIfAbsent(
                choice.name(),
                any -> choice.words().stream()
                        .map(word -> word.label().in(locale))
                        .toList());
        return name(choice.name());
    }

    /** Keeps that there is a sheet, so that it is missed where somebody takes it away. */
    void written(SheetPlan plan) {
        written.add(plan);
    }

    private static String name(String choice) {
        return "words_" + choice;
    }

    /** Writes the lists that were asked for, and which sheets there are, on a hidden sheet. */
    void hide(String title) {
        XSSFSheet sheet = workbook.createSheet(title);
        int column = 0;
        for (Map.Entry<String, List<String>> list : used.entrySet()) {
            fill(sheet, column, list.getValue());
            XSSFName name = workbook.createName();
            name.setNameName(name(list.getKey()));
            String letter = CellReference.convertNumToColString(column);
            name.setRefersToFormula("'" + title + "'!$" + letter + "$1:$" + letter + "$"
                    + list.getValue().size());
            column++;
        }
        fill(sheet, column, written.stream().map(Absent::kept).toList());
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
    }

    private static void fill(XSSFSheet sheet, int column, List<String> words) {
        int row = 0;
        for (String word : words) {
            XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
            line.createCell(column).setCellValue(word);
            row++;
        }
    }
}
