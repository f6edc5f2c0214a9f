package nl.huisnorm.input;

import java.io.Serializable;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.huisnorm.stability.Stable;
import org.jspecify.annotations.Nullable;

/** A place in the input: a JSON pointer (RFC 6901) that is only written out when it is asked for. */
@Stable
public final class Pointer implements Comparable<Pointer>, Serializable {

    private static final long serialVersionUID = 1L;

    /** The whole input. */
    public static final Pointer ROOT = new Pointer(null, "");

    private static final String[] INDICES =
            IntStream.range(0, 1_024).mapToObj(Integer::toString).toArray(String[]::new);

    private final @Nullable Pointer parent;
    private final String token;

    /** Made when it is first asked for; 0 until then. */
    private transient int hash;

    private Pointer(@Nullable Pointer parent, String token) {
        this.parent = parent;
        this.token = token;
    }

    /** The place of a field in the object at this place. */
    public Pointer field(String name) {
        return new Pointer(this, name);
    }

    /** The place of an element in the list at this place; the first is 0. */
    public Pointer element(int index) {
        return new Pointer(this, index < INDICES.length ? INDICES[index] : Integer.toString(index));
    }

    /** The place that lies under this one as another lies under the whole. */
    public Pointer at(Pointer below) {
        return below.parent == null ? this : new Pointer(at(below.parent), below.token);
    }

    /** This place as seen from one that it lies under; none where it does not lie under that one. */
    public @Nullable Pointer below(Pointer above) {
        if (equals(above)) {
            return ROOT;
        }
        Pointer rest = parent == null ? null : parent.below(above);
        return rest == null ? null : new Pointer(rest, token);
    }

    /** Whether this is another place or lies under it. */
    public boolean isWithin(Pointer above) {
        for (Pointer step = this; step != null; step = step.parent) {
            if (step.token.equals(above.token) && step.equals(above)) {
                return true;
            }
        }
        return false;
    }

    /** The place this one lies in, or none for the whole input. */
    public @Nullable Pointer parent() {
        return parent;
    }

    /** The last step: the name of a field or the index of an element; empty for the whole input. */
    public String last() {
        return token;
    }

    /**
     * The kind of field: its name and that of what it lies in, whatever their numbers in lists. The area of each room is of
     * the kind {@code rooms/area}, whether the room is one of a building or of a unit.
     */
    public String kind() {
        StringBuilder kind = new StringBuilder();
        int names = 0;
        for (Pointer step = this; step.parent != null && names < 2; step = step.parent) {
            if (!step.isElement()) {
                kind.insert(0, names++ == 0 ? step.token : step.token + "/");
            }
        }
        return kind.toString();
    }

    private boolean isElement() {
        return !token.isEmpty() && token.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    /** The JSON pointer, for instance {@code /buildings/0/units/3}; empty for the whole input. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        append(text);
        return text.toString();
    }

    private void append(StringBuilder text) {
        if (parent != null) {
            parent.append(text);
            text.append('/').append(token.replace("~", "~0").replace("/", "~1"));
        }
    }

    @Override
    public int compareTo(Pointer other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return this == object
                || (object instanceof Pointer other
                        && token.equals(other.token)
                        && Objects.equals(parent, other.parent));
    }

    @Override
    public int hashCode() {
        int known = hash;
        if (known == 0) {
            known = 31 * Objects.hashCode(parent) + token.hashCode();
            hash = known;
        }
        return known;
    }
}
