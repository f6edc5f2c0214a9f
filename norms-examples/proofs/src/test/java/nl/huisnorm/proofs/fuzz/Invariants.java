package nl.huisnorm.proofs.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.text.Messages;

/** What holds whatever comes in. */
final class Invariants {

    /** What a terminal obeys, what turns the direction of writing, and what ends a line without looking like one. */
    private static final Pattern OBEYED = Pattern.compile(
            "[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069\\uFEFF]");

    private static final Pattern NOT_FILLED_IN = Pattern.compile("\\{[0-9]}");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long SECONDS_A_PART = 2;
    private static final int PART = 100 * 1024;
    private static final long NANOS = 1_000_000_000;
    private static final int TIMES = 10;

    private Invariants() {}

    /** Says that something holds. */
    static void holds(boolean it, String what) {
        if (!it) {
            throw new AssertionError(what);
        }
    }

    /** Says that two things are the same. */
    static void same(Object one, Object other, String what) {
        if (!one.equals(other)) {
            throw new AssertionError(what + ":\n" + one + "\nand\n" + other);
        }
    }

    /** A text that a person sees, of several lines. */
    static void clean(String text) {
        Matcher found = OBEYED.matcher(text);
        if (found.find()) {
            throw new AssertionError(
                    "a terminal would obey " + Integer.toHexString(found.group().charAt(0)) + " at " + found.start());
        }
    }

    /** What is told of an input that cannot be read: something, each on one line, in both languages. */
    static void told(UnreadableInputException e) {
        holds(!e.problems().isEmpty(), "refused without a word");
        told(e.problems());
        for (Locale locale : List.of(Messages.DUTCH, Locale.ENGLISH)) {
            e.groups().forEach(group -> line(group.line(locale)));
        }
    }

    /** Notices and problems. */
    static void told(List<Problem> problems) {
        for (Locale locale : List.of(Messages.DUTCH, Locale.ENGLISH)) {
            problems.forEach(problem -> line(problem.line(locale)));
        }
    }

    private static void line(String line) {
        clean(line);
        holds(line.indexOf('\n') < 0 && line.indexOf('\t') < 0, "more than a line");
        holds(!line.isBlank(), "an empty sentence");
    }

    /** A sentence of the program's own in which nothing was left open. */
    static void filledIn(String sentence) {
        holds(!NOT_FILLED_IN.matcher(sentence).find(), "not filled in: " + sentence);
    }

    /**
     * Does something with an input, which takes no more than two seconds of a processor for each 100 KB: not of the clock, since a
     * machine may have other things to do. What is slow only the first times, while its code is loaded and not compiled yet, is given more:
     * a machine that does much else compiles late.
     */
    static void inTime(byte[] input, Runnable work) {
        long most = SECONDS_A_PART * Math.max(1, (input.length + PART - 1) / PART) * NANOS;
        long taken = most + 1;
        for (int i = 0; i < TIMES && taken > most; i++) {
            long before = THREADS.getCurrentThreadCpuTime();
            work.run();
            taken = THREADS.getCurrentThreadCpuTime() - before;
        }
        holds(taken <= most, "took " + taken / (NANOS / 1000) + " ms for " + input.length + " bytes");
    }
}
