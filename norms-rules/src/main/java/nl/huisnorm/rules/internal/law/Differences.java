package nl.huisnorm.rules.internal.law;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.huisnorm.internal.source.Edit;
import org.jspecify.annotations.Nullable;

/** The facts by which two facilities differ, named as norms name them: {@code room.area}. */
final class Differences {

    private final Set<String> facts = new HashSet<>();

    private Differences() {}

    /** Those of two records of a kind; of what is in one of them only, all. */
    static Set<String> between(Record one, Record other) {
        Differences differences = new Differences();
        differences.add(one, other);
        return differences.facts;
    }

    private void add(Record one, Record other) {
        Map<String, Object> before = Edit.values(one);
        Map<String, Object> after = Edit.values(other);
        Set<String> names = new HashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            add(Edit.owner(one.getClass()) + "." + name, before.get(name), after.get(name));
        }
    }

    /** Most of a changed facility are the very objects of the one before, which need no looking into. */
    @SuppressWarnings("ReferenceEquality")
    private void add(String fact, @Nullable Object before, @Nullable Object after) {
        if (before == after) {
            return;
        }
        if (before instanceof Record one && after instanceof Record other && one.getClass() == other.getClass()) {
            add(one, other);
        } else if (before instanceof List<?> one && after instanceof List<?> other && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                add(fact, one.get(i), other.get(i));
            }
        } else if (before == null || !before.equals(after)) {
            facts.add(fact);
            addAll(before);
            addAll(after);
        }
    }

    private void addAll(@Nullable Object part) {
        if (part instanceof Record record) {
            Edit.values(record).forEach((name, value) -> {
                facts.add(Edit.owner(record.getClass()) + "." + name);
                addAll(value);
            });
        } else if (part instanceof Collection<?> list) {
            list.forEach(this::addAll);
        } else if (part instanceof Map<?, ?> map) {
            map.values().forEach(this::addAll);
        }
    }
}
