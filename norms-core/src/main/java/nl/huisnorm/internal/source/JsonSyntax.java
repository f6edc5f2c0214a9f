package nl.huisnorm.internal.source;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.huisnorm.input.Position;
import nl.huisnorm.internal.characters.Characters;
import nl.huisnorm.internal.source.SourceParser.Broken;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** What is wrong with a text that is no JSON, in a person's terms; the parser tells it in English, and in its own. */
final class JsonSyntax {

    /** A value without quotation marks, up to where it ends. */
    private static final Pattern BARE = Pattern.compile("[^\\s,:\\[\\]{}\"][^,\\]}\"]*");

    private static final Pattern COMMA_NUMBER = Pattern.compile("-?[0-9][0-9.]*,[0-9]+");
    private static final Pattern FOUND = Pattern.compile("Unexpected character \\('(.)' \\(.*", Pattern.DOTALL);
    private static final String QUOTES = "'‘’‚“”„`´";

    /** Of a line that may be a whole file, as much is looked at on both sides of a place. */
    private static final int AROUND = 200;

    private static final Pattern NO_NUMBER = Pattern.compile("(?i)[+-]?(?:nan|inf|infinity)");
    private static final Pattern NO_VALUE = Pattern.compile("(?i)undefined|none|nil|null|nul|nvt|n/a");
    private static final Pattern HEX = Pattern.compile("-?0[xX]([0-9a-fA-F]{1,15})");
    private static final Pattern CONTROL = Pattern.compile("\\(CTRL-CHAR, code ([0-9]{1,4})\\)");

    private JsonSyntax() {}

    static Broken broken(JacksonException e, @Nullable Position place, SourceLines lines) {
        String said = String.valueOf(e.getOriginalMessage());
        Matcher character = FOUND.matcher(said);
        String found = character.matches() ? character.group(1) : "";
        if (e instanceof UnexpectedEndOfInputException || said.startsWith("Unexpected end-of-input")) {
            boolean inText = said.contains("closing quote") || said.contains("in character escape");
            return inText
                    ? new Broken(lastQuote(lines), Mistake.of("quote-open"))
                    : new Broken(place, Mistake.of("json-ends-early"));
        }
        if (place == null) {
            return new Broken(null, Mistake.of("json-syntax"));
        }
        if (said.contains("(CTRL-CHAR, code ")) {
            return control(said, place);
        }
        if (!found.isEmpty() && Characters.oddSpace(found) != null) {
            return new Broken(place, Mistake.of("odd-space-here", Characters.number(found.codePointAt(0))));
        }
        if (!found.isEmpty() && Characters.invisible(found) != null) {
            return new Broken(place, Mistake.of("control-character", Characters.number(found.codePointAt(0))));
        }
        if (said.startsWith("Non-standard token")) {
            String token = said.replaceFirst("^Non-standard token '([^']{1,20})'.*", "$1");
            int start = Math.max(1, place.column() - token.length());
            return new Broken(new Position(place.line(), start), Mistake.of("json-no-number", Mistake.quote(token)));
        }
        if (said.contains("maybe a (non-standard) comment") || found.equals("#")) {
            return new Broken(place, Mistake.of("json-comment"));
        }
        if (said.startsWith("Unrecognized character escape") || said.contains("hex-digit for character escape")) {
            return new Broken(place, Mistake.of("json-escape"));
        }
        if (said.startsWith("Unexpected close marker")) {
            return new Broken(place, Mistake.of("bracket-close", said.substring(25, 26)));
        }
        if (!found.isEmpty() && QUOTES.contains(found)) {
            return new Broken(place, Mistake.of("json-quotes", found));
        }
        if (said.contains("was expecting a colon")) {
            return new Broken(place, Mistake.of("colon-missing"));
        }
        if (said.contains("was expecting double-quote to start property name")) {
            return name(found, place, lines);
        }
        if (said.contains("expected a value") || (said.contains("expected a valid value") && "],}".contains(found))) {
            return noValue(found, place, lines);
        }
        if (found.equals("\"")) {
            return new Broken(place, Mistake.of("comma-missing"));
        }
        Broken bare = bare(BARE, place, lines);
        if (bare != null) {
            return bare;
        }
        return new Broken(place, Mistake.of(said.contains("was expecting comma") ? "comma-missing" : "json-syntax"));
    }

    /** Where the name of a field belongs: after a comma too many, after one in a number, or without quotation marks. */
    private static Broken name(String found, Position place, SourceLines lines) {
        Broken number = bare(COMMA_NUMBER, place, lines);
        if (number != null) {
            return number;
        }
        Position comma = found.equals(",") ? place : found.equals("}") ? commaBefore(place, lines) : null;
        return comma == null
                ? new Broken(place, Mistake.of("json-name-quotes"))
                : new Broken(comma, Mistake.of("comma-extra"));
    }

    /** Where a value belongs: after a comma too many, or behind a name. */
    private static Broken noValue(String found, Position place, SourceLines lines) {
        Position comma = found.equals(",") ? place : commaBefore(place, lines);
        return comma == null
                ? new Broken(place, Mistake.of("json-value-missing"))
                : new Broken(comma, Mistake.of("comma-extra"));
    }

    /** The place of the comma that only blanks and ends of lines follow up to a place. */
    private static @Nullable Position commaBefore(Position place, SourceLines lines) {
        int at = lines.index(place);
        do {
            at--;
        } while (at >= 0 && Character.isWhitespace(lines.text().charAt(at)));
        return at >= 0 && lines.text().charAt(at) == ',' ? lines.place(at) : null;
    }

    /** The place of the quotation mark that the last text begins with. */
    private static Position lastQuote(SourceLines lines) {
        String text = lines.text();
        int quote = 0;
        boolean open = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (open && letter == '\\') {
                i++;
            } else if (letter == '"') {
                open = !open;
                quote = open ? i : quote;
            }
        }
        return lines.place(quote);
    }

    private static Broken control(String said, Position place) {
        boolean inText = said.startsWith("Illegal unquoted");
        Matcher code = CONTROL.matcher(said);
        String number = Characters.number(code.find() ? Integer.parseInt(code.group(1)) : 0);
        boolean newLine = said.contains("code 10)") || said.contains("code 13)");
        if (!inText) {
            return new Broken(place, Mistake.of("control-character", number));
        }
        return new Broken(place, Mistake.of(newLine ? "json-line-break" : "json-control"));
    }

    /** A number, date or text that stands without quotation marks around a place. */
    private static @Nullable Broken bare(Pattern pattern, Position place, SourceLines lines) {
        String line = lines.line(place.line());
        int at = Math.min(place.column() - 1, line.length());
        Matcher values = pattern.matcher(line).region(Math.max(0, at - AROUND), Math.min(line.length(), at + AROUND));
        while (values.find()) {
            String value = values.group().strip();
            if (values.start() <= at && at <= values.start() + value.length()) {
                Mistake mistake = mistake(value);
                return mistake == null ? null : new Broken(new Position(place.line(), values.start() + 1), mistake);
            }
        }
        return null;
    }

    private static @Nullable Mistake mistake(String value) {
        String quoted = Mistake.quote(value);
        if (NO_NUMBER.matcher(value).matches()) {
            return Mistake.of("json-no-number", quoted);
        }
        if (NO_VALUE.matcher(value).matches()) {
            return Mistake.of("json-bare-null", quoted);
        }
        Matcher hex = HEX.matcher(value);
        if (hex.matches()) {
            String sign = value.startsWith("-") ? "-" : "";
            return Mistake.of("json-bare-hex", quoted, sign + Long.parseLong(hex.group(1), 16));
        }
        for (String word : List.of("true", "false")) {
            if (!word.equalsIgnoreCase(value) && Nearest.isSlip(value, word)) {
                return Mistake.of("json-bare-truth", quoted, word);
            }
        }
        Mistake truth = ScalarBinder.truthMeant(value);
        if (truth != null) {
            return truth.code().equals("truth-in-quotes")
                    ? Mistake.of(
                            "truth-word",
                            quoted,
                            String.valueOf(truth.arguments().get(0)))
                    : Mistake.of(
                            "json-bare-truth",
                            quoted,
                            String.valueOf(truth.arguments().get(1)));
        }
        Mistake number = WrittenNumber.isPlain(value) ? null : WrittenNumber.mistake(value, null, false);
        if (number != null) {
            return number;
        }
        boolean text = value.codePoints().anyMatch(Character::isLetter) || WrittenDate.meant(value) != null;
        return text || value.contains(":") ? Mistake.of("json-bare-text", quoted) : null;
    }
}
