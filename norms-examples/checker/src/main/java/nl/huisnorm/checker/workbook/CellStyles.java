package nl.huisnorm.checker.workbook;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How cells look. Each look is made once: a workbook can have only so many. */
final class CellStyles {

    /** How a text is shown, so that a spreadsheet makes no number or day of it. */
    static final String TEXT = "@";

    static final String GENERAL = "General";

    private final XSSFWorkbook workbook;
    private final String day;
    private final Map<String, XSSFCellStyle> made = new HashMap<>();

    CellStyles(XSSFWorkbook workbook, Locale locale) {
        this.workbook = workbook;
        this.day = locale.getLanguage().equals("nl") ? "dd\\-mm\\-yyyy" : "yyyy\\-mm\\-dd";
    }

    /** How a day is shown. */
    String day() {
        return day;
    }

    /** A cell to fill in, with its number shown in a way. */
    XSSFCellStyle input(String format) {
        return made.computeIfAbsent("input " + format, any -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setBorderBottom(BorderStyle.HAIR);
            style.setBorderRight(BorderStyle.HAIR);
            return style;
        });
    }

    /** A text that begins as a formula does: it stays a text also when somebody edits it or copies it. */
    XSSFCellStyle quoted() {
        XSSFCellStyle text = input(TEXT);
        return made.computeIfAbsent("quoted", any -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(text);
            style.setQuotePrefixed(true);
            return style;
        });
    }

    /** What stands above or before cells. */
    XSSFCellStyle label() {
        return made.computeIfAbsent("label", any -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setFillForegroundColor(IndexedColors.LIGHT_CORNFLOWER_BLUE.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setBorderBottom(BorderStyle.HAIR);
            return style;
        });
    }

    /** The beginning of a part, or of the whole. */
    XSSFCellStyle heading() {
        XSSFCellStyle label = label();
        return made.computeIfAbsent("heading", any -> {
            XSSFFont bold = workbook.createFont();
            bold.setBold(true);
            XSSFCellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(label);
            style.setFont(bold);
            return style;
        });
    }

    /** Lines of text. */
    XSSFCellStyle lines() {
        return made.computeIfAbsent("lines", any -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            return style;
        });
    }
}
