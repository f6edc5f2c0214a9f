package nl.huisnorm.rules.internal.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.internal.rulebook.RulebookContent;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Role;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Trace;
import org.kie.api.KieBase;

/** Laws of a rulebook of which one norm was changed: all other rules are those that the build compiled, loaded once. */
public final class MutatedLaws {

    private static final int KEPT = 16;

    private final KieBase built;
    private final Matcher matcher;

    /**
     * With the rules that were built.
     *
     * @param rules the rules
     * @param norms the norms that have one
     */
    public MutatedLaws(CompiledRules rules, Set<String> norms) {
        this.built = rules.of(norms);
        this.matcher = new Matcher(some -> built);
    }

    private MutatedLaws(KieBase built, Matcher matcher) {
        this.built = built;
        this.matcher = matcher;
    }

    /** The laws of a rulebook, whose data may have been changed. */
    public Laws of(RulebookContent content) {
        return new Laws(content, matcher, KEPT);
    }

    /**
     * The same with another rule for one norm.
     *
     * @param norm the norm
     * @param rules what has the rule
     * @param called the name of the rule there
     */
    public MutatedLaws with(Norm norm, CompiledRules rules, String called) {
        KieBase changed = rules.of(List.of(called));
        Matcher other = new Matcher(some -> some.size() == 1 && some.contains(norm.id()) ? changed : built);
        // what was loaded by itself stays by itself
        other.match(Map.of(norm, Day.of(LocalDate.EPOCH, Trace.NONE)));
        return new MutatedLaws(built, other);
    }

    /**
     * What the build checks beside what it loads, as far as norms of one regime can change it.
     *
     * @throws IllegalArgumentException if it would refuse the rulebook
     */
    public static void check(RulebookContent content, String regime) {
        Set<Role> held = content.norms().stream()
                .map(Norm::role)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (Role role : Role.values()) {
            if (!held.contains(role)) {
                throw new IllegalArgumentException("no norm has the role " + role.key());
            }
        }
        content.norms().stream()
                .filter(norm -> norm.regime().id().equals(regime))
                .forEach(norm -> NormInUse.of(norm, content.terms()));
    }
}
