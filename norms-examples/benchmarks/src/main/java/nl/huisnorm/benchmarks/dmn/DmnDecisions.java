package nl.huisnorm.benchmarks.dmn;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.benchmarks.subset.Answer;
import nl.huisnorm.benchmarks.subset.Answers;
import nl.huisnorm.benchmarks.subset.Check;
import nl.huisnorm.benchmarks.subset.Facts;
import nl.huisnorm.benchmarks.subset.Flattening;
import nl.huisnorm.benchmarks.subset.Item;
import nl.huisnorm.benchmarks.subset.Judge;
import nl.huisnorm.benchmarks.subset.Three;
import nl.huisnorm.facility.Facility;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;

/**
 * A model with one decision a norm, each of which answers for all subjects at once, so that the engine is called once a facility. Norms on
 * detectors and extinguishers, which are lists in lists, are not in it.
 */
public final class DmnDecisions implements Judge {

    private static final Map<Check, Item> ITEMS = items();

    private static final Set<Check> CHECKS = checks();

    private final DMNRuntime runtime;
    private final DMNModel model;

    /** Reads the model. */
    public DmnDecisions() {
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromClasspathResource("/nl/huisnorm/benchmarks/dmn/subset.dmn", DmnDecisions.class)
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().get(0);
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
    }

    /** The norms that the model has. */
    public static Set<Check> norms() {
        return EnumSet.copyOf(CHECKS);
    }

    private static Map<Check, Item> items() {
        Map<Check, Item> items = new EnumMap<>(Check.class);
        items.put(Check.TOILETS_FOR_ALL, Item.TOILETS);
        items.put(Check.SHOWERS_FOR_ALL, Item.SHOWERS);
        items.put(Check.SANITARY_IN_ORDER, Item.SANITARY);
        items.put(Check.REFRIGERATORS_FOR_ALL, Item.REFRIGERATORS);
        items.put(Check.LAUNDRY_DONE, Item.WASHING);
        items.put(Check.LAUNDRY_DRIED, Item.DRYING);
        items.put(Check.SOCKETS_FOR_ALL, Item.SOCKETS);
        items.put(Check.LIVING_ROOM_THERE, Item.LIVING);
        items.put(Check.WET_ROOMS_SPLASH_PROOF, Item.WET_ROOMS);
        items.put(Check.APPLIANCES_MAINTAINED, Item.APPLIANCES);
        items.put(Check.EXTINGUISHER_NEAR_COOKING, Item.COOKING_REACH);
        items.put(Check.FIRE_BLANKET_THERE, Item.COOKING_BLANKET);
        items.put(Check.EVACUATION_POSTED, Item.EVACUATION);
        return items;
    }

    private static Set<Check> checks() {
        Set<Check> checks = EnumSet.allOf(Check.class);
        checks.removeIf(check -> switch (check.kind()) {
            case PLACE -> !ITEMS.containsKey(check);
            case EXTINGUISHER -> true;
            case BUILDING -> check == Check.SMOKE_DETECTORS_WORK;
            default -> false;
        });
        return checks;
    }

    @Override
    public List<Answer> judge(Facility facility, LocalDate day) {
        Facts facts = Flattening.of(facility, false);
        List<Facts.OfRoom> bedrooms = new ArrayList<>();
        List<Facts.OfRoom> rooms = new ArrayList<>();
        facts.rooms().forEach(room -> (room.kind() == Check.Kind.BEDROOM ? bedrooms : rooms).add(room));
        Map<Item, List<Facts.OfPlace>> places = new EnumMap<>(Item.class);
        for (Item item : ITEMS.values()) {
            places.put(item, new ArrayList<>());
        }
        for (Facts.OfPlace place : facts.places()) {
            List<Facts.OfPlace> same = places.get(place.item());
            if (same != null) {
                same.add(place);
            }
        }
        DMNContext context = runtime.newContext();
        context.set("bedrooms", inputs(bedrooms, Inputs::of));
        context.set("rooms", inputs(rooms, Inputs::of));
        context.set("buildings", inputs(facts.buildings(), Inputs::of));
        context.set("facility", Inputs.of(facts.facility()));
        context.set("day", day);
        places.forEach((item, of) -> context.set(name(item), inputs(of, Inputs::of)));
        DMNResult result = runtime.evaluateAll(model, context);

        Answers answers = new Answers();
        for (Check check : CHECKS) {
            List<Map<String, Object>> decided = decided(result, check);
            switch (check.kind()) {
                case BEDROOM -> tell(check, bedrooms, Facts.OfRoom::subject, decided, answers);
                case ROOM -> tell(check, rooms, Facts.OfRoom::subject, decided, answers);
                case BUILDING -> tell(check, facts.buildings(), Facts.OfBuilding::subject, decided, answers);
                case FACILITY -> tell(check, List.of(facts.facility()), Facts.OfFacility::subject, decided, answers);
                default -> places(check, Objects.requireNonNull(places.get(ITEMS.get(check))), decided, answers);
            }
        }
        facts.unlisted().forEach(answers::unlisted);
        return answers.all().stream()
                .filter(answer -> CHECKS.contains(answer.check()))
                .toList();
    }

    private static String name(Item item) {
        return switch (item) {
            case WET_ROOMS -> "wetRooms";
            case COOKING_REACH -> "cookingReach";
            case COOKING_BLANKET -> "cookingBlanket";
            default -> item.name().toLowerCase(Locale.ROOT);
        };
    }

    private static <T> List<Map<String, @Nullable Object>> inputs(
            List<T> facts, Function<T, Map<String, @Nullable Object>> input) {
        List<Map<String, @Nullable Object>> inputs = new ArrayList<>(facts.size());
        for (T fact : facts) {
            inputs.add(input.apply(fact));
        }
        return inputs;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> decided(DMNResult result, Check check) {
        DMNDecisionResult decision = result.getDecisionResultByName(
                check.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        if (decision == null || decision.getResult() == null) {
            throw new IllegalStateException(check + ": " + result.getMessages());
        }
        return (List<Map<String, Object>>) decision.getResult();
    }

    private static <T> void tell(
            Check check,
            List<T> facts,
            Function<T, Subject> subject,
            List<Map<String, Object>> decided,
            Answers answers) {
        for (int i = 0; i < facts.size(); i++) {
            Map<String, Object> one = decided.get(i);
            Boolean condition = condition(one);
            if (Three.isFalse(condition)) {
                answers.inapplicable(check, subject.apply(facts.get(i)));
            } else {
                answers.unlessInapplicable(
                        condition,
                        check,
                        subject.apply(facts.get(i)),
                        (Boolean) one.get("met"),
                        (BigDecimal) one.get("measured"),
                        (BigDecimal) one.get("limit"),
                        List.of());
            }
        }
    }

    private static void places(
            Check check, List<Facts.OfPlace> places, List<Map<String, Object>> decided, Answers answers) {
        for (int i = 0; i < places.size(); i++) {
            Map<String, Object> one = decided.get(i);
            answers.where(
                    condition(one),
                    check,
                    places.get(i),
                    (Boolean) one.get("met"),
                    (BigDecimal) one.get("measured"),
                    (BigDecimal) one.get("limit"));
        }
    }

    private static @Nullable Boolean condition(Map<String, Object> decided) {
        return decided.containsKey("condition") ? (Boolean) decided.get("condition") : Boolean.TRUE;
    }
}
