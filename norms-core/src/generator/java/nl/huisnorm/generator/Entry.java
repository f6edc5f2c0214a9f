package nl.huisnorm.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A part of a file of the table, of which every mistake is told with its line. Scalars are read as they are written. */
final class Entry {

    private static final Said NOTHING = new Said("", "");

    private final Place place;
    private final Mistakes mistakes;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    Entry(Node node, Place place, Mistakes mistakes) {
        this.place = place;
        this.mistakes = mistakes;
        if (!(node instanceof MappingNode mapping)) {
            mistakes.add(place, "must have keys and values");
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode());
            if (values.put(key, tuple.getValueNode()) != null) {
                mistakes.add(place.of(line(tuple.getKeyNode()), place.what()), "has " + key + " twice");
            }
            lines.put(key, line(tuple.getKeyNode()));
        }
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    private static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    Place place() {
        return place;
    }

    Place at(String key) {
        return place.of(lines.getOrDefault(key, place.line()), place.what());
    }

    /** Tells of keys that nothing reads. */
    Entry only(String... known) {
        Set<String> all = Set.of(known);
        values.keySet().stream()
                .filter(key -> !all.contains(key))
                .forEach(key -> mistakes.add(at(key), "has " + key + ", which the table does not know"));
        return this;
    }

    @Nullable String optional(String key) {
        Node node = values.get(key);
        if (node == null) {
            return null;
        }
        if (scalar(node).isBlank()) {
            mistakes.add(at(key), key + " must be a text");
            return null;
        }
        return scalar(node);
    }

    String text(String key) {
        String text = optional(key);
        if (text == null) {
            if (!values.containsKey(key)) {
                mistakes.add(place, "has no " + key);
            }
            return "";
        }
        return text;
    }

    /** Yes or no: {@code true} or {@code false}. */
    boolean is(String key, boolean otherwise) {
        String text = optional(key);
        if (text == null) {
            return otherwise;
        }
        if (!Set.of("true", "false").contains(text)) {
            mistakes.add(at(key), key + " must be true or false and is " + text);
        }
        return text.equals("true");
    }

    List<String> list(String key) {
        Node node = values.get(key);
        if (node == null) {
            return List.of();
        }
        List<String> list = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(value -> list.add(scalar(value)));
        }
        if (list.isEmpty() || list.contains("")) {
            mistakes.add(at(key), key + " must be a list of words or numbers");
        }
        return list;
    }

    /** A text that stands there in both languages, or is left out. */
    @Nullable Said optionalSaid(String key) {
        Node node = values.get(key);
        return node == null ? null : said(key, node);
    }

    Said said(String key) {
        Node node = values.get(key);
        if (node == null) {
            mistakes.add(place, "has no " + key);
            return NOTHING;
        }
        return said(key, node);
    }

    private Said said(String key, Node node) {
        Entry languages = new Entry(node, place.of(line(node), (place.what() + " " + key).strip()), mistakes);
        languages.only("nl", "en");
        return new Said(languages.text("nl"), languages.text("en"));
    }

    Words words() {
        Node node = values.get("words");
        if (node == null) {
            mistakes.add(place, "has no words");
            return Words.NONE;
        }
        Entry languages = new Entry(node, place.of(line(node), place.what() + " words"), mistakes);
        languages.only("nl", "en");
        return new Words(languages.neededList("nl"), languages.neededList("en"));
    }

    private List<String> neededList(String key) {
        if (!values.containsKey(key)) {
            mistakes.add(place, "has no " + key);
        }
        return list(key);
    }

    /** The entries below a key, each with its name. */
    void each(String key, BiConsumer<String, Entry> read) {
        Node node = values.get(key);
        if (node == null) {
            mistakes.add(place, "has no " + key);
            return;
        }
        new Entry(node, at(key), mistakes).each(read);
    }

    void each(BiConsumer<String, Entry> read) {
        values.forEach((name, value) -> read.accept(
                name,
                new Entry(
                        value, place.of(lines.getOrDefault(name, 0), (place.what() + " " + name).strip()), mistakes)));
    }
}
