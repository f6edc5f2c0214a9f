package nl.huisnorm.rules.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.rulebook.Direction;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.law.NormOfDay;
import nl.huisnorm.rules.internal.law.Trial;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.view.BuildingView;
import nl.huisnorm.rules.internal.view.Classification;
import nl.huisnorm.rules.internal.view.FacilityView;
import nl.huisnorm.rules.internal.view.RoomView;

/** Norms made up for tests of the searches, each with a rule written in Java: no search may lean on what a real norm says. */
public final class MadeUpNorms {

    /** The day they are tried on. */
    public static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private MadeUpNorms() {}

    /** A norm on every bedroom. */
    public static NormOfDay onBedrooms(String id, Function<RoomView, Flag> rule) {
        return NormSketch.norm(id).on(SubjectKind.BEDROOM).on(DAY, view -> rule.apply((RoomView) view));
    }

    /** A norm on every building. */
    public static NormOfDay onBuildings(String id, Function<BuildingView, Flag> rule) {
        return NormSketch.norm(id).on(SubjectKind.BUILDING).on(DAY, view -> rule.apply((BuildingView) view));
    }

    /** A norm on the facility. */
    public static NormOfDay onFacility(String id, Function<FacilityView, Flag> rule) {
        return NormSketch.norm(id).on(SubjectKind.FACILITY).on(DAY, view -> rule.apply((FacilityView) view));
    }

    /** A norm on the facility that requires an exact number. */
    public static NormOfDay exactOnFacility(String id, Function<FacilityView, Flag> rule) {
        return NormSketch.norm(id)
                .on(SubjectKind.FACILITY)
                .measures(Direction.EQUAL, MeasurementUnit.PERSONS)
                .on(DAY, view -> rule.apply((FacilityView) view));
    }

    /** The norms, to be tried. */
    public static Trial trial(NormOfDay... norms) {
        return new Trial(List.of(norms), facility -> new FacilityView(facility, Classification.NONE));
    }
}
