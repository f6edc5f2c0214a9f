package nl.huisnorm.checker.help;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.checker.command.Known;
import nl.huisnorm.checker.command.LanguageOption;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.command.WrongUse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains the program, or one of its commands. */
@Command(name = "help", aliases = "hulp", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
public final class HelpCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "COMMAND", descriptionKey = "help-command")
    private List<String> names = List.of();

    /** It is looked up before the command line is parsed, so that help can be in it. */
    @Mixin
    @SuppressWarnings("UnusedVariable")
    private LanguageOption language = new LanguageOption();

    @Override
    public Integer call() {
        CommandSpec own = Objects.requireNonNull(spec);
        CommandLine command = own.root().commandLine();
        for (String name : names) {
            command = below(command, name);
        }
        command.usage(own.commandLine().getOut());
        return ExitCode.COMPLIANT;
    }

    /** The command of a name, whatever its capitals, or of an alias. */
    private CommandLine below(CommandLine command, String name) {
        Set<String> known = new TreeSet<>(command.getSubcommands().keySet());
        String found = Known.of(name, known).orElseThrow(() -> unknown(command, name, known));
        return Objects.requireNonNull(command.getSubcommands().get(found));
    }

    private ParameterException unknown(CommandLine command, String name, Set<String> known) {
        CommandSpec own = Objects.requireNonNull(spec);
        if (known.isEmpty()) {
            return WrongUse.of(own, "help-no-commands", command.getCommandSpec().qualifiedName());
        }
        List<String> names = command.getSubcommands().values().stream()
                .map(CommandLine::getCommandName)
                .distinct()
                .toList();
        return new ParameterException(
                own.commandLine(),
                Texts.format(WrongUse.texts(own), "unknown-command", name, String.join(", ", names))
                        + Known.meant(name, known, WrongUse.texts(own)));
    }
}
