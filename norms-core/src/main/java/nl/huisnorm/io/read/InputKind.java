package nl.huisnorm.io.read;

import java.util.Map;
import java.util.Set;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Named;
import org.jspecify.annotations.Nullable;

/** What an input is about. Its content tells, not its name. */
@Stable
public enum InputKind implements Named {
    /** A housing facility: it has {@code buildings}. */
    FACILITY,
    /** A settlement plan with its agreement: it has {@code phases}. */
    PLAN,
    /** An application with what belongs to it: it has an {@code application}. */
    APPLICATION;

    private static final Map<String, InputKind> TELLING =
            Map.of("buildings", FACILITY, "phases", PLAN, "application", APPLICATION);

    /** What the fields of an input make of it; a facility where nothing tells. */
    static InputKind of(SourceNode root) {
        InputKind kind =
                told(root instanceof SourceNode.Fields object ? object.fields().keySet() : Set.of());
        return kind == null ? FACILITY : kind;
    }

    private static @Nullable InputKind told(Set<String> fields) {
        return TELLING.entrySet().stream()
                .filter(telling -> fields.contains(telling.getKey()))
                .map(Map.Entry::getValue)
                .max(java.util.Comparator.naturalOrder())
                .orElse(null);
    }
}
