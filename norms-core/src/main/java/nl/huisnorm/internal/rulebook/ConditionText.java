package nl.huisnorm.internal.rulebook;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.facility.AccommodationForm;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Location;
import nl.huisnorm.facility.Room;
import nl.huisnorm.internal.facts.Fact;
import nl.huisnorm.internal.facts.FactTable;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Interpretation;
import nl.huisnorm.rulebook.Validity;
import nl.huisnorm.settlement.Application;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Named;
import nl.huisnorm.text.Text;

/** Puts conditions into words. Not part of the API. */
public final class ConditionText {

    private static final Map<String, Class<? extends Record>> OWNERS = Map.of(
            "building",
            Building.class,
            "room",
            Room.class,
            "location",
            Location.class,
            "application",
            Application.class);

    /** What a fact that counts a list is called by, before the name of the list. */
    private static final String NUMBER_OF = "numberOf";

    private final Map<String, Condition> terms;
    private final List<Interpretation> interpretations;
    private final Locale locale;
    private final Messages texts;
    private final List<Line> lines = new ArrayList<>();

    private ConditionText(Map<String, Condition> terms, List<Interpretation> interpretations, Locale locale) {
        this.terms = terms;
        this.interpretations = interpretations;
        this.locale = locale;
        this.texts = Messages.in(locale);
    }

    /** A line of the text, and how deep it is nested. */
    public record Line(int depth, String text) {}

    /** The condition in words, one line for each part; terms are told by what they mean. */
    public static List<Line> lines(
            Condition condition, Map<String, Condition> terms, List<Interpretation> interpretations, Locale locale) {
        ConditionText text = new ConditionText(terms, interpretations, locale);
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> text.add(part, 0));
        } else {
            text.add(condition, 0);
        }
        return text.lines;
    }

    /** What a condition says itself, in one line that leaves its parts to lines of their own. */
    public static Text line(Condition condition, List<Interpretation> interpretations) {
        return new Text(
                line(condition, interpretations, Messages.DUTCH), line(condition, interpretations, Locale.ENGLISH));
    }

    private static String line(Condition condition, List<Interpretation> interpretations, Locale locale) {
        ConditionText text = new ConditionText(Map.of(), interpretations, locale);
        text.add(condition, 0);
        return text.lines.get(0).text();
    }

    /** The conditions that a condition is made of, each to be told on a line of its own. */
    public static List<Condition> partsOf(Condition condition, Map<String, Condition> terms) {
        return condition instanceof Condition.Not not && isSimple(not.part())
                ? List.of()
                : parts(condition, terms).toList();
    }

    /** Whether an open question is mentioned in a condition or a term of it. */
    public static boolean mentions(Condition condition, String interpretation, Map<String, Condition> terms) {
        if (condition instanceof Condition.UnderReading reading) {
            return reading.interpretation().equals(interpretation);
        }
        return parts(condition, terms).anyMatch(part -> mentions(part, interpretation, terms));
    }

    private static Stream<Condition> parts(Condition condition, Map<String, Condition> terms) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream();
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream();
        }
        if (condition instanceof Condition.Not not) {
            return Stream.of(not.part());
        }
        if (condition instanceof Condition.Among among) {
            return Stream.of(among.condition());
        }
        if (condition instanceof Condition.Term term) {
            return Stream.ofNullable(terms.get(term.name()));
        }
        return Stream.empty();
    }

    private void add(Condition condition, int depth) {
        if (condition instanceof Condition.All all) {
            group("condition.all", all.parts(), depth);
        } else if (condition instanceof Condition.Any any) {
            group("condition.any", any.parts(), depth);
        } else if (condition instanceof Condition.Not not) {
            if (isSimple(not.part())) {
                lines.add(new Line(depth, texts.get("condition.not", simple(not.part()))));
            } else {
                lines.add(new Line(depth, texts.get("condition.none")));
                add(not.part(), depth + 1);
            }
        } else if (condition instanceof Condition.Among among) {
            lines.add(new Line(depth, texts.get(among(among))));
            add(among.condition(), depth + 1);
        } else if (condition instanceof Condition.Term term) {
            lines.add(new Line(depth, texts.get("condition.term", term.name())));
            Condition meaning = terms.get(term.name());
            if (meaning != null) {
                add(meaning, depth + 1);
            }
        } else {
            lines.add(new Line(depth, simple(condition)));
        }
    }

    private static String among(Condition.Among among) {
        return "condition." + (among.every() ? "every-" : "some-")
                + among.parts().key();
    }

    private void group(String key, List<Condition> parts, int depth) {
        lines.add(new Line(depth, texts.get(key)));
        parts.forEach(part -> add(part, depth + 1));
    }

    private static boolean isSimple(Condition condition) {
        return condition instanceof Condition.OneOf
                || condition instanceof Condition.Above
                || condition instanceof Condition.Compared
                || condition instanceof Condition.Yearly
                || condition instanceof Condition.During
                || condition instanceof Condition.UnderReading;
    }

    private String simple(Condition condition) {
        if (condition instanceof Condition.OneOf oneOf) {
            String values = oneOf.values().stream()
                    .map(value -> word(oneOf.fact(), value))
                    .collect(Collectors.joining(" / "));
            return texts.get("condition.is", fact(oneOf.fact()), values);
        }
        if (condition instanceof Condition.Above above) {
            return texts.get(
                    "condition.above",
                    fact(above.fact()),
                    texts.number(above.bound().toPlainString()));
        }
        if (condition instanceof Condition.Compared compared) {
            return compared(compared);
        }
        if (condition instanceof Condition.Yearly yearly) {
            return texts.get("condition.yearly", fact(yearly.fact()), day(yearly.from()), day(yearly.until()));
        }
        if (condition instanceof Condition.During during) {
            return during(during.period(), fact(during.fact()));
        }
        if (condition instanceof Condition.UnderReading reading) {
            String label = interpretations.stream()
                    .filter(question -> question.id().equals(reading.interpretation()))
                    .flatMap(question -> question.readings().stream())
                    .filter(one -> one.id().equals(reading.reading()))
                    .map(one -> one.label().in(locale))
                    .findFirst()
                    .orElse(reading.reading());
            return texts.get("condition.reading", reading.interpretation(), label);
        }
        throw new IllegalArgumentException("no simple condition: " + condition);
    }

    private String compared(Condition.Compared compared) {
        String per = compared.per();
        String what = fact(compared.fact());
        if (per != null) {
            what = texts.get(compared.percent() ? "condition.percent-of" : "condition.per", what, fact(per));
        }
        BigDecimal number = compared.bound().number();
        String bound = number == null ? "{" + compared.bound().parameter() + "}" : texts.number(number.toPlainString());
        return texts.get("condition." + compared.direction().key(), what, bound);
    }

    private static String day(MonthDay day) {
        return day.toString().substring(2);
    }

    private String during(Validity period, String fact) {
        if (period.until() == null) {
            return texts.get("condition.from", fact, String.valueOf(period.from()));
        }
        return period.from() == null
                ? texts.get("condition.until", fact, period.until())
                : texts.get("condition.during", fact, period.from(), period.until());
    }

    private String fact(String name) {
        if (name.equals(Condition.DATE)) {
            return texts.get("condition.date");
        }
        int dot = name.indexOf('.');
        String owner = name.substring(0, dot);
        String last = name.substring(dot + 1);
        if (last.startsWith(NUMBER_OF)) {
            String list = last.substring(NUMBER_OF.length());
            return texts.get(
                    "condition.number-of",
                    texts.fact(owner, list.substring(0, 1).toLowerCase(Locale.ROOT) + list.substring(1)));
        }
        return texts.fact(owner, last);
    }

    private String word(String fact, String value) {
        if (value.equals("true") || value.equals("false")) {
            return texts.get(value.equals("true") ? "report.yes" : "report.no");
        }
        int dot = fact.indexOf('.');
        Class<? extends Record> owner = OWNERS.get(fact.substring(0, dot));
        if (owner != null) {
            for (RecordComponent component : owner.getRecordComponents()) {
                if (component.getName().equals(fact.substring(dot + 1))) {
                    return label(component.getType(), value);
                }
            }
        }
        Fact known = FactTable.get().fact(fact);
        return known == null || known.of() == null || known.type().isPart()
                ? label(AccommodationForm.class, value)
                : FactTable.get().choiceOf(known).words().stream()
                        .filter(word -> word.key().equals(value))
                        .map(word -> word.label().in(locale))
                        .findFirst()
                        .orElse(value);
    }

    private String label(Class<?> words, String value) {
        if (words.isEnum()) {
            for (Object word : words.getEnumConstants()) {
                if (word instanceof Named named && named.key().equals(value)) {
                    return named.label(locale);
                }
            }
        }
        return value;
    }
}
