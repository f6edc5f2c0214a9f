package nl.huisnorm.checker.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.huisnorm.assessment.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The facility, or a building, unit or room in it, with what came of it.
 *
 * @param kind {@code facility}, {@code building}, {@code unit} or {@code room}
 * @param label the word for it; of a room what kind of room it is
 * @param id the path of ids
 * @param name the name people know it by; none where it has none
 * @param storey the storey a room lies on; none where that is not known
 * @param area its floor area in square metres; none where that is not known
 * @param people how many people sleep or live there; none where that is not known
 * @param own the worst outcome of a binding norm on the place itself; none where there is none
 * @param worst the same of the place and all that lies in it
 * @param counts how many binding findings there are of each outcome, of the place and all that lies in it
 * @param findings the findings about the place itself, and about what is no place of its own and lies in it; advice too
 * @param within the places in it
 */
public record Place(
        String kind,
        String label,
        String id,
        @Nullable String name,
        @Nullable Integer storey,
        @Nullable BigDecimal area,
        @Nullable Integer people,
        @Nullable Outcome own,
        @Nullable Outcome worst,
        Map<Outcome, Integer> counts,
        List<FindingEntry> findings,
        List<Place> within) {

    /** Copies the collections, so that this cannot change afterwards. */
    public Place {
        counts = Map.copyOf(counts);
        findings = List.copyOf(findings);
        within = List.copyOf(within);
    }

    /** How many binding findings there are of an outcome, of the place and all that lies in it. */
    public int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** It and all places in it, in the order of the input. */
    public Stream<Place> all() {
        return Stream.concat(Stream.of(this), within.stream().flatMap(Place::all));
    }
}
