package nl.huisnorm.internal.characters;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Characters that nobody sees: blanks of every kind, and those that move the cursor, turn the direction of writing or show
 * nothing at all. Readers, schemas and sentences go by the same lists, which are written as JavaScript and Java both
 * understand them between brackets.
 */
public final class Characters {

    /** All that a text can have and still be empty to whoever looks at it. */
    public static final String BLANKS =
            "\\u0009-\\u000D\\u0020\\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F" + "\\u205F\\u3000\\uFEFF";

    /** Spaces that look like a space and are another character. */
    public static final String ODD_SPACES = "\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000";

    /**
     * What no text has use for: characters that control a terminal, turn the direction of writing, show nothing, or are half a
     * character. Tabs and ends of lines are not among them, nor what holds the parts of an emoji together.
     */
    public static final String INVISIBLE =
            "\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u00AD\\u061C\\u180E"
                    + "\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u2800\\u3164\\uFFA0"
                    + "\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\uD800-\\uDFFF";

    /** Letters as they are written in the Netherlands and around it: others look like these, and are not. */
    private static final String LETTERS_AND_DIGITS =
            "A-Za-z0-9\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u1E00-\\u1EFF";

    /** What an id can have beside letters, digits and spaces. */
    public static final String ID_SIGNS = "- _ . : + ( ) & ' #";

    private static final String IN_ID = LETTERS_AND_DIGITS + " ._:+()&'#";

    /** What the id of a part is made of: a slash stands between ids of parts, and in none. */
    public static final String ID = "[" + IN_ID + "-]+";

    /** What the id of a whole file is made of, which no other id stands before. */
    public static final String ID_OF_FILE = "[" + IN_ID + "/-]+";

    private static final Pattern BLANK_RUN = Pattern.compile("\\s+");
    private static final Pattern NOT_BLANK = Pattern.compile("[^" + BLANKS + "]");
    private static final Pattern ODD_SPACE = Pattern.compile("[" + ODD_SPACES + "]");
    private static final Pattern HIDDEN = Pattern.compile("[" + INVISIBLE + "]");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");
    private static final Pattern APOSTROPHE = Pattern.compile("[\\u2018\\u2019\\u00B4`]");
    private static final Pattern HYPHEN = Pattern.compile("[\\u2010-\\u2015]");
    private static final Pattern BLANK = Pattern.compile(" +");
    private static final Map<Integer, String> SHORT = Map.of((int) '\n', "\\n", (int) '\r', "\\r", (int) '\t', "\\t");
    private static final int PLAIN = '~';

    private Characters() {}

    /** Whether a text has only what keyboards have: then there is nothing hidden in it, and no odd space. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > PLAIN) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text is empty to whoever looks at it. */
    public static boolean isBlank(String text) {
        return isPlain(text) ? text.isBlank() : !NOT_BLANK.matcher(text).find();
    }

    /** The first character of a text that no text has use for, by its number; none where there is none. */
    public static @Nullable String invisible(String text) {
        return first(HIDDEN, text);
    }

    /** The first space of a text that is another character than a space, by its number; none where there is none. */
    public static @Nullable String oddSpace(String text) {
        return first(ODD_SPACE, text);
    }

    private static @Nullable String first(Pattern pattern, String text) {
        if (isPlain(text)) {
            return null;
        }
        Matcher found = pattern.matcher(text);
        return found.find() ? number(found.group().codePointAt(0)) : null;
    }

    /** The number of a character, as character tables have it: {@code U+00A0}. */
    public static String number(int character) {
        return String.format(Locale.ROOT, "U+%04X", character);
    }

    /** A text with plain spaces for odd ones, without what nobody sees, and without blanks around it. */
    public static String plain(String text) {
        if (isPlain(text)) {
            return text.strip();
        }
        String spaced = ODD_SPACE.matcher(text).replaceAll(" ");
        return HIDDEN.matcher(spaced).replaceAll("").strip();
    }

    /**
     * What two texts have in common that look alike: without what nobody sees, in small letters, wide letters as others, one
     * space for many.
     */
    public static String alike(String text) {
        if (isPlain(text)) {
            String small = text.strip().toLowerCase(Locale.ROOT);
            return small.contains("  ") ? BLANK.matcher(small).replaceAll(" ") : small;
        }
        String same = Normalizer.normalize(plain(text), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BLANK_RUN.matcher(same).replaceAll(" ");
    }

    /**
     * What two names have in common that people take for the same: small letters, without accents, with one kind of apostrophe and
     * hyphen, and single blanks.
     */
    public static String name(String text) {
        if (isPlain(text)) {
            return alike(text.replace('`', '\''));
        }
        String plain = HYPHEN.matcher(APOSTROPHE.matcher(text).replaceAll("'")).replaceAll("-");
        String small = Normalizer.normalize(alike(plain), Normalizer.Form.NFD);
        return BLANK.matcher(ACCENT.matcher(small).replaceAll("")).replaceAll(" ");
    }

    /** A text of which everything can be seen: what cannot, or what a terminal obeys, is written out. */
    public static String shown(String text) {
        if (text.chars().allMatch(letter -> letter >= ' ' && letter <= PLAIN)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (isSeen(character)) {
                shown.appendCodePoint(character);
            } else {
                shown.append(SHORT.getOrDefault(character, String.format(Locale.ROOT, "\\u%04X", character)));
            }
        });
        return shown.toString();
    }

    /** Whether a character shows something, and obeys nothing. */
    public static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> character == ' ';
            default -> true;
        };
    }
}
