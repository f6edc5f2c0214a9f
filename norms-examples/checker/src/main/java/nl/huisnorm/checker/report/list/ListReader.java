package nl.huisnorm.checker.report.list;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.huisnorm.checker.basis.BasisText;
import nl.huisnorm.checker.basis.ReportBasis;
import nl.huisnorm.checker.report.WrittenReport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** Reads back what {@link CsvForm} and {@link XlsxForm} write: a row each finding, known by what stands above its cells. */
public final class ListReader {

    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    /** The languages in which a list can stand. */
    private static final List<List<Locale>> LANGUAGES = List.of(
            List.of(DUTCH), List.of(Locale.ENGLISH), List.of(DUTCH, Locale.ENGLISH), List.of(Locale.ENGLISH, DUTCH));

    private static final String BASIS = "report-list.basis-";

    /** What people fill in behind what there is to do. */
    private static final int FILLED_IN = 4;

    private final List<Locale> languages;
    private final Map<String, String> keys = new LinkedHashMap<>();
    private final WrittenReport report = new WrittenReport();
    private final List<ReportBasis> named = new ArrayList<>();

    private ListReader(List<Locale> languages) {
        this.languages = languages;
        for (FindingColumn.Told column : FindingColumn.in(languages)) {
            keys.put(column.name(), column.language() == 0 ? column.column().key() : column.name());
        }
    }

    private String basisName(String fact) {
        return FindingColumn.name(BASIS + fact, languages, 0, false);
    }

    /** The reader of a list with this head; none where no list has it. */
    private static Optional<ListReader> of(List<String> head) {
        return LANGUAGES.stream()
                .filter(languages -> {
                    List<String> columns = FindingColumn.in(languages).stream()
                            .map(FindingColumn.Told::name)
                            .toList();
                    return head.size() >= columns.size()
                            && head.subList(0, columns.size()).equals(columns);
                })
                .findFirst()
                .map(ListReader::new);
    }

    /** Reads a list in CSV; none where it is another. */
    public static Optional<WrittenReport> csv(String text) {
        List<List<String>> rows = new ArrayList<>();
        try (MappingIterator<String[]> all = CSV.readerFor(String[].class).readValues(text)) {
            while (all.hasNext()) {
                rows.add(List.of(all.next()));
            }
        } catch (JacksonException e) {
            return Optional.empty();
        }
        return rows.isEmpty() ? Optional.empty() : of(rows.get(0)).map(reader -> reader.csv(rows));
    }

    private WrittenReport csv(List<List<String>> rows) {
        List<String> head = rows.get(0);
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<String, String> cells = cells(head, row);
            Map<String, String> facts = new LinkedHashMap<>();
            ReportBasis.NAMES.forEach(fact ->
                    facts.put(fact, BasisText.read(fact, cells.getOrDefault(basisName(fact), ""))));
            ReportBasis basis = new ReportBasis(facts);
            if (basis.get("sha256").isEmpty()) {
                report.notJudged(basis.get("file")).put("message", cells.getOrDefault("sentence", ""));
                continue;
            }
            int place = place(basis);
            if (place == named.size()) {
                named.add(basis);
                report.input(basis);
            }
            finding(place, cells);
        }
        return report;
    }

    /** The report that a row belongs to: one about the same. */
    private int place(ReportBasis basis) {
        for (int i = named.size() - 1; i >= 0; i--) {
            ReportBasis one = named.get(i);
            if (List.of("kind", "id", "file").stream()
                    .allMatch(fact -> one.get(fact).equals(basis.get(fact)))) {
                return i;
            }
        }
        return named.size();
    }

    private Map<String, String> cells(List<String> head, List<String> row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < head.size() && i < row.size(); i++) {
            String text = row.get(i);
            boolean isQuoted = text.length() > 1
                    && text.charAt(0) == '\''
                    && Cell.of(text.substring(1)).isLikeFormula();
            cells.put(keys.getOrDefault(head.get(i), head.get(i)), isQuoted ? text.substring(1) : text);
        }
        return cells;
    }

    private void finding(int place, Map<String, String> cells) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        cells.forEach((name, text) -> {
            switch (name) {
                case "fingerprint", "norm", "subject-id" -> {}
                case "sentence" -> fields.put("message", WrittenReport.text(text));
                default -> fields.put(name, WrittenReport.text(text));
            }
        });
        WrittenReport.finding(
                report.at(place),
                cells.getOrDefault("fingerprint", ""),
                cells.getOrDefault("norm", ""),
                cells.getOrDefault("subject-id", ""),
                fields);
    }

    /**
     * Reads a workbook with a list; none where it is another.
     *
     * @throws IOException if it is no workbook, or is broken
     */
    public static Optional<WrittenReport> xlsx(byte[] bytes) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            List<List<List<String>>> sheets = new ArrayList<>();
            for (Sheet sheet : workbook) {
                sheets.add(rows(sheet));
            }
            if (sheets.size() < 3 || sheets.get(0).isEmpty()) {
                return Optional.empty();
            }
            return of(sheets.get(0).get(0)).map(reader -> reader.xlsx(sheets));
        }
    }

    private static List<List<String>> rows(Sheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.getLastCellNum(); i++) {
                cells.add(text((XSSFCell) row.getCell(i)));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static String text(@Nullable XSSFCell cell) {
        if (cell == null) {
            return "";
        }
        return cell.getCellType() == CellType.STRING
                ? cell.getStringCellValue()
                : Objects.requireNonNullElse(cell.getRawValue(), "");
    }

    private WrittenReport xlsx(List<List<List<String>>> sheets) {
        basis(sheets.get(2));
        List<String> head = sheets.get(0).get(0);
        for (List<String> row : sheets.get(0).subList(1, sheets.get(0).size())) {
            Map<String, String> cells = cells(head, row);
            String facility = cells.getOrDefault("facility", "");
            int place = 0;
            for (int i = 0; i < named.size(); i++) {
                place = named.get(i).get("id").equals(facility) ? i : place;
            }
            finding(place, cells);
        }
        List<List<String>> actions = sheets.get(1);
        int columns = actions.isEmpty() ? 0 : actions.get(0).size() - FILLED_IN;
        actions.forEach(row -> report.line(line(row.subList(0, Math.min(columns, row.size())))));
        return report;
    }

    /** The cells of a row; how many empty ones follow the last is all the same. */
    private static String line(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isEmpty()) {
            end--;
        }
        return String.join(" | ", cells.subList(0, end));
    }

    /** The facts of each report stand one under another, and begin with its name. */
    private void basis(List<List<String>> rows) {
        Map<String, String> facts = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        ReportBasis.NAMES.forEach(fact -> names.put(basisName(fact), fact));
        for (List<String> row : rows.subList(Math.min(1, rows.size()), rows.size())) {
            String what = row.size() < 2 ? "" : row.get(1);
            String is = row.size() < 3 ? "" : row.get(2);
            String fact = names.get(what);
            if (fact == null) {
                report.line(line(row));
                if (notJudgedNames().contains(what)) {
                    ObjectNode input = report.notJudged(row.get(0));
                    input.put("message", is);
                }
                continue;
            }
            if (facts.containsKey(fact)) {
                input(facts);
            }
            facts.put(fact, BasisText.read(fact, is));
        }
        input(facts);
    }

    private List<String> notJudgedNames() {
        return languages.stream()
                .map(language -> FindingColumn.name("report-list.not-judged", List.of(language), 0, false))
                .toList();
    }

    private void input(Map<String, String> facts) {
        if (!facts.isEmpty()) {
            ReportBasis basis = new ReportBasis(facts);
            named.add(basis);
            report.input(basis);
            facts.clear();
        }
    }
}
