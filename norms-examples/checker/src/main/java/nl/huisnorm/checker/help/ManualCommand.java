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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes the page of the manual that packages carry; hidden, since who installed a package has it. */
@Command(
        name = "manual",
        aliases = "handleiding",
        hidden = true,
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class ManualCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    /** It is looked up before the command line is parsed, so that help can be in it. */
    @Mixin
    @SuppressWarnings("UnusedVariable")
    private LanguageOption language = new LanguageOption();

    public ManualCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        CommandSpec own = Objects.requireNonNull(spec);
        byte[] page = ManPage.of(own.root().commandLine(), Objects.requireNonNull(own.resourceBundle()))
                .getBytes(StandardCharsets.UTF_8);
        PrintStream out = surroundings.out();
        out.write(page, 0, page.length);
        out.flush();
        return ExitCode.COMPLIANT;
    }
}
