package nl.huisnorm.rules.internal.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisnorm.answer.settlement.FacilityHousing;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.internal.settlement.HeldSum;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Range;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;

/**
 * The beds of a plan on one day, and how many of them count. A bed counts once, only as far as its facility may lawfully
 * house that many and as far as the share of the plan in it goes, only if it is permitted and, where that was agreed,
 * certified; for certain only if all of that is known and no other plan promises it, unless the facility shows it set apart for this one or it was agreed for it earlier.
 */
public final class HousingOnDay {

    private final List<FacilityHousing> parts = new ArrayList<>();
    private int promised;
    private Range counted = new Range(Amount.of(0), Amount.of(0));

    HousingOnDay(PlanView plan, LocalDate day) {
        Map<String, List<HousingLineView>> byFacility = new LinkedHashMap<>();
        for (HousingLineView line : plan.lines()) {
            if (line.standsOn(day)) {
                String facility = line.facilityId();
                if (facility == null) {
                    unknown(line, day);
                } else {
                    byFacility
                            .computeIfAbsent(facility, id -> new ArrayList<>())
                            .add(line);
                }
            }
        }
        byFacility.forEach((facility, lines) -> known(plan, facility, lines, day));
    }

    /** The beds promised. */
    public int promised() {
        return promised;
    }

    /** The beds that count. */
    public Range counted() {
        return counted;
    }

    /** The part of each facility; that of facilities still to be found first. */
    public List<FacilityHousing> parts() {
        return parts;
    }

    private void unknown(HousingLineView line, LocalDate day) {
        int beds = line.line().beds();
        add(
                new FacilityHousing(
                        null,
                        List.of(line.line().id()),
                        day,
                        beds,
                        0,
                        new Interval(0, Interval.UNBOUNDED),
                        Outcome.UNDETERMINED,
                        Outcome.UNDETERMINED,
                        new Interval(0, beds),
                        List.of(),
                        List.of(),
                        List.of()),
                new Range(Amount.of(BigDecimal.ZERO, line.facilityUnknown()), line.beds()));
    }

    private void known(PlanView plan, String facility, List<HousingLineView> lines, LocalDate day) {
        FacilityOnDay there = plan.book().on(facility, day);
        Flag certificateAgreed = plan.agreement().certificateRequired();
        BedsElsewhere others = plan.book().bedsElsewhere(facility);
        int elsewhere = others.all().on(day);
        int goBefore = others.goBefore().on(day);
        int notAfter = others.notAfter().on(day);
        Flag ours = plan.book().setApart(facility);
        Trace order = ours.trace();
        int all = 0;
        int possible = 0;
        int sure = 0;
        Trace inputs = Trace.NONE;
        Flag certified = Flag.of(true);
        Flag permitted = Flag.of(true);
        Interval capacity = there.capacity();
        int room = capacity.least();
        int mostRoom = capacity.most();
        for (HousingLineView line : lines) {
            int beds = line.line().beds();
            room = Math.min(room, line.shareOf(capacity.least()));
            mostRoom = Math.min(mostRoom, line.shareOf(capacity.most()));
            order = ours.isKnown() ? order : order.and(line.reserved().trace());
            Flag ofLine = line.permittedOn(day);
            permitted = permitted.and(ofLine);
            if (certificateAgreed.truth() != Truth.FALSE) {
                Flag certificate = line.certifiedOn(day);
                certified = certified.and(certificate);
                ofLine = ofLine.and(certificateAgreed.isKnown() ? certificate : certificate.or(certificateAgreed));
            }
            inputs = inputs.and(line.beds().trace()).and(ofLine.trace());
            inputs = line.line().share() == null
                    ? inputs
                    : inputs.and(line.share().trace());
            all += beds;
            possible += ofLine.truth() == Truth.FALSE ? 0 : beds;
            sure += ofLine.truth() == Truth.TRUE || ofLine.truth() == Truth.VACUOUS ? beds : 0;
        }
        int most = Math.min(Math.min(possible, mostRoom), HeldSum.left(capacity.most(), goBefore));
        int least = Math.min(Math.min(sure, room), HeldSum.left(capacity.least(), notAfter));
        boolean contested = notAfter > 0 && HeldSum.left(capacity.least(), notAfter) < all;
        boolean decided = goBefore == notAfter;
        order = order.and(plan.agreement().concludedOn().trace());
        Trace limits = mostRoom < all ? inputs.and(there.limitTrace()) : inputs;
        limits = contested && decided ? limits.and(order.known()) : limits;
        Trace open = room < all ? limits.and(there.openTrace()) : limits;
        open = contested && !decided ? open.and(order) : open;
        add(
                new FacilityHousing(
                        facility,
                        lines.stream().map(line -> line.line().id()).toList(),
                        day,
                        all,
                        elsewhere,
                        capacity,
                        certificateAgreed.truth() == Truth.FALSE ? Outcome.NOT_APPLICABLE : outcome(certified),
                        outcome(permitted),
                        new Interval(Math.min(least, most), most),
                        capacity.most() < all ? there.limits() : List.of(),
                        capacity.least() < Math.min(all, capacity.most()) ? there.open() : List.of(),
                        plan.book().sameHouse(facility).stream()
                                .filter(id -> !id.equals(facility))
                                .toList()),
                new Range(
                        Amount.of(BigDecimal.valueOf(Math.min(least, most)), open),
                        Amount.of(BigDecimal.valueOf(most), limits)));
    }

    private void add(FacilityHousing part, Range range) {
        parts.add(part);
        promised += part.promised();
        counted = counted.plus(range);
    }

    private static Outcome outcome(Flag flag) {
        return switch (flag.truth()) {
            case TRUE, VACUOUS -> Outcome.COMPLIANT;
            case FALSE -> Outcome.NON_COMPLIANT;
            case UNKNOWN -> Outcome.UNDETERMINED;
        };
    }
}
