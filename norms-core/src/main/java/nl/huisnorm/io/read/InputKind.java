package nl.huisnorm.io.read;

import java.util.Map;
import java.util.Set;
import nl.huisnorm.internal.source.FactWords;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.internal.source.Wrapper;
import nl.huisnorm.internal.source.Wrapper.Wrapped;
import nl.huisnorm.settlement.PermitApplication;
import nl.huisnorm.settlement.SettlementPlan;
import nl.huisnorm.text.Named;
import org.jspecify.annotations.Nullable;

/** What an input is about. Its content tells, not its name. */
enum InputKind implements Named {
    /** A housing facility: it has {@code buildings}. */
    FACILITY,
    /** A settlement plan with its agreement: it has {@code phases}. */
    PLAN,
    /** An application with what belongs to it: it has an {@code application}. */
    APPLICATION;

    private static final Map<String, InputKind> TELLING =
            Map.of("buildings", FACILITY, "phases", PLAN, "application", APPLICATION);

    /** What the fields of an input make of it, or words for them where no field tells; a facility where nothing does. */
    static InputKind of(SourceNode root) {
        InputKind kind = told(names(root));
        Wrapped wrapped = kind == null ? Wrapper.of(root) : null;
        if (wrapped != null) {
            kind = told(wrapped.fields().fields().keySet());
        }
        if (kind != null) {
            return kind;
        }
        Set<String> fields = names(root);
        if (fields.stream().anyMatch(field -> FactWords.isFor(PermitApplication.class, "application", field))) {
            return APPLICATION;
        }
        return fields.stream().anyMatch(field -> FactWords.isFor(SettlementPlan.class, "phases", field))
                ? PLAN
                : FACILITY;
    }

    private static Set<String> names(SourceNode root) {
        return root instanceof SourceNode.Fields object ? object.fields().keySet() : Set.of();
    }

    private static @Nullable InputKind told(Set<String> fields) {
        return TELLING.entrySet().stream()
                .filter(telling -> fields.contains(telling.getKey()))
                .map(Map.Entry::getValue)
                .max(java.util.Comparator.naturalOrder())
                .orElse(null);
    }
}
