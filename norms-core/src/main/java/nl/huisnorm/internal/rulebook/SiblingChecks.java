package nl.huisnorm.internal.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.huisnorm.rulebook.DecidedBy;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Quantity;

/**
 * What norms must have in common to be siblings: that they ask the same of the same, so that the answer of one can stand for
 * another where it is open which of them holds.
 */
final class SiblingChecks {

    private final List<Norm> norms;
    private final RulebookChecks.Sink sink;

    SiblingChecks(List<Norm> norms, RulebookChecks.Sink sink) {
        this.norms = norms;
        this.sink = sink;
    }

    void check() {
        Map<String, List<Norm>> groups = norms.stream()
                .filter(norm -> norm.siblings() != null)
                .collect(Collectors.groupingBy(
                        norm -> norm.regime().id() + " " + norm.siblings(), LinkedHashMap::new, Collectors.toList()));
        groups.values().forEach(this::check);
    }

    private void check(List<Norm> group) {
        Norm first = group.get(0);
        if (group.size() == 1) {
            sink.add(first.id(), "sibling-alone", String.valueOf(first.siblings()));
        }
        for (Norm norm : group) {
            if (norm.decidedBy() != DecidedBy.RULE) {
                sink.add(norm.id(), "sibling-by-person", norm.id());
            }
            if (!asksOf(norm).equals(asksOf(first))) {
                sink.add(norm.id(), "siblings-differ", norm.id(), first.id());
            }
        }
        for (int i = 0; i < group.size(); i++) {
            for (Norm other : group.subList(i + 1, group.size())) {
                if (other.scope().equals(group.get(i).scope()) && RulebookChecks.meet(group.get(i), other)) {
                    sink.add(
                            other.id(),
                            "siblings-alike",
                            other.id(),
                            group.get(i).id());
                }
            }
        }
    }

    /** Of what a norm asks something, and in which direction. */
    private static List<Object> asksOf(Norm norm) {
        Quantity quantity = norm.quantity();
        return List.of(
                norm.subject(),
                norm.items(),
                norm.followsApplication(),
                quantity == null ? "" : quantity.unit(),
                quantity == null ? "" : quantity.direction());
    }
}
