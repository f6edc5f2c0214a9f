package nl.huisnorm.answer.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.huisnorm.answer.impact.Impact.BedTotals;
import nl.huisnorm.answer.impact.Impact.LayerTotals;
import nl.huisnorm.answer.impact.Impact.MunicipalityTotals;
import nl.huisnorm.answer.impact.Impact.NormTotals;
import nl.huisnorm.answer.impact.Impact.Totals;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what a change does to one facility after another. It keeps numbers and no facilities, so a stock can be as large
 * as it is. The order in which facilities come makes no difference. Not safe between threads.
 */
@Experimental
public final class ImpactTally {

    private static final String NOT_TOLD = "";

    private final Rulebook rulebook;
    private final AssessmentOptions before;
    private final Rulebook changed;
    private final AssessmentOptions after;
    private final Sum total = new Sum();
    private final Map<String, Sum> municipalities = new TreeMap<>();
    private final Map<String, NormSum> norms = new HashMap<>();
    private int unreadable;
    private int notAllSearched;

    /**
     * Begins.
     *
     * @param rulebook the rulebook before the change
     * @param before what was judged by before it
     * @param changed the rulebook after it
     * @param after what was judged by after it
     */
    public ImpactTally(Rulebook rulebook, AssessmentOptions before, Rulebook changed, AssessmentOptions after) {
        this.rulebook = rulebook;
        this.before = before;
        this.changed = changed;
        this.after = after;
    }

    /** Adds a facility. */
    public void add(FacilityImpact facility) {
        total.add(facility);
        notAllSearched += facility.searchedAll() ? 0 : 1;
        String municipality = facility.municipality();
        municipalities
                .computeIfAbsent(municipality == null ? NOT_TOLD : municipality, code -> new Sum())
                .add(facility);
        for (NormImpact norm : facility.norms()) {
            norms.computeIfAbsent(norm.norm().id(), id -> new NormSum()).add(norm, facility.turns());
        }
    }

    /** Counts an item that could not be read. */
    public void addUnreadable() {
        unreadable++;
    }

    /** What there is so far. */
    public Impact impact() {
        List<MunicipalityTotals> byMunicipality = new ArrayList<>();
        municipalities.forEach((code, sum) -> {
            if (!code.equals(NOT_TOLD)) {
                byMunicipality.add(new MunicipalityTotals(code, sum.totals()));
            }
        });
        Sum notTold = municipalities.get(NOT_TOLD);
        if (notTold != null) {
            byMunicipality.add(new MunicipalityTotals(null, notTold.totals()));
        }
        return new Impact(
                changed.version(),
                rulebook.digest(),
                changed.digest(),
                before,
                after,
                changed.profile().orElse(null),
                changed.scenario().orElse(null),
                unreadable,
                notAllSearched,
                total.totals(),
                byMunicipality,
                norms());
    }

    private List<NormTotals> norms() {
        List<NormTotals> found = new ArrayList<>();
        for (Norm norm : changed.norms()) {
            NormSum sum = norms.get(norm.id());
            if (sum != null) {
                found.add(sum.totals(norm));
            }
        }
        found.sort(Comparator.comparingLong((NormTotals norm) -> Math.max(norm.lostCertain(), norm.lostPossible()))
                .thenComparingInt(NormTotals::broken)
                .reversed());
        return found;
    }

    private static final class Sum {
        private int facilities;
        private int changed;
        private int turned;
        private final Map<Verdict, Integer> verdictsBefore = verdicts();
        private final Map<Verdict, Integer> verdictsAfter = verdicts();
        private long residents;
        private final BedSum certain = new BedSum();
        private final BedSum possible = new BedSum();
        private final Map<Layer, LayerSum> layers = new EnumMap<>(Layer.class);

        private static Map<Verdict, Integer> verdicts() {
            Map<Verdict, Integer> none = new EnumMap<>(Verdict.class);
            for (Verdict verdict : Verdict.values()) {
                none.put(verdict, 0);
            }
            return none;
        }

        void add(FacilityImpact facility) {
            facilities++;
            changed += facility.changes() ? 1 : 0;
            turned += facility.turns() ? 1 : 0;
            verdictsBefore.merge(facility.verdictBefore(), 1, Integer::sum);
            verdictsAfter.merge(facility.verdictAfter(), 1, Integer::sum);
            Integer living = facility.residents();
            residents += living == null ? 0 : living;
            certain.add(facility.before().least(), facility.after().least(), living);
            possible.add(facility.before().most(), facility.after().most(), living);
            for (LayerImpact layer : facility.layers()) {
                layers.computeIfAbsent(layer.layer(), any -> new LayerSum()).add(layer);
            }
        }

        Totals totals() {
            List<LayerTotals> byLayer = new ArrayList<>();
            layers.forEach((layer, sum) -> byLayer.add(sum.totals(layer)));
            return new Totals(
                    facilities,
                    changed,
                    turned,
                    verdictsBefore,
                    verdictsAfter,
                    residents,
                    certain.totals(),
                    possible.totals(),
                    byLayer);
        }
    }

    private static final class BedSum {
        private long before;
        private long after;
        private long lost;
        private long gained;
        private int losing;
        private int unbounded;
        private long withoutPlaceBefore;
        private long withoutPlaceAfter;

        void add(int bedsBefore, int bedsAfter, @Nullable Integer residents) {
            if (residents != null) {
                withoutPlaceBefore += Math.max(0, residents - bedsBefore);
                withoutPlaceAfter += Math.max(0, residents - bedsAfter);
            }
            if (bedsBefore == Interval.UNBOUNDED || bedsAfter == Interval.UNBOUNDED) {
                unbounded++;
                return;
            }
            before += bedsBefore;
            after += bedsAfter;
            lost += Math.max(0, bedsBefore - bedsAfter);
            gained += Math.max(0, bedsAfter - bedsBefore);
            losing += bedsAfter < bedsBefore ? 1 : 0;
        }

        BedTotals totals() {
            return new BedTotals(before, after, lost, gained, losing, unbounded, withoutPlaceBefore, withoutPlaceAfter);
        }
    }

    private static final class LayerSum {
        private int changed;
        private int turned;
        private long lostCertain;
        private long lostPossible;

        void add(LayerImpact layer) {
            changed += layer.changes() ? 1 : 0;
            turned += layer.verdictBefore() != Verdict.NON_COMPLIANT && layer.verdictAfter() == Verdict.NON_COMPLIANT
                    ? 1
                    : 0;
            lostCertain += layer.lost().certain();
            lostPossible += layer.lost().possible();
        }

        LayerTotals totals(Layer layer) {
            return new LayerTotals(layer, changed, turned, lostCertain, lostPossible);
        }
    }

    private static final class NormSum {
        private int broken;
        private int mended;
        private int turning;
        private int losing;
        private long lostCertain;
        private long lostPossible;

        void add(NormImpact norm, boolean turns) {
            broken += norm.broken() ? 1 : 0;
            mended += norm.mended() ? 1 : 0;
            turning += norm.broken() && turns ? 1 : 0;
            losing += norm.lost().any() ? 1 : 0;
            lostCertain += norm.lost().certain();
            lostPossible += norm.lost().possible();
        }

        NormTotals totals(Norm norm) {
            return new NormTotals(norm, broken, mended, turning, losing, lostCertain, lostPossible);
        }
    }
}
