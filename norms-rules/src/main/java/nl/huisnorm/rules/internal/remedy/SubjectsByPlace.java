package nl.huisnorm.rules.internal.remedy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.view.FacilityView;
import nl.huisnorm.rules.internal.view.Subjects;
import nl.huisnorm.rules.internal.view.View;

/** The parts of a facility that people know by name, by where they stand. */
final class SubjectsByPlace {

    private static final List<SubjectKind> KINDS = List.of(
            SubjectKind.FACILITY,
            SubjectKind.BUILDING,
            SubjectKind.UNIT,
            SubjectKind.ROOM,
            SubjectKind.EXTINGUISHER,
            SubjectKind.STAY,
            SubjectKind.LEASE);

    private final Map<Pointer, Subject> byPlace = new HashMap<>();

    SubjectsByPlace(FacilityView facility) {
        Subjects all = new Subjects(facility);
        for (SubjectKind kind : KINDS) {
            for (View view : all.of(kind, Set.of())) {
                byPlace.put(view.place(), view.subject());
            }
        }
    }

    /** The smallest part that a fact lies in. */
    Subject holding(Pointer fact) {
        for (Pointer at = fact; at != null; at = at.parent()) {
            Subject found = byPlace.get(at);
            if (found != null) {
                return found;
            }
        }
        throw new IllegalStateException("no subject holds " + fact);
    }
}
