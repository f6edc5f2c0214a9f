package nl.huisnorm.internal.source;

/** Quotation marks that text programs make of straight ones; in YAML they do not quote, but belong to the text. */
public final class CurlyQuotes {

    private static final String DOUBLE = "“”„‟";
    private static final String SINGLE = "‘’‚‛";

    private CurlyQuotes() {}

    /**
     * Whether such marks stand around a text as if they quoted it, or open it and are not closed. A mark within a text, or
     * the one before {@code ’s-Hertogenbosch}, quotes nothing.
     */
    public static boolean wrap(String text) {
        if (text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        if (is(first, DOUBLE)) {
            return is(last, DOUBLE)
                    || text.chars().filter(letter -> is((char) letter, DOUBLE)).count() == 1;
        }
        return text.length() > 1 && is(first, SINGLE) && is(last, SINGLE);
    }

    private static boolean is(char letter, String marks) {
        return marks.indexOf(letter) >= 0;
    }

    /** The text between them. */
    static String within(String text) {
        int end = text.length() > 1 && is(text.charAt(text.length() - 1), DOUBLE + SINGLE) ? 1 : 0;
        return text.substring(1, text.length() - end).strip();
    }

    static Mistake mistake(String text) {
        return Mistake.of("curly-quotes", Mistake.quote(text));
    }
}
