package nl.huisnorm.rules.internal.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.rulebook.CompiledRulebook;
import nl.huisnorm.internal.rulebook.CompiledRulebook.Compiled;

/** The step of the build that checks the rulebook and makes one file of it. Not used at run time. */
public final class RulebookBuild {

    private RulebookBuild() {}

    /**
     * Checks and compiles the rulebook.
     *
     * @param arguments the folder of data, the folder of rules, the file to write, and the library's version
     * @throws IOException if a file cannot be read or written
     * @throws UnreadableInputException if the rulebook is not sound; the message holds every problem with its place
     */
    public static void main(String[] arguments) throws IOException, UnreadableInputException {
        Compiled compiled = CompiledRulebook.compile(Path.of(arguments[0]), Path.of(arguments[1]), arguments[3]);
        compiled.content()
                .norms()
                .forEach(norm -> NormInUse.of(norm, compiled.content().terms()));
        Files.writeString(Path.of(arguments[2]), compiled.json());
    }
}
