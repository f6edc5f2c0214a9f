package nl.huisnorm.checker.report.list;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.huisnorm.checker.basis.BasisText;
import nl.huisnorm.checker.basis.ReportBasis;
import nl.huisnorm.checker.report.InspectionReport;
import nl.huisnorm.checker.report.ReportForm;
import nl.huisnorm.checker.report.ReportSet;
import nl.huisnorm.checker.text.CsvRows;

/**
 * Writes the findings as a list (RFC 4180, UTF-8), a row each, with what was judged and by what behind each. What a spreadsheet would
 * take for a formula is text.
 */
public final class CsvForm implements ReportForm {

    private static final String BASIS = "report-list.basis-";

    @Override
    public void write(List<ReportSet> languages, OutputStream out) throws IOException {
        try (CsvRows rows = new CsvRows(out)) {
            write(languages, rows);
        }
    }

    private static void write(List<ReportSet> languages, CsvRows out) throws IOException {
        List<Locale> locales = languages.stream().map(ReportSet::locale).toList();
        List<FindingColumn.Told> columns = FindingColumn.in(locales);
        List<Cell> head = new ArrayList<>();
        columns.forEach(column -> head.add(Cell.of(column.name())));
        List<String> basis = List.copyOf(noFacts("").keySet());
        basis.forEach(fact -> head.add(Cell.of(FindingColumn.name(BASIS + fact, locales, 0, false))));
        row(head, out);
        for (int i = 0; i < languages.get(0).reports().size(); i++) {
            int report = i;
            List<InspectionReport> told =
                    languages.stream().map(set -> set.reports().get(report)).toList();
            BasisText words = new BasisText(told.get(0).basis().named(), locales.get(0));
            for (int j = 0; j < told.get(0).findings().size(); j++) {
                int finding = j;
                List<FindingColumn.Row> row = told.stream()
                        .map(one -> new FindingColumn.Row(one, one.findings().get(finding)))
                        .toList();
                List<Cell> cells = new ArrayList<>();
                columns.forEach(column -> cells.add(column.of(row)));
                basis.forEach(fact -> cells.add(Cell.of(words.value(fact))));
                row(cells, out);
            }
        }
        notJudged(languages, columns, basis, out);
    }

    /** A row for what was not judged, so that nobody takes a list without it for all there is. */
    private static void notJudged(
            List<ReportSet> languages, List<FindingColumn.Told> columns, List<String> basis, CsvRows out)
            throws IOException {
        for (int i = 0; i < languages.get(0).notJudged().size(); i++) {
            List<Cell> cells = new ArrayList<>();
            for (FindingColumn.Told column : columns) {
                ReportSet set = languages.get(column.language());
                ReportSet.NotJudged input = set.notJudged().get(i);
                cells.add(
                        switch (column.column().key()) {
                            case "outcome" ->
                                Cell.of(FindingColumn.name("report-list.not-judged", List.of(set.locale()), 0, true));
                            case "sentence" -> Cell.of(String.join(" ", input.lines()));
                            default -> Cell.of("");
                        });
            }
            Map<String, String> facts =
                    noFacts(languages.get(0).notJudged().get(i).file());
            basis.forEach(fact -> cells.add(Cell.of(facts.get(fact))));
            row(cells, out);
        }
    }

    private static Map<String, String> noFacts(String file) {
        Map<String, String> facts = new LinkedHashMap<>();
        ReportBasis.NAMES.forEach(name -> facts.put(name, ""));
        facts.put("file", file);
        return facts;
    }

    /** A number that is less than nothing begins as a formula does, and is none. */
    private static void row(List<Cell> cells, CsvRows out) throws IOException {
        out.row(cells.stream()
                .map(cell -> cell.number() == null ? CsvRows.text(cell.text()) : cell.text())
                .toList());
    }
}
