package nl.huisnorm.checker.region;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.answer.region.Region;
import nl.huisnorm.checker.paper.PaperWords;
import nl.huisnorm.checker.text.Lines;
import nl.huisnorm.text.Shown;

/** Writes a region as tables. */
final class RegionText {

    private final RegionCommand.Judged judged;
    private final PaperWords words;
    private final PrintStream out;
    private final Lines lines;

    RegionText(RegionCommand.Judged judged, Locale locale, PrintStream out) {
        this.judged = judged;
        this.words = new PaperWords(locale);
        this.out = out;
        this.lines = new Lines(out);
    }

    void write() {
        Region region = judged.region();
        String title = words.text("region.title", words.value(region.asOf()));
        lines.line(0, title);
        lines.line(0, "=".repeat(title.length()));
        lines.line(
                0,
                words.text(
                        "region.read",
                        region.plans().size(),
                        region.facilities().size()));
        if (judged.files().unreadable() > 0) {
            lines.line(0, words.text("region.unreadable", judged.files().unreadable()));
        }
        judged.profiles().lines(judged.files(), words).forEach(line -> lines.line(0, line));
        lines.line(0, words.text("region.meaning"));
        String left = RegionRows.notAllSearched(region, words);
        if (left != null) {
            lines.line(0, left);
        }
        for (RegionRows.Rows table : new RegionRows(region, words).all()) {
            lines.blank();
            lines.line(0, table.title().toUpperCase(Locale.ROOT));
            if (table.rows().isEmpty()) {
                lines.line(1, table.empty());
            } else {
                table(table);
            }
        }
        lines.blank();
        SectorNeeds.lines(words).forEach(line -> lines.line(0, line));
    }

    private void table(RegionRows.Rows table) {
        List<List<String>> all = new ArrayList<>();
        all.add(table.head());
        table.rows().forEach(row -> all.add(row.stream().map(Shown::text).toList()));
        int columns = table.head().size();
        int[] widths = new int[columns];
        for (List<String> row : all) {
            for (int c = 0; c < columns; c++) {
                widths[c] = Math.max(widths[c], row.get(c).length());
            }
        }
        for (List<String> row : all) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                String blanks = " ".repeat(widths[c] - row.get(c).length());
                boolean number = isNumber(table, c);
                line.append("  ").append(number ? blanks + row.get(c) : row.get(c) + blanks);
            }
            out.println(line.toString().stripTrailing());
        }
    }

    /** Whether a column has numbers of beds or things, and nothing else. */
    static boolean isNumber(RegionRows.Rows table, int column) {
        return table.rows().stream()
                .map(row -> row.get(column))
                .allMatch(cell -> cell.matches("[0-9.,]+(–([0-9.,]+|\\?))?( \\+ \\?)?|\\?|∞"));
    }
}
