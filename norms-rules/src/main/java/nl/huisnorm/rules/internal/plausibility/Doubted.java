package nl.huisnorm.rules.internal.plausibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.huisnorm.assessment.DataFinding;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.facility.Clarification;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import org.jspecify.annotations.Nullable;

/** What the checks of one facility find, with the reasons that its file gives. */
final class Doubted {

    private static final String ANYWHERE = "";

    private final List<Clarification> clarifications;
    /** What is said of a check, by the place it is said of. */
    private final Map<DataCheck, Map<String, List<Clarification>>> about = new EnumMap<>(DataCheck.class);

    private final Map<Clarification, Integer> order = new HashMap<>();
    private final Set<Clarification> used = new HashSet<>();
    private final List<Doubt> all = new ArrayList<>();

    Doubted(Facility facility) {
        this.clarifications = Objects.requireNonNullElse(facility.clarifications(), List.of());
        for (Clarification one : clarifications) {
            if (order.putIfAbsent(one, order.size()) == null) {
                about.computeIfAbsent(one.check(), any -> new HashMap<>())
                        .computeIfAbsent(Objects.requireNonNullElse(one.place(), ANYWHERE), any -> new ArrayList<>())
                        .add(one);
            }
        }
    }

    /** Facts that do not fit; none of them can be relied on, unless the file says why: then not open. */
    boolean add(DataCheck check, List<Evidence> places) {
        return add(check, places, places.stream().map(Evidence::place).toList());
    }

    /** Facts that do not fit, and the places that cannot be relied on for it; tells whether it is left open. */
    boolean add(DataCheck check, List<Evidence> places, List<Pointer> inDoubt) {
        DataFinding finding = new DataFinding(check, places, reason(check, places, inDoubt));
        all.add(new Doubt(finding, inDoubt));
        return !finding.isClarified();
    }

    private @Nullable String reason(DataCheck check, List<Evidence> places, List<Pointer> inDoubt) {
        Map<String, List<Clarification>> byPlace = about.get(check);
        if (byPlace == null) {
            return null;
        }
        Set<String> named = new LinkedHashSet<>(Set.of(ANYWHERE));
        places.forEach(place -> named.add(place.place().toString()));
        inDoubt.forEach(place -> named.add(place.toString()));
        List<Clarification> found = named.stream()
                .flatMap(place -> Objects.requireNonNullElse(byPlace.get(place), List.<Clarification>of()).stream())
                .toList();
        used.addAll(found);
        return found.stream()
                .min(Comparator.comparing(one -> Objects.requireNonNull(order.get(one))))
                .map(Clarification::reason)
                .orElse(null);
    }

    /**
     * Tells of each clarification that nothing was found for, once all was looked at; no norm is left open for it. What inspectors say
     * against the facts is only found with the norms, of which not all need be asked.
     */
    void unused() {
        for (int i = 0; i < clarifications.size(); i++) {
            Clarification one = clarifications.get(i);
            if (!used.contains(one) && one.check() != DataCheck.INSPECTION_AGAINST_FACTS) {
                Pointer place = Pointer.ROOT.field("clarifications").element(i).field("check");
                DataFinding finding = new DataFinding(
                        DataCheck.CLARIFICATION_UNUSED,
                        List.of(new Evidence("clarification", place, one.check())),
                        null);
                all.add(new Doubt(finding, List.of()));
            }
        }
    }

    List<Doubt> all() {
        return all;
    }
}
