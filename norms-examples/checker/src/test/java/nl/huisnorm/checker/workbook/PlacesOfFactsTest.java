package nl.huisnorm.checker.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.facts.Fact;
import nl.huisnorm.internal.facts.FactTable;
import nl.huisnorm.internal.facts.FactType;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Named;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cell that a finding names is the one that decides it: it holds what was found, and changing it changes the outcome. */
class PlacesOfFactsTest {

    private static final Path FILES = Path.of("../files");
    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final AssessmentOptions OPTIONS = AssessmentOptions.asOf(WorkbookOf.DAY);
    private static final int TOGETHER = 12;

    private static byte[] workbook(String file) throws UnreadableInputException {
        Facility facility =
                InputReader.asFacility(InputReader.read(FILES.resolve(file))).facility();
        return WorkbookOf.facility(facility, Messages.DUTCH);
    }

    private static Assessment assessed(FacilityDocument document) {
        return HUISNORM.assess(document.facility(), OPTIONS);
    }

    private static Position place(FacilityDocument document, Pointer pointer) {
        Position place = Objects.requireNonNull(document.positions().place(pointer), pointer::toString);
        assertThat(place.sheet()).as("%s", pointer).isNotNull();
        return place;
    }

    private static XSSFCell cell(XSSFWorkbook workbook, Position at) {
        XSSFSheet sheet = workbook.getSheet(at.sheet());
        XSSFRow row =
                sheet.getRow(at.line() - 1) == null ? sheet.createRow(at.line() - 1) : sheet.getRow(at.line() - 1);
        XSSFCell cell = row.getCell(at.column() - 1);
        return cell == null ? row.createCell(at.column() - 1) : cell;
    }

    /** The finding that each norm gives first, with what it is called in every assessment. */
    private static Map<String, Finding> notMet(Assessment assessment) {
        Set<String> norms = new HashSet<>();
        Map<String, Finding> found = new LinkedHashMap<>();
        assessment.byFingerprint().forEach((fingerprint, finding) -> {
            if (finding.outcome() == Outcome.NON_COMPLIANT
                    && norms.add(finding.norm().id())) {
                found.put(fingerprint, finding);
            }
        });
        return found;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facilities/boerderij-heideweg.yaml",
                "facilities/campus-de-weelde.yaml",
                "facilities/hotel-stationsweg.json",
                "facilities/onbekend-industrieweg.yaml",
                "facilities/pension-kerkplein.yaml",
                "facilities/recreatiepark-het-ven.yaml",
                "facilities/woning-dorpsstraat.yaml",
                "facilities/woonunits-kwekerij.json",
                "before/woning-dorpsstraat.yaml"
            })
    void the_cell_of_every_finding_that_is_not_met_holds_what_was_found(String file) throws Exception {
        byte[] bytes = workbook(file);
        FacilityDocument document = WorkbookOf.document(bytes);
        List<Finding> findings = assessed(document).findings(Outcome.NON_COMPLIANT);
        assertThat(findings).isNotEmpty();
        WorkbookOf.changed(bytes, open -> {
            for (Finding finding : findings) {
                assertThat(finding.places()).as(finding.norm().id()).hasSize(1);
                Evidence fact = decisive(finding);
                XSSFCell cell = cell(open, place(document, fact.place()));
                assertThat(shown(cell)).as("%s %s", finding.norm().id(), fact).isEqualTo(shown(fact.value()));
            }
        });
    }

    private static Evidence decisive(Finding finding) {
        Pointer at = finding.places().get(0);
        return finding.evidence().stream()
                .filter(one -> one.place().equals(at))
                .findFirst()
                .orElseThrow();
    }

    private static String shown(XSSFCell cell) {
        String raw = cell.getRawValue();
        boolean isNumber = cell.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC;
        return isNumber ? new BigDecimal(raw).stripTrailingZeros().toPlainString() : cell.toString();
    }

    private static String shown(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "ja" : "nee";
        }
        if (value instanceof LocalDate day) {
            return Long.toString(Cell.number(day));
        }
        if (value instanceof Named word) {
            return word.label(Messages.DUTCH);
        }
        if (value.equals(0)) {
            return "geen";
        }
        return value instanceof Number
                ? new BigDecimal(value.toString()).stripTrailingZeros().toPlainString()
                : value.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facilities/boerderij-heideweg.yaml",
                "facilities/pension-kerkplein.yaml",
                "facilities/woonunits-kwekerij.json",
                "before/woning-dorpsstraat.yaml"
            })
    void changing_the_cell_of_a_finding_that_is_not_met_changes_its_outcome(String file) throws Exception {
        byte[] bytes = workbook(file);
        FacilityDocument document = WorkbookOf.document(bytes);
        List<String> unchanged = new ArrayList<>();
        for (Map.Entry<String, Finding> one : notMet(assessed(document)).entrySet()) {
            Evidence fact = decisive(one.getValue());
            List<Position> same = one.getValue().evidence().stream()
                    .filter(other ->
                            other.owner().equals(fact.owner()) && other.fact().equals(fact.fact()))
                    .map(other -> place(document, other.place()))
                    .toList();
            Position at = place(document, fact.place());
            // what is asked of every unit is turned when all of them are changed
            boolean isTurned = turns(bytes, one.getKey(), List.of(at), fact) || turns(bytes, one.getKey(), same, fact);
            if (!isTurned) {
                unchanged.add(one.getValue().norm().id() + " " + fact + " " + at);
            }
        }
        assertThat(unchanged).isEmpty();
    }

    /** Whether a finding is another when something else stands in cells. */
    private static boolean turns(byte[] bytes, String fingerprint, List<Position> cells, Evidence fact) {
        return others(fact.value()).stream()
                .anyMatch(other -> outcome(
                                WorkbookOf.changed(bytes, open -> cells.forEach(at -> put(cell(open, at), other))),
                                fingerprint)
                        != Outcome.NON_COMPLIANT);
    }

    private static Outcome outcome(byte[] workbook, String fingerprint) {
        try {
            Finding finding =
                    assessed(WorkbookOf.document(workbook)).byFingerprint().get(fingerprint);
            return finding == null ? Outcome.NOT_APPLICABLE : finding.outcome();
        } catch (UnreadableInputException e) {
            return Outcome.NON_COMPLIANT;
        }
    }

    /** What a fact can be instead: not that it is not known, which always changes something. */
    private static List<Object> others(Object value) {
        if (value instanceof Boolean truth) {
            return List.of(truth ? "nee" : "ja");
        }
        if (value instanceof LocalDate day) {
            return List.of(Cell.number(day.plusYears(2)), Cell.number(day.minusMonths(2)));
        }
        if (value instanceof Enum<?> choice) {
            return Stream.of(choice.getDeclaringClass().getEnumConstants())
                    .filter(one -> one != choice)
                    .map(one -> (Object) ((Named) one).label(Messages.DUTCH))
                    .toList();
        }
        if (!(value instanceof Number number)) {
            throw new IllegalArgumentException("what else than " + value + "?");
        }
        // of a list that has nothing in it no more can be said in its cell than that this is not so
        return value.equals(0) ? List.of("") : List.of(0, 1, number.intValue() * 3);
    }

    private static void put(XSSFCell cell, Object value) {
        if (value.equals("")) {
            cell.setBlank();
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(value.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"facilities/boerderij-heideweg.yaml", "facilities/onbekend-industrieweg.yaml"})
    void the_cell_of_a_fact_that_is_missing_is_empty_and_filling_it_in_is_telling_it(String file) throws Exception {
        byte[] bytes = workbook(file);
        FacilityDocument document = WorkbookOf.document(bytes);
        Map<String, Missing> byFact = new LinkedHashMap<>();
        for (Finding finding : assessed(document).findings(Outcome.UNDETERMINED)) {
            assertThat(finding.places()).isNotEmpty();
            // a list of which nothing is known has sheets of its own and no cell
            finding.missing().stream()
                    .filter(one -> Objects.requireNonNull(FactTable.get().fact(one.owner() + "." + one.fact()))
                                    .type()
                            != FactType.PARTS)
                    .forEach(one -> byFact.putIfAbsent(one.owner() + "." + one.fact(), one));
        }
        List<Missing> all = List.copyOf(byFact.values());
        assertThat(all).hasSizeGreaterThan(20);
        for (int from = 0; from < all.size(); from += TOGETHER) {
            List<Missing> some = all.subList(from, Math.min(all.size(), from + TOGETHER));
            if (!tells(bytes, document, some)) {
                // what does not go together is told one by one
                some.forEach(one -> assertThat(tells(bytes, document, List.of(one)))
                        .as("%s %s", one, place(document, one.place()))
                        .isTrue());
            }
        }
    }

    /** Whether facts stand in the cells that were named for them; one that does not go with the rest of the file is told of its cell. */
    private static boolean tells(byte[] bytes, FacilityDocument document, List<Missing> facts) {
        byte[] filled = WorkbookOf.changed(
                bytes,
                open -> facts.forEach(one -> {
                    XSSFCell cell = cell(open, place(document, one.place()));
                    assertThat(cell.toString()).as("%s", one).isEmpty();
                    put(cell, answer(Objects.requireNonNull(FactTable.get().fact(one.owner() + "." + one.fact()))));
                }));
        try {
            FacilityDocument read = WorkbookOf.document(filled);
            return facts.stream()
                    .allMatch(one ->
                            place(document, one.place()).equals(read.positions().locate(one.place())));
        } catch (UnreadableInputException e) {
            Position only = facts.size() == 1 ? place(document, facts.get(0).place()) : Position.START;
            return e.problems().stream().anyMatch(problem -> only.equals(problem.position()));
        }
    }

    private static Object answer(Fact fact) {
        return switch (fact.type()) {
            case YES_NO -> "ja";
            case COUNT, NUMBER -> Objects.requireNonNull(fact.least()).max(BigDecimal.ONE);
            case DATE -> Cell.number(WorkbookOf.DAY.minusMonths(3));
            case CHOICE, CHOICES ->
                FactTable.get().choiceOf(fact).words().get(0).label().in(Messages.DUTCH);
            case TEXT, TEXTS, TEXTS_BY_ID -> Objects.requireNonNullElse(fact.example(), "x");
            case PART -> "niets bekend";
            case PARTS -> "geen";
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void what_has_no_row_on_a_sheet_yet_gets_the_first_that_is_free(String language) throws Exception {
        byte[] bytes = WorkbookOf.facility(
                WorkbookOf.read("{id: a, buildings: [{id: b, units: [{id: u}, {id: v}]}], amenities: {toilets: 1}}"),
                Locale.forLanguageTag(language));
        FacilityDocument document = WorkbookOf.document(bytes);
        Pointer building = Pointer.ROOT.field("buildings").element(0);
        Pointer unit = building.field("units").element(1);
        Position facility = place(document, Pointer.ROOT.field("amenities").field("toilets"));
        Position ofBuilding = place(document, building.field("amenities").field("toilets"));
        Position ofUnit = place(document, unit.field("amenities").field("toilets"));
        assertThat(List.of(ofBuilding.sheet(), ofUnit.sheet())).containsOnly(facility.sheet());
        assertThat(List.of(ofBuilding.line(), ofUnit.line())).containsOnly(facility.line());
        assertThat(ofBuilding.column()).isGreaterThan(facility.column());
        assertThat(ofUnit.column()).isGreaterThan(ofBuilding.column());
    }
}
