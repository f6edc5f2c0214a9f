package nl.huisnorm.internal.write;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Makes what writes JSON for people and machines alike: indented, in UTF-8, with line ends that are the same everywhere. */
public final class JsonOut {

    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private JsonOut() {}

    /** Writes to a stream that stays open. */
    public static JsonGenerator generator(OutputStream out) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        PrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        ObjectWriteContext context = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return printer;
            }
        };
        return FACTORY.createGenerator(context, new Unclosed(out), JsonEncoding.UTF8);
    }

    /** What a stream said when it failed, as it said it. */
    public static IOException failed(JacksonIOException e) {
        return Objects.requireNonNull(e.getCause());
    }

    /** Passes everything on but the closing. */
    static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
