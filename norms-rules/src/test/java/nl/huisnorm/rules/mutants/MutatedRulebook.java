package nl.huisnorm.rules.mutants;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.internal.rulebook.RulebookContent;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.BundledLaws;
import nl.huisnorm.rules.internal.law.MutatedLaws;
import org.jspecify.annotations.Nullable;

/** A rulebook with a fault in it, ready to be asked: all of it, or the few norms that one of them cannot do without. */
final class MutatedRulebook {

    private final RulebookContent content;
    private final MutatedLaws laws;
    private final Map<String, Huisnorm> few = new HashMap<>();
    private @Nullable Huisnorm all;

    MutatedRulebook(RulebookContent content, MutatedLaws laws) {
        this.content = content;
        this.laws = laws;
    }

    /** All of it. */
    Huisnorm all() {
        Huisnorm known = all;
        if (known == null) {
            known = BundledLaws.of(laws.of(content));
            all = known;
        }
        return known;
    }

    /** A norm, its siblings, those that take each other's place, and those that have a role. */
    Huisnorm few(String id) {
        return few.computeIfAbsent(id, norm -> BundledLaws.of(laws.of(few(content, norm))));
    }

    private static RulebookContent few(RulebookContent content, String id) {
        Norm norm = content.norms().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return content.withNorms(content.norms().stream()
                .filter(other -> other.id().equals(id)
                        || other.role() != null
                        || id.equals(other.yieldsTo())
                        || other.id().equals(norm.yieldsTo())
                        || (norm.siblings() != null && Objects.equals(norm.siblings(), other.siblings())))
                .toList());
    }
}
