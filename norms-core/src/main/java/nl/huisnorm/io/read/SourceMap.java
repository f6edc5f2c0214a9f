package nl.huisnorm.io.read;

import java.util.HashMap;
import java.util.Map;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.stability.Stable;
import org.jspecify.annotations.Nullable;

/**
 * Knows where in a file each value stands, and where in the files that this one names. Immutable.
 *
 * <p>A value of a file that is named at a place lies under that place: {@code /facilities/campus/buildings/0} is the first
 * building in the file that stands at {@code /facilities/campus}.
 */
@Stable
public final class SourceMap {

    private final SourceNode root;
    private final Map<Pointer, Part> parts;

    private record Part(Pointer at, String file, SourceMap positions) {}

    SourceMap(SourceNode root) {
        this(root, Map.of());
    }

    private SourceMap(SourceNode root, Map<Pointer, Part> parts) {
        this.root = root;
        this.parts = parts;
    }

    /** The places of an input that was not read from a file: none. */
    public static SourceMap none() {
        return new SourceMap(new SourceNode.Scalar(Position.START, SourceNode.Kind.NOTHING, ""));
    }

    /** The same with the files of facilities, by id, under {@code /facilities}. */
    SourceMap withFacilities(Map<String, FacilityDocument> facilities) {
        Map<Pointer, Part> parts = new HashMap<>();
        facilities.forEach((id, document) -> {
            Pointer at = Pointer.ROOT.field("facilities").field(id);
            parts.put(at, new Part(at, document.file(), document.positions()));
        });
        return new SourceMap(root, parts);
    }

    /**
     * Where a value stands.
     *
     * @param pointer the value's place in the data
     * @return its place in the file that {@link #file} tells; none if there is no such value
     */
    public @Nullable Position locate(Pointer pointer) {
        Part part = part(pointer);
        Pointer below = part == null ? null : pointer.below(part.at());
        if (part != null && below != null) {
            return part.positions().locate(below);
        }
        boolean none = root instanceof SourceNode.Scalar scalar && scalar.kind() == SourceNode.Kind.NOTHING;
        return none ? null : root.at(pointer);
    }

    /**
     * The file that a value stands in.
     *
     * @param pointer the value's place in the data
     * @return the file's name; none for the file that this is the map of
     */
    public @Nullable String file(Pointer pointer) {
        Part part = part(pointer);
        return part == null ? null : part.file();
    }

    /**
     * The line that a value stands on, for people.
     *
     * @param pointer the value's place in the data
     * @return the line, with the file before it where that is another; none if there is no such value
     */
    public @Nullable String line(Pointer pointer) {
        Position position = locate(pointer);
        if (position == null) {
            return null;
        }
        String file = file(pointer);
        return file == null ? Integer.toString(position.line()) : file + ":" + position.line();
    }

    private @Nullable Part part(Pointer pointer) {
        for (Pointer above = pointer.parent(); above != null; above = above.parent()) {
            Part part = parts.get(above);
            if (part != null) {
                return part;
            }
        }
        return null;
    }
}
