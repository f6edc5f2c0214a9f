package nl.huisnorm.internal.rulebook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.source.Nearest;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Scenario;
import nl.huisnorm.rulebook.Scenario.ChangedNorm;
import nl.huisnorm.rulebook.Scenario.ChangedValue;
import nl.huisnorm.rulebook.Validity;
import org.jspecify.annotations.Nullable;

/** What a scenario cannot say, though each of its fields by itself can be read. */
public final class ScenarioChecks {

    private static final Pointer LIST = Pointer.ROOT.field("norms");

    private final Map<String, Norm> norms;
    /** Nobody mends more names at once; what was meant is looked for among all norms. */
    private static final int MOST_MEANT = 100;

    private final Set<String> seen = new HashSet<>();
    private int unknown;
    private final ProfileChecks.Sink sink;

    /**
     * Prepares the checks.
     *
     * @param norms the norms of the rulebook
     * @param sink where problems go
     */
    public ScenarioChecks(List<Norm> norms, ProfileChecks.Sink sink) {
        this.norms = norms.stream().collect(Collectors.toMap(Norm::id, Function.identity(), (first, second) -> first));
        this.sink = sink;
    }

    /** Checks a scenario. */
    public void check(Scenario scenario) {
        if (scenario.norms().isEmpty()) {
            checkEmpty();
        }
        for (int i = 0; i < scenario.norms().size(); i++) {
            check(scenario.norms().get(i), LIST.element(i));
        }
    }

    /** Notes that a scenario changes no norm at all. */
    public void checkEmpty() {
        sink.add(LIST, "scenario-empty");
    }

    /** Checks what a scenario changes of a norm, by itself and against what it changed before. */
    public void check(ChangedNorm changed, Pointer at) {
        Norm norm = check(changed.norm(), at);
        if (norm != null) {
            check(changed, norm, at);
        }
    }

    /** Checks that there is such a norm, not named before; all that can be told where the rest cannot be read. */
    public @Nullable Norm check(String id, Pointer at) {
        Norm norm = norms.get(id);
        if (norm == null) {
            String nearest = unknown++ < MOST_MEANT ? Nearest.of(id, norms.keySet()) : null;
            if (nearest == null) {
                sink.add(at.field("norm"), "unknown-norm", id);
            } else {
                sink.add(at.field("norm"), "unknown-norm-near", id, nearest);
            }
        } else if (!seen.add(id)) {
            sink.add(at.field("norm"), "scenario-norm-twice", id);
            return null;
        }
        return norm;
    }

    private void check(ChangedNorm changed, Norm norm, Pointer at) {
        List<ChangedValue> values = Objects.requireNonNullElse(changed.values(), List.of());
        if (changed.inForce() == null && changed.binding() == null && values.isEmpty()) {
            sink.add(at, "scenario-changes-nothing", norm.id());
        }
        boolean dated = changed.from() != null || changed.until() != null;
        if (dated && !Boolean.TRUE.equals(changed.inForce())) {
            sink.add(at.field(changed.from() != null ? "from" : "until"), "scenario-dates");
        }
        ProfileChecks.order(changed.from(), changed.until(), at, sink);
        if (Boolean.TRUE.equals(changed.inForce())) {
            checkInForce(changed, norm, values, at);
        }
        Map<String, Periods> held = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            check(values.get(i), norm, held, at.field("values").element(i));
        }
    }

    private void checkInForce(ChangedNorm changed, Norm norm, List<ChangedValue> values, Pointer at) {
        Validity period = new Validity(changed.from(), changed.until());
        if (norm.regime().editions().stream()
                .noneMatch(edition -> !edition.unread() && edition.validity().overlaps(period))) {
            sink.add(
                    at.field("inForce"),
                    "never-in-force",
                    norm.id(),
                    norm.regime().id());
        }
        norm.parameters().values().stream()
                .filter(parameter -> !parameter.open() && parameter.values().isEmpty())
                .map(Parameter::id)
                .filter(id ->
                        values.stream().noneMatch(value -> value.parameter().equals(id)))
                .sorted()
                .forEach(id -> sink.add(at, "profile-value-missing", norm.id(), id));
    }

    private void check(ChangedValue value, Norm norm, Map<String, Periods> held, Pointer at) {
        Parameter parameter = norm.parameters().get(value.parameter());
        if (parameter == null) {
            String known = String.join(", ", new TreeSet<>(norm.parameters().keySet()));
            sink.add(
                    at.field("parameter"),
                    known.isEmpty() ? "scenario-no-parameters" : "scenario-unknown-parameter",
                    norm.id(),
                    value.parameter(),
                    known);
            return;
        }
        ProfileChecks.unit(value.unit(), parameter, at, sink);
        ProfileChecks.thousands(value.value(), at, sink);
        ProfileChecks.order(value.from(), value.until(), at, sink);
        if (held.computeIfAbsent(value.parameter(), any -> new Periods()).add(value.validity())) {
            sink.add(at.field("parameter"), "values-overlap", value.parameter());
        }
    }
}
