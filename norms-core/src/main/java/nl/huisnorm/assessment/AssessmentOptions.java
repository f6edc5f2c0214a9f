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

/**
 * What to judge by.
 *
 * @param asOf the date whose law applies
 * @param regimes the ids of the regimes to judge by; none means all
 * @param readings the reading chosen for open questions, by the question's id; a question without a reading stays open
 * @param waivers the exceptions that were made
 */
public record AssessmentOptions(
        LocalDate asOf, Set<String> regimes, Map<String, String> readings, List<Waiver> waivers) {

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

    /** All regimes on a date, every open question left open, nothing waived. */
    public static AssessmentOptions asOf(LocalDate date) {
        return new AssessmentOptions(date, Set.of(), Map.of(), List.of());
    }

    /** The same on another date. */
    public AssessmentOptions withAsOf(LocalDate date) {
        return new AssessmentOptions(date, regimes, readings, waivers);
    }

    /** The same with only these regimes; none means all. */
    public AssessmentOptions withRegimes(Collection<String> ids) {
        return new AssessmentOptions(asOf, new LinkedHashSet<>(ids), readings, waivers);
    }

    /** The same with a reading chosen for an open question. */
    public AssessmentOptions withReading(String interpretation, String reading) {
        Map<String, String> more = new TreeMap<>(readings);
        more.put(interpretation, reading);
        return new AssessmentOptions(asOf, regimes, more, waivers);
    }

    /**
     * The same with these exceptions instead of those it had. Where more than one covers a finding, the one that names
     * its subject goes before one that names only its facility, and that before one for all; else the first.
     *
     * @throws IllegalArgumentException if two of them have the same id
     */
    public AssessmentOptions withWaivers(Collection<Waiver> exceptions) {
        return new AssessmentOptions(asOf, regimes, readings, List.copyOf(exceptions));
    }
}
