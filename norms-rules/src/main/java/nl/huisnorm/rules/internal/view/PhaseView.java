package nl.huisnorm.rules.internal.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Range;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.settlement.Peak;
import nl.huisnorm.settlement.Phase;
import org.jspecify.annotations.Nullable;

/** A phase of a plan. */
public final class PhaseView extends View {

    private static final String PEAK = "peak";
    private static final String PEAKS = "peaks";
    private static final int MONTHS_IN_YEAR = 12;

    private final PlanView plan;
    private final Phase phase;
    private final @Nullable LocalDate until;

    PhaseView(PlanView plan, Phase phase, @Nullable LocalDate until, Pointer place) {
        super("phase", place);
        this.plan = plan;
        this.phase = phase;
        this.until = until;
    }

    @Override
    public Subject subject() {
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

    /** Its first day. */
    public Day from() {
        return day("from", phase.from());
    }

    /** All workers. */
    public Amount workers() {
        return amount("workers", phase.workers());
    }

    /** Migrant workers among them. */
    public Amount migrants() {
        return amount("migrants", phase.migrants());
    }

    /** Migrant workers in own employment. */
    public Amount ownMigrants() {
        return amount("ownMigrants", phase.ownMigrants());
    }

    /** Migrant workers lent by agencies. */
    public Amount agencyMigrants() {
        return amount("agencyMigrants", phase.agencyMigrants());
    }

    /** Expected length of stay, in months. */
    public Amount stayMonths() {
        return amount("stayMonths", phase.stayMonths());
    }

    /** Gross floor area of the company, in square metres. */
    public Amount floorArea() {
        return amount("floorArea", phase.floorArea());
    }

    /** Holds if the forecast names everything that is expected of it; never fails. */
    public Flag forecastIsComplete() {
        Flag complete = known("workers", phase.workers())
                .and(known("stayMonths", phase.stayMonths()))
                .and(known(PEAKS, phase.peaks() == null ? null : phase.peaks().size()));
        for (int i = 0; i < peaks().size(); i++) {
            Pointer at = place().field(PEAKS).element(i);
            complete = complete.and(peakFact(at, "workers", peaks().get(i).workers()))
                    .and(peakFact(at, "migrants", peaks().get(i).migrants()));
        }
        return complete;
    }

    private static Flag peakFact(Pointer at, String fact, @Nullable Integer value) {
        Trace trace = Trace.of(PEAK, at, fact, value);
        return Flag.of(value == null ? Truth.UNKNOWN : Truth.TRUE, trace);
    }

    /** Migrant workers at the highest peak; those of the whole phase where there is none. */
    public Amount peakMigrants() {
        return highest("migrants", migrants(), Peak::migrants, peak -> true);
    }

    /** All workers at the highest peak; those of the whole phase where there is none. */
    private Amount peakWorkers() {
        return highest("workers", workers(), Peak::workers, peak -> true);
    }

    /** The migrant workers of the season that a day lies in. */
    private Amount migrantsOn(LocalDate day) {
        Amount inSeason = highest("migrants", migrants(), Peak::migrants, peak -> isIn(peak, day));
        Trace months = Trace.NONE;
        for (int i = 0; i < peaks().size(); i++) {
            Pointer at = place().field(PEAKS).element(i);
            months = months.and(Trace.of(PEAK, at, "firstMonth", peaks().get(i).firstMonth()))
                    .and(Trace.of(PEAK, at, "lastMonth", peaks().get(i).lastMonth()));
        }
        return inSeason.plus(Amount.of(BigDecimal.ZERO, months));
    }

    private Amount highest(
            String fact, Amount always, Function<Peak, @Nullable Integer> people, Predicate<Peak> season) {
        Amount highest = always;
        if (phase.peaks() == null) {
            return Amount.unknown(highest.trace().and(trace(PEAKS, null)));
        }
        for (int i = 0; i < phase.peaks().size(); i++) {
            if (season.test(phase.peaks().get(i))) {
                Integer number = people.apply(phase.peaks().get(i));
                Amount peak = Amount.of(
                        number == null ? null : BigDecimal.valueOf(number),
                        Trace.of(PEAK, place().field(PEAKS).element(i), fact, number));
                highest = peak.above(highest).choose(peak, highest);
            }
        }
        return highest;
    }

    private List<Peak> peaks() {
        return phase.peaks() == null ? List.of() : phase.peaks();
    }

    /** Whether a day lies in the months of a peak, which may last into the next year. */
    private static boolean isIn(Peak peak, LocalDate day) {
        int month = day.getMonthValue();
        boolean begun = month >= peak.firstMonth();
        boolean notOver = month <= peak.lastMonth();
        return peak.firstMonth() <= peak.lastMonth() ? begun && notOver : begun || notOver;
    }

    /** The last day of the season that a day lies in; none where the same people work there the whole year. */
    private @Nullable LocalDate seasonEnd(LocalDate day) {
        List<Peak> now = peaksOn(day);
        LocalDate next = day.withDayOfMonth(1).plusMonths(1);
        for (int i = 0; i < MONTHS_IN_YEAR; i++) {
            if (!peaksOn(next).equals(now)) {
                return next.minusDays(1);
            }
            next = next.plusMonths(1);
        }
        return null;
    }

    private List<Peak> peaksOn(LocalDate day) {
        return peaks().stream().filter(peak -> isIn(peak, day)).toList();
    }

    /** Its last day; none for the last phase. */
    public @Nullable LocalDate until() {
        return until;
    }

    /** The beds that must be there on a day, for a share of the migrant workers of its season; a part of a bed is a whole one. */
    public Amount bedsFor(Amount share, LocalDate day) {
        return migrantsOn(day).percent(share).roundedUp();
    }

    /** The beds that must be there on its first day. */
    public Amount bedsForFirstDay(Amount share) {
        return bedsFor(share, phase.from());
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
     * The days on which its housing is looked at: the nearest to the date of the assessment while the agreement lasts, and
     * the first of each peak that still comes within a year. For a season that is still to come it is the first later day of
     * that season on which enough beds are promised, or the most, where there are too few on its first.
     *
     * @param share the share of the migrant workers who need a bed
     */
    public List<LocalDate> lookedAtOn(Amount share) {
        LocalDate first = plan.nearestTo(phase.from(), until);
        LocalDate end = plan.whileAgreed(until);
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(first.isAfter(plan.asOf()) ? fullestFrom(first, end, share) : first);
        LocalDate month = first.withDayOfMonth(1);
        for (int i = 0; i < MONTHS_IN_YEAR; i++) {
            month = month.plusMonths(1);
            LocalDate start = month;
            boolean peakBegins =
                    peaks().stream().anyMatch(peak -> peak.firstMonth() == start.getMonthValue() && !isIn(peak, first));
            if (peakBegins && start.isAfter(plan.asOf()) && (end == null || !start.isAfter(end))) {
                days.add(fullestFrom(start, end, share));
            }
        }
        return List.copyOf(days);
    }

    private LocalDate fullestFrom(LocalDate day, @Nullable LocalDate end, Amount share) {
        BigDecimal needed = bedsFor(share, day).number(RoundingMode.UNNECESSARY);
        LocalDate season = seasonEnd(day);
        LocalDate last = season == null || (end != null && end.isBefore(season)) ? end : season;
        LocalDate best = day;
        int most = plan.promisedOn(day);
        for (LocalDate next : plan.housingBegins(day, last)) {
            boolean enough = needed != null && needed.compareTo(BigDecimal.valueOf(most)) <= 0;
            int promised = plan.promisedOn(next);
            if (!enough && promised > most) {
                best = next;
                most = promised;
            }
        }
        return best;
    }

    /**
     * Whether there is a bed that counts for everyone who needs one, on all days it is looked at; the numbers are those of
     * the first day on which there is not, or on which that cannot be told.
     */
    public Flag housed(Amount share) {
        Flag result = Flag.of(Truth.VACUOUS, Trace.NONE);
        for (LocalDate day : lookedAtOn(share)) {
            Flag onDay = plan.linesAreListed(plan.housingOn(day).counted()).atLeast(bedsFor(share, day));
            result = result.and(onDay);
        }
        return result;
    }

    /** The beds that count on its first day. */
    public Range bedsOnFirstDay() {
        return plan.linesAreListed(plan.housingOn(phase.from()).counted());
    }

    /** Growth of all workers since the agreement, at the highest peak where that is known, in hundredths; less than nothing where there are fewer. */
    public Amount workersGrowth() {
        Amount peak = peakWorkers();
        return (peak.isKnown() ? peak : workers()).growthFrom(agreement().baselineWorkers());
    }

    /** Growth of the floor area since the agreement, in hundredths. */
    public Amount floorAreaGrowth() {
        return floorArea().growthFrom(agreement().baselineFloorArea());
    }

    /** Whether it grows past what was agreed, in workers or in floor area. */
    public Flag growsPast(Amount threshold) {
        Amount baseline = agreement().baselineWorkers();
        return workers()
                .growthFrom(baseline)
                .above(threshold)
                .or(floorAreaGrowth().above(threshold))
                .or(peakWorkers().growthFrom(baseline).above(threshold))
                .silent();
    }

    /** Whether the agreement was revised for it. */
    public Flag revised() {
        return agreement().revisedFor(phase.id());
    }
}
