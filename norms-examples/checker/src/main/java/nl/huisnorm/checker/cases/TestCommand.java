package nl.huisnorm.checker.cases;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.checker.command.Batch;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.checker.command.FileName;
import nl.huisnorm.checker.command.JudgedBy;
import nl.huisnorm.checker.command.LanguageOption;
import nl.huisnorm.checker.command.OutputFile;
import nl.huisnorm.checker.command.OutputGuard;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.RootOption;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.input.FolderFiles;
import nl.huisnorm.checker.text.Screen;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.cases.CaseReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges a user's own cases, and tells which are answered as they say and which norms they reach. */
@Command(name = "test", aliases = "beproef", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
public final class TestCommand implements Callable<Integer> {

    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

    private final Surroundings surroundings;

    @Parameters(arity = "1..*", paramLabel = "CASES", descriptionKey = "test-file")
    private List<String> files = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "test-format")
    private CaseFormat format = CaseFormat.text;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            descriptionKey = "output")
    private @Nullable Path output;

    @Mixin
    private JudgedBy judgedBy = new JudgedBy();

    @Mixin
    private RootOption root = new RootOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    public TestCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Takes what came of cases. */
    interface Told extends AutoCloseable {
        void judged(CaseResult result) throws IOException;

        void unreadable(String file, UnreadableInputException problem) throws IOException;

        /** After the last, with the norms that were reached. */
        void end(NormsReached norms) throws IOException;

        @Override
        void close() throws IOException;
    }

    @Override
    public Integer call() throws IOException {
        return surroundings.stop().during(this::answer);
    }

    private int answer() throws IOException {
        ExitCode exit = new ExitCode();
        OutputGuard guard = new OutputGuard(judgedBy);
        OutputFile target = output == null ? null : guard.open(output);
        CaseJudge judge;
        List<Path> cases;
        try {
            judge = new CaseJudge(judgedBy, root, guard);
            cases = cases();
            cases.forEach(guard::read);
        } catch (UnreadableInputException e) {
            e.groups().forEach(one -> surroundings.err().println(one.line(language.locale())));
            return ExitCode.UNREADABLE;
        }
        if (cases.isEmpty()) {
            throw judgedBy.wrongUse("test.none", String.join(", ", files));
        }
        if (target == null) {
            run(cases, judge, exit, surroundings.out());
            surroundings.out().flush();
        } else {
            target.write(out -> {
                PrintStream report = Screen.on(out);
                run(cases, judge, exit, report);
                report.flush();
            });
        }
        return exit.code();
    }

    private void run(List<Path> cases, CaseJudge judge, ExitCode exit, PrintStream out) throws IOException {
        ResourceBundle texts = Texts.of(language.locale());
        try (Told told = told(judge, texts, out)) {
            Batch batch = new Batch(surroundings, exit, texts, problem -> {});
            for (Path file : cases) {
                batch.about(List.of(file.toString()), () -> judged(file, judge, exit, told));
            }
            told.end(judge.reached());
        }
    }

    private static Batch.Answer judged(Path file, CaseJudge judge, ExitCode exit, Told told) {
        try {
            CaseResult result = judge.judge(file.toString(), CaseReader.read(file));
            return () -> {
                if (!result.isPassed()) {
                    exit.add(Verdict.NON_COMPLIANT);
                }
                told.judged(result);
            };
        } catch (UnreadableInputException e) {
            return () -> {
                exit.unreadable();
                told.unreadable(file.toString(), e);
            };
        }
    }

    private Told told(CaseJudge judge, ResourceBundle texts, PrintStream out) throws IOException {
        return switch (format) {
            case text -> new CaseText(out, texts);
            case json -> new CaseJson(out, language.locale(), judge.rulebook());
            case junit -> new CaseJUnit(out, texts);
        };
    }

    /** All files that were named, and the cases in the folders that were, in the order of their names. */
    private List<Path> cases() throws UnreadableInputException {
        List<Path> all = new ArrayList<>();
        for (String typed : files) {
            Path file = FileName.read(typed);
            if (!Files.isDirectory(file)) {
                all.add(file);
                continue;
            }
            FolderFiles below = FolderFiles.in(file, any -> false);
            if (!below.problems().isEmpty()) {
                throw new UnreadableInputException(below.problems());
            }
            if (below.hidden() > 0) {
                String hidden = Integer.toString(below.hidden());
                surroundings.err().println(Texts.format(Texts.of(language.locale()), "batch.hidden", hidden));
            }
            below.documents().stream()
                    .filter(TestCommand::canBeCase)
                    .filter(CaseReader::isCase)
                    .forEach(all::add);
        }
        return all;
    }

    private static boolean canBeCase(Path file) {
        String name = Optional.ofNullable(file.getFileName())
                .map(one -> one.toString().toLowerCase(Locale.ROOT))
                .orElse("");
        return ENDINGS.stream().anyMatch(name::endsWith);
    }
}
