package nl.huisnorm.io.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.huisnorm.internal.characters.Characters;
import nl.huisnorm.internal.source.RecordBinder;
import org.jspecify.annotations.Nullable;

/**
 * The form of texts. Readers take a number for the text it is written as, since {@code houseNumber: 12} is what people
 * write; so does a schema, where the pattern of the text lets it.
 */
final class TextForms {

    /** Days that a reader takes: a year of four digits, a month, a day of that month. */
    static final String DAY = "^[1-9][0-9]{3}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
            + "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-9]))$";

    /** Texts that say something. */
    static final String NOT_BLANK = "[^" + Characters.BLANKS + "]";

    /** Texts that say something, of characters that can be seen. */
    static final String SEEN = without(Characters.INVISIBLE) + "[\\s\\S]*" + NOT_BLANK;

    /** What names something: others must be able to type it. */
    private static final String ID = without(Characters.INVISIBLE + Characters.ODD_SPACES) + "[\\s\\S]*" + NOT_BLANK;

    /** A character of those that are not seen. */
    private static final String HIDDEN = "\u200B";

    private static final int LONGEST_NUMBER = 18;

    private TextForms() {}

    /** The schema of a text, of the pattern if there is one. */
    static Map<String, Object> of(@Nullable Pattern pattern, boolean isId, boolean nothingToo) {
        Map<String, Object> text = new LinkedHashMap<>();
        boolean anyNumber = pattern == null || matches(pattern, "1.5");
        text.put("type", types("string", anyNumber, nothingToo));
        text.put("pattern", pattern == null ? (isId ? ID : SEEN) : portable(pattern, isId));
        text.put("maxLength", RecordBinder.LONGEST_TEXT);
        Map<String, Object> number = anyNumber || pattern == null ? Map.of() : wholeNumber(pattern);
        if (number.isEmpty()) {
            return text;
        }
        return new LinkedHashMap<>(Map.of("anyOf", List.of(text, number)));
    }

    private static Object types(String type, boolean numberToo, boolean nothingToo) {
        List<String> types = new ArrayList<>(List.of(type));
        if (numberToo) {
            types.add("number");
        }
        if (nothingToo) {
            types.add("null");
        }
        return types.size() == 1 ? type : types;
    }

    /** The whole numbers whose digits match, where those are numbers of some length; none where no number does. */
    private static Map<String, Object> wholeNumber(Pattern pattern) {
        List<Integer> lengths = new ArrayList<>();
        for (int length = 1; length <= LONGEST_NUMBER; length++) {
            if (matches(pattern, "7".repeat(length))) {
                lengths.add(length);
            }
        }
        Map<String, Object> number = new LinkedHashMap<>();
        if (lengths.isEmpty()) {
            return number;
        }
        int longest = lengths.get(lengths.size() - 1);
        number.put("type", "integer");
        if (!matches(pattern, "-7")) {
            number.put("minimum", lengths.get(0) == 1 ? 0L : power(lengths.get(0) - 1));
        }
        number.put("maximum", power(longest) - 1);
        if (matches(pattern, "-7")) {
            number.put("minimum", 1 - power(longest));
        }
        return number;
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    private static boolean matches(Pattern pattern, String text) {
        return pattern.matcher(text).matches();
    }

    /** What a text begins with that has none of some characters. */
    private static String without(String characters) {
        return "^(?![\\s\\S]*[" + characters + "])";
    }

    /** The pattern as every validator understands it, of the whole text, which is not blank and can be seen. */
    private static String portable(Pattern pattern, boolean isId) {
        String control = "\\u0000-\\u001F\\u007F";
        String portable =
                pattern.pattern().replace("\\P{Cntrl}", "[^" + control + "]").replace("\\p{Cntrl}", control);
        String begin = "^";
        if (matches(pattern, HIDDEN)) {
            begin = without(Characters.INVISIBLE + (isId ? Characters.ODD_SPACES : ""));
        }
        return begin + (matches(pattern, " ") ? "(?=[\\s\\S]*" + NOT_BLANK + ")" : "") + "(?:" + portable + ")$";
    }
}
