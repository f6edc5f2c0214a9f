package nl.huisnorm.checker.schema;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.checker.command.Known;
import nl.huisnorm.checker.command.LanguageOption;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.io.schema.FileKind;
import nl.huisnorm.io.schema.InputSchema;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of a kind of file. */
@Command(name = "schema", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
public final class SchemaCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "KIND", descriptionKey = "schema-kind")
    private @Nullable String kind;

    @Mixin
    private LanguageOption language = new LanguageOption();

    public SchemaCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        FileKind wanted = Arrays.stream(FileKind.values())
                .filter(one -> one.key().equalsIgnoreCase(kind))
                .findFirst()
                .orElseThrow(this::unknown);
        PrintStream out = surroundings.out();
        out.print(InputSchema.json(wanted, Huisnorm.bundled().rulebook()));
        out.flush();
        return ExitCode.COMPLIANT;
    }

    private ParameterException unknown() {
        CommandSpec command = Objects.requireNonNull(spec);
        ResourceBundle texts = Objects.requireNonNull(command.resourceBundle());
        Locale locale = language.locale();
        String kinds = Arrays.stream(FileKind.values())
                .map(one -> one.key() + " (" + one.label(locale) + ")")
                .collect(Collectors.joining(", "));
        String text = "answers".equals(kind)
                ? texts.getString("schema-answers")
                : Texts.format(texts, "schema-unknown-kind", Objects.requireNonNull(kind), kinds)
                        + Known.meant(
                                kind,
                                Arrays.stream(FileKind.values())
                                        .map(FileKind::key)
                                        .toList(),
                                texts);
        return new ParameterException(command.commandLine(), text);
    }
}
