package nl.huisnorm.checker.question;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.huisnorm.facility.AccommodationForm;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.input.Pointer;

/** The places of what was asked in the opening and not answered. */
final class LeftOpen {

    private LeftOpen() {}

    /**
     * Those of a facility.
     *
     * @param municipality whether it was asked in which municipality it is
     * @param form whether it was asked what kind of place it is
     * @param rooms whether it was asked what there is in its buildings
     */
    static Set<Pointer> in(Facility facility, boolean municipality, boolean form, boolean rooms) {
        Set<Pointer> left = new HashSet<>();
        if (municipality && facility.municipality() == null) {
            left.add(Pointer.ROOT.field("municipality"));
        }
        for (int i = 0; i < facility.buildings().size(); i++) {
            Building building = facility.buildings().get(i);
            Pointer at = Pointer.ROOT.field("buildings").element(i);
            if (form && building.form() == null) {
                left.add(at.field("form"));
            }
            if (rooms) {
                left.addAll(withoutRooms(building, at));
            }
        }
        return left;
    }

    private static Set<Pointer> withoutRooms(Building building, Pointer at) {
        Set<Pointer> left = new HashSet<>();
        List<Unit> units = building.units();
        if (building.rooms() == null) {
            left.add(at.field("rooms"));
        }
        if (units == null && building.form() != AccommodationForm.REGULAR_DWELLING) {
            left.add(at.field("units"));
        }
        for (int i = 0; units != null && i < units.size(); i++) {
            if (units.get(i).rooms() == null) {
                left.add(at.field("units").element(i).field("rooms"));
            }
        }
        return left;
    }
}
