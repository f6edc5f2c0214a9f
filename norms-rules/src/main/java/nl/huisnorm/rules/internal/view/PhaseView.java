package nl.huisnorm.rules.internal.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.settlement.Phase;
import org.jspecify.annotations.Nullable;

/** A phase of a plan. */
public final class PhaseView extends PhaseFacts {

    private static final int ALL = 100;

    private final PlanView plan;
    private final Phase phase;
    private final @Nullable LocalDate until;
    private final List<PeakView> peaks;
    private final Map<MonthDay, List<PeakView>> byDay = new HashMap<>();
    private final Map<MonthDay, Amount> onDay = new HashMap<>();
    private final Map<Optional<BigDecimal>, LocalDate> allPromised = new HashMap<>();
    private @Nullable SortedSet<LocalDate> ahead;

    PhaseView(PlanView plan, Phase phase, @Nullable LocalDate until, Pointer place) {
        super(plan, phase, place);
        this.plan = plan;
        this.phase = phase;
        this.until = until;
        this.peaks = views(phase.peaks(), place.field("peaks"), (peak, at) -> new PeakView(this, peak, at));
    }

    @Override
    Subject findSubject() {
        return new Subject("phase", phase.id(), phase.name(), place());
    }

    /** The plan it belongs to. */
    public PlanView plan() {
        return plan;
    }

    /** The agreement. */
    public AgreementView agreement() {
        return plan.agreement();
    }

    /** The phase's data. */
    public Phase phase() {
        return phase;
    }

    /** Holds if the forecast names everything that is expected of it; never fails. */
    public Flag forecastIsComplete() {
        Flag complete = known(workers()).and(known(stayMonths())).and(known(numberOfPeaks()));
        for (PeakView peak : peaks) {
            complete = complete.and(known(peak.workers())).and(known(peak.migrants()));
        }
        return complete;
    }

    /** Migrant workers at the highest peak; those of the whole phase where there is none. */
    public Amount peakMigrants() {
        return highest(migrants(), PeakView::migrants, peak -> true);
    }

    /** The migrant workers of the forecast, which may be a range. */
    private Amount forecast() {
        BigDecimal least = migrants().number(RoundingMode.UNNECESSARY);
        BigDecimal most = mostMigrants().number(RoundingMode.UNNECESSARY);
        return least == null || most == null
                ? migrants()
                : Amount.between(
                        least, most, migrants().trace().and(mostMigrants().trace()));
    }

    /** All workers at the highest peak; those of the whole phase where there is none. */
    private Amount peakWorkers() {
        return highest(workers(), PeakView::workers, peak -> true);
    }

    /** The migrant workers of the season that a day lies in. */
    Amount migrantsOn(LocalDate day) {
        return onDay.computeIfAbsent(MonthDay.from(day), any -> inSeason(forecast(), day));
    }

    /** The migrant workers of the season that a day lies in, but those who need no bed. */
    Amount needBedOn(LocalDate day) {
        Amount migrants = migrantsOn(day);
        return commuters().isKnown() ? migrants.plus(commuters().negated()) : migrants;
    }

    /** The most migrant workers that the forecast allows for in the season that a day lies in. */
    Amount mostMigrantsOn(LocalDate day) {
        return inSeason(mostMigrants().isKnown() ? mostMigrants() : migrants(), day);
    }

    private Amount inSeason(Amount always, LocalDate day) {
        Amount inSeason = highest(always, PeakView::migrants, peak -> peak.isOn(day));
        Trace months = Trace.NONE;
        for (PeakView peak : peaks) {
            months = months.and(peak.firstMonth().trace()).and(peak.lastMonth().trace());
            months = months.and(peak.firstDay().trace().known())
                    .and(peak.lastDay().trace().known());
        }
        return inSeason.plus(Amount.of(BigDecimal.ZERO, months));
    }

    private Amount highest(Amount always, Function<PeakView, Amount> people, Predicate<PeakView> season) {
        if (!numberOfPeaks().isKnown()) {
            return Amount.unknown(always.trace().and(numberOfPeaks().trace()));
        }
        Amount highest = always;
        for (PeakView peak : peaks) {
            if (season.test(peak)) {
                Amount number = people.apply(peak);
                highest = number.greaterOf(highest);
            }
        }
        return highest;
    }

    /** The last day of the season that a day lies in; none where the same people work there the whole year. */
    private @Nullable LocalDate seasonEnd(LocalDate day) {
        List<PeakView> now = peaksOn(day);
        SortedSet<LocalDate> turns =
                PeakView.turns(peaks.stream().map(PeakView::peak).toList(), day, day.plusYears(1));
        return turns.stream()
                .filter(next -> !peaksOn(next).equals(now))
                .findFirst()
                .map(next -> next.minusDays(1))
                .orElse(null);
    }

    /** The peaks that a day lies in. */
    private List<PeakView> peaksOn(LocalDate day) {
        return byDay.computeIfAbsent(
                MonthDay.from(day),
                any -> peaks.stream().filter(peak -> peak.isOn(day)).toList());
    }

    boolean isSameSeason(LocalDate one, LocalDate other) {
        return peaksOn(one).equals(peaksOn(other));
    }

    /** Its last day; none for the last phase. */
    public @Nullable LocalDate until() {
        return until;
    }

    /**
     * The beds that must be there on a day, for a share of the migrant workers of its season who need one; a part of a bed is a
     * whole one. Where the forecast is a range, so is this.
     */
    public Amount bedsFor(Amount share, LocalDate day) {
        return plan.reported().needBed(this, day).percent(share).roundedUp();
    }

    /** The first of its days on which the agreement holds. */
    public LocalDate firstAgreedDay() {
        return plan.sinceAgreed(phase.from());
    }

    /** Whether it is over before the agreement begins. */
    public boolean endsBeforeAgreement() {
        return until != null && !until.equals(plan.sinceAgreed(until));
    }

    /** Whether it is over before the agreement begins, or begins after its end. */
    public boolean isOutsideAgreement() {
        LocalDate first = firstAgreedDay();
        return endsBeforeAgreement() || !first.equals(plan.whileAgreed(first));
    }

    private Flag outsideAgreement() {
        return Flag.of(Truth.VACUOUS, from().trace().and(agreement().beginTrace()));
    }

    /** The beds that must be there on its first day. */
    private Amount bedsForFirstDay(Amount share) {
        LocalDate first = firstAgreedDay();
        return bedsFor(agreement().bedsShare(share, first), first);
    }

    /** The days after the first on which other people work there, or stop to, up to and including another. */
    public List<LocalDate> seasonsAfter(LocalDate first, LocalDate last) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate end = seasonEnd(first);
        while (end != null && end.isBefore(last)) {
            days.add(end.plusDays(1));
            end = seasonEnd(end.plusDays(1));
        }
        return days;
    }

    /**
     * The beds that are due on a day under the agreement as it is amended by then. Where fewer were agreed for the first day, that many are due until
     * the day on which the plan has enough of them, or the most, in the season in which the phase begins.
     *
     * @param share the share of the migrant workers who need a bed, as it was agreed at first
     */
    public Amount bedsDue(Amount share, LocalDate day) {
        Amount all = bedsFor(agreement().bedsShare(share, day), day);
        Amount ready = agreement().readyShare(agreement().firstReadyShare(), day);
        boolean fewer = ready.isKnown() && ready.atLeast(Amount.of(ALL)).truth() == Truth.FALSE;
        return fewer && day.isBefore(allPromised.computeIfAbsent(needed(share), this::allPromisedFrom))
                ? all.percent(ready).roundedUp()
                : all;
    }

    private Optional<BigDecimal> needed(Amount share) {
        return Optional.ofNullable(bedsForFirstDay(share).number(RoundingMode.UNNECESSARY));
    }

    private LocalDate allPromisedFrom(Optional<BigDecimal> needed) {
        LocalDate first = firstAgreedDay();
        LocalDate end = plan.whileAgreed(until);
        LocalDate season = seasonEnd(first);
        LocalDate last = season == null || (end != null && end.isBefore(season)) ? end : season;
        LocalDate best = first;
        int most = plan.days().promisedOn(first);
        for (LocalDate next : plan.days().begins(first, last)) {
            boolean enough = needed.isPresent() && needed.get().compareTo(BigDecimal.valueOf(most)) <= 0;
            int promised = plan.days().promisedOn(next);
            if (!enough && promised > most) {
                best = next;
                most = promised;
            }
        }
        return best;
    }

    /** The first day on which its housing is looked at: the nearest to the date of the assessment while the agreement lasts. */
    private LocalDate firstLookedAt() {
        return plan.nearestTo(phase.from(), until);
    }

    /** The days up to a year after another on which another season begins. */
    private SortedSet<LocalDate> seasonsInTheYearAfter(LocalDate day) {
        LocalDate end = plan.whileAgreed(until);
        LocalDate year = day.plusYears(1);
        return new TreeSet<>(seasonsAfter(day, end == null || end.isAfter(year) ? year : end));
    }

    /**
     * All days from the date of the assessment to the end of the phase and the agreement on which beds may begin or cease to
     * count, or on which other people work there, in the order of time. The first is the nearest to the date of the assessment.
     */
    public SortedSet<LocalDate> daysAhead() {
        if (ahead == null) {
            ahead = Collections.unmodifiableSortedSet(allDaysAhead());
        }
        return ahead;
    }

    private SortedSet<LocalDate> allDaysAhead() {
        LocalDate first = firstLookedAt();
        SortedSet<LocalDate> turning = plan.days().turning(first, plan.whileAgreed(until));
        SortedSet<LocalDate> days = new TreeSet<>(turning);
        days.add(first);
        days.addAll(seasonsInTheYearAfter(first));
        turning.forEach(day -> days.addAll(seasonsInTheYearAfter(day)));
        return days;
    }

    /**
     * The days on which its housing is shown: the first, those on which a peak begins in the year after it, and the first day
     * after it that decides whether there are enough beds.
     *
     * @param share the share of the migrant workers who need a bed, as it was agreed at first
     */
    public List<LocalDate> lookedAtOn(Amount share) {
        LocalDate first = firstLookedAt();
        NavigableSet<LocalDate> days = new TreeSet<>();
        days.add(first);
        for (LocalDate day : seasonsInTheYearAfter(first)) {
            if (peaks.stream().anyMatch(peak -> peak.isOn(day) && !peak.isOn(day.minusDays(1)) && !peak.isOn(first))) {
                days.add(day);
            }
        }
        Truth outcome = housed(share).truth();
        if (!isOutsideAgreement() && (outcome == Truth.FALSE || outcome == Truth.UNKNOWN)) {
            daysAhead().stream()
                    .filter(day -> housedOn(share, day).truth() == outcome)
                    .findFirst()
                    .ifPresent(days::add);
        }
        return List.copyOf(days);
    }

    private Flag housedOn(Amount share, LocalDate day) {
        return plan.linesAreListed(plan.housingOn(day).counted()).atLeast(bedsDue(share, day));
    }

    /**
     * Whether there is a bed that counts for everyone who needs one, on every day from the date of the assessment to the end
     * of the phase and the agreement; the numbers are those of the first day on which there is not, or on which that cannot be
     * told. Of a phase that has no end, days more than a year ahead of which that cannot be told turn nothing: nobody can
     * promise a certificate for ever. Nothing is asked of a phase outside the time of the agreement, and a phase that is over and
     * was short is history, unless it was agreed that it still counts.
     *
     * @param share the share of the migrant workers who need a bed, as it was agreed at first
     */
    public Flag housed(Amount share) {
        if (isOutsideAgreement()) {
            return outsideAgreement();
        }
        boolean endless = plan.whileAgreed(until) == null;
        LocalDate year = firstLookedAt().plusYears(1);
        Flag result = Flag.of(Truth.VACUOUS, Trace.NONE);
        for (LocalDate day : daysAhead()) {
            Flag onDay = housedOn(share, day);
            if (onDay.isKnown() || !endless || !day.isAfter(year)) {
                result = result.and(onDay);
            }
        }
        return plan.history(result, until);
    }

    /**
     * Whether a part of the beds counts on its first day under the agreement. Where that day is over and there are enough beds
     * now, it was mended: that is history and says nothing of today, unless it was agreed that it still counts.
     *
     * @param share the share of the migrant workers who need a bed, as it was agreed at first
     * @param ready the part of the beds, as it was agreed at first
     */
    public Flag readyOnFirstDay(Amount share, Amount ready) {
        if (isOutsideAgreement()) {
            return outsideAgreement();
        }
        Flag onFirst = plan.linesAreListed(plan.housingOn(firstAgreedDay()).counted())
                .atLeast(bedsForFirstDay(share)
                        .percent(agreement().readyShare(ready, firstAgreedDay()))
                        .roundedUp());
        boolean late = onFirst.truth() == Truth.FALSE && firstAgreedDay().isBefore(firstLookedAt());
        return late && housedOn(share, firstLookedAt()).truth() == Truth.TRUE
                ? plan.mended(onFirst)
                : plan.history(onFirst, until);
    }

    /**
     * Whether the agreement was revised for it where it grows past what was agreed for its first day under the agreement. Nothing is
     * asked of a phase outside the time of the agreement, and that of one that is over is history.
     *
     * @param threshold the growth that asks for revision, as it was agreed at first
     */
    public Flag revisedWhereItGrows(Amount threshold) {
        return isOutsideAgreement()
                ? outsideAgreement()
                : plan.history(revised().onlyIf(growth(threshold).past()), until);
    }

    /**
     * Its growth since the agreement.
     *
     * @param threshold the growth that asks for revision, as it was agreed at first
     */
    public Growth growth(Amount threshold) {
        return new Growth(agreement(), firstAgreedDay(), workers(), peakWorkers(), floorArea(), threshold);
    }

    /** Whether the agreement was revised for it. */
    public Flag revised() {
        return agreement().revisedFor(phase.id());
    }
}
