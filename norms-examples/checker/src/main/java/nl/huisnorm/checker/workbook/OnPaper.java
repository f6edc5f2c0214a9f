package nl.huisnorm.checker.workbook;

import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * How a sheet is printed: on A4, on as many pages beside each other as its columns need to stay readable, with
 * what heads them on each, and with the name of the sheet and the number of the page below.
 */
public final class OnPaper {

    private static final Pattern BETWEEN_WORDS = Pattern.compile(" ");
    private static final int LETTER = 256;

    /** As wide as what stands on a page on its side may be; printed at some three quarters of its size. */
    private static final int ROOM = 180 * LETTER;

    /** How high a line is, in twentieths of a point. */
    private static final int LINE = 270;

    private static final int MOST_LINES = 12;

    private OnPaper() {}

    /**
     * Sets it.
     *
     * @param headRows how many rows, from the first on, head the others on each page
     * @param headColumns how many columns
     * @param columns how many columns are in use
     */
    public static void set(XSSFSheet sheet, int headRows, int headColumns, int columns) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        // pages beside each other follow on each other
        setup.setLeftToRight(true);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) pages(sheet, headColumns, columns));
        setup.setFitHeight((short) 0);
        if (headRows > 0) {
            sheet.setRepeatingRows(new CellRangeAddress(0, headRows - 1, -1, -1));
        }
        if (headColumns > 0) {
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, headColumns - 1));
        }
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setRight("&P / &N");
    }

    /** The same of a sheet of which no more is printed than there is room to fill in. */
    static void set(XSSFSheet sheet, int headRows, int headColumns, int columns, int rows) {
        set(sheet, headRows, headColumns, columns);
        int index = sheet.getWorkbook().getSheetIndex(sheet);
        sheet.getWorkbook().setPrintArea(index, 0, columns - 1, 0, rows - 1);
    }

    /**
     * Makes a row as high as a text in a cell of it needs to be seen whole: not every program does so when it
     * opens a file.
     */
    public static void showWhole(XSSFSheet sheet, XSSFCell cell) {
        // letters are narrower than the nought by which columns are measured
        int width = sheet.getColumnWidth(cell.getColumnIndex()) * 11 / (10 * LETTER);
        int lines = 1;
        int used = 0;
        for (String word : BETWEEN_WORDS.split(cell.getStringCellValue(), -1)) {
            if (used > 0 && used + word.length() > width) {
                lines++;
                used = 0;
            }
            used += word.length() + 1;
        }
        int height = Math.min(lines, MOST_LINES) * LINE;
        if (lines > 1 && cell.getRow().getHeight() < height) {
            cell.getRow().setHeight((short) height);
        }
    }

    private static int pages(XSSFSheet sheet, int headColumns, int columns) {
        int heads = width(sheet, 0, headColumns);
        int rest = width(sheet, headColumns, columns);
        int each = Math.max(ROOM - heads, ROOM / 2);
        return Math.max(1, (rest + each - 1) / each);
    }

    private static int width(XSSFSheet sheet, int from, int until) {
        int width = 0;
        for (int column = from; column < until; column++) {
            width += sheet.isColumnHidden(column) ? 0 : sheet.getColumnWidth(column);
        }
        return width;
    }
}
