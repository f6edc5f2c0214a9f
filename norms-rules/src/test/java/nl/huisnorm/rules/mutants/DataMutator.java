package nl.huisnorm.rules.mutants;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.rulebook.Direction;
import nl.huisnorm.rules.mutants.Mutant.Kind;
import org.jspecify.annotations.Nullable;

/** Puts one small fault at a time into the data of norms and regimes. */
final class DataMutator {

    private final String file;
    private final SourceNode root;
    private final List<Mutant> made = new ArrayList<>();

    private DataMutator(String file, SourceNode root) {
        this.file = file;
        this.root = root;
    }

    /** The faults that a file with norms can have. */
    static List<Mutant> ofNorms(String file, SourceNode root) {
        DataMutator mutator = new DataMutator(file, root);
        List<SourceNode> norms = Trees.list(root, "norms");
        for (int i = 0; i < norms.size(); i++) {
            mutator.norm(norms.get(i), List.of("norms", Integer.toString(i)));
        }
        return mutator.made;
    }

    /** The faults that the file of a regime can have in what its norms share. */
    static List<Mutant> ofRegime(String file, SourceNode root) {
        DataMutator mutator = new DataMutator(file, root);
        String regime = file.substring(0, file.indexOf('/'));
        mutator.parameters(regime, root, List.of());
        mutator.scope(regime, root, List.of(), "scope");
        List<SourceNode> editions = Trees.list(root, "editions");
        for (int i = 0; i < editions.size(); i++) {
            // where one edition ends and the next begins, only both together can be moved
            boolean isFirst = i == 0;
            boolean isLast = i == editions.size() - 1;
            List<String> at = List.of("editions", Integer.toString(i));
            if (isFirst) {
                mutator.day(regime, editions.get(i), at, "from");
            }
            if (isLast) {
                mutator.day(regime, editions.get(i), at, "until");
            }
        }
        if (root.child("terms") instanceof SourceNode.Fields terms) {
            terms.fields().keySet().forEach(term -> mutator.scope(regime, terms, List.of("terms"), term));
        }
        return mutator.made;
    }

    private void norm(SourceNode norm, List<String> at) {
        String id = Trees.text(norm, "id");
        if (id == null) {
            return;
        }
        day(id, norm, at, "from");
        day(id, norm, at, "until");
        parameters(id, norm, at);
        scope(id, norm, at, "scope");
        SourceNode quantity = norm.child("quantity");
        if (quantity != null) {
            unit(id, quantity, Trees.at(at, "quantity"));
            for (Direction direction : Direction.values()) {
                otherwise(Kind.DIRECTION, id, quantity, Trees.at(at, "quantity"), "direction", direction.key());
            }
        }
        String confidence = Trees.text(norm, "confidence");
        otherwise(Kind.FORCE, id, norm, at, "confidence", "uncertain".equals(confidence) ? "found" : "uncertain");
        if (norm.child("role") instanceof SourceNode.Scalar role) {
            add(Kind.FORCE, id, Trees.at(at, "role"), role.text(), "(none)", null);
        }
        if (norm.child("severity") instanceof SourceNode.Scalar severity) {
            add(Kind.FORCE, id, Trees.at(at, "severity"), severity.text(), "(none)", null);
        }
    }

    private void parameters(String owner, SourceNode node, List<String> at) {
        List<SourceNode> parameters = Trees.list(node, "parameters");
        for (int i = 0; i < parameters.size(); i++) {
            List<String> parameter = Trees.at(at, "parameters", Integer.toString(i));
            unit(owner, parameters.get(i), parameter);
            List<SourceNode> values = Trees.list(parameters.get(i), "values");
            for (int j = 0; j < values.size(); j++) {
                List<String> value = Trees.at(parameter, "values", Integer.toString(j));
                steps(Kind.THRESHOLD, owner, values.get(j), value, "value");
                day(owner, values.get(j), value, "from");
                day(owner, values.get(j), value, "until");
            }
        }
    }

    private void scope(String owner, SourceNode node, List<String> at, String field) {
        SourceNode scope = node.child(field);
        if (scope != null) {
            List<String> place = Trees.at(at, field);
            new ConditionMutator(
                            (kind, where, before, after, instead) -> add(kind, owner, where, before, after, instead))
                    .whole(scope, place);
        }
    }

    private void steps(Kind kind, String owner, SourceNode node, List<String> at, String field) {
        if (node.child(field) instanceof SourceNode.Scalar scalar) {
            for (String other : nextTo(scalar.text())) {
                add(kind, owner, Trees.at(at, field), scalar.text(), other, Trees.scalar(scalar, other));
            }
        }
    }

    private void day(String owner, SourceNode node, List<String> at, String field) {
        if (node.child(field) instanceof SourceNode.Scalar scalar) {
            for (String other : daysNextTo(scalar.text())) {
                add(Kind.DATE, owner, Trees.at(at, field), scalar.text(), other, Trees.scalar(scalar, other));
            }
        }
    }

    private void unit(String owner, SourceNode node, List<String> at) {
        String unit = Trees.text(node, "unit");
        String other = MeasurementUnit.METRE.key();
        otherwise(Kind.UNIT, owner, node, at, "unit", other.equals(unit) ? MeasurementUnit.KILOMETRE.key() : other);
    }

    private void otherwise(Kind kind, String owner, SourceNode node, List<String> at, String field, String other) {
        if (node.child(field) instanceof SourceNode.Scalar scalar
                && !scalar.text().equals(other)) {
            add(kind, owner, Trees.at(at, field), scalar.text(), other, Trees.scalar(scalar, other));
        }
    }

    private void add(
            Kind kind, String owner, List<String> at, String before, String after, @Nullable SourceNode instead) {
        made.add(new Mutant(kind, owner, file, place(at), before, after, Trees.with(root, at, instead), null));
    }

    /** The place within the norm, with parameters by their ids. */
    private String place(List<String> at) {
        List<String> shown = new ArrayList<>();
        SourceNode node = root;
        for (String step : at) {
            SourceNode child = node.child(step);
            String id = child == null ? null : Trees.text(child, "id");
            shown.add(id == null ? step : id);
            node = child == null ? node : child;
        }
        return String.join("/", at.get(0).equals("norms") ? shown.subList(2, shown.size()) : shown);
    }

    /** A number one step of its last decimal lower and higher. */
    static List<String> nextTo(String number) {
        BigDecimal value = new BigDecimal(number);
        return List.of(
                value.subtract(value.ulp()).toPlainString(),
                value.add(value.ulp()).toPlainString());
    }

    /** The day before and the day after. */
    static List<String> daysNextTo(String day) {
        LocalDate date = LocalDate.parse(day);
        return List.of(date.minusDays(1).toString(), date.plusDays(1).toString());
    }

    /** The names that stand for each other's opposites or neighbours among comparisons. */
    static final Map<String, List<String>> COMPARISONS = Map.of(
            "above", List.of("atLeast", "below"),
            "atLeast", List.of("above", "atMost"),
            "atMost", List.of("below", "atLeast"),
            "below", List.of("atMost", "above"));
}
