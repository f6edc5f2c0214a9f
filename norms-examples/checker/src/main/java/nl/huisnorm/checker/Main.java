package nl.huisnorm.checker;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** Starts the program. */
@Command(
        name = "huisnorm",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {CheckCommand.class, NormsCommand.class, HelpCommand.class})
public final class Main {

    private Main() {}

    /**
     * Runs the program and ends the Java machine with its exit code.
     *
     * @param arguments the command line
     */
    public static void main(String... arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(new Surroundings(out, err, Clock.system(ZoneId.of("Europe/Amsterdam"))), arguments);
        out.flush();
        System.exit(code);
    }

    /** What the program reads and writes beside files. */
    record Surroundings(PrintStream out, PrintStream err, Clock clock) {}

    static int run(Surroundings surroundings, String... arguments) {
        Language language = Language.of(arguments);
        PrintWriter err = new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8);
        PrintWriter out = new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8);
        Factory factory = new Factory(surroundings);
        ResourceBundle texts = ResourceBundle.getBundle("nl.huisnorm.checker.texts", language.locale());
        CommandLine command = new CommandLine(new Main(), factory)
                .setResourceBundle(texts)
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true);
        command.setParameterExceptionHandler((problem, line) -> {
            PrintWriter writer = problem.getCommandLine().getErr();
            writer.println(texts.getString("wrong-use") + " " + problem.getMessage());
            CommandLine.UnmatchedArgumentException.printSuggestions(problem, writer);
            writer.println(texts.getString("wrong-use-help") + " "
                    + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help");
            return ExitCode.WRONG_USE;
        });
        command.setExecutionExceptionHandler((failure, line, result) -> {
            err.println(texts.getString("failed"));
            failure.printStackTrace(err);
            return ExitCode.FAILED;
        });
        int code = command.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    /** Makes commands, handing each what it reads and writes. */
    private record Factory(Surroundings surroundings) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == CheckCommand.class) {
                return type.cast(new CheckCommand(surroundings));
            }
            if (type == NormsCommand.class) {
                return type.cast(new NormsCommand(surroundings));
            }
            return CommandLine.defaultFactory().create(type);
        }
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {

        static String number() {
            String version = Main.class.getPackage().getImplementationVersion();
            return version == null ? "0" : version;
        }

        @Override
        public String[] getVersion() {
            return new String[] {"huisnorm " + number()};
        }
    }
}
