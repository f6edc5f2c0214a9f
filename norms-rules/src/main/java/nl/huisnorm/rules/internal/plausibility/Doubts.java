package nl.huisnorm.rules.internal.plausibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import nl.huisnorm.assessment.DataFinding;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Inspection;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.DecidedBy;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.law.LawOfDay;
import nl.huisnorm.rules.internal.view.FacilityView;
import org.jspecify.annotations.Nullable;

/**
 * What is in doubt in the data of a facility on a day, and the findings that are left open for it. A finding rests on a fact
 * that it used; what is not told stays not told.
 */
public final class Doubts {

    private final Facility facility;
    private final LawOfDay law;
    private final Doubted doubted;
    private final Facility withoutClaims;
    private final Map<Pointer, Set<DataCheck>> open = new HashMap<>();

    private Doubts(Facility facility, LawOfDay law, Doubted doubted, Facility withoutClaims) {
        this.facility = facility;
        this.law = law;
        this.doubted = doubted;
        this.withoutClaims = withoutClaims;
        for (Doubt doubt : doubted.all()) {
            if (!doubt.finding().isClarified()) {
                doubt.places()
                        .forEach(place -> open.computeIfAbsent(place, any -> new LinkedHashSet<>())
                                .add(doubt.finding().check()));
            }
        }
    }

    /** Looks at a facility by the law of a day, and as rules see it then. */
    public static Doubts of(Facility facility, FacilityView view, LawOfDay law) {
        Doubted doubted = new Doubted(facility);
        List<Part> parts = Part.of(facility);
        Municipalities.check(facility, doubted);
        Municipalities.policy(facility, law.laws().profile(), doubted);
        Municipalities.areas(facility, law.laws().profile(), doubted);
        WageChecks.check(facility, law, doubted);
        PeopleChecks.check(facility, law.asOf(), doubted);
        SpaceChecks.check(facility, doubted);
        DayChecks.check(parts, law.asOf(), doubted);
        DenialChecks.check(parts, doubted);
        PaperChecks.check(facility, doubted);
        InspectionChecks.check(facility, law, doubted);
        UseChecks.check(facility, view, law, doubted);
        Facility without = Claims.check(facility, view, doubted);
        doubted.unused();
        return new Doubts(facility, law, doubted, without);
    }

    /**
     * The same for the facility with other people in the same places: what does not fit is looked for in the facility as it was filed,
     * and nothing that only the other numbers would contradict is found.
     */
    public Doubts with(Facility others) {
        return new Doubts(others, law, doubted, Claims.check(others, law.view(others), new Doubted(others)));
    }

    /** Whether nothing is in doubt. */
    public boolean isEmpty() {
        return open.isEmpty();
    }

    /** What was found, in the order in which it was looked at. */
    public List<DataFinding> findings() {
        return doubted.all().stream().map(Doubt::finding).toList();
    }

    /** The facility as it is without the claims that nothing shows; itself where there are none. */
    public Facility withoutClaims() {
        return withoutClaims;
    }

    /**
     * A finding, left open where it rests on facts in doubt. One that rests on a claim is left open only where the norm
     * applies without it and has another outcome.
     *
     * @param finding the finding
     * @param withoutClaims its outcome without the claims
     */
    public Finding doubt(Finding finding, Supplier<Outcome> withoutClaims) {
        boolean told = finding.outcome() != Outcome.UNDETERMINED || finding.reason() == Reason.NOT_MET_UNLESS;
        if (open.isEmpty() || !told) {
            return finding;
        }
        Set<DataCheck> checks = checks(finding.norm(), finding.evidence());
        if (checks.contains(DataCheck.CLAIM_NOT_SHOWN)) {
            Outcome otherwise = withoutClaims.get();
            if (otherwise == finding.outcome() || otherwise == Outcome.NOT_APPLICABLE) {
                checks.remove(DataCheck.CLAIM_NOT_SHOWN);
            }
        }
        return checks.isEmpty() ? finding : finding.inDoubt(List.copyOf(checks));
    }

    /** The checks that leave what a norm says open, where it rests on some facts. */
    public Set<DataCheck> checks(Norm norm, List<Evidence> facts) {
        Set<DataCheck> checks = new LinkedHashSet<>();
        for (Evidence evidence : facts) {
            for (Pointer place = evidence.place(); place != null; place = place.parent()) {
                checks.addAll(Objects.requireNonNullElse(open.get(place), Set.of()));
            }
        }
        if (norm.role() != null && norm.role().isDefinition()) {
            checks.remove(DataCheck.FUNCTION_AGAINST_USE);
            checks.remove(DataCheck.CLAIM_NOT_SHOWN);
        }
        return checks;
    }

    /** The findings, those left open that an inspector answered otherwise than the facts do. */
    public List<Finding> againstInspections(List<Finding> findings) {
        List<Inspection> all = Objects.requireNonNullElse(facility.inspections(), List.of());
        Map<Asked, Integer> latest = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Inspection one = all.get(i);
            if (one.met() != null && one.on() != null && !one.on().isAfter(law.asOf())) {
                latest.merge(
                        new Asked(one.norm(), one.subject()),
                        i,
                        (old, now) -> Objects.requireNonNull(all.get(old).on()).isAfter(one.on()) ? old : now);
            }
        }
        return latest.isEmpty() ? findings : new Against(findings, all, latest).findings();
    }

    /** The answers of inspectors against the findings; of each norm, on a subject or on all, the last answer goes first. */
    private final class Against {

        private final List<Finding> findings;
        private final List<Inspection> all;
        private final Map<Asked, Integer> latest;
        private final Set<String> answered = new HashSet<>();
        private final Set<String> applying = new HashSet<>();
        private final Set<String> regimes = new HashSet<>();

        Against(List<Finding> findings, List<Inspection> all, Map<Asked, Integer> latest) {
            this.findings = findings;
            this.all = all;
            this.latest = latest;
            latest.keySet().forEach(asked -> answered.add(asked.norm()));
            for (Finding finding : findings) {
                if (finding.outcome() != Outcome.NOT_APPLICABLE) {
                    applying.add(finding.norm().id());
                    regimes.add(finding.norm().regime().id());
                }
            }
        }

        List<Finding> findings() {
            List<Finding> left = new ArrayList<>(findings.size());
            for (Finding finding : findings) {
                left.add(answered.contains(finding.norm().id()) ? against(finding) : finding);
            }
            return left;
        }

        private Finding against(Finding finding) {
            String norm = finding.norm().id();
            Integer ofSubject = latest.get(new Asked(norm, finding.subject().id()));
            Integer ofAll = latest.get(new Asked(norm, null));
            if (finding.outcome() != Outcome.NOT_APPLICABLE) {
                return Doubts.this.against(finding, all, ofSubject == null ? ofAll : ofSubject);
            }
            boolean isOff = !regimes.contains(finding.norm().regime().id());
            return doesNotApply(finding, all, ofSubject == null && !applying.contains(norm) ? ofAll : ofSubject, isOff);
        }
    }

    /** What an answer is about: a norm, on a subject or on all. */
    private record Asked(String norm, @Nullable String subject) {}

    private Finding against(Finding finding, List<Inspection> all, @Nullable Integer index) {
        Outcome opposite = index == null
                ? null
                : Boolean.TRUE.equals(all.get(index).met()) ? Outcome.NON_COMPLIANT : Outcome.COMPLIANT;
        return index == null || finding.norm().decidedBy() != DecidedBy.RULE || finding.outcome() != opposite
                ? finding
                : left(finding, index, all.get(index));
    }

    /** A norm that does not apply by the facts, and that was answered: a no, or any answer where nothing of its maker applies. */
    private Finding doesNotApply(
            Finding finding, List<Inspection> all, @Nullable Integer index, boolean nothingApplies) {
        return index == null
                        || (!nothingApplies
                                && Boolean.TRUE.equals(all.get(index).met()))
                ? finding
                : left(finding, index, all.get(index));
    }

    private Finding left(Finding finding, int index, Inspection answer) {
        List<Evidence> places = new ArrayList<>(finding.evidence());
        places.add(0, InspectionChecks.said(index, "met", Objects.requireNonNull(answer.met())));
        boolean isOpen = doubted.add(DataCheck.INSPECTION_AGAINST_FACTS, places, List.of());
        return isOpen ? finding.inDoubt(List.of(DataCheck.INSPECTION_AGAINST_FACTS)) : finding;
    }
}
