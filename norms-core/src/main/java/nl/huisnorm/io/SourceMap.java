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
        boolean none = root instanceof SourceNode.Scalar scalar && scalar.kind() == SourceNode.Kind.NOTHING;
        return none ? null : root.at(pointer);
    }
}
