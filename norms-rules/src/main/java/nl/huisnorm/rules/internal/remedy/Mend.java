package nl.huisnorm.rules.internal.remedy;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Changes that belong together, one for each fact. Immutable.
 *
 * @param byPlace the changes by the place of their fact, in the order in which they are made
 * @param settled whether it can be told that what they mend is then met
 */
record Mend(Map<Pointer, Alteration> byPlace, boolean settled) {

    static final Mend NOTHING = new Mend(Map.of(), true);

    /** Keeps the order of the changes. */
    Mend {
        byPlace = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byPlace));
    }

    Collection<Alteration> alterations() {
        return byPlace.values();
    }

    boolean isEmpty() {
        return byPlace.isEmpty();
    }

    BigDecimal weight() {
        return alterations().stream().map(Alteration::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Facility applyTo(Facility facility) {
        Facility changed = facility;
        for (Alteration alteration : alterations()) {
            changed = alteration.applyTo(changed);
        }
        return changed;
    }

    /** Both together, a fact that both change as far as the one that asks most; none where they contradict each other. */
    @Nullable Mend with(Mend other) {
        Map<Pointer, Alteration> all = new LinkedHashMap<>(byPlace);
        for (Alteration alteration : other.alterations()) {
            Alteration mine = all.get(alteration.place());
            Alteration both = mine == null ? alteration : mine.with(alteration);
            if (both == null) {
                return null;
            }
            all.put(alteration.place(), both);
        }
        return new Mend(all, settled && other.settled);
    }

    /** This and then the other, which was found on the facility as changed by this. */
    Mend then(Mend other) {
        Map<Pointer, Alteration> all = new LinkedHashMap<>(byPlace);
        for (Alteration alteration : other.alterations()) {
            all.merge(alteration.place(), alteration, Alteration::then);
        }
        return new Mend(all, settled && other.settled);
    }

    /** The same with one fact changed otherwise. */
    Mend with(Alteration alteration) {
        Map<Pointer, Alteration> all = new LinkedHashMap<>(byPlace);
        all.put(alteration.place(), alteration);
        return new Mend(all, settled);
    }

    /** The same without one change. */
    Mend without(Pointer place) {
        Map<Pointer, Alteration> rest = new LinkedHashMap<>(byPlace);
        rest.remove(place);
        return new Mend(rest, settled);
    }
}
