package nl.huisnorm.rules.internal.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.source.Edit;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.view.FacilityView;
import nl.huisnorm.rules.internal.view.Subjects;
import nl.huisnorm.rules.internal.view.View;
import org.jspecify.annotations.Nullable;

/**
 * A facility with facts that are not known supposed to be known: each of the few values that a fact can have (a word of a closed
 * list, a yes or no) is put in, and what rules say then is asked. Values that the use of a building rules out are not tried.
 *
 * <p>Trying is bounded: at most {@value #MOST_CASES} cases of a norm on a subject, and at most {@value #MOST_VARIATIONS}
 * variations of a facility, which all norms share; and nothing is supposed of what stands in a list of more than
 * {@value #LONGEST_LIST} (rooms, stays), each of which would need variations of its own. Beyond these nothing is tried, so that what
 * cannot be told stays so. Used by one thread, for one facility; nothing is made where nothing is missing.
 */
public final class Suppositions {

    /** So many cases of one norm on one subject are tried at the most. */
    public static final int MOST_CASES = 32;

    /** So many variations of a facility are tried at the most. */
    public static final int MOST_VARIATIONS = 512;

    /** Of what stands in a list of more than so many nothing is supposed. */
    public static final int LONGEST_LIST = 16;

    private static final Pointer BUILDINGS = Pointer.ROOT.field("buildings");

    private final Facility facility;
    private final Function<Facility, FacilityView> view;
    private final Map<Set<Evidence>, Variation> variations = new HashMap<>();
    private final Map<Pointer, List<Object>> values = new HashMap<>();
    private final Map<String, Map<String, Boolean>> few = new HashMap<>();
    private final Step start = new Step(null);
    private @Nullable FacilityView seen;

    /**
     * Prepares trying.
     *
     * @param facility the facility as it is known
     * @param view how rules see it and its variations
     */
    public Suppositions(Facility facility, Function<Facility, FacilityView> view) {
        this.facility = facility;
        this.view = view;
    }

    /**
     * What is asked of a subject in every case.
     *
     * @param answer what comes of it
     * @param open the facts worth supposing for want of which that cannot be told; none where it can
     */
    public record Question<T>(Function<View, T> answer, BiFunction<View, T, List<Missing>> open) {}

    /**
     * One of the cases that can be so.
     *
     * @param supposed the facts that were supposed, in the order in which they were
     * @param answer what comes of it
     */
    public record Case<T>(List<Evidence> supposed, T answer) {}

    /** A facility with some facts supposed. */
    private static final class Variation {

        private final Subjects subjects;
        private final Map<Object, Map<Pointer, View>> byPlace = new HashMap<>();

        Variation(FacilityView facility) {
            this.subjects = new Subjects(facility);
        }

        /** Norms on the same kind of subjects, and of places on those with the same items, share what is found. */
        @Nullable View subject(NormOfDay norm, Pointer place) {
            SubjectKind kind = norm.norm().subject();
            Object shared = kind == SubjectKind.PLACE ? norm.norm().items() : kind;
            Map<Pointer, View> known = byPlace.get(shared);
            if (known == null) {
                known = new HashMap<>();
                for (View one : subjects.of(kind, norm.norm().items())) {
                    known.put(one.place(), one);
                }
                byPlace.put(shared, known);
            }
            return known.get(place);
        }
    }

    /**
     * Tries all cases of what a norm lacks on a subject.
     *
     * @param norm the norm
     * @param subject the subject, as it is known
     * @param missing the facts for want of which it cannot be told
     * @param question what is asked
     * @param worthwhile whether it is worth going on after some cases
     * @return all cases; none where there is nothing to try, there are too many, or it was not worth going on
     */
    public <T> List<Case<T>> cases(
            NormOfDay norm,
            View subject,
            List<Missing> missing,
            Question<T> question,
            Predicate<List<Case<T>>> worthwhile) {
        List<Case<T>> cases = new ArrayList<>();
        Missing first = next(missing);
        if (first == null) {
            return List.of();
        }
        Search<T> search = new Search<>(norm, subject.place(), question, worthwhile, cases);
        return search.tryAll(start, null, first) && cases.size() > 1 ? cases : List.of();
    }

    /**
     * What is supposed, the last of it first.
     *
     * @param before what was supposed before
     * @param last what is supposed last
     */
    private record Supposed(@Nullable Supposed before, Evidence last) {

        /** All of it, in the order in which it was supposed. */
        List<Evidence> all() {
            List<Evidence> all = new ArrayList<>();
            for (Supposed one = this; one != null; one = one.before()) {
                all.add(0, one.last());
            }
            return List.copyOf(all);
        }
    }

    /** A variation, and those that come of it with one fact more supposed: norms on many subjects suppose the same in the same order. */
    private final class Step {

        private final @Nullable Variation variation;
        private final Map<Evidence, Step> next = new HashMap<>();

        Step(@Nullable Variation variation) {
            this.variation = variation;
        }

        @Nullable View subject(NormOfDay norm, Pointer place) {
            return variation == null ? null : variation.subject(norm, place);
        }

        /** The one with all of this supposed; none where there are too many. */
        @Nullable Step with(Supposed supposed) {
            Step known = next.get(supposed.last());
            if (known == null) {
                Variation found = variation(supposed.all());
                if (found == null) {
                    return null;
                }
                known = new Step(found);
                next.put(supposed.last(), known);
            }
            return known;
        }
    }

    private final class Search<T> {

        private final NormOfDay norm;
        private final Pointer place;
        private final Question<T> question;
        private final Predicate<List<Case<T>>> worthwhile;
        private final List<Case<T>> cases;

        Search(
                NormOfDay norm,
                Pointer place,
                Question<T> question,
                Predicate<List<Case<T>>> worthwhile,
                List<Case<T>> cases) {
            this.norm = norm;
            this.place = place;
            this.question = question;
            this.worthwhile = worthwhile;
            this.cases = cases;
        }

        /** Supposes every value of a fact that is missing, and goes on with what is missing then. */
        boolean tryAll(Step from, @Nullable Supposed supposed, Missing fact) {
            for (Object value : valuesOf(fact.place())) {
                Supposed also = new Supposed(supposed, new Evidence(fact.owner(), fact.place(), value));
                Step step = from.with(also);
                View subject = step == null ? null : step.subject(norm, place);
                if (step == null || subject == null) {
                    return false;
                }
                T answer = question.answer().apply(subject);
                Missing still = next(question.open().apply(subject, answer));
                if (still == null) {
                    cases.add(new Case<>(also.all(), answer));
                } else if (!tryAll(step, also, still)) {
                    return false;
                }
                if (cases.size() > MOST_CASES || !worthwhile.test(cases)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** What to suppose next: the function of a building, from which most follows, before all else that has few values. */
    private @Nullable Missing next(List<Missing> missing) {
        Missing first = null;
        for (Missing one : missing) {
            if (hasFewValues(one) && !valuesOf(one.place()).isEmpty()) {
                if (isFunction(one.place())) {
                    return one;
                }
                first = first == null ? one : first;
            }
        }
        return first;
    }

    private static boolean isFunction(Pointer place) {
        return place.last().equals("function") && buildingOf(place) != null;
    }

    private static @Nullable Pointer buildingOf(Pointer fact) {
        Pointer building = fact.parent();
        return building != null && BUILDINGS.equals(building.parent()) ? building : null;
    }

    /** Whether the values that a fact can have are few: words of a closed list, or yes and no. */
    boolean hasFewValues(Missing fact) {
        return few.computeIfAbsent(fact.owner(), any -> new HashMap<>())
                .computeIfAbsent(
                        fact.fact(),
                        name -> Edit.part(Facility.class, fact.place()).type() instanceof Class<?> type
                                && !few(type).isEmpty());
    }

    /** The values that a fact can have; none where these are not few. */
    private List<Object> valuesOf(Pointer fact) {
        List<Object> known = values.get(fact);
        if (known == null) {
            known = findValues(fact);
            values.put(fact, known);
        }
        return known;
    }

    private List<Object> findValues(Pointer fact) {
        if (!isThere(fact)) {
            return List.of();
        }
        Pointer building = buildingOf(fact);
        if (building != null && isFunction(fact)) {
            int index = Integer.parseInt(building.last());
            if (seen == null) {
                seen = view.apply(facility);
            }
            return List.copyOf(seen.buildings().get(index).possibleFunctions());
        }
        return Edit.part(Facility.class, fact).type() instanceof Class<?> type ? few(type) : List.of();
    }

    private static List<Object> few(Class<?> type) {
        if (type == Boolean.class) {
            return List.of(true, false);
        }
        return type.isEnum() ? List.of(type.getEnumConstants()) : List.of();
    }

    /** Whether every element on the way to a fact is there, in a list that is not long: an element itself is not supposed. */
    private boolean isThere(Pointer fact) {
        for (Pointer at = fact.parent(); at != null && at.parent() != null; at = at.parent()) {
            if (Edit.at(facility, at.parent()) instanceof List<?> list
                    && (list.size() > LONGEST_LIST || Edit.at(facility, at) == null)) {
                return false;
            }
            if (Character.isDigit(at.last().charAt(0)) && Edit.at(facility, at) == null) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Variation variation(List<Evidence> supposed) {
        Set<Evidence> key = Set.copyOf(supposed);
        Variation known = variations.get(key);
        if (known == null && variations.size() < MOST_VARIATIONS) {
            Map<Pointer, Object> values = new LinkedHashMap<>();
            supposed.forEach(one -> values.put(one.place(), one.value()));
            known = new Variation(view.apply(Edit.with(facility, values)));
            variations.put(key, known);
        }
        return known;
    }
}
