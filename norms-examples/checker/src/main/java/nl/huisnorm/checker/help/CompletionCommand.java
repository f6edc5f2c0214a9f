package nl.huisnorm.checker.help;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.checker.command.LanguageOption;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.Surroundings;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what a shell reads to complete commands, options and words. */
@Command(
        name = "completion",
        aliases = "aanvullen",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class CompletionCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "SHELL", defaultValue = "bash", descriptionKey = "completion-shell")
    private Shell shell = Shell.bash;

    /** It is looked up before the command line is parsed, so that help can be in it. */
    @Mixin
    @SuppressWarnings("UnusedVariable")
    private LanguageOption language = new LanguageOption();

    public CompletionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        CommandLine program = Objects.requireNonNull(spec).root().commandLine();
        byte[] script = script(program).getBytes(StandardCharsets.UTF_8);
        PrintStream out = surroundings.out();
        out.write(script, 0, script.length);
        out.flush();
        return ExitCode.COMPLIANT;
    }

    private String script(CommandLine program) {
        return switch (shell) {
            case bash -> AutoComplete.bash(program.getCommandName(), program) + "\n";
            case zsh ->
                "autoload -Uz compinit && compinit\n" + AutoComplete.bash(program.getCommandName(), program) + "\n";
            case fish -> new ShellScript(program).fish();
            case powershell -> new ShellScript(program).powershell();
        };
    }
}
