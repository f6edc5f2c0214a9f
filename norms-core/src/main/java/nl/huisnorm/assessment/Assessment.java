package nl.huisnorm.assessment;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Inspection;
import nl.huisnorm.internal.facts.StatedFacts;
import nl.huisnorm.internal.text.Fingerprints;
import nl.huisnorm.rulebook.DecidedBy;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.rulebook.Scenario;
import nl.huisnorm.rulebook.Severity;
import nl.huisnorm.stability.MadeByLibrary;
import nl.huisnorm.stability.Stable;
import org.jspecify.annotations.Nullable;

/**
 * The judgement of one facility, plan or application on one date: a finding for every norm in force on every subject it is about.
 *
 * @param rulebookVersion the version of the rulebook
 * @param rulebookDigest the SHA-256 of the rulebook
 * @param knownOn the day up to which the rulebook follows the law
 * @param subject the facility, plan or application
 * @param options the date, and what was judged by
 * @param profile the profile of the municipality that was judged by; none where there was none, or the facility stands
 *     in another municipality
 * @param profileNotApplied a profile that was asked for and is of another municipality than the facility's, so that nothing was judged
 *     by it; none where that is not so
 * @param scenario the scenario that was judged under; none where it was the law
 * @param findings the findings, in the order of the rulebook and then of the input
 * @param unknownRegimes regimes in force on the date of which the rulebook does not have the text of that date, or only
 *     part of it, and that may concern the facility
 * @param beforeFirstText regimes of which the rulebook's first text is later than the date, but for those that began later
 *     themselves; nothing was judged by these
 * @param unusedInspections answers of inspectors that name no norm that a person decides, or no subject of it
 * @param dataFindings facts of the facility that do not fit each other or the day, and claims that nothing shows
 * @param notClaimed the exemptions from norms that apply which the input does not claim: they were taken not to hold
 * @param notInRulebook what regimes ask and the rulebook has no norm for, so that nothing was judged; it turns no verdict
 */
@Stable
public record Assessment(
        String rulebookVersion,
        String rulebookDigest,
        LocalDate knownOn,
        Subject subject,
        AssessmentOptions options,
        @Nullable Profile profile,
        @Nullable Profile profileNotApplied,
        @Nullable Scenario scenario,
        List<Finding> findings,
        List<Regime> unknownRegimes,
        List<Regime> beforeFirstText,
        List<Inspection> unusedInspections,
        List<DataFinding> dataFindings,
        List<Missing> notClaimed,
        List<NotInRulebook> notInRulebook) {

    /** Copies the lists, so that the assessment cannot change afterwards. */
    @MadeByLibrary
    public Assessment {
        findings = List.copyOf(findings);
        unknownRegimes = List.copyOf(unknownRegimes);
        beforeFirstText = List.copyOf(beforeFirstText);
        unusedInspections = List.copyOf(unusedInspections);
        dataFindings = List.copyOf(dataFindings);
        notClaimed = List.copyOf(notClaimed);
        notInRulebook = List.copyOf(notInRulebook);
    }

    /** The same, which was asked for by a profile of another municipality. */
    public Assessment withProfileNotApplied(Profile other) {
        return new Assessment(
                rulebookVersion,
                rulebookDigest,
                knownOn,
                subject,
                options,
                profile,
                other,
                scenario,
                findings,
                unknownRegimes,
                beforeFirstText,
                unusedInspections,
                dataFindings,
                notClaimed,
                notInRulebook);
    }

    /** The findings of one outcome. */
    public List<Finding> findings(Outcome outcome) {
        return findings.stream().filter(finding -> finding.outcome() == outcome).toList();
    }

    /**
     * The findings by their fingerprints, in their order. A fingerprint says which finding it is, whatever came of it:
     * findings of two assessments with the same fingerprint are the answers of the same norm on the same subject. It is
     * unique in an assessment and over all facilities, plans and applications whose ids differ.
     *
     * <p>It follows from the ids: of the facility, plan or application, of the norm, and of the subject with those it
     * lies in. Another id of one of these makes another fingerprint. Nothing else does: not the date, the rulebook, the
     * profile, readings or waivers, not what is found or required, not names or the language, and not where something
     * stands in the input, as long as it has an id of its own. Subjects of one kind that have the same id (which a
     * reader refuses, but a program can make) are told apart by their order.
     *
     * @return the version of the way it is made, a hyphen, and 20 hexadecimal digits of a SHA-256: {@code 1-} and so on;
     *     another version is never equal
     */
    public Map<String, Finding> byFingerprint() {
        Fingerprints fingerprints = new Fingerprints(subject.kind(), subject.id());
        Map<String, Finding> all = new LinkedHashMap<>();
        findings.forEach(finding -> all.put(
                fingerprints.next(
                        finding.norm().id(),
                        finding.subject().kind(),
                        finding.subject().id()),
                finding));
        return Collections.unmodifiableMap(all);
    }

    /** How many findings there are of each outcome; outcomes that do not occur are 0. */
    public Map<Outcome, Integer> summary() {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
        findings.forEach(finding -> counts.merge(finding.outcome(), 1, Integer::sum));
        return counts;
    }

    /**
     * The verdict: not met if any binding norm is not, else undetermined if any binding norm cannot be told or no
     * norm was applied at all, else met: with waivers, if any of them is waived. Checks by hand that are still open count. Of an
     * application it is undetermined too where no binding norm applies to it.
     */
    public Verdict verdict() {
        return isAskedNothing() ? Verdict.UNDETERMINED : verdict(finding -> true, unknownRegimes);
    }

    /**
     * Whether it complies only since there is nothing to comply with: no binding norm applies to what the input states. It is no
     * approval, and reports say so in place of the verdict.
     */
    public boolean isWithoutNorms() {
        return verdict() == Verdict.COMPLIANT
                && findings.stream()
                        .noneMatch(finding -> finding.norm().binding() && finding.outcome() == Outcome.COMPLIANT);
    }

    /** Whether no binding norm applies to an application: a term of the municipality alone is no pass of what is applied for. */
    private boolean isAskedNothing() {
        return subject.kind().equals("application")
                && findings.stream()
                        .noneMatch(finding -> finding.norm().binding() && finding.outcome() != Outcome.NOT_APPLICABLE);
    }

    /** The same over what a machine can decide: checks by hand that are still open are left out. */
    public Verdict verdictByMachine() {
        return isAskedNothing() ? Verdict.UNDETERMINED : verdict(Assessment::isNotOpenCheck, unknownRegimes);
    }

    /** The verdict of one layer. */
    public Verdict verdict(Layer layer) {
        return verdict(finding -> finding.norm().regime().layer() == layer, unknownOf(layer));
    }

    /** The verdict of one layer over what a machine can decide. */
    public Verdict verdictByMachine(Layer layer) {
        return verdict(
                finding -> finding.norm().regime().layer() == layer && isNotOpenCheck(finding), unknownOf(layer));
    }

    /** The layers that have findings or regimes, hard law first; warnings are no verdict of their layer. */
    public List<Layer> layers() {
        return List.of(Layer.values()).stream()
                .filter(layer -> !unknownOf(layer).isEmpty()
                        || findings.stream()
                                .map(Finding::norm)
                                .anyMatch(
                                        norm -> norm.regime().layer() == layer && norm.severity() != Severity.WARNING))
                .toList();
    }

    private List<Regime> unknownOf(Layer layer) {
        return unknownRegimes.stream().filter(regime -> regime.layer() == layer).toList();
    }

    /**
     * The facts that a facility states and that none of the norms it was judged by was seen to look at: what stands in the file to no
     * effect on that day. Names and ids, which no norm looks at, are not among them.
     *
     * @param facility the facility that was judged
     * @param rulebook the rulebook it was judged by
     * @return the facts in the order of the alphabet, as {@link Rulebook#facts(String)} names them
     */
    public List<String> factsNotLookedAt(Facility facility, Rulebook rulebook) {
        Set<String> stated = StatedFacts.of(facility);
        findings.stream()
                .map(finding -> finding.norm().id())
                .distinct()
                .forEach(norm -> rulebook.facts(norm).forEach(stated::remove));
        findings.stream()
                .flatMap(finding -> finding.evidence().stream())
                .forEach(used -> stated.remove(used.owner() + "." + used.fact()));
        return List.copyOf(stated);
    }

    /** Whether the date lies before the rulebook begins: no text in it held then, so that nothing was judged. */
    public boolean isBeforeRulebook() {
        return findings.isEmpty() && !beforeFirstText.isEmpty();
    }

    /** The findings of binding norms that are not met unless one answer turns out; the verdict turns on these. */
    public List<Finding> notMetUnless() {
        return findings.stream()
                .filter(finding -> finding.norm().binding() && finding.reason() == Reason.NOT_MET_UNLESS)
                .toList();
    }

    /** An answer of a person that is in doubt is no check that is still open: the verdict without it would be a promise. */
    private static boolean isNotOpenCheck(Finding finding) {
        return finding.norm().decidedBy() != DecidedBy.PERSON
                || finding.outcome() != Outcome.UNDETERMINED
                || finding.reason() == Reason.DATA_IN_DOUBT;
    }

    private Verdict verdict(Predicate<Finding> counted, List<Regime> unknown) {
        boolean any = false;
        boolean waived = false;
        boolean undetermined = !unknown.isEmpty();
        for (Finding finding : findings) {
            if (finding.norm().binding() && counted.test(finding)) {
                any = true;
                if (finding.outcome() == Outcome.NON_COMPLIANT) {
                    return Verdict.NON_COMPLIANT;
                }
                undetermined |= finding.outcome() == Outcome.UNDETERMINED;
                waived |= finding.outcome() == Outcome.WAIVED;
            }
        }
        if (undetermined || !any) {
            return Verdict.UNDETERMINED;
        }
        return waived ? Verdict.COMPLIANT_WITH_WAIVERS : Verdict.COMPLIANT;
    }
}
