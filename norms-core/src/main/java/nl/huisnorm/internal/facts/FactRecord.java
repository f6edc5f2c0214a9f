package nl.huisnorm.internal.facts;

import java.util.List;
import java.util.Locale;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file and its facts.
 *
 * @param type the name of its Java record, for instance {@code nl.huisnorm.facility.Room}
 * @param about what it is, as a sentence
 * @param label its name for people
 * @param where where the answers to its facts are found; none where each fact says that itself
 * @param facts its facts, in the order of the record
 */
public record FactRecord(
        String type, Text about, Text label, @Nullable Text where, List<Fact> facts) {

    /** Copies the list, so that the record cannot change afterwards. */
    public FactRecord {
        facts = List.copyOf(facts);
    }

    /** The simple name of its Java record, for instance {@code SmokeDetector}. */
    public String name() {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** What its facts belong to, for instance {@code smokeDetector}. */
    public String owner() {
        return ownerOf(name());
    }

    static String ownerOf(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** The fact of a key, or none. */
    public @Nullable Fact fact(String key) {
        return facts.stream()
                .filter(fact -> fact.name().equals(key))
                .findFirst()
                .orElse(null);
    }
}
