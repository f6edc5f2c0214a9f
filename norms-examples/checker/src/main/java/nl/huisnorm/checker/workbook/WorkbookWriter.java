package nl.huisnorm.checker.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.huisnorm.checker.text.Packed;
import nl.huisnorm.checker.workbook.Entry.Kind;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.rulebook.Rulebook;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a facility as a workbook, to be filled in further; {@link WorkbookReader} reads the same facility from it. */
public final class WorkbookWriter {

    private static final int LINE_WIDTH = 110 * 256;

    private final Facility facility;
    private final AskedFacts asked;
    private final Locale locale;
    private final WorkbookTexts texts;
    private final Notes notes;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyles styles;
    private final List<Problem> problems = new ArrayList<>();
    private final List<FilledCell> cells = new ArrayList<>();

    private WorkbookWriter(Facility facility, AskedFacts asked, Rulebook rulebook, Locale locale) {
        this.facility = facility;
        this.asked = asked;
        this.locale = locale;
        this.texts = WorkbookTexts.in(locale);
        this.notes = new Notes(asked, rulebook, locale);
        this.styles = new CellStyles(workbook, locale);
    }

    /**
     * Writes a workbook. The same facility gives the same bytes.
     *
     * @param facility what is known
     * @param asked which facts there is room for beside those that are known
     * @param rulebook the rulebook whose norms ask for facts
     * @param day the day that the file bears
     * @param locale the language of what stands in it
     * @param out where to write; it is closed
     * @throws UnreadableInputException if a text is longer than a cell can hold
     */
    public static void write(
            Facility facility, AskedFacts asked, Rulebook rulebook, LocalDate day, Locale locale, OutputStream out)
            throws IOException, UnreadableInputException {
        WorkbookWriter writer = new WorkbookWriter(facility, asked, rulebook, locale);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = writer.workbook) {
            writer.content(rulebook, day);
            if (!writer.problems.isEmpty()) {
                throw new UnreadableInputException(writer.problems);
            }
            workbook.write(bytes);
        }
        Packed.write(bytes.toByteArray(), day, out);
    }

    /**
     * The cells that a workbook of a facility has for what is asked, without those that say where something is.
     *
     * @param facility what is known
     * @param asked which facts there is room for beside those that are known
     * @param rulebook the rulebook whose norms ask for facts
     * @param day the day of the workbook
     * @param locale the language of the sheets
     * @return the cells, sheet by sheet
     */
    public static List<FilledCell> cells(
            Facility facility, AskedFacts asked, Rulebook rulebook, LocalDate day, Locale locale) throws IOException {
        WorkbookWriter writer = new WorkbookWriter(facility, asked, rulebook, locale);
        try {
            writer.content(rulebook, day);
            return List.copyOf(writer.cells);
        } finally {
            writer.workbook.close();
        }
    }

    private void content(Rulebook rulebook, LocalDate day) {
        properties(day);
        explanation(rulebook);
        Choices choices = new Choices(workbook, locale);
        for (SheetPlan plan : Layout.SHEETS) {
            List<Rows.Row> rows = Rows.of(plan, facility);
            List<Entry> shown = shown(plan, rows);
            if (shown.stream().anyMatch(entry -> isForItself(plan, entry, rows))) {
                XSSFSheet sheet = workbook.createSheet(texts.sheet(plan));
                choices.written(plan);
                new SheetWriter(plan, sheet, styles, choices, notes, texts, locale, this::tooLong)
                        .write(shown, rows, cells::add);
            }
        }
        choices.hide(texts.get("sheet.choices"));
    }

    /** Without the clock of the machine. */
    private void properties(LocalDate day) {
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        Optional<Date> time =
                Optional.of(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
        core.setTitle(facility.name() == null ? facility.id() : facility.name());
        core.setCreator("Huisnorm");
        core.setCreated(time);
        core.setModified(time);
        workbook.getProperties().getExtendedProperties().setApplication("Huisnorm");
    }

    private void explanation(Rulebook rulebook) {
        XSSFSheet sheet = workbook.createSheet(texts.get("sheet.explanation"));
        sheet.setColumnWidth(0, LINE_WIDTH);
        String[] lines = texts.get("explanation", rulebook.version(), texts.get("none"), texts.get("nothing-known"))
                .split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            XSSFCell cell = sheet.createRow(i).createCell(0);
            cell.setCellValue(lines[i]);
            cell.setCellStyle(i == 0 ? styles.heading() : styles.lines());
        }
        OnPaper.set(sheet, 0, 0, 1, lines.length);
    }

    /** What there is room for: what is asked, and what is known, each with what it is a part of. */
    private List<Entry> shown(SheetPlan plan, List<Rows.Row> rows) {
        List<Entry> known = plan.entries().stream()
                .filter(entry -> isShown(entry) || rows.stream().anyMatch(row -> SheetWriter.says(plan, row, entry)))
                .toList();
        return plan.entries().stream()
                .filter(entry -> known.contains(entry)
                        || (entry.kind() == Kind.HEADING && known.stream().anyMatch(one -> isIn(one, entry))))
                .toList();
    }

    /** Whether there is a sheet for its sake; not for what only has to stand with something else. */
    private boolean isForItself(SheetPlan plan, Entry entry, List<Rows.Row> rows) {
        boolean isFact = entry.kind() == Kind.FACT || entry.kind() == Kind.LIST;
        return isFact && (asked.has(entry.fact()) || rows.stream().anyMatch(row -> SheetWriter.says(plan, row, entry)));
    }

    private boolean isShown(Entry entry) {
        return entry.kind() == Kind.REFERENCE
                || entry.fact().required()
                || (entry.kind() == Kind.FACT && asked.isKnownBy(entry.fact().path()))
                || (entry.kind() != Kind.HEADING && asked.has(entry.fact()));
    }

    private static boolean isIn(Entry entry, Entry heading) {
        return entry.path().size() > heading.path().size()
                && entry.path().subList(0, heading.path().size()).equals(heading.path());
    }

    private void tooLong(Entry entry) {
        problems.add(new Problem(
                facility.id(),
                null,
                Pointer.ROOT,
                "workbook-text-too-long",
                List.of(entry, SpreadsheetVersion.EXCEL2007.getMaxTextLength())));
    }
}
