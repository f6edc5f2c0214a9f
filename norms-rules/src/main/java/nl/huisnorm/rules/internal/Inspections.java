package nl.huisnorm.rules.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.huisnorm.assessment.Pointer;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Inspection;
import org.jspecify.annotations.Nullable;

/** The answers of inspectors in one facility's file. Used by one thread, for one assessment. */
final class Inspections {

    private final List<Inspection> all;
    private final Set<Integer> used = new TreeSet<>();

    Inspections(Facility facility) {
        this.all = Objects.requireNonNullElse(facility.inspections(), List.of());
    }

    /** An answer, and where it stands. */
    record Found(Inspection inspection, Pointer place) {}

    /**
     * The latest answer that was given by a day. One on the subject itself goes before one on all subjects; one without
     * a date is taken only where there is no other.
     */
    @Nullable Found latest(String norm, String subject, LocalDate day) {
        int best = -1;
        for (int i = 0; i < all.size(); i++) {
            Inspection inspection = all.get(i);
            boolean about = inspection.subject() == null || inspection.subject().equals(subject);
            if (inspection.norm().equals(norm) && about) {
                used.add(i);
                boolean inTime = inspection.on() == null || !inspection.on().isAfter(day);
                if (inTime && (best < 0 || isBetter(inspection, all.get(best)))) {
                    best = i;
                }
            }
        }
        return best < 0
                ? null
                : new Found(all.get(best), Pointer.ROOT.field("inspections").element(best));
    }

    private static boolean isBetter(Inspection one, Inspection other) {
        if ((one.subject() == null) != (other.subject() == null)) {
            return one.subject() != null;
        }
        LocalDate on = one.on();
        LocalDate otherOn = other.on();
        return on != null && (otherOn == null || on.isAfter(otherOn));
    }

    /** The answers that no norm asked for, but for those to norms that are known and not in force or not selected. */
    List<Inspection> unused(Set<String> knownButNotAsked) {
        List<Inspection> unused = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (!used.contains(i) && !knownButNotAsked.contains(all.get(i).norm())) {
                unused.add(all.get(i));
            }
        }
        return unused;
    }
}
