package nl.huisnorm.rules.internal.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.internal.settlement.AgreementTerm;
import nl.huisnorm.rules.internal.law.InputDates;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Range;
import nl.huisnorm.rules.internal.view.HousingLineView;
import nl.huisnorm.rules.internal.view.HousingOnDay;
import nl.huisnorm.rules.internal.view.PhaseView;
import nl.huisnorm.rules.internal.view.PlanView;
import org.jspecify.annotations.Nullable;

/**
 * The beds short on every day of a period. Days on which beds, people, reports that count, facilities or the law change by a date are looked at
 * one by one. Between two of them beds only change because a term ends; that day is found by halving.
 */
final class BedShortages {

    private final PlanView view;
    private final Amount share;
    private final NavigableSet<LocalDate> changes = new TreeSet<>();

    /**
     * Days in a row with the same beds short.
     *
     * @param beds the beds short; none where it is not known how many are needed
     */
    record Stretch(
            LocalDate from, LocalDate until, @Nullable Interval beds) {

        int days() {
            return (int) ChronoUnit.DAYS.between(from, until) + 1;
        }

        /** Whether beds are short for certain. */
        boolean isShort() {
            return beds != null && beds.least() > 0;
        }

        /** Whether beds may be short. */
        boolean mayBeShort() {
            return beds == null || beds.most() > 0;
        }
    }

    BedShortages(PlanView view, Facilities facilities, Amount share) {
        this.view = view;
        this.share = share;
        changes.addAll(AgreementTerm.amendedFrom(view.plan().agreement()));
        changes.addAll(view.reported().turning());
        Set<String> seen = new HashSet<>();
        for (HousingLineView line : view.lines()) {
            changes.addAll(InputDates.of(line.line()));
            String id = line.facilityId();
            if (id != null && seen.add(id)) {
                changes.addAll(facilities.changes(id));
                view.elsewhere(id).forEach(other -> changes.addAll(InputDates.of(other)));
            }
        }
    }

    /** The share of the migrant workers who need a bed, as it was agreed at first. */
    Amount share() {
        return share;
    }

    /** The days of a phase under the agreement up to and including one of them, in order. */
    List<Stretch> of(PhaseView phase, LocalDate last) {
        LocalDate first = phase.firstAgreedDay();
        NavigableSet<LocalDate> days = new TreeSet<>(changes.subSet(first, false, last, true));
        days.addAll(phase.seasonsAfter(first, last));
        List<Stretch> stretches = new ArrayList<>();
        LocalDate from = first;
        for (LocalDate day : days) {
            split(phase, from, day.minusDays(1), stretches);
            from = day;
        }
        split(phase, from, last, stretches);
        return stretches;
    }

    private void split(PhaseView phase, LocalDate from, LocalDate until, List<Stretch> stretches) {
        Interval beds = on(phase, from);
        if (Objects.equals(beds, on(phase, until))) {
            stretches.add(new Stretch(from, until, beds));
        } else {
            LocalDate middle = from.plusDays(ChronoUnit.DAYS.between(from, until) / 2);
            split(phase, from, middle, stretches);
            split(phase, middle.plusDays(1), until, stretches);
        }
    }

    /** The beds short on a day of a phase. */
    @Nullable Interval on(PhaseView phase, LocalDate day) {
        Amount required = phase.bedsDue(share, day);
        Integer least = leastOf(required);
        Integer most = mostOf(required);
        if (least == null || most == null) {
            return null;
        }
        Interval counted = counted(view, view.housingOn(day));
        return new Interval(Math.max(0, least - counted.most()), Math.max(0, most - counted.least()));
    }

    /** The beds that count; any number where the plan does not say which there are. */
    static Interval counted(PlanView view, HousingOnDay housing) {
        Range range = housing.counted();
        return view.plan().housing() == null
                ? new Interval(0, Interval.UNBOUNDED)
                : new Interval(
                        Objects.requireNonNullElse(whole(range.least()), 0),
                        Objects.requireNonNullElse(whole(range.most()), 0));
    }

    /** The number, or the least of a range. */
    static @Nullable Integer leastOf(Amount amount) {
        Integer number = whole(amount);
        return number == null ? whole(amount.least(RoundingMode.UP)) : number;
    }

    /** The number, or the most of a range. */
    static @Nullable Integer mostOf(Amount amount) {
        Integer number = whole(amount);
        return number == null ? whole(amount.most(RoundingMode.UP)) : number;
    }

    static @Nullable Integer whole(Amount amount) {
        return whole(amount.number(RoundingMode.UP));
    }

    private static @Nullable Integer whole(@Nullable BigDecimal number) {
        return number == null ? null : Integer.valueOf(number.intValue());
    }
}
