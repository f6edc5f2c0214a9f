package nl.huisnorm.permitservice.judging;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks to be judged by, as it can be kept and asked for again.
 *
 * @param asOf the day whose law applies
 * @param regimes the ids of the regimes; none means all
 * @param readings the reading chosen for open questions, by the question's id
 * @param profile the id of a profile of a municipality that comes with the rulebook; none for no profile
 */
public record Wish(
        LocalDate asOf,
        List<String> regimes,
        Map<String, String> readings,
        @Nullable String profile) {

    /** Copies the collections, so that this cannot change afterwards. */
    public Wish {
        regimes = List.copyOf(regimes);
        readings = new TreeMap<>(readings);
    }

    /** The same on another day. */
    public Wish on(LocalDate day) {
        return new Wish(day, regimes, readings, profile);
    }
}
