package nl.huisnorm.checker.command;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says for which day is judged; the same for every command that judges on one day. */
public final class DayOption {

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "as-of")
    private @Nullable LocalDate asOf;

    /** Whether a day was asked for. */
    public boolean isAsked() {
        return asOf != null;
    }

    /** The day asked for, or today. */
    public LocalDate orToday(Clock clock) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }
}
