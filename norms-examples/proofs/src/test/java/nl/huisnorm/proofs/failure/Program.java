package nl.huisnorm.proofs.failure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.huisnorm.checker.Main;
import nl.huisnorm.checker.command.Surroundings;

/**
 * One run of the checker in this Java machine, from its command line to its exit code.
 *
 * @param exit the exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
public record Program(int exit, String out, String err) {

    private static final LocalDate USUAL = LocalDate.of(2026, 11, 23);
    private static final Method RUN = run();

    /** The program gives its way in to its own package alone; what ends the Java machine stands around that. */
    private static Method run() {
        try {
            Method run = Main.class.getDeclaredMethod("run", Surroundings.class, String[].class);
            run.setAccessible(true);
            return run;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("the program is run in another way now", e);
        }
    }

    /** Runs it on a day of November 2026. */
    public static Program of(String... arguments) {
        return on(USUAL, "", arguments);
    }

    /**
     * Runs it.
     *
     * @param day what its clock says
     * @param typed what comes in on standard input
     * @param arguments the command line
     */
    public static Program on(LocalDate day, String typed, String... arguments) {
        return at(day.atTime(12, 0).toInstant(ZoneOffset.UTC), typed, arguments);
    }

    /** The same at a moment. */
    static Program at(Instant moment, String typed, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Clock.fixed(moment, ZoneOffset.UTC),
                false);
        int exit;
        try {
            exit = (int) RUN.invoke(null, surroundings, arguments);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (InvocationTargetException e) {
            throw new AssertionError("the program let go of an exception", e.getCause());
        }
        return new Program(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
