package nl.huisnorm.io.read;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.internal.source.Wrapper;
import nl.huisnorm.internal.source.Wrapper.Wrapped;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Named;
import org.jspecify.annotations.Nullable;

/** The kinds of files there are, each with the fields that only such a file has. */
enum GivenKind implements Named {
    REPORT("assessments"),
    APPLICATION("application"),
    PLAN("phases"),
    FACILITY("buildings"),
    WAIVERS("waivers"),
    COST_MODEL("kinds"),
    PROFILE("norms", "municipality"),
    SCENARIO("norms", "title"),
    NORMS("norms");

    /** The field that tells. */
    private final String first;

    /** Another that must be there; the same where one is enough. */
    private final String second;

    GivenKind(String telling) {
        this(telling, telling);
    }

    GivenKind(String first, String second) {
        this.first = first;
        this.second = second;
    }

    private boolean isTold(Set<String> names) {
        return names.contains(first) && names.contains(second);
    }

    @Override
    public String label(Locale locale) {
        return Messages.in(locale).get("given." + key());
    }

    /** Refuses a file that is plainly of another kind than the one wanted. */
    static void check(SourceNode root, GivenKind wanted, Problems problems) throws UnreadableInputException {
        Wrapped wrapped = Wrapper.of(root);
        SourceNode whole = wrapped == null || told(root) != null ? root : wrapped.fields();
        GivenKind given = told(whole);
        if (given != null && given != wanted && !wanted.isTold(names(whole))) {
            throw problems.fatal(Position.START, "other-kind", given, wanted);
        }
    }

    private static @Nullable GivenKind told(SourceNode root) {
        Set<String> names = names(root);
        return Arrays.stream(values())
                .filter(kind -> kind.isTold(names))
                .findFirst()
                .orElse(null);
    }

    private static Set<String> names(SourceNode root) {
        return root instanceof SourceNode.Fields object ? object.fields().keySet() : Set.of();
    }
}
