package nl.huisnorm.checker.workbook;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Problem;
import nl.huisnorm.internal.source.Edit;
import nl.huisnorm.internal.source.RecordShape;
import nl.huisnorm.internal.source.RecordShape.Limits;
import nl.huisnorm.io.read.FacilityReader;
import org.jspecify.annotations.Nullable;

/** Makes facilities of which any fact can be anything that a file can say, or not be known. */
final class AnyFacility {

    private static final int TRIES = 200;

    private static final List<String> TEXTS = List.of(
            "Kerkplein",
            "=1+1",
            "+31 6",
            "-",
            "@SUM(A1)",
            "geen",
            "none",
            "niets bekend",
            "ja",
            "12,5",
            "012",
            "1e3",
            "2026-01-01",
            "a;b",
            "a\\;b",
            "a\nb",
            "_x000D_",
            "_x005F_x000D_",
            "__x0041_",
            " a",
            "a ",
            "'t Huis",
            "\"x\"",
            "{}",
            "<b>&amp;</b>",
            "é ü ß 家 \uD83C\uDFE0",
            "a\tb",
            "rooms/area");

    private final Random random;
    private final double known;
    private int named;

    private AnyFacility(long seed) {
        this.random = new Random(seed);
        this.known = random.nextDouble();
    }

    /** One of them, always the same for a seed. */
    static Facility of(long seed) {
        Facility facility = (Facility) new AnyFacility(seed).record(Facility.class);
        for (int i = 0; i < TRIES; i++) {
            List<Problem> problems = FacilityReader.problems(facility);
            if (problems.isEmpty()) {
                return facility;
            }
            Facility made = facility;
            for (Problem problem : problems) {
                made = without(made, problem.pointer());
            }
            facility = made;
        }
        throw new IllegalStateException("no facility of " + seed + " can be: " + FacilityReader.problems(facility));
    }

    /** The same without what cannot be beside the rest. */
    private static Facility without(Facility facility, Pointer at) {
        Pointer place = at;
        for (Pointer parent = place.parent(); parent != null; parent = place.parent()) {
            Object value = Edit.at(facility, place);
            boolean isNeeded = Edit.at(facility, parent) instanceof Record owner
                    && Edit.needed(owner.getClass()).contains(place.last());
            if (value != null && !isNeeded && !(Edit.at(facility, parent) instanceof List<?>)) {
                return Edit.with(facility, place, null);
            }
            place = parent;
        }
        return facility;
    }

    private Record record(Class<? extends Record> type) {
        Map<String, Object> values = new LinkedHashMap<>();
        RecordShape.of(type).parts().forEach((name, part) -> {
            boolean isTaken = part.needed() || random.nextDouble() < known;
            Object value = isTaken ? value(part.type(), part) : null;
            if (value != null) {
                values.put(name, value);
            }
        });
        return Edit.create(type, values);
    }

    private @Nullable Object value(Type type, RecordShape.Part part) {
        if (type instanceof ParameterizedType generic) {
            List<Object> list = new ArrayList<>();
            int number = part.needed() ? 1 + random.nextInt(2) : random.nextInt(4);
            for (int i = 0; i < number; i++) {
                Object element = value(generic.getActualTypeArguments()[0], part);
                if (element != null && (element instanceof Record || !list.contains(element))) {
                    list.add(element);
                }
            }
            return list;
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isRecord()) {
            return record(wanted.asSubclass(Record.class));
        }
        if (wanted.isEnum()) {
            Object[] words = wanted.getEnumConstants();
            return words[random.nextInt(words.length)];
        }
        if (wanted == Boolean.class) {
            return random.nextBoolean();
        }
        if (wanted == Integer.class) {
            return number(Objects.requireNonNull(part.limits()), 0).intValueExact();
        }
        if (wanted == BigDecimal.class) {
            Limits limits = Objects.requireNonNull(part.limits());
            return number(limits, random.nextInt(limits.unit() == MeasurementUnit.EURO ? 3 : 5));
        }
        if (wanted == LocalDate.class) {
            return LocalDate.of(1890, 1, 1).plusDays(random.nextInt(80_000));
        }
        if (part.isId()) {
            return "id " + ++named;
        }
        if (part.name().equals("building")) {
            // of the facility and of its first building
            return "id 2";
        }
        return part.pattern() == null
                ? TEXTS.get(random.nextInt(TEXTS.size()))
                : part.pattern().example();
    }

    private BigDecimal number(Limits limits, int decimals) {
        BigDecimal most = limits.most().min(BigDecimal.valueOf(random.nextBoolean() ? 20 : 1_000_000));
        BigDecimal between = most.subtract(limits.least()).multiply(BigDecimal.valueOf(random.nextInt(1000), 3));
        BigDecimal number = limits.least().add(between.max(BigDecimal.ZERO)).setScale(decimals, RoundingMode.DOWN);
        return number.max(limits.least()).setScale(decimals, RoundingMode.UP);
    }
}
