package nl.huisnorm.answer.remedy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.source.Edit;
import nl.huisnorm.stability.Experimental;

/**
 * Changes that together mend something.
 *
 * @param adjustments the changes; not empty
 */
@Experimental
public record Remedy(List<Adjustment> adjustments) {

    /** Copies the list, so that the remedy cannot change afterwards. */
    public Remedy {
        adjustments = List.copyOf(adjustments);
    }

    /** What the changes weigh together. */
    public BigDecimal weight() {
        return adjustments.stream().map(Adjustment::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * A copy of the facility with the changes made.
     *
     * @param facility the facility the remedy was found for
     */
    public Facility applyTo(Facility facility) {
        Map<Pointer, Object> values = new LinkedHashMap<>();
        Map<Pointer, Integer> lists = new LinkedHashMap<>();
        for (Adjustment adjustment : adjustments) {
            if (adjustment.to() instanceof List<?> added) {
                add(added, adjustment.place(), facility, lists, values);
            } else {
                values.put(adjustment.place(), adjustment.to());
            }
        }
        if (values.isEmpty()) {
            return facility;
        }
        return isOneInOther(lists.keySet()) ? oneByOne(facility) : Edit.with(facility, values);
    }

    private static void add(
            List<?> added, Pointer list, Facility facility, Map<Pointer, Integer> lists, Map<Pointer, Object> values) {
        Integer known = lists.get(list);
        int size = known != null ? known : Edit.at(facility, list) instanceof List<?> there ? there.size() : 0;
        for (Object element : added) {
            values.put(list.element(size), element);
            size++;
        }
        lists.put(list, size);
    }

    /** Whether a change is made in a list to which another adds: perhaps in what that one adds. */
    private boolean isOneInOther(Set<Pointer> lists) {
        for (Pointer list : lists) {
            for (Adjustment adjustment : adjustments) {
                if (!adjustment.place().equals(list) && adjustment.place().isWithin(list)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Facility oneByOne(Facility facility) {
        Facility changed = facility;
        for (Adjustment adjustment : adjustments) {
            changed = adjustment.applyTo(changed);
        }
        return changed;
    }
}
