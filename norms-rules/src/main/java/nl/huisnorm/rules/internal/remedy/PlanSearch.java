package nl.huisnorm.rules.internal.remedy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.huisnorm.answer.capacity.Capacity;
import nl.huisnorm.answer.remedy.Adjustment;
import nl.huisnorm.answer.remedy.Remedy;
import nl.huisnorm.answer.remedy.RemedyPlan;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.assessment.Assessor;
import nl.huisnorm.rules.internal.capacity.CapacitySearch;
import nl.huisnorm.rules.internal.capacity.Limits;
import nl.huisnorm.rules.internal.law.Trial;
import nl.huisnorm.rules.internal.law.Work;
import org.jspecify.annotations.Nullable;

/** Finds the lightest plans: the remedies of all findings of a facility together. */
final class PlanSearch {

    private static final int MOST_ATTEMPTS = 6;
    private static final int MOST_EXCHANGED = 40;

    private final Facility facility;
    private final AssessmentOptions options;
    private final Trial trial;
    private final Work work;
    private final Assessor assessor;
    private final BrokenNorms broken;
    private final FindingSearch findings;
    private final OccupantAdjustments occupants;
    private final PlanTrimming trimming;

    PlanSearch(
            Facility facility,
            AssessmentOptions options,
            Trial trial,
            Assessor assessor,
            BrokenNorms broken,
            FindingSearch findings,
            OccupantAdjustments occupants) {
        this.facility = facility;
        this.options = options;
        this.trial = trial;
        this.work = trial.work();
        this.assessor = assessor;
        this.broken = broken;
        this.findings = findings;
        this.occupants = occupants;
        this.trimming = new PlanTrimming(facility, broken, occupants);
    }

    /** A draft with how many norms are then still broken; a number that follows that of the residents does not count. */
    private record Candidate(PlanDraft draft, long left) {

        static final Comparator<Candidate> BEST = Comparator.comparingLong(Candidate::left)
                .thenComparing(candidate -> candidate.draft().weight());
    }

    /**
     * The plans, all of the same weight.
     *
     * @param spreads the spreads of people to make plans for
     * @param besides what is adjusted besides in each of them
     * @param most how many plans at the most
     */
    List<RemedyPlan> plans(List<int[]> spreads, RemedyDraft besides, int most) {
        List<Candidate> candidates = new ArrayList<>();
        for (int[] persons : spreads) {
            if (!candidates.isEmpty() && work.isSpent()) {
                break;
            }
            for (PlanDraft draft : drafts(persons)) {
                List<Trial.Answer> left = broken.anewIn(draft.changed());
                if (left.stream().noneMatch(broken::isHarm)) {
                    long counted = left.stream()
                            .filter(answer ->
                                    !Limits.followsTheNumber(answer.rule().norm()))
                            .count();
                    candidates.add(new Candidate(draft, counted));
                }
            }
        }
        List<RemedyPlan> plans = new ArrayList<>();
        candidates.stream().min(Candidate.BEST).ifPresent(best -> {
            Set<List<Adjustment>> seen = new LinkedHashSet<>();
            for (Candidate candidate : candidates) {
                if (Candidate.BEST.compare(candidate, best) == 0 && plans.size() < most) {
                    List<Adjustment> adjustments =
                            new ArrayList<>(candidate.draft().adjustments());
                    adjustments.addAll(besides.adjustments());
                    if (!adjustments.isEmpty() && seen.add(adjustments)) {
                        plans.add(plan(new Remedy(adjustments)));
                    }
                }
            }
        });
        return plans;
    }

    /** The lightest adjustments for a spread of people: more than one draft where they weigh the same. */
    private List<PlanDraft> drafts(int[] persons) {
        Set<Pointer> harmful = new LinkedHashSet<>();
        PlanDraft start = PlanDraft.of(facility, occupants, persons);
        PlanAttempt attempt = new PlanAttempt(broken, findings, start, harmful, 0);
        for (int i = 0; i < MOST_ATTEMPTS && attempt.isHarmful() && !work.isSpent(); i++) {
            attempt = new PlanAttempt(broken, findings, start, harmful, 0);
        }
        List<PlanDraft> found = new ArrayList<>();
        found.add(exchanged(trimming.trimmed(attempt.draft())));
        for (int choice = 1; choice < attempt.choices() && !work.isSpent(); choice++) {
            PlanAttempt other = new PlanAttempt(broken, findings, start, harmful, choice);
            if (!other.isHarmful()) {
                found.add(exchanged(trimming.trimmed(other.draft())));
            }
        }
        return found;
    }

    /**
     * The same with what is left out where something lighter does as well: two detectors in place of an alarm installation. The
     * heaviest go first, and what was kept in one place is not tried in the next: rooms of one kind answer alike.
     */
    private PlanDraft exchanged(PlanDraft draft) {
        if (work.leavesOut(draft.remedy().adjustments().size() > MOST_EXCHANGED)) {
            return draft;
        }
        PlanDraft lightest = draft;
        Set<NormAtPlace> left = broken.placesIn(draft.changed());
        Set<String> kept = new LinkedHashSet<>();
        for (Adjustment adjustment : heaviestFirst(draft)) {
            if (lightest.remedy().adjustments().size() < 2 || work.isSpent()) {
                break;
            }
            if (kept.contains(adjustment.fact())) {
                continue;
            }
            PlanDraft without = lightest.with(lightest.remedy().without(adjustment.place()));
            Set<Pointer> not = new LinkedHashSet<>(Set.of(adjustment.place()));
            PlanDraft other = trimming.trimmed(new PlanAttempt(broken, findings, without, not, 0).draft());
            if (other.weight().compareTo(lightest.weight()) < 0 && left.containsAll(broken.placesIn(other.changed()))) {
                lightest = other;
            } else {
                kept.add(adjustment.fact());
            }
        }
        return lightest;
    }

    /** The adjustments for which something lighter can be thought of: not those that weigh as little as the least does. */
    private static List<Adjustment> heaviestFirst(PlanDraft draft) {
        Collection<Adjustment> adjustments = draft.remedy().adjustments();
        BigDecimal least = adjustments.stream()
                .map(Adjustment::weight)
                .min(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        return adjustments.stream()
                .filter(adjustment -> adjustment.weight().compareTo(least) > 0)
                .sorted(Comparator.comparing(Adjustment::weight).reversed())
                .toList();
    }

    private RemedyPlan plan(Remedy remedy) {
        Facility changed = remedy.applyTo(facility);
        Assessment after = assessor.assess(changed);
        List<Finding> left = after.findings(Outcome.NON_COMPLIANT).stream()
                .filter(finding -> finding.norm().binding())
                .toList();
        return new RemedyPlan(remedy, changed, after, left, occupants.isKnown() ? null : tooMany(changed));
    }

    /** Where it is not told who sleeps where, the rules may find nothing wrong with more people than fit anywhere. */
    private @Nullable Integer tooMany(Facility changed) {
        Capacity capacity = new CapacitySearch(changed, options, trial.untimed(), assessor).capacity();
        Integer stated = capacity.residents();
        int most = capacity.persons().most();
        return stated == null || stated <= most ? null : Integer.valueOf(most);
    }
}
