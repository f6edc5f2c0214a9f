package nl.huisnorm.io.schema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.internal.facts.FactTable;
import nl.huisnorm.internal.source.RecordShape.Limits;
import nl.huisnorm.internal.source.RecordShape.Part;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Named;

/** What a field can be, in words. */
final class FieldForms {

    private static final Map<Class<?>, String> SIMPLE = Map.of(
            String.class, "text",
            Boolean.class, "yes-no",
            Integer.class, "count",
            BigDecimal.class, "number",
            LocalDate.class, "date");

    private final Locale locale;
    private final Messages texts;

    FieldForms(Locale locale) {
        this.locale = locale;
        this.texts = Messages.in(locale);
    }

    /** The file of the page of a thing. */
    static String page(String owner) {
        return owner.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ".md";
    }

    /** What a field can be: its type, its bounds and unit, its words, or an example of its pattern. */
    String of(Part part) {
        return of(part.type(), part);
    }

    private String of(Type type, Part part) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            boolean byId = generic.getRawType() == Map.class;
            return texts.get(byId ? "input.type.map" : "input.type.list", of(arguments[byId ? 1 : 0], part));
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isEnum()) {
            String words = Arrays.stream(wanted.getEnumConstants())
                    .map(word -> "`" + ((Named) word).key() + "`")
                    .collect(Collectors.joining(", "));
            return texts.get("input.type.one-of", words);
        }
        String simple = SIMPLE.get(wanted);
        if (simple == null) {
            return link(wanted.getSimpleName());
        }
        String form = texts.get("input.type." + simple);
        Limits limits = part.limits();
        if (limits != null) {
            String unit =
                    limits.unit() == MeasurementUnit.COUNT ? "" : limits.unit().label(locale);
            form += ", "
                    + texts.get(
                            "input.bounds",
                            texts.number(limits.least().toPlainString()),
                            texts.number(limits.most().toPlainString()),
                            unit.isEmpty() ? "" : " " + unit);
        }
        if (part.pattern() != null) {
            form += ", " + texts.get("input.pattern", "`" + part.pattern().example() + "`");
        }
        return form;
    }

    private static String link(String name) {
        String owner = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        boolean isThing = FactTable.get().records().stream()
                .anyMatch(record -> record.owner().equals(owner));
        return isThing
                ? "[`" + owner + "`](" + page(owner) + ")"
                : "[" + name + "](#" + name.toLowerCase(Locale.ROOT) + ")";
    }
}
