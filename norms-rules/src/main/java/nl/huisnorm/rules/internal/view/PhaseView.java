package nl.huisnorm.rules.internal.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import nl.huisnorm.assessment.Pointer;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Range;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.settlement.Peak;
import nl.huisnorm.settlement.Phase;
import org.jspecify.annotations.Nullable;

/** A phase of a plan. */
public final class PhaseView extends View {

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
                .and(known("peaks", phase.peaks() == null ? null : phase.peaks().size()));
        List<Peak> peaks = phase.peaks() == null ? List.of() : phase.peaks();
        for (int i = 0; i < peaks.size(); i++) {
            Pointer at = place().field("peaks").element(i);
            complete = complete.and(peakFact(at, "workers", peaks.get(i).workers()))
                    .and(peakFact(at, "migrants", peaks.get(i).migrants()));
        }
        return complete;
    }

    private static Flag peakFact(Pointer at, String fact, @Nullable Integer value) {
        Trace trace = Trace.of("peak", at, fact, value);
        return Flag.of(
                value == null
                        ? nl.huisnorm.rules.internal.value.Truth.UNKNOWN
                        : nl.huisnorm.rules.internal.value.Truth.TRUE,
                trace);
    }

    /** Migrant workers at the highest peak; those of the whole phase where there is none. */
    public Amount peakMigrants() {
        Amount highest = migrants();
        if (phase.peaks() == null) {
            return Amount.unknown(highest.trace().and(trace("peaks", null)));
        }
        for (int i = 0; i < phase.peaks().size(); i++) {
            Integer number = phase.peaks().get(i).migrants();
            Amount peak = Amount.of(
                    number == null ? null : BigDecimal.valueOf(number),
                    Trace.of("peak", place().field("peaks").element(i), "migrants", number));
            highest = peak.above(highest).choose(peak, highest);
        }
        return highest;
    }

    /** The beds that must be there, for a share of the migrant workers at the peak; a part of a bed is a whole one. */
    public Amount bedsFor(Amount share) {
        return peakMigrants().percent(share).roundedUp();
    }

    /**
     * The day on which its housing is looked at: the nearest to the date of the assessment or, where too few beds are
     * promised for that day, the first later one in the phase on which enough are, or the most.
     *
     * @param share the share of the migrant workers who need a bed
     */
    public LocalDate lookedAtOn(Amount share) {
        LocalDate day = plan.nearestTo(phase.from(), until);
        BigDecimal needed = bedsFor(share).number(RoundingMode.UNNECESSARY);
        TreeSet<LocalDate> later = new TreeSet<>();
        for (HousingLineView line : plan.lines()) {
            LocalDate from = line.line().from();
            if (from.isAfter(day) && (until == null || !from.isAfter(until))) {
                later.add(from);
            }
        }
        LocalDate best = day;
        int most = plan.promisedOn(day);
        for (LocalDate next : later) {
            boolean enough = needed != null && needed.compareTo(BigDecimal.valueOf(most)) <= 0;
            int promised = plan.promisedOn(next);
            if (!enough && promised > most) {
                best = next;
                most = promised;
            }
        }
        return best;
    }

    /** Its housing on the day it is looked at. */
    public HousingOnDay housing(Amount share) {
        return plan.housingOn(lookedAtOn(share));
    }

    /** The beds that count on the day it is looked at. */
    public Range beds(Amount share) {
        return plan.linesAreListed(housing(share).counted());
    }

    /** The beds that count on its first day. */
    public Range bedsOnFirstDay() {
        return plan.linesAreListed(plan.housingOn(phase.from()).counted());
    }

    /** Growth of all workers since the agreement, in hundredths; less than nothing where there are fewer. */
    public Amount workersGrowth() {
        return workers().growthFrom(agreement().baselineWorkers());
    }

    /** Growth of the floor area since the agreement, in hundredths. */
    public Amount floorAreaGrowth() {
        return floorArea().growthFrom(agreement().baselineFloorArea());
    }

    /** Whether it grows past what was agreed, in workers or in floor area. */
    public Flag growsPast(Amount threshold) {
        return workersGrowth()
                .above(threshold)
                .or(floorAreaGrowth().above(threshold))
                .silent();
    }

    /** Whether the agreement was revised for it. */
    public Flag revised() {
        return agreement().revisedFor(phase.id());
    }
}
