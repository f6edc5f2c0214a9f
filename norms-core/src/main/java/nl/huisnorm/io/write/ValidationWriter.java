package nl.huisnorm.io.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.write.JsonOut;
import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Messages;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Writes, as JSON, which files can be read, with what was found in them, and what is wrong with the others. Equal files and language give equal bytes. The
 * resource {@code nl/huisnorm/io/schema/validation.schema.json} describes it.
 *
 * <p>Every method throws an {@link IOException} as the stream threw it.
 */
@Experimental
public final class ValidationWriter implements AutoCloseable {

    private final JsonGenerator json;
    private final Locale locale;

    /**
     * Begins.
     *
     * @param out where to write; it stays open
     * @param locale the language of the sentences; anything but Dutch gives English
     */
    public ValidationWriter(OutputStream out, Locale locale) throws IOException {
        try {
            this.locale = locale;
            json = JsonOut.generator(out);
            json.writeStartObject();
            json.writeStringProperty("language", Messages.in(locale).locale().getLanguage());
            json.writeName("files");
            json.writeStartArray();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    /**
     * Adds a file that can be read.
     *
     * @param file its name as it was given
     * @param kind what it is, as the schemas of files are called, or {@code report}
     */
    public void add(String file, String kind) throws IOException {
        add(file, kind, List.of());
    }

    /**
     * Adds a file that can be read, and says something that is hardly meant.
     *
     * @param file its name as it was given
     * @param kind what it is, as the schemas of files are called
     * @param found what was found
     */
    public void add(String file, String kind, List<Problem> found) throws IOException {
        try {
            json.writeStartObject();
            json.writeStringProperty("file", file);
            json.writeBooleanProperty("valid", true);
            json.writeStringProperty("kind", kind);
            json.writeName("problems");
            json.writeStartArray();
            found.forEach(this::problem);
            json.writeEndArray();
            json.writeEndObject();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    /**
     * Adds a file that cannot be read.
     *
     * @param file its name as it was given
     * @param refused what is wrong with it, or with a file that it names
     */
    public void add(String file, UnreadableInputException refused) throws IOException {
        try {
            json.writeStartObject();
            json.writeStringProperty("file", file);
            json.writeBooleanProperty("valid", false);
            json.writeName("problems");
            json.writeStartArray();
            for (Problem problem : refused.problems()) {
                problem(problem);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    private void problem(Problem problem) {
        json.writeStartObject();
        json.writeStringProperty("file", problem.file());
        json.writeStringProperty("code", problem.code());
        json.writeStringProperty("pointer", problem.pointer().toString());
        Position position = problem.position();
        if (position != null) {
            json.writeNumberProperty("line", position.line());
            json.writeNumberProperty("column", position.column());
        }
        json.writeStringProperty("message", problem.message(locale));
        json.writeEndObject();
    }

    /** Ends. */
    @Override
    public void close() throws IOException {
        try {
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
            json.close();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }
}
