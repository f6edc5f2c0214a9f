package nl.huisnorm.checker.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.internal.facts.Fact;
import nl.huisnorm.internal.facts.FactTable;
import nl.huisnorm.internal.facts.FactType;
import nl.huisnorm.text.Messages;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees of each cell: what it offers, its unit, where the answer is found, and how it comes out of a printer. */
class SheetsTest {

    private static final String HOUSE = "{id: a, buildings: [{id: b, rooms: [{id: r, kind: bedroom}]}]}";
    private static final List<FactType> WITHOUT =
            List.of(FactType.TEXT, FactType.TEXTS, FactType.TEXTS_BY_ID, FactType.CHOICES);

    private static XSSFWorkbook open(Locale locale) throws IOException {
        return open(HOUSE, locale);
    }

    private static XSSFWorkbook open(String facility, Locale locale) throws IOException {
        return open(WorkbookOf.read(facility), locale);
    }

    private static XSSFWorkbook open(Facility facility, Locale locale) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(WorkbookOf.facility(facility, locale)));
    }

    /** At most as many facilities of any kind are looked at before every entry was seen. */
    private static final int OTHERS = 12;

    /** Looks at an entry in a workbook that has it. */
    private interface Looking {
        void at(XSSFWorkbook workbook, Entry entry);
    }

    /** Looks at all entries there are, each once: in workbooks of the bundled facilities, then of others in which anything is known. */
    private static void forEach(Locale locale, Looking looking) throws IOException {
        List<Entry> all = new ArrayList<>(
                Layout.SHEETS.stream().flatMap(plan -> plan.entries().stream()).toList());
        List<Facility> facilities = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("../files/facilities"))) {
            for (Path file : files.sorted().toList()) {
                facilities.add(WorkbookOf.read(Files.readString(file)));
            }
        }
        for (int seed = 0; seed < OTHERS; seed++) {
            facilities.add(AnyFacility.of(seed));
        }
        for (Facility facility : facilities) {
            if (!all.isEmpty()) {
                try (XSSFWorkbook workbook = open(facility, locale)) {
                    Set<String> texts = texts(workbook);
                    List<Entry> here = all.stream()
                            .filter(entry -> texts.contains(entry.key()))
                            .toList();
                    here.forEach(entry -> looking.at(workbook, entry));
                    all.removeAll(here);
                }
            }
        }
        assertThat(all.stream().map(Entry::key)).as("in no workbook").isEmpty();
    }

    private static Set<String> texts(XSSFWorkbook workbook) {
        Set<String> texts = new HashSet<>();
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> texts.add(cell.toString()))));
        return texts;
    }

    private static List<XSSFDataValidation> of(XSSFCell cell) {
        return cell.getSheet().getDataValidations().stream()
                .filter(one -> one.getRegions().getCellRangeAddresses()[0].isInRange(cell))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void every_cell_offers_what_its_fact_can_be_and_refuses_what_it_cannot(String language) throws IOException {
        Locale locale = Locale.forLanguageTag(language);
        WorkbookTexts texts = WorkbookTexts.in(locale);
        forEach(locale, (workbook, entry) -> {
            List<XSSFDataValidation> found = of(WorkbookOf.cell(workbook, entry.key(), 0));
            boolean isFree = entry.kind() == Entry.Kind.REFERENCE
                    || (entry.kind() == Entry.Kind.FACT
                            && WITHOUT.contains(entry.fact().type()));
            assertThat(found).as(entry.key()).hasSize(isFree ? 0 : 1);
            if (!isFree) {
                assertThat(offers(workbook, found.get(0))).as(entry.key()).isEqualTo(asked(entry, texts, locale));
                assertThat(found.get(0).getShowErrorBox()).isTrue();
                assertThat(found.get(0).getErrorBoxText()).isEqualTo(texts.get("refused"));
            }
        });
    }

    /** The words to choose from, or the bounds. */
    private static List<String> offers(XSSFWorkbook workbook, XSSFDataValidation validation) {
        String[] words = validation.getValidationConstraint().getExplicitListValues();
        if (words != null) {
            return List.of(words);
        }
        String formula = validation.getValidationConstraint().getFormula1();
        Name name = workbook.getName(formula);
        if (name == null) {
            assertThat(validation.getValidationConstraint().getOperator()).isEqualTo(OperatorType.BETWEEN);
            return List.of(formula, validation.getValidationConstraint().getFormula2());
        }
        List<String> listed = new ArrayList<>();
        for (CellReference one : new AreaReference(name.getRefersToFormula(), workbook.getSpreadsheetVersion())
                .getAllReferencedCells()) {
            listed.add(workbook.getSheet(one.getSheetName())
                    .getRow(one.getRow())
                    .getCell(one.getCol())
                    .getStringCellValue());
        }
        return listed;
    }

    private static List<String> asked(Entry entry, WorkbookTexts texts, Locale locale) {
        Fact fact = entry.fact();
        if (entry.kind() != Entry.Kind.FACT) {
            return List.of(texts.get(entry.kind() == Entry.Kind.LIST ? "none" : "nothing-known"));
        }
        return switch (fact.type()) {
            case YES_NO -> List.of(texts.get("yes"), texts.get("no"));
            case CHOICE ->
                FactTable.get().choiceOf(fact).words().stream()
                        .map(word -> word.label().in(locale))
                        .toList();
            case DATE -> List.of("61", "2958465");
            default ->
                List.of(
                        Objects.requireNonNull(fact.least()).toPlainString(),
                        Objects.requireNonNull(fact.most()).toPlainString());
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void every_name_has_its_unit_and_a_note_that_says_where_the_answer_is_found(String language) throws IOException {
        Locale locale = Locale.forLanguageTag(language);
        AtomicInteger units = new AtomicInteger();
        forEach(locale, (workbook, entry) -> {
            XSSFCell name = WorkbookOf.cell(workbook, entry.key(), -1);
            boolean isFact = entry.kind() == Entry.Kind.FACT;
            boolean hasUnit = isFact
                    && entry.fact().unit() != null
                    && !entry.fact().unit().symbol().isEmpty();
            units.addAndGet(hasUnit ? 1 : 0);
            assertThat(name.getStringCellValue())
                    .as(entry.key())
                    .isEqualTo(
                            hasUnit
                                    ? entry.label(locale) + " ("
                                            + Objects.requireNonNull(
                                                            entry.fact().unit())
                                                    .symbol() + ")"
                                    : entry.label(locale));
            String note = name.getCellComment().getString().getString();
            if (isFact) {
                assertThat(note)
                        .as(entry.key())
                        .contains((language.equals("nl") ? "Waar te vinden: " : "Where to find it: ")
                                + entry.fact().where().in(locale));
            }
        });
        assertThat(units).hasValueGreaterThan(50);
    }

    @Test
    void every_sheet_is_printed_on_its_side_with_its_names_on_each_page_and_large_enough_to_read() throws IOException {
        try (XSSFWorkbook workbook = open(Messages.DUTCH)) {
            for (XSSFSheet sheet : visible(workbook)) {
                int index = workbook.getSheetIndex(sheet);
                String name = sheet.getSheetName();
                assertThat(sheet.getPrintSetup().getLandscape()).as(name).isTrue();
                assertThat(sheet.getFitToPage()).as(name).isTrue();
                assertThat(sheet.getPrintSetup().getFitHeight()).as(name).isZero();
                assertThat(workbook.getPrintArea(index)).as(name).isNotBlank();
                if (index > 0) {
                    assertThat(sheet.getRepeatingRows() == null && sheet.getRepeatingColumns() == null)
                            .as(name)
                            .isFalse();
                    assertThat(lettersOnAPage(workbook, sheet)).as(name).isLessThan(240);
                }
            }
        }
    }

    private static List<XSSFSheet> visible(XSSFWorkbook workbook) {
        List<XSSFSheet> all = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            if (!workbook.isSheetHidden(i)) {
                all.add(workbook.getSheetAt(i));
            }
        }
        return all;
    }

    private static int lettersOnAPage(XSSFWorkbook workbook, XSSFSheet sheet) {
        AreaReference area = new AreaReference(
                workbook.getPrintArea(workbook.getSheetIndex(sheet)), workbook.getSpreadsheetVersion());
        int letters = 0;
        for (int column = 0; column <= area.getLastCell().getCol(); column++) {
            letters += sheet.isColumnHidden(column) ? 0 : sheet.getColumnWidth(column) / 256;
        }
        int repeated = 0;
        if (sheet.getRepeatingColumns() != null) {
            for (int column = 0; column <= sheet.getRepeatingColumns().getLastColumn(); column++) {
                repeated += sheet.isColumnHidden(column) ? 0 : sheet.getColumnWidth(column) / 256;
            }
        }
        return (letters - repeated) / sheet.getPrintSetup().getFitWidth() + repeated;
    }

    @Test
    void the_sheets_are_in_the_order_of_the_walk() throws IOException {
        String farm = Files.readString(Path.of("../files/facilities/boerderij-heideweg.yaml"));
        try (XSSFWorkbook workbook = open(farm, Messages.DUTCH)) {
            assertThat(visible(workbook).stream().map(XSSFSheet::getSheetName).toList())
                    .containsSubsequence(
                            "Locatie",
                            "Gebouwen",
                            "Vertrekken",
                            "Voorzieningen",
                            "Brandveiligheid",
                            "Vluchten",
                            "Vergunningen",
                            "Beheer",
                            "Huurovereenkomsten");
        }
    }
}
