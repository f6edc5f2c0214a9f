package nl.huisnorm.checker.rulebook;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.rulebook.RulebookChange.Area;
import nl.huisnorm.checker.rulebook.RulebookChange.Kind;
import nl.huisnorm.checker.text.Lines;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.facility.Walk;
import nl.huisnorm.rulebook.Confidence;
import nl.huisnorm.rulebook.DecidedBy;
import nl.huisnorm.rulebook.Direction;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Severity;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Named;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells people what changed in the rulebook. */
final class ChangesText {

    /** Fields whose words have a name for people. */
    private static final Map<String, Named[]> WORDS = Map.of(
            "layer", Layer.values(),
            "confidence", Confidence.values(),
            "severity", Severity.values(),
            "decidedBy", DecidedBy.values(),
            "subject", SubjectKind.values(),
            "walk", Walk.values(),
            "unit", MeasurementUnit.values(),
            "direction", Direction.values(),
            "status", Profile.Status.values());

    /** What is too long to be told beside each other, and says nothing to most. */
    private static final String RULE = "rule";

    private final Lines lines;
    private final Locale locale;
    private final ResourceBundle texts;
    private final JsonNode before;
    private final JsonNode after;

    ChangesText(PrintStream out, Locale locale, JsonNode before, JsonNode after) {
        this.lines = new Lines(out);
        this.locale = locale;
        this.texts = Texts.of(locale);
        this.before = before;
        this.after = after;
    }

    /** Writes them: what came, what went, and what is otherwise. */
    void write(List<RulebookChange> changes) {
        lines.line(0, text("changes.versions", version(before), version(after)));
        lines.line(0, text("changes.known-on", knownOn(before), knownOn(after)));
        if (changes.isEmpty()) {
            lines.blank();
            lines.line(0, text(isSame() ? "changes.none" : "changes.none-in-data"));
        }
        for (Area area : Area.values()) {
            whole(changes, area, Kind.ADDED);
            whole(changes, area, Kind.REMOVED);
            inside(changes, area);
        }
    }

    private boolean isSame() {
        return before.path("rulebook").equals(after.path("rulebook"));
    }

    private static String version(JsonNode rulebook) {
        return rulebook.path("rulebook").path("version").asString() + " ("
                + rulebook.path("rulebook").path("sha256").asString().substring(0, 8) + ")";
    }

    private static String knownOn(JsonNode rulebook) {
        return rulebook.path("knownOn").asString();
    }

    private void whole(List<RulebookChange> changes, Area area, Kind kind) {
        List<RulebookChange> some = changes.stream()
                .filter(change -> change.area() == area && change.kind() == kind && change.field() == null)
                .toList();
        if (!some.isEmpty()) {
            heading(area, kind, some.size());
            some.forEach(change -> lines.line(1, name(change) + days(change)));
        }
    }

    private void inside(List<RulebookChange> changes, Area area) {
        Map<String, List<RulebookChange>> byId = new LinkedHashMap<>();
        changes.stream()
                .filter(change -> change.area() == area && change.field() != null)
                .forEach(change -> byId.computeIfAbsent(
                                Objects.requireNonNullElse(change.id(), ""), id -> new ArrayList<>())
                        .add(change));
        if (byId.isEmpty()) {
            return;
        }
        heading(area, Kind.CHANGED, byId.size());
        byId.forEach((id, some) -> {
            if (!id.isEmpty()) {
                lines.line(1, name(some.get(0)));
            }
            some.forEach(change -> lines.line(id.isEmpty() ? 1 : 2, line(change)));
        });
    }

    private void heading(Area area, Kind kind, int number) {
        lines.blank();
        lines.line(0, text("changes.area." + area.name() + "." + kind.name(), number));
    }

    private String name(RulebookChange change) {
        JsonNode title = change.title();
        return change.id() + (title == null ? "" : ": " + inLanguage(title));
    }

    private String inLanguage(JsonNode text) {
        return text.path(language()).asString();
    }

    private String language() {
        return Messages.in(locale).locale().getLanguage();
    }

    private String line(RulebookChange change) {
        String field = Objects.requireNonNull(change.field());
        String[] steps = field.split("\\.", -1);
        String last = steps[steps.length - 1];
        String label = label(change, steps);
        if (last.equals(RULE) && change.kind() == Kind.CHANGED) {
            return text("changes.rule");
        }
        return switch (change.kind()) {
            case ADDED -> text("changes.added", label, shown(last, change.after())) + days(change);
            case REMOVED -> text("changes.removed", label, shown(last, change.before())) + days(change);
            case CHANGED -> changed(change, label, last);
        };
    }

    /** A text that changed in the other language alone is told in that one. */
    private String changed(RulebookChange change, String label, String last) {
        JsonNode old = Objects.requireNonNull(change.before());
        JsonNode now = Objects.requireNonNull(change.after());
        if (isText(old) && isText(now) && inLanguage(old).equals(inLanguage(now))) {
            String other = language().equals("nl") ? "en" : "nl";
            return text(
                    "changes.changed",
                    label + " (" + text("changes.language." + other) + ")",
                    quoted(old.path(other)),
                    quoted(now.path(other)));
        }
        return text("changes.changed", label, shown(last, old), shown(last, now)) + days(change);
    }

    private static boolean isText(JsonNode node) {
        return node.size() == 2 && node.has("nl") && node.has("en");
    }

    private String days(RulebookChange change) {
        String field = change.field();
        if (field != null && List.of("from", "until").contains(field.substring(field.lastIndexOf('.') + 1))) {
            return "";
        }
        LocalDate from = change.from();
        LocalDate until = change.until();
        return (from == null ? "" : ", " + text("changes.from", from))
                + (until == null ? "" : ", " + text("changes.until", until));
    }

    /** What a field is called: each step of the way by its label, or by the id that stands there. */
    private String label(RulebookChange change, String[] steps) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < steps.length; i++) {
            String key = "changes.field." + steps[i];
            boolean isId = i > 0 && !texts.containsKey(key);
            if (isId) {
                names.add(idLabel(change, steps, i));
            } else if (!isPassedOver(steps, i)) {
                names.add(texts.containsKey(key) ? texts.getString(key) : steps[i]);
            }
        }
        return names.stream().collect(Collectors.joining(", "));
    }

    /** The list that an id behind it is in says no more than that, and so do the numbers of a parameter. */
    private static boolean isPassedOver(String[] steps, int step) {
        boolean isParameters = steps[step].equals("parameters") && steps.length > step + 1;
        return isParameters || (steps[step].equals("values") && step > 0 && steps.length == step + 1);
    }

    /** A parameter by what it is, anything else by its id. */
    private String idLabel(RulebookChange change, String[] steps, int step) {
        if (!steps[step - 1].equals("parameters")) {
            return steps[step];
        }
        String list = change.area() == Area.REGIME ? "regimes" : "norms";
        return Stream.of(after, before)
                .flatMap(rulebook -> rulebook.path(list).valueStream())
                .filter(one -> one.path("id").asString().equals(change.id()))
                .flatMap(one -> one.path("parameters").valueStream())
                .filter(one -> one.path("id").asString().equals(steps[step]))
                .map(one -> inLanguage(one.path("label")))
                .findFirst()
                .orElse(steps[step]);
    }

    private String shown(String field, @Nullable JsonNode value) {
        if (value == null) {
            return "";
        }
        if (value.isBoolean()) {
            return Messages.in(locale).get(value.asBoolean() ? "report.yes" : "report.no");
        }
        if (value.isNumber()) {
            return Messages.in(locale).number(value.decimalValue().toPlainString());
        }
        if (isText(value)) {
            return quoted(value.path(language()));
        }
        if (value.isString()) {
            return Stream.of(WORDS.getOrDefault(field, new Named[0]))
                    .filter(word -> word.key().equals(value.asString()))
                    .map(word -> word.label(locale))
                    .findFirst()
                    .orElse(value.asString());
        }
        if (value.isArray() && value.valueStream().allMatch(JsonNode::isString)) {
            return value.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
        }
        return value.has("id") && value.has("title") ? inLanguage(value.path("title")) : value.toString();
    }

    private String quoted(JsonNode text) {
        return text("changes.quoted", text.asString());
    }

    private String text(String key, Object... arguments) {
        return Texts.format(texts, key, arguments);
    }
}
