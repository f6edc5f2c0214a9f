package nl.huisnorm.internal.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.huisnorm.rulebook.Caution;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Scenario;
import nl.huisnorm.rulebook.Scenario.ChangedNorm;
import nl.huisnorm.rulebook.Scenario.ChangedValue;
import nl.huisnorm.rulebook.Validity;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Text;

/** Makes of norms those that would hold under a scenario. Not part of the API. */
public final class ScenarioNorms {

    /** The id of the caution that a changed norm carries. */
    public static final String CAUTION = "SCENARIO";

    private ScenarioNorms() {}

    /** The norms in their order, each changed as the scenario says. */
    public static List<Norm> of(List<Norm> norms, Scenario scenario) {
        Map<String, ChangedNorm> changes =
                scenario.norms().stream().collect(Collectors.toMap(ChangedNorm::norm, Function.identity()));
        return norms.stream()
                .map(norm -> {
                    ChangedNorm change = changes.get(norm.id());
                    return change == null ? norm : of(norm, change, scenario);
                })
                .toList();
    }

    private static Norm of(Norm norm, ChangedNorm change, Scenario scenario) {
        Map<String, Parameter> parameters = new LinkedHashMap<>(norm.parameters());
        for (ChangedValue value : Objects.requireNonNullElse(change.values(), List.<ChangedValue>of())) {
            parameters.computeIfPresent(
                    value.parameter(), (id, parameter) -> parameter.with(value.validity(), value.value()));
        }
        boolean put = Boolean.TRUE.equals(change.inForce());
        List<Caution> cautions = new ArrayList<>(norm.cautions());
        cautions.add(new Caution(CAUTION, Condition.ALWAYS, text(norm, change, scenario)));
        return NormCopy.of(norm)
                .validity(put ? new Validity(change.from(), change.until()) : norm.validity())
                .parameters(parameters)
                .cautions(cautions)
                .adoptedBy(norm.adoptedBy() == null && norm.local() && put ? scenario.id() : norm.adoptedBy())
                .scenario(change)
                .norm();
    }

    /** What the scenario makes of the norm: its own words may still have the number of the law in them. */
    private static Text text(Norm norm, ChangedNorm change, Scenario scenario) {
        return new Text(
                text(norm, change, scenario, Messages.in(Messages.DUTCH)),
                text(norm, change, scenario, Messages.in(Locale.ENGLISH)));
    }

    private static String text(Norm norm, ChangedNorm change, Scenario scenario, Messages texts) {
        List<String> parts = new ArrayList<>();
        for (ChangedValue value : Objects.requireNonNullElse(change.values(), List.<ChangedValue>of())) {
            Parameter parameter = Objects.requireNonNull(norm.parameters().get(value.parameter()));
            String number = texts.number(value.value().toPlainString());
            String unit = value.unit().symbol();
            String label = parameter.label().in(texts.locale());
            parts.add(texts.get("scenario.value", label, unit.isEmpty() ? number : number + " " + unit));
        }
        if (change.binding() != null) {
            parts.add(texts.get(change.binding() ? "scenario.binds" : "scenario.does-not-bind"));
        }
        if (Boolean.TRUE.equals(change.inForce())) {
            parts.add(texts.get("scenario.in-force"));
        }
        return texts.get("scenario.caution", scenario.title().in(texts.locale()), String.join("; ", parts));
    }
}
