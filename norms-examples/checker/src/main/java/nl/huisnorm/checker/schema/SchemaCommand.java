package nl.huisnorm.checker.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.checker.command.Known;
import nl.huisnorm.checker.command.LanguageOption;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.io.schema.FileKind;
import nl.huisnorm.io.schema.InputSchema;
import nl.huisnorm.io.write.ReportWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of a kind of file, or of what the program writes. */
@Command(
        name = "schema",
        aliases = {"bestandsschema", "json-schema"},
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class SchemaCommand implements Callable<Integer> {

    /** What the program writes in JSON. */
    private static final List<String> OUTPUTS = List.of(
            "report",
            "line",
            "overview",
            "verification",
            "validation",
            "questions",
            "remedies",
            "capacity",
            "timeline",
            "duties",
            "diff",
            "explanation",
            "impact",
            "region",
            "cases",
            "norm-list",
            "rulebook-data",
            "rulebook-changes");

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
    public Integer call() throws IOException {
        Optional<String> output =
                OUTPUTS.stream().filter(name -> name.equalsIgnoreCase(kind)).findFirst();
        if (output.isPresent()) {
            String resource = "/nl/huisnorm/io/schema/" + output.get() + ".schema.json";
            try (InputStream in = Objects.requireNonNull(ReportWriter.class.getResourceAsStream(resource), resource)) {
                surroundings.out().print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
            surroundings.out().flush();
            return ExitCode.COMPLIANT;
        }
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
                        + ". " + Texts.format(texts, "schema-output", String.join(", ", OUTPUTS))
                        + Known.meant(
                                kind,
                                Stream.concat(Arrays.stream(FileKind.values()).map(FileKind::key), OUTPUTS.stream())
                                        .toList(),
                                texts);
        return new ParameterException(command.commandLine(), text);
    }
}
