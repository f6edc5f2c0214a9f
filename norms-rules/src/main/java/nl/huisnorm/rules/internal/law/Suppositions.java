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
    private final Map<String, Boolean> few = new HashMap<>();
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
        private final Map<NormInUse, Map<Pointer, View>> byPlace = new HashMap<>();

        Variation(FacilityView facility) {
            this.subjects = new Subjects(facility);
        }

        @Nullable View subject(NormOfDay norm, Pointer place) {
            return byPlace.computeIfAbsent(norm.normInUse(), this::places).get(place);
        }

        private Map<Pointer, View> places(NormInUse norm) {
            Map<Pointer, View> places = new HashMap<>();
            subjects.of(norm.norm().subject(), norm.norm().items()).forEach(one -> places.put(one.place(), one));
            return places;
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
        Search<T> search = new Search<>(norm, subject.place(), question, worthwhile, cases);
        return search.tryAll(Map.of(), List.of(), missing) && cases.size() > 1 ? cases : List.of();
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

        /** Supposes every value of one of the facts that are missing, and goes on with what is missing then. */
        boolean tryAll(Map<Pointer, Object> known, List<Evidence> supposed, List<Missing> missing) {
            Missing fact = next(missing);
            if (fact == null) {
                return false;
            }
            for (Object value : valuesOf(fact.place())) {
                Map<Pointer, Object> more = new LinkedHashMap<>(known);
                more.put(fact.place(), value);
                List<Evidence> also = new ArrayList<>(supposed);
                also.add(new Evidence(fact.owner(), fact.place(), value));
                Variation variation = variation(more, Set.copyOf(also));
                View subject = variation == null ? null : variation.subject(norm, place);
                if (subject == null) {
                    return false;
                }
                T answer = question.answer().apply(subject);
                List<Missing> still = question.open().apply(subject, answer);
                if (next(still) == null) {
                    cases.add(new Case<>(List.copyOf(also), answer));
                } else if (!tryAll(more, also, still)) {
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
        return few.computeIfAbsent(
                fact.owner() + "." + fact.fact(),
                name -> Edit.part(Facility.class, fact.place()).type() instanceof Class<?> type
                        && !few(type).isEmpty());
    }

    /** The values that a fact can have; none where these are not few. */
    private List<Object> valuesOf(Pointer fact) {
        return values.computeIfAbsent(fact, this::findValues);
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

    private @Nullable Variation variation(Map<Pointer, Object> supposed, Set<Evidence> key) {
        Variation known = variations.get(key);
        if (known == null && variations.size() < MOST_VARIATIONS) {
            known = new Variation(view.apply(Edit.with(facility, supposed)));
            variations.put(key, known);
        }
        return known;
    }
}
