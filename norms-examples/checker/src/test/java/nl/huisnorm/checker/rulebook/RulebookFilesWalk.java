package nl.huisnorm.checker.rulebook;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import nl.huisnorm.internal.rulebook.RulebookFiles;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.internal.source.SourceParser;
import nl.huisnorm.rulebook.Condition;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Walks the files of the rulebook, field by field, and tells which of them the data lacks or has otherwise. */
final class RulebookFilesWalk {

    private static final Path NORMS = Path.of("../../norms-rules/src/main/resources/norms");

    private static final Set<String> CONDITIONS = Set.of("scope", "when", "requires", "unless");

    /** What stands at a norm in its file, and in its citation in the data. */
    private static final Set<String> CITED = Set.of("article", "readIn", "source", "remark", "ref");

    /** The files are walked again and again. */
    private static final Map<String, SourceNode> READ = new ConcurrentHashMap<>();

    private final JsonNode data;
    private final Set<String> names = new TreeSet<>();
    private final List<String> differences = new ArrayList<>();

    RulebookFilesWalk(JsonNode data) {
        this.data = data;
    }

    /** The names of all fields that were met. */
    Set<String> names() {
        return names;
    }

    /** What the data lacks or has otherwise; the place in the files. */
    List<String> differences() throws Exception {
        SourceNode.Fields index = fields(read("rulebook"));
        for (Map.Entry<String, SourceNode> field : index.fields().entrySet()) {
            names.add(field.getKey());
            switch (field.getKey()) {
                case "regimes" -> regimes((SourceNode.Elements) field.getValue());
                case "profiles" -> profiles((SourceNode.Elements) field.getValue());
                case "roomPoints" -> value("roomPoints", read(text(field.getValue())), data.get("roomPoints"));
                default -> value(field.getKey(), field.getValue(), data.get(field.getKey()));
            }
        }
        return differences;
    }

    private static SourceNode read(String name) throws Exception {
        SourceNode known = READ.get(name);
        if (known == null) {
            known = SourceParser.parse(Files.readAllBytes(NORMS.resolve(name + ".yaml")), new Problems(name));
            READ.put(name, known);
        }
        return known;
    }

    private static SourceNode.Fields fields(SourceNode node) {
        return (SourceNode.Fields) node;
    }

    private static String text(@Nullable SourceNode node) {
        return ((SourceNode.Scalar) Objects.requireNonNull(node)).text();
    }

    private Map<String, JsonNode> byId(String list) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        data.path(list).forEach(one -> all.put(one.path("id").asString(), one));
        return all;
    }

    private void regimes(SourceNode.Elements regimes) throws Exception {
        Map<String, JsonNode> all = byId("regimes");
        List<String> order = new ArrayList<>();
        for (SourceNode entry : regimes.elements()) {
            String id = text(entry.child("regime"));
            order.add(id);
            JsonNode regime = all.get(id);
            if (regime == null) {
                differences.add(id);
                continue;
            }
            value(id + ".themes", Objects.requireNonNull(entry.child("themes")), regime.get("themes"));
            object(id, fields(read(id + "/regime")), regime, Set.of());
            for (SourceNode theme : ((SourceNode.Elements) Objects.requireNonNull(entry.child("themes"))).elements()) {
                SourceNode norms =
                        Objects.requireNonNull(read(id + "/" + text(theme)).child("norms"));
                for (SourceNode norm : ((SourceNode.Elements) norms).elements()) {
                    norm(id, text(theme), fields(norm), regime);
                }
            }
        }
        if (!order.equals(List.copyOf(all.keySet()))) {
            differences.add("the order of regimes");
        }
    }

    private void norm(String regime, String theme, SourceNode.Fields file, JsonNode itsRegime) throws Exception {
        String id = text(file.child("id"));
        JsonNode norm = byIdOfNorms().get(id);
        if (norm == null) {
            differences.add(id);
            return;
        }
        if (!norm.path("regime").asString().equals(regime)
                || !norm.path("theme").asString().equals(theme)) {
            differences.add(id + " regime and theme");
        }
        Set<String> elsewhere = new HashSet<>(CITED);
        elsewhere.add("scope");
        object(id, file, norm, elsewhere);
        for (String cited : CITED) {
            SourceNode field = file.child(cited);
            if (field != null) {
                value(id + "." + cited, field, norm.path("citation").get(cited));
            }
        }
        SourceNode scope = file.child("scope");
        if (scope != null) {
            Condition own = Objects.requireNonNull(condition(scope));
            Condition ofRegime = itsRegime.has("scope") ? condition(itsRegime.get("scope")) : null;
            Condition whole = ofRegime == null ? own : new Condition.All(List.of(ofRegime, own));
            if (!norm.has("scope") || !whole.equals(condition(norm.get("scope")))) {
                differences.add(id + ".scope");
            }
        }
    }

    private @Nullable Map<String, JsonNode> norms;

    private Map<String, JsonNode> byIdOfNorms() {
        if (norms == null) {
            norms = byId("norms");
        }
        return norms;
    }

    private void profiles(SourceNode.Elements profiles) throws Exception {
        Map<String, JsonNode> all = byId("profiles");
        for (SourceNode name : profiles.elements()) {
            JsonNode profile = all.get(text(name));
            if (profile == null) {
                differences.add(text(name));
            } else {
                object(text(name), fields(read("profiles/" + text(name))), profile, Set.of());
            }
        }
    }

    private void object(String at, SourceNode.Fields file, JsonNode data, Set<String> elsewhere) throws Exception {
        for (Map.Entry<String, SourceNode> field : file.fields().entrySet()) {
            String name = field.getKey();
            names.add(name);
            if (!elsewhere.contains(name)) {
                JsonNode there = data.get(name);
                if (CONDITIONS.contains(name)) {
                    condition(at + "." + name, field.getValue(), there);
                } else if (name.equals("terms")) {
                    for (Map.Entry<String, SourceNode> term :
                            fields(field.getValue()).fields().entrySet()) {
                        condition(
                                at + "." + term.getKey(),
                                term.getValue(),
                                data.path(name).get(term.getKey()));
                    }
                } else {
                    value(at + "." + name, field.getValue(), there);
                }
            }
        }
    }

    /** A record that has nothing but a condition. */
    private record Holder(Condition condition) {}

    /** The condition; none where what stands there is no condition. */
    private static @Nullable Condition condition(SourceNode node) {
        SourceNode fields = new SourceNode.Fields(node.position(), Map.of("condition", node), Map.of());
        Holder holder = RulebookFiles.bind(fields, Holder.class, new Problems("condition"));
        return holder == null ? null : holder.condition();
    }

    private static @Nullable Condition condition(JsonNode node) throws Exception {
        return condition(SourceParser.parse(node.toString().getBytes(StandardCharsets.UTF_8), new Problems("data")));
    }

    private void condition(String at, SourceNode file, @Nullable JsonNode data) throws Exception {
        if (data == null || !Objects.requireNonNull(condition(file)).equals(condition(data))) {
            differences.add(at);
        }
    }

    private void value(String at, SourceNode file, @Nullable JsonNode data) throws Exception {
        if (file instanceof SourceNode.Fields object) {
            if (data == null || !data.isObject()) {
                differences.add(at);
            } else {
                object(at, object, data, Set.of());
            }
        } else if (file instanceof SourceNode.Elements list) {
            list(at, list.elements(), data);
        } else if (file instanceof SourceNode.Scalar scalar && !isSame(scalar, data)) {
            differences.add(at);
        }
    }

    private void list(String at, List<SourceNode> file, @Nullable JsonNode data) throws Exception {
        if (file.isEmpty() && data == null) {
            return;
        }
        if (data == null || !data.isArray()) {
            differences.add(at);
            return;
        }
        for (int i = 0; i < file.size(); i++) {
            SourceNode element = file.get(i);
            if (element instanceof SourceNode.Scalar scalar) {
                if (data.valueStream().noneMatch(one -> isSame(scalar, one))) {
                    differences.add(at + "." + i);
                }
            } else {
                SourceNode id = element.child("id");
                JsonNode there = id == null
                        ? data.get(i)
                        : data.valueStream()
                                .filter(one -> one.path("id").asString("").equals(text(id)) && isOfStep(element, one))
                                .findFirst()
                                .orElse(null);
                value(at + "." + (id == null ? i : text(id)), element, there);
            }
        }
        boolean isNorms = at.endsWith(".parameters");
        if (!isNorms && data.size() != file.size()) {
            differences.add(at + ": how many");
        }
    }

    /** The steps of points have one id for several. */
    private static boolean isOfStep(SourceNode file, JsonNode data) {
        return List.of("from", "above").stream()
                .allMatch(bound -> !(file.child(bound) instanceof SourceNode.Scalar scalar)
                        || !data.path("value").isNumber()
                        || isSame(scalar, data.get(bound)));
    }

    private static boolean isSame(SourceNode.Scalar file, @Nullable JsonNode data) {
        return switch (file.kind()) {
            case TEXT -> data != null && data.isString() && data.asString().equals(file.text());
            case NUMBER ->
                data != null
                        && (data.isNumber() || data.isString())
                        && new BigDecimal(file.text()).compareTo(new BigDecimal(data.asString())) == 0;
            case TRUTH ->
                Boolean.parseBoolean(file.text())
                        ? data != null && data.asBoolean(false)
                        : data != null && !data.asBoolean(true);
            case NOTHING -> data == null;
        };
    }
}
