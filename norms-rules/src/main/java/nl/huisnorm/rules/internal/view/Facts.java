package nl.huisnorm.rules.internal.view;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.huisnorm.facility.Amenities;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Documents;
import nl.huisnorm.facility.Escape;
import nl.huisnorm.facility.FireAlarm;
import nl.huisnorm.facility.Lease;
import nl.huisnorm.facility.Letting;
import nl.huisnorm.facility.Location;
import nl.huisnorm.facility.Management;
import nl.huisnorm.facility.Operator;
import nl.huisnorm.facility.Permits;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.Stay;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.facility.Use;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.value.Value;
import nl.huisnorm.text.Named;

/** Finds the fact that a scope names, such as {@code building.form}, from whatever a norm is applied to. */
public final class Facts {

    private record Step(String owner, Class<? extends View> type, Function<View, View> find) {}

    private static final Map<SubjectKind, List<Step>> STEPS = steps();

    private static final Map<String, Class<? extends Record>> RECORDS = Map.ofEntries(
            Map.entry("building", Building.class),
            Map.entry("unit", Unit.class),
            Map.entry("room", Room.class),
            Map.entry("place", Amenities.class),
            Map.entry("use", Use.class),
            Map.entry("escape", Escape.class),
            Map.entry("fireAlarm", FireAlarm.class),
            Map.entry("location", Location.class),
            Map.entry("documents", Documents.class),
            Map.entry("permits", Permits.class),
            Map.entry("letting", Letting.class),
            Map.entry("operator", Operator.class),
            Map.entry("management", Management.class),
            Map.entry("lease", Lease.class),
            Map.entry("stay", Stay.class),
            Map.entry("plot", nl.huisnorm.settlement.Plot.class),
            Map.entry("application", nl.huisnorm.settlement.Application.class));

    private static Map<SubjectKind, List<Step>> steps() {
        Map<SubjectKind, List<Step>> steps = new EnumMap<>(SubjectKind.class);
        steps.put(SubjectKind.FACILITY, ofFacility(FacilityView.class::cast));
        steps.put(SubjectKind.BUILDING, ofBuilding(BuildingView.class::cast));
        steps.put(
                SubjectKind.DWELLING,
                with("dwelling", DwellingView.class, ofBuilding(view -> ((DwellingView) view).building())));
        steps.put(SubjectKind.UNIT, with("unit", UnitView.class, ofBuilding(view -> ((UnitView) view).building())));
        List<Step> room = with("room", RoomView.class, ofBuilding(view -> ((RoomView) view).building()));
        steps.put(SubjectKind.ROOM, room);
        steps.put(SubjectKind.BEDROOM, room);
        steps.put(
                SubjectKind.EXTINGUISHER,
                with("extinguisher", ExtinguisherView.class, ofBuilding(view -> ((ExtinguisherView) view).building())));
        steps.put(SubjectKind.PLACE, with("place", PlaceView.class, ofFacility(view -> ((PlaceView) view).facility())));
        steps.put(SubjectKind.STAY, with("stay", StayView.class, ofFacility(view -> ((StayView) view).facility())));
        steps.put(SubjectKind.LEASE, with("lease", LeaseView.class, ofFacility(view -> ((LeaseView) view).facility())));
        steps.put(SubjectKind.WAIVER, List.of(new Step("waiver", WaiverView.class, Function.identity())));
        steps.put(SubjectKind.PLAN, ofPlan(PlanView.class::cast));
        steps.put(SubjectKind.PHASE, with("phase", PhaseView.class, ofPlan(view -> ((PhaseView) view).plan())));
        steps.put(
                SubjectKind.HOUSING_LINE,
                with("housingLine", HousingLineView.class, ofPlan(view -> ((HousingLineView) view).plan())));
        steps.put(SubjectKind.CLAUSE, with("clause", ClauseView.class, ofPlan(view -> ((ClauseView) view).plan())));
        steps.put(
                SubjectKind.MILESTONE,
                with("milestone", MilestoneView.class, ofPlan(view -> ((MilestoneView) view).plan())));
        steps.put(
                SubjectKind.REPORT,
                with("monitoringReport", ReportView.class, ofPlan(view -> ((ReportView) view).plan())));
        steps.put(
                SubjectKind.APPLICATION, List.of(new Step("application", ApplicationView.class, Function.identity())));
        return steps;
    }

    private static List<Step> ofPlan(Function<View, PlanView> find) {
        return List.of(
                new Step("settlementPlan", PlanView.class, find::apply),
                new Step("plot", PlotView.class, view -> find.apply(view).plot()),
                new Step(
                        "agreement",
                        AgreementView.class,
                        view -> find.apply(view).agreement()),
                new Step(
                        "recruitment",
                        RecruitmentView.class,
                        view -> find.apply(view).recruitment()),
                new Step(
                        "transport",
                        TransportView.class,
                        view -> find.apply(view).transport()));
    }

    private static List<Step> with(String owner, Class<? extends View> type, List<Step> others) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(owner, type, Function.identity()));
        steps.addAll(others);
        return steps;
    }

    private static List<Step> ofBuilding(Function<View, BuildingView> find) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("building", BuildingView.class, find::apply));
        steps.add(new Step("use", UseView.class, view -> find.apply(view).use()));
        steps.add(new Step("escape", EscapeView.class, view -> find.apply(view).escape()));
        steps.add(new Step(
                "fireAlarm", FireAlarmView.class, view -> find.apply(view).fireAlarm()));
        steps.addAll(ofFacility(view -> find.apply(view).facility()));
        return steps;
    }

    private static List<Step> ofFacility(Function<View, FacilityView> find) {
        return List.of(
                new Step("facility", FacilityView.class, find::apply),
                new Step(
                        "operator", OperatorView.class, view -> find.apply(view).operator()),
                new Step(
                        "management",
                        ManagementView.class,
                        view -> find.apply(view).management()),
                new Step(
                        "location", LocationView.class, view -> find.apply(view).location()),
                new Step(
                        "documents",
                        DocumentsView.class,
                        view -> find.apply(view).documents()),
                new Step("permits", PermitsView.class, view -> find.apply(view).permits()),
                new Step("letting", LettingView.class, view -> find.apply(view).letting()));
    }

    private Facts() {}

    /**
     * A way to read a fact.
     *
     * @param kind what the norm is applied to
     * @param name the fact's name: an owner, a dot and the name of one of its facts
     * @return what reads the fact from a subject of that kind
     * @throws IllegalArgumentException if such a subject has no such fact
     */
    public static Function<View, Value> reader(SubjectKind kind, String name) {
        int dot = name.indexOf('.');
        String owner = dot < 0 ? "" : name.substring(0, dot);
        for (Step step : STEPS.getOrDefault(kind, List.of())) {
            if (step.owner().equals(owner)) {
                Method method = method(step.type(), name.substring(dot + 1));
                return subject -> read(method, step.find().apply(subject));
            }
        }
        throw new IllegalArgumentException("a " + kind.key() + " has no fact " + name);
    }

    /**
     * Whether a fact can be compared in a way: as a word or yes or no, a number or a day.
     *
     * @param kind what the norm is applied to
     * @param name the fact's name
     * @param kinds the values it may have
     * @throws IllegalArgumentException if it has another, or such a subject has no such fact
     */
    public static void require(SubjectKind kind, String name, Set<Class<? extends Value>> kinds) {
        int dot = name.indexOf('.');
        for (Step step : STEPS.getOrDefault(kind, List.of())) {
            if (step.owner().equals(name.substring(0, Math.max(0, dot)))
                    && !kinds.contains(
                            method(step.type(), name.substring(dot + 1)).getReturnType())) {
                throw new IllegalArgumentException(name + " cannot be compared like this");
            }
        }
    }

    /**
     * Checks that words can be the values of a fact.
     *
     * @param name the fact's name
     * @param words the words as written in files
     * @throws IllegalArgumentException if the fact is a word of a closed list and one of the words is not in that list
     */
    public static void requireWords(String name, List<String> words) {
        int dot = name.indexOf('.');
        Class<? extends Record> owner = RECORDS.get(name.substring(0, Math.max(0, dot)));
        if (owner == null) {
            return;
        }
        for (RecordComponent component : owner.getRecordComponents()) {
            if (component.getName().equals(name.substring(dot + 1))) {
                Set<String> known = component.getType().isEnum()
                        ? Arrays.stream(component.getType().getEnumConstants())
                                .map(constant -> ((Named) constant).key())
                                .collect(Collectors.toSet())
                        : Set.of("true", "false");
                if (!known.containsAll(words)) {
                    throw new IllegalArgumentException(name + " cannot be one of " + words);
                }
            }
        }
    }

    private static Method method(Class<? extends View> type, String fact) {
        try {
            Method method = type.getMethod(fact);
            if (Value.class.isAssignableFrom(method.getReturnType())) {
                return method;
            }
        } catch (NoSuchMethodException e) {
            // told below, as for a method that is no fact
        }
        throw new IllegalArgumentException("no fact " + fact + " in " + type.getSimpleName());
    }

    private static Value read(Method method, View view) {
        try {
            return (Value) method.invoke(view);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + method, e);
        }
    }
}
