package nl.huisnorm.checker.assessment;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.checker.batch.Pipeline;
import nl.huisnorm.checker.batch.Progress;
import nl.huisnorm.checker.batch.ReportsFolder;
import nl.huisnorm.checker.batch.RowLines;
import nl.huisnorm.checker.batch.RunBasis;
import nl.huisnorm.checker.batch.Together;
import nl.huisnorm.checker.command.DayOption;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.checker.command.JudgedBy;
import nl.huisnorm.checker.command.LanguagesOption;
import nl.huisnorm.checker.command.OutputFile;
import nl.huisnorm.checker.command.OutputGuard;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.RootOption;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.command.ThreadsOption;
import nl.huisnorm.checker.input.InputFormat;
import nl.huisnorm.checker.input.Inputs;
import nl.huisnorm.checker.text.Screen;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.InspectionDetailsDocument;
import nl.huisnorm.io.write.ReportShape;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges files of facilities, settlement plans and applications. */
@Command(
        name = "check",
        aliases = {"toets", "assess"},
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class CheckCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "check-file")
    private List<String> files = List.of();

    @Option(names = "--input-format", paramLabel = "FORMAT", descriptionKey = "input-format")
    private @Nullable InputFormat inputFormat;

    @Mixin
    private DayOption day = new DayOption();

    @Mixin
    private JudgedBy judgedBy = new JudgedBy();

    @Mixin
    private RootOption root = new RootOption();

    @Mixin
    private ReportFormatOption format = new ReportFormatOption();

    @Mixin
    private LanguagesOption language = new LanguagesOption();

    @Mixin
    private ScopeOption scope = new ScopeOption();

    @Option(names = "--expand", descriptionKey = "expand")
    private boolean expand;

    @Option(names = "--by-machine", descriptionKey = "by-machine")
    private boolean byMachine;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            descriptionKey = "output")
    private @Nullable Path output;

    @Option(names = "--inspection", paramLabel = "FILE", descriptionKey = "inspection-details")
    private @Nullable Path inspection;

    @Option(names = "--reports", paramLabel = "FOLDER", descriptionKey = "reports")
    private @Nullable Path reports;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    private boolean interrupted;

    public CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        return surroundings.stop().during(this::answer);
    }

    private int answer() throws IOException {
        ReportFormat wanted = format.of(output);
        Set<Outcome> outcomes = scope.outcomes(wanted);
        if (output == null && reports == null && surroundings.terminal() && wanted.isOnlyForFiles()) {
            throw judgedBy.wrongUse("only-for-files", wanted);
        }
        ReportShape shape = new ReportShape(language.locales(), scope.isCompact(), outcomes);
        int number = threads.number(judgedBy);
        if (inspection != null && (reports != null || wanted == ReportFormat.ndjson)) {
            throw judgedBy.wrongUse("inspection-of-one");
        }
        OutputGuard guard = new OutputGuard(judgedBy);
        OutputFile file = output == null ? null : guard.open(output);
        ReportsFolder folder = reports == null ? null : folder(reports);
        if (inspection != null) {
            guard.read(inspection);
        }
        Path apart = reports == null ? null : reports.toAbsolutePath().normalize();
        try (Inputs inputs =
                        new Inputs(files, inputFormat, root, guard, surroundings.in(), path -> path.equals(apart));
                Pipeline pipeline = new Pipeline(inputs, number, surroundings.stop())) {
            if (output != null && reports == null) {
                format.requireEnd(output);
            }
            Huisnorm huisnorm = judgedBy.huisnorm();
            AssessmentOptions options = judgedBy.on(day.orToday(surroundings.clock()), huisnorm);
            InspectionDetailsDocument details = inspection == null ? null : InspectionDetailsDocument.read(inspection);
            Integer given = inputs.number();
            if (details != null && (given == null || given != 1)) {
                throw judgedBy.wrongUse("inspection-of-one");
            }
            Checking checking = new Checking(
                    surroundings, judgedBy, huisnorm, options, inputs, pipeline, byMachine, language.locale(), details);
            if (file == null) {
                run(checking, shape, folder, surroundings.out());
                surroundings.out().flush();
            } else {
                file.write(out -> run(checking, shape, folder, out));
            }
            new OtherFiles(inputs, Texts.of(language.locale())).tell(surroundings.err());
            interrupted = checking.isInterrupted();
            checking.requireAll();
            return checking.exit().code();
        } catch (UnreadableInputException e) {
            e.groups().forEach(problem -> surroundings.err().println(problem.line(language.locale())));
            return ExitCode.UNREADABLE;
        } finally {
            if (folder != null) {
                folder.close();
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private ReportsFolder folder(Path named) {
        try {
            if (!ReportsFolder.isFree(named)) {
                throw judgedBy.wrongUse("reports-not-empty", named);
            }
            return ReportsFolder.at(named, Texts.of(language.locale()).getString("batch.overview"));
        } catch (IOException e) {
            throw judgedBy.wrongUse("reports-not-made", named, String.valueOf(e.getMessage()));
        }
    }

    /** Tells of each in full, or of many in a line each. */
    private void run(Checking checking, ReportShape shape, @Nullable ReportsFolder folder, OutputStream out)
            throws IOException {
        ReportFormat as = format.of(output);
        boolean isText = as == ReportFormat.text;
        boolean isMany = checking.isMany();
        ReportOut form = new ReportOut(
                as,
                shape,
                expand,
                checking.huisnorm().rulebook(),
                checking.beside().document());
        Together together = new Together(
                Texts.of(language.locale()), new RunBasis(checking.huisnorm(), checking.options()), folder);
        if (folder != null || as == ReportFormat.ndjson || (isText && !expand && isMany)) {
            inLines(checking, form, folder, together, out);
            together.keep();
            return;
        }
        boolean seen = isSeen();
        Checking.Wish wish = new Checking.Wish(
                as != ReportFormat.json && !expand && !isMany,
                isInForm(),
                as != ReportFormat.json && !expand,
                as == ReportFormat.json,
                seen);
        form.write(
                out,
                checking::count,
                report -> checking.judge(new FullTelling(report, together), wish, Progress.none(surroundings)));
        if (isText && isMany) {
            PrintStream text = Screen.on(out);
            together.tables(text);
            text.flush();
        }
    }

    private void inLines(
            Checking checking, ReportOut form, @Nullable ReportsFolder folder, Together together, OutputStream out)
            throws IOException {
        boolean asksToo = folder != null && !isJson(form.format()) && !expand && !checking.isMany();
        Checking.Wish wish = new Checking.Wish(
                asksToo,
                isInForm(),
                folder != null && !isJson(form.format()) && !expand,
                true,
                form.format() == ReportFormat.ndjson && isSeen());
        if (form.format() == ReportFormat.ndjson) {
            RowLines lines = new RowLines(out, language.locale());
            RowTelling.Lines each = (row, report) -> {
                lines.add(row);
                together.add(row, report);
            };
            try (Progress progress = checking.progress(output != null)) {
                checking.judge(new RowTelling(each, form, folder), wish, progress);
            }
            return;
        }
        PrintStream text = Screen.on(out);
        together.head(text);
        RowTelling.Lines each = (row, report) -> {
            together.line(row, report, text);
            text.flush();
        };
        try (Progress progress = checking.progress(true)) {
            checking.judge(new RowTelling(each, form, folder), wish, progress);
        }
        together.tables(text);
        text.flush();
    }

    /** Whether the report is seen where it is told what goes wrong, so that nobody reads the same twice. */
    private boolean isSeen() {
        return surroundings.terminal() && output == null;
    }

    private static boolean isJson(ReportFormat format) {
        return format == ReportFormat.json || format == ReportFormat.ndjson;
    }

    /** Whether reports are made from the model, which tells what mends a finding too. */
    private boolean isInForm() {
        return format.of(output).form().isPresent();
    }
}
