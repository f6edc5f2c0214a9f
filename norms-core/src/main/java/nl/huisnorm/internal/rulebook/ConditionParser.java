package nl.huisnorm.internal.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.internal.characters.Characters;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Direction;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rulebook.Validity;
import org.jspecify.annotations.Nullable;

/**
 * Reads a condition: a list (all of it holds), or an object with {@code all}, {@code any}, {@code not}, {@code term},
 * {@code reading} and {@code is}, or {@code fact} with {@code is}, {@code in}, {@code above}, {@code atLeast}, {@code atMost},
 * {@code below}, {@code after}, {@code from} and {@code until}, or {@code yearlyFrom} and {@code yearlyUntil}; a number may be
 * told {@code per} another fact, or as {@code percentOf} it. What is asked of buildings or dwellings stands under {@code someBuilding},
 * {@code everyBuilding}, {@code someDwelling} or {@code everyDwelling}.
 */
final class ConditionParser {

    /** The names that a condition can have. */
    private static final List<String> NAMES = List.of(
            "all",
            "any",
            "not",
            "someBuilding",
            "everyBuilding",
            "someDwelling",
            "everyDwelling",
            "term",
            "reading",
            "fact",
            "is",
            "in",
            "per",
            "percentOf",
            "above",
            "atLeast",
            "atMost",
            "below",
            "after",
            "from",
            "until",
            "yearlyFrom",
            "yearlyUntil");

    /** The names under which something is asked of parts of a facility, and of which. */
    private static final Map<String, SubjectKind> AMONG = Map.of(
            "someBuilding", SubjectKind.BUILDING,
            "everyBuilding", SubjectKind.BUILDING,
            "someDwelling", SubjectKind.DWELLING,
            "everyDwelling", SubjectKind.DWELLING);

    private static final Pattern PARAMETER = Pattern.compile("[a-zA-Z][a-zA-Z0-9]*");

    /** The last day of a part of the year in which the 29th of February would be left out. */
    private static final MonthDay BEFORE_LEAP_DAY = MonthDay.of(2, 28);

    private static final Set<String> COMPARISONS = Set.of("above", "atLeast", "atMost", "below");

    /** The most parts of a condition: what is asked, the words it is asked of, and what puts them together. */
    private static final int MOST_PARTS = 200;

    private ConditionParser() {}

    static @Nullable Condition parse(SourceNode node, Pointer at, Problems problems) {
        if (parts(node) > MOST_PARTS) {
            problems.add(
                    node.position(),
                    at,
                    "not-a-condition",
                    new ConditionFault("too-many", List.of(Integer.toString(MOST_PARTS))));
            return null;
        }
        if (namesUnknown(node, at, problems)) {
            return null;
        }
        try {
            return condition(node);
        } catch (ConditionFault.FoundException e) {
            e.tell(at, problems);
            return null;
        }
    }

    /** Of how many parts a condition consists. */
    private static long parts(SourceNode node) {
        Collection<SourceNode> below = node instanceof SourceNode.Fields fields
                ? fields.fields().values()
                : node instanceof SourceNode.Elements list ? list.elements() : List.of();
        return 1
                + below.stream()
                        .mapToLong(part -> node instanceof SourceNode.Fields && part instanceof SourceNode.Scalar
                                ? 0
                                : parts(part))
                        .sum();
    }

    /** Tells each name that no condition has, wherever it stands; whether there is one. */
    private static boolean namesUnknown(SourceNode node, Pointer at, Problems problems) {
        boolean found = false;
        if (node instanceof SourceNode.Fields fields) {
            for (Map.Entry<String, SourceNode> field : fields.fields().entrySet()) {
                String name = field.getKey();
                if (NAMES.contains(name)) {
                    found |= namesUnknown(field.getValue(), at.field(name), problems);
                } else {
                    Position position = Objects.requireNonNullElse(fields.keys().get(name), fields.position());
                    problems.addUnknownName(position, at.field(name), Condition.class, NAMES, name);
                    found = true;
                }
            }
        } else if (node instanceof SourceNode.Elements list) {
            for (int i = 0; i < list.elements().size(); i++) {
                found |= namesUnknown(list.elements().get(i), at.element(i), problems);
            }
        }
        return found;
    }

    private static Condition condition(SourceNode node) {
        if (node instanceof SourceNode.Elements) {
            return new Condition.All(conditions(node));
        }
        if (!(node instanceof SourceNode.Fields fields)) {
            throw ConditionFault.at(node, "shape");
        }
        Set<String> names = fields.fields().keySet();
        if (names.equals(Set.of("all"))) {
            return new Condition.All(conditions(field(node, "all")));
        }
        if (names.equals(Set.of("any"))) {
            return new Condition.Any(conditions(field(node, "any")));
        }
        if (names.equals(Set.of("not"))) {
            return new Condition.Not(condition(field(node, "not")));
        }
        String only = names.size() == 1 ? names.iterator().next() : "";
        SubjectKind parts = AMONG.get(only);
        if (parts != null) {
            return new Condition.Among(parts, only.startsWith("every"), condition(field(node, only)));
        }
        if (names.equals(Set.of("term"))) {
            return new Condition.Term(text(field(node, "term")));
        }
        if (names.equals(Set.of("reading", "is"))) {
            return new Condition.UnderReading(text(field(node, "reading")), text(field(node, "is")));
        }
        if (names.contains("fact")) {
            return fact(node, names);
        }
        throw ConditionFault.at(node, "fields", sorted(names));
    }

    private static Condition fact(SourceNode node, Set<String> names) {
        String fact = text(field(node, "fact"));
        if (names.equals(Set.of("fact", "is"))) {
            return new Condition.OneOf(fact, List.of(text(field(node, "is"))));
        }
        if (names.equals(Set.of("fact", "in"))) {
            List<String> values = elements(field(node, "in")).stream()
                    .map(ConditionParser::text)
                    .toList();
            return new Condition.OneOf(fact, values);
        }
        if (names.equals(Set.of("fact", "above")) && isNumber(field(node, "above"))) {
            return new Condition.Above(fact, number(field(node, "above")));
        }
        if (names.equals(Set.of("fact", "after"))) {
            return new Condition.During(fact, Condition.after(date(field(node, "after"))));
        }
        if (Set.of("fact", "from", "until").containsAll(names) && names.size() > 1) {
            SourceNode from = node.child("from");
            SourceNode until = node.child("until");
            return new Condition.During(
                    fact, new Validity(from == null ? null : date(from), until == null ? null : date(until)));
        }
        if (names.equals(Set.of("fact", "yearlyFrom", "yearlyUntil"))) {
            SourceNode last = field(node, "yearlyUntil");
            Condition.Yearly yearly = new Condition.Yearly(fact, dayOfYear(field(node, "yearlyFrom")), dayOfYear(last));
            if (yearly.until().equals(BEFORE_LEAP_DAY)) {
                throw ConditionFault.at(last, "leap-day");
            }
            return yearly;
        }
        Set<String> rest = new HashSet<>(names);
        rest.remove("fact");
        boolean percent = rest.remove("percentOf");
        boolean divided = rest.remove("per");
        if (rest.size() == 1 && COMPARISONS.containsAll(rest) && !(percent && divided)) {
            String per = percent || divided ? text(field(node, percent ? "percentOf" : "per")) : null;
            return compared(fact, per, percent, rest.iterator().next(), node);
        }
        throw ConditionFault.at(node, "fact-fields", sorted(names));
    }

    private static Condition compared(String fact, @Nullable String per, boolean percent, String how, SourceNode node) {
        Condition.Bound bound = bound(field(node, how));
        return switch (how) {
            case "atLeast" -> new Condition.Compared(fact, per, percent, Direction.AT_LEAST, bound);
            case "atMost" -> new Condition.Compared(fact, per, percent, Direction.AT_MOST, bound);
            case "below" -> new Condition.Not(new Condition.Compared(fact, per, percent, Direction.AT_LEAST, bound));
            default -> new Condition.Not(new Condition.Compared(fact, per, percent, Direction.AT_MOST, bound));
        };
    }

    /** A number, or the id of a parameter. */
    private static Condition.Bound bound(SourceNode node) {
        return node instanceof SourceNode.Scalar scalar
                        && PARAMETER.matcher(scalar.text()).matches()
                ? new Condition.Bound(null, scalar.text())
                : new Condition.Bound(number(node), null);
    }

    /** A month and a day of it, such as 11-01. */
    private static MonthDay dayOfYear(SourceNode node) {
        return parsed(node, text -> MonthDay.parse("--" + text), "day");
    }

    private static <T> T parsed(SourceNode node, Function<String, T> parser, String fault) {
        String text = text(node);
        try {
            return parser.apply(text);
        } catch (DateTimeParseException e) {
            throw ConditionFault.at(node, fault, text);
        }
    }

    private static String sorted(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }

    private static List<Condition> conditions(SourceNode node) {
        List<Condition> parts = new ArrayList<>();
        elements(node).forEach(element -> parts.add(condition(element)));
        return parts;
    }

    private static List<SourceNode> elements(SourceNode node) {
        if (node instanceof SourceNode.Elements list && !list.elements().isEmpty()) {
            return list.elements();
        }
        throw ConditionFault.at(node, "list");
    }

    private static SourceNode field(SourceNode node, String name) {
        SourceNode field = node.child(name);
        if (field == null) {
            throw ConditionFault.at(node, "fields", name);
        }
        return field;
    }

    private static LocalDate date(SourceNode node) {
        LocalDate date = parsed(node, text -> LocalDate.parse(text), "date");
        if (date.getYear() < 1000 || date.getYear() > 9999) {
            throw ConditionFault.at(node, "year", date.toString());
        }
        return date;
    }

    private static boolean isNumber(SourceNode node) {
        return node instanceof SourceNode.Scalar scalar && scalar.kind() == SourceNode.Kind.NUMBER;
    }

    private static BigDecimal number(SourceNode node) {
        if (node instanceof SourceNode.Scalar scalar && isNumber(node)) {
            return ConditionNumber.read(scalar);
        }
        throw ConditionFault.at(node, "number");
    }

    private static String text(SourceNode node) {
        if (node instanceof SourceNode.Scalar scalar && !Characters.isBlank(scalar.text())) {
            return scalar.text();
        }
        throw ConditionFault.at(node, "text");
    }
}
