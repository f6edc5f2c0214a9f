package nl.huisnorm.io.write;

import java.io.IOException;
import java.io.OutputStream;
import nl.huisnorm.internal.rulebook.RulebookContent;
import nl.huisnorm.internal.rulebook.WithContent;
import nl.huisnorm.internal.write.JsonOut;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.stability.Experimental;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Writes a rulebook whole, as data, in both languages: regimes with their editions and open questions, norms with their numbers, scopes,
 * citations, roles and rules, and profiles. Equal rulebooks give equal bytes.
 */
@Experimental
public final class RulebookWriter {

    /** How to write. */
    public enum Form {
        /** JSON under the names that the rulebook's files have, as the resource {@code nl/huisnorm/io/schema/rulebook-data.schema.json} describes. */
        DATA,
        /** JSON-LD in the terms of CPRMV, CPSV-AP and ELI, with the meaning of all names in it. */
        LINKED_DATA
    }

    private RulebookWriter() {}

    /**
     * Writes a rulebook; with the profile and scenario it judges by filled in.
     *
     * @param rulebook the rulebook, as the library has it
     * @param form how to write
     * @param out where to write, in UTF-8; it stays open
     * @throws IOException as the stream throws it
     * @throws IllegalArgumentException if it is no rulebook that the library made
     */
    public static void write(Rulebook rulebook, Form form, OutputStream out) throws IOException {
        if (!(rulebook instanceof WithContent whole)) {
            throw new IllegalArgumentException("no rulebook that the library made: " + rulebook.getClass());
        }
        RulebookContent content = whole.content();
        try (JsonGenerator json = JsonOut.generator(out)) {
            switch (form) {
                case DATA -> new RulebookData(json, rulebook, content).write();
                case LINKED_DATA -> new RulebookGraph(json, rulebook, content).write();
            }
            json.writeRaw('\n');
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }
}
