package nl.huisnorm.rules.internal.view;

import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Extinguisher;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;

/** A fire extinguisher. */
public final class ExtinguisherView extends View {

    private final String parent;
    private final BuildingView building;
    private final Extinguisher extinguisher;

    ExtinguisherView(BuildingView building, String parent, Extinguisher extinguisher, Pointer place) {
        super("extinguisher", place);
        this.building = building;
        this.parent = parent;
        this.extinguisher = extinguisher;
    }

    @Override
    public Subject subject() {
        return new Subject("extinguisher", parent + "/" + extinguisher.id(), extinguisher.place(), place());
    }

    /** The building it hangs in. */
    public BuildingView building() {
        return building;
    }

    /** The day on its inspection tag. */
    public Day inspectedOn() {
        return day("inspectedOn", extinguisher.inspectedOn());
    }

    /** Whether a recognised firm inspected it. */
    public Flag inspectedByRecognisedFirm() {
        return flag("inspectedByRecognisedFirm", extinguisher.inspectedByRecognisedFirm());
    }

    /** Whether instructions are on or beside it. */
    public Flag instructions() {
        return flag("instructions", extinguisher.instructions());
    }
}
