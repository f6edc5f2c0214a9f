package nl.huisnorm.checker.rulebook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.huisnorm.checker.rulebook.RulebookChange.Area;
import nl.huisnorm.checker.rulebook.RulebookChange.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Holds two rulebooks, as data, against each other. What has an id is held against what has the same one; what is in lists without ids, texts
 * and conditions, as a whole; numbers by the days on which they are others. What follows from other fields is not told once more.
 */
final class RulebookComparison {

    private static final List<String> LISTS = List.of("regimes", "norms", "profiles");

    /** What is told with the whole, or follows from other fields. */
    private static final Set<String> LEFT_OUT = Set.of("rulebook", "knownOn", "told", "articles");

    /** What is told as a whole: a condition, or a text. */
    private static final Set<String> WHOLE = Set.of("scope", "when", "requires", "unless");

    /** Names by which elements of a list are known. */
    private static final List<String> KEYS = List.of("id", "norm", "parameter");

    private static final String VALUES = "values";

    private final List<RulebookChange> changes = new ArrayList<>();

    private RulebookComparison() {}

    /** The changes from one to the other, in the order of the rulebook. */
    static List<RulebookChange> of(JsonNode before, JsonNode after) {
        RulebookComparison comparison = new RulebookComparison();
        comparison.fields(new Of(Area.RULEBOOK, null, null), "", before, after, Set.copyOf(LISTS));
        comparison.list(Area.REGIME, before.path("regimes"), after.path("regimes"), before, after);
        comparison.list(Area.NORM, before.path("norms"), after.path("norms"), before, after);
        comparison.list(Area.PROFILE, before.path("profiles"), after.path("profiles"), before, after);
        return comparison.changes;
    }

    private record Of(
            Area area, @Nullable String id, @Nullable JsonNode title) {}

    private void list(Area area, JsonNode before, JsonNode after, JsonNode wholeBefore, JsonNode wholeAfter) {
        Map<String, JsonNode> was = byKey(before, "id");
        Map<String, JsonNode> is = byKey(after, "id");
        for (Map.Entry<String, JsonNode> one : is.entrySet()) {
            Of of = new Of(area, one.getKey(), one.getValue().get("title"));
            JsonNode old = was.get(one.getKey());
            if (old == null) {
                add(of, Kind.ADDED, null, null, null, day(one.getValue(), "from"), day(one.getValue(), "until"));
            } else if (area == Area.NORM) {
                fields(of, "", ownOnly(old, wholeBefore), ownOnly(one.getValue(), wholeAfter), Set.of());
            } else {
                fields(of, "", old, one.getValue(), Set.of());
            }
        }
        was.forEach((id, one) -> {
            if (!is.containsKey(id)) {
                add(new Of(area, id, one.get("title")), Kind.REMOVED, null, null, null, null, null);
            }
        });
    }

    /** A norm without the numbers that it has of its regime: where one of those is another, the regime says so. */
    private static JsonNode ownOnly(JsonNode norm, JsonNode whole) {
        JsonNode regime =
                byKey(whole.path("regimes"), "id").get(norm.path("regime").asString());
        JsonNode shared = regime == null ? null : regime.get("parameters");
        if (shared == null || !norm.has("parameters")) {
            return norm;
        }
        Map<String, JsonNode> ofRegime = byKey(shared, "id");
        var own = norm.deepCopy().asObject();
        var parameters = own.putArray("parameters");
        norm.path("parameters").forEach(one -> {
            if (!one.equals(ofRegime.get(one.path("id").asString()))) {
                parameters.add(one);
            }
        });
        return own;
    }

    private static Map<String, JsonNode> byKey(JsonNode list, String key) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        list.forEach(one -> all.put(one.path(key).asString(), one));
        return all;
    }

    private void fields(Of of, String path, JsonNode before, JsonNode after, Set<String> leftOut) {
        Set<String> names = new LinkedHashSet<>(after.propertyNames());
        names.addAll(before.propertyNames());
        for (String name : names) {
            if (!leftOut.contains(name) && !LEFT_OUT.contains(name)) {
                value(of, path.isEmpty() ? name : path + "." + name, name, before.get(name), after.get(name));
            }
        }
    }

    private void value(Of of, String path, String name, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (Objects.equals(before, after)) {
            return;
        }
        JsonNode old = before;
        JsonNode now = after;
        boolean isNumbers = name.equals(VALUES) && isDated(old) && isDated(now);
        if (isNumbers) {
            numbers(of, path, old, now);
        } else if (old != null && now != null && old.isObject() && now.isObject() && !isWhole(name, old, now)) {
            fields(of, path, old, now, Set.of());
        } else if (key(old, now) != null) {
            elements(of, path, Objects.requireNonNull(key(old, now)), old, now);
        } else {
            LocalDate from = name.equals("from") ? asDay(now) : null;
            LocalDate until = name.equals("until") ? asDay(now) : null;
            add(of, kind(old, now), path, old, now, from, until);
        }
    }

    private static Kind kind(@Nullable JsonNode before, @Nullable JsonNode after) {
        if (before == null) {
            return Kind.ADDED;
        }
        return after == null ? Kind.REMOVED : Kind.CHANGED;
    }

    private static boolean isWhole(String name, JsonNode one, JsonNode other) {
        return WHOLE.contains(name) || isText(one) || isText(other) || isCondition(one) || isCondition(other);
    }

    private static boolean isText(JsonNode node) {
        return node.size() == 2 && node.has("nl") && node.has("en");
    }

    /** Terms of a regime are conditions under names of their own. */
    private static boolean isCondition(JsonNode node) {
        return node.size() <= 3
                && List.of("all", "any", "not", "term", "reading", "fact").stream()
                        .anyMatch(node::has);
    }

    /** Whether it is none, or numbers with their days. */
    private static boolean isDated(@Nullable JsonNode list) {
        return list == null
                || (list.isArray() && list.valueStream().allMatch(one -> one.has("value") && !one.has("parameter")));
    }

    /** The name by which all elements of both lists are known; none where there is none, or it tells no two apart. */
    private static @Nullable String key(@Nullable JsonNode one, @Nullable JsonNode other) {
        if ((one == null || !one.isArray()) && (other == null || !other.isArray())) {
            return null;
        }
        return KEYS.stream()
                .filter(key -> isKnownBy(one, key) && isKnownBy(other, key))
                .findFirst()
                .orElse(null);
    }

    private static boolean isKnownBy(@Nullable JsonNode list, String key) {
        return list == null
                || (list.isArray()
                        && list.valueStream().allMatch(one -> one.path(key).isString())
                        && byKey(list, key).size() == list.size());
    }

    private void elements(Of of, String path, String key, @Nullable JsonNode before, @Nullable JsonNode after) {
        Map<String, JsonNode> was = before == null ? Map.of() : byKey(before, key);
        Map<String, JsonNode> is = after == null ? Map.of() : byKey(after, key);
        Set<String> all = new LinkedHashSet<>(is.keySet());
        all.addAll(was.keySet());
        for (String id : all) {
            JsonNode old = was.get(id);
            JsonNode now = is.get(id);
            String at = path + "." + id;
            if (old != null && now != null) {
                fields(of, at, old, now, Set.of(key));
            } else {
                JsonNode there = Objects.requireNonNull(now == null ? old : now);
                add(
                        of,
                        kind(old, now),
                        at,
                        old,
                        now,
                        now == null ? null : day(there, "from"),
                        now == null ? null : day(there, "until"));
            }
        }
    }

    /** Tells each period in which a number is another than it was. */
    private void numbers(Of of, String path, @Nullable JsonNode before, @Nullable JsonNode after) {
        TreeSet<LocalDate> days = new TreeSet<>(Set.of(LocalDate.MIN));
        turns(before, days);
        turns(after, days);
        RulebookChange open = null;
        for (LocalDate day : days) {
            JsonNode old = on(before, day);
            JsonNode now = on(after, day);
            boolean goesOn = open != null && Objects.equals(open.before(), old) && Objects.equals(open.after(), now);
            if (goesOn) {
                continue;
            }
            close(open, day);
            open = Objects.equals(old, now)
                    ? null
                    : new RulebookChange(
                            kind(old, now),
                            of.area(),
                            of.id(),
                            of.title(),
                            path,
                            old,
                            now,
                            day.equals(LocalDate.MIN) ? null : day,
                            null);
        }
        if (open != null) {
            changes.add(open);
        }
    }

    private void close(@Nullable RulebookChange open, LocalDate next) {
        if (open != null) {
            changes.add(new RulebookChange(
                    open.kind(),
                    open.area(),
                    open.id(),
                    open.title(),
                    open.field(),
                    open.before(),
                    open.after(),
                    open.from(),
                    next.minusDays(1)));
        }
    }

    private static void turns(@Nullable JsonNode values, Set<LocalDate> days) {
        if (values != null) {
            for (JsonNode value : values) {
                LocalDate from = day(value, "from");
                LocalDate until = day(value, "until");
                if (from != null) {
                    days.add(from);
                }
                if (until != null) {
                    days.add(until.plusDays(1));
                }
            }
        }
    }

    private static @Nullable JsonNode on(@Nullable JsonNode values, LocalDate day) {
        if (values != null) {
            for (JsonNode value : values) {
                LocalDate from = day(value, "from");
                LocalDate until = day(value, "until");
                if ((from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until))) {
                    return value.get("value");
                }
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(JsonNode of, String name) {
        return asDay(of.get(name));
    }

    /** A day as it is written; what is none is told as it stands, with no day. */
    private static @Nullable LocalDate asDay(@Nullable JsonNode value) {
        if (value == null || !value.isString()) {
            return null;
        }
        try {
            return LocalDate.parse(value.asString());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private void add(
            Of of,
            Kind kind,
            @Nullable String field,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        changes.add(new RulebookChange(kind, of.area(), of.id(), of.title(), field, before, after, from, until));
    }
}
