package nl.huisnorm.checker.assessment;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that says in which form reports of check go out. */
final class ReportFormatOption {

    private static final String NAME = "--format";

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = NAME, paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "report-format")
    private ReportFormat format = ReportFormat.text;

    /** The form that was typed, or else the one that the name of the file asks for, or else the one that is settled. */
    ReportFormat of(@Nullable Path output) {
        boolean typed =
                Objects.requireNonNull(command).commandLine().getParseResult().hasMatchedOption(NAME);
        return typed || output == null ? format : ReportFormat.of(output).orElse(format);
    }
}
