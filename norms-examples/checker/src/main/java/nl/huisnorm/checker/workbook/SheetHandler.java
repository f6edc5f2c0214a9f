package nl.huisnorm.checker.workbook;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.huisnorm.checker.workbook.Cell.Kind;
import nl.huisnorm.input.Position;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the cells out of a sheet as it is read. */
final class SheetHandler extends DefaultHandler {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})(?::([A-Z]{1,3})([0-9]{1,7}))?");

    private final Sheet sheet;
    private final ReadOnlySharedStringsTable texts;
    private final StylesTable styles;
    private final Runnable counted;
    private final StringBuilder text = new StringBuilder();

    private int row;
    private int column;
    private String type = "";
    private int style;
    private boolean isFormula;
    private boolean isText;
    private boolean isPhonetic;

    /**
     * Takes cells.
     *
     * @param counted is told of each cell
     */
    SheetHandler(Sheet sheet, ReadOnlySharedStringsTable texts, StylesTable styles, Runnable counted) {
        this.sheet = sheet;
        this.texts = texts;
        this.styles = styles;
        this.counted = counted;
    }

    @Override
    public void startElement(String uri, String name, String prefixed, Attributes attributes) throws SAXException {
        switch (WorkbookCells.local(name, prefixed)) {
            case "row" -> {
                String number = attributes.getValue("r");
                row = number == null ? row + 1 : Integer.parseInt(number);
                column = 0;
            }
            case "c" -> {
                String place = attributes.getValue("r");
                column = place == null
                        ? column + 1
                        : WorkbookCells.place(place, sheet.name()).column();
                type = Objects.requireNonNullElse(attributes.getValue("t"), "n");
                String number = attributes.getValue("s");
                style = number == null ? 0 : Integer.parseInt(number);
                isFormula = false;
                text.setLength(0);
            }
            case "f" -> isFormula = true;
            case "v" -> isText = true;
            case "t" -> isText = !isPhonetic;
            case "rPh" -> isPhonetic = true;
            case "mergeCell" -> merged(attributes.getValue("ref"));
            default -> {
                // how it looks
            }
        }
    }

    @Override
    public void characters(char[] letters, int start, int length) {
        if (isText) {
            text.append(letters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String prefixed) throws SAXException {
        switch (WorkbookCells.local(name, prefixed)) {
            case "v", "t" -> isText = false;
            case "rPh" -> isPhonetic = false;
            case "c" -> cell();
            default -> {
                // how it looks
            }
        }
    }

    private void cell() throws SAXException {
        String said = text.toString();
        if (isFormula) {
            add(Kind.FORMULA, said, "");
            return;
        }
        if (said.isBlank()) {
            return;
        }
        switch (type) {
            case "s" -> words(shared(said));
            case "inlineStr", "str" -> words(unescaped(said));
            case "b" -> add(Kind.TRUTH, said.strip().equals("1") ? "true" : "false", "");
            case "e" -> add(Kind.ERROR, said, "");
            case "d" -> add(Kind.TEXT, said.replaceFirst("T00:00:00(?:\\.0+)?Z?$", ""), "");
            default -> {
                String format = format();
                add(isDay(format) ? Kind.DATE : Kind.NUMBER, said.strip(), format);
            }
        }
    }

    /** A text that cells share; its letters that XML has no room for were made again when it was read. */
    private String shared(String number) throws SAXException {
        try {
            return texts.getItemAt(Integer.parseInt(number.strip())).getString();
        } catch (IndexOutOfBoundsException e) {
            throw new SAXException("no such text", e);
        }
    }

    private void words(String said) {
        if (!said.isBlank()) {
            add(Kind.TEXT, said, "");
        }
    }

    private void add(Kind kind, String said, String format) {
        counted.run();
        sheet.add(new Cell(new Position(row, column, sheet.name()), kind, said, format));
    }

    private String format() {
        XSSFCellStyle found = style < styles.getNumCellStyles() ? styles.getStyleAt(style) : null;
        String format = found == null ? null : found.getDataFormatString();
        return format == null ? "" : format;
    }

    private boolean isDay(String format) {
        XSSFCellStyle found = style < styles.getNumCellStyles() ? styles.getStyleAt(style) : null;
        return found != null && !format.isEmpty() && DateUtil.isADateFormat(found.getDataFormat(), format);
    }

    private void merged(@Nullable String reference) {
        Matcher range = RANGE.matcher(Objects.requireNonNullElse(reference, "").toUpperCase(Locale.ROOT));
        if (range.matches() && range.group(3) != null) {
            Position first = WorkbookCells.place(range.group(1) + range.group(2), sheet.name());
            Position last = WorkbookCells.place(range.group(3) + range.group(4), sheet.name());
            sheet.addMerged(new Sheet.Range(first.line(), first.column(), last.line(), last.column(), range.group()));
        }
    }

    /** What stands for a letter that XML has no room for is that letter again. */
    private static String unescaped(String said) {
        return ESCAPED.matcher(said)
                .replaceAll(
                        one -> Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(one.group(1), 16))));
    }

    /** A text so that it is read back the same: what looks like such a letter, and what is one. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        Matcher like = ESCAPED.matcher(text);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean looksEscaped =
                    letter == '_' && like.region(i, text.length()).lookingAt();
            if (looksEscaped || (letter < ' ' && letter != '\n' && letter != '\t') || letter >= '\uFFFE') {
                escaped.append(String.format(Locale.ROOT, "_x%04X_", (int) letter));
            } else {
                escaped.append(letter);
            }
        }
        return escaped.toString();
    }
}
