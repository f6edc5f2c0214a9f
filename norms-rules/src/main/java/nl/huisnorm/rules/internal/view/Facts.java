package nl.huisnorm.rules.internal.view;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.huisnorm.rulebook.NamedFact;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Choice;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Value;
import nl.huisnorm.rules.internal.value.Words;
import nl.huisnorm.text.Named;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fact that a scope names, such as {@code building.form}, from whatever a norm is applied to: a subject has its own facts,
 * those of the parts its view hands on, and those of what it is a part of.
 */
public final class Facts {

    /** A view, and how it is found from a subject: by what hands it on from a view that was found before. Calls are made once asked for. */
    public static final class Step {

        private final Class<? extends View> type;
        private final @Nullable Step before;
        private final @Nullable Method method;
        private volatile @Nullable Function<View, Object> call;

        private Step(Class<? extends View> type, @Nullable Step before, @Nullable Method method) {
            this.type = type;
            this.before = before;
            this.method = method;
        }

        /** What is found. */
        public Class<? extends View> type() {
            return type;
        }

        /** The view of a subject. */
        public View of(View subject) {
            if (before == null || method == null) {
                return subject;
            }
            Function<View, Object> known = call;
            if (known == null) {
                known = ViewMethods.caller(method);
                call = known;
            }
            return (View) known.apply(before.of(subject));
        }
    }

    private static final Map<SubjectKind, Map<String, Step>> STEPS = new ConcurrentHashMap<>();

    private static final Map<Class<?>, NamedFact.Kind> KINDS = Map.of(
            Flag.class, NamedFact.Kind.YES_NO,
            Choice.class, NamedFact.Kind.WORD,
            Words.class, NamedFact.Kind.WORDS,
            Amount.class, NamedFact.Kind.NUMBER,
            Day.class, NamedFact.Kind.DAY);

    private static final Map<SubjectKind, Map<String, NamedFact>> VOCABULARIES = new ConcurrentHashMap<>();

    /** What records say of themselves is looked up once for each view: norms name the same facts again and again. */
    private static final ClassValue<Map<String, RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, RecordComponent> computeValue(Class<?> type) {
            return components(type.asSubclass(View.class));
        }
    };

    private static final ClassValue<Map<String, Method>> METHODS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private Facts() {}

    private static Class<? extends View> view(SubjectKind kind) {
        return switch (kind) {
            case FACILITY -> FacilityView.class;
            case BUILDING -> BuildingView.class;
            case DWELLING -> DwellingView.class;
            case UNIT -> UnitView.class;
            case ROOM, BEDROOM -> RoomView.class;
            case EXTINGUISHER -> ExtinguisherView.class;
            case PLACE -> PlaceView.class;
            case STAY -> StayView.class;
            case LEASE -> LeaseView.class;
            case WAIVER -> WaiverView.class;
            case PLAN -> PlanView.class;
            case PHASE -> PhaseView.class;
            case HOUSING_LINE -> HousingLineView.class;
            case CLAUSE -> ClauseView.class;
            case MILESTONE -> MilestoneView.class;
            case REPORT -> ReportView.class;
            case APPLICATION -> ApplicationView.class;
        };
    }

    /** The views that are found from a subject, the nearest of each owner. */
    private static Map<String, Step> steps(Class<? extends View> subject) {
        Map<String, Step> found = new LinkedHashMap<>();
        Deque<Step> open = new ArrayDeque<>(List.of(new Step(subject, null, null)));
        while (!open.isEmpty()) {
            Step step = open.remove();
            if (found.putIfAbsent(owner(step.type()), step) == null) {
                for (Method method : viewsOf(step.type())) {
                    open.add(new Step(method.getReturnType().asSubclass(View.class), step, method));
                }
            }
        }
        return found;
    }

    /** The methods that hand on a view. What stands at a place is told of the place alone, since others may use it too. */
    private static List<Method> viewsOf(Class<? extends View> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> View.class.isAssignableFrom(method.getReturnType()))
                .filter(method -> !method.getReturnType().equals(PlaceView.class))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    /** The owners of the facts that a norm can name where it is applied to subjects of a kind. */
    static Set<String> owners(SubjectKind kind) {
        return stepsOf(kind).keySet();
    }

    /** The records whose facts an owner has. */
    static List<Class<? extends Record>> records(SubjectKind kind, String owner) {
        Step step = stepsOf(kind).get(owner);
        return step == null ? List.of() : records(step.type());
    }

    /** What the owner of a view's facts is called: the word of its record or, where it is not of one record, its own. */
    private static String owner(Class<? extends View> type) {
        List<Class<? extends Record>> records = records(type);
        return uncapitalised(
                records.size() == 1
                        ? records.get(0).getSimpleName()
                        : type.getSimpleName().replace("View", ""));
    }

    /** The records whose facts a view hands on. */
    private static List<Class<? extends Record>> records(Class<? extends View> type) {
        OfRecord records = type.getAnnotation(OfRecord.class);
        return records == null ? List.of() : List.of(records.value());
    }

    /**
     * A way to read a fact.
     *
     * @param kind what the norm is applied to
     * @param name the fact's name: an owner, a dot and the name of one of its facts
     * @return what reads the fact from a subject of that kind
     * @throws IllegalArgumentException if such a subject has no such fact
     */
    public static Function<View, Value> reader(SubjectKind kind, String name) {
        Step step = step(kind, name);
        Function<View, Value> reader = reader(step, name);
        return subject -> reader.apply(step.of(subject));
    }

    /**
     * The view that has a fact.
     *
     * @param kind what the norm is applied to
     * @param name the fact's name
     * @throws IllegalArgumentException if such a subject has no such fact
     */
    public static Step step(SubjectKind kind, String name) {
        Step step = stepsOf(kind).get(ownerIn(name));
        if (step == null) {
            throw new IllegalArgumentException("a " + kind.key() + " has no fact " + name);
        }
        return step;
    }

    /** Whether the view at a step is the subject itself. */
    public static boolean isOwn(SubjectKind kind, Step step) {
        return stepsOf(kind).values().iterator().next().equals(step);
    }

    /** A way to read a fact from the view that has it. */
    public static Function<View, Value> reader(Step step, String name) {
        Function<View, Object> reader = ViewMethods.caller(method(step.type(), factIn(name)));
        return view -> (Value) reader.apply(view);
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
        Step step = stepsOf(kind).get(ownerIn(name));
        if (step != null && !kinds.contains(method(step.type(), factIn(name)).getReturnType())) {
            throw new IllegalArgumentException(name + " cannot be compared like this");
        }
    }

    /**
     * Checks that words can be the values of a fact.
     *
     * @param name the fact's name
     * @param words the words as written in files
     * @throws IllegalArgumentException if the fact is a yes or no, or a word of a closed list, and one of the words is
     *     none of its values
     */
    public static void requireWords(String name, List<String> words) {
        for (SubjectKind kind : SubjectKind.values()) {
            if (requireWords(kind, name, words)) {
                return;
            }
        }
    }

    /** The same of a fact of subjects of a kind; tells whether they have it. */
    public static boolean requireWords(SubjectKind kind, String name, List<String> words) {
        Step step = stepsOf(kind).get(ownerIn(name));
        if (step == null) {
            return false;
        }
        Set<String> known = words(step.type(), factIn(name));
        if (known != null && !known.containsAll(words)) {
            throw new IllegalArgumentException(name + " cannot be one of " + words);
        }
        return true;
    }

    private static @Nullable Set<String> words(Class<? extends View> type, String fact) {
        Class<?> value = method(type, fact).getReturnType();
        if (value.equals(Flag.class)) {
            return Set.of("true", "false");
        }
        RecordComponent component = component(type, fact);
        return component == null || !value.equals(Choice.class)
                ? null
                : Arrays.stream(component.getType().getEnumConstants())
                        .map(constant -> ((Named) constant).key())
                        .collect(Collectors.toSet());
    }

    /** The facts that a norm can name where it is applied to subjects of a kind, in the order of the alphabet. */
    public static Collection<NamedFact> vocabulary(SubjectKind kind) {
        return VOCABULARIES.computeIfAbsent(kind, Facts::named).values();
    }

    private static Map<String, NamedFact> named(SubjectKind kind) {
        Map<String, NamedFact> named = new TreeMap<>();
        stepsOf(kind).forEach((owner, step) -> {
            for (Method method : step.type().getMethods()) {
                NamedFact.Kind value = KINDS.get(method.getReturnType());
                if (value != null && method.getParameterCount() == 0) {
                    String name = owner + "." + method.getName();
                    Set<String> words = value == NamedFact.Kind.WORD ? words(step.type(), method.getName()) : Set.of();
                    named.put(name, new NamedFact(name, value, words == null ? Set.of() : words));
                }
            }
        });
        return Collections.unmodifiableMap(named);
    }

    private static @Nullable RecordComponent component(Class<? extends View> type, String fact) {
        return COMPONENTS.get(type).get(fact);
    }

    private static Map<String, RecordComponent> components(Class<? extends View> type) {
        Map<String, RecordComponent> components = new HashMap<>();
        for (Class<? extends Record> owner : records(type)) {
            for (RecordComponent component : owner.getRecordComponents()) {
                components.putIfAbsent(component.getName(), component);
            }
        }
        return components;
    }

    private static Map<String, Step> stepsOf(SubjectKind kind) {
        Map<String, Step> known = STEPS.get(kind);
        return known == null ? STEPS.computeIfAbsent(kind, any -> steps(view(any))) : known;
    }

    private static String ownerIn(String name) {
        return name.substring(0, Math.max(0, name.indexOf('.')));
    }

    private static String factIn(String name) {
        return name.substring(name.indexOf('.') + 1);
    }

    private static Method method(Class<? extends View> type, String fact) {
        Map<String, Method> known = METHODS.get(type);
        Method found = known.get(fact);
        if (found == null) {
            found = findMethod(type, fact);
            known.put(fact, found);
        }
        return found;
    }

    private static Method findMethod(Class<? extends View> type, String fact) {
        RecordComponent component = component(type, fact);
        for (String name : component == null
                ? List.of(fact)
                : List.of(fact, uncapitalised(component.getType().getSimpleName()), fact + "AsWritten")) {
            try {
                Method method = type.getMethod(name);
                if (Value.class.isAssignableFrom(method.getReturnType())) {
                    return method;
                }
            } catch (NoSuchMethodException e) {
                // told below, as for a method that is no fact
            }
        }
        throw new IllegalArgumentException("no fact " + fact + " in " + type.getSimpleName());
    }

    private static String uncapitalised(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
