package nl.huisnorm.checker.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says how many threads judge. */
public final class ThreadsOption {

    private static final int MOST = 64;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "threads")
    private @Nullable Integer threads;

    /**
     * How many were asked for; without that, as many as there are processors.
     *
     * @throws picocli.CommandLine.ParameterException if so many cannot be
     */
    public int number(JudgedBy judgedBy) {
        if (threads == null) {
            return Math.min(MOST, Runtime.getRuntime().availableProcessors());
        }
        if (threads < 1 || threads > MOST) {
            throw judgedBy.wrongUse("impact.threads", threads, MOST);
        }
        return threads;
    }
}
