package nl.huisnorm.rules.mutants;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisnorm.input.Position;
import nl.huisnorm.internal.source.SourceNode;
import org.jspecify.annotations.Nullable;

/** Changes a tree in one place; what is not on the way there is shared. */
final class Trees {

    private Trees() {}

    /** The tree with something else in a place, or without what is there. */
    static SourceNode with(SourceNode root, List<String> place, @Nullable SourceNode instead) {
        String step = place.get(0);
        List<String> rest = place.subList(1, place.size());
        if (root instanceof SourceNode.Fields fields) {
            Map<String, SourceNode> others = new LinkedHashMap<>(fields.fields());
            SourceNode changed = rest.isEmpty() ? instead : with(node(root, step), rest, instead);
            if (changed == null) {
                others.remove(step);
            } else {
                others.put(step, changed);
            }
            return new SourceNode.Fields(fields.position(), others, fields.keys());
        }
        if (root instanceof SourceNode.Elements list) {
            List<SourceNode> others = new ArrayList<>(list.elements());
            int index = Integer.parseInt(step);
            SourceNode changed = rest.isEmpty() ? instead : with(others.get(index), rest, instead);
            if (changed == null) {
                others.remove(index);
            } else {
                others.set(index, changed);
            }
            return new SourceNode.Elements(list.position(), others);
        }
        throw new IllegalArgumentException("nothing below " + step);
    }

    private static SourceNode node(SourceNode parent, String step) {
        SourceNode child = parent.child(step);
        if (child == null) {
            throw new IllegalArgumentException("no " + step);
        }
        return child;
    }

    /** A text in place of another. */
    static SourceNode.Scalar scalar(SourceNode.Scalar old, String text) {
        return new SourceNode.Scalar(old.position(), old.kind(), text);
    }

    /** An object with one field. */
    static SourceNode.Fields field(String name, SourceNode value) {
        return new SourceNode.Fields(value.position(), Map.of(name, value), Map.of(name, value.position()));
    }

    /** An object in which a field is called otherwise and has another value. */
    static SourceNode.Fields renamed(SourceNode.Fields old, String name, String other, SourceNode value) {
        Map<String, SourceNode> fields = new LinkedHashMap<>();
        old.fields()
                .forEach((one, node) -> fields.put(one.equals(name) ? other : one, one.equals(name) ? value : node));
        Map<String, Position> keys = new LinkedHashMap<>(old.keys());
        keys.put(other, value.position());
        return new SourceNode.Fields(old.position(), fields, keys);
    }

    /** The text of a field; none where it is no text or not there. */
    static @Nullable String text(SourceNode node, String field) {
        return node.child(field) instanceof SourceNode.Scalar scalar ? scalar.text() : null;
    }

    /** The elements of a field; none where it is no list or not there. */
    static List<SourceNode> list(SourceNode node, String field) {
        return node.child(field) instanceof SourceNode.Elements list ? list.elements() : List.of();
    }

    /** A place one step further. */
    static List<String> at(List<String> place, String... steps) {
        List<String> all = new ArrayList<>(place);
        all.addAll(List.of(steps));
        return List.copyOf(all);
    }

    /** A tree in a line, as it could be written. */
    static String shown(SourceNode node) {
        if (node instanceof SourceNode.Scalar scalar) {
            return scalar.text();
        }
        List<String> parts = new ArrayList<>();
        if (node instanceof SourceNode.Fields fields) {
            fields.fields().forEach((name, value) -> parts.add(name + ": " + shown(value)));
            return "{" + String.join(", ", parts) + "}";
        }
        if (node instanceof SourceNode.Elements list) {
            list.elements().forEach(element -> parts.add(shown(element)));
        }
        return "[" + String.join(", ", parts) + "]";
    }
}
