package nl.huisnorm.checker.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/**
 * Writes a table as CSV (RFC 4180, UTF-8), a row after another. What a spreadsheet would take for a formula is text. What it
 * is written to stays open, and has all of it when this is closed.
 */
public final class CsvRows implements AutoCloseable {

    /** With what a text begins that a spreadsheet takes for a formula. */
    private static final String FORMULAS = "=+-@\t\r";

    private static final CsvFactory FACTORY = CsvFactory.builder()
            .enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private static final CsvSchema ROWS =
            CsvSchema.builder().setLineSeparator("\r\n").build();

    private static final ObjectWriteContext AS_ROWS = new ObjectWriteContext.Base() {
        @Override
        public CsvSchema getSchema() {
            return ROWS;
        }
    };

    private final JsonGenerator csv;

    /** Begins a table. */
    public CsvRows(OutputStream out) {
        this.csv = FACTORY.createGenerator(AS_ROWS, out, JsonEncoding.UTF8);
    }

    /** Whether a spreadsheet would take a text for a formula. */
    public static boolean isLikeFormula(String text) {
        return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0;
    }

    /** A cell with a text. */
    public static String text(String text) {
        return isLikeFormula(text) ? "'" + text : text;
    }

    /** Writes a row of cells as they are; those of {@link #text} hold no formula. */
    public void row(List<String> cells) throws IOException {
        try {
            csv.writeStartArray();
            for (String cell : cells) {
                csv.writeString(cell);
            }
            csv.writeEndArray();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            csv.close();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }
}
