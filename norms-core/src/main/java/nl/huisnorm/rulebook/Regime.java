package nl.huisnorm.rulebook;

import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A body of norms by one maker with one legal force.
 *
 * @param id the regime's id, for instance {@code snf}
 * @param title its name
 * @param layer its legal force
 * @param since the first day it was in force at all; its first edition in the rulebook may be later
 * @param editions its editions that the rulebook knows, oldest first
 */
public record Regime(
        String id, Text title, Layer layer, @Nullable LocalDate since, List<Edition> editions) {

    /** Copies the list, so that the regime cannot change afterwards. */
    public Regime {
        editions = List.copyOf(editions);
    }

    /** The edition in force on a day, or none. */
    public @Nullable Edition editionOn(LocalDate day) {
        for (Edition edition : editions) {
            if (edition.validity().includes(day)) {
                return edition;
            }
        }
        return null;
    }

    /** Whether the regime was in force on a day although the rulebook has no edition of that day. */
    public boolean unknownOn(LocalDate day) {
        return editionOn(day) == null
                && since != null
                && !day.isBefore(since)
                && day.isBefore(editions.get(0).from());
    }
}
