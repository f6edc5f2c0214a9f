package nl.huisnorm.checker.report.list;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.huisnorm.checker.workbook.OnPaper;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** A workbook of lists: a head that stays in sight, with filters. */
final class ListWorkbook implements AutoCloseable {

    private static final int LETTER = 256;

    /** The day before the first of which spreadsheets are sure, as they count days. */
    private static final LocalDate NOUGHT = LocalDate.of(1899, 12, 30);

    private static final LocalDate FIRST_SURE_DAY = LocalDate.of(1900, 3, 1);
    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    /** What spreadsheets take for a character by its number. */
    private static final Pattern NUMBERED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle head;
    private final CellStyle text;
    private final CellStyle quoted;
    private final CellStyle number;
    private final CellStyle day;

    ListWorkbook(Locale locale, LocalDate made) {
        Font bold = workbook.createFont();
        bold.setBold(true);
        head = style("@");
        head.setFont(bold);
        head.setFillForegroundColor(IndexedColors.LIGHT_CORNFLOWER_BLUE.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        text = style("@");
        quoted = style("@");
        quoted.setQuotePrefixed(true);
        number = style("General");
        day = style(locale.getLanguage().equals("nl") ? "dd\\-mm\\-yyyy" : "yyyy\\-mm\\-dd");
        properties(made);
    }

    private CellStyle style(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    /** Without the clock of the machine. */
    private void properties(LocalDate made) {
        POIXMLProperties properties = workbook.getProperties();
        Optional<Date> time =
                Optional.of(Date.from(made.atStartOfDay(ZoneOffset.UTC).toInstant()));
        properties.getCoreProperties().setCreator("Huisnorm");
        properties.getCoreProperties().setCreated(time);
        properties.getCoreProperties().setModified(time);
        properties.getExtendedProperties().setApplication("Huisnorm");
    }

    /** Begins a list. */
    Sheet sheet(String name, List<String> columns, List<Integer> widths) {
        return new Sheet(workbook.createSheet(name.replace('/', '-')), columns, widths);
    }

    /** One list. */
    final class Sheet {

        private final XSSFSheet sheet;
        private final int columns;
        private int rows;

        private Sheet(XSSFSheet sheet, List<String> columns, List<Integer> widths) {
            this.sheet = sheet;
            this.columns = columns.size();
            for (int i = 0; i < columns.size(); i++) {
                sheet.setColumnWidth(i, widths.get(i) * LETTER);
            }
            sheet.createFreezePane(0, 1);
            OnPaper.set(sheet, 1, 1, columns.size());
            sheet.setPrintGridlines(true);
            XSSFRow row = sheet.createRow(rows++);
            for (int i = 0; i < columns.size(); i++) {
                XSSFCell cell = row.createCell(i);
                cell.setCellValue(safe(columns.get(i)));
                cell.setCellStyle(head);
                OnPaper.showWhole(sheet, cell);
            }
        }

        /** Adds a row. */
        void row(List<Cell> cells) {
            XSSFRow row = sheet.createRow(rows++);
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).text().isEmpty()) {
                    put(cells.get(i), row.createCell(i));
                }
            }
        }

        private void put(Cell cell, XSSFCell to) {
            if (cell.number() != null) {
                digits(to, cell.text());
                to.setCellStyle(number);
            } else if (cell.day() != null && !cell.day().isBefore(FIRST_SURE_DAY)) {
                digits(to, Long.toString(ChronoUnit.DAYS.between(NOUGHT, cell.day())));
                to.setCellStyle(day);
            } else {
                to.setCellValue(safe(cell.text()));
                to.setCellStyle(cell.isLikeFormula() ? quoted : text);
                OnPaper.showWhole(sheet, to);
            }
        }

        /** A number as the digits it has: no number of a computer that is nearly the same. */
        private void digits(XSSFCell cell, String digits) {
            cell.getCTCell().setT(STCellType.N);
            cell.getCTCell().setV(digits);
        }

        /** Ends the list: it can be filtered then. */
        void end() {
            sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, rows - 1), 0, columns - 1));
        }
    }

    /** A text as it is, at most as long as a cell can hold. */
    private static String safe(String text) {
        String all = NUMBERED.matcher(text).replaceAll("_x005F_");
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST - 1) + "…";
    }

    /** Writes it all. */
    void write(OutputStream out) throws IOException {
        workbook.write(out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
