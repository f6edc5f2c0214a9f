package nl.huisnorm.rules.internal.remedy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import nl.huisnorm.answer.remedy.Adjustment;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.law.Trial;
import nl.huisnorm.rules.internal.law.Work;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lightest remedies of one finding: those after which one norm is met on one subject. A rule that fails tells by its
 * evidence which facts made it fail; each of them that the cost model can change is changed as little as makes the rule
 * hold, or fail on something else, which is then mended in turn.
 */
final class FindingSearch {

    /** Different remedies of one finding, at the most. */
    static final int MOST_REMEDIES = 4;

    private static final int MOST_EXPANDED = 60;
    private static final int LONG_CHAIN = 8;
    private static final int LONGEST_CHAIN = 20_000;

    /** A remedy that weighs so many times as much as another is no choice. */
    private static final BigDecimal MUCH_HEAVIER = BigDecimal.valueOf(20);

    private final Trial trial;
    private final Work work;
    private final CostKinds kinds;
    private final Additions additions;
    private final SubjectsByPlace subjects;
    private final Predicate<Pointer> fixed;
    private final Facility facility;
    private final Map<Asked, List<RemedyDraft>> known = new HashMap<>();

    /** A norm on a subject of which remedies were asked, in the part of a facility that it was tried on. */
    private record Asked(NormAtPlace norm, Facility part, boolean whole, Set<Pointer> fixed) {}

    /**
     * Prepares the search.
     *
     * @param facility the facility as it is
     * @param trial the rules
     * @param kinds what can be changed
     * @param asOf the day judged on
     * @param subjects what the facts of the facility are about
     * @param fixed facts that are never to be changed
     */
    FindingSearch(
            Facility facility,
            Trial trial,
            CostKinds kinds,
            LocalDate asOf,
            SubjectsByPlace subjects,
            Predicate<Pointer> fixed) {
        this.facility = facility;
        this.trial = trial;
        this.work = trial.work();
        this.kinds = kinds;
        this.additions = new Additions(asOf);
        this.subjects = subjects;
        this.fixed = fixed;
    }

    /** The remedies of what is broken in the facility as it is. */
    List<RemedyDraft> remedies(Trial.Answer broken) {
        return remedies(broken, facility, Set.of());
    }

    /**
     * The remedies of what is broken, the lightest first; those after which it can be told that it is mended before those
     * after which it cannot.
     *
     * @param broken what the rule said
     * @param changed the facility it said that of
     * @param alsoFixed facts that are not to be changed this time, with all that is below them
     */
    List<RemedyDraft> remedies(Trial.Answer broken, Facility changed, Set<Pointer> alsoFixed) {
        Variations variations = new Variations(trial, broken, changed);
        Asked asked = new Asked(NormAtPlace.of(broken), variations.part(), variations.isWhole(), Set.copyOf(alsoFixed));
        List<RemedyDraft> before = known.get(asked);
        if (before != null) {
            return before;
        }
        SmallestAdjustments adjustments = new SmallestAdjustments(
                variations, kinds, additions, subjects, fixed.or(fact -> isAmong(alsoFixed, fact)));
        List<RemedyDraft> found = new ArrayList<>(remedies(variations, adjustments));
        found.sort(
                Comparator.comparing((RemedyDraft remedy) -> !remedy.settled()).thenComparing(RemedyDraft::weight));
        known.put(asked, found);
        return found;
    }

    private static boolean isAmong(Set<Pointer> fixed, Pointer fact) {
        return fixed.contains(fact) || fixed.stream().anyMatch(place -> fact.isWithin(place));
    }

    private List<RemedyDraft> remedies(Variations variations, SmallestAdjustments adjustments) {
        Variation start = variations.unchanged();
        Variation straight = straight(start, adjustments);
        if (straight != null && straight.adjustments().size() > LONG_CHAIN) {
            return List.of(variations.remedy(straight));
        }
        BigDecimal heaviest = straight == null ? null : straight.weight().multiply(MUCH_HEAVIER);
        List<RemedyDraft> found = new ArrayList<>();
        PriorityQueue<Variation> open = new PriorityQueue<>(Variation.LIGHTEST);
        Set<Set<Adjustment>> seen = new LinkedHashSet<>();
        open.add(start);
        for (int i = 0; !open.isEmpty() && found.size() < MOST_REMEDIES; i++) {
            if (work.leavesOut(i == MOST_EXPANDED) || work.isSpent()) {
                break;
            }
            Variation variation = open.remove();
            if (variation.isMended()) {
                add(found, variations.remedy(shortened(variation, variations)));
            } else {
                for (Variation next : adjustments.after(variation, heaviest)) {
                    if ((heaviest == null || next.weight().compareTo(heaviest) <= 0)
                            && seen.add(Set.copyOf(next.adjustments().values()))) {
                        open.add(next);
                    }
                }
            }
        }
        if (found.isEmpty() && straight != null) {
            found.add(variations.remedy(straight));
        }
        return found;
    }

    /** Where one remedy holds all adjustments of another, it is no other remedy. */
    private static void add(List<RemedyDraft> found, RemedyDraft remedy) {
        boolean more = found.stream().anyMatch(other -> remedy.adjustments().containsAll(other.adjustments()));
        if (!more) {
            found.add(remedy);
        }
    }

    /** The lightest next adjustment, again and again; none where that leads nowhere. */
    private @Nullable Variation straight(Variation start, SmallestAdjustments adjustments) {
        Variation variation = start;
        for (int i = 0; !variation.isMended(); i++) {
            if (work.leavesOut(i == LONGEST_CHAIN) || work.isSpent()) {
                return null;
            }
            Variation next = adjustments.lightestAfter(variation);
            if (next == null) {
                return null;
            }
            variation = next;
        }
        return variation;
    }

    /** Without adjustments that turn out not to be needed. */
    private static Variation shortened(Variation variation, Variations variations) {
        Variation shorter = variation;
        if (variation.adjustments().size() > 1 && variation.adjustments().size() <= LONG_CHAIN) {
            for (Pointer place : variation.adjustments().keySet()) {
                Variation without = variations.without(shorter, place);
                if (!without.adjustments().isEmpty() && without.isMended()) {
                    shorter = without;
                }
            }
        }
        return shorter;
    }
}
