package nl.huisnorm.internal.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.source.SourceNode.Kind;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Turns JSON or YAML into a tree of values with their places. Which of the two it is, the text itself tells. */
public final class SourceParser {

    /** The largest file that is read, in bytes. */
    public static final int LARGEST_FILE = 64 * 1024 * 1024;

    private static final int DEEPEST = 64;

    /** What may stand before the quotation mark of a text. */
    private static final Pattern ANCHOR = Pattern.compile("&\\S+\\s+");

    private static final class Json {
        static final TokenStreamFactory FACTORY = JsonFactory.builder().build();
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
        return SourceText.bytes(file, problems);
    }

    /** Parses one JSON or YAML document. */
    public static SourceNode parse(byte[] bytes, Problems problems) throws UnreadableInputException {
        String text = SourceText.of(bytes, problems);
        if (text.isBlank()) {
            throw problems.fatal(null, "empty");
        }
        char first = text.stripLeading().charAt(0);
        boolean json = first == '{' || first == '[';
        SourceLines lines = new SourceLines(text);
        SourceParser reading = new SourceParser(lines, problems);
        TokenStreamFactory factory = json ? Json.FACTORY : Yaml.FACTORY;
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            SourceNode root = reading.document(parser);
            problems.check();
            return root;
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
            default -> text(parser, position);
        };
    }

    /** A text; in YAML also the spellings of nothing, true and false that the parser leaves as text, unless they are quoted. */
    private SourceNode text(JsonParser parser, Position position) {
        String text = parser.getString();
        Kind kind = parser instanceof YAMLParser
                ? switch (text) {
                    case "~", "Null", "NULL" -> Kind.NOTHING;
                    case "True", "TRUE", "False", "FALSE" -> Kind.TRUTH;
                    default -> Kind.TEXT;
                }
                : Kind.TEXT;
        if (kind == Kind.TEXT || isQuoted(position)) {
            return new SourceNode.Scalar(position, Kind.TEXT, text);
        }
        return new SourceNode.Scalar(position, kind, kind == Kind.NOTHING ? "" : text);
    }

    /** The parser does not tell whether a text was quoted; the source does. */
    private boolean isQuoted(Position position) {
        String rest = ANCHOR.matcher(lines.from(position)).replaceFirst("");
        return rest.startsWith("\"") || rest.startsWith("'");
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
            SourceNode value = value(parser, at.field(name), depth + 1);
            if (fields.putIfAbsent(name, value) == null) {
                keys.put(name, key);
            } else {
                problems.add(key, at.field(name), "field-twice", name);
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

    private static @Nullable Position position(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? null
                : new Position(location.getLineNr(), Math.max(1, location.getColumnNr()));
    }
}
