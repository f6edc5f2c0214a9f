package nl.huisnorm.rules.internal.remedy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.huisnorm.answer.remedy.Adjustment;
import nl.huisnorm.answer.remedy.Remedy;
import nl.huisnorm.facility.Facility;

/** A plan in the making: so many people in each place, other facts adjusted, and the facility as it then is. Immutable. */
final class PlanDraft {

    private final int[] persons;
    private final List<Adjustment> moves;
    private final Facility housed;
    private final RemedyDraft remedy;
    private final Facility changed;

    private PlanDraft(int[] persons, List<Adjustment> moves, Facility housed, RemedyDraft remedy) {
        this.persons = persons;
        this.moves = moves;
        this.housed = housed;
        this.remedy = remedy;
        this.changed = remedy.applyTo(housed);
    }

    /** The facility with people elsewhere, or fewer of them, and no other fact adjusted. */
    static PlanDraft of(Facility facility, OccupantAdjustments occupants, int[] persons) {
        return of(facility, occupants, persons, RemedyDraft.NOTHING);
    }

    private static PlanDraft of(Facility facility, OccupantAdjustments occupants, int[] persons, RemedyDraft remedy) {
        List<Adjustment> moves = occupants.isKnown() ? occupants.to(persons) : List.of();
        return new PlanDraft(persons.clone(), moves, new Remedy(moves).applyTo(facility), remedy);
    }

    /** The same with other facts adjusted. */
    PlanDraft with(RemedyDraft other) {
        return new PlanDraft(persons, moves, housed, other);
    }

    /** The same with other numbers of people. */
    PlanDraft with(Facility facility, OccupantAdjustments occupants, int[] other) {
        return of(facility, occupants, other, remedy);
    }

    /** How many people are in each place. */
    int[] persons() {
        return persons.clone();
    }

    /** Whether everyone stays and no fact is adjusted. */
    boolean isEmpty() {
        return moves.isEmpty() && remedy.isEmpty();
    }

    /** The other facts that are adjusted. */
    RemedyDraft remedy() {
        return remedy;
    }

    /** The facility as changed. */
    Facility changed() {
        return changed;
    }

    /** All adjustments, those of numbers of people first. */
    List<Adjustment> adjustments() {
        List<Adjustment> all = new ArrayList<>(moves);
        all.addAll(remedy.remedy(housed).adjustments());
        return all;
    }

    BigDecimal weight() {
        return moves.stream().map(Adjustment::weight).reduce(remedy.weight(), BigDecimal::add);
    }
}
