package nl.huisnorm.rules.internal.value;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.input.Pointer;
import org.jspecify.annotations.Nullable;

/** The inputs that a value came from, known or not. Joining is cheap; the inputs are gathered only when asked for. */
public final class Trace {

    /** No inputs: the value of a parameter, or of what needs none. */
    public static final Trace NONE = new Trace(null, null, null, null, null, null);

    private final @Nullable Trace left;
    private final @Nullable Trace right;
    private final @Nullable String owner;
    private final @Nullable Pointer place;
    private final @Nullable String fact;
    private final @Nullable Object value;

    private Trace(
            @Nullable Trace left,
            @Nullable Trace right,
            @Nullable String owner,
            @Nullable Pointer place,
            @Nullable String fact,
            @Nullable Object value) {
        this.left = left;
        this.right = right;
        this.owner = owner;
        this.place = place;
        this.fact = fact;
        this.value = value;
    }

    /** One input; without a value it is missing. */
    public static Trace of(String owner, Pointer place, String fact, @Nullable Object value) {
        return new Trace(null, null, owner, place, fact, value);
    }

    /** The inputs of this and the other. */
    public Trace and(Trace other) {
        if (this == NONE || this == other) {
            return other;
        }
        return other == NONE ? this : new Trace(this, other, null, null, null, null);
    }

    /** Those of the inputs that are known. */
    public Trace known() {
        return of(evidence(), List.of(), Pointer.ROOT);
    }

    /** The same inputs, in a file that stands at a place of another. */
    public Trace under(Pointer base) {
        return of(evidence(), missing(), base);
    }

    /** Inputs that were used and inputs that were missed in a file that stands at a place of another. */
    public static Trace of(List<Evidence> evidence, List<Missing> missing, Pointer base) {
        Trace all = NONE;
        for (Evidence one : evidence) {
            all = all.and(of(one.owner(), base.at(parent(one.place())), one.fact(), one.value()));
        }
        for (Missing one : missing) {
            all = all.and(of(one.owner(), base.at(parent(one.place())), one.fact(), null));
        }
        return all;
    }

    private static Pointer parent(Pointer place) {
        return java.util.Objects.requireNonNull(place.parent());
    }

    /** The inputs that are known, each once, in the order in which they were used. */
    public List<Evidence> evidence() {
        Map<Pointer, Evidence> found = new LinkedHashMap<>();
        collect(found, null);
        return List.copyOf(found.values());
    }

    /** The inputs that are not known, each once, in the order in which they were needed. */
    public List<Missing> missing() {
        Map<Pointer, Missing> found = new LinkedHashMap<>();
        collect(null, found);
        return List.copyOf(found.values());
    }

    /** Adds the names of the facts of all inputs, known or not, to others. */
    public void addFacts(Set<String> names) {
        walk(input -> {
            if (input.owner != null && input.place != null && input.fact != null) {
                names.add(input.owner + "." + input.fact);
            }
        });
    }

    /** Where inputs would stand that are not known and were needed more than once. */
    public Set<Pointer> missedTwice() {
        Set<Pointer> once = new HashSet<>();
        Set<Pointer> twice = new HashSet<>();
        walk(input -> {
            if (input.place != null && input.fact != null && input.value == null) {
                Pointer at = input.place.field(input.fact);
                if (!once.add(at)) {
                    twice.add(at);
                }
            }
        });
        return twice;
    }

    /** Walks the joined traces with a stack of its own: a sum over thousands of rooms is thousands of joins deep. */
    private void walk(Consumer<Trace> inputs) {
        Deque<Trace> open = new ArrayDeque<>();
        open.push(this);
        while (!open.isEmpty()) {
            Trace trace = open.pop();
            if (trace.left != null && trace.right != null) {
                open.push(trace.right);
                open.push(trace.left);
            } else {
                inputs.accept(trace);
            }
        }
    }

    private void collect(@Nullable Map<Pointer, Evidence> evidence, @Nullable Map<Pointer, Missing> missing) {
        walk(input -> input.collectInput(evidence, missing));
    }

    private void collectInput(@Nullable Map<Pointer, Evidence> evidence, @Nullable Map<Pointer, Missing> missing) {
        if (owner != null && place != null && fact != null) {
            Pointer at = place.field(fact);
            if (value != null && evidence != null) {
                evidence.put(at, new Evidence(owner, at, value));
            } else if (value == null && missing != null) {
                missing.put(at, new Missing(owner, at));
            }
        }
    }
}
