package nl.huisnorm.rules.internal.view;

import java.util.List;
import nl.huisnorm.assessment.Pointer;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Management;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Flag;

/** The facility as a whole. */
public final class FacilityView extends View implements Inhabited {

    private final Facility facility;
    private final List<BuildingView> buildings;
    private final Amount residents;
    private final ManagementView management;

    /** Sees a facility. */
    public FacilityView(Facility facility) {
        super("facility", Pointer.ROOT);
        this.facility = facility;
        this.buildings = views(
                facility.buildings(),
                Pointer.ROOT.field("buildings"),
                (building, at) -> new BuildingView(this, building, at));
        Amount counted = residentsOf(buildings);
        this.residents =
                counted.isKnown() || facility.residents() == null ? counted : amount("residents", facility.residents());
        this.management = new ManagementView(facility.management());
    }

    @Override
    public Subject subject() {
        return new Subject("facility", facility.id(), facility.name(), place());
    }

    /** The facility's data. */
    Facility facility() {
        return facility;
    }

    /** The buildings. */
    public List<BuildingView> buildings() {
        return buildings;
    }

    @Override
    public Amount residents() {
        return residents;
    }

    /** The beds in all rooms. */
    public Amount beds() {
        Amount sum = Amount.of(0);
        for (BuildingView building : buildings) {
            sum = sum.plus(building.beds());
        }
        return sum;
    }

    /** How many residents the list of residents names. */
    public Amount registeredResidents() {
        return management.registeredResidents();
    }

    /** How many beds are permitted. */
    public Amount permittedBeds() {
        return management.permittedBeds();
    }

    /** Whether a list of locations and residents is kept. */
    public Flag residentListKept() {
        return management.residentListKept();
    }

    /** Whether that list is up to date. */
    public Flag residentListUpToDate() {
        return management.residentListUpToDate();
    }

    /** Whether that list is available on site. */
    public Flag residentListOnSite() {
        return management.residentListOnSite();
    }

    /** The facts of management; an absent block is a block of which nothing is known. */
    private final class ManagementView extends View {

        private static final Management NOTHING_KNOWN =
                new Management(null, null, null, null, null, null, null, null, null);

        private final Management management;

        ManagementView(@org.jspecify.annotations.Nullable Management management) {
            super("management", Pointer.ROOT.field("management"));
            this.management = management == null ? NOTHING_KNOWN : management;
        }

        @Override
        public Subject subject() {
            return FacilityView.this.subject();
        }

        Amount registeredResidents() {
            return amount("registeredResidents", management.registeredResidents());
        }

        Amount permittedBeds() {
            return amount("permittedBeds", management.permittedBeds());
        }

        Flag residentListKept() {
            return flag("residentListKept", management.residentListKept());
        }

        Flag residentListUpToDate() {
            return flag("residentListUpToDate", management.residentListUpToDate());
        }

        Flag residentListOnSite() {
            return flag("residentListOnSite", management.residentListOnSite());
        }
    }
}
