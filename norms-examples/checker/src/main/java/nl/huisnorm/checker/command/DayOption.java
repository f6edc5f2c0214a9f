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

    /** The years of days in files. */
    private static final int FIRST_YEAR = 1000;

    private static final int LAST_YEAR = 9999;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "as-of")
    private @Nullable LocalDate asOf;

    /** Whether a day was asked for on the command line. */
    public boolean isAsked() {
        return asOf != null
                && Objects.requireNonNull(spec).commandLine().getParseResult().hasMatchedOption("--as-of");
    }

    /**
     * The day asked for, or today.
     *
     * @throws picocli.CommandLine.ParameterException if no day is asked for, and the clock says one that no file can have
     */
    public LocalDate orToday(Clock clock) {
        if (asOf != null) {
            return asOf;
        }
        LocalDate today = LocalDate.now(clock);
        if (today.getYear() < FIRST_YEAR || today.getYear() > LAST_YEAR) {
            throw WrongUse.inOneLine(Objects.requireNonNull(spec), "clock-is-wrong", today);
        }
        return today;
    }
}
