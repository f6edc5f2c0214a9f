package nl.huisnorm.answer.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.settlement.SettlementPlan;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * Two assessments of the same facility, plan or application beside each other: what became of every finding, and why. Which
 * finding is which, their fingerprints tell.
 *
 * @param before the assessment before
 * @param after the assessment after
 * @param differences what differs between both and may be why; where only reports are at hand, what is not known to be the
 *     same counts as differing
 * @param findings every finding of either: those of the assessment after in their order, then those that are gone
 * @param daysSearchedUntil the day up to and including which the changes by themselves in between were looked for,
 *     where there was too much to judge; none where all days were looked at, or none had to be
 */
@Experimental
public record Comparison(
        ReportedAssessment before,
        ReportedAssessment after,
        Set<Difference> differences,
        List<ComparedFinding> findings,
        @Nullable LocalDate daysSearchedUntil) {

    /** Copies the collections, so that the comparison cannot change afterwards. */
    public Comparison {
        differences = differences.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(differences));
        findings = List.copyOf(findings);
    }

    /**
     * What was judged, by which rulebook and how. Facilities and plans are compared by {@link nl.huisnorm.Huisnorm#compare};
     * this is for who judges something else, such as an application with what belongs to it, or adds something of his own.
     *
     * @param <D> the kind of data, which must be told apart by its equality: a facility, or a plan with its facilities
     * @param data the data
     * @param rulebook the rulebook, of a municipality or not
     * @param judge judges such data by that rulebook
     * @param options the date, and what to judge by
     */
    public record Side<D>(D data, Rulebook rulebook, Judge<D> judge, AssessmentOptions options) {}

    /**
     * Judges data; a part of a {@link Side}.
     *
     * @param <D> the kind of data
     */
    @FunctionalInterface
    public interface Judge<D> {
        /** The assessment of the data; the same each time for the same arguments. */
        Assessment assess(D data, AssessmentOptions options);
    }

    /**
     * Compares two assessments of which the inputs are at hand. Why a finding is another one is told exactly: the data,
     * the rulebook, the date and the options of one side are judged with those of the other until it is known which of
     * them, alone or together, bring about what is found after.
     *
     * @param before what was judged before
     * @param after what was judged after; the same facility, plan or application
     * @throws IllegalArgumentException if both are not about the same, or as a judge does
     */
    public static <D> Comparison of(Side<D> before, Side<D> after) {
        return new CauseSearch<>(before, after).comparison();
    }

    /**
     * A settlement plan with the facilities it names.
     *
     * @param plan the plan
     * @param facilities the facilities
     */
    public record Plan(SettlementPlan plan, List<Facility> facilities) {

        /** Copies the list, so that it cannot change afterwards. */
        public Plan {
            facilities = List.copyOf(facilities);
        }
    }

    /**
     * Compares two assessments of which the inputs are not at hand, as {@link #of(ReportedAssessment,
     * ReportedAssessment)} does. An assessment does not tell of what input it is, so that the data may always differ.
     *
     * @throws IllegalArgumentException if both are not about the same
     */
    public static Comparison of(Assessment before, Assessment after) {
        return of(ReportedAssessment.of(before), ReportedAssessment.of(after));
    }

    /**
     * Compares two assessments as reports hold them. Why a finding is another one is told where only one thing differs that
     * cannot be ruled out for it; else what it may be is named, and nothing guessed.
     *
     * @throws IllegalArgumentException if both are not about the same
     */
    public static Comparison of(ReportedAssessment before, ReportedAssessment after) {
        ReportCauses causes = new ReportCauses(before, after);
        return of(before, after, causes.differences(), finding -> causes.tell(finding));
    }

    /** Finds the causes of findings that are not unchanged. */
    @FunctionalInterface
    interface Causes {
        ComparedFinding tell(ComparedFinding finding);
    }

    static Comparison of(
            ReportedAssessment before, ReportedAssessment after, Set<Difference> differences, Causes causes) {
        checkSame(before.subject(), after.subject());
        Map<String, ReportedFinding> earlier = byFingerprint(before);
        Map<String, ReportedFinding> later = byFingerprint(after);
        List<ComparedFinding> findings = new ArrayList<>();
        later.forEach((fingerprint, finding) -> {
            ReportedFinding was = earlier.get(fingerprint);
            Absence absence = was == null ? before.absence(finding) : null;
            findings.add(new ComparedFinding(
                    ChangeKind.between(was, finding), was, finding, absence, List.of(), Set.of(), List.of()));
        });
        earlier.forEach((fingerprint, finding) -> {
            if (!later.containsKey(fingerprint)) {
                findings.add(new ComparedFinding(
                        ChangeKind.GONE, finding, null, after.absence(finding), List.of(), Set.of(), List.of()));
            }
        });
        findings.replaceAll(finding -> finding.kind() == ChangeKind.UNCHANGED ? finding : causes.tell(finding));
        return new Comparison(before, after, differences, findings, null);
    }

    static void checkSame(Subject before, Subject after) {
        if (!before.kind().equals(after.kind()) || !before.id().equals(after.id())) {
            throw new IllegalArgumentException(
                    before.kind() + " " + before.id() + " is compared with " + after.kind() + " " + after.id());
        }
    }

    static Map<String, ReportedFinding> byFingerprint(ReportedAssessment assessment) {
        Map<String, ReportedFinding> all = new LinkedHashMap<>();
        assessment.findings().forEach(finding -> all.put(finding.fingerprint(), finding));
        return all;
    }

    /** The findings that something became of. */
    public List<ComparedFinding> findings(ChangeKind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }

    /** How many findings there are of each kind; kinds that do not occur are 0. */
    public Map<ChangeKind, Integer> summary() {
        Map<ChangeKind, Integer> counts = new EnumMap<>(ChangeKind.class);
        for (ChangeKind kind : ChangeKind.values()) {
            counts.put(kind, 0);
        }
        findings.forEach(finding -> counts.merge(finding.kind(), 1, Integer::sum));
        return counts;
    }

    /** Whether anything of a binding norm is new or worse, or the verdict is a worse one. */
    public boolean isWorse() {
        return ChangeKind.isWorse(before.verdict(), after.verdict())
                || findings.stream().anyMatch(ComparedFinding::worsens);
    }

    /**
     * Whether something of a binding norm that was not met cannot be told any more: for lack of a fact, of the text of the
     * law or because it was not asked; or because its subject is gone and the norm cannot be told on one that came instead,
     * as when a building no longer says how many toilets it has and the question moves to the facility.
     */
    public boolean isUnsettled() {
        Set<String> open = findings(ChangeKind.APPEARED).stream()
                .map(ComparedFinding::finding)
                .filter(finding -> finding.outcome() == Outcome.UNDETERMINED)
                .map(ReportedFinding::norm)
                .collect(Collectors.toSet());
        return findings.stream()
                .filter(finding -> finding.finding().binding())
                .anyMatch(finding -> finding.kind() == ChangeKind.UNCLEAR
                        || (finding.isGoneNotMet()
                                && (finding.wasNotLookedAt()
                                        || open.contains(finding.finding().norm()))));
    }
}
