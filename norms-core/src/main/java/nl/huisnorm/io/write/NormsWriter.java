package nl.huisnorm.io.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Objects;
import nl.huisnorm.internal.write.JsonOut;
import nl.huisnorm.rulebook.CitedArticle;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Writes norms of a rulebook as JSON, one after another. Equal norms, rulebook and language give equal bytes. The resource
 * {@code nl/huisnorm/io/schema/norm-list.schema.json} describes it.
 *
 * <p>Every method throws an {@link IOException} as the stream threw it.
 */
@Experimental
public final class NormsWriter implements AutoCloseable {

    private final JsonGenerator json;
    private final JsonParts parts;
    private final Locale locale;
    private final Rulebook rulebook;

    /**
     * Begins.
     *
     * @param out where to write; it stays open
     * @param locale the language of the sentences; anything but Dutch gives English
     * @param rulebook the rulebook that the norms are of
     */
    public NormsWriter(OutputStream out, Locale locale, Rulebook rulebook) throws IOException {
        try {
            this.locale = locale;
            this.rulebook = rulebook;
            json = JsonOut.generator(out);
            parts = new JsonParts(json);
            json.writeStartObject();
            Header.write(json, rulebook, locale);
            json.writeName("norms");
            json.writeStartArray();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    /** Adds a norm. */
    public void add(Norm norm) throws IOException {
        try {
            json.writeStartObject();
            json.writeStringProperty("id", norm.id());
            json.writeStringProperty("regime", norm.regime().id());
            json.writeStringProperty("layer", norm.regime().layer().name());
            json.writeStringProperty("theme", norm.theme());
            json.writeStringProperty("title", norm.title().in(locale));
            json.writeStringProperty(
                    "requirement", norm.requirementOn(rulebook.knownOn()).in(locale));
            parts.optional("from", text(norm.validity().from()));
            parts.optional("until", text(norm.validity().until()));
            json.writeStringProperty("subject", norm.subject().key());
            json.writeStringProperty("decidedBy", norm.decidedBy().name());
            json.writeBooleanProperty("binding", norm.binding());
            json.writeStringProperty("severity", norm.severity().name());
            json.writeStringProperty("confidence", norm.confidence().name());
            json.writeStringProperty("citation", norm.citation().in(locale));
            json.writeName("links");
            parts.strings(norm.citation().articles().stream()
                    .map(article -> link(article, norm))
                    .distinct()
                    .toList());
            json.writeName("aliases");
            parts.strings(norm.aliases());
            json.writeName("facts");
            parts.strings(rulebook.facts(norm.id()));
            json.writeEndObject();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    private static @Nullable String text(@Nullable Object day) {
        return day == null ? null : day.toString();
    }

    private String link(CitedArticle article, Norm norm) {
        return article.link(Objects.requireNonNullElse(norm.citation().readIn(), rulebook.knownOn()))
                .toString();
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
