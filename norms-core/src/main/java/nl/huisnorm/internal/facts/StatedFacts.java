package nl.huisnorm.internal.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.huisnorm.internal.source.Edit;

/** The facts that a file states, by their paths: those that are asked, so that a name or an id is none. */
public final class StatedFacts {

    private final Set<String> paths = new TreeSet<>();

    private StatedFacts() {}

    /** Those of a record and of all that it holds, in the order of the alphabet. */
    public static Set<String> of(Record record) {
        StatedFacts facts = new StatedFacts();
        facts.add(record);
        return facts.paths;
    }

    private void add(Record record) {
        String owner = Edit.owner(record.getClass());
        for (Map.Entry<String, Object> value : Edit.values(record).entrySet()) {
            Fact fact = FactTable.get().fact(owner + "." + value.getKey());
            if (fact != null && fact.ask() != null && !(value.getValue() instanceof List<?> list && list.isEmpty())) {
                paths.add(fact.path());
            }
            if (value.getValue() instanceof Record part) {
                add(part);
            } else if (value.getValue() instanceof List<?> parts) {
                parts.stream()
                        .filter(Record.class::isInstance)
                        .map(Record.class::cast)
                        .forEach(this::add);
            }
        }
    }
}
