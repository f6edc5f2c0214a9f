package nl.huisnorm.internal.source;

import java.util.List;
import java.util.Map;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import org.jspecify.annotations.Nullable;

/** A value in a text, and where it stands. */
public sealed interface SourceNode permits SourceNode.Fields, SourceNode.Elements, SourceNode.Scalar {

    Position position();

    /** The field or element of that name, or none. */
    default @Nullable SourceNode child(String token) {
        return null;
    }

    /** The place of a value in this one, or none if there is no such value. */
    default @Nullable Position at(Pointer pointer) {
        Pointer parent = pointer.parent();
        if (parent == null) {
            return position();
        }
        SourceNode node = node(parent);
        SourceNode child = node == null ? null : node.child(pointer.last());
        return child == null ? null : child.position();
    }

    /** The place of the name of a value in this one; none if it has none. */
    default @Nullable Position nameAt(Pointer pointer) {
        Pointer parent = pointer.parent();
        return parent != null && node(parent) instanceof Fields object
                ? object.keys().get(pointer.last())
                : null;
    }

    /** The place of a value in this one, or of what would be around it if it is not there. */
    default Position nearest(Pointer pointer) {
        Position position = at(pointer);
        Pointer parent = pointer.parent();
        if (position != null) {
            return position;
        }
        return parent == null ? position() : nearest(parent);
    }

    private @Nullable SourceNode node(Pointer pointer) {
        Pointer parent = pointer.parent();
        if (parent == null) {
            return this;
        }
        SourceNode node = node(parent);
        return node == null ? null : node.child(pointer.last());
    }

    /** An object; {@code keys} holds where the name of each field stands. */
    record Fields(Position position, Map<String, SourceNode> fields, Map<String, Position> keys) implements SourceNode {
        @Override
        public @Nullable SourceNode child(String token) {
            return fields.get(token);
        }
    }

    /** A list. */
    record Elements(Position position, List<SourceNode> elements) implements SourceNode {
        @Override
        public @Nullable SourceNode child(String token) {
            try {
                int index = Integer.parseInt(token);
                return index < elements.size() ? elements.get(index) : null;
            } catch (NumberFormatException e) {
                return null;
            }
        }
    }

    /** A text, number, yes or no, or nothing, as it was written. */
    record Scalar(Position position, Kind kind, String text) implements SourceNode {}

    /** What a scalar was written as. */
    enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        NOTHING
    }
}
