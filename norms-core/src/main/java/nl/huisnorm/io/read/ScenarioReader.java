package nl.huisnorm.io.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.rulebook.ScenarioChecks;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.RecordBinder;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.internal.source.SourceParser;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.rulebook.Scenario;
import nl.huisnorm.rulebook.Scenario.ChangedNorm;
import nl.huisnorm.stability.Stable;

/**
 * Reads a scenario from JSON or YAML and checks it against a rulebook: norms, parameters and units must be those of the
 * rulebook, periods must not overlap, and everything named must change something.
 */
@Stable
public final class ScenarioReader {

    private ScenarioReader() {}

    /**
     * Reads a scenario file.
     *
     * @param file the file
     * @param rulebook the rulebook whose norms the scenario changes
     * @return the scenario
     * @throws UnreadableInputException if the file cannot be read or says something that cannot be; all problems at once
     */
    public static Scenario read(Path file, Rulebook rulebook) throws UnreadableInputException {
        Problems problems = new Problems(file.toString());
        return read(file.toString(), SourceParser.bytes(file, problems), problems, rulebook);
    }

    /**
     * Reads a scenario from bytes.
     *
     * @param name what to call the input in problems
     * @param bytes the text in UTF-8
     * @param rulebook the rulebook whose norms the scenario changes
     * @return the scenario
     * @throws UnreadableInputException if the text cannot be read or says something that cannot be; all problems at once
     */
    public static Scenario read(String name, byte[] bytes, Rulebook rulebook) throws UnreadableInputException {
        return read(name, bytes, new Problems(name), rulebook);
    }

    private static Scenario read(String name, byte[] bytes, Problems problems, Rulebook rulebook)
            throws UnreadableInputException {
        SourceNode root = SourceParser.tree(bytes, problems);
        GivenKind.check(root, GivenKind.SCENARIO, problems);
        ScenarioChecks checks = new ScenarioChecks(
                rulebook.norms(), (at, code, arguments) -> problems.add(root.nearest(at), at, code, arguments));
        RecordBinder.Special norm = (node, at, sink) -> {
            Problems own = new Problems(name);
            ChangedNorm bound = new RecordBinder(own, Map.of()).bind(node, ChangedNorm.class, at);
            sink.addAll(own);
            if (own.isEmpty() && bound != null) {
                checks.check(bound, at);
            } else if (node.child("norm") instanceof SourceNode.Scalar id) {
                checks.check(id.text(), at);
            }
            return bound;
        };
        Scenario scenario =
                new RecordBinder(problems, Map.of(ChangedNorm.class, norm)).bind(root, Scenario.class, Pointer.ROOT);
        if (scenario != null && scenario.norms().isEmpty() && problems.isEmpty()) {
            checks.checkEmpty();
        }
        problems.check();
        if (scenario == null) {
            throw problems.fatal(null, "not-readable", name);
        }
        checkDivisors(scenario, rulebook, new SourceMap(root), problems);
        problems.check();
        return scenario;
    }

    /** A number that a rule divides by cannot be 0: the norm would ask nothing. */
    private static void checkDivisors(Scenario scenario, Rulebook rulebook, SourceMap positions, Problems problems) {
        Pointer list = Pointer.ROOT.field("norms");
        for (int i = 0; i < scenario.norms().size(); i++) {
            ChangedNorm norm = scenario.norms().get(i);
            List<Scenario.ChangedValue> values = Objects.requireNonNullElse(norm.values(), List.of());
            String rule = rulebook.rule(norm.norm()).orElse("");
            for (int k = 0; k < values.size(); k++) {
                Scenario.ChangedValue value = values.get(k);
                String divides = "\\.per\\(\\s*\\$norm\\.parameter\\(\\s*\"" + Pattern.quote(value.parameter()) + "\"";
                if (value.value().signum() == 0
                        && Pattern.compile(divides).matcher(rule).find()) {
                    Pointer at = list.element(i).field("values").element(k).field("value");
                    problems.add(positions.locate(at), at, "scenario-divides", value.parameter(), norm.norm());
                }
            }
        }
    }
}
