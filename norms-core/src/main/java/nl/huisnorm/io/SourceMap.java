package nl.huisnorm.io;

import nl.huisnorm.assessment.Pointer;
import nl.huisnorm.internal.source.SourceNode;
import org.jspecify.annotations.Nullable;

/** Knows where in a file each value stands. Immutable. */
public final class SourceMap {

    private final SourceNode root;

    SourceMap(SourceNode root) {
        this.root = root;
    }

    /** The places of a facility that was not read from a file: none. */
    public static SourceMap none() {
        return new SourceMap(new SourceNode.Scalar(Position.START, SourceNode.Kind.NOTHING, ""));
    }

    /**
     * Where a value stands.
     *
     * @param pointer the value's place in the data
     * @return its place in the file; none if the file has no such value
     */
    public @Nullable Position locate(Pointer pointer) {
        SourceNode node = node(pointer);
        boolean none =
                node instanceof SourceNode.Scalar scalar && node == root && scalar.kind() == SourceNode.Kind.NOTHING;
        return node == null || none ? null : node.position();
    }

    private @Nullable SourceNode node(Pointer pointer) {
        Pointer parent = pointer.parent();
        if (parent == null) {
            return root;
        }
        SourceNode node = node(parent);
        return node == null ? null : node.child(pointer.last());
    }
}
