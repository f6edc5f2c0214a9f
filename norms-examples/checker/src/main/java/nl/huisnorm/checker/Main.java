package nl.huisnorm.checker;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import nl.huisnorm.checker.agenda.DutiesCommand;
import nl.huisnorm.checker.agreement.AgreementCommand;
import nl.huisnorm.checker.assessment.CheckCommand;
import nl.huisnorm.checker.capacity.CapacityCommand;
import nl.huisnorm.checker.cases.TestCommand;
import nl.huisnorm.checker.checklist.ChecklistCommand;
import nl.huisnorm.checker.command.Ending;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.checker.command.Fault;
import nl.huisnorm.checker.command.FileName;
import nl.huisnorm.checker.command.Language;
import nl.huisnorm.checker.command.NotWrittenException;
import nl.huisnorm.checker.command.NoticingStream;
import nl.huisnorm.checker.command.OutputGoneException;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.Settings;
import nl.huisnorm.checker.command.SteadyHelp;
import nl.huisnorm.checker.command.Stop;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.checker.command.Terminal;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.command.WrongUse;
import nl.huisnorm.checker.command.WrongUseText;
import nl.huisnorm.checker.comparison.DiffCommand;
import nl.huisnorm.checker.conversion.ConvertCommand;
import nl.huisnorm.checker.explanation.ExplainCommand;
import nl.huisnorm.checker.help.CompletionCommand;
import nl.huisnorm.checker.help.HelpCommand;
import nl.huisnorm.checker.help.ManualCommand;
import nl.huisnorm.checker.impact.ImpactCommand;
import nl.huisnorm.checker.lint.LintCommand;
import nl.huisnorm.checker.note.CouncilNoteCommand;
import nl.huisnorm.checker.question.InterviewCommand;
import nl.huisnorm.checker.question.QuestionsCommand;
import nl.huisnorm.checker.region.RegionCommand;
import nl.huisnorm.checker.remedy.RemediesCommand;
import nl.huisnorm.checker.rulebook.NormsCommand;
import nl.huisnorm.checker.schema.SchemaCommand;
import nl.huisnorm.checker.template.InitCommand;
import nl.huisnorm.checker.timeline.TimelineCommand;
import nl.huisnorm.checker.validation.ValidateCommand;
import nl.huisnorm.checker.variants.VariantsCommand;
import nl.huisnorm.checker.verification.VerifyCommand;
import nl.huisnorm.checker.watch.WatchCommand;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.input.UnsoundInputException;
import nl.huisnorm.io.read.DateReader;
import nl.huisnorm.text.Shown;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts the program. */
@Command(
        name = "huisnorm",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        subcommands = {
            CheckCommand.class,
            CapacityCommand.class,
            RemediesCommand.class,
            ExplainCommand.class,
            ImpactCommand.class,
            TimelineCommand.class,
            QuestionsCommand.class,
            InterviewCommand.class,
            DiffCommand.class,
            AgreementCommand.class,
            DutiesCommand.class,
            CouncilNoteCommand.class,
            VariantsCommand.class,
            RegionCommand.class,
            NormsCommand.class,
            SchemaCommand.class,
            ValidateCommand.class,
            ConvertCommand.class,
            InitCommand.class,
            ChecklistCommand.class,
            CompletionCommand.class,
            HelpCommand.class,
            VerifyCommand.class,
            ManualCommand.class,
            TestCommand.class,
            WatchCommand.class,
            LintCommand.class
        })
public final class Main implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    private static final int NARROWEST_HELP = 55;
    private static final int WIDEST_HELP = 100;

    private Main() {}

    /** Without a command there is nothing to do but explain. */
    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        command.usage(command.getErr());
        return ExitCode.WRONG_USE;
    }

    /**
     * Runs the program and ends the Java machine with its exit code.
     *
     * @param arguments the command line
     */
    public static void main(String... arguments) {
        Stop stop = new Stop();
        Runtime.getRuntime().addShutdownHook(Ending.of(stop));
        NoticingStream written = new NoticingStream(new FileOutputStream(FileDescriptor.out));
        PrintStream out = new PrintStream(written, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        boolean terminal = Terminal.isTyped();
        Settings settings;
        try {
            settings = Settings.of(Terminal.withWidth(System.getenv(), terminal));
        } catch (UnreadableInputException e) {
            Language language = Language.of(Settings.none(), arguments);
            e.groups().forEach(one -> err.println(one.line(language.locale())));
            System.exit(ExitCode.WRONG_USE);
            return;
        }
        Surroundings surroundings = new Surroundings(
                System.in, out, err, Clock.system(ZoneId.of("Europe/Amsterdam")), terminal, stop, settings);
        ResourceBundle texts = Texts.of(Language.of(settings, arguments).locale());
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> Fault.tell(err, texts, failure));
        int code = run(surroundings, arguments);
        if (out.checkError() && code != ExitCode.FAILED) {
            tell(new NotWrittenException(null, written.failed()), err, texts);
            code = ExitCode.NOT_WRITTEN;
        }
        System.exit(code);
    }

    private static void tell(NotWrittenException output, PrintStream err, ResourceBundle texts) {
        if (!output.isReaderGone()) {
            err.println(Shown.text(output.told(texts)));
            err.flush();
        }
    }

    static int run(Surroundings surroundings, String... arguments) {
        Settings settings = surroundings.settings();
        ResourceBundle texts = Texts.of(Language.of(settings, arguments).locale());
        CommandLine command = command(surroundings, texts, arguments);
        int code;
        Optional<String> unknown = settings.unknown(command);
        if (unknown.isPresent()) {
            surroundings.err().println(unknown.get());
            return ExitCode.WRONG_USE;
        }
        try {
            code = command.execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError e) {
            Fault.tell(surroundings.err(), texts, e);
            code = ExitCode.FAILED;
        }
        command.getOut().flush();
        command.getErr().flush();
        surroundings.stop().ended();
        return code;
    }

    /** Consoles of Windows need not know colours; whether this one does is found out. */
    private static Help.Ansi colours() {
        return System.getProperty("os.name", "").startsWith("Windows") ? Help.Ansi.AUTO : Help.Ansi.ON;
    }

    /** All that the program understands, with its texts. */
    static CommandLine command(Surroundings surroundings, ResourceBundle texts, String... arguments) {
        Settings settings = surroundings.settings();
        boolean coloured = surroundings.terminal() && settings.colours();
        CommandLine command = new CommandLine(new Main(), new Factory(surroundings))
                .setResourceBundle(texts)
                .setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8))
                .setUsageHelpWidth(
                        Math.max(NARROWEST_HELP, Math.min(WIDEST_HELP, settings.width(surroundings.terminal()))))
                .setColorScheme(Help.defaultColorScheme(coloured ? colours() : Help.Ansi.OFF))
                .setHelpFactory(SteadyHelp::new)
                .setDefaultValueProvider(settings)
                // a file whose name begins with @ is a file, and what it says is no command line
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true);
        command.registerConverter(LocalDate.class, text -> DateReader.read("", text));
        command.registerConverter(Path.class, FileName::read);
        command.setParameterExceptionHandler((problem, line) -> {
            PrintWriter writer = problem.getCommandLine().getErr();
            writer.println(texts.getString("wrong-use") + " " + Shown.text(new WrongUseText(texts).of(problem)));
            if (!(problem instanceof WrongUse mistake) || mistake.needsHelp()) {
                settings.inUse(problem.getCommandLine(), List.of(arguments))
                        .forEach(one -> writer.println(texts.getString("settled") + " " + Shown.text(one)));
                writer.println(texts.getString("wrong-use-help") + " "
                        + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help");
            }
            return ExitCode.WRONG_USE;
        });
        command.setExecutionExceptionHandler((failure, line, result) -> {
            if (failure instanceof NotWrittenException output) {
                tell(output, surroundings.err(), texts);
                return ExitCode.NOT_WRITTEN;
            }
            if (failure instanceof OutputGoneException) {
                return ExitCode.NOT_WRITTEN;
            }
            if (failure instanceof InterruptedIOException) {
                surroundings.err().println(texts.getString("stopped"));
                return ExitCode.NOT_WRITTEN;
            }
            if (failure instanceof UnsoundInputException unsound) {
                unsound.problems().forEach(one -> surroundings.err().println(one.line(texts.getLocale())));
                return ExitCode.UNREADABLE;
            }
            Fault.tell(surroundings.err(), texts, failure);
            return ExitCode.FAILED;
        });
        return command;
    }

    /** Makes commands, handing each what it reads and writes. */
    private record Factory(Surroundings surroundings) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                if (List.of(constructor.getParameterTypes()).equals(List.of(Surroundings.class))) {
                    return type.cast(constructor.newInstance(surroundings));
                }
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
