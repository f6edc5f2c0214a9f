package nl.huisnorm.internal.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one input, so that a reader can tell all of it at once. */
public final class Problems {

    /** The most kinds of mistakes that are told, and the most places of each. */
    private static final int MOST_KINDS = 100;

    private static final int MOST_PLACES = 1_000;

    /** How much is told of a text that is longer than any can be. */
    private static final int LONGEST_QUOTE = 100;

    private final String file;
    private final List<Problem> found = new ArrayList<>();
    private final Map<Object, Integer> places = new HashMap<>();
    private boolean more;

    public Problems(String file) {
        this.file = file;
    }

    /** What the input is called. */
    String file() {
        return file;
    }

    public void add(@Nullable Position position, Pointer pointer, String code, Object... arguments) {
        add(new Problem(
                file,
                position,
                pointer,
                code,
                Stream.of(arguments).map(Problems::told).toList()));
    }

    /** What is told of a text of an input: not more of it than a text can be long. */
    private static Object told(Object argument) {
        return argument instanceof String text ? told(text) : argument;
    }

    /** The same of what is a text. */
    public static String told(String text) {
        return text.length() <= RecordBinder.LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }

    /**
     * Tells a name that a part of a file cannot have, with the one that was meant.
     *
     * @param owner what the part is made of
     * @param known the names it can have
     */
    public void addUnknownName(
            @Nullable Position position, Pointer pointer, Class<?> owner, List<String> known, String name) {
        add(position, pointer, Meanings.ofName(owner, known, name));
    }

    void add(@Nullable Position position, Pointer pointer, Mistake mistake) {
        add(new Problem(file, position, pointer, mistake.code(), mistake.arguments()));
    }

    /** Nobody mends a thousand mistakes at once: beyond that, it is told that there are more. */
    private void add(Problem problem) {
        Object kind = List.of(
                problem.file(),
                problem.code(),
                problem.arguments(),
                problem.pointer().kind());
        int number = places.getOrDefault(kind, 0);
        if (number >= MOST_PLACES || (number == 0 && places.size() >= MOST_KINDS)) {
            more = true;
        } else {
            places.put(kind, number + 1);
            found.add(problem);
        }
    }

    /** Whether so many kinds of mistakes were told that another is not: then nobody need find out what was meant. */
    boolean isFull() {
        return places.size() >= MOST_KINDS;
    }

    /** Tells that there is more. */
    public void leaveRest() {
        more = true;
    }

    /** Adds what was found wrong with another input, unless that is this one. */
    public void addAll(Problems other) {
        if (other != this) {
            other.found.forEach(this::add);
            more |= other.more;
        }
    }

    /** Adds what was found wrong with a file that this input names. */
    public void addAll(List<Problem> others) {
        others.forEach(this::add);
    }

    /** What was found so far. */
    public List<Problem> all() {
        List<Problem> all = new ArrayList<>(found);
        if (more) {
            all.add(new Problem(file, null, Pointer.ROOT, "more-problems", List.of()));
        }
        return all;
    }

    /** What stops the reading at once. */
    public UnreadableInputException fatal(@Nullable Position position, String code, Object... arguments) {
        return fatal(position, Mistake.of(code, arguments));
    }

    UnreadableInputException fatal(@Nullable Position position, Mistake mistake) {
        found.add(new Problem(file, position, Pointer.ROOT, mistake.code(), mistake.arguments()));
        return new UnreadableInputException(all());
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Throws if anything was found. */
    public void check() throws UnreadableInputException {
        if (!found.isEmpty()) {
            throw new UnreadableInputException(all());
        }
    }
}
