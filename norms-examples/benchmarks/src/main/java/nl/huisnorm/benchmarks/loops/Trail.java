package nl.huisnorm.benchmarks.loops;

import java.util.ArrayList;
import java.util.List;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.input.Pointer;
import org.jspecify.annotations.Nullable;

/** The facts that an answer used, if anybody asks for them. */
final class Trail {

    /** One that keeps nothing. */
    static final Trail NONE = new Trail(null, List.of());

    private final @Nullable List<Evidence> facts;
    private final List<Evidence> all;

    private Trail(@Nullable List<Evidence> facts, List<Evidence> all) {
        this.facts = facts;
        this.all = all;
    }

    /** One that begins with facts that were counted before. */
    static Trail after(List<Evidence> before) {
        List<Evidence> facts = new ArrayList<>(before.size() + 2);
        facts.addAll(before);
        return new Trail(facts, facts);
    }

    /** Also used that fact, where it is known. */
    Trail and(String owner, Pointer place, String fact, @Nullable Object value) {
        if (facts != null && value != null) {
            facts.add(new Evidence(owner, place.field(fact), value));
        }
        return this;
    }

    List<Evidence> facts() {
        return all;
    }
}
