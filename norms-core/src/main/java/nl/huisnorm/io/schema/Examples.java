package nl.huisnorm.io.schema;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.internal.source.SourceParser;
import org.jspecify.annotations.Nullable;

/** A value of each field, as it stands in one of the files that come with the library. */
final class Examples {

    private static final String RESOURCE = "examples.yaml";

    /** Holds them once they are asked for. */
    private static final class Read {
        static final Map<String, Object> EXAMPLES = read();
    }

    private Examples() {}

    private static Map<String, Object> read() {
        try (InputStream in = Examples.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + RESOURCE);
            }
            Map<String, Object> examples = new HashMap<>();
            if (SourceParser.parse(in.readAllBytes(), new Problems(RESOURCE)) instanceof SourceNode.Fields fields) {
                fields.fields().forEach((field, node) -> {
                    if (node instanceof SourceNode.Scalar scalar) {
                        examples.put(field, value(scalar));
                    }
                });
            }
            return Map.copyOf(examples);
        } catch (IOException | UnreadableInputException e) {
            throw new IllegalStateException("unreadable resource " + RESOURCE, e);
        }
    }

    private static Object value(SourceNode.Scalar scalar) {
        return switch (scalar.kind()) {
            case NUMBER -> new BigDecimal(scalar.text());
            case TRUTH -> Boolean.valueOf(scalar.text());
            default -> scalar.text();
        };
    }

    /** An example of a field, told by its record and its name, or none. */
    static @Nullable Object of(String field) {
        return Read.EXAMPLES.get(field);
    }
}
