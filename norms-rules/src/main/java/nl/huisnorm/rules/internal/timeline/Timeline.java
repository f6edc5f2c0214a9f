package nl.huisnorm.rules.internal.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import nl.huisnorm.answer.timeline.Change;
import nl.huisnorm.answer.timeline.Changes;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.assessment.Tolerance;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.assessment.Assessor;
import nl.huisnorm.rules.internal.law.InputDates;
import nl.huisnorm.rules.internal.law.Laws;
import nl.huisnorm.rules.internal.law.Watch;
import nl.huisnorm.rules.internal.view.PeakView;
import nl.huisnorm.settlement.Peak;
import nl.huisnorm.settlement.Phase;
import nl.huisnorm.settlement.SettlementPlan;

/**
 * Finds the days on which answers change by themselves. Days on which the law changes something, and days that stand in
 * the input, are looked at one by one. Between two of them an answer only changes because a term that began on such a
 * day ends; that day is found by halving, since what has ended stays ended. What is judged is counted, and beyond a most
 * of it the search ends and tells how far it came; of days that have been passed nothing is kept.
 */
public final class Timeline {

    /** How many findings are judged before the search ends. */
    private static final long MOST_WORK = 10_000_000;

    /** What judging a day counts for beside its findings. */
    private static final long OF_A_DAY = 100;

    /** What each part of the facilities of a plan counts for: they are looked at too. */
    private static final long OF_A_PART = 20;

    private record Key(Norm norm, Subject subject) {}

    /** An outcome, and what it would be without the waiver that covers it. */
    private record Answer(Outcome outcome, Outcome unwaived) {

        static Answer of(Finding finding) {
            return new Answer(
                    finding.outcome(), Objects.requireNonNullElse(finding.waivedOutcome(), finding.outcome()));
        }
    }

    private final Function<LocalDate, Assessment> assess;
    private final Map<Norm, NavigableSet<LocalDate>> lawDates;
    private final NavigableMap<LocalDate, Map<Key, Answer>> answers = new TreeMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final Watch watch;
    private final long most;
    private final long ofADay;
    private long work;
    private LocalDate searchedUntil = LocalDate.MIN;

    /** The timeline of a facility by some laws. */
    public static Changes of(
            Facility facility, Laws laws, LocalDate first, LocalDate last, AssessmentOptions options, Watch watch) {
        return of(facility, laws, first, last, options, MOST_WORK, watch);
    }

    /** The same with so much work and no more. */
    static Changes of(
            Facility facility,
            Laws laws,
            LocalDate first,
            LocalDate last,
            AssessmentOptions options,
            long most,
            Watch watch) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
        Laws own = laws.of(facility);
        AssessmentOptions exact = options.withTolerance(Tolerance.NONE);
        return new Timeline(
                        day -> {
                            AssessmentOptions onDay = exact.withAsOf(day);
                            return new Assessor(own.on(facility, onDay), onDay).assess(facility);
                        },
                        own.lawDates(),
                        most,
                        OF_A_DAY,
                        watch)
                .between(first, last, InputDates.of(facility, options.waivers()));
    }

    /**
     * The timeline of a plan with the facilities it names.
     *
     * @param assess the assessment of the plan on a day
     */
    public static Changes of(
            SettlementPlan plan,
            Collection<Facility> facilities,
            Function<AssessmentOptions, Assessment> assess,
            Laws laws,
            LocalDate first,
            LocalDate last,
            AssessmentOptions options,
            Watch watch) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
        AssessmentOptions exact = options.withTolerance(Tolerance.NONE);
        Set<LocalDate> days = new TreeSet<>(InputDates.of(plan));
        facilities.forEach(facility -> days.addAll(InputDates.of(facility, options.waivers())));
        days.addAll(seasons(plan, first, last));
        return new Timeline(
                        day -> assess.apply(exact.withAsOf(day)),
                        laws.in(plan.municipality()).lawDates(),
                        MOST_WORK,
                        OF_A_DAY + OF_A_PART * InputDates.parts(facilities),
                        watch)
                .between(first, last, days);
    }

    /** The days on which a peak of a plan begins or is over. */
    private static Set<LocalDate> seasons(SettlementPlan plan, LocalDate first, LocalDate last) {
        List<Peak> peaks = new ArrayList<>();
        for (Phase phase : plan.phases()) {
            peaks.addAll(Objects.requireNonNullElse(phase.peaks(), List.<Peak>of()));
        }
        return PeakView.turns(peaks, first, last);
    }

    private Timeline(
            Function<LocalDate, Assessment> assess,
            Map<Norm, NavigableSet<LocalDate>> lawDates,
            long most,
            long ofADay,
            Watch watch) {
        this.watch = watch;
        this.assess = assess;
        this.lawDates = lawDates;
        this.most = most;
        this.ofADay = ofADay;
    }

    /** The changes after the first day, up to and including the last, oldest first; fewer where there is too much. */
    private Changes between(LocalDate first, LocalDate last, Set<LocalDate> inputDates) {
        searchedUntil = first;
        search(first, last, inputDates);
        return new Changes(changes, last, searchedUntil);
    }

    private void search(LocalDate first, LocalDate last, Set<LocalDate> inputDates) {
        NavigableSet<LocalDate> all = new TreeSet<>(inputDates);
        lawDates.values().forEach(all::addAll);
        LocalDate from = first;
        for (LocalDate day : all.subSet(first, false, last, true)) {
            if (!byTime(from, day.minusDays(1)) || isSpent()) {
                return;
            }
            add(day);
            from = day;
        }
        byTime(from, last);
    }

    private boolean isSpent() {
        return work >= most || watch.isOver();
    }

    /** Whether all was found from a day up to another. */
    private boolean byTime(LocalDate from, LocalDate until) {
        answers.headMap(from).clear();
        if (!until.isAfter(from)) {
            return true;
        }
        if (isSpent()) {
            return false;
        }
        if (on(from).equals(on(until))) {
            searchedUntil = until;
            return true;
        }
        long days = ChronoUnit.DAYS.between(from, until);
        if (days == 1) {
            add(until);
            return true;
        }
        LocalDate middle = from.plusDays(days / 2);
        return byTime(from, middle) && byTime(middle, until);
    }

    private void add(LocalDate day) {
        Map<Key, Answer> before = on(day.minusDays(1));
        Map<Key, Answer> after = on(day);
        Set<Key> keys = new LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        for (Key key : keys) {
            Answer was = before.get(key);
            Answer is = after.get(key);
            Outcome one = was == null ? null : was.outcome();
            Outcome other = is == null ? null : is.outcome();
            if (one != other) {
                boolean onlyWaiver = was != null && is != null && was.unwaived() == is.unwaived();
                boolean law = !onlyWaiver
                        && Objects.requireNonNull(lawDates.get(key.norm())).contains(day);
                changes.add(new Change(
                        day, key.norm(), key.subject(), one, other, law ? Change.Cause.LAW : Change.Cause.TIME));
            }
        }
        searchedUntil = day;
    }

    private Map<Key, Answer> on(LocalDate day) {
        Map<Key, Answer> known = answers.get(day);
        if (known == null) {
            known = new LinkedHashMap<>();
            for (Finding finding : assess.apply(day).findings()) {
                known.put(new Key(finding.norm(), finding.subject()), Answer.of(finding));
            }
            answers.put(day, known);
            work += ofADay + known.size();
        }
        return known;
    }
}
