package nl.huisnorm.checker.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A table in a PDF: columns as wide as what stands in them, or narrower where all together would not fit. */
final class PdfTable {

    private static final int SIZE = 900;
    private static final int LINE = 1_150;
    private static final int PAD = 350;

    /** What is no wider, such as a day, stays on one line. */
    private static final int UNBROKEN = 7_000;

    private final PdfWriter writer;
    private final PdfFont font;
    private final Paper.Table table;
    private final int[] widths;

    PdfTable(PdfWriter writer, PdfFont font, Paper.Table table) {
        this.writer = writer;
        this.font = font;
        this.table = table;
        this.widths = widths(PdfPages.WIDTH - 2 * PdfPages.MARGIN);
    }

    private List<Paper.Span> head() {
        return table.head().stream()
                .map(name -> new Paper.Span(name, true, false))
                .toList();
    }

    private int[] widths(int whole) {
        int columns = table.head().size();
        int[] least = new int[columns];
        int[] most = new int[columns];
        Stream.concat(Stream.of(head()), table.rows().stream()).forEach(row -> {
            for (int c = 0; c < columns; c++) {
                Paper.Span cell = row.get(c);
                String text = font.shown(cell.text());
                most[c] = Math.min(whole, Math.max(most[c], font.width(text, SIZE) + 2 * PAD));
                boolean isShort = font.width(text, SIZE) <= UNBROKEN;
                for (String word : isShort ? List.of(text) : PdfWriter.words(text)) {
                    least[c] = Math.max(least[c], Math.min(whole / 3, font.width(word, SIZE) + 2 * PAD));
                }
            }
        });
        int[] widths = new int[columns];
        long leastSum = Arrays.stream(least).sum();
        long mostSum = Arrays.stream(most).sum();
        for (int c = 0; c < columns; c++) {
            if (mostSum <= whole) {
                widths[c] = (int) (most[c] + (whole - mostSum) * most[c] / mostSum);
            } else if (leastSum >= whole) {
                widths[c] = (int) ((long) least[c] * whole / leastSum);
            } else {
                widths[c] = (int) (least[c] + (whole - leastSum) * (most[c] - least[c]) / (mostSum - leastSum));
            }
        }
        return widths;
    }

    void write() throws IOException {
        List<List<String>> head = lines(head());
        int first = table.rows().isEmpty() ? 0 : height(lines(table.rows().get(0)));
        writer.room(height(head) + first);
        row(head(), head, true);
        for (List<Paper.Span> row : table.rows()) {
            List<List<String>> lines = lines(row);
            if (writer.room(height(lines))) {
                row(head(), head, true);
            }
            row(row, lines, false);
        }
        writer.skip(800);
    }

    private List<List<String>> lines(List<Paper.Span> row) {
        List<List<String>> cells = new ArrayList<>();
        for (int c = 0; c < row.size(); c++) {
            String text = font.shown(row.get(c).text());
            cells.add(writer.broken(text, widths[c] - 2 * PAD, SIZE));
        }
        return cells;
    }

    private static int height(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1) * LINE + PAD;
    }

    private void row(List<Paper.Span> row, List<List<String>> cells, boolean head) throws IOException {
        int top = writer.y();
        int height = height(cells);
        int x = PdfPages.MARGIN;
        PdfPages pages = writer.pages();
        if (head) {
            pages.fill(x, top, PdfPages.WIDTH - 2 * PdfPages.MARGIN, height, 85, 89, 93);
        }
        for (int c = 0; c < cells.size(); c++) {
            int y = top + LINE - PAD / 3;
            for (String line : cells.get(c)) {
                int width = font.width(line, SIZE);
                int left = table.numbers().get(c) ? x + widths[c] - PAD - width : x + PAD;
                if (row.get(c).open()) {
                    pages.fill(left, y - SIZE + 100, width, LINE, 100, 95, 55);
                }
                pages.text(line, left, y, SIZE, row.get(c).bold());
                y += LINE;
            }
            x += widths[c];
        }
        writer.skip(height);
        pages.line(PdfPages.MARGIN, writer.y(), PdfPages.WIDTH - 2 * PdfPages.MARGIN);
    }
}
