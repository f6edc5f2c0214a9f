package nl.huisnorm.checker.assessment;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.huisnorm.checker.command.WrongUse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that says in which form reports of check go out. */
final class ReportFormatOption {

    private static final String NAME = "--format";

    /** What can be the end of a name: not a number or a sentence behind a full stop. */
    private static final Pattern END = Pattern.compile("\\p{Alpha}\\p{Alnum}{0,9}");

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = NAME, paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "report-format")
    private ReportFormat format = ReportFormat.text;

    /** The form that was typed, or else the one that the name of the file asks for, or else the one that is settled. */
    ReportFormat of(@Nullable Path output) {
        return isTyped() || output == null ? format : ReportFormat.of(output).orElse(format);
    }

    /**
     * Refuses a name that ends as that of another kind of file, where nothing but the name tells the form: whoever asks for a document
     * gets no text that is called one. A name without an end asks for nothing.
     *
     * @throws WrongUse if the name ends so
     */
    void requireEnd(Path output) {
        String name = String.valueOf(output.getFileName());
        int dot = name.lastIndexOf('.');
        boolean asksForOther = dot > 0
                && END.matcher(name.substring(dot + 1)).matches()
                && ReportFormat.of(output).isEmpty();
        if (asksForOther && !isTyped() && format == ReportFormat.text) {
            String known = Arrays.stream(ReportFormat.values())
                    .filter(one -> one != ReportFormat.inspection)
                    .map(one -> "." + one.extension())
                    .collect(Collectors.joining(", "));
            throw WrongUse.of(Objects.requireNonNull(command), "report-kind", output, name.substring(dot), known);
        }
    }

    private boolean isTyped() {
        return Objects.requireNonNull(command).commandLine().getParseResult().hasMatchedOption(NAME);
    }
}
