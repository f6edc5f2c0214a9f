package nl.huisnorm.rules.internal.remedy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.source.Edit;
import nl.huisnorm.rules.internal.law.NormOfDay;
import nl.huisnorm.rules.internal.law.Trial;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Flag;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lightest changes that have one norm met on one subject. A rule that fails tells by its evidence which facts
 * made it fail; each of them that the cost model can change is changed as little as makes the rule hold, or fail on
 * something else, which is then mended in turn.
 */
final class Mending {

    /** Different ways to mend one thing, at the most. */
    static final int MOST_WAYS = 4;

    private static final int MOST_EXPANDED = 60;
    private static final int MOST_ALIKE = 12;
    private static final int MOST_ADDED = 4;
    private static final int LONG_CHAIN = 8;
    private static final int LONGEST_CHAIN = 20_000;

    /** A way that weighs so many times as much as another is no choice. */
    private static final BigDecimal MUCH_HEAVIER = BigDecimal.valueOf(20);

    private static final Comparator<State> LIGHTEST =
            Comparator.comparing(State::weight).thenComparing(State::number);

    private final Trial trial;
    private final CostModel costs;
    private final LocalDate asOf;
    private final Map<String, List<CostModel.Kind>> kinds = new HashMap<>();
    private int made;

    Mending(Trial trial, CostModel costs, LocalDate asOf) {
        this.trial = trial;
        this.costs = costs;
        this.asOf = asOf;
        costs.kinds()
                .forEach(kind -> kind.facts().forEach(fact -> {
                    List<CostModel.Kind> known = kinds.computeIfAbsent(fact, any -> new ArrayList<>());
                    if (known.stream().noneMatch(other -> other.way() == kind.way())) {
                        known.add(kind);
                    }
                }));
    }

    CostModel costs() {
        return costs;
    }

    /** The kind of change of a fact in a way, or none. */
    CostModel.@Nullable Kind kind(String fact, CostModel.Way way) {
        return kinds.getOrDefault(fact, List.of()).stream()
                .filter(kind -> kind.way() == way)
                .findFirst()
                .orElse(null);
    }

    /** A facility with changes made, and what the rule then says. */
    private record State(
            Facility facility, Trial.@Nullable Answer answer, Map<Pointer, Alteration> changes, int number) {

        boolean isMended() {
            return answer == null || answer.outcome() != Outcome.NON_COMPLIANT;
        }

        boolean isSettled() {
            return answer == null || answer.outcome() != Outcome.UNDETERMINED;
        }

        BigDecimal weight() {
            return changes.values().stream().map(Alteration::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** The search for one norm on one subject. */
    private final class Search {

        private final NormOfDay rule;
        private final Excerpt excerpt;
        private final Pointer subject;
        private final Predicate<Pointer> fixed;
        private BigDecimal heaviest = BigDecimal.valueOf(Long.MAX_VALUE);

        Search(NormOfDay rule, Excerpt excerpt, Pointer subject, Predicate<Pointer> fixed) {
            this.rule = rule;
            this.excerpt = excerpt;
            this.subject = subject;
            this.fixed = fixed;
        }

        private State state(Facility facility, Map<Pointer, Alteration> changes) {
            return new State(facility, trial.on(facility, rule, subject), changes, made++);
        }

        List<Mend> ways() {
            State start = state(excerpt.facility(), Map.of());
            State straight = straight(start);
            if (straight != null && straight.changes().size() > LONG_CHAIN) {
                return List.of(mend(straight));
            }
            if (straight != null) {
                heaviest = straight.weight().multiply(MUCH_HEAVIER);
            }
            List<Mend> found = new ArrayList<>();
            PriorityQueue<State> open = new PriorityQueue<>(LIGHTEST);
            Set<Set<Alteration>> seen = new LinkedHashSet<>();
            open.add(start);
            for (int i = 0; i < MOST_EXPANDED && !open.isEmpty() && found.size() < MOST_WAYS; i++) {
                State state = open.remove();
                if (state.isMended()) {
                    add(found, mend(shortened(state)));
                } else {
                    for (State next : nexts(state)) {
                        if (next.weight().compareTo(heaviest) <= 0
                                && seen.add(Set.copyOf(next.changes().values()))) {
                            open.add(next);
                        }
                    }
                }
            }
            if (found.isEmpty() && straight != null) {
                found.add(mend(straight));
            }
            return found;
        }

        /** Where one way holds all the changes of another, it is no other way. */
        private static void add(List<Mend> found, Mend mend) {
            boolean more = found.stream().anyMatch(other -> mend.alterations().containsAll(other.alterations()));
            if (!more) {
                found.add(mend);
            }
        }

        /** The lightest next change, again and again; none where that leads nowhere. */
        private @Nullable State straight(State start) {
            State state = start;
            for (int i = 0; i < LONGEST_CHAIN && !state.isMended(); i++) {
                State next = nexts(state).stream().min(LIGHTEST).orElse(null);
                if (next == null) {
                    return null;
                }
                state = next;
            }
            return state.isMended() ? state : null;
        }

        private Mend mend(State state) {
            Map<Pointer, Alteration> changes = new LinkedHashMap<>();
            state.changes().forEach((place, change) -> {
                Pointer outside = excerpt.outside(place);
                changes.put(outside, change.at(outside));
            });
            return new Mend(changes, state.isSettled());
        }

        /** Without changes that turn out not to be needed. */
        private State shortened(State state) {
            State shorter = state;
            if (state.changes().size() > 1 && state.changes().size() <= LONG_CHAIN) {
                for (Pointer place : state.changes().keySet()) {
                    Map<Pointer, Alteration> rest = new LinkedHashMap<>(shorter.changes());
                    rest.remove(place);
                    State without = state(new Mend(rest, true).applyTo(excerpt.facility()), rest);
                    if (!rest.isEmpty() && without.isMended()) {
                        shorter = without;
                    }
                }
            }
            return shorter;
        }

        /** All states one change further, each as small as it can be. */
        private List<State> nexts(State state) {
            List<State> found = new ArrayList<>();
            Set<Pointer> lists = new LinkedHashSet<>();
            Map<CostModel.Kind, Integer> alike = new HashMap<>();
            for (Evidence evidence :
                    Objects.requireNonNull(state.answer()).trace().evidence()) {
                for (CostModel.Kind kind : kinds.getOrDefault(evidence.owner() + "." + evidence.fact(), List.of())) {
                    if (kind.way() != CostModel.Way.ADD
                            && kind.weight(BigDecimal.ZERO).compareTo(heaviest) <= 0
                            && !fixed.test(excerpt.outside(evidence.place()))
                            && alike.merge(kind, 1, Integer::sum) <= MOST_ALIKE) {
                        keep(found, changed(state, evidence, kind));
                    }
                }
                for (Pointer at = evidence.place(); at.parent() != null; at = Objects.requireNonNull(at.parent())) {
                    if (!isElement(at)) {
                        lists.add(at);
                    }
                }
            }
            for (Pointer list : lists) {
                if (!fixed.test(excerpt.outside(list))) {
                    CostModel.Kind kind = kind(Edit.owner(Facility.class, list) + "." + list.last(), CostModel.Way.ADD);
                    if (kind != null) {
                        keep(found, added(state, list, kind));
                    }
                }
            }
            return found;
        }

        private static void keep(List<State> found, @Nullable State state) {
            if (state != null) {
                found.add(state);
            }
        }

        private static boolean isElement(Pointer place) {
            return Character.isDigit(place.last().charAt(0));
        }

        /** Whether the rule holds, or fails on something else than before. */
        private boolean isFurther(State state, Pointer changed) {
            return state.isMended()
                    || Objects.requireNonNull(state.answer()).trace().evidence().stream()
                            .noneMatch(evidence -> evidence.place().below(changed) != null);
        }

        private @Nullable State changed(State state, Evidence evidence, CostModel.Kind kind) {
            return switch (kind.way()) {
                case MORE, LESS -> counted(state, evidence, kind);
                case YES -> to(state, evidence, kind, true);
                case NO -> to(state, evidence, kind, false);
                case RENEW -> to(state, evidence, kind, asOf.plusMonths(Objects.requireNonNullElse(kind.months(), 0)));
                case FOLLOW -> followed(state, evidence, kind);
                case ADD -> null;
            };
        }

        private @Nullable State to(State state, Evidence evidence, CostModel.Kind kind, Object value) {
            if (value.equals(evidence.value())
                    || !value.getClass().equals(evidence.value().getClass())) {
                return null;
            }
            State next = with(state, new Alteration(kind, evidence.owner(), evidence.place(), evidence.value(), value));
            return isFurther(next, evidence.place()) ? next : null;
        }

        private State with(State state, Alteration change) {
            Map<Pointer, Alteration> changes = new LinkedHashMap<>(state.changes());
            changes.merge(change.place(), change, Alteration::then);
            return state(change.applyTo(state.facility()), changes);
        }

        private @Nullable State counted(State state, Evidence evidence, CostModel.Kind kind) {
            Steps steps = Steps.of(
                    kind, evidence.place(), new BigDecimal(evidence.value().toString()));
            return smallest(steps.most(), number -> to(state, evidence, kind, steps.value(number)));
        }

        /** The state after the fewest steps that lead to one; what some steps do, more of them do as well. */
        private @Nullable State smallest(int most, IntFunction<@Nullable State> after) {
            State best = most < 1 ? null : after.apply(most);
            if (best == null) {
                return null;
            }
            int leads = most;
            int fails = 0;
            for (int steps = 1; steps < leads; steps = Math.min(2 * steps, most)) {
                State state = after.apply(steps);
                if (state != null) {
                    best = state;
                    leads = steps;
                } else {
                    fails = steps;
                }
            }
            while (leads - fails > 1) {
                int steps = fails + (leads - fails) / 2;
                State state = after.apply(steps);
                if (state == null) {
                    fails = steps;
                } else {
                    best = state;
                    leads = steps;
                }
            }
            return best;
        }

        private @Nullable State followed(State state, Evidence evidence, CostModel.Kind kind) {
            Flag.Comparison comparison =
                    Objects.requireNonNull(state.answer()).met().comparison();
            if (comparison == null) {
                return null;
            }
            for (Amount amount : List.of(comparison.found(), comparison.required())) {
                BigDecimal number = amount.number(RoundingMode.UNNECESSARY);
                if (number != null && evidence.value() instanceof Integer) {
                    State next = to(state, evidence, kind, number.intValue());
                    if (next != null) {
                        return next;
                    }
                }
            }
            return null;
        }

        private @Nullable State added(State state, Pointer list, CostModel.Kind kind) {
            for (Record element : elements(list, kind)) {
                State next = smallest(MOST_ADDED, number -> added(state, list, kind, element, number));
                if (next != null) {
                    return next;
                }
            }
            return null;
        }

        private @Nullable State added(State state, Pointer list, CostModel.Kind kind, Record element, int number) {
            int size = Alteration.sizeAt(state.facility(), list);
            List<Object> all = new ArrayList<>();
            for (int i = 1; i <= number; i++) {
                all.add(numbered(element, size + i));
            }
            State next =
                    with(state, new Alteration(kind, Edit.owner(Facility.class, list), list, size, List.copyOf(all)));
            return isFurther(next, list) ? next : null;
        }

        /** What can be added: in good order on the day judged on and for a while after; of each sort there is. */
        private List<Record> elements(Pointer list, CostModel.Kind kind) {
            Type type = Edit.part(Facility.class, list).type();
            Class<? extends Record> element =
                    ((Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0]).asSubclass(Record.class);
            Map<String, Type> parts = Edit.parts(element);
            List<Record> found = new ArrayList<>();
            int sorts = parts.values().stream().mapToInt(Search::sorts).max().orElse(1);
            for (int sort = 0; sort < sorts; sort++) {
                Map<String, Object> values = new LinkedHashMap<>();
                for (Map.Entry<String, Type> part : parts.entrySet()) {
                    Object value = inGoodOrder(part.getKey(), part.getValue(), kind, sort);
                    if (value != null) {
                        values.put(part.getKey(), value);
                    }
                }
                found.add(Edit.create(element, values));
            }
            return found;
        }

        private static int sorts(Type type) {
            return type instanceof Class<?> one && one.isEnum() ? one.getEnumConstants().length : 1;
        }

        private @Nullable Object inGoodOrder(String name, Type type, CostModel.Kind kind, int sort) {
            if (type == Boolean.class) {
                return true;
            }
            if (type == LocalDate.class) {
                boolean end = name.equals("until") || name.equals("expiresOn");
                return end ? asOf.plusMonths(Objects.requireNonNullElse(kind.months(), 0)) : asOf;
            }
            if (name.equals(ID)) {
                return NEW;
            }
            if (type instanceof Class<?> one && one.isEnum()) {
                return one.getEnumConstants()[sort];
            }
            if (type instanceof ParameterizedType list
                    && list.getActualTypeArguments()[0] instanceof Class<?> word
                    && word.isEnum()) {
                return List.of(word.getEnumConstants());
            }
            return null;
        }
    }

    private static final String ID = "id";
    private static final String NEW = "new";

    private static Record numbered(Record element, int number) {
        return Edit.parts(element.getClass()).containsKey(ID)
                ? Edit.with(element, Pointer.ROOT.field(ID), NEW + "-" + number)
                : element;
    }

    /**
     * The ways to mend what is broken, the lightest first; those after which it can be told that it is mended before
     * those after which it cannot.
     *
     * @param broken what the rule said
     * @param facility the facility it said that of
     * @param fixed facts that are not to be changed
     */
    List<Mend> ways(Trial.Answer broken, Facility facility, Predicate<Pointer> fixed) {
        Pointer place = broken.subject().place();
        Excerpt excerpt = excerpt(broken, facility, place);
        Pointer inside = Objects.requireNonNull(excerpt.inside(place));
        List<Mend> ways = new ArrayList<>(new Search(broken.rule(), excerpt, inside, fixed).ways());
        ways.sort(Comparator.comparing((Mend mend) -> !mend.settled()).thenComparing(Mend::weight));
        return ways;
    }

    /** The smallest part of the facility of which the rule says the same by the same facts. */
    private Excerpt excerpt(Trial.Answer broken, Facility facility, Pointer place) {
        Excerpt part = Excerpt.around(facility, place);
        if (!part.isWhole()) {
            Trial.Answer same = trial.on(part.facility(), broken.rule(), Objects.requireNonNull(part.inside(place)));
            if (same != null && isSame(broken, same, part)) {
                return part;
            }
        }
        return Excerpt.whole(facility);
    }

    private static boolean isSame(Trial.Answer whole, Trial.Answer part, Excerpt excerpt) {
        if (whole.outcome() != part.outcome()) {
            return false;
        }
        List<Evidence> mine = whole.trace().evidence();
        List<Evidence> other = part.trace().evidence();
        if (mine.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < mine.size(); i++) {
            if (!mine.get(i).place().equals(excerpt.outside(other.get(i).place()))
                    || !mine.get(i).value().equals(other.get(i).value())) {
                return false;
            }
        }
        return true;
    }
}
