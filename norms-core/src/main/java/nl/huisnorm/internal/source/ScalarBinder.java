package nl.huisnorm.internal.source;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.characters.Characters;
import nl.huisnorm.internal.source.RecordShape.Limits;
import nl.huisnorm.internal.source.RecordShape.Part;
import nl.huisnorm.internal.source.RecordShape.TextPattern;
import nl.huisnorm.internal.source.SourceNode.Kind;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Named;
import org.jspecify.annotations.Nullable;

/**
 * Makes single values. A value written as another than the one that belongs in its place is refused and never taken for
 * it; where it is beyond doubt what was meant, that is told.
 */
final class ScalarBinder {

    private static final int CENTS = 2;
    private static final Set<String> YES = Set.of("true", "ja", "j", "yes", "y", "waar", "on", "aan");
    private static final Set<String> NO = Set.of("false", "nee", "n", "no", "onwaar", "off", "uit");

    private static final String ID_SIGNS = Characters.ID_SIGNS.replace(" ", "");

    private static final Pattern DIGITS =
            Pattern.compile("-?(?:0|[1-9][0-9]{0," + (RecordBinder.MOST_DIGITS - 1) + "})");

    /** A number as JSON has it; YAML takes more. */
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    /** The words of each closed list, by how they are written. */
    private static final ClassValue<Map<String, Object>> WORDS = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
            Map<String, Object> words = new HashMap<>();
            for (Object constant : type.getEnumConstants()) {
                words.put(((Named) constant).key(), constant);
            }
            return words;
        }
    };

    private final Problems problems;

    ScalarBinder(Problems problems) {
        this.problems = problems;
    }

    /** The value of a type, or nothing where it cannot be: then that is told. */
    @Nullable Object value(SourceNode.Scalar scalar, Class<?> type, Part part, Pointer at) {
        if (type.isEnum()) {
            return word(scalar, type, at);
        }
        if (type == Boolean.class) {
            return truth(scalar, at);
        }
        if (type == Integer.class) {
            return count(scalar, part, at);
        }
        if (type == BigDecimal.class) {
            return number(scalar, part, at);
        }
        if (type == LocalDate.class) {
            return date(scalar, at);
        }
        return text(scalar, part, at);
    }

    private @Nullable Object word(SourceNode.Scalar scalar, Class<?> type, Pointer at) {
        Object constant = WORDS.get(type).get(scalar.text());
        if (constant != null) {
            return constant;
        }
        List<String> known = Meanings.keys(type);
        Mistake unseen = known.contains(Characters.plain(scalar.text())) ? unseen(scalar.text(), true) : null;
        problems.add(scalar.position(), at, unseen == null ? Meanings.ofWord(type, known, scalar.text()) : unseen);
        return null;
    }

    /** What nobody sees in a text: a character that it has no use for, or a space that is none, where that is looked for. */
    static @Nullable Mistake unseen(String text, boolean oddSpacesToo) {
        String invisible = Characters.invisible(text);
        if (invisible != null) {
            return Mistake.of("invisible-character", Mistake.quote(text), invisible);
        }
        String space = oddSpacesToo ? Characters.oddSpace(text) : null;
        return space == null ? null : Mistake.of("odd-space", Mistake.quote(text), space);
    }

    private @Nullable Boolean truth(SourceNode.Scalar scalar, Pointer at) {
        String word = scalar.text().toLowerCase(Locale.ROOT);
        if (scalar.kind() == Kind.TRUTH) {
            return Boolean.valueOf(word);
        }
        Mistake mistake = scalar.kind() == Kind.TEXT ? truthMeant(scalar.text()) : null;
        if (mistake == null) {
            wrongType(scalar, at, "truth");
        } else {
            problems.add(scalar.position(), at, mistake);
        }
        return null;
    }

    /** What to write for a word that means true or false; none for any other. */
    static @Nullable Mistake truthMeant(String text) {
        String word = Characters.plain(text).toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            return null;
        }
        String truth = YES.contains(word) ? "true" : "false";
        Mistake unseen = word.equals(truth) ? unseen(text, true) : null;
        if (unseen != null) {
            return unseen;
        }
        return word.equals(truth)
                ? Mistake.of("truth-in-quotes", truth)
                : Mistake.of("truth-word", Mistake.quote(text), truth);
    }

    private @Nullable Integer count(SourceNode.Scalar scalar, Part part, Pointer at) {
        BigDecimal number = decimal(scalar, part, at, "count");
        if (number == null || mayBeThousands(scalar, part, true, at) || !inBounds(number, scalar, part, at)) {
            return null;
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            wrongType(scalar, at, "count");
            return null;
        }
    }

    private @Nullable BigDecimal number(SourceNode.Scalar scalar, Part part, Pointer at) {
        BigDecimal number = decimal(scalar, part, at, "number");
        if (number == null || mayBeThousands(scalar, part, false, at) || !inBounds(number, scalar, part, at)) {
            return null;
        }
        if (number.scale() > RecordBinder.MOST_DECIMALS) {
            problems.add(
                    scalar.position(), at, "too-precise", Mistake.quote(scalar.text()), RecordBinder.MOST_DECIMALS);
            return null;
        }
        Limits limits = part.limits();
        if (limits != null && limits.unit() == MeasurementUnit.EURO && number.scale() > CENTS) {
            BigDecimal thousands = number.movePointRight(number.scale());
            problems.add(
                    scalar.position(),
                    at,
                    "number-which",
                    Mistake.quote(scalar.text()),
                    thousands.toPlainString(),
                    number.setScale(CENTS, RoundingMode.DOWN).toPlainString());
            return null;
        }
        if ((long) number.precision() - number.scale() > RecordBinder.MOST_DIGITS) {
            problems.add(
                    scalar.position(), at, "too-many-digits", Mistake.quote(scalar.text()), RecordBinder.MOST_DIGITS);
            return null;
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private @Nullable BigDecimal decimal(SourceNode.Scalar scalar, Part part, Pointer at, String expected) {
        if (scalar.kind() == Kind.NUMBER && scalar.text().length() > ParserLimits.LONGEST_NUMBER) {
            problems.add(scalar.position(), at, "number-too-long", ParserLimits.LONGEST_NUMBER);
            return null;
        }
        boolean isWritten = scalar.kind() == Kind.NUMBER || scalar.kind() == Kind.TEXT;
        if (scalar.kind() == Kind.NUMBER
                && (isPlain(scalar.text()) || NUMBER.matcher(scalar.text()).matches())) {
            try {
                return new BigDecimal(scalar.text());
            } catch (NumberFormatException e) {
                // an exponent that is no number itself: told as a wrong type below
            }
        }
        Mistake mistake = isWritten ? notANumber(scalar.text(), part, expected.equals("count")) : null;
        if (mistake == null) {
            wrongType(scalar, at, expected);
        } else {
            problems.add(scalar.position(), at, mistake);
        }
        return null;
    }

    /** Whether it has digits, and perhaps a point and decimals, and nothing else: as nearly all have. */
    private static boolean isPlain(String text) {
        int point = text.indexOf('.');
        int whole = point < 0 ? text.length() : point;
        boolean isWhole = areDigits(text, 0, whole) && (whole == 1 || text.charAt(0) != '0');
        return isWhole && (point < 0 || areDigits(text, point + 1, text.length()));
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < to;
    }

    private static @Nullable Mistake notANumber(String text, Part part, boolean whole) {
        if (WrittenNumber.isPlain(text) && !isAsked(text, part, whole)) {
            return Mistake.of("number-in-quotes", Mistake.quote(text));
        }
        Mistake unseen = WrittenNumber.isPlain(Characters.plain(text)) ? unseen(text, true) : null;
        return unseen == null ? WrittenNumber.mistake(text, unit(part), whole) : unseen;
    }

    private static MeasurementUnit unit(Part part) {
        Limits limits = part.limits();
        return limits == null ? MeasurementUnit.COUNT : limits.unit();
    }

    /** Whether a point before three digits can part thousands: not where the number would then be more than it can be. */
    private static boolean isAsked(String text, Part part, boolean whole) {
        return WrittenNumber.mayBeThousands(text) && (whole || WrittenNumber.mayBeThousands(text, part.limits()));
    }

    /** Asks what a number is that some read as a thousand times as much. */
    private boolean mayBeThousands(SourceNode.Scalar scalar, Part part, boolean whole, Pointer at) {
        Mistake mistake =
                isAsked(scalar.text(), part, whole) ? WrittenNumber.mistake(scalar.text(), unit(part), whole) : null;
        if (mistake == null) {
            return false;
        }
        problems.add(scalar.position(), at, mistake);
        return true;
    }

    private boolean inBounds(BigDecimal number, SourceNode.Scalar scalar, Part part, Pointer at) {
        Limits limits = part.limits();
        if (limits == null || limits.allow(number)) {
            return true;
        }
        problems.add(
                scalar.position(),
                at,
                "out-of-bounds",
                Mistake.quote(scalar.text()),
                limits.least(),
                limits.most(),
                limits.symbol().isEmpty() ? "" : " " + limits.symbol());
        return false;
    }

    private @Nullable LocalDate date(SourceNode.Scalar scalar, Pointer at) {
        LocalDate date = WrittenDate.iso(scalar.text());
        if (date == null) {
            Mistake unseen =
                    WrittenDate.iso(Characters.plain(scalar.text())) == null ? null : unseen(scalar.text(), true);
            problems.add(scalar.position(), at, unseen == null ? WrittenDate.mistake(scalar.text()) : unseen);
        }
        return date;
    }

    private @Nullable String text(SourceNode.Scalar scalar, Part part, Pointer at) {
        String text = scalar.text();
        if (scalar.kind() == Kind.TRUTH) {
            wrongType(scalar, at, "text");
            return null;
        }
        if (Characters.isBlank(text)) {
            problems.add(scalar.position(), at, "blank");
            return null;
        }
        if (text.codePointCount(0, text.length()) > RecordBinder.LONGEST_TEXT) {
            problems.add(scalar.position(), at, "text-too-long", RecordBinder.LONGEST_TEXT);
            return null;
        }
        TextPattern pattern = part.pattern();
        boolean fits = pattern == null || matches(scalar, pattern.pattern());
        Mistake unseen = unseen(text, part.isId() || !fits);
        if (unseen != null) {
            problems.add(scalar.position(), at, unseen);
            return null;
        }
        if (pattern != null && !fits) {
            problems.add(scalar.position(), at, otherForm(text, part, pattern));
            return null;
        }
        return text;
    }

    /** What is wrong with a text that has not the form it should have: in an id, the first sign that none can have. */
    static Mistake otherForm(String text, Part part, TextPattern pattern) {
        String sign = !part.isId() || !pattern.pattern().matcher(ID_SIGNS).matches()
                ? null
                : text.codePoints()
                        .mapToObj(Character::toString)
                        .filter(one -> !pattern.pattern().matcher(one).matches())
                        .findFirst()
                        .orElse(null);
        if (sign == null) {
            return Mistake.of("pattern", Mistake.quote(text), pattern.example());
        }
        boolean slash = pattern.pattern().matcher("/").matches();
        return Mistake.of(
                "id-sign",
                Mistake.quote(text),
                Character.isLetter(sign.codePointAt(0)) || sign.codePointAt(0) < Byte.MAX_VALUE
                        ? sign
                        : Characters.number(sign.codePointAt(0)),
                Characters.ID_SIGNS + (slash ? " /" : ""));
    }

    /** A number counts as the digits it has; one written with a point or an exponent is those only where any text will do. */
    private static boolean matches(SourceNode.Scalar scalar, Pattern pattern) {
        return pattern.matcher(scalar.text()).matches()
                && (scalar.kind() != Kind.NUMBER
                        || pattern.matcher("1.5").matches()
                        || DIGITS.matcher(scalar.text()).matches());
    }

    /** Tells that something else belongs here. */
    void wrongType(SourceNode node, Pointer at, String expected) {
        Mistake spelt = node instanceof SourceNode.Scalar scalar
                ? Meanings.spelling(scalar.text())
                : node instanceof SourceNode.Fields fields && !fields.fields().isEmpty()
                        ? Meanings.spelling(fields.fields().keySet().iterator().next())
                        : null;
        if (spelt != null && (expected.equals("list") || expected.equals("object"))) {
            problems.add(node.position(), at, spelt);
            return;
        }
        Object found = Found.OBJECT;
        if (node instanceof SourceNode.Elements) {
            found = Found.LIST;
        } else if (node instanceof SourceNode.Scalar scalar) {
            found = scalar.kind() == Kind.NOTHING ? Found.NOTHING : new Quoted(Mistake.quote(scalar.text()));
        }
        problems.add(node.position(), at, "wrong-type-" + expected, found);
    }

    /** What stands where something else belongs. */
    enum Found implements Named {
        OBJECT,
        LIST,
        NOTHING
    }

    /** What was typed, between the quotation marks of the language. */
    private record Quoted(String name) implements Named {
        @Override
        public String label(Locale locale) {
            return Messages.in(locale).get("problems.quoted", name);
        }
    }

    /** What belongs in the place of a type. */
    static String expected(Class<?> type) {
        if (type == Boolean.class) {
            return "truth";
        }
        if (type == Integer.class) {
            return "count";
        }
        if (type == BigDecimal.class) {
            return "number";
        }
        return type == LocalDate.class ? "date" : "text";
    }
}
