package nl.huisnorm.rules.internal.plausibility;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

    private final List<Clarification> clarifications;
    private final Set<Clarification> used = new HashSet<>();
    private final List<Doubt> all = new ArrayList<>();

    Doubted(Facility facility) {
        this.clarifications = Objects.requireNonNullElse(facility.clarifications(), List.of());
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
        List<Clarification> about = clarifications.stream()
                .filter(one -> one.check() == check)
                .filter(one -> one.place() == null
                        || places.stream()
                                .anyMatch(place -> place.place().toString().equals(one.place()))
                        || inDoubt.stream().anyMatch(place -> place.toString().equals(one.place())))
                .toList();
        used.addAll(about);
        return about.isEmpty() ? null : about.get(0).reason();
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
