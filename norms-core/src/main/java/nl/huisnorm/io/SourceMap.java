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

    /**
     * Where a value stands.
     *
     * @param pointer the value's place in the data
     * @return its place in the file; none if the file has no such value
     */
    public @Nullable Position locate(Pointer pointer) {
        SourceNode node = node(pointer);
        return node == null ? null : node.position();
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
