package nl.huisnorm.rules.internal.value;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.input.Pointer;
import org.jspecify.annotations.Nullable;

/** The inputs that a value came from, known or not. Joining is cheap; the inputs are gathered only when asked for. */
public abstract sealed class Trace {

    /** No inputs: the value of a parameter, or of what needs none. */
    public static final Trace NONE = new Nothing();

    private static final int FEW = 8;

    /** So deep joined traces are walked as calls; nearly all are. */
    private static final int SHALLOW = 24;

    private Trace() {}

    private static final class Nothing extends Trace {}

    /** What others came from together. */
    private static final class Joined extends Trace {

        private final Trace left;
        private final Trace right;

        Joined(Trace left, Trace right) {
            this.left = left;
            this.right = right;
        }
    }

    /** What many others came from together: a sum over all rooms. */
    private static final class Many extends Trace {

        private final Trace[] parts;

        Many(Trace[] parts) {
            this.parts = parts;
        }
    }

    /** One input. How it is told as evidence, or as missing, is made when it is first asked for. */
    private static final class Input extends Trace {

        private final String owner;
        private final Pointer place;
        private final String fact;
        private final @Nullable Object value;
        private @Nullable Evidence evidence;
        private @Nullable Missing missing;
        private @Nullable String name;

        Input(String owner, Pointer place, String fact, @Nullable Object value) {
            this.owner = owner;
            this.place = place;
            this.fact = fact;
            this.value = value;
        }

        /** The fact, by its owner and its own name. */
        String name() {
            String known = name;
            if (known == null) {
                known = owner + "." + fact;
                name = known;
            }
            return known;
        }

        @Nullable Evidence used() {
            Evidence known = evidence;
            if (known == null && value != null) {
                known = new Evidence(owner, place.field(fact), value);
                evidence = known;
            }
            return known;
        }

        @Nullable Missing missed() {
            Missing known = missing;
            if (known == null && value == null) {
                known = new Missing(owner, place.field(fact));
                missing = known;
            }
            return known;
        }
    }

    /** One input; without a value it is missing. */
    public static Trace of(String owner, Pointer place, String fact, @Nullable Object value) {
        return new Input(owner, place, fact, value);
    }

    /** The inputs of this and the other. */
    public Trace and(Trace other) {
        if (this == NONE || this == other) {
            return other;
        }
        return other == NONE ? this : new Joined(this, other);
    }

    /** The inputs of all of them. */
    static Trace all(List<? extends Value> values) {
        Trace[] parts = new Trace[values.size()];
        int size = 0;
        for (Value value : values) {
            if (value.trace() != NONE) {
                parts[size++] = value.trace();
            }
        }
        return size == 0 ? NONE : size == 1 ? parts[0] : new Many(Arrays.copyOf(parts, size));
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
        return Objects.requireNonNull(place.parent());
    }

    /** The inputs that are known, each once, in the order in which they were used. */
    public List<Evidence> evidence() {
        if (this instanceof Input input) {
            Evidence only = input.used();
            return only == null ? List.of() : List.of(only);
        }
        if (this == NONE) {
            return List.of();
        }
        InputsOnce<Evidence> found = new InputsOnce<>(Evidence::place);
        walk(input -> found.add(input.used()));
        return found.all();
    }

    /** The inputs that are not known, each once, in the order in which they were needed. */
    public List<Missing> missing() {
        if (this instanceof Input input) {
            Missing only = input.missed();
            return only == null ? List.of() : List.of(only);
        }
        if (this == NONE) {
            return List.of();
        }
        InputsOnce<Missing> found = new InputsOnce<>(Missing::place);
        walk(input -> found.add(input.missed()));
        return found.all();
    }

    /** Whether an input that is known is one of some. */
    public boolean isAnyUsed(Predicate<Evidence> wanted) {
        return any(input -> {
            Evidence used = input.used();
            return used != null && wanted.test(used);
        });
    }

    /** Whether an input is not known. */
    public boolean isAnyMissing() {
        return any(input -> input.value == null);
    }

    /** Adds the names of the facts of all inputs, known or not, to others. */
    public void addFacts(Set<String> names) {
        walk(input -> names.add(input.name()));
    }

    /** Where inputs would stand that are not known and were needed more than once. */
    public Set<Pointer> missedTwice() {
        Set<Pointer> once = new HashSet<>();
        Set<Pointer> twice = new HashSet<>();
        walk(input -> {
            Missing missed = input.missed();
            if (missed != null && !once.add(missed.place())) {
                twice.add(missed.place());
            }
        });
        return twice;
    }

    private void walk(Consumer<Input> inputs) {
        any(input -> {
            inputs.accept(input);
            return false;
        });
    }

    private boolean any(Predicate<Input> wanted) {
        return any(this, wanted, SHALLOW);
    }

    private static boolean any(Trace from, Predicate<Input> wanted, int depth) {
        Trace trace = from;
        while (trace instanceof Joined joined) {
            if (depth == 0) {
                return trace.anyOfDeep(wanted);
            }
            if (any(joined.left, wanted, depth - 1)) {
                return true;
            }
            trace = joined.right;
        }
        if (trace instanceof Many) {
            return trace.anyOfDeep(wanted);
        }
        return trace instanceof Input input && wanted.test(input);
    }

    /** Walks the joined traces with a stack of its own: a sum over thousands of rooms is thousands of joins deep. */
    private boolean anyOfDeep(Predicate<Input> wanted) {
        Trace[] open = new Trace[FEW];
        int size = 0;
        Trace trace = this;
        while (true) {
            if (trace instanceof Joined joined) {
                if (size == open.length) {
                    open = Arrays.copyOf(open, size * 2);
                }
                open[size++] = joined.right;
                trace = joined.left;
            } else if (trace instanceof Many many) {
                int more = many.parts.length - 1;
                if (size + more > open.length) {
                    open = Arrays.copyOf(open, Math.max(size + more, open.length * 2));
                }
                for (int i = more; i > 0; i--) {
                    open[size++] = many.parts[i];
                }
                trace = many.parts[0];
            } else {
                if (trace instanceof Input input && wanted.test(input)) {
                    return true;
                }
                if (size == 0) {
                    return false;
                }
                trace = open[--size];
            }
        }
    }
}
