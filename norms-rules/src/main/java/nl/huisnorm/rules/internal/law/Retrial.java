package nl.huisnorm.rules.internal.law;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.facility.Residents;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.view.Subjects;
import nl.huisnorm.rules.internal.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is broken in one facility after another that differ little. A rule is tried again where a fact is different that its norm
 * is known to look at, or that it was seen to look at here; else what it said holds still. Which facts a norm looks at, the rulebook
 * tells; a norm of which it tells nothing is tried always. So are all where other rooms are slept in, and those on places,
 * which share out people by what else is there. Used by one thread.
 */
public final class Retrial {

    /** The facts by which a room is one to sleep in. */
    private static final Set<String> OF_SLEEPING = Set.of("room.kind", "room.occupants", "room.beds");

    private final Trial trial;
    private final List<Tried> rules = new ArrayList<>();
    private @Nullable Facility last;
    private List<Trial.Answer> broken = List.of();

    /**
     * Prepares trying.
     *
     * @param trial the rules
     * @param facts the facts that norms look at, by the norm's id
     */
    public Retrial(Trial trial, Map<String, List<String>> facts) {
        this.trial = trial;
        for (NormOfDay rule : trial.rules()) {
            Set<String> known = new HashSet<>();
            boolean isTold = rule.norm().subject() != SubjectKind.PLACE;
            for (Norm norm : rule.norms()) {
                List<String> told = facts.getOrDefault(norm.id(), List.of());
                isTold &= !told.isEmpty();
                known.addAll(told);
            }
            rules.add(new Tried(rule, isTold ? known : null));
        }
    }

    /** What was tried, and may be. */
    public Work work() {
        return trial.work();
    }

    /** What came of a rule the last time, and the facts that it looks at; none where any may be. */
    private static final class Tried {

        private final NormOfDay rule;
        private final @Nullable Set<String> facts;
        private List<Pointer> places = List.of();
        private List<Trial.Answer> broken = List.of();

        Tried(NormOfDay rule, @Nullable Set<String> facts) {
            this.rule = rule;
            this.facts = facts;
        }

        boolean looksAt(Set<String> different) {
            return facts == null || !Collections.disjoint(facts, different);
        }

        void note(Trace trace) {
            if (facts != null) {
                trace.addFacts(facts);
            }
        }
    }

    /** What is broken in a facility: of the rules tried again, and of those that say the same as the last time. */
    public List<Trial.Answer> broken(Facility facility) {
        Facility before = last;
        Set<String> different = before == null ? Set.of() : Differences.between(before, facility);
        if (before != null && different.isEmpty()) {
            return broken;
        }
        boolean anew = before == null || !isSleptInAlike(before, facility, different);
        Subjects subjects = new Subjects(trial.view(facility));
        Suppositions suppositions = trial.suppositions(facility);
        Map<SubjectKind, List<Pointer>> places = new EnumMap<>(SubjectKind.class);
        List<Trial.Answer> found = new ArrayList<>();
        for (Tried tried : rules) {
            Norm norm = tried.rule.norm();
            List<? extends View> now = subjects.of(norm.subject(), norm.items());
            List<Pointer> at = norm.subject() == SubjectKind.PLACE
                    ? List.of()
                    : places.computeIfAbsent(
                            norm.subject(),
                            kind -> now.stream().map(View::place).toList());
            if (anew || tried.looksAt(different) || !isSame(tried.places, at)) {
                tried.places = at;
                tried.broken = tried(tried, now, suppositions);
            }
            found.addAll(tried.broken);
        }
        last = facility;
        broken = List.copyOf(found);
        return broken;
    }

    /** Tries every rule the next time. */
    public void forget() {
        last = null;
    }

    private static boolean isSleptInAlike(Facility one, Facility other, Set<String> different) {
        return Collections.disjoint(OF_SLEEPING, different)
                || sleepingRooms(one).equals(sleepingRooms(other));
    }

    private static List<Boolean> sleepingRooms(Facility facility) {
        List<Boolean> found = new ArrayList<>();
        for (Building building : facility.buildings()) {
            addSleepingRooms(building.rooms(), found);
            for (Unit unit : Objects.requireNonNullElse(building.units(), List.<Unit>of())) {
                addSleepingRooms(unit.rooms(), found);
            }
        }
        return found;
    }

    private static void addSleepingRooms(@Nullable List<Room> rooms, List<Boolean> found) {
        Objects.requireNonNullElse(rooms, List.<Room>of()).forEach(room -> found.add(Residents.isSleepingRoom(room)));
    }

    private static boolean isSame(List<Pointer> before, List<Pointer> now) {
        return before == now || before.equals(now);
    }

    private List<Trial.Answer> tried(Tried tried, List<? extends View> subjects, @Nullable Suppositions suppositions) {
        List<Trial.Answer> found = new ArrayList<>();
        for (View subject : subjects) {
            trial.work().count();
            Trial.Answer answer = Trial.answer(tried.rule, subject, suppositions);
            if (answer.isBroken()) {
                found.add(answer);
            }
            tried.note(answer.looked());
        }
        return found;
    }
}
