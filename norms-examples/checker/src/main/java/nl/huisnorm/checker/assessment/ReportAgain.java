package nl.huisnorm.checker.assessment;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.checker.batch.Pipeline;
import nl.huisnorm.checker.batch.Row;
import nl.huisnorm.checker.batch.RowLines;
import nl.huisnorm.checker.batch.RunBasis;
import nl.huisnorm.checker.batch.Together;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.report.ReportMaker;
import nl.huisnorm.checker.text.Screen;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.InspectionDetailsDocument;
import nl.huisnorm.io.write.ReportShape;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report in the form in which another one was written.
 *
 * @param format the form
 * @param shape its languages, and which findings it has
 * @param huisnorm what was judged by
 * @param options how
 * @param details what an inspector added; none where nothing was
 */
public record ReportAgain(
        ReportFormat format,
        ReportShape shape,
        Huisnorm huisnorm,
        AssessmentOptions options,
        @Nullable InspectionDetailsDocument details) {

    /** Fills a report that was begun, which is ended afterwards. */
    @FunctionalInterface
    public interface Filling {
        /** Fills it; the line of a list of what comes next is told first. */
        void fill(Report report, AtLine line) throws IOException;
    }

    /** Takes the line of a list on which what comes next stands; 0 where it has a file to itself. */
    @FunctionalInterface
    public interface AtLine {
        /** Takes it. */
        void is(int line);
    }

    /**
     * Writes it; a text is the one in full.
     *
     * @param inputs how many inputs it is of
     */
    public void write(OutputStream out, int inputs, Filling filling) throws IOException {
        if (format == ReportFormat.ndjson) {
            RowLines lines = new RowLines(out, shape.languages().get(0));
            Rowed rowed = new Rowed(lines::add);
            filling.fill(rowed, rowed::at);
            return;
        }
        Locale locale = shape.languages().get(0);
        Together together = new Together(Texts.of(locale), new RunBasis(huisnorm, options), null);
        ReportOut form = new ReportOut(format, shape, true, huisnorm.rulebook(), details);
        form.write(out, () -> inputs, report -> {
            Rowed rowed = new Rowed(row -> together.add(row, null));
            filling.fill(new Both(report, rowed), rowed::at);
        });
        if (format == ReportFormat.text && inputs > Pipeline.FEW) {
            PrintStream text = Screen.on(out);
            together.tables(text);
            text.flush();
        }
    }

    /** Takes a line about an input. */
    private interface Taking {
        void add(Row row) throws IOException;
    }

    /** Tells of each in a line. */
    private static final class Rowed implements Report {

        private final Taking lines;
        private int line;

        Rowed(Taking lines) {
            this.lines = lines;
        }

        void at(int place) {
            this.line = place;
        }

        @Override
        public void add(ReportMaker.Judged judged) throws IOException {
            lines.add(Rows.of(line, judged));
        }

        @Override
        public void add(JudgedPlan judged) throws IOException {
            lines.add(Rows.of(0, judged.judged()));
        }

        @Override
        public void add(JudgedApplication judged) throws IOException {
            lines.add(Rows.of(0, judged.judged().get(0)));
        }

        @Override
        public void add(UnreadableInputException problem) throws IOException {
            lines.add(Row.of(line, problem));
        }
    }

    /** Tells two the same. */
    private record Both(Report one, Report other) implements Report {

        private List<Report> all() {
            return List.of(one, other);
        }

        @Override
        public void add(ReportMaker.Judged judged) throws IOException {
            for (Report report : all()) {
                report.add(judged);
            }
        }

        @Override
        public void add(JudgedPlan judged) throws IOException {
            for (Report report : all()) {
                report.add(judged);
            }
        }

        @Override
        public void add(JudgedApplication judged) throws IOException {
            for (Report report : all()) {
                report.add(judged);
            }
        }

        @Override
        public void add(UnreadableInputException problem) throws IOException {
            for (Report report : all()) {
                report.add(problem);
            }
        }
    }
}
