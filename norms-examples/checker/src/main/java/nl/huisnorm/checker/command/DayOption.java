package nl.huisnorm.checker.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that says for which day is judged; the same for every command that judges on one day. */
public final class DayOption {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "as-of")
    private @Nullable LocalDate asOf;

    /** Whether a day was asked for on the command line. */
    public boolean isAsked() {
        return asOf != null
                && Objects.requireNonNull(spec).commandLine().getParseResult().hasMatchedOption("--as-of");
    }

    /** The day asked for, or today. */
    public LocalDate orToday(Clock clock) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }
}
