package nl.huisnorm.internal.write;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Objects;
import nl.huisnorm.internal.characters.Characters;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Makes what writes JSON for people and machines alike: indented, in UTF-8, with line ends that are the same everywhere. */
public final class JsonOut {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().characterEscapes(new Unseen()).build();

    /** What nobody sees, or a terminal obeys, is written by its number. */
    private static final class Unseen extends CharacterEscapes {

        private static final long serialVersionUID = 1L;
        private static final int DELETE = 0x7F;

        private final int[] ascii = standardAsciiEscapesForJSON();

        Unseen() {
            ascii[DELETE] = ESCAPE_STANDARD;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return character <= DELETE || Character.isSurrogate((char) character) || Characters.isSeen(character)
                    ? null
                    : new SerializedString(String.format(Locale.ROOT, "\\u%04X", character));
        }
    }

    private JsonOut() {}

    /** Writes to a stream that stays open, without line ends and indents if it is to be compact. */
    public static JsonGenerator generator(OutputStream out, boolean compact) {
        return compact
                ? FACTORY.createGenerator(ObjectWriteContext.empty(), new Unclosed(out), JsonEncoding.UTF8)
                : generator(out);
    }

    /** Reads back what was written here. */
    public static JsonParser parser(byte[] written) {
        return FACTORY.createParser(ObjectReadContext.empty(), written);
    }

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
