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

    private Screen(OutputStream out, boolean flushes) {
        super(out, flushes, StandardCharsets.UTF_8);
    }

    /** A screen that tells at once. */
    public static PrintStream atOnce(PrintStream out) {
        return out instanceof Screen ? out : new Screen(out, true);
    }

    /** A screen on what is flushed when it is complete. */
    public static PrintStream on(OutputStream out) {
        return out instanceof Screen screen ? screen : new Screen(out, false);
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
