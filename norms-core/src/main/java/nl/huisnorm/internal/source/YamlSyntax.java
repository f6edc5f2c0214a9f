package nl.huisnorm.internal.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.huisnorm.input.Position;
import nl.huisnorm.internal.characters.Characters;
import nl.huisnorm.internal.source.SourceParser.Broken;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;

/**
 * What is wrong with a text that is no YAML, in a person's terms. The parser tells what it could not do, in English; what
 * the writer did follows from that and from the lines around it.
 */
final class YamlSyntax {

    private static final Pattern NO_SPACE = Pattern.compile("\\s*(?:- +)?([\\p{L}\\p{N}_-]+):([^\\s/:].*)");
    private static final Pattern NO_COLON = Pattern.compile("\\s*(?:- +)?[^\\s:#\"'\\[{-][^:]*");
    private static final Pattern DASH = Pattern.compile("\\s*-(\\p{L}[^:]*:(?:\\s.*)?)");
    private static final Pattern ODD_SPACE =
            Pattern.compile("^\\s*([" + Characters.ODD_SPACES + "])|^[^\"'#]*?[:-]([" + Characters.ODD_SPACES + "])");

    /** A name that is followed by its colon no further on than this is taken for one. */
    private static final int LONGEST_KEY = 1_000;

    private static final Pattern CANNOT_START = Pattern.compile("found character '(.)' that cannot start any token.*");

    /** What follows from the parser's words alone; the longest beginning that fits. */
    private static final Map<String, String> TOLD = Map.of(
            "found unknown escape character", "yaml-escape",
            "sequence entries are not allowed here", "yaml-dash-here",
            "expected chomping or indentation indicators", "yaml-block-text",
            "expected a comment or a line break", "yaml-block-text",
            "expected '<document start>'", "more-than-one-document",
            "expected URI", "yaml-tag",
            "expected ' ', but found", "yaml-tag");

    private YamlSyntax() {}

    static Broken broken(JacksonException e, @Nullable Position place, SourceLines lines) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof MarkedYamlEngineException marked
                    && marked.getProblemMark().isPresent()) {
                return marked(marked, at(marked.getProblemMark().get()), lines);
            }
        }
        Position control = control(lines);
        if (control != null) {
            return new Broken(
                    control,
                    Mistake.of(
                            "control-character",
                            Characters.number(lines.from(control).codePointAt(0))));
        }
        boolean key = String.valueOf(e.getOriginalMessage()).startsWith("Expected a property name");
        return new Broken(place, Mistake.of(key ? "yaml-key" : "yaml-syntax"));
    }

    private static Broken marked(MarkedYamlEngineException marked, Position at, SourceLines lines) {
        String said = String.valueOf(marked.getProblem());
        Position context = marked.getContextMark().map(YamlSyntax::at).orElse(at);
        Matcher character = CANNOT_START.matcher(said);
        Broken odd = oddSpace(at, context, lines);
        if (odd != null) {
            return odd;
        }
        if (said.startsWith("found character '\\t(TAB)'")) {
            return new Broken(at, Mistake.of("yaml-tab"));
        }
        if (character.matches()) {
            return new Broken(at, Mistake.of("yaml-character", character.group(1)));
        }
        if (said.startsWith("mapping values are not allowed here")) {
            return colon(at, lines);
        }
        if (said.startsWith("could not find expected ':'")) {
            return noColon(context, lines);
        }
        if (said.startsWith("found unexpected end of stream")) {
            return new Broken(context, Mistake.of("quote-open"));
        }
        if (said.startsWith("expected ',' or ")) {
            return bracket(said, at, context, lines);
        }
        if (said.startsWith("expected <block end>, but found ")) {
            return inBlock(said, at);
        }
        if (said.startsWith("expected the node content, but found ")) {
            return stray(
                    at,
                    said.substring("expected the node content, but found ".length())
                            .replace("'", ""));
        }
        if (said.startsWith("unexpected character found")) {
            return new Broken(
                    context, Mistake.of("yaml-character", lines.from(context).substring(0, 1)));
        }
        if (said.startsWith("expected '<document start>'")) {
            int first = 1;
            while (lines.line(first).matches("\\s*(?:#.*)?") && first < at.line()) {
                first++;
            }
            if (indent(lines.line(first)) > indent(lines.line(at.line())) && first < at.line()) {
                return new Broken(new Position(first, 1), Mistake.of("yaml-indent-first"));
            }
        }
        Optional<String> code = TOLD.entrySet().stream()
                .filter(told -> said.startsWith(told.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        return new Broken(at, Mistake.of(code.orElse("yaml-syntax")));
    }

    /** A space that is none where a space has a meaning: before a name, or behind a colon or dash. */
    private static @Nullable Broken oddSpace(Position at, Position context, SourceLines lines) {
        for (int number : List.of(context.line(), before(at.line(), lines), at.line())) {
            Matcher odd = ODD_SPACE.matcher(lines.line(number));
            if (odd.find()) {
                int index = odd.start(odd.group(1) == null ? 2 : 1);
                String line = lines.line(number);
                return new Broken(
                        new Position(number, line.codePointCount(0, index) + 1),
                        Mistake.of("odd-space-here", Characters.number(line.codePointAt(index))));
            }
        }
        return null;
    }

    /** The line before a line that says something. */
    private static int before(int number, SourceLines lines) {
        int earlier = number - 1;
        while (earlier > 0 && lines.line(earlier).matches("\\s*(?:#.*)?")) {
            earlier--;
        }
        return earlier;
    }

    /** A colon where none can be: a second one on the line, one without a space on the line before, or a line too far in. */
    private static Broken colon(Position at, SourceLines lines) {
        String line = lines.line(at.line());
        String before =
                line.substring(0, Math.max(0, line.length() - lines.from(at).length()));
        if (saysSomething(before)) {
            return new Broken(at, Mistake.of("yaml-colon-twice"));
        }
        if (at.column() > LONGEST_KEY) {
            return new Broken(new Position(at.line(), 1), Mistake.of("name-too-long", SourceParser.LONGEST_NAME));
        }
        int earlier = before(at.line(), lines);
        String above = lines.line(earlier);
        Matcher dash = DASH.matcher(above);
        if (dash.matches()) {
            return new Broken(
                    new Position(earlier, 1 + indent(above)),
                    Mistake.of("yaml-dash-space", Mistake.quote("- " + dash.group(1))));
        }
        Broken atLine = unfinished(above, new Position(earlier, 1 + indent(above)));
        return atLine == null
                ? new Broken(new Position(at.line(), 1 + indent(line)), Mistake.of("yaml-indent"))
                : atLine;
    }

    /** Whether a line has a name, a colon, and something behind it. */
    private static boolean saysSomething(String line) {
        int colon = line.indexOf(':');
        return colon > 0
                && colon + 1 < line.length()
                && Character.isWhitespace(line.charAt(colon + 1))
                && !line.substring(colon + 1).isBlank();
    }

    private static Broken noColon(Position at, SourceLines lines) {
        if (lines.line(at.line()).length() > LONGEST_KEY) {
            return new Broken(at, Mistake.of("name-too-long", SourceParser.LONGEST_NAME));
        }
        Broken found = unfinished(lines.line(at.line()), at);
        return found == null ? new Broken(at, Mistake.of("colon-missing")) : found;
    }

    /** A line with a name that no colon and space stand behind. */
    private static @Nullable Broken unfinished(String line, Position at) {
        Matcher noSpace = NO_SPACE.matcher(line);
        if (noSpace.matches()) {
            return new Broken(at, Mistake.of("yaml-colon-space", noSpace.group(1) + ": " + noSpace.group(2)));
        }
        return NO_COLON.matcher(line).matches() ? new Broken(at, Mistake.of("colon-missing")) : null;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** A list or group in brackets that goes on where it should not. */
    private static Broken bracket(String said, Position at, Position open, SourceLines lines) {
        String found =
                said.substring(said.indexOf("but got") + "but got".length()).strip();
        if (found.equals(":") && at.column() > LONGEST_KEY) {
            return new Broken(at, Mistake.of("name-too-long", SourceParser.LONGEST_NAME));
        }
        if (at.line() == open.line() && found.equals("<scalar>")) {
            return new Broken(at, Mistake.of("comma-missing"));
        }
        String bracket = lines.from(open);
        return new Broken(open, Mistake.of("bracket-open", bracket.isEmpty() ? "[" : bracket.substring(0, 1)));
    }

    /** What cannot follow in a list or a group of fields. */
    private static Broken inBlock(String said, Position at) {
        String found =
                said.substring("expected <block end>, but found ".length()).replace("'", "");
        return switch (found) {
            case "<scalar>" -> new Broken(at, Mistake.of("yaml-after-quote"));
            case "?" -> new Broken(at, Mistake.of("yaml-no-dash"));
            case ":", "-", "]", "}", "," -> stray(at, found);
            default -> new Broken(at, Mistake.of("yaml-indent"));
        };
    }

    private static Broken stray(Position at, String found) {
        return switch (found) {
            case "," -> new Broken(at, Mistake.of("comma-extra"));
            case "]", "}" -> new Broken(at, Mistake.of("bracket-close", found));
            case ":", "?" -> new Broken(at, Mistake.of("yaml-key"));
            case "-" -> new Broken(at, Mistake.of("yaml-dash"));
            case "<stream end>" -> new Broken(at, Mistake.of("yaml-ends-early"));
            default -> new Broken(at, Mistake.of("yaml-syntax"));
        };
    }

    private static Position at(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** The place of the first character that is no part of any text. */
    private static @Nullable Position control(SourceLines lines) {
        String text = lines.text();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean blank = letter == '\n' || letter == '\r' || letter == '\t' || letter == '\u0085';
            if ((Character.isISOControl(letter) && !blank) || letter == '\uFFFE' || letter == '\uFFFF') {
                return lines.place(i);
            }
        }
        return null;
    }
}
