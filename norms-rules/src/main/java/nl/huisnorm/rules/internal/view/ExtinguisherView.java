package nl.huisnorm.rules.internal.view;

import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Extinguisher;
import nl.huisnorm.input.Pointer;
import org.jspecify.annotations.Nullable;

/** A fire extinguisher; or one that no list shows, of which nothing is known. */
public final class ExtinguisherView extends ExtinguisherFacts {

    private final String parent;
    private final BuildingView building;
    private final @Nullable Extinguisher extinguisher;

    ExtinguisherView(BuildingView building, String parent, @Nullable Extinguisher extinguisher, Pointer place) {
        super(building, extinguisher, place);
        this.building = building;
        this.parent = parent;
        this.extinguisher = extinguisher;
    }

    @Override
    Subject findSubject() {
        return extinguisher == null
                ? super.findSubject()
                : new Subject("extinguisher", parent + "/" + extinguisher.id(), extinguisher.place(), place());
    }

    /** The building it hangs in. */
    public BuildingView building() {
        return building;
    }
}
