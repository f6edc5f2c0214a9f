package nl.huisnorm.rules.internal.plausibility;

import java.util.ArrayList;
import java.util.List;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.BuildingFunction;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FireAlarm;
import nl.huisnorm.facility.FireSafety;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.law.LawOfDay;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Choice;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.rules.internal.view.BuildingView;
import nl.huisnorm.rules.internal.view.FacilityView;
import nl.huisnorm.rules.internal.view.LeaseView;

/** What a file calls a building against what the law of the day makes of its use. */
final class UseChecks {

    /** Of what a highest rent was computed from, the areas are shown; they weigh most. */
    private static final String AREA = "area";

    private static final List<String> DWELLINGS = List.of("residential", "residential-room-by-room");

    private final LawOfDay law;
    private final Doubted doubted;

    private UseChecks(LawOfDay law, Doubted doubted) {
        this.law = law;
        this.doubted = doubted;
    }

    static void check(Facility facility, FacilityView view, LawOfDay law, Doubted doubted) {
        UseChecks checks = new UseChecks(law, doubted);
        List<BuildingView> views = view.buildings();
        view.leases().forEach(checks::rent);
        for (int i = 0; i < views.size(); i++) {
            Building building = facility.buildings().get(i);
            Pointer at = Pointer.ROOT.field("buildings").element(i);
            if (building.function() != null && building.use() != null) {
                checks.function(building.function(), views.get(i), at);
            }
            if (saysNotMandatory(building)) {
                checks.alarm(views.get(i), at);
            }
        }
    }

    /** A highest rent that is told against the rooms or, where the lease is for a home, against its points. */
    private void rent(LeaseView lease) {
        Amount told = lease.maximumMonthlyRent();
        Truth room = lease.isForRoom().truth();
        if (told.isKnown() && room == Truth.TRUE) {
            rentOfRoom(lease, told);
        } else if (told.isKnown() && room == Truth.FALSE && lease.rentPoints().isKnown()) {
            rentOfHome(lease, told);
        }
    }

    private void rentOfHome(LeaseView lease, Amount told) {
        Amount computed = lease.computedRentOfHome(Day.of(law.asOf(), Trace.NONE));
        if (told.atMost(computed).and(told.atLeast(computed)).truth() == Truth.FALSE) {
            List<Evidence> places = new ArrayList<>(told.trace().evidence());
            places.addAll(lease.rentPoints().trace().evidence());
            doubted.add(DataCheck.RENT_AGAINST_POINTS, places);
        }
    }

    private void rentOfRoom(LeaseView lease, Amount told) {
        Amount computed = lease.computedRent(Day.of(law.asOf(), Trace.NONE));
        if (told.atMost(computed).and(told.atLeast(computed)).truth() == Truth.FALSE) {
            List<Evidence> places = new ArrayList<>(told.trace().evidence());
            for (Evidence one : computed.trace().evidence()) {
                if (AREA.equals(one.place().last())) {
                    places.add(one);
                }
            }
            doubted.add(
                    DataCheck.RENT_AGAINST_ROOMS, places, List.of(places.get(0).place()));
        }
    }

    private void function(BuildingFunction stated, BuildingView building, Pointer at) {
        Choice byUse = building.functionByUse();
        boolean caravan = stated == BuildingFunction.RESIDENTIAL_CARAVAN
                && byUse.isOneOf(DWELLINGS).truth() == Truth.TRUE;
        if (byUse.is(stated.key()).truth() == Truth.FALSE && !caravan) {
            List<Evidence> places = new ArrayList<>();
            places.add(new Evidence("building", at.field("function"), stated));
            places.addAll(byUse.trace().evidence());
            doubted.add(DataCheck.FUNCTION_AGAINST_USE, places);
        }
    }

    private static boolean saysNotMandatory(Building building) {
        FireSafety fireSafety = building.fireSafety();
        FireAlarm alarm = fireSafety == null ? null : fireSafety.fireAlarm();
        return alarm != null && Boolean.FALSE.equals(alarm.mandatory());
    }

    /** Holds what is said against the facts that make one mandatory. */
    private void alarm(BuildingView building, Pointer at) {
        Flag whole = building.fireAlarmOfTheWhole();
        if (whole.truth() == Truth.TRUE) {
            Pointer mandatory = at.field("fireSafety").field("fireAlarm").field("mandatory");
            List<Evidence> places = new ArrayList<>();
            places.add(new Evidence("fireAlarm", mandatory, false));
            places.addAll(whole.trace().evidence());
            doubted.add(DataCheck.ALARM_AGAINST_NORMS, places, List.of(mandatory));
        }
    }
}
