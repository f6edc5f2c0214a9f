package nl.huisnorm.rules.mutants;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.rules.mutants.Mutant.Kind;
import org.jspecify.annotations.Nullable;

/** Puts one small fault at a time into a condition. */
final class ConditionMutator {

    /** Takes what stands in a place instead; nothing where it is left out. */
    interface Sink {
        void add(Kind kind, List<String> at, String before, String after, @Nullable SourceNode instead);
    }

    private static final Map<String, String> AMONG = Map.of(
            "someBuilding", "everyBuilding",
            "everyBuilding", "someBuilding",
            "someDwelling", "everyDwelling",
            "everyDwelling", "someDwelling");

    private static final String NONE = "(none)";

    private final Sink sink;

    ConditionMutator(Sink sink) {
        this.sink = sink;
    }

    /** The faults of a whole condition, which can be left out altogether. */
    void whole(SourceNode condition, List<String> at) {
        boolean isOne = !(condition instanceof SourceNode.Elements list)
                || list.elements().size() == 1;
        if (isOne && !at.contains("terms")) {
            sink.add(Kind.SCOPE, at, Trees.shown(condition), NONE, null);
        }
        condition(condition, at);
    }

    private void condition(SourceNode node, List<String> at) {
        if (node instanceof SourceNode.Elements list) {
            if (list.elements().size() > 1) {
                sink.add(Kind.SCOPE, at, "all", "any", Trees.field("any", list));
            }
            parts(list, at);
        } else if (node instanceof SourceNode.Fields fields) {
            fields(fields, at);
        }
    }

    private void parts(SourceNode.Elements list, List<String> at) {
        for (int i = 0; i < list.elements().size(); i++) {
            List<String> part = Trees.at(at, Integer.toString(i));
            SourceNode node = list.elements().get(i);
            if (list.elements().size() > 1) {
                sink.add(Kind.SCOPE, part, Trees.shown(node), NONE, null);
            }
            condition(node, part);
        }
    }

    private void fields(SourceNode.Fields fields, List<String> at) {
        Set<String> names = fields.fields().keySet();
        String only = names.iterator().next();
        SourceNode value = Objects.requireNonNull(fields.fields().get(only));
        if (names.size() == 1 && (only.equals("all") || only.equals("any"))) {
            if (value instanceof SourceNode.Elements list) {
                String other = only.equals("all") ? "any" : "all";
                if (list.elements().size() > 1) {
                    sink.add(Kind.SCOPE, at, only, other, Trees.field(other, list));
                }
                parts(list, Trees.at(at, only));
            }
        } else if (names.size() == 1 && only.equals("not")) {
            sink.add(Kind.SCOPE, at, Trees.shown(fields), Trees.shown(value), value);
            inside(value, Trees.at(at, "not"));
        } else if (names.size() == 1 && AMONG.containsKey(only)) {
            String other = Objects.requireNonNull(AMONG.get(only));
            sink.add(Kind.SCOPE, at, only, other, Trees.field(other, value));
            condition(value, Trees.at(at, only));
        } else {
            sink.add(Kind.SCOPE, at, Trees.shown(fields), "not " + Trees.shown(fields), Trees.field("not", fields));
            inside(fields, at);
        }
    }

    /** The faults of a condition that is not to be negated once more. */
    private void inside(SourceNode node, List<String> at) {
        if (!(node instanceof SourceNode.Fields fields)) {
            condition(node, at);
            return;
        }
        if (!fields.fields().containsKey("fact")) {
            if (!fields.fields().containsKey("term") && !fields.fields().containsKey("reading")) {
                condition(node, at);
            }
            return;
        }
        fields.fields().forEach((name, value) -> {
            if (value instanceof SourceNode.Scalar scalar) {
                compared(fields, name, scalar, at);
            } else if (name.equals("in") && value instanceof SourceNode.Elements words) {
                words(words, Trees.at(at, name));
            }
        });
    }

    private void words(SourceNode.Elements words, List<String> at) {
        for (int i = 0; i < words.elements().size() && words.elements().size() > 1; i++) {
            List<SourceNode> others = new ArrayList<>(words.elements());
            String left = Trees.shown(others.remove(i));
            sink.add(Kind.WORD, at, left, NONE, new SourceNode.Elements(words.position(), others));
        }
    }

    private void compared(SourceNode.Fields fields, String name, SourceNode.Scalar value, List<String> at) {
        List<String> place = Trees.at(at, name);
        switch (name) {
            case "above", "atLeast", "atMost", "below" -> {
                if (value.kind() == SourceNode.Kind.NUMBER) {
                    for (String other : DataMutator.nextTo(value.text())) {
                        sink.add(Kind.THRESHOLD, place, value.text(), other, Trees.scalar(value, other));
                    }
                }
                for (String other : Objects.requireNonNull(DataMutator.COMPARISONS.get(name))) {
                    sink.add(Kind.COMPARATOR, at, name, other, Trees.renamed(fields, name, other, value));
                }
            }
            case "from", "until", "after" -> {
                for (String other : DataMutator.daysNextTo(value.text())) {
                    sink.add(Kind.DATE, place, value.text(), other, Trees.scalar(value, other));
                }
            }
            case "yearlyFrom", "yearlyUntil" -> {
                MonthDay day = MonthDay.parse("--" + value.text());
                for (String other : DataMutator.daysNextTo(day.atYear(2026).toString())) {
                    String changed = other.substring(other.indexOf('-') + 1);
                    sink.add(Kind.DATE, place, value.text(), changed, Trees.scalar(value, changed));
                }
            }
            default -> {
                // the words of a fact are negated with the condition
            }
        }
    }
}
