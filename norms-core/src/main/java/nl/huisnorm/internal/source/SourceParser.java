package nl.huisnorm.internal.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.characters.Characters;
import nl.huisnorm.internal.source.SourceNode.Kind;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Turns JSON or YAML into a tree of values with their places. Which of the two it is, the text itself tells. */
public final class SourceParser {

    /** As many bytes as people call a megabyte. */
    public static final int MEBI = 1024 * 1024;

    /** The largest file that is read, in bytes. */
    public static final int LARGEST_FILE = 64 * MEBI;

    /**
     * The most characters on a line of YAML. The scanner of YAML copies what it has of a word each time it needs more of it,
     * so the time it takes grows with the square of the longest word; a word ends where its line does. The scanner of JSON
     * copies nothing, and a file in JSON may be one line.
     */
    static final int LONGEST_LINE = 100_000;

    /** The most characters in the name of a field. */
    public static final int LONGEST_NAME = 1_000;

    static final int DEEPEST = 64;

    /** A file in JSON begins so; one in YAML can begin with a brace or bracket too. */
    private static final Pattern BEGINS_AS_JSON = Pattern.compile("[\\s\\[{]*+(?:\"|//|/\\*)");

    /** What may stand before the quotation mark of a text. */
    private static final Pattern ANCHOR = Pattern.compile("&[^\\s\"']*+\\s++");

    private static final Pattern JSON_NAME = Pattern.compile("(?i).*\\.(?:json|ndjson|jsonl)", Pattern.DOTALL);
    private static final Pattern YAML_NAME = Pattern.compile("(?i).*\\.ya?ml", Pattern.DOTALL);

    private static final class Json {
        static final TokenStreamFactory FACTORY = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNameLength(LONGEST_NAME)
                        .maxNumberLength(ParserLimits.LONGEST_NUMBER)
                        .maxStringLength(LARGEST_FILE)
                        .build())
                .build();
    }

    private static final class Yaml {
        static final TokenStreamFactory FACTORY = YAMLFactory.builder()
                .loadSettings(LoadSettings.builder()
                        .setCodePointLimit(LARGEST_FILE)
                        .setAllowDuplicateKeys(true)
                        .build())
                .build();
    }

    private final Problems problems;
    private final SourceLines lines;
    private boolean rootRead;

    private SourceParser(SourceLines lines, Problems problems) {
        this.lines = lines;
        this.problems = problems;
    }

    /** Reads a whole file. */
    public static byte[] bytes(Path file, Problems problems) throws UnreadableInputException {
        return FileBytes.read(file, problems);
    }

    /** The text of a file, without the mark that some programs put before it; what is no text in UTF-8 is named for what it is. */
    public static String text(byte[] bytes, Problems problems) throws UnreadableInputException {
        return SourceText.of(bytes, problems);
    }

    /** Parses one JSON or YAML document, and refuses it where anything is wrong with it. */
    public static SourceNode parse(byte[] bytes, Problems problems) throws UnreadableInputException {
        SourceNode root = tree(bytes, problems);
        problems.check();
        return root;
    }

    /**
     * Parses one JSON or YAML document, of which more is to be told than what can be seen before it is turned into records. A
     * field that is there twice, for instance, is among the problems, and the first counts for what follows.
     */
    public static SourceNode tree(byte[] bytes, Problems problems) throws UnreadableInputException {
        String text = SourceText.of(bytes, problems);
        if (Characters.isBlank(text)) {
            throw problems.fatal(null, "empty");
        }
        SourceLines lines = new SourceLines(text);
        char first = text.stripLeading().charAt(0);
        if (first != '{' && first != '[') {
            return parse(false, lines, problems);
        }
        boolean asJson = BEGINS_AS_JSON.matcher(text).lookingAt();
        boolean onlyJson = JSON_NAME.matcher(problems.file()).matches()
                || (asJson && !YAML_NAME.matcher(problems.file()).matches());
        if (onlyJson) {
            return parse(true, lines, problems);
        }
        return either(asJson, lines, problems);
    }

    /** Braces and brackets are JSON, or the short way of writing YAML. */
    private static SourceNode either(boolean asJson, SourceLines lines, Problems problems)
            throws UnreadableInputException {
        Problems ofJson = new Problems(problems.file());
        try {
            SourceNode root = parse(true, lines, ofJson);
            problems.addAll(ofJson);
            return root;
        } catch (UnreadableInputException json) {
            Problems ofYaml = new Problems(problems.file());
            try {
                SourceNode root = parse(false, lines, ofYaml);
                problems.addAll(ofYaml);
                return root;
            } catch (UnreadableInputException yaml) {
                problems.addAll(asJson ? ofJson : ofYaml);
                throw new UnreadableInputException(problems.all());
            }
        }
    }

    private static SourceNode parse(boolean json, SourceLines lines, Problems problems)
            throws UnreadableInputException {
        int tooLong = json ? 0 : lines.longerThan(LONGEST_LINE);
        if (tooLong > 0) {
            throw problems.fatal(new Position(tooLong, 1), "line-of-yaml-too-long", LONGEST_LINE);
        }
        SourceParser reading = new SourceParser(lines, problems);
        TokenStreamFactory factory = json ? Json.FACTORY : Yaml.FACTORY;
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), lines.text())) {
            try {
                return reading.document(parser);
            } catch (StreamConstraintsException e) {
                throw problems.fatal(reached(parser), ParserLimits.mistake(e));
            }
        } catch (JacksonException e) {
            Position place = position(e.getLocation());
            if (json && reading.rootRead) {
                throw problems.fatal(place, "more-than-one-document");
            }
            Broken broken = json ? JsonSyntax.broken(e, place, lines) : YamlSyntax.broken(e, place, lines);
            throw problems.fatal(broken.position(), broken.mistake());
        }
    }

    /** What is wrong with a text that is no JSON or YAML, and where. */
    record Broken(@Nullable Position position, Mistake mistake) {}

    private SourceNode document(JsonParser parser) throws UnreadableInputException {
        if (parser.nextToken() == null) {
            throw problems.fatal(null, "empty");
        }
        SourceNode root = value(parser, Pointer.ROOT, 0);
        rootRead = true;
        if (parser.nextToken() != null) {
            throw problems.fatal(position(parser.currentTokenLocation()), "more-than-one-document");
        }
        return root;
    }

    private SourceNode value(JsonParser parser, Pointer at, int depth) throws UnreadableInputException {
        Position position = here(parser);
        if (depth > DEEPEST) {
            throw problems.fatal(position, "too-deep", DEEPEST);
        }
        if (parser instanceof YAMLParser yaml) {
            if (yaml.isCurrentAlias()) {
                throw problems.fatal(position, "yaml-alias");
            }
            if (yaml.getTypeId() != null) {
                throw problems.fatal(position, "yaml-tag");
            }
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(parser, at, depth, position);
            case START_ARRAY -> elements(parser, at, depth, position);
            case VALUE_TRUE, VALUE_FALSE -> new SourceNode.Scalar(position, Kind.TRUTH, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                new SourceNode.Scalar(position, Kind.NUMBER, parser.getString());
            case VALUE_NULL -> new SourceNode.Scalar(position, Kind.NOTHING, "");
            default -> text(parser, at, position);
        };
    }

    /** A text; in YAML also the spellings of nothing, true and false that the parser leaves as text, unless they are quoted. */
    private SourceNode text(JsonParser parser, Pointer at, Position position) {
        String text = parser.getString();
        if (!(parser instanceof YAMLParser) || text.isEmpty()) {
            return new SourceNode.Scalar(position, Kind.TEXT, text);
        }
        Kind kind = switch (text) {
            case "~", "Null", "NULL" -> Kind.NOTHING;
            case "True", "TRUE", "False", "FALSE" -> Kind.TRUTH;
            default -> Kind.TEXT;
        };
        boolean isCurly = CurlyQuotes.wrap(text);
        if ((kind == Kind.TEXT && !isCurly) || isQuoted(position)) {
            return new SourceNode.Scalar(position, Kind.TEXT, text);
        }
        if (isCurly) {
            problems.add(position, at, CurlyQuotes.mistake(text));
            return meant(position, CurlyQuotes.within(text));
        }
        return new SourceNode.Scalar(position, kind, kind == Kind.NOTHING ? "" : text);
    }

    /** What a value is without what was wrongly put around it, so that no more is told of it than that. */
    private static SourceNode meant(Position position, String text) {
        if (text.equals("true") || text.equals("false")) {
            return new SourceNode.Scalar(position, Kind.TRUTH, text);
        }
        return new SourceNode.Scalar(position, WrittenNumber.isPlain(text) ? Kind.NUMBER : Kind.TEXT, text);
    }

    /** The parser does not tell whether a text was quoted; the source does. */
    private boolean isQuoted(Position position) {
        int index = lines.index(position);
        Matcher anchor = ANCHOR.matcher(lines.text()).region(index, lines.text().length());
        int start = anchor.lookingAt() ? anchor.end() : index;
        return start < lines.text().length() && "\"'|>".indexOf(lines.text().charAt(start)) >= 0;
    }

    private SourceNode fields(JsonParser parser, Pointer at, int depth, Position position)
            throws UnreadableInputException {
        Map<String, SourceNode> fields = new LinkedHashMap<>();
        Map<String, Position> keys = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Position key = here(parser);
            if (name.equals("<<") && parser instanceof YAMLParser) {
                throw problems.fatal(key, "yaml-alias");
            }
            parser.nextToken();
            if (name.length() > LONGEST_NAME) {
                throw problems.fatal(key, "name-too-long", LONGEST_NAME);
            }
            SourceNode value = value(parser, at.field(name), depth + 1);
            if (fields.putIfAbsent(name, value) == null) {
                keys.put(name, key);
            } else {
                problems.add(key, at.field(name), "field-twice", Mistake.quote(name));
            }
        }
        return new SourceNode.Fields(position, fields, keys);
    }

    private SourceNode elements(JsonParser parser, Pointer at, int depth, Position position)
            throws UnreadableInputException {
        List<SourceNode> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser, at.element(elements.size()), depth + 1));
        }
        return new SourceNode.Elements(position, elements);
    }

    private static Position here(JsonParser parser) {
        Position position = position(parser.currentTokenLocation());
        return position == null ? Position.START : position;
    }

    /** How far a parser came when it gave up: on that line, after the last value it told. */
    private static Position reached(JsonParser parser) {
        Position last = here(parser);
        Position now = position(parser.currentLocation());
        return now == null || now.line() == last.line() ? last : new Position(now.line(), 1);
    }

    private static @Nullable Position position(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? null
                : new Position(location.getLineNr(), Math.max(1, location.getColumnNr()));
    }
}
