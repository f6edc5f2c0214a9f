package nl.huisnorm.checker.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;

/** The program itself failed: how that is told, so that it can be mended, and nothing of what it was given goes with it. */
public final class Fault {

    /** What is wrong with an input that the program failed on, as problems name it. */
    public static final String CODE = "program-failed";

    private static final String OURS = "nl.huisnorm.";
    private static final int MOST_PLACES = 8;
    private static final int MOST_CAUSES = 4;

    private Fault() {}

    /** Tells what to report. */
    public static void tell(PrintStream err, ResourceBundle texts, Throwable failure) {
        err.println(texts.getString("failed"));
        err.println("  huisnorm " + ProgramVersion.number() + ", Java " + Runtime.version());
        lines(failure).forEach(line -> err.println("  " + line));
        err.flush();
    }

    /** What broke and where, a line each cause. A message may tell what stands in an input, a name for instance, and is left out. */
    static List<String> lines(Throwable failure) {
        List<String> lines = new ArrayList<>();
        for (Throwable at = failure; at != null && lines.size() < MOST_CAUSES; at = at.getCause()) {
            lines.add(at.getClass().getName() + ": " + places(at.getStackTrace()));
        }
        return lines;
    }

    /** Where it broke, and the places in this program on the way there. */
    private static String places(StackTraceElement[] all) {
        return IntStream.range(0, all.length)
                .filter(i -> i == 0 || all[i].getClassName().startsWith(OURS))
                .limit(MOST_PLACES)
                .mapToObj(i -> place(all[i]))
                .collect(Collectors.joining(" < "));
    }

    private static String place(StackTraceElement one) {
        String type = one.getClassName();
        return type.substring(type.lastIndexOf('.') + 1) + "." + one.getMethodName() + ":" + one.getLineNumber();
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
