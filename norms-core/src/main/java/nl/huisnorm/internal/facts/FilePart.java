package nl.huisnorm.internal.facts;

import java.util.List;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file that is not about a place to live or a plan, but about norms: a profile, a scenario, waivers, weights
 * or the norms themselves.
 *
 * @param file the kind of file, for instance {@code profile}
 * @param name the simple name of the record it is read as, for instance {@code LocalNorm}
 * @param about what it is, as a sentence
 * @param fields its fields, in the order of the table
 */
public record FilePart(String file, String name, Text about, List<Field> fields) {

    /** Copies the list, so that the part cannot change afterwards. */
    public FilePart {
        fields = List.copyOf(fields);
    }

    /** The field of a key, or none. */
    public @Nullable Field field(String key) {
        return fields.stream()
                .filter(field -> field.name().equals(key))
                .findFirst()
                .orElse(null);
    }

    /**
     * A field.
     *
     * @param name its key in the file
     * @param about what it is, as a phrase without a full stop
     * @param label its name for people
     */
    public record Field(String name, Text about, Text label) {}
}
