package nl.huisnorm.io.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.internal.source.SourceParser;
import nl.huisnorm.internal.write.JsonOut;
import nl.huisnorm.internal.write.SourceOut;
import nl.huisnorm.internal.write.YamlOut;
import nl.huisnorm.stability.Experimental;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Writes a file in YAML as JSON, or the other way round, whatever it is about. Every field, value and word is kept as it was
 * written, in its order, and a text stays a text; what is written is read back and compared before it is given out. JSON has no
 * comments, so those of YAML are lost.
 */
@Experimental
public final class FileConverter {

    private FileConverter() {}

    /**
     * Writes a file in a form.
     *
     * @param name what to call the file in problems
     * @param bytes what is in it
     * @param format the form wanted
     * @param out where to write, in UTF-8; it stays open
     * @throws UnreadableInputException if it is neither YAML nor JSON, or has what that form cannot hold
     * @throws IOException as the stream throws it
     */
    public static void convert(String name, byte[] bytes, FacilityWriter.Format format, OutputStream out)
            throws UnreadableInputException, IOException {
        SourceNode file = SourceParser.parse(bytes, new Problems(name));
        byte[] written = written(file, format);
        SourceNode again = SourceParser.parse(written, new Problems(name));
        if (!isSame(file, again)) {
            throw new IllegalStateException("what was written is not what was read");
        }
        out.write(written);
        out.flush();
    }

    private static byte[] written(SourceNode file, FacilityWriter.Format format) throws IOException {
        boolean json = format == FacilityWriter.Format.JSON;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            try (JsonGenerator generator = json ? JsonOut.generator(out) : YamlOut.generator(out)) {
                SourceOut.write(generator, file);
                if (json) {
                    generator.writeRaw('\n');
                }
            }
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
        return out.toByteArray();
    }

    private static boolean isSame(SourceNode one, SourceNode other) {
        if (one instanceof SourceNode.Fields fields) {
            return other instanceof SourceNode.Fields others
                    && fields.fields().keySet().stream()
                            .toList()
                            .equals(others.fields().keySet().stream().toList())
                    && fields.fields().keySet().stream().allMatch(name -> isSameChild(one, other, name));
        }
        if (one instanceof SourceNode.Elements list) {
            if (!(other instanceof SourceNode.Elements others)
                    || list.elements().size() != others.elements().size()) {
                return false;
            }
            for (int i = 0; i < list.elements().size(); i++) {
                if (!isSame(list.elements().get(i), others.elements().get(i))) {
                    return false;
                }
            }
            return true;
        }
        return one instanceof SourceNode.Scalar scalar
                && other instanceof SourceNode.Scalar same
                && isSame(scalar, same);
    }

    private static boolean isSameChild(SourceNode one, SourceNode other, String name) {
        SourceNode child = one.child(name);
        SourceNode same = other.child(name);
        return child != null && same != null && isSame(child, same);
    }

    private static boolean isSame(SourceNode.Scalar one, SourceNode.Scalar other) {
        return switch (one.kind()) {
            case TRUTH -> other.kind() == SourceNode.Kind.TRUTH && one.text().equalsIgnoreCase(other.text());
            case NUMBER -> one.text().equals(other.text()) && (other.kind() == one.kind() || !SourceOut.isNumber(one));
            case TEXT, NOTHING -> one.kind() == other.kind() && one.text().equals(other.text());
        };
    }
}
