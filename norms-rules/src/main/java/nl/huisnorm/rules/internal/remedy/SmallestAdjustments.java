package nl.huisnorm.rules.internal.remedy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.source.Edit;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Flag;
import org.jspecify.annotations.Nullable;

/**
 * The adjustments of one fact after which a rule that fails holds, or fails on something else: of each fact that made it fail
 * and that the cost model can change, the smallest.
 */
final class SmallestAdjustments {

    private static final int MOST_ALIKE = 12;
    private static final int MOST_ADDED = 4;

    private final Variations variations;
    private final CostKinds kinds;
    private final Additions additions;
    private final SubjectsByPlace subjects;
    private final Predicate<Pointer> fixed;

    /**
     * Prepares the adjustments for one rule on one subject.
     *
     * @param variations tries them
     * @param kinds what can be changed
     * @param additions what can be added
     * @param subjects what a fact is about
     * @param fixed facts of the facility that are not to be changed
     */
    SmallestAdjustments(
            Variations variations,
            CostKinds kinds,
            Additions additions,
            SubjectsByPlace subjects,
            Predicate<Pointer> fixed) {
        this.variations = variations;
        this.kinds = kinds;
        this.additions = additions;
        this.subjects = subjects;
        this.fixed = place -> fixed.test(variations.outside(place));
    }

    /** A broken variation with each of them; none of a kind of which the least weighs more than the heaviest allowed. */
    List<Variation> after(Variation broken, @Nullable BigDecimal heaviest) {
        return after(broken, heaviest, false);
    }

    /** The lightest of them, of those that weigh the same the first; none where there are none. */
    @Nullable Variation lightestAfter(Variation broken) {
        return after(broken, null, true).stream().min(Variation.LIGHTEST).orElse(null);
    }

    /**
     * Those of them that are asked for.
     *
     * @param onlyLightest whether one is left out, untried, that cannot be lighter than one that was found: where fifty rooms lack
     *     the same, adding it in one of them is tried and not in fifty
     */
    private List<Variation> after(Variation broken, @Nullable BigDecimal heaviest, boolean onlyLightest) {
        List<Variation> found = new ArrayList<>();
        Lightest lightest = new Lightest(broken, onlyLightest);
        Set<Pointer> lists = new LinkedHashSet<>();
        Map<CostModel.Kind, Integer> alike = new HashMap<>();
        for (Evidence evidence : evidence(broken)) {
            for (CostModel.Kind kind : kinds.of(evidence.owner() + "." + evidence.fact())) {
                if (kind.way() != CostModel.Way.ADD
                        && (heaviest == null || kind.weight(BigDecimal.ZERO).compareTo(heaviest) <= 0)
                        && !fixed.test(evidence.place())
                        && alike.merge(kind, 1, Integer::sum) <= MOST_ALIKE
                        && lightest.mayBe(kind, evidence.place())) {
                    keep(found, lightest.of(adjusted(broken, evidence, kind)));
                }
            }
            for (Pointer at = evidence.place(); at.parent() != null; at = Objects.requireNonNull(at.parent())) {
                if (!isElement(at)) {
                    lists.add(at);
                }
            }
        }
        for (Pointer list : lists) {
            if (!fixed.test(list)) {
                CostModel.Kind kind = kinds.of(Edit.owner(Facility.class, list) + "." + list.last(), CostModel.Way.ADD);
                if (kind != null && lightest.mayBe(kind, list)) {
                    keep(found, lightest.of(added(broken, list, kind)));
                }
            }
        }
        return found;
    }

    /** How light the lightest is that was found after a variation, where nothing else is asked for. */
    private static final class Lightest {

        private final Variation broken;
        private final BigDecimal made;
        private final boolean asked;
        private @Nullable BigDecimal weight;

        Lightest(Variation broken, boolean asked) {
            this.broken = broken;
            this.made = broken.weight();
            this.asked = asked;
        }

        /** Whether a change of a kind can be lighter than what was found: every one weighs at least what the kind weighs by itself. */
        boolean mayBe(CostModel.Kind kind, Pointer place) {
            return !asked
                    || weight == null
                    || broken.adjustments().containsKey(place)
                    || made.add(kind.weight(kind.way() == CostModel.Way.ADD ? BigDecimal.ONE : BigDecimal.ZERO))
                                    .compareTo(weight)
                            < 0;
        }

        @Nullable Variation of(@Nullable Variation variation) {
            if (variation != null && (weight == null || variation.weight().compareTo(weight) < 0)) {
                weight = variation.weight();
            }
            return variation;
        }
    }

    private static List<Evidence> evidence(Variation broken) {
        return Objects.requireNonNull(broken.answer()).trace().evidence();
    }

    private static void keep(List<Variation> found, @Nullable Variation variation) {
        if (variation != null) {
            found.add(variation);
        }
    }

    private static boolean isElement(Pointer place) {
        return Character.isDigit(place.last().charAt(0));
    }

    /** Whether the rule holds, or fails on something else than before. */
    private static boolean isFurther(Variation variation, Pointer adjusted) {
        return variation.isMended()
                || !Objects.requireNonNull(variation.answer())
                        .trace()
                        .isAnyUsed(evidence -> evidence.place().isWithin(adjusted));
    }

    private @Nullable Variation adjusted(Variation broken, Evidence evidence, CostModel.Kind kind) {
        return switch (kind.way()) {
            case MORE, LESS -> counted(broken, evidence, kind);
            case YES -> to(broken, evidence, kind, true);
            case NO -> to(broken, evidence, kind, false);
            case RENEW -> to(broken, evidence, kind, additions.later(kind));
            case FOLLOW -> followed(broken, evidence, kind);
            case ADD -> null;
        };
    }

    private @Nullable Variation to(Variation broken, Evidence evidence, CostModel.Kind kind, Object value) {
        if (value.equals(evidence.value())
                || !value.getClass().equals(evidence.value().getClass())) {
            return null;
        }
        return with(broken, kind, evidence.owner(), evidence.place(), evidence.value(), value);
    }

    private @Nullable Variation with(
            Variation broken, CostModel.Kind kind, String owner, Pointer place, Object from, Object to) {
        Variation next = variations.with(
                broken, Adjustments.of(kind, owner, place, subjects.holding(variations.outside(place)), from, to));
        return isFurther(next, place) ? next : null;
    }

    private @Nullable Variation counted(Variation broken, Evidence evidence, CostModel.Kind kind) {
        Steps steps =
                Steps.of(kind, evidence.place(), new BigDecimal(evidence.value().toString()));
        return smallest(steps.most(), number -> to(broken, evidence, kind, steps.value(number)));
    }

    /** The variation after the fewest steps that lead to one; what some steps do, more of them do as well. */
    private static @Nullable Variation smallest(int most, IntFunction<@Nullable Variation> after) {
        Variation best = most < 1 ? null : after.apply(most);
        if (best == null) {
            return null;
        }
        int leads = most;
        int fails = 0;
        for (int steps = 1; steps < leads; steps = Math.min(2 * steps, most)) {
            Variation variation = after.apply(steps);
            if (variation != null) {
                best = variation;
                leads = steps;
            } else {
                fails = steps;
            }
        }
        while (leads - fails > 1) {
            int steps = fails + (leads - fails) / 2;
            Variation variation = after.apply(steps);
            if (variation == null) {
                fails = steps;
            } else {
                best = variation;
                leads = steps;
            }
        }
        return best;
    }

    private @Nullable Variation followed(Variation broken, Evidence evidence, CostModel.Kind kind) {
        Flag.Comparison comparison =
                Objects.requireNonNull(broken.answer()).met().comparison();
        if (comparison == null) {
            return null;
        }
        for (Amount amount : List.of(comparison.found(), comparison.required())) {
            BigDecimal number = amount.number(RoundingMode.UNNECESSARY);
            if (number != null && evidence.value() instanceof Integer) {
                Variation next = to(broken, evidence, kind, number.intValue());
                if (next != null) {
                    return next;
                }
            }
        }
        return null;
    }

    private @Nullable Variation added(Variation broken, Pointer list, CostModel.Kind kind) {
        int there = Edit.at(broken.facility(), list) instanceof List<?> elements ? elements.size() : 0;
        String owner = Edit.owner(Facility.class, list);
        for (Record sort : additions.sorts(list, kind)) {
            Variation next = smallest(
                    MOST_ADDED,
                    number -> with(broken, kind, owner, list, there, Additions.numbered(sort, there, number)));
            if (next != null) {
                return next;
            }
        }
        return null;
    }
}
