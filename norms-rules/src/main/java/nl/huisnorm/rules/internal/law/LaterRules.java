package nl.huisnorm.rules.internal.law;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Rules that are matched, all at once, when one of them is first asked: a law is mostly asked for facilities, and never needs those
 * on plans then.
 */
final class LaterRules {

    private final Function<Map<Norm, Day>, Map<Norm, Function<View, Flag>>> matcher;
    private final Map<Norm, Day> norms;
    private volatile @Nullable Map<Norm, Function<View, Flag>> matched;

    LaterRules(Function<Map<Norm, Day>, Map<Norm, Function<View, Flag>>> matcher, Map<Norm, Day> norms) {
        this.matcher = matcher;
        this.norms = norms;
    }

    /** What each rule says of one subject. */
    Map<Norm, Function<View, Flag>> rules() {
        Map<Norm, Function<View, Flag>> rules = new HashMap<>();
        norms.keySet().forEach(norm -> rules.put(norm, subject -> rule(norm).apply(subject)));
        return rules;
    }

    private Function<View, Flag> rule(Norm norm) {
        Map<Norm, Function<View, Flag>> known = matched;
        return Objects.requireNonNull((known == null ? match() : known).get(norm));
    }

    private synchronized Map<Norm, Function<View, Flag>> match() {
        Map<Norm, Function<View, Flag>> known = matched;
        if (known == null) {
            known = matcher.apply(norms);
            matched = known;
        }
        return known;
    }
}
