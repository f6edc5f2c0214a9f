package nl.huisnorm.rules.internal.view;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.huisnorm.facility.Amenities;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.value.Value;
import nl.huisnorm.text.Named;

/** Finds the fact that a scope names, such as {@code building.form}, from whatever a norm is applied to. */
public final class Facts {

    private record Step(String owner, Class<? extends View> type, Function<View, View> find) {}

    private static final Map<SubjectKind, List<Step>> STEPS = Map.of(
            SubjectKind.FACILITY, List.of(new Step("facility", FacilityView.class, Function.identity())),
            SubjectKind.BUILDING, List.of(new Step("building", BuildingView.class, Function.identity())),
            SubjectKind.DWELLING,
                    List.of(
                            new Step("dwelling", DwellingView.class, Function.identity()),
                            new Step("building", BuildingView.class, view -> ((DwellingView) view).building())),
            SubjectKind.UNIT,
                    List.of(
                            new Step("unit", UnitView.class, Function.identity()),
                            new Step("building", BuildingView.class, view -> ((UnitView) view).building())),
            SubjectKind.ROOM, roomSteps(),
            SubjectKind.BEDROOM, roomSteps(),
            SubjectKind.EXTINGUISHER,
                    List.of(
                            new Step("extinguisher", ExtinguisherView.class, Function.identity()),
                            new Step("building", BuildingView.class, view -> ((ExtinguisherView) view).building())),
            SubjectKind.PLACE, List.of(new Step("place", PlaceView.class, Function.identity())));

    private static final Map<String, Class<? extends Record>> RECORDS =
            Map.of("building", Building.class, "unit", Unit.class, "room", Room.class, "place", Amenities.class);

    private static List<Step> roomSteps() {
        return List.of(
                new Step("room", RoomView.class, Function.identity()),
                new Step("building", BuildingView.class, view -> ((RoomView) view).building()));
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
