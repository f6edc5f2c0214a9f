package nl.huisnorm.checker.rulebook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.write.RulebookWriter;
import nl.huisnorm.rulebook.Rulebook;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A rulebook as data, read back. */
final class RulebookTree {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final List<String> LISTS = List.of("regimes", "norms", "profiles");

    private RulebookTree() {}

    /**
     * Reads a file.
     *
     * @throws UnreadableInputException if it cannot be read, or is no rulebook as data
     */
    static JsonNode read(Path file) throws UnreadableInputException {
        return read(file.toString(), InputReader.bytes(file));
    }

    /** The same of what was read already. */
    static JsonNode read(String name, byte[] bytes) throws UnreadableInputException {
        try {
            String text = new String(bytes, StandardCharsets.UTF_8);
            JsonNode root = JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
            if (isRulebook(root)) {
                return root;
            }
        } catch (JacksonException e) {
            throw none(name, e);
        }
        throw none(name, null);
    }

    private static UnreadableInputException none(String name, @org.jspecify.annotations.Nullable Throwable cause) {
        UnreadableInputException none = new UnreadableInputException(
                List.of(new Problem(name, Position.START, Pointer.ROOT, "not-rulebook-data", List.of())));
        if (cause != null) {
            none.initCause(cause);
        }
        return none;
    }

    /** Whether it has what every rulebook has, each with the name by which it is held against its other. */
    private static boolean isRulebook(JsonNode root) {
        boolean hasHead = root.path("rulebook").path("sha256").isString()
                && root.path("rulebook").path("version").isString()
                && root.path("knownOn").isString();
        return hasHead
                && LISTS.stream()
                        .allMatch(list -> root.path(list).isArray()
                                && root.path(list)
                                        .valueStream()
                                        .allMatch(one -> one.path("id").isString()));
    }

    /** That of the library. */
    static JsonNode of(Rulebook rulebook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RulebookWriter.write(rulebook, RulebookWriter.Form.DATA, out);
        return tree(out.toByteArray());
    }

    /** Any JSON. */
    static JsonNode tree(byte[] bytes) {
        return JSON.readTree(bytes);
    }
}
