package nl.huisnorm.rules.internal.remedy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.answer.remedy.Adjustment;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.answer.remedy.Remedy;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.source.Edit;
import nl.huisnorm.rules.internal.capacity.Allocation;
import nl.huisnorm.rules.internal.capacity.Occupancy;
import org.jspecify.annotations.Nullable;

/**
 * Other numbers of people in the places of a facility, as adjustments: who leaves, who moves, and the numbers stated of larger
 * places, which go along.
 */
final class OccupantAdjustments {

    private static final String OCCUPANTS = "room.occupants";
    private static final String RESIDENTS = "residents";

    private final Facility facility;
    private final Occupancy occupancy;
    private final SubjectsByPlace subjects;
    private final CostModel.@Nullable Kind fewer;
    private final CostModel.@Nullable Kind move;
    private final boolean known;
    private final int[] present;

    OccupantAdjustments(Facility facility, CostKinds kinds, SubjectsByPlace subjects) {
        this.facility = facility;
        this.occupancy = Occupancy.anywhere(facility);
        this.subjects = subjects;
        this.fewer = kinds.of(OCCUPANTS, CostModel.Way.LESS);
        this.move = kinds.of(OCCUPANTS, CostModel.Way.MORE);
        this.known = occupancy.isComplete();
        this.present = occupancy.full();
    }

    /** The places. */
    Occupancy occupancy() {
        return occupancy;
    }

    /** Whether it is told of every place how many people are there. */
    boolean isKnown() {
        return known;
    }

    /** How many people are in each place. */
    int[] present() {
        return present.clone();
    }

    /** The kind of change by which somebody leaves; none where nobody does. */
    CostModel.@Nullable Kind fewer() {
        return fewer;
    }

    /** The kind of change by which somebody moves; none where nobody does. */
    CostModel.@Nullable Kind move() {
        return move;
    }

    /** Numbers of people are changed as a whole, not one by one; where they are not known in full, as any fact. */
    boolean isFixed(Pointer fact) {
        return known && (occupancy.placeOf(fact) != null || fact.last().equals(RESIDENTS));
    }

    /** How many people are in some places together. */
    int in(BitSet places) {
        return places.stream().map(i -> present[i]).sum();
    }

    /** So many people in some places, the others where they are. */
    int[] with(BitSet places, int number) {
        int[] inside = places.stream().map(i -> present[i]).toArray();
        int[] most = Arrays.stream(inside).map(now -> now + Rehousing.MOST_MORE).toArray();
        int[] shared = Allocation.shared(number, most, inside);
        int[] persons = present.clone();
        int next = 0;
        for (int i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(i + 1)) {
            persons[i] = shared[next++];
        }
        return persons;
    }

    /** The facility with other people in its places. */
    Facility housed(int[] persons) {
        return new Remedy(to(persons)).applyTo(facility);
    }

    /** The adjustments to other numbers of people. */
    List<Adjustment> to(int[] persons) {
        List<Adjustment> found = new ArrayList<>();
        int leaving = Math.max(
                0, Arrays.stream(present).sum() - Arrays.stream(persons).sum());
        boolean left = false;
        boolean moved = false;
        for (int i = 0; i < persons.length; i++) {
            int by = persons[i] - present[i];
            if (by < 0) {
                int gone = Math.min(-by, leaving);
                leaving -= gone;
                CostModel.Kind kind = Objects.requireNonNull(gone == 0 ? move : fewer);
                found.add(adjustment(kind, i, persons[i], gone == 0 ? BigDecimal.ZERO : weight(kind, gone, left)));
                left |= gone > 0;
            } else if (by > 0) {
                CostModel.Kind kind = Objects.requireNonNull(move);
                found.add(adjustment(kind, i, persons[i], weight(kind, by, moved)));
                moved = true;
            }
        }
        found.addAll(totals(persons));
        return found;
    }

    /** What starting weighs, it weighs once. */
    private static BigDecimal weight(CostModel.Kind kind, int number, boolean begun) {
        BigDecimal weight = kind.weight(BigDecimal.valueOf(number));
        return begun ? weight.subtract(kind.weight(BigDecimal.ZERO)) : weight;
    }

    private Adjustment adjustment(CostModel.Kind kind, int place, int number, BigDecimal weight) {
        Pointer input = occupancy.input(place);
        return new Adjustment(
                kind, occupancy.owner(place), input, subjects.holding(input), present[place], number, weight);
    }

    /** The numbers stated of larger places. */
    private List<Adjustment> totals(int[] persons) {
        Map<Pointer, Integer> more = new LinkedHashMap<>();
        for (int i = 0; i < persons.length; i++) {
            int by = persons[i] - present[i];
            if (by != 0) {
                for (Pointer at = larger(occupancy.input(i).parent()); at != null; at = larger(at)) {
                    more.merge(at, by, Integer::sum);
                }
            }
        }
        List<Adjustment> found = new ArrayList<>();
        more.forEach((at, by) -> {
            Pointer total = at.field(RESIDENTS);
            if (by != 0 && Edit.at(facility, total) instanceof Integer number) {
                found.add(new Adjustment(
                        Objects.requireNonNull(by < 0 ? fewer : move),
                        Edit.owner(Facility.class, total),
                        total,
                        subjects.holding(total),
                        number,
                        Math.max(0, number + by),
                        BigDecimal.ZERO));
            }
        });
        return found;
    }

    /** What a room, unit or building is in the list of. */
    static @Nullable Pointer larger(@Nullable Pointer place) {
        Pointer list = place == null ? null : place.parent();
        return list == null ? null : list.parent();
    }
}
