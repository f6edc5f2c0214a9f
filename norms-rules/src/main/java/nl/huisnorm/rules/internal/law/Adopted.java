package nl.huisnorm.rules.internal.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.huisnorm.rulebook.Adoption;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.view.View;

/**
 * What a municipality says of a norm beside its numbers, made ready: what its own norms require, other numbers in some
 * circumstances, and where a norm is met all the same.
 */
final class Adopted {

    private final Norm norm;
    private final Day date;
    private final Map<String, Condition> terms;
    private final AskedOnce others;

    Adopted(Norm norm, Day date, Map<String, Condition> terms, AskedOnce others) {
        this.others = others;
        this.norm = norm;
        this.date = date;
        this.terms = terms;
    }

    /** Whether the norm is judged by what the municipality wrote, without a rule of the rulebook. */
    static boolean isOwn(Norm norm) {
        return norm.adoption() != null && norm.adoption().requires() != null;
    }

    /** The norm with each of its numbers that hold in some circumstances: each is matched with the norm's rule. */
    static List<Norm> variants(Norm norm) {
        return norm.adoption() == null
                ? List.of()
                : norm.adoption().instead().stream()
                        .map(other -> norm.withParameters(other.parameters()))
                        .toList();
    }

    /** What the norm says of a subject. */
    Function<View, Flag> rule(Map<Norm, Function<View, Flag>> matched, Function<View, Flag> otherwise) {
        Adoption adoption = norm.adoption();
        if (adoption == null) {
            return matched.getOrDefault(norm, otherwise);
        }
        Function<View, Flag> rule =
                adoption.requires() == null ? matched.getOrDefault(norm, otherwise) : asked(adoption.requires());
        List<Adoption.Instead> others = new ArrayList<>(adoption.instead());
        List<Norm> variants = variants(norm);
        for (int i = others.size() - 1; i >= 0; i--) {
            Function<View, Flag> rest = rule;
            Function<View, Flag> when = asked(others.get(i).when());
            Function<View, Flag> instead = Objects.requireNonNull(matched.get(variants.get(i)));
            rule = subject -> when.apply(subject).choose(instead.apply(subject), rest.apply(subject));
        }
        return adoption.unless() == null ? rule : unless(rule, asked(adoption.unless()));
    }

    private static Function<View, Flag> unless(Function<View, Flag> rule, Function<View, Flag> unless) {
        return subject -> rule.apply(subject).unless(unless.apply(subject));
    }

    private Function<View, Flag> asked(Condition condition) {
        Scope scope = Scope.of(condition, norm, terms, others);
        return subject -> scope.ask(subject, date, Map.of());
    }
}
