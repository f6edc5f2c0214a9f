package nl.huisnorm.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.input.UnreadableInputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/**
 * What a job is asked on the command line. Profile and scenario are read where the job is started, and sent along; what is
 * wrong with them is told before anything is judged. A job ends with 0 where all was judged or told in the table {@code bad},
 * 2 for wrong use, 4 where profile or scenario cannot be read or the output is there already, and as Spark does where that fails.
 */
@Command
final class JobOptions {

    private static final int WRONG_USE = 2;
    private static final int UNREADABLE = 4;

    @Parameters(
            index = "0",
            paramLabel = "STOCK",
            description = "NDJSON, or a folder or file whose name ends in .parquet")
    private String input = "";

    @Parameters(index = "1", paramLabel = "OUT", description = "the folder to write in, which is not there yet")
    private String output = "";

    @Option(names = "--as-of", paramLabel = "DATE", required = true, description = "the day whose law applies")
    private LocalDate asOf = LocalDate.MIN;

    @Option(
            names = "--then",
            paramLabel = "DATE",
            description = "ImpactJob: the day whose law applies after the change")
    private @Nullable LocalDate then;

    @Option(names = "--regimes", paramLabel = "IDS", split = ",", description = "only these regimes")
    private List<String> regimes = List.of();

    @Option(names = "--profile", paramLabel = "FILE", description = "the profile of a municipality")
    private @Nullable Path profile;

    @Option(names = "--scenario", paramLabel = "FILE", description = "norms as they would be")
    private @Nullable Path scenario;

    @Option(names = "--evidence", description = "AssessJob: findings tell the facts that were used")
    private boolean evidence;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "tells this")
    private boolean help;

    /** What is done with what was typed. */
    @FunctionalInterface
    interface Job {
        void run(JobOptions options) throws IOException, UnreadableInputException;
    }

    /** Does it, and ends the Java machine with an exit code where that is not 0. */
    static void main(String name, String[] arguments, Job job) {
        int code = run(name, arguments, job);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Does it. What is wrong with what was typed is told in a sentence. */
    static int run(String name, String[] arguments, Job job) {
        JobOptions options = new JobOptions();
        CommandLine line = new CommandLine(options).setCommandName(name);
        try {
            line.parseArgs(arguments);
            if (options.help) {
                line.usage(System.out);
                return 0;
            }
            job.run(options);
            return 0;
        } catch (ParameterException e) {
            System.err.println(e.getMessage());
            line.usage(System.err);
            return WRONG_USE;
        } catch (UnreadableInputException e) {
            e.groups().forEach(one -> System.err.println(one.line(Locale.ENGLISH)));
            return UNREADABLE;
        } catch (IOException e) {
            System.err.println(e.getMessage());
            return UNREADABLE;
        }
    }

    String input() {
        return input;
    }

    String output() {
        return output;
    }

    boolean isWithEvidence() {
        return evidence;
    }

    /** What to judge by, the scenario included. */
    JobLaw law() throws IOException, UnreadableInputException {
        return checked(new JobLaw(asOf, regimes, text(profile), text(scenario)));
    }

    /** What to judge by before a change. */
    JobLaw before() throws IOException, UnreadableInputException {
        if (then == null && scenario == null) {
            throw new ParameterException(
                    new CommandLine(this), "nothing changes: --then or --scenario tells what does");
        }
        return checked(new JobLaw(asOf, regimes, text(profile), null));
    }

    /** What to judge by after it. */
    JobLaw after() throws IOException, UnreadableInputException {
        return checked(before().changed(then == null ? asOf : then, text(scenario)));
    }

    private static @Nullable String text(@Nullable Path file) throws IOException {
        return file == null ? null : Files.readString(file);
    }

    /** A law that cannot be made is told here, and not on each of many machines. */
    private static JobLaw checked(JobLaw law) throws UnreadableInputException {
        law.read();
        return law;
    }
}
