package nl.huisnorm.checker.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** Asks in the terminal and reads what comes back, one line at a time. */
public final class Dialogue {

    private static final Set<String> STOP = Set.of("stop", "klaar", "done", "quit");
    private static final Set<String> BACK = Set.of("terug", "back");
    private static final Set<String> EACH = Set.of("elk", "each");

    private final BufferedReader in;
    private final PrintStream out;
    private final ResourceBundle texts;
    private final boolean echo;

    /**
     * A dialogue.
     *
     * @param echo whether to show what was read, where no terminal has done so
     */
    public Dialogue(InputStream in, PrintStream out, ResourceBundle texts, boolean echo) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = out;
        this.texts = texts;
        this.echo = echo;
    }

    /** What came back. */
    public record Reply(Kind kind, String text) {

        public enum Kind {
            ANSWER,
            NOTHING,
            HELP,
            BACK,
            EACH,
            STOP
        }

        public boolean is(Kind other) {
            return kind == other;
        }
    }

    /** Shows a line as it is. */
    public void line(String line) {
        out.println(line);
    }

    /** Shows a text of the dialogue. */
    public void say(String key, Object... arguments) {
        out.println(text(key, arguments));
    }

    public String text(String key, Object... arguments) {
        return Texts.format(texts, "interview." + key, arguments);
    }

    public Locale locale() {
        return texts.getLocale();
    }

    /** The next line; the end of the input is a wish to stop. */
    public Reply read() {
        out.print("> ");
        out.flush();
        String line;
        try {
            line = in.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (line == null) {
            out.println();
            return new Reply(Reply.Kind.STOP, "");
        }
        String answer = line.strip();
        if (echo) {
            out.println(answer);
        }
        return new Reply(kind(answer.toLowerCase(Locale.ROOT)), answer);
    }

    private static Reply.Kind kind(String word) {
        if (word.isEmpty()) {
            return Reply.Kind.NOTHING;
        }
        if (word.equals("?")) {
            return Reply.Kind.HELP;
        }
        if (STOP.contains(word)) {
            return Reply.Kind.STOP;
        }
        if (BACK.contains(word)) {
            return Reply.Kind.BACK;
        }
        return EACH.contains(word) ? Reply.Kind.EACH : Reply.Kind.ANSWER;
    }
}
