package nl.huisnorm.checker.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A change of the rulebook.
 *
 * @param kind what became of it
 * @param area what it is a change of
 * @param id the id of that; of the rulebook itself none
 * @param title its title, in both languages; of the rulebook itself none
 * @param field which field changed, each step of the way to it after a point; none where all of it came or went
 * @param before what it was; none where there was none
 * @param after what it is; none where there is none
 * @param from the first day on which that holds; none where it has no day of its own
 * @param until the last day on which that holds; none where no end is known
 */
record RulebookChange(
        Kind kind,
        Area area,
        @Nullable String id,
        @Nullable JsonNode title,
        @Nullable String field,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** What became of it. */
    enum Kind {
        /** It came. */
        ADDED,
        /** It went. */
        REMOVED,
        /** It is otherwise. */
        CHANGED
    }

    /** What it is a change of. */
    enum Area {
        /** The whole: what is of no norm, regime or profile. */
        RULEBOOK,
        /** A regime, with its editions. */
        REGIME,
        /** A norm. */
        NORM,
        /** A profile of a municipality. */
        PROFILE
    }
}
