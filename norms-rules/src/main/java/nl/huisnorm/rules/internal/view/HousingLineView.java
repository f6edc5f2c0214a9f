package nl.huisnorm.rules.internal.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Range;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.settlement.HousingLine;
import org.jspecify.annotations.Nullable;

/** A line of the housing plan; or one that no list shows, of which nothing is known. */
public final class HousingLineView extends HousingLineFacts {

    private final PlanView plan;
    private final @Nullable HousingLine line;

    HousingLineView(PlanView plan, @Nullable HousingLine line, Pointer place) {
        super(plan, line, place);
        this.plan = plan;
        this.line = line;
    }

    @Override
    public Subject subject() {
        return line == null ? super.subject() : new Subject("housing-line", line.id(), null, place());
    }

    /** The plan it belongs to. */
    public PlanView plan() {
        return plan;
    }

    /** The line's data. */
    public HousingLine line() {
        return Objects.requireNonNull(line);
    }

    /** Whether they lie on the plot of the company itself, or the company realises them. */
    Flag realisedByCompany() {
        return housingPlace().is("own-plot").or(ownInitiative());
    }

    boolean standsOn(LocalDate day) {
        LocalDate until = line().until();
        return !day.isBefore(line().from()) && (until == null || !day.isAfter(until));
    }

    /** The day on which it is looked at: the date of the assessment, or the nearest to it on which the line stands. */
    LocalDate lookedAtOn() {
        return plan.nearestTo(line().from(), line().until());
    }

    Trace facilityUnknown() {
        return trace("facility", null);
    }

    /** Whether distance and travel time keep to what was agreed of them; something must be agreed of one of the two. */
    public Flag near(Amount farthest, Amount longest) {
        Flag byDistance = distance().atMost(farthest);
        Flag byTime = travelTime().atMost(longest);
        if (farthest.isKnown() && longest.isKnown()) {
            return byDistance.and(byTime).silent();
        }
        return (longest.isKnown() ? byTime : farthest.isKnown() ? byDistance : byDistance.and(byTime)).silent();
    }

    /** Whether its facility is certified on the day it is looked at. */
    public Flag certified() {
        return certifiedOn(lookedAtOn());
    }

    /**
     * Whether its facility is certified on a day. Its certificates tell that; for a day that is still to come a promise in
     * the plan counts, unless the beds are in use today without a certificate. Without a promise, or after the last day of it, it
     * cannot be told whether a certificate that holds today will be renewed.
     */
    Flag certifiedOn(LocalDate day) {
        String facility = facilityId();
        if (facility == null) {
            return Flag.of(Truth.UNKNOWN, facilityUnknown());
        }
        Flag own = plan.book().on(facility, day).certified();
        boolean toCome = day.isAfter(plan.asOf());
        if (own.truth() == Truth.TRUE || !toCome) {
            return own;
        }
        boolean begun = !line().from().isAfter(plan.asOf());
        boolean notToday = plan.book().on(facility, plan.asOf()).certified().truth() == Truth.FALSE;
        if (own.truth() == Truth.FALSE && notToday && (begun || line().certifiedUntil() == null)) {
            return own;
        }
        Flag promised = certifiedUntil().notBefore(Day.of(day, Trace.NONE));
        LocalDate last = line().certifiedUntil();
        boolean renewable =
                promised.truth() == Truth.FALSE && (!notToday || (last != null && !last.isBefore(line().from())));
        Trace inputs = own.trace().and(promised.trace());
        return renewable
                ? Flag.of(Truth.UNKNOWN, inputs.and(trace("certifiedUntil", null)))
                : Flag.of(promised.truth(), inputs);
    }

    /** Whether it is permitted on the day it is looked at. */
    public Flag permitted() {
        return permittedOn(lookedAtOn());
    }

    /** Whether it is permitted on a day: by what is known of its facility, and by the end of its own permit if it has one. */
    Flag permittedOn(LocalDate day) {
        String facility = facilityId();
        if (facility == null) {
            return Flag.of(Truth.UNKNOWN, facilityUnknown());
        }
        Flag ofFacility = plan.book().on(facility, day).permitted();
        return line().permitUntil() == null
                ? ofFacility
                : permitUntil().notBefore(Day.of(day, Trace.NONE)).and(ofFacility);
    }

    /** Whether all beds promised in its facility, by this plan and those judged with it, lawfully fit in it. */
    public Flag promisedOnce() {
        String facility = facilityId();
        if (facility == null) {
            return Flag.of(Truth.VACUOUS, facilityUnknown());
        }
        List<HousingLine> elsewhere = plan.book().elsewhere(facility);
        LocalDate fullest = line().from();
        int most = 0;
        for (Map.Entry<LocalDate, Integer> day : plan.promisedIn(facility).entrySet()) {
            if (standsOn(day.getKey()) && day.getValue() > most) {
                fullest = day.getKey();
                most = day.getValue();
            }
        }
        FacilityOnDay there = plan.book().on(facility, fullest);
        Interval capacity = there.capacity();
        return new Range(
                        Amount.of(BigDecimal.valueOf(capacity.least()), there.openTrace()),
                        Amount.of(BigDecimal.valueOf(capacity.most()), there.limitTrace()))
                .covers(promisedOn(facility, fullest, elsewhere));
    }

    private Amount promisedOn(String facility, LocalDate day, List<HousingLine> elsewhere) {
        Amount sum = Amount.of(0);
        for (HousingLineView other : plan.linesIn(facility)) {
            if (other.standsOn(day)) {
                sum = sum.plus(other.beds());
            }
        }
        return sum.plus(Amount.of(promisedOn(elsewhere, day)));
    }

    static int promisedOn(List<HousingLine> lines, LocalDate day) {
        return lines.stream()
                .filter(other -> !day.isBefore(other.from()) && (other.until() == null || !day.isAfter(other.until())))
                .mapToInt(HousingLine::beds)
                .sum();
    }

    /** The id of the house it is in: that of the first facility that is the same house; none while it is still to be found. */
    @Nullable String facilityId() {
        String facility = line().facility();
        return facility == null ? null : plan.book().house(facility);
    }
}
