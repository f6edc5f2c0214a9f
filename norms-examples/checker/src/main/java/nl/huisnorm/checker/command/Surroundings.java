package nl.huisnorm.checker.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import nl.huisnorm.checker.text.Screen;

/**
 * What the program reads and writes beside files.
 *
 * @param terminal whether a person sees on a screen what is typed
 * @param stop tells that the program is to end
 * @param settings what options are where the command line does not give them
 */
public record Surroundings(
        InputStream in, PrintStream out, PrintStream err, Clock clock, boolean terminal, Stop stop, Settings settings) {

    /** What inputs say becomes text wherever it is printed. */
    public Surroundings {
        out = Screen.on(out, settings.width(terminal));
        err = Screen.atOnce(err);
    }

    /**
     * Sees whether anybody still takes what is written.
     *
     * @throws OutputGoneException if standard output takes no more
     */
    public void requireReader() throws OutputGoneException {
        if (out.checkError()) {
            throw new OutputGoneException();
        }
    }

    /** Where nobody types. */
    public Surroundings(PrintStream out, PrintStream err, Clock clock) {
        this(InputStream.nullInputStream(), out, err, clock, false);
    }

    /** Where nobody but the thread itself tells that the program is to end. */
    public Surroundings(InputStream in, PrintStream out, PrintStream err, Clock clock, boolean terminal) {
        this(in, out, err, clock, terminal, new Stop());
    }

    /** Where nothing is settled but by the command line. */
    public Surroundings(InputStream in, PrintStream out, PrintStream err, Clock clock, boolean terminal, Stop stop) {
        this(in, out, err, clock, terminal, stop, Settings.none());
    }
}
