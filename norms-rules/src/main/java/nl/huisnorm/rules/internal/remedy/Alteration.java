package nl.huisnorm.rules.internal.remedy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.source.Edit;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a facility that is changed.
 *
 * @param kind the kind of change
 * @param owner what the fact belongs to
 * @param place where the fact stands; for something added, the list it is added to
 * @param from the fact as it is; for something added, how many there are
 * @param to the fact as it must be; for something added, the list of what is added
 */
record Alteration(
        CostModel.Kind kind,
        String owner,
        Pointer place,
        @Nullable Object from,
        Object to) {

    boolean adds() {
        return kind.way() == CostModel.Way.ADD;
    }

    /** What is added to the list. */
    List<?> added() {
        return (List<?>) to;
    }

    Facility applyTo(Facility facility) {
        if (!adds()) {
            return Edit.with(facility, place, to);
        }
        Facility changed = facility;
        int size = sizeAt(facility, place);
        for (Object element : added()) {
            changed = Edit.with(changed, place.element(size++), element);
        }
        return changed;
    }

    static int sizeAt(Facility facility, Pointer list) {
        return Edit.at(facility, list) instanceof List<?> found ? found.size() : 0;
    }

    BigDecimal weight() {
        return kind.weight(by());
    }

    private BigDecimal by() {
        if (adds()) {
            return BigDecimal.valueOf(added().size());
        }
        return from instanceof Number && to instanceof Number
                ? new BigDecimal(to.toString()).subtract(new BigDecimal(from.toString()))
                : BigDecimal.ONE;
    }

    /** Whether it makes a number larger or smaller. */
    boolean counts() {
        return kind.way() == CostModel.Way.MORE || kind.way() == CostModel.Way.LESS;
    }

    /** The same change to another value. */
    Alteration to(Object other) {
        return new Alteration(kind, owner, place, from, other);
    }

    /** The same change of the same fact in a file that stands elsewhere. */
    Alteration at(Pointer other) {
        return new Alteration(kind, owner, other, from, to);
    }

    /** One change that is as good as both; none where they contradict each other. */
    @Nullable Alteration with(Alteration other) {
        if (!kind.way().equals(other.kind.way())) {
            return null;
        }
        return switch (kind.way()) {
            case MORE, RENEW -> compare(to, other.to) >= 0 ? this : other;
            case LESS -> compare(to, other.to) <= 0 ? this : other;
            case YES, NO -> this;
            case FOLLOW -> to.equals(other.to) ? this : null;
            case ADD -> union(other);
        };
    }

    private Alteration union(Alteration other) {
        List<Object> all = new ArrayList<>(added());
        List<Object> rest = new ArrayList<>(added());
        for (Object element : other.added()) {
            if (!rest.remove(element)) {
                all.add(element);
            }
        }
        return new Alteration(kind, owner, place, from, List.copyOf(all));
    }

    /** This change and then the other, which was found when this one was made. */
    Alteration then(Alteration other) {
        if (adds() && other.adds()) {
            List<Object> all = new ArrayList<>(added());
            all.addAll(other.added());
            return new Alteration(kind, owner, place, from, List.copyOf(all));
        }
        return new Alteration(other.kind, owner, place, from, other.to);
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object one, Object other) {
        return one instanceof Number
                ? new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString()))
                : ((Comparable<Object>) one).compareTo(Objects.requireNonNull(other));
    }
}
