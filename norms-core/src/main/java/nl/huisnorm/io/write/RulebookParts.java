package nl.huisnorm.io.write;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.huisnorm.internal.source.Edit;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Direction;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.text.Named;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes what a rulebook is made of as data: records by the names of their components, conditions and words as they stand in its files. What
 * is not given is left out; what has no order of its own stands in that of the alphabet.
 */
final class RulebookParts {

    private static final String FACT = "fact";

    private final JsonGenerator json;

    RulebookParts(JsonGenerator json) {
        this.json = json;
    }

    /** Writes a field; nothing where there is no value, or no element in it. */
    void field(String name, @Nullable Object value) {
        boolean isEmpty = (value instanceof Collection<?> all && all.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty())
                || Condition.ALWAYS.equals(value);
        if (value != null && !isEmpty) {
            json.writeName(name);
            value(value);
        }
    }

    /** Writes a yes where it is one; no is what is left out. */
    void yes(String name, boolean truth) {
        if (truth) {
            json.writeBooleanProperty(name, true);
        }
    }

    /** Writes a value. */
    void value(Object value) {
        if (value instanceof Condition condition) {
            condition(condition);
        } else if (value instanceof Record record) {
            json.writeStartObject();
            Edit.values(record).forEach(this::field);
            json.writeEndObject();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            Map<String, Object> inOrder = new TreeMap<>();
            map.forEach((name, part) -> inOrder.put(name.toString(), part));
            inOrder.forEach((name, part) -> {
                json.writeName(name);
                value(part);
            });
            json.writeEndObject();
        } else if (value instanceof Set<?> set) {
            value(set.stream().map(Object::toString).sorted().toList());
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(this::value);
            json.writeEndArray();
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number.toPlainString());
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            json.writeString(value instanceof Named word ? word.key() : value.toString());
        }
    }

    private void condition(Condition condition) {
        json.writeStartObject();
        if (condition instanceof Condition.All all) {
            list("all", all.parts());
        } else if (condition instanceof Condition.Any any) {
            list("any", any.parts());
        } else if (condition instanceof Condition.Not not) {
            json.writeName("not");
            condition(not.part());
        } else if (condition instanceof Condition.Among among) {
            json.writeName((among.every() ? "every" : "some")
                    + (among.parts() == SubjectKind.BUILDING ? "Building" : "Dwelling"));
            condition(among.condition());
        } else if (condition instanceof Condition.Term term) {
            json.writeStringProperty("term", term.name());
        } else if (condition instanceof Condition.UnderReading reading) {
            json.writeStringProperty("reading", reading.interpretation());
            json.writeStringProperty("is", reading.reading());
        } else {
            onFact(condition);
        }
        json.writeEndObject();
    }

    private void list(String name, List<Condition> parts) {
        json.writeName(name);
        json.writeStartArray();
        parts.forEach(this::condition);
        json.writeEndArray();
    }

    private void onFact(Condition condition) {
        if (condition instanceof Condition.OneOf oneOf) {
            json.writeStringProperty(FACT, oneOf.fact());
            List<String> values = oneOf.values();
            json.writeName(values.size() == 1 ? "is" : "in");
            if (values.size() == 1) {
                word(values.get(0));
            } else {
                json.writeStartArray();
                values.forEach(this::word);
                json.writeEndArray();
            }
        } else if (condition instanceof Condition.During during) {
            json.writeStringProperty(FACT, during.fact());
            field("from", during.period().from());
            field("until", during.period().until());
        } else if (condition instanceof Condition.Above above) {
            json.writeStringProperty(FACT, above.fact());
            field("above", above.bound());
        } else if (condition instanceof Condition.Yearly yearly) {
            json.writeStringProperty(FACT, yearly.fact());
            json.writeStringProperty("yearlyFrom", day(yearly.from()));
            json.writeStringProperty("yearlyUntil", day(yearly.until()));
        } else if (condition instanceof Condition.Compared compared) {
            json.writeStringProperty(FACT, compared.fact());
            field(compared.percent() ? "percentOf" : "per", compared.per());
            Condition.Bound bound = compared.bound();
            field(comparison(compared.direction()), bound.number() == null ? bound.parameter() : bound.number());
        } else {
            throw new IllegalArgumentException("no condition on a fact: " + condition);
        }
    }

    private static String comparison(Direction direction) {
        return switch (direction) {
            case AT_LEAST -> "atLeast";
            case AT_MOST -> "atMost";
            case EQUAL -> "equal";
        };
    }

    private void word(String word) {
        if (word.equals("true") || word.equals("false")) {
            json.writeBoolean(word.equals("true"));
        } else {
            json.writeString(word);
        }
    }

    private static String day(MonthDay day) {
        return day.toString().substring(2);
    }
}
