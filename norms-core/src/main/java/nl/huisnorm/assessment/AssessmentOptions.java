package nl.huisnorm.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.stability.MadeByLibrary;
import nl.huisnorm.stability.Stable;

/**
 * What to judge by: made with {@link #asOf(LocalDate)} and changed with {@code with…}.
 *
 * @param asOf the date whose law applies
 * @param regimes the ids of the regimes to judge by; none means all
 * @param readings the reading chosen for open questions, by the question's id; a question without a reading stays open
 * @param waivers the exceptions that were made
 * @param waiverYears how many years a waiver may hold at the most; one that holds longer covers nothing
 * @param tolerance how far measured areas may be off; findings on facilities that turn on less are marked so
 */
@Stable
public record AssessmentOptions(
        LocalDate asOf,
        Set<String> regimes,
        Map<String, String> readings,
        List<Waiver> waivers,
        int waiverYears,
        Tolerance tolerance) {

    /** How many years a waiver may hold where nobody says otherwise. */
    public static final int WAIVER_YEARS = 5;

    /**
     * Copies the collections, so that the options cannot change afterwards. What is wrong with the waivers, two of one id included,
     * is told by whatever is asked with them.
     *
     * @throws IllegalArgumentException if waivers may hold less than a year
     */
    @MadeByLibrary
    public AssessmentOptions {
        if (waiverYears < 1) {
            throw new IllegalArgumentException("waivers of " + waiverYears + " years");
        }
        regimes = Set.copyOf(regimes);
        readings = Map.copyOf(readings);
        waivers = List.copyOf(waivers);
    }

    /** All regimes on a date, every open question left open, nothing waived, areas taken as exact. */
    public static AssessmentOptions asOf(LocalDate date) {
        return new AssessmentOptions(date, Set.of(), Map.of(), List.of(), WAIVER_YEARS, Tolerance.NONE);
    }

    /** The same on another date. */
    public AssessmentOptions withAsOf(LocalDate date) {
        return new AssessmentOptions(date, regimes, readings, waivers, waiverYears, tolerance);
    }

    /** The same with only these regimes; none means all. */
    public AssessmentOptions withRegimes(Collection<String> ids) {
        return new AssessmentOptions(asOf, new LinkedHashSet<>(ids), readings, waivers, waiverYears, tolerance);
    }

    /** The same with a reading chosen for an open question. */
    public AssessmentOptions withReading(String interpretation, String reading) {
        Map<String, String> more = new TreeMap<>(readings);
        more.put(interpretation, reading);
        return new AssessmentOptions(asOf, regimes, more, waivers, waiverYears, tolerance);
    }

    /**
     * The same with these exceptions instead of those it had. Where more than one covers a finding, the one that names
     * its subject goes before one that names only its facility, and that before one for all; else the first.
     */
    public AssessmentOptions withWaivers(Collection<Waiver> exceptions) {
        return new AssessmentOptions(asOf, regimes, readings, List.copyOf(exceptions), waiverYears, tolerance);
    }

    /** The same with areas that may be off by this much. */
    public AssessmentOptions withTolerance(Tolerance measuring) {
        return new AssessmentOptions(asOf, regimes, readings, waivers, waiverYears, measuring);
    }

    /**
     * The same with waivers that may hold so many years at the most.
     *
     * @throws IllegalArgumentException if that is less than one
     */
    public AssessmentOptions withWaiverYears(int years) {
        return new AssessmentOptions(asOf, regimes, readings, waivers, years, tolerance);
    }

    /**
     * Whether a waiver takes away what is not met: it covers the norm on the subject on the date, was approved by another than
     * who asked for it, holds for that facility no longer than a waiver may, and the maker of the norm allows one.
     *
     * @param waiver the waiver
     * @param facility the id of the facility
     * @param norm the norm
     * @param subject the id of the subject, as in findings
     */
    public boolean isWaived(Waiver waiver, String facility, Norm norm, String subject) {
        return waiver.covers(facility, norm.id(), subject, asOf)
                && waiver.isByTwo()
                && waiver.isWithin(
                        waiverYears,
                        waivers.stream().filter(other -> other.isFor(facility)).toList())
                && norm.regime().waivable();
    }
}
