package nl.huisnorm.internal.source;

import java.util.List;

/**
 * What is wrong with a value or a text, without the place.
 *
 * @param code the code of the problem
 * @param arguments the values in its sentence
 */
record Mistake(String code, List<Object> arguments) {

    private static final int LONGEST_QUOTE = 60;

    static Mistake of(String code, Object... arguments) {
        return new Mistake(code, List.of(arguments));
    }

    /** What was typed, as it is quoted in a sentence: not longer than anyone reads. */
    static String quote(String text) {
        if (text.length() <= LONGEST_QUOTE) {
            return text;
        }
        boolean halves = Character.isHighSurrogate(text.charAt(LONGEST_QUOTE - 1));
        return text.substring(0, halves ? LONGEST_QUOTE - 1 : LONGEST_QUOTE) + "…";
    }
}
