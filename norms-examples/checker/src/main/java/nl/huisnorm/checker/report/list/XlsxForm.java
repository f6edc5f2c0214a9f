package nl.huisnorm.checker.report.list;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.huisnorm.checker.basis.BasisText;
import nl.huisnorm.checker.basis.ReportBasis;
import nl.huisnorm.checker.report.InspectionReport;
import nl.huisnorm.checker.report.ReportForm;
import nl.huisnorm.checker.report.ReportSet;
import nl.huisnorm.checker.text.Packed;

/** Writes a workbook: the findings, what there is to do with room for who and when, and what was judged by what. */
public final class XlsxForm implements ReportForm {

    private static final int NARROW = 14;
    private static final int USUAL = 22;
    private static final int WIDE = 60;

    /** Columns that people fill in. */
    private static final List<String> TO_FILL_IN = List.of("deadline", "responsible", "done", "remark");

    @Override
    public void write(List<ReportSet> languages, OutputStream out) throws IOException {
        List<Locale> locales = languages.stream().map(ReportSet::locale).toList();
        List<InspectionReport> reports = languages.get(0).reports();
        LocalDate day = reports.stream()
                .map(report -> report.origin().asOf())
                .findFirst()
                .orElse(LocalDate.EPOCH);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ListWorkbook workbook = new ListWorkbook(locales.get(0), day)) {
            findings(workbook, languages, locales);
            actions(workbook, languages, locales);
            basis(workbook, languages, locales);
            workbook.write(bytes);
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Packed.write(bytes.toByteArray(), day, packed);
        packed.writeTo(out);
    }

    private static void findings(ListWorkbook workbook, List<ReportSet> languages, List<Locale> locales) {
        List<FindingColumn.Told> columns = FindingColumn.in(locales);
        ListWorkbook.Sheet sheet = workbook.sheet(
                name("findings", locales),
                columns.stream().map(FindingColumn.Told::name).toList(),
                columns.stream().map(column -> column.column().wide()).toList());
        for (int i = 0; i < languages.get(0).reports().size(); i++) {
            int report = i;
            List<InspectionReport> told =
                    languages.stream().map(set -> set.reports().get(report)).toList();
            for (int j = 0; j < told.get(0).findings().size(); j++) {
                int finding = j;
                List<FindingColumn.Row> row = told.stream()
                        .map(one -> new FindingColumn.Row(one, one.findings().get(finding)))
                        .toList();
                sheet.row(columns.stream().map(column -> column.of(row)).toList());
            }
        }
        sheet.end();
    }

    private static void actions(ListWorkbook workbook, List<ReportSet> languages, List<Locale> locales) {
        int count = languages.size();
        List<String> keys =
                List.of("number", "facility", "kind", "force", "norms", "what", "places", "how", "last-day");
        List<String> spoken = List.of("kind", "force", "what", "places", "how");
        List<Column> columns = keys.stream()
                .flatMap(key -> IntStream.range(0, spoken.contains(key) ? count : 1)
                        .mapToObj(language -> new Column(key, language, spoken.contains(key))))
                .collect(Collectors.toList());
        TO_FILL_IN.forEach(key -> columns.add(new Column(key, 0, false)));
        ListWorkbook.Sheet sheet = workbook.sheet(
                name("actions", locales),
                columns.stream().map(column -> column.name(locales)).toList(),
                columns.stream().map(Column::wide).toList());
        int number = 0;
        for (int i = 0; i < languages.get(0).reports().size(); i++) {
            int report = i;
            List<List<Action>> told = languages.stream()
                    .map(set -> new ArrayList<>(Action.of(set.reports().get(report))))
                    .collect(Collectors.toList());
            String facility = languages.get(0).reports().get(i).id();
            for (Action action : List.copyOf(told.get(0))) {
                number++;
                int shown = number;
                List<Action> same =
                        told.stream().map(all -> action.takenFrom(all)).toList();
                sheet.row(columns.stream()
                        .map(column -> column.cell(
                                shown, facility, same.get(column.language()), locales.get(column.language())))
                        .toList());
            }
        }
        sheet.end();
    }

    /** A column of what there is to do. */
    private record Column(String key, int language, boolean spoken) {

        String name(List<Locale> locales) {
            return FindingColumn.name("report-list.action-" + key, locales, language, spoken);
        }

        int wide() {
            return switch (key) {
                case "number", "last-day", "deadline", "done" -> NARROW;
                case "what", "how" -> WIDE;
                default -> USUAL;
            };
        }

        Cell cell(int number, String facility, Action action, Locale locale) {
            return switch (key) {
                case "number" -> Cell.of(BigDecimal.valueOf(number));
                case "facility" -> Cell.of(facility);
                case "kind" -> Cell.of(FindingColumn.name("report-list.do-" + action.kind(), List.of(locale), 0, true));
                case "force" -> Cell.of(action.force());
                case "norms" -> Cell.of(action.norms());
                case "what" -> Cell.of(action.what());
                case "places" -> Cell.of(action.places());
                case "how" -> Cell.of(action.how());
                case "last-day" -> Cell.of(action.lastDay());
                case "deadline" -> Cell.of(action.due());
                case "remark" -> Cell.of(action.remark());
                default -> Cell.of("");
            };
        }
    }

    /** What each report was made from and what was judged by, one under another, and what was not judged. */
    private static void basis(ListWorkbook workbook, List<ReportSet> languages, List<Locale> locales) {
        ListWorkbook.Sheet sheet = workbook.sheet(
                name("basis", locales),
                List.of(name("basis-facility", locales), name("basis-what", locales), name("basis-is", locales)),
                List.of(USUAL, WIDE / 2, WIDE));
        ReportSet first = languages.get(0);
        for (int i = 0; i < first.reports().size(); i++) {
            InspectionReport report = first.reports().get(i);
            sheet.row(List.of(Cell.of(report.id()), Cell.of(name("basis-title", locales)), Cell.of(report.title())));
            for (ReportSet set : languages) {
                sheet.row(List.of(
                        Cell.of(report.id()),
                        Cell.of(name("basis-verdict", List.of(set.locale()))),
                        Cell.of(set.reports().get(i).conclusion().label())));
            }
            BasisText words = new BasisText(report.basis().named(), locales.get(0));
            for (String fact : ReportBasis.NAMES) {
                sheet.row(List.of(
                        Cell.of(report.id()), Cell.of(name("basis-" + fact, locales)), Cell.of(words.value(fact))));
            }
        }
        for (ReportSet set : languages) {
            for (ReportSet.NotJudged input : set.notJudged()) {
                sheet.row(List.of(
                        Cell.of(input.file()),
                        Cell.of(name("not-judged", List.of(set.locale()))),
                        Cell.of(String.join(" ", input.lines()))));
            }
        }
        sheet.end();
    }

    private static String name(String key, List<Locale> locales) {
        return FindingColumn.name("report-list." + key, locales, 0, false);
    }
}
