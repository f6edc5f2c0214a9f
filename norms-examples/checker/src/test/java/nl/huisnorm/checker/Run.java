package nl.huisnorm.checker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.huisnorm.checker.command.Surroundings;

/**
 * What one run of the program gave.
 *
 * @param exit its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
public record Run(int exit, String out, String err) {

    private static final String FILES = "../files";
    private static final String PLANS = FILES + "/plans/";

    /** Runs the program on a day of November 2026; the bundled plans with the folder of the bundled facilities. */
    public static Run of(String... arguments) {
        return typing("", arguments);
    }

    /** The same with lines to read. */
    public static Run typing(String lines, String... arguments) {
        return run(
                new ByteArrayOutputStream(),
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                arguments);
    }

    /** The same at a terminal, where somebody types. */
    public static Run atTheKeyboard(String lines, String... arguments) {
        return run(
                new ByteArrayOutputStream(),
                new ByteArrayOutputStream(),
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                true,
                arguments);
    }

    /** The same with something to read. */
    public static Run reading(InputStream in, String... arguments) {
        return run(new ByteArrayOutputStream(), in, arguments);
    }

    /** The same, and what goes to standard error can be seen while it runs. */
    static Run telling(ByteArrayOutputStream err, String... arguments) {
        return run(new ByteArrayOutputStream(), err, InputStream.nullInputStream(), false, arguments);
    }

    /** The same with somebody who answers what was asked last: the lines written since the answer before. */
    public static Run answering(Function<List<String>, String> answers, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InputStream person = new InputStream() {

            private final ByteArrayOutputStream seen = out;
            private int from;
            private byte[] line = {};
            private int at;

            @Override
            public int read() {
                if (at == line.length) {
                    String text = seen.toString(StandardCharsets.UTF_8);
                    // the answer before is on the screen too, on a line of its own
                    line = (answers.apply(text.substring(from)
                                            .lines()
                                            .skip(from == 0 ? 0 : 1)
                                            .toList())
                                    + "\n")
                            .getBytes(StandardCharsets.UTF_8);
                    from = text.length();
                    at = 0;
                }
                return line[at++];
            }

            @Override
            public int read(byte[] into, int start, int most) {
                int read = 0;
                do {
                    into[start + read++] = (byte) read();
                } while (read < most && at < line.length);
                return read;
            }
        };
        return run(out, person, arguments);
    }

    private static Run run(ByteArrayOutputStream out, InputStream in, String... arguments) {
        return run(out, new ByteArrayOutputStream(), in, false, arguments);
    }

    private static Run run(
            ByteArrayOutputStream out,
            ByteArrayOutputStream err,
            InputStream in,
            boolean terminal,
            String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (all.stream().anyMatch(argument -> argument.startsWith(PLANS)) && !all.contains("--root")) {
            all.addAll(List.of("--root", FILES));
        }
        int exit = Main.run(
                new Surroundings(
                        in,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC),
                        terminal),
                all.toArray(String[]::new));
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
