package nl.huisnorm.checker.question;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import nl.huisnorm.checker.command.Texts;
import org.jspecify.annotations.Nullable;

/** Asks in the terminal and reads what comes back, one line at a time. */
final class Dialogue {

    private static final Set<String> STOP = Set.of("stop", "klaar", "done", "quit");
    private static final Set<String> BACK = Set.of("terug", "back");
    private static final Set<String> EACH = Set.of("elk", "apart", "each");
    private static final Set<String> HELP = Set.of("?", "waarom", "uitleg", "hulp", "why", "help");
    private static final Set<String> SKIP = Set.of("overslaan", "skip", "weet niet", "weet ik niet", "dont know");
    private static final Set<String> LATER = Set.of("later", "kantoor later", "uitstellen", "put off");

    /** The most signs on a line: twice as many as any text in a file can have. */
    private static final int LONGEST_LINE = 20_000;

    /** The most signs in all: more than anybody types. */
    private static final int MOST = 1 << 18;

    private final BufferedReader in;
    private final PrintStream out;
    private final ResourceBundle texts;
    private final boolean echo;
    private int taken;
    private int asked;
    private boolean afterReturn;
    private boolean ended;

    /**
     * A dialogue.
     *
     * @param echo whether to show what was read, where no terminal has done so
     */
    Dialogue(InputStream in, PrintStream out, ResourceBundle texts, boolean echo) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = out;
        this.texts = texts;
        this.echo = echo;
    }

    /** What came back. */
    record Reply(Kind kind, String text) {

        enum Kind {
            ANSWER,
            NOTHING,
            HELP,
            BACK,
            EACH,
            LATER,
            STOP
        }

        boolean is(Kind other) {
            return kind == other;
        }
    }

    /** Shows a line as it is. */
    void line(String line) {
        out.println(line);
    }

    /** Shows a text of the dialogue. */
    void say(String key, Object... arguments) {
        out.println(text(key, arguments));
    }

    String text(String key, Object... arguments) {
        return Texts.format(texts, "interview." + key, arguments);
    }

    Locale locale() {
        return texts.getLocale();
    }

    ResourceBundle texts() {
        return texts;
    }

    /** A new question is asked; which one it is, from 1. */
    int begin() {
        return ++asked;
    }

    /** The next line; the end of the input is a wish to stop, and so is that nobody sees what is asked. */
    Reply read() {
        out.print("> ");
        String line = out.checkError() ? null : line();
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

    /** What is typed next; a stream that fails has ended, and so has one that gives more than anybody types. */
    private @Nullable String line() {
        StringBuilder line = new StringBuilder();
        try {
            int one = ended ? -1 : in.read();
            if (afterReturn && one == '\n') {
                one = in.read();
            }
            while (one >= 0 && one != '\n' && one != '\r') {
                taken++;
                if (taken > MOST || line.length() == LONGEST_LINE) {
                    ended = true;
                    say("too-much");
                    return null;
                }
                line.append((char) one);
                one = in.read();
            }
            taken++;
            afterReturn = one == '\r';
            ended = one < 0;
        } catch (IOException e) {
            ended = true;
        }
        return ended && line.isEmpty() ? null : line.toString();
    }

    private static Reply.Kind kind(String word) {
        if (word.isEmpty() || SKIP.contains(word)) {
            return Reply.Kind.NOTHING;
        }
        if (HELP.contains(word)) {
            return Reply.Kind.HELP;
        }
        if (LATER.contains(word)) {
            return Reply.Kind.LATER;
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
