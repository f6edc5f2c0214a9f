package nl.huisnorm.checker.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.checker.command.FormatOption;
import nl.huisnorm.checker.command.LanguageOption;
import nl.huisnorm.checker.command.OutputGuard;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.RootOption;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.InputReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether a report, in whatever form it was handed over, is what this rulebook gives of the same files, or what differs and why. */
@Command(
        name = "verify",
        aliases = "verifieer",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class VerifyCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "REPORT", descriptionKey = "verify-report")
    private @Nullable Path report;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", descriptionKey = "verify-file")
    private List<String> files = List.of();

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private RootOption root = new RootOption();

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(names = "--expand", descriptionKey = "verify-expand")
    private boolean expand;

    public VerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        return surroundings.stop().during(this::answer);
    }

    private int answer() throws IOException {
        Path file = Objects.requireNonNull(report);
        try {
            Told told = Told.read(file.toString(), InputReader.bytes(file));
            OutputGuard guard = new OutputGuard(Objects.requireNonNull(command));
            GivenFiles given = GivenFiles.read(files, root, guard, told.tree());
            Verification found = Verification.of(told, Rejudged.of(told, given), given);
            if (format.isJson()) {
                surroundings.out().print(VerificationJson.of(file.toString(), told.format(), found));
            } else {
                new VerificationText(surroundings.out(), language.locale(), expand)
                        .write(file.toString(), told.format(), found, given);
            }
            surroundings.out().flush();
            return found.exit();
        } catch (UnreadableInputException e) {
            e.groups().forEach(problem -> surroundings.err().println(problem.line(language.locale())));
            return ExitCode.UNREADABLE;
        }
    }
}
