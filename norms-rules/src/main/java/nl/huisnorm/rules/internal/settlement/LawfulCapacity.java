package nl.huisnorm.rules.internal.settlement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.capacity.Allocation;
import nl.huisnorm.rules.internal.capacity.Occupancy;

/**
 * How many people may lawfully live in a facility as its beds stand: the number up to which no norm that limits occupancy
 * fails, and the number up to which all of them are known to be met. Places are emptied from the inside out: rooms, units,
 * buildings, then the whole; what is not met however few people there are, empties its place.
 */
final class LawfulCapacity {

    private final Occupancy occupancy;
    private final Function<Facility, List<Finding>> judge;

    /** What is not met or cannot be told with so many in each place: levels at which nothing is lowered ask the same again. */
    private final Map<List<Integer>, List<Finding>> judged = new HashMap<>();

    private final List<Pointer> places;
    private final List<Finding> limits;
    private final List<Finding> open;
    private final Interval capacity;

    /** Finds the capacity; the judge gives the findings of the norms that limit occupancy. */
    LawfulCapacity(Facility facility, Function<Facility, List<Finding>> judge) {
        this.occupancy = Occupancy.ofBeds(facility);
        this.judge = judge;
        this.places = occupancy.places();
        int[] full = occupancy.full();
        List<Finding> findings = occupancy.isKnown() ? judged(full) : judge.apply(facility);
        this.limits = findings.stream()
                .filter(finding -> finding.outcome() == Outcome.NON_COMPLIANT)
                .toList();
        List<Finding> told = cannotBeTold(findings);
        if (occupancy.isKnown()) {
            int[] most = lowered(full, finding -> finding.outcome() == Outcome.NON_COMPLIANT, !limits.isEmpty());
            if (told.isEmpty() && !limits.isEmpty()) {
                told = cannotBeTold(judged(most));
            }
            int[] least = told.isEmpty()
                    ? most
                    : lowered(
                            full,
                            finding -> finding.outcome() == Outcome.NON_COMPLIANT
                                    || finding.outcome() == Outcome.UNDETERMINED,
                            true);
            this.capacity = new Interval(Math.min(sum(least), sum(most)), sum(most));
        } else {
            this.capacity = new Interval(0, Interval.UNBOUNDED);
        }
        this.open = told;
    }

    private List<Finding> judged(int[] persons) {
        List<Integer> each = Arrays.stream(persons).boxed().toList();
        List<Finding> found = judged.get(each);
        if (found == null) {
            found = judge.apply(occupancy.with(persons)).stream()
                    .filter(finding ->
                            finding.outcome() == Outcome.NON_COMPLIANT || finding.outcome() == Outcome.UNDETERMINED)
                    .toList();
            judged.put(each, found);
        }
        return found;
    }

    private static List<Finding> cannotBeTold(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.outcome() == Outcome.UNDETERMINED)
                .toList();
    }

    Interval capacity() {
        return capacity;
    }

    boolean isKnown() {
        return occupancy.isKnown();
    }

    /** The first places to sleep, as inputs. */
    List<Evidence> beds(int most) {
        return occupancy.evidence(most);
    }

    /** What is not met with everyone in. */
    List<Finding> limits() {
        return limits;
    }

    /** What cannot be told with everyone in; where all is told of them, with as many as nothing fails for. */
    List<Finding> open() {
        return open;
    }

    private int[] lowered(int[] full, Predicate<Finding> fails, boolean any) {
        int[] persons = full.clone();
        if (any) {
            for (int level = DEEPEST; level >= 0; level--) {
                lower(persons, level, fails);
            }
        }
        return persons;
    }

    /** A room of a unit is three steps down: building, unit, room. */
    private static final int DEEPEST = 3;

    /** For every place of a level the most people with whom nothing of it fails, all places of the level at once. */
    private void lower(int[] persons, int level, Predicate<Finding> fails) {
        Map<Pointer, int[]> bounds = new LinkedHashMap<>();
        for (Pointer group : failing(persons, fails)) {
            if (depth(group) == level) {
                bounds.put(group, new int[] {0, sum(persons, group)});
            }
        }
        int[] start = persons.clone();
        while (bounds.values().stream().anyMatch(bound -> bound[1] - bound[0] > 1)) {
            int[] tried = start.clone();
            bounds.forEach((group, bound) -> reduce(tried, group, middle(bound)));
            Set<Pointer> failing = failing(tried, fails);
            bounds.forEach((group, bound) -> bound[failing.contains(group) ? 1 : 0] = middle(bound));
        }
        bounds.forEach((group, bound) -> reduce(persons, group, bound[0]));
    }

    private static int middle(int[] bound) {
        return bound[1] - bound[0] > 1 ? (bound[0] + bound[1]) / 2 : bound[0];
    }

    /** The places where something fails and somebody lives. */
    private Set<Pointer> failing(int[] persons, Predicate<Finding> fails) {
        Set<Pointer> found = new HashSet<>();
        Map<Pointer, Integer> living = new HashMap<>();
        for (Finding finding : judged(persons)) {
            if (fails.test(finding)) {
                Pointer group = group(finding.subject().place());
                if (living.computeIfAbsent(group, place -> sum(persons, place)) > 0) {
                    found.add(group);
                }
            }
        }
        return found;
    }

    /** The smallest place around a subject that has people of its own. */
    private Pointer group(Pointer subject) {
        Pointer group = subject;
        while (group.parent() != null && (!isPlace(group) || !holdsSome(group))) {
            group = Objects.requireNonNull(group.parent());
        }
        return group;
    }

    private final Map<Pointer, Boolean> holding = new HashMap<>();

    private boolean holdsSome(Pointer group) {
        return holding.computeIfAbsent(group, at -> places.stream().anyMatch(place -> place.isWithin(at)));
    }

    /** Buildings, units and rooms are elements of lists of that name. */
    private static boolean isPlace(Pointer at) {
        Pointer list = at.parent();
        return list != null && Set.of("buildings", "units", "rooms").contains(list.last());
    }

    /** How many buildings, units and rooms deep a place is. */
    private static int depth(Pointer at) {
        Pointer parent = at.parent();
        return parent == null ? 0 : depth(parent) + (isPlace(at) ? 1 : 0);
    }

    private int sum(int[] persons, Pointer group) {
        int sum = 0;
        for (int i : within(group)) {
            sum += persons[i];
        }
        return sum;
    }

    private final Map<Pointer, List<Integer>> members = new HashMap<>();

    private List<Integer> within(Pointer group) {
        return members.computeIfAbsent(group, at -> {
            List<Integer> found = new ArrayList<>();
            for (int i = 0; i < places.size(); i++) {
                if (places.get(i).isWithin(at)) {
                    found.add(i);
                }
            }
            return found;
        });
    }

    private static int sum(int[] persons) {
        int sum = 0;
        for (int number : persons) {
            sum += number;
        }
        return sum;
    }

    /** Takes people out of a place until so many are left, each time from where most are, the last first. */
    private void reduce(int[] persons, Pointer group, int left) {
        List<Integer> inside = within(group);
        int[] each = inside.stream().mapToInt(i -> persons[i]).toArray();
        Allocation.lower(each, sum(persons, group) - left);
        for (int k = 0; k < each.length; k++) {
            persons[inside.get(k)] = each[k];
        }
    }
}
