package nl.huisnorm.rules.internal.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.huisnorm.answer.timeline.Change;
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
import nl.huisnorm.rules.internal.view.PeakView;
import nl.huisnorm.settlement.Peak;
import nl.huisnorm.settlement.Phase;
import nl.huisnorm.settlement.SettlementPlan;

/**
 * Finds the days on which answers change by themselves. Days on which the law changes something, and days that stand in
 * the input, are looked at one by one. Between two of them an answer only changes because a term that began on such a
 * day ends; that day is found by halving, since what has ended stays ended.
 */
public final class Timeline {

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
    private final Map<LocalDate, Map<Key, Answer>> answers = new LinkedHashMap<>();

    /** The timeline of a facility by some laws. */
    public static List<Change> of(
            Facility facility, Laws laws, LocalDate first, LocalDate last, AssessmentOptions options) {
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
                        own.lawDates())
                .between(first, last, InputDates.of(facility, options.waivers()));
    }

    /**
     * The timeline of a plan with the facilities it names.
     *
     * @param assess the assessment of the plan on a day
     */
    public static List<Change> of(
            SettlementPlan plan,
            Collection<Facility> facilities,
            Function<AssessmentOptions, Assessment> assess,
            Laws laws,
            LocalDate first,
            LocalDate last,
            AssessmentOptions options) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
        AssessmentOptions exact = options.withTolerance(Tolerance.NONE);
        Set<LocalDate> days = new TreeSet<>(InputDates.of(plan));
        facilities.forEach(facility -> days.addAll(InputDates.of(facility, options.waivers())));
        days.addAll(seasons(plan, first, last));
        return new Timeline(
                        day -> assess.apply(exact.withAsOf(day)),
                        laws.in(plan.municipality()).lawDates())
                .between(first, last, days);
    }

    /** The days on which a peak of a plan begins or is over. */
    private static Set<LocalDate> seasons(SettlementPlan plan, LocalDate first, LocalDate last) {
        Set<LocalDate> days = new TreeSet<>();
        for (Phase phase : plan.phases()) {
            for (Peak peak : Objects.requireNonNullElse(phase.peaks(), List.<Peak>of())) {
                for (LocalDate day = first; day.isBefore(last); day = day.plusYears(1)) {
                    days.addAll(PeakView.turns(peak, day));
                }
            }
        }
        return days;
    }

    private Timeline(Function<LocalDate, Assessment> assess, Map<Norm, NavigableSet<LocalDate>> lawDates) {
        this.assess = assess;
        this.lawDates = lawDates;
    }

    /** The changes after the first day, up to and including the last, oldest first. */
    private List<Change> between(LocalDate first, LocalDate last, Set<LocalDate> inputDates) {
        NavigableSet<LocalDate> all = new TreeSet<>(inputDates);
        lawDates.values().forEach(all::addAll);
        NavigableSet<LocalDate> days = all.subSet(first, false, last, true);
        List<Change> changes = new ArrayList<>();
        LocalDate from = first;
        for (LocalDate day : days) {
            byTime(from, day.minusDays(1), changes);
            add(day, changes);
            from = day;
        }
        byTime(from, last, changes);
        return changes;
    }

    private void byTime(LocalDate from, LocalDate until, List<Change> changes) {
        if (!until.isAfter(from) || on(from).equals(on(until))) {
            return;
        }
        long days = ChronoUnit.DAYS.between(from, until);
        if (days == 1) {
            add(until, changes);
        } else {
            LocalDate middle = from.plusDays(days / 2);
            byTime(from, middle, changes);
            byTime(middle, until, changes);
        }
    }

    private void add(LocalDate day, List<Change> changes) {
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
    }

    private Map<Key, Answer> on(LocalDate day) {
        Map<Key, Answer> known = answers.get(day);
        if (known == null) {
            known = new LinkedHashMap<>();
            for (Finding finding : assess.apply(day).findings()) {
                known.put(new Key(finding.norm(), finding.subject()), Answer.of(finding));
            }
            answers.put(day, known);
        }
        return known;
    }
}
