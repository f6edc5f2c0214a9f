package nl.huisnorm.rules.internal.remedy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.answer.remedy.Adjustment;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.Pointer;
import org.jspecify.annotations.Nullable;

/** Makes adjustments with what they weigh, and one of two that are about the same fact. */
final class Adjustments {

    private Adjustments() {}

    /** An adjustment that weighs what its kind says. */
    static Adjustment of(
            CostModel.Kind kind, String owner, Pointer place, Subject where, @Nullable Object from, Object to) {
        return new Adjustment(kind, owner, place, where, from, to, kind.weight(by(from, to)));
    }

    private static BigDecimal by(@Nullable Object from, Object to) {
        if (to instanceof List<?> added) {
            return BigDecimal.valueOf(added.size());
        }
        return from instanceof Number && to instanceof Number
                ? new BigDecimal(to.toString()).subtract(new BigDecimal(from.toString()))
                : BigDecimal.ONE;
    }

    /** The same to another value. */
    static Adjustment to(Adjustment one, Object value) {
        return of(one.kind(), one.owner(), one.place(), one.where(), one.from(), value);
    }

    /** The same of the same fact in a file in which that stands elsewhere. */
    static Adjustment at(Adjustment one, Pointer place) {
        return new Adjustment(one.kind(), one.owner(), place, one.where(), one.from(), one.to(), one.weight());
    }

    /** Whether it makes a number larger or smaller. */
    static boolean counts(Adjustment one) {
        return one.kind().way() == CostModel.Way.MORE || one.kind().way() == CostModel.Way.LESS;
    }

    /** One that does what both do; none where they contradict each other. */
    static @Nullable Adjustment both(Adjustment one, Adjustment other) {
        if (one.kind().way() != other.kind().way()) {
            return null;
        }
        return switch (one.kind().way()) {
            case MORE, RENEW -> compare(one.to(), other.to()) >= 0 ? one : other;
            case LESS -> compare(one.to(), other.to()) <= 0 ? one : other;
            case YES, NO -> one;
            case FOLLOW -> one.to().equals(other.to()) ? one : null;
            case ADD -> to(one, union(one.added(), other.added()));
        };
    }

    private static List<Object> union(List<?> one, List<?> other) {
        List<Object> all = new ArrayList<>(one);
        List<Object> rest = new ArrayList<>(one);
        for (Object element : other) {
            if (!rest.remove(element)) {
                all.add(element);
            }
        }
        return List.copyOf(all);
    }

    /** One and then the other, which was found when the first was made. */
    static Adjustment then(Adjustment one, Adjustment other) {
        if (one.kind().way() == CostModel.Way.ADD && other.kind().way() == CostModel.Way.ADD) {
            List<Object> all = new ArrayList<>(one.added());
            all.addAll(other.added());
            return to(one, List.copyOf(all));
        }
        return of(other.kind(), one.owner(), one.place(), one.where(), one.from(), other.to());
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object one, Object other) {
        return one instanceof Number
                ? new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString()))
                : ((Comparable<Object>) one).compareTo(Objects.requireNonNull(other));
    }
}
