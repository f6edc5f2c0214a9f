package nl.huisnorm.checker;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.huisnorm.internal.source.RecordShape;
import nl.huisnorm.internal.source.RecordShape.Part;
import nl.huisnorm.io.read.RelatedFiles;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.text.Named;

/** Makes the smallest files that hold a given field, all of which can be read. */
final class SampleFiles {

    /** What a field must be for the rest of the file to go with it. */
    private static final Map<String, Object> GIVEN = Map.ofEntries(
            Map.entry("Building.id", "b"),
            Map.entry("Stay.building", "b"),
            Map.entry("Phase.id", "p"),
            Map.entry("Agreement.revisedFor", List.of("p")),
            Map.entry("HousingLine.facility", "f"),
            Map.entry("Housed.facility", "f"),
            Map.entry("SettlementPlan.facilities", Map.of("f", "f.yaml")),
            Map.entry("PermitApplication.plan", "plan.yaml"),
            Map.entry("Application.also", List.of("use-notification")),
            Map.entry("Milestone.after", "first"),
            Map.entry("CostKindEntry.facts", List.of("amenities.toilets")),
            Map.entry("ChangedNorm.norm", "SNF-2.3-MAX2"),
            Map.entry("ChangedNorm.inForce", true),
            Map.entry("ChangedValue.parameter", "personsPerBedroom"),
            Map.entry("ChangedValue.unit", "persons"));

    /** Fields that are there though they need not be, for the rest of the file to go with them. */
    private static final Map<String, List<String>> MORE = Map.of(
            "SettlementPlan", List.of("facilities"),
            "ChangedNorm", List.of("inForce", "values"),
            "CostKindEntry", List.of("facts"),
            "LocalNorm", List.of("values"),
            "OwnNorm", List.of("question"));

    private final Map<String, Object> given;

    SampleFiles(Map<String, Object> more) {
        given = new LinkedHashMap<>(GIVEN);
        given.putAll(more);
    }

    /** Where a record is in a file: the fields that lead to it. */
    record Route(List<Part> steps, List<Class<? extends Record>> owners, Class<? extends Record> record) {}

    /** A way to each record that a file can hold, the file itself first. */
    static List<Route> routes(Class<? extends Record> root) {
        List<Route> all = new ArrayList<>();
        Deque<Route> open = new ArrayDeque<>(List.of(new Route(List.of(), List.of(), root)));
        Set<Class<?>> seen = new HashSet<>(Set.of(root));
        while (!open.isEmpty()) {
            Route route = open.removeFirst();
            all.add(route);
            for (Part part : RecordShape.of(route.record()).parts().values()) {
                Class<?> element = element(part.type());
                if (element.isRecord() && seen.add(element)) {
                    List<Part> steps = new ArrayList<>(route.steps());
                    steps.add(part);
                    List<Class<? extends Record>> owners = new ArrayList<>(route.owners());
                    owners.add(route.record());
                    open.add(new Route(steps, owners, element.asSubclass(Record.class)));
                }
            }
        }
        return all;
    }

    private static Class<?> element(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return element(arguments[arguments.length - 1]);
        }
        return (Class<?>) type;
    }

    /** The file with a record at the end of the route. */
    Map<String, Object> file(Route route, Map<String, Object> record) {
        Map<String, Object> made = record;
        for (int i = route.steps().size() - 1; i >= 0; i--) {
            Part step = route.steps().get(i);
            Map<String, Object> around = record(route.owners().get(i));
            Object inner = made;
            if (step.type() instanceof ParameterizedType generic) {
                inner = generic.getRawType() == Map.class ? Map.of("x", made) : List.of(made);
            }
            around.put(step.name(), inner);
            made = around;
        }
        return made;
    }

    /** The smallest record. */
    Map<String, Object> record(Class<?> type) {
        Map<String, Object> fields = new LinkedHashMap<>();
        List<String> more = MORE.getOrDefault(type.getSimpleName(), List.of());
        for (Part part : RecordShape.of(type.asSubclass(Record.class)).parts().values()) {
            if (part.needed() || more.contains(part.name())) {
                fields.put(part.name(), value(type, part));
            }
        }
        return fields;
    }

    /** A value of a field. */
    Object value(Class<?> owner, Part part) {
        Object known = given.get(owner.getSimpleName() + "." + part.name());
        return known == null ? value(part.type(), part) : known;
    }

    private Object value(Type type, Part part) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? Map.of("x", value(arguments[1], part))
                    : List.of(value(arguments[0], part));
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted == Condition.class) {
            return Map.of("term", "x");
        }
        if (wanted.isRecord()) {
            return record(wanted);
        }
        if (wanted.isEnum()) {
            return ((Named) wanted.getEnumConstants()[0]).key();
        }
        if (wanted == Boolean.class) {
            return true;
        }
        if (wanted == Integer.class || wanted == BigDecimal.class) {
            return part.limits() == null ? 1 : part.limits().least();
        }
        if (wanted == LocalDate.class) {
            return "2026-01-01";
        }
        return part.pattern() == null ? "x" : part.pattern().example();
    }

    /** The files that such files name. */
    RelatedFiles related() {
        Map<String, Object> facility = new LinkedHashMap<>(record(nl.huisnorm.facility.Facility.class));
        facility.put("id", "f");
        byte[] plan = SchemaChecks.json(record(nl.huisnorm.settlement.SettlementPlan.class))
                .getBytes(StandardCharsets.UTF_8);
        byte[] other = SchemaChecks.json(facility).getBytes(StandardCharsets.UTF_8);
        return path -> path.startsWith("plan") ? plan : other;
    }
}
