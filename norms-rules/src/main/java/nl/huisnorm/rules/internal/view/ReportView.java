package nl.huisnorm.rules.internal.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.settlement.Housed;
import nl.huisnorm.settlement.MonitoringReport;
import org.jspecify.annotations.Nullable;

/** A monitoring report that is due by the agreement, whether it was received or not; one of which nothing is known where the agreement does not say when. */
public final class ReportView extends MonitoringReportFacts {

    private final PlanView plan;
    private final @Nullable LocalDate due;
    private final @Nullable MonitoringReport report;
    private final @Nullable ReportView first;
    private final boolean last;
    private @Nullable ReportView before;
    private @Nullable String manyDue;

    ReportView(
            PlanView plan,
            @Nullable LocalDate due,
            @Nullable MonitoringReport report,
            Pointer place,
            @Nullable ReportView first,
            boolean last) {
        super(plan, report, place);
        this.plan = plan;
        this.due = due;
        this.report = report;
        this.first = first;
        this.last = last;
    }

    /** This report as the correction of another: what it says counts, and the day on which the first was received. */
    ReportView correcting(ReportView other) {
        return new ReportView(plan, due, report, place(), other, last);
    }

    /** Tells which report, due earlier, was received before it. */
    void follows(@Nullable ReportView other) {
        before = other;
    }

    /** Whether there is one. */
    boolean isReceived() {
        return report != null;
    }

    /** The day it is about, else the day it was received or due; asked only of one that was received. */
    public LocalDate about() {
        return Objects.requireNonNull(dayItIsAbout());
    }

    /** One of which nothing is known that stands for all that were due in a time long ago. */
    ReportView standingFor(LocalDate firstDue, LocalDate lastDue) {
        ReportView all = new ReportView(plan, null, null, place(), null, false);
        all.manyDue = firstDue + "/" + lastDue;
        return all;
    }

    @Override
    Subject findSubject() {
        if (manyDue != null) {
            return new Subject("report", manyDue, null, place());
        }
        return due == null ? super.findSubject() : new Subject("report", due.toString(), null, place());
    }

    /** The plan it belongs to. */
    public PlanView plan() {
        return plan;
    }

    /** The day it is due. */
    public @Nullable LocalDate due() {
        return due;
    }

    /** The day it was received, or none. */
    public @Nullable LocalDate receivedOn() {
        if (first != null) {
            return first.receivedOn();
        }
        return report == null ? null : report.submittedOn();
    }

    /** Whether it was received by its day; nothing is said of one that is not due yet, or that came late: that is history. */
    public Flag receivedInTime(Day today) {
        if (manyDue != null) {
            return Flag.of(Truth.UNKNOWN, plan.scheduleTrace());
        }
        if (due == null) {
            return plan.reportsAreScheduled();
        }
        Day dueDay = Day.of(due, plan.scheduleTrace());
        return plan.whileItLasts(plan.whileDue(dueDay, due, receivedBy(dueDay, today)));
    }

    private Flag receivedBy(Day dueDay, Day today) {
        if (report != null) {
            Flag inTime = dueDay.notBefore(first == null ? submittedOn() : first.submittedOn());
            return inTime.truth() == Truth.FALSE ? plan.mended(inTime) : inTime;
        }
        if (today.after(dueDay).truth() != Truth.TRUE) {
            return Flag.of(Truth.VACUOUS, dueDay.trace());
        }
        Flag listed = plan.reportsAreListed();
        return listed.isKnown() ? Flag.of(Truth.FALSE, dueDay.trace().and(listed.trace())) : listed;
    }

    /**
     * Holds if it was received and is the last one, while the agreement lasts, or if it was agreed that what an earlier one says
     * still counts; there is nothing to say of the content of another.
     */
    public Flag counts() {
        return Flag.of(report != null && ((last && !isOver()) || lateCounts()));
    }

    /** How many persons it says where they are housed. */
    public Amount housed() {
        Amount number = numberOfHoused();
        if (!number.isKnown()) {
            return number;
        }
        Amount sum = Amount.of(0);
        for (HousedView part : listedHoused()) {
            sum = sum.plus(part.persons());
        }
        return sum;
    }

    /**
     * How many persons it must at least say where they are housed: the migrant workers but those who need no bed. Where it says
     * nothing of those while the forecast of its day has some, there may be as many.
     */
    public Amount needBed() {
        if (commuters().isKnown()) {
            return mayBeHoused();
        }
        LocalDate day = dayItIsAbout();
        PhaseView phase = day == null ? null : phaseOn(day);
        BigDecimal forecast = phase == null ? null : phase.commuters().number(RoundingMode.UNNECESSARY);
        BigDecimal all = migrants().number(RoundingMode.UNNECESSARY);
        return forecast == null || all == null || forecast.signum() == 0
                ? migrants()
                : Amount.between(
                        all.subtract(forecast).max(BigDecimal.ZERO),
                        all,
                        migrants().trace().and(commuters().trace()));
    }

    /** How many persons it may at most say where they are housed: the migrant workers but those of whom it says that they need no bed. */
    public Amount mayBeHoused() {
        return commuters().isKnown() ? migrants().plus(commuters().negated()) : migrants();
    }

    /** Holds if it was received, none was that was due later, and the agreement lasts: what an earlier one says is history. */
    public Flag isLastReceived() {
        return Flag.of(report != null && last && (!isOver() || lateCounts()));
    }

    private boolean lateCounts() {
        return plan.agreement().lateCounts().truth() == Truth.TRUE;
    }

    /** Whether the agreement is over: what its last report said is history then. */
    private boolean isOver() {
        LocalDate end = plan.whileAgreed(null);
        return end != null && end.isBefore(plan.asOf());
    }

    /** Whether nowhere more persons were housed than may lawfully live there, by this report and those of plans judged with it. */
    public Flag withinCapacity() {
        return onItsDay(this::withinCapacity);
    }

    private Flag withinCapacity(LocalDate day) {
        return ofHoused((facility, persons) -> {
            if (plan.linesIn(facility).isEmpty()) {
                return Flag.of(Truth.VACUOUS, Trace.NONE);
            }
            Amount together = persons.plus(Amount.of(plan.book().reportedElsewhere(facility, day)));
            FacilityOnDay there = plan.book().on(facility, day);
            return there.room().covers(together);
        });
    }

    /** Whether everybody was housed where the plan has beds on the day it is about. */
    public Flag housedInPlan() {
        return onItsDay(day -> plan.linesAreListed()
                .and(ofHoused((facility, persons) ->
                        Flag.of(plan.linesIn(facility).stream().anyMatch(line -> line.standsOn(day))))));
    }

    /** Whether it names no more migrant workers than the forecast has for the day it is about. */
    public Flag withinForecast() {
        return onItsDay(this::withinForecast);
    }

    private Flag withinForecast(LocalDate day) {
        PhaseView phase = phaseOn(day);
        return phase == null
                ? Flag.of(Truth.VACUOUS, migrants().trace())
                : migrants().atMost(phase.mostMigrantsOn(day).plus(Amount.of(BigDecimal.ZERO, dayTrace())));
    }

    private @Nullable PhaseView phaseOn(LocalDate day) {
        PhaseView phase = null;
        for (PhaseView one : plan.phases()) {
            phase = one.phase().from().isAfter(day) ? phase : one;
        }
        return phase;
    }

    /**
     * Whether it names the numbers of people that the report before it names and, where it corrects one, all numbers of that one.
     * Nothing is said of the first report, or of a number of workers that either does not name.
     */
    public Flag namesTheSameAsBefore() {
        if (report == null) {
            return Flag.of(Truth.VACUOUS, Trace.NONE);
        }
        if (first != null) {
            return people(first)
                    .and(whereBoth(housed(), first.housed()))
                    .and(whereBoth(registeredShare(), first.registeredShare()))
                    .and(whereBoth(jobSeekersPlaced(), first.jobSeekersPlaced()))
                    .silent();
        }
        return before == null
                ? Flag.of(Truth.VACUOUS, Trace.NONE)
                : people(before).silent();
    }

    private Flag people(ReportView other) {
        return migrants().equalTo(other.migrants()).and(whereBoth(workers(), other.workers()));
    }

    private static Flag whereBoth(Amount number, Amount before) {
        return number.isKnown() && before.isKnown() ? number.equalTo(before) : Flag.of(Truth.VACUOUS, Trace.NONE);
    }

    /** The share registered in the BRP that was agreed for the day it is about. */
    public Amount registeredShareAgreed() {
        LocalDate day = dayItIsAbout();
        return day == null
                ? plan.agreement().registeredShare()
                : plan.agreement().registeredShare(day);
    }

    /** The places for regional job seekers that were agreed for the phase of the day it is about, else for all phases. */
    public Amount jobSeekerPlacesAgreed() {
        LocalDate day = dayItIsAbout();
        PhaseView phase = day == null ? null : phaseOn(day);
        if (phase != null && phase.jobSeekerPlaces().isKnown()) {
            return phase.jobSeekerPlaces();
        }
        return day == null
                ? plan.agreement().jobSeekerPlaces()
                : plan.agreement().jobSeekerPlaces(day);
    }

    private @Nullable LocalDate dayItIsAbout() {
        LocalDate received = report == null || report.submittedOn() == null ? due : report.submittedOn();
        return report == null || report.day() == null ? received : report.day();
    }

    private Trace dayTrace() {
        return report == null || report.day() == null ? submittedOn().trace().known() : day().trace();
    }

    /** A statement of what it says, on the day it is about, else received or due; of none that was not received there is nothing to say. */
    private Flag onItsDay(Function<LocalDate, Flag> statement) {
        if (report == null) {
            return Flag.of(Truth.VACUOUS, Trace.NONE);
        }
        LocalDate day = dayItIsAbout();
        return day == null ? Flag.of(Truth.UNKNOWN, submittedOn().trace()) : statement.apply(day);
    }

    private Flag ofHoused(BiFunction<String, Amount, Flag> statement) {
        List<Housed> parts = report == null ? null : report.housed();
        if (parts == null) {
            return known(numberOfHoused());
        }
        Map<String, Amount> byHouse = new LinkedHashMap<>();
        Map<String, Trace> named = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            Housed part = parts.get(i);
            Pointer at = place().field("housed").element(i);
            String house = plan.book().house(part.facility());
            Trace inputs = Trace.of("housed", at, "facility", part.facility());
            named.merge(house, inputs, Trace::and);
            Amount persons = Amount.of(
                    BigDecimal.valueOf(part.persons()), inputs.and(Trace.of("housed", at, "persons", part.persons())));
            byHouse.merge(house, persons, Amount::plus);
        }
        Flag all = Flag.of(Truth.VACUOUS, Trace.NONE);
        for (Map.Entry<String, Amount> part : byHouse.entrySet()) {
            Flag one = statement.apply(part.getKey(), part.getValue());
            Trace inputs = Objects.requireNonNull(named.get(part.getKey()));
            all = all.and(one.trace() == Trace.NONE ? Flag.of(one.truth(), inputs) : one);
        }
        return all;
    }
}
