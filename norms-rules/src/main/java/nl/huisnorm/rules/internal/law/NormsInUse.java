package nl.huisnorm.rules.internal.law;

import java.util.HashMap;
import java.util.Map;
import nl.huisnorm.internal.rulebook.RulebookContent;
import nl.huisnorm.rulebook.Norm;

/** The norms of a rulebook with their scopes, each made ready when the first law is made in which it is in force. */
final class NormsInUse {

    private final RulebookContent content;
    private final AskedOnce asked;
    private final Map<String, NormInUse> made = new HashMap<>();

    NormsInUse(RulebookContent content, AskedOnce asked) {
        this.content = content;
        this.asked = asked;
    }

    synchronized NormInUse of(Norm norm) {
        NormInUse known = made.get(norm.id());
        if (known == null) {
            known = NormInUse.of(norm, content.terms(), asked);
            made.put(norm.id(), known);
        }
        return known;
    }
}
