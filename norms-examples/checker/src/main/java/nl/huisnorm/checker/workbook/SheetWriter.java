package nl.huisnorm.checker.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.huisnorm.checker.text.CsvRows;
import nl.huisnorm.checker.workbook.Entry.Kind;
import nl.huisnorm.internal.facts.FactType;
import nl.huisnorm.internal.source.Edit;
import nl.huisnorm.text.Named;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Writes one sheet: the hidden keys, what people see, the notes, what cells offer, and what is known. */
final class SheetWriter {

    /** Rows and columns of keys and of labels; what is told of begins behind them. */
    private static final int KEYS = 0;

    private static final int LABELS = 1;
    private static final int FIRST = 2;

    /** As many rows, or columns where facts stand below each other, are ready to be filled in. */
    private static final int READY_ROWS = 40;

    private static final int READY_COLUMNS = 4;

    /** As many rows offer what can be chosen. */
    private static final int OFFERING = 1_000;

    private static final int OFFERING_COLUMNS = 60;

    /** What stands for something of which nothing is known. */
    private static final Object NOTHING_KNOWN = new Object();

    private static final int LETTER = 256;
    private static final int LABEL_WIDTH = 52 * LETTER;
    private static final int WIDTH = 20 * LETTER;
    private static final int NOTE_COLUMNS = 4;
    private static final int NOTE_ROWS = 9;

    private final SheetPlan plan;
    private final XSSFSheet sheet;
    private final CellStyles styles;
    private final Choices choices;
    private final Notes notes;
    private final WorkbookTexts texts;
    private final Locale locale;
    private final Consumer<Entry> tooLong;

    SheetWriter(
            SheetPlan plan,
            XSSFSheet sheet,
            CellStyles styles,
            Choices choices,
            Notes notes,
            WorkbookTexts texts,
            Locale locale,
            Consumer<Entry> tooLong) {
        this.plan = plan;
        this.sheet = sheet;
        this.styles = styles;
        this.choices = choices;
        this.notes = notes;
        this.texts = texts;
        this.locale = locale;
        this.tooLong = tooLong;
    }

    /**
     * Writes it.
     *
     * @param told is told of every cell that says something of a thing that there is, or of the first where there is none yet
     */
    void write(List<Entry> entries, List<Rows.Row> rows, Consumer<FilledCell> told) {
        int ready = plan.isOfFacility() ? 1 : Math.max(rows.size(), plan.down() ? READY_COLUMNS : READY_ROWS);
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        for (int line = 0; line < entries.size(); line++) {
            Entry entry = entries.get(line);
            at(KEYS, line).setCellValue(entry.key());
            XSSFCell label = at(LABELS, line);
            label.setCellValue(entry.heading(locale));
            label.setCellStyle(entry.kind() == Kind.HEADING || !plan.down() ? styles.heading() : styles.label());
            note(drawing, label, notes.of(entry));
            for (int thing = 0; thing < ready; thing++) {
                XSSFCell cell = at(FIRST + thing, line);
                cell.setCellStyle(entry.kind() == Kind.HEADING ? styles.label() : styles.input(format(entry)));
                Object value = thing < rows.size() ? value(plan, rows.get(thing), entry) : null;
                if (value != null) {
                    put(cell, entry, value);
                }
                if (thing < Math.max(1, rows.size()) && (entry.kind() == Kind.FACT || entry.kind() == Kind.LIST)) {
                    Rows.Row row = thing < rows.size() ? rows.get(thing) : null;
                    told.accept(FilledCell.of(sheet.getSheetName(), cell.getReference(), plan, entry, row));
                }
            }
            offer(entry, line, ready);
        }
        look(entries, ready);
    }

    private void look(List<Entry> entries, int ready) {
        int fixed = (int) entries.stream()
                .filter(entry -> entry.kind() == Kind.REFERENCE || entry.path().equals(List.of("id")))
                .count();
        if (plan.down()) {
            sheet.setColumnHidden(KEYS, true);
            sheet.setColumnWidth(LABELS, LABEL_WIDTH);
            for (int column = FIRST; column < FIRST + OFFERING_COLUMNS; column++) {
                sheet.setColumnWidth(column, WIDTH);
            }
            sheet.createFreezePane(FIRST, fixed);
        } else {
            sheet.getRow(KEYS).setZeroHeight(true);
            for (int column = 0; column < entries.size(); column++) {
                sheet.setColumnWidth(column, WIDTH);
                sheet.setDefaultColumnStyle(column, styles.input(format(entries.get(column))));
            }
            sheet.createFreezePane(fixed, FIRST);
        }
        for (int line = 0; line < entries.size(); line++) {
            OnPaper.showWhole(sheet, at(LABELS, line));
        }
        int things = FIRST + ready;
        if (plan.down()) {
            OnPaper.set(sheet, fixed, FIRST, things, entries.size());
        } else {
            OnPaper.set(sheet, FIRST, fixed, entries.size(), things);
        }
    }

    private XSSFCell at(int thing, int line) {
        int row = plan.down() ? line : thing;
        int column = plan.down() ? thing : line;
        XSSFRow found = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        XSSFCell cell = found.getCell(column);
        return cell == null ? found.createCell(column) : cell;
    }

    private void note(XSSFDrawing drawing, XSSFCell cell, String text) {
        int row = cell.getRowIndex();
        int column = cell.getColumnIndex();
        XSSFClientAnchor anchor =
                drawing.createAnchor(0, 0, 0, 0, column + 1, row, column + 1 + NOTE_COLUMNS, row + NOTE_ROWS);
        XSSFComment comment = drawing.createCellComment(anchor);
        comment.setString(new XSSFRichTextString(text));
        comment.setAuthor("Huisnorm");
        cell.setCellComment(comment);
    }

    private String format(Entry entry) {
        if (entry.kind() != Kind.FACT) {
            return CellStyles.TEXT;
        }
        return switch (entry.fact().type()) {
            case TEXT, TEXTS, TEXTS_BY_ID, CHOICES -> CellStyles.TEXT;
            case DATE -> styles.day();
            default -> CellStyles.GENERAL;
        };
    }

    /** Whether the cell of an entry tells something of a row. */
    static boolean says(SheetPlan plan, Rows.Row row, Entry entry) {
        return entry.kind() != Kind.REFERENCE && value(plan, row, entry) != null;
    }

    /** Whether a value is told in the cell of an entry: of parts and lists only that they are empty. */
    private static boolean says(Entry entry, Object value) {
        return switch (entry.kind()) {
            case REFERENCE -> false;
            case HEADING -> value instanceof Record part && isEmpty(part);
            case LIST -> value instanceof List<?> list && list.isEmpty();
            case FACT -> true;
        };
    }

    private static boolean isEmpty(Record part) {
        return Edit.values(part).isEmpty();
    }

    private static @Nullable Object value(SheetPlan plan, Rows.Row row, Entry entry) {
        if (entry.kind() == Kind.REFERENCE) {
            String id = row.ids().get(Layout.NAMED.indexOf(entry.fact().owner() + "s"));
            return id.isEmpty() ? null : id;
        }
        if (entry.equals(plan.presence()) && isEmpty(row.record())) {
            return NOTHING_KNOWN;
        }
        Object value = Rows.value(row.record(), entry);
        return value != null && says(entry, value) ? value : null;
    }

    private void put(XSSFCell cell, Entry entry, Object value) {
        if (value.equals(NOTHING_KNOWN)) {
            text(cell, entry, texts.get("nothing-known"));
            return;
        }
        switch (entry.kind()) {
            case REFERENCE -> text(cell, entry, value.toString());
            case HEADING -> text(cell, entry, texts.get("nothing-known"));
            case LIST -> text(cell, entry, texts.get("none"));
            case FACT -> fact(cell, entry, value);
        }
    }

    private void fact(XSSFCell cell, Entry entry, Object value) {
        if (value instanceof Boolean truth) {
            text(cell, entry, texts.get(truth ? "yes" : "no"));
        } else if (value instanceof Integer number) {
            digits(cell, number.toString());
        } else if (value instanceof BigDecimal number) {
            number(cell, entry, number);
        } else if (value instanceof LocalDate day) {
            date(cell, entry, day);
        } else if (value instanceof List<?> list) {
            text(cell, entry, list.isEmpty() ? texts.get("none") : list(entry, list));
        } else {
            text(cell, entry, value instanceof Named word ? word.label(locale) : value.toString());
        }
    }

    private String list(Entry entry, List<?> list) {
        return entry.fact().type() == FactType.CHOICES
                ? list.stream().map(word -> ((Named) word).label(locale)).collect(Collectors.joining("; "))
                : Meaning.joined(list);
    }

    /** A number that a spreadsheet cannot hold as it is becomes a text, and noughts at its end how it is shown. */
    private void number(XSSFCell cell, Entry entry, BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        String written = plain.toPlainString();
        if (!Cell.isSure(plain)) {
            text(cell, entry, number.toPlainString());
            return;
        }
        digits(cell, written);
        if (number.scale() > Math.max(plain.scale(), 0)) {
            cell.setCellStyle(styles.input("0." + "0".repeat(number.scale())));
        }
    }

    private void date(XSSFCell cell, Entry entry, LocalDate day) {
        if (day.isBefore(Cell.FIRST_SURE_DAY)) {
            text(cell, entry, day.toString());
        } else {
            digits(cell, Long.toString(Cell.number(day)));
        }
    }

    /** A number as the digits it has: no number of a computer that is nearly the same. */
    private static void digits(XSSFCell cell, String digits) {
        cell.getCTCell().setT(STCellType.N);
        cell.getCTCell().setV(digits);
    }

    private void text(XSSFCell cell, Entry entry, String text) {
        String escaped = SheetHandler.escaped(text);
        if (escaped.length() > SpreadsheetVersion.EXCEL2007.getMaxTextLength()) {
            tooLong.accept(entry);
            return;
        }
        cell.setCellValue(escaped);
        if (CsvRows.isLikeFormula(text)) {
            cell.setCellStyle(styles.quoted());
        }
    }

    /** What cells of an entry offer to choose from, and what they refuse. */
    private void offer(Entry entry, int line, int ready) {
        XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
        DataValidationConstraint constraint = constraint(helper, entry);
        if (constraint == null) {
            return;
        }
        int last = plan.isOfFacility() ? FIRST : FIRST + Math.max(ready, plan.down() ? OFFERING_COLUMNS : OFFERING) - 1;
        CellRangeAddressList cells = plan.down()
                ? new CellRangeAddressList(line, line, FIRST, last)
                : new CellRangeAddressList(FIRST, last, line, line);
        DataValidation validation = helper.createValidation(constraint, cells);
        validation.setShowErrorBox(true);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.createErrorBox(shortened(entry.label(locale), 32), texts.get("refused"));
        validation.setEmptyCellAllowed(true);
        sheet.addValidationData(validation);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private @Nullable DataValidationConstraint constraint(XSSFDataValidationHelper helper, Entry entry) {
        if (entry.kind() == Kind.LIST) {
            return helper.createExplicitListConstraint(new String[] {texts.get("none")});
        }
        if (entry.kind() == Kind.HEADING) {
            return helper.createExplicitListConstraint(new String[] {texts.get("nothing-known")});
        }
        if (entry.kind() == Kind.REFERENCE) {
            return null;
        }
        return switch (entry.fact().type()) {
            case YES_NO -> helper.createExplicitListConstraint(new String[] {texts.get("yes"), texts.get("no")});
            case CHOICE -> helper.createFormulaListConstraint(choices.of(entry));
            case COUNT -> helper.createIntegerConstraint(OperatorType.BETWEEN, least(entry), most(entry));
            case NUMBER -> helper.createDecimalConstraint(OperatorType.BETWEEN, least(entry), most(entry));
            case DATE ->
                helper.createDateConstraint(
                        OperatorType.BETWEEN, Long.toString(Cell.number(Cell.FIRST_SURE_DAY)), "2958465", null);
            default -> null;
        };
    }

    private static String least(Entry entry) {
        return Objects.requireNonNullElse(entry.fact().least(), BigDecimal.ZERO).toPlainString();
    }

    private static String most(Entry entry) {
        return Objects.requireNonNullElse(entry.fact().most(), BigDecimal.TEN.pow(9))
                .toPlainString();
    }
}
