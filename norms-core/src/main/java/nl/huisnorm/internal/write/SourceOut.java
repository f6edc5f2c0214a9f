package nl.huisnorm.internal.write;

import java.util.regex.Pattern;
import nl.huisnorm.internal.source.SourceNode;
import tools.jackson.core.JsonGenerator;

/** Writes values that were read, as they were written. */
public final class SourceOut {

    /** A number as JSON has it; what YAML has beside is refused by every reader, and stays as it was written. */
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    private SourceOut() {}

    /** Writes a value with all that is in it. */
    public static void write(JsonGenerator out, SourceNode node) {
        if (node instanceof SourceNode.Fields object) {
            out.writeStartObject();
            object.fields().forEach((name, value) -> {
                out.writeName(name);
                write(out, value);
            });
            out.writeEndObject();
        } else if (node instanceof SourceNode.Elements list) {
            out.writeStartArray();
            list.elements().forEach(element -> write(out, element));
            out.writeEndArray();
        } else if (node instanceof SourceNode.Scalar scalar) {
            write(out, scalar);
        }
    }

    private static void write(JsonGenerator out, SourceNode.Scalar scalar) {
        switch (scalar.kind()) {
            case NOTHING -> out.writeNull();
            case TRUTH -> out.writeBoolean(Boolean.parseBoolean(scalar.text()));
            case NUMBER -> {
                if (isNumber(scalar)) {
                    out.writeNumber(scalar.text());
                } else {
                    out.writeString(scalar.text());
                }
            }
            case TEXT -> out.writeString(scalar.text());
        }
    }

    /** Whether it is a number, and JSON has such numbers too. */
    public static boolean isNumber(SourceNode.Scalar scalar) {
        return scalar.kind() == SourceNode.Kind.NUMBER
                && NUMBER.matcher(scalar.text()).matches();
    }
}
