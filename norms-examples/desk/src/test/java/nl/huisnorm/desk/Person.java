package nl.huisnorm.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Somebody who fills in a workbook and knows no more of it than what is to be seen: the names of the sheets, the names before or above
 * cells, and what cells offer. What is typed becomes what a spreadsheet makes of it: a number, a day, or a text; what a cell refuses is
 * not taken.
 */
final class Person implements AutoCloseable {

    private final XSSFWorkbook workbook;
    private final boolean dutch;

    private Person(XSSFWorkbook workbook, boolean dutch) {
        this.workbook = workbook;
        this.dutch = dutch;
    }

    static Person opens(Path file, String language) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Person(new XSSFWorkbook(in), language.equals("nl"));
        }
    }

    /** Fills in a table: on each line a sheet, a name on it, and what is typed for the first, second and later thing. */
    void fillsIn(String table) throws IOException {
        for (String line : lines(table)) {
            String[] parts = line.split(" ?\\| ?", -1);
            for (int thing = 2; thing < parts.length; thing++) {
                if (!parts[thing].isBlank()) {
                    type(cell(parts[0], parts[1], thing - 2), parts[thing].strip());
                }
            }
        }
    }

    private static List<String> lines(String table) throws IOException {
        try (InputStream in = Objects.requireNonNull(Person.class.getResourceAsStream("/" + table), table)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** Types in a cell that was named by its sheet and letters. */
    void types(String sheet, String name, String typed) {
        CellReference at = new CellReference(name);
        type(at(sheet(sheet), at.getRow(), at.getCol()), typed);
    }

    /** What is to be seen in a cell. */
    String sees(String sheet, String name) {
        CellReference at = new CellReference(name);
        return at(sheet(sheet), at.getRow(), at.getCol()).toString();
    }

    /** The name before or above a cell. */
    String nameOf(String sheet, String name) {
        CellReference at = new CellReference(name);
        XSSFSheet found = sheet(sheet);
        return found.isColumnHidden(0)
                ? at(found, at.getRow(), 1).toString()
                : at(found, 1, at.getCol()).toString();
    }

    private XSSFSheet sheet(String name) {
        return Objects.requireNonNull(workbook.getSheet(name), name);
    }

    /** The cell of a thing by the name before or above it; a name that is there more than once goes with the heading it stands under. */
    private XSSFCell cell(String sheetName, String named, int thing) {
        XSSFSheet sheet = sheet(sheetName);
        int between = named.indexOf(" > ");
        String heading = between < 0 ? "" : named.substring(0, between);
        String name = between < 0 ? named : named.substring(between + 3);
        if (!sheet.isColumnHidden(0)) {
            for (Cell cell : sheet.getRow(1)) {
                if (cell.toString().equals(name)) {
                    return at(sheet, 2 + thing, cell.getColumnIndex());
                }
            }
        }
        String under = "";
        for (Row row : sheet) {
            Cell label = row.getCell(1);
            if (label != null && sheet.isColumnHidden(0)) {
                boolean isHeading =
                        workbook.getFontAt(label.getCellStyle().getFontIndex()).getBold();
                under = isHeading ? label.toString() : under;
                if (label.toString().equals(name) && (heading.isEmpty() || heading.equals(under))) {
                    return at(sheet, row.getRowNum(), 2 + thing);
                }
            }
        }
        throw new AssertionError("nobody sees " + named + " on the sheet " + sheetName);
    }

    private static XSSFCell at(XSSFSheet sheet, int row, int column) {
        XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        XSSFCell cell = line.getCell(column);
        return cell == null ? line.createCell(column) : cell;
    }

    private void type(XSSFCell cell, String typed) {
        if (typed.isEmpty()) {
            cell.setBlank();
            return;
        }
        List<String> offered = offered(cell);
        if (!offered.isEmpty() && !offered.contains(typed)) {
            throw new AssertionError(cell.getSheet().getSheetName() + " " + cell.getReference() + " refuses " + typed
                    + " and offers " + offered);
        }
        String number = dutch ? typed.replace(',', '.') : typed;
        boolean isText = cell.getCellStyle().getDataFormatString().equals("@");
        String day = dutch ? "[0-9]{2}-[0-9]{2}-[0-9]{4}" : "[0-9]{4}-[0-9]{2}-[0-9]{2}";
        if (!isText && typed.matches(day)) {
            cell.setCellValue(LocalDate.parse(typed, DateTimeFormatter.ofPattern(dutch ? "dd-MM-yyyy" : "yyyy-MM-dd")));
        } else if (!isText && number.matches("-?[0-9]+(\\.[0-9]+)?")) {
            cell.setCellValue(new BigDecimal(number).doubleValue());
        } else {
            cell.setCellValue(typed);
        }
    }

    /** The words that a cell offers; none where anything can be typed, or any number. */
    private List<String> offered(XSSFCell cell) {
        for (XSSFDataValidation one : cell.getSheet().getDataValidations()) {
            if (one.getRegions().getCellRangeAddresses()[0].isInRange(cell)) {
                String[] words = one.getValidationConstraint().getExplicitListValues();
                Name name = words == null
                        ? workbook.getName(one.getValidationConstraint().getFormula1())
                        : null;
                return words != null ? List.of(words) : name == null ? List.of() : listed(name);
            }
        }
        return List.of();
    }

    private List<String> listed(Name name) {
        List<String> words = new ArrayList<>();
        AreaReference area = new AreaReference(name.getRefersToFormula(), workbook.getSpreadsheetVersion());
        for (CellReference one : area.getAllReferencedCells()) {
            words.add(at(sheet(one.getSheetName()), one.getRow(), one.getCol()).getStringCellValue());
        }
        return words;
    }

    /** Saves it under a name. */
    void saves(Path file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        Files.write(file, out.toByteArray());
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
