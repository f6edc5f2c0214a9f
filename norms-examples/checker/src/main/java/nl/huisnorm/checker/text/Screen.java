package nl.huisnorm.checker.text;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import nl.huisnorm.text.Shown;
import org.jspecify.annotations.Nullable;

/**
 * Where text for people goes, a terminal or a file that is shown on one: the one place that makes text of what inputs say.
 * What a terminal obeys, turns the direction of writing or shows nothing is written out. A line that is printed as one stays
 * one, whatever stands in it; what is printed in pieces has the lines that it has. Bytes pass as they are: a report for
 * programs is made by what writes it.
 */
public final class Screen extends PrintStream {

    /** How many letters a line has where nothing says how wide a screen is. */
    static final int USUAL_WIDTH = 110;

    private final int width;

    private Screen(OutputStream out, boolean flushes, int width) {
        super(out, flushes, StandardCharsets.UTF_8);
        this.width = width;
    }

    /** A screen that tells at once. */
    public static PrintStream atOnce(PrintStream out) {
        return out instanceof Screen ? out : new Screen(out, true, USUAL_WIDTH);
    }

    /** A screen on what is flushed when it is complete. */
    public static PrintStream on(OutputStream out) {
        return on(out, USUAL_WIDTH);
    }

    /** The same, with lines of so many letters at the most. */
    public static PrintStream on(OutputStream out, int width) {
        return out instanceof Screen screen ? screen : new Screen(out, false, width);
    }

    /** How many letters a line of what goes there has at the most. */
    static int width(PrintStream out) {
        return out instanceof Screen screen ? screen.width : USUAL_WIDTH;
    }

    @Override
    public void println(@Nullable String line) {
        super.println(Shown.text(String.valueOf(line)));
    }

    @Override
    public void println(@Nullable Object line) {
        println(String.valueOf(line));
    }

    @Override
    public void print(@Nullable Object text) {
        print(String.valueOf(text));
    }

    @Override
    public void print(@Nullable String text) {
        String all = String.valueOf(text);
        super.print(
                all.indexOf('\n') < 0
                        ? Shown.text(all)
                        : all.lines().map(Shown::text).collect(Collectors.joining("\n"))
                                + (all.endsWith("\n") ? "\n" : ""));
    }
}
