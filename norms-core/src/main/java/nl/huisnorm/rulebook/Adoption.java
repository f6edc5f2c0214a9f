package nl.huisnorm.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.huisnorm.stability.MadeByLibrary;
import nl.huisnorm.stability.Stable;
import org.jspecify.annotations.Nullable;

/**
 * How a municipality has adopted a norm, beside its numbers and its scope.
 *
 * @param status what became of it: a proposal or a wish turns no verdict
 * @param requires what must hold for the norm to be met, for a norm of the municipality's own; none for a norm of the rulebook, which
 *     its rule decides, and for a check by hand
 * @param unless where this holds, the norm is met whatever else is found
 * @param instead the numbers that hold instead in some circumstances; the first that holds goes
 */
@Stable
public record Adoption(
        Profile.Status status,
        @Nullable Condition requires,
        @Nullable Condition unless,
        List<Instead> instead) {

    /**
     * Numbers that hold instead in some circumstances.
     *
     * @param when the circumstances
     * @param parameters the norm's parameters with these numbers, by id
     */
    public record Instead(Condition when, Map<String, Parameter> parameters) {
        /** Copies the map, so that this cannot change afterwards. */
        @MadeByLibrary
        public Instead {
            parameters = Map.copyOf(parameters);
        }
    }

    /** Copies the list, so that the adoption cannot change afterwards. */
    @MadeByLibrary
    public Adoption {
        instead = List.copyOf(instead);
    }

    /** The conditions in it, all of which look at facts of the norm's subject. */
    public List<Condition> conditions() {
        return Stream.concat(
                        Stream.of(requires, unless).filter(Objects::nonNull),
                        instead.stream().map(Instead::when))
                .toList();
    }
}
