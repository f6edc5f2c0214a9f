package nl.huisnorm.rules.internal.remedy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.huisnorm.answer.remedy.CostModel;
import org.jspecify.annotations.Nullable;

/** The kinds of change of a cost model by the facts they change. */
final class CostKinds {

    private final CostModel costs;
    private final Map<String, List<CostModel.Kind>> byFact = new HashMap<>();

    CostKinds(CostModel costs) {
        this.costs = costs;
        for (CostModel.Kind kind : costs.kinds()) {
            for (String fact : kind.facts()) {
                List<CostModel.Kind> known = byFact.computeIfAbsent(fact, any -> new ArrayList<>());
                if (known.stream().noneMatch(other -> other.way() == kind.way())) {
                    known.add(kind);
                }
            }
        }
    }

    /** The model they are of. */
    CostModel costs() {
        return costs;
    }

    /** The kinds of change of a fact, at most one for each way, in the order of the model. */
    List<CostModel.Kind> of(String fact) {
        return byFact.getOrDefault(fact, List.of());
    }

    /** The kind of change of a fact in a way, or none. */
    CostModel.@Nullable Kind of(String fact, CostModel.Way way) {
        return of(fact).stream().filter(kind -> kind.way() == way).findFirst().orElse(null);
    }
}
