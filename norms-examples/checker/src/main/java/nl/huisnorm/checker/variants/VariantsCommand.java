package nl.huisnorm.checker.variants;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import nl.huisnorm.checker.command.PlanCommand;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.checker.paper.Paper;
import nl.huisnorm.checker.paper.PaperFile;
import nl.huisnorm.checker.paper.PaperWords;
import nl.huisnorm.checker.text.Lines;
import nl.huisnorm.checker.text.Screen;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Sets variants of a plan side by side. */
@Command(
        name = "variants",
        aliases = "varianten",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class VariantsCommand extends PlanCommand {

    private static final int WIDEST = 46;

    @Parameters(arity = "2..6", paramLabel = "FILE", descriptionKey = "plan-file")
    private List<String> files = List.of();

    private @Nullable PaperFile kind;

    public VariantsCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected List<String> files() {
        return files;
    }

    @Override
    protected void check(@Nullable Path output) {
        if (output != null) {
            kind = PaperFile.of(output).orElseThrow(() -> judgedBy().wrongUse("paper-kind"));
        }
    }

    @Override
    protected void write(List<Judged> plans, Law law, OutputStream out) throws IOException {
        PaperWords words = new PaperWords(locale());
        VariantRows rows = new VariantRows(plans, words);
        if (kind != null) {
            kind.write(paper(rows, law, words), out);
        } else {
            PrintStream screen = Screen.on(out);
            text(rows, law, words, screen);
            screen.flush();
        }
    }

    private static Paper paper(VariantRows rows, Law law, PaperWords words) {
        Paper paper = new Paper(
                words.text("variants.title", words.value(law.options().asOf())),
                words.messages().locale(),
                law.options().asOf());
        paper.text(words.text("variants.bold"));
        paper.table(
                rows.head(),
                rows.rows().stream()
                        .map(row -> row.cells().stream()
                                .map(cell -> new Paper.Span(cell, row.isDifferent(), false))
                                .toList())
                        .toList());
        return paper;
    }

    private static void text(VariantRows rows, Law law, PaperWords words, PrintStream screen) {
        Lines lines = new Lines(screen);
        String title = words.text("variants.title", words.value(law.options().asOf()));
        lines.line(0, title);
        lines.line(0, "=".repeat(title.length()));
        int columns = rows.head().size();
        int[] widths = new int[columns];
        rows.all().forEach(cells -> {
            for (int c = 0; c < columns; c++) {
                widths[c] = Math.min(WIDEST, Math.max(widths[c], cells.get(c).length()));
            }
        });
        line(screen, " ", rows.head(), widths);
        for (VariantRows.Row row : rows.rows()) {
            line(screen, row.isDifferent() ? "≠" : " ", row.cells(), widths);
        }
        lines.line(0, words.text("variants.sign"));
    }

    private static void line(PrintStream screen, String sign, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder(sign);
        for (int c = 0; c < cells.size(); c++) {
            String cell = cells.get(c);
            line.append("  ").append(cell).append(" ".repeat(Math.max(0, widths[c] - cell.length())));
        }
        screen.println(line.toString().stripTrailing());
    }
}
