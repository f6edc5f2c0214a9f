package nl.huisnorm.rules.internal.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;
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
import nl.huisnorm.settlement.PartyRole;
import org.jspecify.annotations.Nullable;

/** A line of the housing plan; or one that no list shows, of which nothing is known. */
public final class HousingLineView extends HousingLineFacts {

    private static final int ALL = 100;

    private final PlanView plan;
    private final @Nullable HousingLine line;

    HousingLineView(PlanView plan, @Nullable HousingLine line, Pointer place) {
        super(plan, line, place);
        this.plan = plan;
        this.line = line;
    }

    @Override
    Subject findSubject() {
        return line == null ? super.findSubject() : new Subject("housing-line", line.id(), null, place());
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

    /**
     * Whether distance and travel time keep to what was agreed of them, on the day the line is looked at and after every amendment
     * while it stands; something must be agreed of one of the two.
     *
     * @param farthest the farthest, as it was agreed at first
     * @param longest the longest travel time, as it was agreed at first
     */
    public Flag near(Amount farthest, Amount longest) {
        AgreementView agreement = plan.agreement();
        Flag near = onEachAgreedDay(
                day -> keepsTo(agreement.maxDistance(farthest, day), agreement.maxTravelTime(longest, day)));
        return plan.history(near, line == null ? null : line.until());
    }

    private Flag keepsTo(Amount farthest, Amount longest) {
        Flag byDistance = distance().atMost(farthest);
        Flag byTime = travelTime().atMost(longest);
        boolean both = farthest.isKnown() == longest.isKnown();
        Flag near = both ? byDistance.and(byTime) : longest.isKnown() ? byTime : byDistance;
        return near.silent();
    }

    /**
     * Whether it has the parking spaces that were agreed, on the day it is looked at and after every amendment while it stands; after
     * the agreement that is history.
     *
     * @param perBed the spaces for a bed, as they were agreed at first
     */
    public Flag parkingSuffices(Amount perBed) {
        Flag enough = onEachAgreedDay(day -> parkingSpaces()
                .atLeast(beds().times(plan.agreement().parkingPerBed(perBed, day))
                        .roundedUp()));
        return plan.whileItLasts(enough);
    }

    private Flag onEachAgreedDay(Function<LocalDate, Flag> statement) {
        LocalDate first = line == null ? plan.asOf() : lookedAtOn();
        LocalDate last = plan.whileAgreed(line == null ? null : line.until());
        Flag all = Flag.of(Truth.VACUOUS, Trace.NONE);
        for (LocalDate day : plan.agreement().eachAgreed(first, last)) {
            all = all.and(statement.apply(day));
        }
        return all;
    }

    /** Whether its facility is certified on the day it is looked at; what was not while the line stood is history. */
    public Flag certified() {
        return plan.history(certifiedOn(lookedAtOn()), line().until());
    }

    /**
     * Whether its facility is certified on a day. Its certificates tell that. Of a day that is still to come it cannot be told
     * where the plan promises a certificate that the facility does not show, unless the beds are in use today without one; nor
     * whether a certificate that holds today will be renewed.
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
        if (promised.truth() == Truth.TRUE) {
            Pointer at = Pointer.ROOT.field("facilities").field(facility);
            return Flag.of(Truth.UNKNOWN, inputs.and(Trace.of("facility", at, "certificates", null)));
        }
        return renewable
                ? Flag.of(Truth.UNKNOWN, inputs.and(trace("certifiedUntil", null)))
                : Flag.of(promised.truth(), inputs);
    }

    /** Whether it is permitted on the day it is looked at; what was not while the line stood is history. */
    public Flag permitted() {
        return plan.history(permittedOn(lookedAtOn()), line().until());
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

    /**
     * Whether the beds promised in its facility, by this plan and those judged with it that do not come after it, lawfully fit in it on
     * every day from the one it is looked at on. What did not fit before is history, unless it was agreed that it still counts.
     */
    public Flag promisedOnce() {
        String facility = facilityId();
        if (facility == null) {
            return Flag.of(Truth.VACUOUS, facilityUnknown());
        }
        LocalDate first = lookedAtOn();
        SortedMap<LocalDate, Integer> days = plan.promisedIn(facility);
        Flag ahead = fits(facility, fullest(days.tailMap(first), first));
        if (ahead.truth() == Truth.FALSE || !first.isAfter(line().from())) {
            return plan.history(ahead, line().until());
        }
        Flag before = fits(facility, fullest(days.headMap(first), line().from()));
        Flag late = before.truth() == Truth.FALSE ? plan.mended(before) : ahead;
        return plan.history(ahead.truth() == Truth.TRUE ? late : ahead.and(late), line().until());
    }

    /** The first of some days on which most beds are promised and the line stands; another where it stands on none of them. */
    private LocalDate fullest(SortedMap<LocalDate, Integer> days, LocalDate otherwise) {
        LocalDate fullest = otherwise;
        int most = 0;
        for (Map.Entry<LocalDate, Integer> day : days.entrySet()) {
            if (standsOn(day.getKey()) && day.getValue() > most) {
                fullest = day.getKey();
                most = day.getValue();
            }
        }
        return fullest;
    }

    private Flag fits(String facility, LocalDate fullest) {
        FacilityOnDay there = plan.book().on(facility, fullest);
        return there.room().covers(promisedOn(facility, fullest));
    }

    /**
     * Whether the plan has no more beds in its facility than its share of the people who may lawfully live there on the day it is
     * looked at; lines that stand there on that day count together.
     * Says nothing of a facility that is not known to be shared.
     */
    public Flag withinShare() {
        String facility = facilityId();
        BigDecimal share = line().share();
        if (facility == null || share == null) {
            return Flag.of(Truth.VACUOUS, share().trace());
        }
        LocalDate day = lookedAtOn();
        FacilityOnDay there = plan.book().on(facility, day);
        Range part = there.room(persons -> part(persons, share), share().trace());
        return plan.history(part.covers(planned(facility, day)), line().until());
    }

    /** Of the people who may live in its facility those who are for this plan: all where it is not known to be shared. */
    int shareOf(int persons) {
        BigDecimal share = line().share();
        return share == null || persons == Interval.UNBOUNDED
                ? persons
                : part(persons, share).intValueExact();
    }

    private static BigDecimal part(int persons, BigDecimal share) {
        return share.multiply(BigDecimal.valueOf(persons)).divideToIntegralValue(BigDecimal.valueOf(ALL));
    }

    /**
     * Whether its facility shows that it has set beds apart for the plan, where the plan says they are: a promise is a fact once the
     * other side says it too.
     */
    public Flag reservationIsShown() {
        if (!Boolean.TRUE.equals(line().reserved())) {
            return Flag.of(Truth.VACUOUS, reserved().trace().known());
        }
        String facility = facilityId();
        return facility == null
                ? Flag.of(Truth.UNKNOWN, facilityUnknown())
                : plan.book().setApart(facility).and(reserved());
    }

    /**
     * Whether it is said of beds that the company does not realise itself who rents them and from whom, and the tenant is a party
     * to the agreement on the day it is looked at; after the agreement that is history.
     */
    public Flag tenantIsParty() {
        PartyRole tenant = line().rentedBy();
        if (tenant == null) {
            return known(rentedBy())
                    .and(rentedFrom().given())
                    .onlyIf(realisedByCompany().not());
        }
        Flag party = plan.agreement().hasParty(tenant, lookedAtOn());
        return plan.whileItLasts(rentedFrom()
                .given()
                .and(party.silent())
                .onlyIf(realisedByCompany().not()));
    }

    private Amount promisedOn(String facility, LocalDate day) {
        return planned(facility, day)
                .plus(Amount.of(plan.book().bedsElsewhere(facility).notAfter().on(day)));
    }

    /** The beds that the plan has in a facility on a day. */
    private Amount planned(String facility, LocalDate day) {
        Amount sum = Amount.of(0);
        for (HousingLineView other : plan.linesIn(facility)) {
            if (other.standsOn(day)) {
                sum = sum.plus(other.beds());
            }
        }
        return sum;
    }

    /** The id of the house it is in: that of the first facility that is the same house; none while it is still to be found. */
    public @Nullable String facilityId() {
        String facility = line().facility();
        return facility == null ? null : plan.book().house(facility);
    }
}
