package nl.huisnorm.internal.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.source.SourceNode.Kind;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Turns JSON or YAML into a tree of values with their places. Which of the two it is, the text itself tells. */
public final class SourceParser {

    /** The largest file that is read, in bytes. */
    public static final int LARGEST_FILE = 64 * 1024 * 1024;

    private static final int DEEPEST = 64;

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
    private final String source;

    private SourceParser(String source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** Reads a whole file. */
    public static byte[] bytes(Path file, Problems problems) throws UnreadableInputException {
        try {
            if (Files.isDirectory(file)) {
                throw problems.fatal(null, "is-directory");
            }
            if (Files.size(file) > LARGEST_FILE) {
                throw problems.fatal(null, "too-large", LARGEST_FILE / 1024 / 1024);
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw problems.fatal(null, "not-found");
        } catch (IOException e) {
            throw problems.fatal(null, "not-readable", String.valueOf(e.getMessage()));
        }
    }

    /** Parses one JSON or YAML document. */
    public static SourceNode parse(byte[] bytes, Problems problems) throws UnreadableInputException {
        String text = text(bytes, problems);
        if (text.isBlank()) {
            throw problems.fatal(null, "empty");
        }
        char first = text.stripLeading().charAt(0);
        boolean json = first == '{' || first == '[';
        TokenStreamFactory factory = json ? Json.FACTORY : Yaml.FACTORY;
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            SourceNode root = new SourceParser(text, problems).document(parser);
            problems.check();
            return root;
        } catch (JacksonException e) {
            throw json ? jsonSyntax(e, problems) : yamlSyntax(e, problems);
        }
    }

    private static UnreadableInputException jsonSyntax(JacksonException e, Problems problems) {
        boolean early = e instanceof UnexpectedEndOfInputException
                || String.valueOf(e.getOriginalMessage()).startsWith("Unexpected end-of-input");
        return early
                ? problems.fatal(position(e.getLocation()), "json-ends-early")
                : problems.fatal(position(e.getLocation()), "json-syntax", said(e.getOriginalMessage()));
    }

    /** The parser's own words name the context first; what is wrong, and where, is in the cause. */
    private static UnreadableInputException yamlSyntax(JacksonException e, Problems problems) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof MarkedYamlEngineException marked
                    && marked.getProblemMark().isPresent()) {
                Mark mark = marked.getProblemMark().get();
                return problems.fatal(
                        new Position(mark.getLine() + 1, mark.getColumn() + 1), "yaml-syntax", marked.getProblem());
            }
        }
        return problems.fatal(position(e.getLocation()), "yaml-syntax", said(e.getOriginalMessage()));
    }

    private static String text(byte[] bytes, Problems problems) throws UnreadableInputException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw problems.fatal(null, "binary");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw problems.fatal(null, "binary");
        }
    }

    private SourceNode document(JsonParser parser) throws UnreadableInputException {
        if (parser.nextToken() == null) {
            throw problems.fatal(null, "empty");
        }
        SourceNode root = value(parser, Pointer.ROOT, 0);
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
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw problems.fatal(position, "yaml-alias");
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

    /** A text; in YAML also the spellings of nothing, yes and no that the parser leaves as text, unless they are quoted. */
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
        String line = source.lines().skip(position.line() - 1L).findFirst().orElse("");
        int column = position.column() - 1;
        if (column >= line.codePointCount(0, line.length())) {
            return false;
        }
        char first = line.charAt(line.offsetByCodePoints(0, column));
        return first == '"' || first == '\'';
    }

    private SourceNode fields(JsonParser parser, Pointer at, int depth, Position position)
            throws UnreadableInputException {
        Map<String, SourceNode> fields = new LinkedHashMap<>();
        Map<String, Position> keys = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Position key = here(parser);
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

    /** What the parser says, without the place. */
    private static String said(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("").replaceAll(" \\(start marker at .*", "");
    }
}
