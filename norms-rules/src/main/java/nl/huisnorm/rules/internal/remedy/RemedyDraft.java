package nl.huisnorm.rules.internal.remedy;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisnorm.answer.remedy.Adjustment;
import nl.huisnorm.answer.remedy.Remedy;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.law.Trial;
import org.jspecify.annotations.Nullable;

/**
 * A remedy in the making: at most one adjustment of each fact, so that drafts can be put together. Immutable.
 *
 * @param byPlace the adjustments by the place of their fact, in the order in which they are made
 * @param settled whether it can be told that what they mend is then met
 */
record RemedyDraft(Map<Pointer, Adjustment> byPlace, boolean settled) {

    static final RemedyDraft NOTHING = new RemedyDraft(Map.of(), true);

    /** Keeps the order of the adjustments. */
    RemedyDraft {
        byPlace = Collections.unmodifiableMap(new LinkedHashMap<>(byPlace));
    }

    Collection<Adjustment> adjustments() {
        return byPlace.values();
    }

    boolean isEmpty() {
        return byPlace.isEmpty();
    }

    BigDecimal weight() {
        return adjustments().stream().map(Adjustment::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The places of the adjustments that an answer came from. */
    List<Pointer> madeFor(Trial.Answer answer) {
        return byPlace.keySet().stream()
                .filter(place -> answer.trace().isAnyUsed(one -> one.place().isWithin(place)))
                .toList();
    }

    /** The remedy as it is told of a facility. */
    Remedy remedy(Facility facility) {
        return new Remedy(BunkBeds.along(adjustments(), facility));
    }

    Facility applyTo(Facility facility) {
        return remedy(facility).applyTo(facility);
    }

    /** Both together, a fact that both adjust as far as the one that asks most; none where they contradict each other. */
    @Nullable RemedyDraft with(RemedyDraft other) {
        Map<Pointer, Adjustment> all = new LinkedHashMap<>(byPlace);
        for (Adjustment adjustment : other.adjustments()) {
            Adjustment mine = all.get(adjustment.place());
            Adjustment both = mine == null ? adjustment : Adjustments.both(mine, adjustment);
            if (both == null) {
                return null;
            }
            all.put(adjustment.place(), both);
        }
        return new RemedyDraft(all, settled && other.settled);
    }

    /** This and then the other, which was found on the facility as adjusted by this. */
    RemedyDraft then(RemedyDraft other) {
        Map<Pointer, Adjustment> all = new LinkedHashMap<>(byPlace);
        for (Adjustment adjustment : other.adjustments()) {
            all.merge(adjustment.place(), adjustment, Adjustments::then);
        }
        return new RemedyDraft(all, settled && other.settled);
    }

    /** The same with one fact adjusted otherwise. */
    RemedyDraft with(Adjustment adjustment) {
        Map<Pointer, Adjustment> all = new LinkedHashMap<>(byPlace);
        all.put(adjustment.place(), adjustment);
        return new RemedyDraft(all, settled);
    }

    /** The same without one adjustment. */
    RemedyDraft without(Pointer place) {
        Map<Pointer, Adjustment> rest = new LinkedHashMap<>(byPlace);
        rest.remove(place);
        return new RemedyDraft(rest, settled);
    }
}
