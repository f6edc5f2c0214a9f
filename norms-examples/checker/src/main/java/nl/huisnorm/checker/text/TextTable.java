package nl.huisnorm.checker.text;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import nl.huisnorm.text.Shown;

/** A table in plain text: the first column to the left, the others to the right, each as wide as it needs to be. */
public final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();
    private final int bar;

    /**
     * Begins with the names of the columns.
     *
     * @param bar the column before which there is a bar; none where it is beyond the last
     */
    public TextTable(List<String> head, int bar) {
        this.bar = bar;
        rows.add(head);
    }

    /** Adds a row. */
    public void add(List<String> row) {
        rows.add(row.stream().map(Shown::text).toList());
    }

    /** Prints it, with a line below the names and, if asked for, one above the last row. */
    public void print(PrintStream out, boolean total) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        int width = columns > bar ? 3 : 0;
        for (int one : widths) {
            width += one + 2;
        }
        String rule = "  " + "-".repeat(width - 2);
        for (int r = 0; r < rows.size(); r++) {
            if (total && r == rows.size() - 1) {
                out.println(rule);
            }
            out.println(line(rows.get(r), widths));
            if (r == 0) {
                out.println(rule);
            }
        }
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder("  ")
                .append(row.get(0))
                .append(" ".repeat(widths[0] - row.get(0).length()));
        for (int i = 1; i < widths.length; i++) {
            line.append(i == bar ? "  |" : "")
                    .append("  ")
                    .append(" ".repeat(widths[i] - row.get(i).length()))
                    .append(row.get(i));
        }
        return line.toString().stripTrailing();
    }
}
