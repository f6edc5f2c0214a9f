package nl.huisnorm.checker.batch;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ResourceBundle;
import nl.huisnorm.checker.command.Texts;
import org.jspecify.annotations.Nullable;

/** What became of inputs, one after another, and what they come to together. */
public final class Together {

    private final Tally tally = new Tally();
    private final ResourceBundle texts;
    private final @Nullable ReportsFolder folder;
    private final RunBasis basis;
    private final @Nullable Overview overview;

    /**
     * Of which nothing is known yet.
     *
     * @param texts the program's own texts
     * @param basis what all are judged by
     * @param folder where each gets a report of its own; none where they get none
     */
    public Together(ResourceBundle texts, RunBasis basis, @Nullable ReportsFolder folder) {
        this.texts = texts;
        this.folder = folder;
        this.basis = basis;
        this.overview = folder == null ? null : new Overview(texts, basis);
    }

    /** What stands above the lines. */
    public void head(PrintStream out) {
        basis.head(texts).forEach(out::println);
        out.println();
        new RowText(out, texts).head();
    }

    /** A line about one, which counts. */
    public void line(Row row, @Nullable String report, PrintStream out) {
        new RowText(out, texts).add(row);
        add(row, report);
    }

    /** One counts, with its report if it has one. */
    public void add(Row row, @Nullable String report) {
        tally.add(row);
        basis.add(row);
        if (overview != null) {
            overview.add(row, report);
        }
    }

    /** The tables below the lines, and where the reports are. */
    public void tables(PrintStream out) {
        new TallyText(tally, texts).write(out);
        basis.waivers(texts).ifPresent(line -> {
            out.println();
            out.println(line);
        });
        if (folder != null) {
            out.println();
            out.println(Texts.format(texts, "batch.kept", folder.path()));
        }
    }

    /** Writes the overview beside the reports, where there are any. */
    public void keep() throws IOException {
        if (overview != null && folder != null) {
            overview.write(folder, tally);
        }
    }
}
