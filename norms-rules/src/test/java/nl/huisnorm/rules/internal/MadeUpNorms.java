package nl.huisnorm.rules.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.rulebook.Citation;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Confidence;
import nl.huisnorm.rulebook.DecidedBy;
import nl.huisnorm.rulebook.Direction;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Quantity;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.Severity;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rulebook.Validity;
import nl.huisnorm.rules.internal.law.NormInUse;
import nl.huisnorm.rules.internal.law.NormOfDay;
import nl.huisnorm.rules.internal.law.Trial;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.view.BuildingView;
import nl.huisnorm.rules.internal.view.Classification;
import nl.huisnorm.rules.internal.view.FacilityView;
import nl.huisnorm.rules.internal.view.PlaceView;
import nl.huisnorm.rules.internal.view.RoomView;
import nl.huisnorm.rules.internal.view.UnitView;
import nl.huisnorm.rules.internal.view.View;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/** Norms made up for tests of the searches, each with a rule written in Java: no search may lean on what a real norm says. */
public final class MadeUpNorms {

    /** The day they are tried on. */
    public static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static final Text TEXT = new Text("verzonnen", "made up");
    private static final Regime REGIME =
            new Regime("made-up", TEXT, Layer.STATUTE, null, null, Condition.ALWAYS, true, List.of());

    private MadeUpNorms() {}

    /** A norm on every bedroom. */
    public static NormOfDay onBedrooms(String id, Function<RoomView, Flag> rule) {
        return norm(id, SubjectKind.BEDROOM, Set.of(), null, view -> rule.apply((RoomView) view));
    }

    /** A norm on every unit. */
    public static NormOfDay onUnits(String id, Function<UnitView, Flag> rule) {
        return norm(id, SubjectKind.UNIT, Set.of(), null, view -> rule.apply((UnitView) view));
    }

    /** A norm on every building. */
    public static NormOfDay onBuildings(String id, Function<BuildingView, Flag> rule) {
        return norm(id, SubjectKind.BUILDING, Set.of(), null, view -> rule.apply((BuildingView) view));
    }

    /** A norm on the facility. */
    public static NormOfDay onFacility(String id, Function<FacilityView, Flag> rule) {
        return norm(id, SubjectKind.FACILITY, Set.of(), null, view -> rule.apply((FacilityView) view));
    }

    /** A norm on the facility that requires an exact number. */
    public static NormOfDay exactOnFacility(String id, Function<FacilityView, Flag> rule) {
        Quantity quantity = new Quantity(TEXT, MeasurementUnit.PERSONS, Direction.EQUAL);
        return norm(id, SubjectKind.FACILITY, Set.of(), quantity, view -> rule.apply((FacilityView) view));
    }

    /** A norm on every place that has one of some items of its own. */
    public static NormOfDay onPlaces(String id, Set<String> items, Function<PlaceView, Flag> rule) {
        return norm(id, SubjectKind.PLACE, items, null, view -> rule.apply((PlaceView) view));
    }

    /** A norm that a person decides, for findings of it. */
    public static Norm decidedByPerson(String id) {
        return norm(id, DecidedBy.PERSON, SubjectKind.FACILITY, Set.of(), null);
    }

    private static NormOfDay norm(
            String id, SubjectKind subject, Set<String> items, @Nullable Quantity quantity, Function<View, Flag> rule) {
        Norm norm = norm(id, DecidedBy.RULE, subject, items, quantity);
        return new NormOfDay(NormInUse.of(norm, Map.of()), Day.of(DAY, Trace.NONE), List.of(Map.of()), rule);
    }

    private static Norm norm(
            String id, DecidedBy decidedBy, SubjectKind subject, Set<String> items, @Nullable Quantity quantity) {
        return new Norm(
                id,
                REGIME,
                "made-up",
                TEXT,
                TEXT,
                null,
                decidedBy,
                subject,
                items,
                Validity.ALWAYS,
                Condition.ALWAYS,
                quantity,
                Map.of(),
                Severity.MAJOR,
                Confidence.FOUND,
                new Citation(TEXT, null, null, "made up"),
                List.of(),
                List.of(),
                false,
                null,
                false,
                List.of(),
                null,
                null,
                null);
    }

    /** The norms, to be tried. */
    public static Trial trial(NormOfDay... norms) {
        Amount none = Amount.unknown(Trace.NONE);
        Classification classification = new Classification(none, none, none, none);
        return new Trial(List.of(norms), facility -> new FacilityView(facility, classification));
    }
}
