package nl.huisnorm.rules.internal.capacity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.Direction;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Quantity;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.law.NormOfDay;
import nl.huisnorm.rules.internal.law.Trial;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.rules.internal.view.UnlistedView;
import nl.huisnorm.rules.internal.view.View;
import org.jspecify.annotations.Nullable;

/**
 * How many people each norm allows in each place it is applied to. What the rules say with one person in every place and
 * with far too many tells which numbers a norm looks at; then the largest number that it lets pass is found by trying. Where the
 * time is over before it is found, it lies between the largest that was seen to pass and the smallest that was not.
 */
public final class Limits {

    /** So many people, by one norm on one subject, in some places together. */
    public record Limit(NormOfDay rule, View subject, BitSet places, Interval persons) {

        /** The same limit, if it is not lower than a number; that number otherwise. */
        public Limit atLeast(int number) {
            return new Limit(
                    rule,
                    subject,
                    places,
                    new Interval(Math.max(number, persons.least()), Math.max(number, persons.most())));
        }
    }

    private static final int FAR_TOO_MANY = 100_000;
    private static final int MOST_KEPT = 8;

    private final Trial trial;
    private final Occupancy occupancy;
    private final List<Limit> limits = new ArrayList<>();
    private final Map<IntBuffer, Facility> facilities = new HashMap<>();

    private Limits(Trial trial, Occupancy occupancy) {
        this.trial = trial;
        this.occupancy = occupancy;
    }

    /** The limits of all norms; those that look at no number of people, and those that no number breaks, have none. */
    public static List<Limit> of(Trial trial, Occupancy occupancy) {
        Limits limits = new Limits(trial, occupancy);
        limits.find();
        return limits.limits;
    }

    /** A norm on a subject, with what came of it at both ends. */
    private static final class Case {
        private final BitSet places = new BitSet();
        private Trial.@Nullable Answer one;
        private Trial.@Nullable Answer many;
        private BitSet ofOne = new BitSet();
        private BitSet ofMany = new BitSet();
    }

    /** The norms on their subjects; answers come norm by norm, so that the last one's need not be looked for. */
    private final class Cases {

        private final Map<NormOfDay, Map<Pointer, Case>> all = new LinkedHashMap<>();
        private @Nullable NormOfDay last;
        private Map<Pointer, Case> ofLast = Map.of();

        void one(Trial.Answer answer) {
            Case of = of(answer);
            of.one = answer;
            of.ofOne = counted(answer);
            of.places.or(of.ofOne);
        }

        void many(Trial.Answer answer) {
            Case of = of(answer);
            of.many = answer;
            of.ofMany = counted(answer);
            of.places.or(of.ofMany);
        }

        @SuppressWarnings("ReferenceEquality")
        private Case of(Trial.Answer answer) {
            if (answer.rule() != last) {
                last = answer.rule();
                ofLast = all.computeIfAbsent(answer.rule(), rule -> new LinkedHashMap<>());
            }
            return ofLast.computeIfAbsent(answer.subject().place(), place -> new Case());
        }
    }

    private void find() {
        Cases cases = new Cases();
        trial.on(occupancy.with(filled(1)), cases::one);
        trial.on(occupancy.with(filled(FAR_TOO_MANY)), cases::many);
        cases.all.forEach((rule, bySubject) -> find(rule, bySubject));
    }

    private int[] filled(int number) {
        int[] persons = new int[occupancy.full().length];
        Arrays.fill(persons, number);
        return persons;
    }

    /** The places whose number of people an answer came from. */
    private BitSet counted(Trial.Answer answer) {
        BitSet places = new BitSet();
        answer.trace().isAnyUsed(evidence -> {
            Integer place = occupancy.placeOf(evidence.place());
            if (place != null) {
                occupancy.within(occupancy.at(place)).forEach(places::set);
            }
            return false;
        });
        return places;
    }

    /** A norm that requires an exact number follows it: a list of residents is brought up to date. */
    public static boolean followsTheNumber(Norm norm) {
        Quantity quantity = norm.quantity();
        return quantity != null && quantity.direction() == Direction.EQUAL;
    }

    private void find(NormOfDay rule, Map<Pointer, Case> bySubject) {
        if (followsTheNumber(rule.norm()) || rule.norm().subject() == SubjectKind.LEASE) {
            // what a lease may ask limits nobody, though it can depend on how many live behind one door
            return;
        }
        Map<Pointer, Search> certain = new LinkedHashMap<>();
        Map<Pointer, Search> possible = new LinkedHashMap<>();
        bySubject.forEach((place, one) -> {
            Trial.Answer many = one.many;
            if (many == null || one.places.isEmpty() || !many.mayBeBroken() || one.ofMany.isEmpty()) {
                return;
            }
            boolean turns = many.met().truth() == Truth.FALSE
                    && one.one != null
                    && one.one.met().truth() == Truth.UNKNOWN;
            certain.put(
                    place,
                    new Search(
                            one,
                            answer -> answer.mayBeBroken()
                                    && (!turns || answer.met().truth() == Truth.FALSE)));
            if (many.isBroken()) {
                possible.put(place, new Search(one, Trial.Answer::isBroken));
            }
        });
        notAsked(rule, bySubject);
        Tried tried = new Tried(trial.only(rule));
        run(rule, certain, tried);
        run(rule, possible, tried);
        certain.forEach((place, search) -> {
            Search other = possible.get(place);
            int most = other == null ? Interval.UNBOUNDED : other.breaksNot();
            Trial.Answer many = Objects.requireNonNull(search.of.many);
            limits.add(
                    new Limit(rule, many.subject(), search.of.places, new Interval(Math.min(search.fits, most), most)));
        });
    }

    /**
     * A norm that looks at the people in what a list does not show may limit them, and nobody can tell to how many: from none
     * to any number of those in the place that holds the list.
     */
    private void notAsked(NormOfDay rule, Map<Pointer, Case> bySubject) {
        bySubject.forEach((place, one) -> {
            Trial.Answer many = one.many;
            if (many != null && many.subject() instanceof UnlistedView unlisted && many.mayBeBroken()) {
                BitSet within = new BitSet();
                occupancy.within(place).forEach(within::set);
                boolean looksAtPeople = unlisted.unknownBy(rule.rule()).trace().missing().stream()
                        .anyMatch(missing -> Occupancy.isNumberOfPeople(missing.fact()));
                if (looksAtPeople && !within.isEmpty()) {
                    limits.add(new Limit(rule, unlisted, within, new Interval(0, Interval.UNBOUNDED)));
                }
            }
        });
    }

    /** The search for the largest number that fits in one place. */
    private final class Search {

        private final Case of;
        private final Predicate<Trial.Answer> broken;
        private int fits;
        private int breaks;
        private int step;
        private final int guess;

        Search(Case of, Predicate<Trial.Answer> broken) {
            this.of = of;
            this.broken = broken;
            this.breaks = of.places.cardinality() * FAR_TOO_MANY;
            this.guess = guess(Objects.requireNonNull(of.many).met().comparison(), breaks);
            if (of.one != null && of.places.cardinality() == of.ofOne.cardinality()) {
                note(of.places.cardinality(), of.one);
            }
        }

        boolean isOpen() {
            return breaks - fits > 1;
        }

        /** The largest number of which it is not known that it breaks: the one that fits, unless there was no time to find it. */
        int breaksNot() {
            if (!isOpen()) {
                return fits;
            }
            return breaks == of.places.cardinality() * FAR_TOO_MANY ? Interval.UNBOUNDED : breaks - 1;
        }

        int next() {
            int next = step == 0 ? guess + 1 : step == 1 ? guess : fits + (breaks - fits) / 2;
            step++;
            return Math.max(fits + 1, Math.min(breaks - 1, next));
        }

        void note(int number, Trial.Answer answer) {
            if (broken.test(answer) && !counted(answer).isEmpty()) {
                breaks = Math.min(breaks, number);
            } else {
                fits = Math.max(fits, number);
            }
        }
    }

    /** Where what is found or required grows with the number, the numbers found at the far end tell where they meet. */
    private static int guess(Flag.@Nullable Comparison comparison, int number) {
        if (comparison == null || comparison.direction() == Direction.EQUAL) {
            return 1;
        }
        boolean most = comparison.direction() == Direction.AT_MOST;
        Amount above = most ? comparison.required() : comparison.found();
        Amount below = most ? comparison.found() : comparison.required();
        BigDecimal share = above.timesInto(below);
        if (share == null || share.signum() < 0) {
            return 1;
        }
        BigDecimal meet = BigDecimal.valueOf(number).multiply(share).setScale(0, RoundingMode.DOWN);
        return meet.min(BigDecimal.valueOf(number)).intValue();
    }

    /** What a norm says with so many people in each place; what is certain and what is possible is often asked with the same. */
    private final class Tried {

        private final Trial only;
        private final Map<IntBuffer, List<Trial.Answer>> answers = new HashMap<>();

        Tried(Trial only) {
            this.only = only;
        }

        List<Trial.Answer> with(int[] persons) {
            return answers.computeIfAbsent(IntBuffer.wrap(persons), any -> only.on(facility(persons)));
        }
    }

    /** The facility with so many people in each place; norms on rooms ask for the same numbers. */
    private Facility facility(int[] persons) {
        if (facilities.size() > MOST_KEPT) {
            facilities.clear();
        }
        return facilities.computeIfAbsent(IntBuffer.wrap(persons), any -> occupancy.with(persons));
    }

    /** Tries all places of a norm at once; places that share people, one after another. */
    private void run(NormOfDay rule, Map<Pointer, Search> searches, Tried only) {
        Map<Pointer, Search> waiting = new LinkedHashMap<>(searches);
        while (!waiting.isEmpty()) {
            Map<Pointer, Search> apart = new LinkedHashMap<>();
            BitSet taken = new BitSet();
            waiting.forEach((place, search) -> {
                if (!taken.intersects(search.of.places)) {
                    taken.or(search.of.places);
                    apart.put(place, search);
                }
            });
            waiting.keySet().removeAll(apart.keySet());
            while (apart.values().stream().anyMatch(Search::isOpen)
                    && !trial.work().watch().isOver()) {
                Map<Pointer, Integer> tried = new LinkedHashMap<>();
                int[] persons = filled(1);
                apart.forEach((place, search) -> {
                    int number = search.isOpen() ? search.next() : search.fits;
                    tried.put(place, number);
                    spread(number, search.of.places, persons);
                });
                only.with(persons).forEach(answer -> {
                    Search search = apart.get(answer.subject().place());
                    if (search != null && search.isOpen()) {
                        search.note(
                                Objects.requireNonNull(
                                        tried.get(answer.subject().place())),
                                answer);
                    }
                });
                apart.forEach((place, search) -> {
                    if (search.step > MOST_STEPS) {
                        throw new IllegalStateException(rule.norm().id() + " has no answer for " + place);
                    }
                });
            }
        }
    }

    private static final int MOST_STEPS = 100;

    private static void spread(int number, BitSet places, int[] persons) {
        int left = number;
        int rooms = places.cardinality();
        for (int i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(i + 1)) {
            persons[i] = (left + rooms - 1) / rooms;
            left -= persons[i];
            rooms--;
        }
    }
}
