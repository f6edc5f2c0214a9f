package nl.huisnorm.rules.internal.remedy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import nl.huisnorm.answer.capacity.Capacity;
import nl.huisnorm.answer.remedy.Adjustment;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.answer.remedy.FindingRemedies;
import nl.huisnorm.answer.remedy.Remedies;
import nl.huisnorm.answer.remedy.Remedy;
import nl.huisnorm.answer.remedy.RemedyPlan;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.source.Edit;
import nl.huisnorm.rulebook.DecidedBy;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.assessment.Assessor;
import nl.huisnorm.rules.internal.capacity.Allocation;
import nl.huisnorm.rules.internal.capacity.CapacitySearch;
import nl.huisnorm.rules.internal.capacity.Limits;
import nl.huisnorm.rules.internal.capacity.Occupancy;
import nl.huisnorm.rules.internal.law.LawOfDay;
import nl.huisnorm.rules.internal.law.Trial;
import nl.huisnorm.rules.internal.view.Subjects;
import nl.huisnorm.rules.internal.view.View;
import org.jspecify.annotations.Nullable;

/** Finds the lightest changes that make a facility comply. */
public final class RemedySearch {

    private static final int MOST_ROUNDS = 6;
    private static final int MOST_ATTEMPTS = 6;
    private static final int MOST_CHECKED = 4_000;
    private static final int MOST_PLANS = 3;
    private static final int MOST_MOVED = 100;
    private static final double NEVER = 1e15;

    private final Facility facility;
    private final AssessmentOptions options;
    private final Trial trial;
    private final Mending mending;
    private final Assessor assessor;
    private final Occupancy occupancy;
    private final Residents residents;
    private final Map<Key, List<Mend>> waysNow = new HashMap<>();
    private final Map<Pointer, Subject> subjects = new HashMap<>();
    private Set<Key> brokenNow = Set.of();

    /** A norm on a subject. */
    private record Key(String norm, Pointer subject) {
        static Key of(Trial.Answer answer) {
            return new Key(answer.rule().norm().id(), answer.subject().place());
        }

        static Key of(Finding finding) {
            return new Key(finding.norm().id(), finding.subject().place());
        }
    }

    /** Prepares the search by a law; the options are without tolerance. */
    public RemedySearch(Facility facility, LawOfDay law, AssessmentOptions options, CostModel costs) {
        this.facility = facility;
        this.options = options;
        this.trial = law.trial().only(Norm::binding);
        this.mending = new Mending(this.trial, costs, options.asOf());
        this.assessor = new Assessor(law, options);
        this.occupancy = Occupancy.anywhere(facility);
        this.residents = new Residents();
        findSubjects();
    }

    private void findSubjects() {
        Subjects all = new Subjects(trial.view(facility));
        for (SubjectKind kind : List.of(
                SubjectKind.FACILITY,
                SubjectKind.BUILDING,
                SubjectKind.UNIT,
                SubjectKind.ROOM,
                SubjectKind.EXTINGUISHER,
                SubjectKind.STAY,
                SubjectKind.LEASE)) {
            for (View view : all.of(kind, Set.of())) {
                subjects.put(view.place(), view.subject());
            }
        }
    }

    /** The residents as something that can be changed. */
    private final class Residents {

        private final CostModel.@Nullable Kind fewer = mending.kind("room.occupants", CostModel.Way.LESS);
        private final CostModel.@Nullable Kind move = mending.kind("room.occupants", CostModel.Way.MORE);
        private final boolean known = occupancy.isComplete();
        private final int[] present = occupancy.full();
        private final List<Limits.Limit> limits;
        private final Map<Key, Limits.Limit> byKey = new HashMap<>();

        Residents() {
            limits = known && fewer != null
                    ? Limits.of(trial, occupancy).stream()
                            .filter(limit -> !isWaived(
                                    limit.rule().norm(), limit.subject().subject()))
                            .toList()
                    : List.of();
            limits.forEach(limit ->
                    byKey.put(new Key(limit.rule().norm().id(), limit.subject().place()), limit));
        }

        /** Numbers of people are changed as a whole, not one by one; where they are not known in full, as any fact. */
        boolean isFixed(Pointer fact) {
            return known && (occupancy.placeOf(fact) != null || fact.last().equals("residents"));
        }

        private int in(BitSet places) {
            return places.stream().map(i -> present[i]).sum();
        }

        /** So many people in some places, the others where they are. */
        private int[] with(BitSet places, int number) {
            int[] inside = places.stream().map(i -> present[i]).toArray();
            int[] most =
                    Arrays.stream(inside).map(now -> now + Rehousing.MOST_MORE).toArray();
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
            return new Remedy(adjustments(persons)).applyTo(facility);
        }

        /** What a room, unit or building is in the list of. */
        private static @Nullable Pointer larger(@Nullable Pointer place) {
            Pointer list = place == null ? null : place.parent();
            return list == null ? null : list.parent();
        }

        List<Adjustment> adjustments(int[] persons) {
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

        /** The numbers stated of larger places go along. */
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
                Pointer total = at.field("residents");
                if (by != 0 && Edit.at(facility, total) instanceof Integer number) {
                    found.add(new Adjustment(
                            Objects.requireNonNull(by < 0 ? fewer : move),
                            Edit.owner(Facility.class, total),
                            total,
                            subjectOf(total),
                            number,
                            Math.max(0, number + by),
                            BigDecimal.ZERO));
                }
            });
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
                    kind, occupancy.owner(place), input, subjectOf(input), present[place], number, weight);
        }

        /** The spreads of people worth looking at: as it is, the lightest, and others as light. */
        List<int[]> spreads() {
            List<int[]> found = new ArrayList<>();
            found.add(present);
            if (fewer == null || limits.isEmpty()) {
                return found;
            }
            Rehousing rehousing = new Rehousing(present, limits, fewer, move, this::price);
            int[] lightest = rehousing.lightest();
            if (lightest != null && !Arrays.equals(lightest, present)) {
                found.add(lightest);
                found.addAll(rehousing.equals(lightest, MOST_PLANS - 1, this::isAlike));
            }
            return found;
        }

        private boolean isAlike(int one, int other) {
            return nameless(occupancy.places().get(one))
                    .equals(nameless(occupancy.places().get(other)));
        }

        /** What a place is, with the unit it is in where that is its own, without their names. */
        private Object nameless(Pointer place) {
            Pointer parent = Objects.requireNonNull(larger(place));
            Object unit = Edit.at(facility, parent) instanceof Unit one
                            && (one.rooms() == null || one.rooms().size() == 1)
                    ? one.withId("").withName(null).withRooms(null)
                    : parent;
            Object own = Objects.requireNonNull(Edit.at(facility, place));
            return List.of(
                    unit,
                    own instanceof Room room ? room.withId("").withName(null).withSmokeDetectors(null) : place);
        }

        /** The lightest way to have one finding met by people who move, or leave; none where that breaks something else. */
        @Nullable Remedy moved(Key key) {
            Limits.Limit own = byKey.get(key);
            if (own == null || fewer == null || move == null || present.length > MOST_MOVED) {
                return null;
            }
            List<Limits.Limit> others = limits.stream()
                    .map(limit -> limit.equals(own) ? limit : limit.atLeast(in(limit.places())))
                    .toList();
            int[] lightest = new Rehousing(present, others, fewer, move, (places, number) -> NEVER).lightest();
            if (lightest == null || IntStream.range(0, present.length).noneMatch(i -> lightest[i] > present[i])) {
                return null;
            }
            Remedy remedy = new Remedy(adjustments(lightest));
            List<Trial.Answer> broken = broken(remedy.applyTo(facility));
            boolean mends = broken.stream().noneMatch(answer -> Key.of(answer).equals(key) || isHarm(answer));
            return mends ? remedy : null;
        }

        private double price(BitSet places, int number) {
            Facility other = housed(with(places, number));
            List<List<Mend>> ways = new ArrayList<>();
            for (Limits.Limit limit : limits) {
                if (limit.places().equals(places) && limit.persons().most() < number) {
                    Trial.Answer answer =
                            trial.on(other, limit.rule(), limit.subject().place());
                    if (answer != null && answer.outcome() == Outcome.NON_COMPLIANT) {
                        List<Mend> found = mending.ways(answer, other, this::isFixed);
                        if (found.isEmpty()) {
                            return NEVER;
                        }
                        ways.add(found);
                    }
                }
            }
            return Combination.lightest(ways).get(0).weight().doubleValue();
        }

        /** Fewer people in the places of one limit. */
        @Nullable Remedy fewer(Key key) {
            Limits.Limit limit = byKey.get(key);
            if (limit == null || limit.persons().most() >= in(limit.places())) {
                return null;
            }
            int[] persons = with(limit.places(), limit.persons().most());
            Trial.Answer after = trial.on(housed(persons), limit.rule(), key.subject());
            boolean helps = after == null || after.outcome() != Outcome.NON_COMPLIANT;
            return helps ? new Remedy(adjustments(persons)) : null;
        }
    }

    private boolean isWaived(Norm norm, Subject subject) {
        return options.waivers().stream()
                .anyMatch(waiver -> waiver.covers(facility.id(), norm.id(), subject.id(), options.asOf()));
    }

    public Remedies remedies() {
        Assessment before = assessor.assess(facility);
        List<Finding> broken = before.findings(Outcome.NON_COMPLIANT).stream()
                .filter(finding -> finding.norm().binding())
                .toList();
        if (broken.isEmpty()) {
            return new Remedies(before, mending.costs(), List.of(), List.of());
        }
        Map<Key, Trial.Answer> answers = new HashMap<>();
        broken(facility).forEach(answer -> answers.put(Key.of(answer), answer));
        brokenNow = Set.copyOf(answers.keySet());
        List<FindingRemedies> each = broken.stream()
                .map(finding -> new FindingRemedies(finding, remedies(finding, answers.get(Key.of(finding)))))
                .toList();
        return new Remedies(before, mending.costs(), each, plans(byPerson(broken)));
    }

    /** Whether something is broken that was not; a number that follows that of the residents is no harm, it is told. */
    private boolean isHarm(Trial.Answer answer) {
        return !brokenNow.contains(Key.of(answer))
                && !Limits.followsTheNumber(answer.rule().norm());
    }

    private static long weighty(List<Trial.Answer> left) {
        return left.stream()
                .filter(answer -> !Limits.followsTheNumber(answer.rule().norm()))
                .count();
    }

    private List<Trial.Answer> broken(Facility other) {
        List<Trial.Answer> found = new ArrayList<>();
        trial.on(other, answer -> {
            if (answer.outcome() == Outcome.NON_COMPLIANT
                    && !isWaived(answer.rule().norm(), answer.subject().subject())) {
                found.add(answer);
            }
        });
        return found;
    }

    private List<Remedy> remedies(Finding finding, Trial.@Nullable Answer answer) {
        List<Remedy> found = new ArrayList<>();
        if (answer == null) {
            Alteration seenAgain = seenAgain(finding);
            if (seenAgain != null) {
                found.add(new Remedy(List.of(adjustment(seenAgain))));
            }
            return found;
        }
        for (Mend mend : waysNow(answer)) {
            found.add(new Remedy(adjustments(mend)));
        }
        Remedy fewer = residents.fewer(Key.of(answer));
        if (fewer != null) {
            found.add(fewer);
        }
        Remedy moved = residents.moved(Key.of(answer));
        if (moved != null && !moved.equals(fewer)) {
            found.add(moved);
        }
        found.sort(Comparator.comparing(Remedy::weight));
        return found.subList(0, Math.min(found.size(), MOST_PLANS));
    }

    private List<Mend> waysNow(Trial.Answer answer) {
        return waysNow.computeIfAbsent(Key.of(answer), key -> mending.ways(answer, facility, residents::isFixed));
    }

    /** What an inspector found is mended and seen again. */
    private Mend byPerson(List<Finding> broken) {
        Map<Pointer, Alteration> changes = new LinkedHashMap<>();
        for (Finding finding : broken) {
            Alteration seenAgain = seenAgain(finding);
            if (seenAgain != null) {
                changes.put(seenAgain.place(), seenAgain);
            }
        }
        return new Mend(changes, true);
    }

    private @Nullable Alteration seenAgain(Finding finding) {
        CostModel.Kind kind = mending.kind("inspection.met", CostModel.Way.YES);
        if (kind == null || finding.norm().decidedBy() != DecidedBy.PERSON) {
            return null;
        }
        return finding.evidence().stream()
                .filter(evidence -> evidence.owner().equals("inspection")
                        && evidence.fact().equals("met")
                        && evidence.value().equals(false))
                .map(evidence -> new Alteration(kind, evidence.owner(), evidence.place(), false, true))
                .findFirst()
                .orElse(null);
    }

    /** A facility as changed, with what is then still broken. */
    private record Repaired(List<Adjustment> residents, Mend mend, List<Trial.Answer> left, BigDecimal weight) {}

    private List<RemedyPlan> plans(Mend byPerson) {
        List<Repaired> all = new ArrayList<>();
        for (int[] persons : residents.spreads()) {
            all.addAll(repaired(persons));
        }
        all.removeIf(one -> one.left().stream().anyMatch(this::isHarm));
        Repaired best = all.stream()
                .min(Comparator.comparingLong((Repaired one) -> weighty(one.left()))
                        .thenComparing(Repaired::weight))
                .orElse(null);
        List<RemedyPlan> plans = new ArrayList<>();
        if (best == null) {
            return plans;
        }
        Set<List<Adjustment>> seen = new LinkedHashSet<>();
        for (Repaired one : all) {
            boolean asLight =
                    weighty(one.left()) == weighty(best.left()) && one.weight().compareTo(best.weight()) == 0;
            if (asLight && plans.size() < MOST_PLANS) {
                List<Adjustment> adjustments = new ArrayList<>(one.residents());
                adjustments.addAll(adjustments(one.mend()));
                adjustments.addAll(adjustments(byPerson));
                if (!adjustments.isEmpty() && seen.add(adjustments)) {
                    plans.add(plan(new Remedy(adjustments)));
                }
            }
        }
        return plans;
    }

    /** Where it is not told who sleeps where, the rules may find nothing wrong with more people than fit anywhere. */
    private @Nullable Integer tooMany(Facility changed) {
        Capacity capacity = new CapacitySearch(changed, options, trial, assessor).capacity();
        Integer stated = capacity.residents();
        int most = capacity.persons().most();
        return stated == null || stated <= most ? null : Integer.valueOf(most);
    }

    private RemedyPlan plan(Remedy remedy) {
        Facility changed = remedy.applyTo(facility);
        Assessment after = assessor.assess(changed);
        List<Finding> left = after.findings(Outcome.NON_COMPLIANT).stream()
                .filter(finding -> finding.norm().binding())
                .toList();
        return new RemedyPlan(remedy, changed, after, left, residents.known ? null : tooMany(changed));
    }

    /** The lightest changes to facts for a spread of people: more than one where they weigh the same. */
    private List<Repaired> repaired(int[] persons) {
        Set<Pointer> harmful = new LinkedHashSet<>();
        Attempt attempt = new Attempt(persons, harmful, 0);
        for (int i = 0; i < MOST_ATTEMPTS && attempt.isHarmful(); i++) {
            attempt = new Attempt(persons, harmful, 0);
        }
        List<Repaired> found = new ArrayList<>();
        found.add(attempt.result());
        for (int i = 1; i < attempt.equals; i++) {
            Attempt other = new Attempt(persons, harmful, i);
            if (!other.isHarmful()) {
                found.add(other.result());
            }
        }
        return found;
    }

    /** Mends what is broken, then what that broke, and so on. */
    private final class Attempt {

        private int[] persons;
        private List<Adjustment> moves;
        private Facility base;
        private final Set<Pointer> harmful;
        private final boolean again;
        private final Set<Key> hopeless = new LinkedHashSet<>();
        private Facility changed;
        private Mend mend = Mend.NOTHING;
        private int equals = 1;

        Attempt(int[] persons, Set<Pointer> harmful, int choice) {
            this.persons = persons;
            this.moves = residents.known ? residents.adjustments(persons) : List.of();
            this.base = new Remedy(moves).applyTo(facility);
            this.harmful = harmful;
            this.changed = this.base;
            int before = harmful.size();
            for (int round = 0; round < MOST_ROUNDS && harmful.size() == before; round++) {
                List<Trial.Answer> broken = broken(changed).stream()
                        .filter(answer -> !hopeless.contains(Key.of(answer)))
                        .toList();
                if (broken.isEmpty()) {
                    break;
                }
                mend(broken, round == 0 ? choice : 0, round == 0);
            }
            this.again = harmful.size() > before;
        }

        /** Whether some change broke what could not be mended again; it is not made the next time. */
        boolean isHarmful() {
            return again;
        }

        private void mend(List<Trial.Answer> broken, int choice, boolean first) {
            List<List<Mend>> each = new ArrayList<>();
            for (Trial.Answer answer : broken) {
                List<Mend> ways = ways(answer);
                List<Mend> settled = ways.stream().filter(Mend::settled).toList();
                if (ways.isEmpty()) {
                    hopeless.add(Key.of(answer));
                    if (isHarm(answer)) {
                        harmful.addAll(madeFor(answer));
                    }
                } else {
                    each.add(settled.isEmpty() ? ways : settled);
                }
            }
            List<Mend> lightest = Combination.lightest(each);
            if (first) {
                equals = lightest.size();
            }
            Mend chosen = lightest.get(Math.min(choice, lightest.size() - 1));
            mend = mend.then(chosen);
            changed = chosen.applyTo(changed);
        }

        private List<Mend> ways(Trial.Answer answer) {
            if (moves.isEmpty() && mend.isEmpty() && harmful.isEmpty()) {
                return waysNow(answer);
            }
            return mending.ways(
                    answer, changed, fact -> residents.isFixed(fact) || harmful.contains(fact) || isIn(fact));
        }

        private boolean isIn(Pointer fact) {
            return harmful.stream().anyMatch(place -> fact.below(place) != null);
        }

        /** The changed facts that an answer came from. */
        private List<Pointer> madeFor(Trial.Answer answer) {
            List<Evidence> evidence = answer.trace().evidence();
            return mend.byPlace().keySet().stream()
                    .filter(place ->
                            evidence.stream().anyMatch(one -> one.place().below(place) != null))
                    .toList();
        }

        /** What broke something that nothing mends is not done. */
        private void undoHarm() {
            Set<Pointer> undone = new LinkedHashSet<>();
            do {
                undone.clear();
                broken(changed).stream()
                        .filter(answer -> isHarm(answer))
                        .forEach(answer -> undone.addAll(madeFor(answer)));
                for (Pointer place : undone) {
                    mend = mend.without(place);
                }
                changed = mend.applyTo(base);
            } while (!undone.isEmpty());
        }

        Repaired result() {
            undoHarm();
            shorten();
            letStay();
            BigDecimal weight = moves.stream().map(Adjustment::weight).reduce(mend.weight(), BigDecimal::add);
            return new Repaired(moves, mend, broken(changed), weight);
        }

        /** Leaves out what turns out not to be needed, where there is not too much to try. */
        private void shorten() {
            if (mend.byPlace().size() * (1 + occupancy.full().length) > MOST_CHECKED) {
                return;
            }
            Set<Key> left = keys(broken(changed));
            for (Alteration alteration : List.copyOf(mend.alterations())) {
                if (!take(mend.without(alteration.place()), left)) {
                    shorten(alteration, left);
                }
            }
        }

        /** Who turns out not to have to leave, now that all else is changed too, stays. */
        private void letStay() {
            long leaving = IntStream.range(0, persons.length)
                    .filter(i -> persons[i] < residents.present[i])
                    .count();
            if (leaving * persons.length > MOST_CHECKED) {
                return;
            }
            Set<Key> left = keys(broken(changed));
            for (int i = 0; i < persons.length; i++) {
                while (persons[i] < residents.present[i]) {
                    int[] more = persons.clone();
                    more[i]++;
                    if (!take(more, mend, left) && !take(more, followed(), left)) {
                        break;
                    }
                }
            }
        }

        private boolean take(int[] more, Mend other, Set<Key> left) {
            List<Adjustment> fewer = residents.adjustments(more);
            Facility otherwise = new Remedy(fewer).applyTo(facility);
            if (!left.containsAll(keys(broken(other.applyTo(otherwise))))) {
                return false;
            }
            persons = more;
            moves = fewer;
            base = otherwise;
            mend = other;
            changed = mend.applyTo(base);
            return true;
        }

        /** The changes, with numbers that follow that of the residents one higher. */
        private Mend followed() {
            Mend other = mend;
            for (Alteration alteration : mend.alterations()) {
                if (alteration.kind().way() == CostModel.Way.FOLLOW && alteration.to() instanceof Integer number) {
                    Alteration more = alteration.to(number + 1);
                    other = more.to().equals(more.from()) ? other.without(more.place()) : other.with(more);
                }
            }
            return other;
        }

        /** As far as it has to go, now that all else is changed too. */
        private void shorten(Alteration alteration, Set<Key> left) {
            if (!alteration.counts()) {
                return;
            }
            Steps steps = Steps.of(
                    alteration.kind(),
                    alteration.place(),
                    new BigDecimal(Objects.requireNonNull(alteration.from()).toString()));
            int enough = steps.to(alteration.to());
            int tooFew = 0;
            int next = enough - 1;
            while (next > tooFew) {
                if (take(mend.with(alteration.to(steps.value(next))), left)) {
                    enough = next;
                } else {
                    tooFew = next;
                }
                next = tooFew + (enough - tooFew) / 2;
            }
        }

        private boolean take(Mend other, Set<Key> left) {
            Facility otherwise = other.applyTo(base);
            boolean asGood = left.containsAll(keys(broken(otherwise)));
            if (asGood) {
                mend = other;
                changed = otherwise;
            }
            return asGood;
        }
    }

    private static Set<Key> keys(List<Trial.Answer> answers) {
        Set<Key> keys = new LinkedHashSet<>();
        answers.forEach(answer -> keys.add(Key.of(answer)));
        return keys;
    }

    private List<Adjustment> adjustments(Mend mend) {
        return mend.alterations().stream().map(this::adjustment).toList();
    }

    private Adjustment adjustment(Alteration alteration) {
        return new Adjustment(
                alteration.kind(),
                alteration.owner(),
                alteration.place(),
                subjectOf(alteration.place()),
                alteration.from(),
                alteration.to(),
                alteration.weight());
    }

    private Subject subjectOf(Pointer place) {
        for (Pointer at = place; at != null; at = at.parent()) {
            Subject found = subjects.get(at);
            if (found != null) {
                return found;
            }
        }
        throw new IllegalStateException("no subject holds " + place);
    }
}
