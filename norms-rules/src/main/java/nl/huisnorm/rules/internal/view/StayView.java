package nl.huisnorm.rules.internal.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongBiFunction;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Stay;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Choice;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import org.jspecify.annotations.Nullable;

/** A resident's stay; where no stays are listed, one of which nothing is known. */
public final class StayView extends StayFacts {

    private static final int MONTHS_IN_HALF_YEAR = 6;

    private final FacilityView facility;
    private final @Nullable Stay stay;

    StayView(FacilityView facility, @Nullable Stay stay, Pointer place) {
        super(facility, stay, place);
        this.facility = facility;
        this.stay = stay;
    }

    @Override
    Subject findSubject() {
        return stay == null ? super.findSubject() : new Subject("stay", stay.id(), null, place());
    }

    /** The facility it is in. */
    public FacilityView facility() {
        return facility;
    }

    /** Whether it is in a building: the one that it names, or the only one there is. */
    boolean isIn(BuildingView building) {
        String id = stay == null ? null : stay.building();
        return id == null
                ? facility.buildings().size() == 1
                : id.equals(building.building().id());
    }

    /** The form of accommodation of the building it is in; that of all buildings where no building is named. */
    public Choice form() {
        String id = stay == null ? null : stay.building();
        BuildingView building = facility.letPlaces().ofOneForm(id);
        return building == null ? choice("building", null) : building.form();
    }

    /** Whether it is told that the resident came from another address in the country; who did not need not say so. */
    public Flag movesWithinCountry() {
        return claimed(movedFromAddress());
    }

    /** Whether it is claimed that the resident has no lawful stay. */
    public Flag isWithoutLawfulStay() {
        return claimed(withoutLawfulStay());
    }

    /** Whether it is told when the resident leaves the country; who stays need not say so. */
    public Flag leavesCountry() {
        return isTold(leavesOn());
    }

    private @Nullable LocalDate first() {
        return stay == null ? null : stay.from();
    }

    private @Nullable LocalDate last() {
        return stay == null ? null : stay.until();
    }

    /** Whether the form of accommodation is one of some words. */
    public Flag fits(String... forms) {
        return form().isOneOf(List.of(forms));
    }

    /** Whether the stay is going on, or still has to begin, on a day. */
    public Flag notOverOn(Day day) {
        return until().notBefore(day);
    }

    /** Days of the stay, first and last day included. */
    public Amount days() {
        return between((from, after) -> ChronoUnit.DAYS.between(from, after));
    }

    /** Whole months of the stay. */
    public Amount monthsCompleted() {
        return between((from, after) -> ChronoUnit.MONTHS.between(from, after));
    }

    /** Months of the stay, a part of a month counting as a whole one. */
    public Amount monthsStarted() {
        return between(Day::monthsBegun);
    }

    /** Days of the stay in the half year that begins with it. */
    public Amount daysInFirstHalfYear() {
        return between((from, after) -> {
            LocalDate end = from.plusMonths(MONTHS_IN_HALF_YEAR);
            return ChronoUnit.DAYS.between(from, after.isBefore(end) ? after : end);
        });
    }

    /** Days in the half year that begins with the stay. */
    public Amount daysOfHalfYear() {
        LocalDate from = first();
        return Amount.of(
                from == null
                        ? null
                        : BigDecimal.valueOf(ChronoUnit.DAYS.between(from, from.plusMonths(MONTHS_IN_HALF_YEAR))),
                from().trace());
    }

    /** Whether the stay lies, in one year, between two days of the year. */
    public Flag withinSeason(Amount firstMonth, Amount firstDay, Amount lastMonth, Amount lastDay) {
        LocalDate from = first();
        LocalDate until = last();
        MonthDay first = MonthDay.of(whole(firstMonth), whole(firstDay));
        MonthDay last = MonthDay.of(whole(lastMonth), whole(lastDay));
        boolean outside = isOutside(from, first, last) || isOutside(until, first, last);
        boolean years = from != null && until != null && from.getYear() != until.getYear();
        Truth truth = outside || years ? Truth.FALSE : from == null || until == null ? Truth.UNKNOWN : Truth.TRUE;
        return Flag.of(truth, from().trace().and(until().trace()));
    }

    private static boolean isOutside(@Nullable LocalDate day, MonthDay first, MonthDay last) {
        return day != null
                && (MonthDay.from(day).isBefore(first) || MonthDay.from(day).isAfter(last));
    }

    private static int whole(Amount number) {
        return Objects.requireNonNull(number.number(RoundingMode.UNNECESSARY)).intValueExact();
    }

    private Amount between(ToLongBiFunction<LocalDate, LocalDate> measure) {
        Trace inputs = from().trace().and(until().trace());
        LocalDate from = first();
        LocalDate until = last();
        return from == null || until == null
                ? Amount.unknown(inputs)
                : Amount.of(BigDecimal.valueOf(measure.applyAsLong(from, until.plusDays(1))), inputs);
    }
}
