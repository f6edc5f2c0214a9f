package nl.huisnorm.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.stability.Stable;

/**
 * What to judge by.
 *
 * @param asOf the date whose law applies
 * @param regimes the ids of the regimes to judge by; none means all
 * @param readings the reading chosen for open questions, by the question's id; a question without a reading stays open
 * @param waivers the exceptions that were made
 * @param tolerance how far measured areas may be off; findings on facilities that turn on less are marked so
 */
@Stable
public record AssessmentOptions(
        LocalDate asOf, Set<String> regimes, Map<String, String> readings, List<Waiver> waivers, Tolerance tolerance) {

    /**
     * Copies the collections, so that the options cannot change afterwards.
     *
     * @throws IllegalArgumentException if two waivers have the same id: a finding on a waiver is told by it
     */
    public AssessmentOptions {
        regimes = Set.copyOf(regimes);
        readings = Map.copyOf(readings);
        waivers = List.copyOf(waivers);
        Set<String> ids = new HashSet<>();
        for (Waiver waiver : waivers) {
            if (!ids.add(waiver.id())) {
                throw new IllegalArgumentException("two waivers with the id " + waiver.id());
            }
        }
    }

    /** All regimes on a date, every open question left open, nothing waived, areas taken as exact. */
    public static AssessmentOptions asOf(LocalDate date) {
        return new AssessmentOptions(date, Set.of(), Map.of(), List.of(), Tolerance.NONE);
    }

    /** The same on another date. */
    public AssessmentOptions withAsOf(LocalDate date) {
        return new AssessmentOptions(date, regimes, readings, waivers, tolerance);
    }

    /** The same with only these regimes; none means all. */
    public AssessmentOptions withRegimes(Collection<String> ids) {
        return new AssessmentOptions(asOf, new LinkedHashSet<>(ids), readings, waivers, tolerance);
    }

    /** The same with a reading chosen for an open question. */
    public AssessmentOptions withReading(String interpretation, String reading) {
        Map<String, String> more = new TreeMap<>(readings);
        more.put(interpretation, reading);
        return new AssessmentOptions(asOf, regimes, more, waivers, tolerance);
    }

    /**
     * The same with these exceptions instead of those it had. Where more than one covers a finding, the one that names
     * its subject goes before one that names only its facility, and that before one for all; else the first.
     *
     * @throws IllegalArgumentException if two of them have the same id
     */
    public AssessmentOptions withWaivers(Collection<Waiver> exceptions) {
        return new AssessmentOptions(asOf, regimes, readings, List.copyOf(exceptions), tolerance);
    }

    /** The same with areas that may be off by this much. */
    public AssessmentOptions withTolerance(Tolerance measuring) {
        return new AssessmentOptions(asOf, regimes, readings, waivers, measuring);
    }
}
