package nl.huisnorm.checker.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.ResourceBundle;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;

/** The program itself failed: how that is told, so that it can be mended. */
public final class Fault {

    /** What is wrong with an input that the program failed on, as problems name it. */
    public static final String CODE = "program-failed";

    private Fault() {}

    /** Tells what to report. */
    public static void tell(PrintStream err, ResourceBundle texts, Throwable failure) {
        err.println(texts.getString("failed"));
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        trace.toString().lines().forEach(err::println);
        err.flush();
    }

    /** That an input was not judged since the program failed on it. */
    public static UnreadableInputException on(String file) {
        return new UnreadableInputException(List.of(problem(file)));
    }

    /** The same as a problem. */
    public static Problem problem(String file) {
        return new Problem(file, null, Pointer.ROOT, CODE, List.of());
    }
}
