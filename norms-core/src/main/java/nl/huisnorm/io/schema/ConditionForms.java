package nl.huisnorm.io.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisnorm.rulebook.Condition;

/** The forms that a condition can have: a list, or an object with one of a few sets of fields. */
final class ConditionForms {

    private static final String TYPE = "type";
    private static final Map<String, Object> CONDITION = Map.of("$ref", "#/$defs/condition");

    private final FieldTexts texts;

    ConditionForms(FieldTexts texts) {
        this.texts = texts;
    }

    /** The definition of a condition. */
    Map<String, Object> definition() {
        List<Object> forms = new ArrayList<>();
        forms.add(list(CONDITION));
        forms.add(form("all", list(CONDITION)));
        forms.add(form("any", list(CONDITION)));
        forms.add(form("not", new LinkedHashMap<>(CONDITION)));
        for (String among : List.of("someBuilding", "everyBuilding", "someDwelling", "everyDwelling")) {
            forms.add(form(among, new LinkedHashMap<>(CONDITION)));
        }
        forms.add(form("term", scalar()));
        forms.add(form("reading", scalar(), "is", scalar()));
        forms.add(form("fact", scalar(), "is", scalar()));
        forms.add(form("fact", scalar(), "in", list(scalar())));
        for (String comparison : List.of("above", "atLeast", "atMost", "below")) {
            forms.add(form("fact", scalar(), comparison, bound()));
            forms.add(form("fact", scalar(), "per", scalar(), comparison, bound()));
            forms.add(form("fact", scalar(), "percentOf", scalar(), comparison, bound()));
        }
        forms.add(form("fact", scalar(), "yearlyFrom", dayOfYear(), "yearlyUntil", dayOfYear()));
        forms.add(form("fact", scalar(), "after", day()));
        forms.add(form("fact", scalar(), "from", day()));
        forms.add(form("fact", scalar(), "until", day()));
        forms.add(form("fact", scalar(), "from", day(), "until", day()));
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("description", FieldTexts.lines(texts.about(Condition.class)));
        definition.put("anyOf", forms);
        return definition;
    }

    /** An object with exactly these fields, each a name and what it can be. */
    private Map<String, Object> form(Object... namesAndValues) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = (String) namesAndValues[i];
            Map<String, Object> field = new LinkedHashMap<>(texts.told(Condition.class, name));
            ((Map<?, ?>) namesAndValues[i + 1]).forEach((key, value) -> field.put((String) key, value));
            properties.put(name, field);
        }
        Map<String, Object> form = new LinkedHashMap<>();
        form.put(TYPE, "object");
        form.put("properties", properties);
        form.put("required", List.copyOf(properties.keySet()));
        form.put("additionalProperties", false);
        return form;
    }

    private static Map<String, Object> list(Map<String, Object> element) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put(TYPE, "array");
        list.put("minItems", 1);
        list.put("items", element);
        return list;
    }

    private static Map<String, Object> scalar() {
        Map<String, Object> scalar = new LinkedHashMap<>();
        scalar.put(TYPE, List.of("string", "number", "boolean"));
        scalar.put("pattern", TextForms.NOT_BLANK);
        return scalar;
    }

    /** A number, or the id of a parameter. */
    private static Map<String, Object> bound() {
        Map<String, Object> bound = new LinkedHashMap<>();
        bound.put(TYPE, List.of("number", "string"));
        bound.put("pattern", "^[a-zA-Z][a-zA-Z0-9]*$");
        bound.put("minimum", 0);
        bound.put("maximum", 1_000_000_000);
        return bound;
    }

    private static Map<String, Object> dayOfYear() {
        Map<String, Object> day = new LinkedHashMap<>();
        day.put(TYPE, "string");
        day.put("pattern", "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$");
        return day;
    }

    private static Map<String, Object> day() {
        Map<String, Object> day = new LinkedHashMap<>();
        day.put(TYPE, "string");
        day.put("format", "date");
        day.put("pattern", TextForms.DAY);
        return day;
    }
}
