package nl.huisnorm.checker.impact;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.impact.FacilityImpact;
import nl.huisnorm.answer.impact.Impact;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.checker.command.DayOption;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.checker.command.Fault;
import nl.huisnorm.checker.command.FormatOption;
import nl.huisnorm.checker.command.JudgedBy;
import nl.huisnorm.checker.command.LanguageOption;
import nl.huisnorm.checker.command.OutputFile;
import nl.huisnorm.checker.command.OutputGuard;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.command.ThreadsOption;
import nl.huisnorm.checker.stock.CsvStock;
import nl.huisnorm.checker.text.Screen;
import nl.huisnorm.checker.workbook.WorkbookReader;
import nl.huisnorm.input.ProblemGroup;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.stock.FacilityStock;
import nl.huisnorm.io.stock.StockImpact;
import nl.huisnorm.io.stock.StockItem;
import nl.huisnorm.io.write.ImpactWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what the law of another day, or a scenario, does to a stock of facilities. */
@Command(name = "impact", aliases = "gevolgen", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
public final class ImpactCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "STOCK", descriptionKey = "stock")
    private @Nullable Path path;

    @Mixin
    private DayOption day = new DayOption();

    @Option(names = "--then", paramLabel = "DATE", descriptionKey = "then")
    private @Nullable LocalDate then;

    @Mixin
    private JudgedBy judgedBy = new JudgedBy();

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(names = "--expand", descriptionKey = "impact-expand")
    private boolean expand;

    @Option(names = "--names", paramLabel = "FILE", descriptionKey = "names")
    private @Nullable Path names;

    @Option(names = "--chart", paramLabel = "FILE", descriptionKey = "chart")
    private @Nullable Path chart;

    @Option(names = "--title", paramLabel = "TEXT", descriptionKey = "stock-title")
    private @Nullable String title;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            descriptionKey = "output")
    private @Nullable Path output;

    private @Nullable OutputFile report;
    private @Nullable OutputFile drawing;
    private final ExitCode exit = new ExitCode();
    private final OutputGuard guard = new OutputGuard(judgedBy);

    public ImpactCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (then == null && !judgedBy.hasScenario()) {
            throw judgedBy.wrongUse("impact.nothing-changes");
        }
        int number = threads.number(judgedBy);
        Path file = Objects.requireNonNull(path);
        openOutputs(file);
        try (FacilityStock stock = isCsv(file)
                ? CsvStock.open(file)
                : FacilityStock.open(file, Set.of(".xlsx"), WorkbookReader::facility)) {
            Map<String, String> known = names == null ? Map.of() : MunicipalityNames.read(names);
            Huisnorm law = judgedBy.law(Huisnorm.bundled());
            Huisnorm changed = judgedBy.changed(law);
            AssessmentOptions before = judgedBy.on(day.orToday(surroundings.clock()), law);
            AssessmentOptions after = then == null ? before : before.withAsOf(then);
            StockImpact change = StockImpact.by(law, before, changed, after).withThreads(number);
            if (report == null) {
                run(stock, change, known, surroundings.out());
                surroundings.out().flush();
            } else {
                report.write(out -> run(stock, change, known, out));
            }
            return exit.code();
        } catch (UnreadableInputException e) {
            e.groups().forEach(this::tell);
            return ExitCode.UNREADABLE;
        }
    }

    /** Whether everything can be written is asked before anything is read. */
    private void openOutputs(Path stock) {
        report = output == null ? null : guard.open(output);
        drawing = chart == null ? null : guard.open(chart);
        guard.read(stock);
        if (names != null) {
            guard.read(names);
        }
    }

    private static boolean isCsv(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private void run(FacilityStock stock, StockImpact change, Map<String, String> known, OutputStream out)
            throws IOException {
        ResourceBundle texts =
                Objects.requireNonNull(Objects.requireNonNull(spec).resourceBundle());
        Impact impact;
        if (format.isJson()) {
            ImpactWriter json =
                    new ImpactWriter(out, language.locale(), "huisnorm", ProgramVersion.number(), change, known);
            impact = change.of(stock, new Aloud(json));
            json.end(impact);
        } else {
            PrintStream print = Screen.on(out);
            ImpactText text = new ImpactText(print, texts, known, expand);
            text.begin(change, title);
            impact = change.of(stock, new Aloud(text));
            text.end(impact);
            print.flush();
        }
        if (drawing != null) {
            drawing.write(new ImpactChart(impact, title, texts, known)::write);
        }
        if (impact.unreadable() > 0) {
            exit.unreadable();
        }
    }

    private void tell(ProblemGroup problem) {
        surroundings.err().println(problem.line(language.locale()));
    }

    /** Tells a person at once what cannot be read, and passes everything on. */
    private final class Aloud implements StockImpact.Listener {

        private final StockImpact.Listener listener;

        Aloud(StockImpact.Listener listener) {
            this.listener = listener;
        }

        @Override
        public void facility(StockItem item, FacilityImpact impact) throws IOException {
            surroundings.requireReader();
            guard.read(item.file());
            listener.facility(item, impact);
        }

        /** A fault of the program with one facility is told, and the rest is judged. */
        @Override
        public void failed(StockItem item, RuntimeException fault) throws IOException {
            exit.failed();
            Fault.tell(surroundings.err(), Texts.of(language.locale()), fault);
            unreadable(new StockItem(item.file(), item.line(), null, List.of(Fault.problem(item.file()))));
        }

        @Override
        public void unreadable(StockItem item) throws IOException {
            surroundings.requireReader();
            guard.read(item.file());
            ProblemGroup.of(item.problems()).forEach(ImpactCommand.this::tell);
            listener.unreadable(item);
        }
    }
}
