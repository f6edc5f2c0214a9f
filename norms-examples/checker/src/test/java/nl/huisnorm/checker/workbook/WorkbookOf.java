package nl.huisnorm.checker.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.write.FacilityWriter;
import nl.huisnorm.text.Messages;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks for tests, as the program writes them and as somebody changes them. */
final class WorkbookOf {

    static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private WorkbookOf() {}

    static byte[] facility(Facility facility, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Huisnorm huisnorm = Huisnorm.bundled();
            AskedFacts asked = AskedFacts.of(facility, huisnorm, AssessmentOptions.asOf(DAY));
            WorkbookWriter.write(facility, asked, huisnorm.rulebook(), DAY, locale, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnreadableInputException e) {
            throw new IllegalArgumentException(e);
        }
        return out.toByteArray();
    }

    /** A Dutch workbook of a facility in YAML. */
    static byte[] yaml(String yaml) {
        return facility(read(yaml), Messages.DUTCH);
    }

    static Facility read(String yaml) {
        try {
            return FacilityReader.read("test", yaml.getBytes(StandardCharsets.UTF_8))
                    .facility();
        } catch (UnreadableInputException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What somebody did to a workbook. */
    static byte[] changed(byte[] workbook, Consumer<XSSFWorkbook> change) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook open = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            change.accept(open);
            open.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The cell of an entry, of the first, second or later thing that a sheet tells of. */
    static XSSFCell cell(XSSFWorkbook workbook, String key, int thing) {
        for (int s = 0; s < workbook.getNumberOfSheets(); s++) {
            XSSFSheet sheet = workbook.getSheetAt(s);
            for (int row = 0; row <= sheet.getLastRowNum(); row++) {
                XSSFRow line = sheet.getRow(row);
                for (int column = 0; line != null && column < Math.max(line.getLastCellNum(), 0); column++) {
                    XSSFCell cell = line.getCell(column);
                    if (cell != null && cell.toString().equals(key)) {
                        boolean down = Layout.sheet(key.substring(0, key.indexOf('/')))
                                .orElseThrow()
                                .down();
                        return down ? at(sheet, row, column + 2 + thing) : at(sheet, row + 2 + thing, column);
                    }
                }
            }
        }
        throw new IllegalArgumentException("no " + key);
    }

    private static XSSFCell at(XSSFSheet sheet, int row, int column) {
        XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        XSSFCell cell = line.getCell(column);
        return cell == null ? line.createCell(column) : cell;
    }

    /** Two cells change places. */
    static void swap(XSSFRow row, int one, int other) {
        XSSFCell first = row.getCell(one);
        XSSFCell second = row.getCell(other);
        boolean isNumber = first.getCellType() == CellType.NUMERIC;
        double number = isNumber ? first.getNumericCellValue() : 0;
        String text = isNumber ? "" : first.toString();
        if (second.getCellType() == CellType.NUMERIC) {
            first.setCellValue(second.getNumericCellValue());
        } else if (second.toString().isEmpty()) {
            first.setBlank();
        } else {
            first.setCellValue(second.toString());
        }
        if (isNumber) {
            second.setCellValue(number);
        } else if (text.isEmpty()) {
            second.setBlank();
        } else {
            second.setCellValue(text);
        }
    }

    /** What a workbook says. */
    static FacilityDocument document(byte[] workbook) throws UnreadableInputException {
        return WorkbookReader.read("huis.xlsx", workbook);
    }

    /** What is wrong with a workbook, in Dutch, a line each. */
    static List<String> problems(byte[] workbook) {
        try {
            document(workbook);
            return List.of();
        } catch (UnreadableInputException e) {
            return e.problems().stream()
                    .map(problem -> problem.line(Messages.DUTCH))
                    .toList();
        }
    }

    /** A facility as its file. */
    static String json(Facility facility) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            FacilityWriter.write(facility, FacilityWriter.Format.JSON, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
