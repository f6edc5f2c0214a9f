package nl.huisnorm.rules.internal.impact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import nl.huisnorm.answer.impact.BedsLost;
import nl.huisnorm.answer.impact.FacilityImpact;
import nl.huisnorm.answer.impact.LayerImpact;
import nl.huisnorm.answer.impact.NormImpact;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.capacity.Allocation;
import nl.huisnorm.rules.internal.capacity.CapacitySearch;
import nl.huisnorm.rules.internal.capacity.Effort;
import nl.huisnorm.rules.internal.capacity.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a change of norms does to a facility. What one norm or one layer does by itself is found by adding its limits
 * after the change to all limits before it.
 */
final class ImpactSearch {

    /** A facility by one law: what is judged, and the limits on how many people may be where. */
    record State(Assessment assessment, CapacitySearch search) {

        List<Limits.Limit> limits() {
            return search.limits().stream()
                    .filter(limit -> limit.rule().norm().binding())
                    .toList();
        }
    }

    /** What a limit is set by, and on what places. */
    private record Where(String norm, BitSet places) {

        static Where of(Limits.Limit limit) {
            return new Where(limit.rule().norm().id(), limit.places());
        }
    }

    private final Facility facility;
    private final State before;
    private final State after;
    private final List<Limits.Limit> limitsBefore;
    private final List<Limits.Limit> limitsAfter;
    private final Map<Where, Set<Interval>> allowedBefore = new HashMap<>();
    private final int[] present;
    private final BitSet everywhere = new BitSet();
    private final Effort effort = new Effort();

    ImpactSearch(Facility facility, State before, State after) {
        this.facility = facility;
        this.before = before;
        this.after = after;
        this.limitsBefore = before.limits();
        this.limitsAfter = after.limits();
        this.present = before.search().occupancy().full();
        everywhere.set(0, present.length);
        for (Limits.Limit limit : limitsBefore) {
            allowedBefore
                    .computeIfAbsent(Where.of(limit), where -> new HashSet<>())
                    .add(limit.persons());
        }
    }

    FacilityImpact impact() {
        Interval personsBefore = persons(limitsBefore);
        List<Limits.Limit> tighter =
                limitsAfter.stream().filter(limit -> !isCovered(limit)).toList();
        Interval personsAfter = limitsAfter.equals(limitsBefore) ? personsBefore : persons(limitsAfter);
        List<LayerImpact> layers = layers(tighter, personsBefore);
        List<NormImpact> norms = norms(tighter, personsBefore);
        return new FacilityImpact(
                before.assessment().subject(),
                facility.municipality(),
                before.search().residents(),
                before.assessment().verdictByMachine(),
                after.assessment().verdictByMachine(),
                personsBefore,
                personsAfter,
                layers,
                norms,
                !effort.ranOut());
    }

    /** Whether the same norm set a limit on the same places before that was at least as tight. */
    private boolean isCovered(Limits.Limit limit) {
        return allowedBefore.getOrDefault(Where.of(limit), Set.of()).stream()
                .anyMatch(earlier -> earlier.least() <= limit.persons().least()
                        && earlier.most() <= limit.persons().most());
    }

    private Interval persons(List<Limits.Limit> limits) {
        int most = allocation(limits, limit -> limit.persons().most()).most(everywhere);
        int least = allocation(limits, limit -> limit.persons().least()).found(everywhere);
        return new Interval(Math.min(least, most), most);
    }

    private Allocation allocation(List<Limits.Limit> limits, ToIntFunction<Limits.Limit> bound) {
        return new Allocation(
                present,
                limits.stream()
                        .map(limit -> new Allocation.Bound(limit.places(), bound.applyAsInt(limit)))
                        .toList(),
                effort);
    }

    /** The beds that some limits after the change take away from what was lawful before. */
    private BedsLost lost(List<Limits.Limit> added, Interval personsBefore) {
        if (added.isEmpty()) {
            return BedsLost.NONE;
        }
        List<Limits.Limit> together = new ArrayList<>(limitsBefore);
        together.addAll(added);
        return BedsLost.between(personsBefore, persons(together));
    }

    private List<LayerImpact> layers(List<Limits.Limit> tighter, Interval personsBefore) {
        Set<Layer> all = EnumSet.noneOf(Layer.class);
        all.addAll(before.assessment().layers());
        all.addAll(after.assessment().layers());
        List<LayerImpact> found = new ArrayList<>();
        for (Layer layer : all) {
            List<Limits.Limit> ofLayer = tighter.stream()
                    .filter(limit -> limit.rule().norm().regime().layer() == layer)
                    .toList();
            found.add(new LayerImpact(
                    layer,
                    verdict(before.assessment(), layer),
                    verdict(after.assessment(), layer),
                    lost(ofLayer, personsBefore)));
        }
        return found;
    }

    private static @Nullable Verdict verdict(Assessment assessment, Layer layer) {
        return assessment.layers().contains(layer) ? assessment.verdictByMachine(layer) : null;
    }

    private List<NormImpact> norms(List<Limits.Limit> tighter, Interval personsBefore) {
        Set<String> brokenBefore = broken(before.assessment());
        Set<String> brokenAfter = broken(after.assessment());
        Map<String, List<Limits.Limit>> byNorm = new LinkedHashMap<>();
        tighter.forEach(limit -> byNorm.computeIfAbsent(limit.rule().norm().id(), id -> new ArrayList<>())
                .add(limit));
        Map<String, Norm> norms = new LinkedHashMap<>();
        before.assessment()
                .findings()
                .forEach(finding -> norms.put(finding.norm().id(), finding.norm()));
        after.assessment()
                .findings()
                .forEach(finding -> norms.put(finding.norm().id(), finding.norm()));
        List<NormImpact> found = new ArrayList<>();
        norms.forEach((id, norm) -> {
            boolean broken = brokenAfter.contains(id) && !brokenBefore.contains(id);
            boolean mended = brokenBefore.contains(id) && !brokenAfter.contains(id);
            BedsLost lost = lost(byNorm.getOrDefault(id, List.of()), personsBefore);
            if (broken || mended || lost.any()) {
                found.add(new NormImpact(norm, broken, mended, lost));
            }
        });
        return found;
    }

    private static Set<String> broken(Assessment assessment) {
        Set<String> found = new LinkedHashSet<>();
        for (Finding finding : assessment.findings()) {
            if (finding.outcome() == Outcome.NON_COMPLIANT && finding.norm().binding()) {
                found.add(finding.norm().id());
            }
        }
        return found;
    }
}
