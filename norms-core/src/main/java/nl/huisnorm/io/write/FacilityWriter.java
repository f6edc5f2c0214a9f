package nl.huisnorm.io.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.internal.source.Digest;
import nl.huisnorm.internal.source.Edit;
import nl.huisnorm.internal.write.JsonOut;
import nl.huisnorm.internal.write.YamlOut;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Named;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Writes a facility as a file that {@link FacilityReader} reads as the same facility. Fields stand in the order of the
 * records of {@code nl.huisnorm.facility}; what is not known is left out. Equal facilities give equal bytes.
 */
@Stable
public final class FacilityWriter {

    /** How to write. */
    public enum Format {
        /** YAML, for people. */
        YAML,
        /** JSON, for machines. */
        JSON
    }

    private FacilityWriter() {}

    /**
     * Writes a facility.
     *
     * @param facility the facility
     * @param format how to write
     * @param out where to write, in UTF-8; it stays open
     * @throws IOException as the stream throws it
     */
    public static void write(Facility facility, Format format, OutputStream out) throws IOException {
        try {
            try (JsonGenerator generator = format == Format.JSON ? JsonOut.generator(out) : YamlOut.generator(out)) {
                write(generator, facility);
                if (format == Format.JSON) {
                    generator.writeRaw('\n');
                }
            }
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    /**
     * The SHA-256 of what a facility says, in lower-case hexadecimal: that of its bytes as {@link #write} writes it in JSON. However a
     * file is written, by what line ends, in what order or notation, what says the same has the same.
     *
     * @param facility the facility
     */
    public static String sha256(Facility facility) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(facility, Format.JSON, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Digest.sha256(bytes.toByteArray());
    }

    /** Writes a fact, a list of facts or a record of them. */
    static void write(JsonGenerator out, Object value) {
        if (value instanceof Record record) {
            out.writeStartObject();
            Edit.written(record).forEach((name, part) -> {
                out.writeName(name);
                write(out, part);
            });
            out.writeEndObject();
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            list.forEach(element -> write(out, element));
            out.writeEndArray();
        } else if (value instanceof BigDecimal number) {
            out.writeNumber(number.toPlainString());
        } else if (value instanceof Integer number) {
            out.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else {
            out.writeString(value instanceof Named word ? word.key() : value.toString());
        }
    }
}
