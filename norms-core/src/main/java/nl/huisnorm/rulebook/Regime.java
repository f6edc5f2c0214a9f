package nl.huisnorm.rulebook;

import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.stability.MadeByLibrary;
import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A body of norms by one maker with one legal force.
 *
 * @param id the regime's id, for instance {@code snf}
 * @param title its name
 * @param layer its legal force
 * @param since the first day it was in force at all; its first edition in the rulebook may be later
 * @param precededBy what held in its place before it began and is not in the rulebook
 * @param succeededBy the id of the regime that took its place, once it ended
 * @param scope which facilities it holds for
 * @param limitsOccupancy whether its norms decide how many people may lawfully live somewhere
 * @param waivable whether its maker allows waivers, as far as is known; a waiver of a norm of which none is allowed covers nothing
 * @param editions its editions that the rulebook knows, oldest first
 * @param absent what its text asks and the rulebook has no norm for, as far as that was looked at
 */
@Stable
public record Regime(
        String id,
        Text title,
        Layer layer,
        @Nullable LocalDate since,
        @Nullable Text precededBy,
        @Nullable String succeededBy,
        Condition scope,
        boolean limitsOccupancy,
        boolean waivable,
        List<Edition> editions,
        List<AbsentTheme> absent) {

    /** Copies the lists, so that the regime cannot change afterwards. */
    @MadeByLibrary
    public Regime {
        editions = List.copyOf(editions);
        absent = List.copyOf(absent);
    }

    /** By its id: regimes that are equal have the same. */
    @Override
    public int hashCode() {
        return id.hashCode();
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

    /**
     * Whether a day lies before the rulebook's first text of what the regime is about: it is not known to have begun later itself, or
     * it took the place of something that is not in the rulebook.
     *
     * @param day the day
     */
    public boolean isBeforeFirstText(LocalDate day) {
        boolean somethingHeld = since == null || !day.isBefore(since) || precededBy != null;
        return somethingHeld && day.isBefore(editions.get(0).from());
    }

    /**
     * Whether the rulebook does not know all that held on a day: the regime was in force before the rulebook's first
     * edition of it, the text of that day was not read or is in the rulebook in part, or its last edition has ended and
     * nothing is known to have taken its place.
     */
    public boolean unknownOn(LocalDate day) {
        if (day.isBefore(editions.get(0).from())) {
            return since != null && !day.isBefore(since);
        }
        Edition edition = editionOn(day);
        return edition == null ? succeededBy == null : edition.unread() || edition.partial();
    }
}
