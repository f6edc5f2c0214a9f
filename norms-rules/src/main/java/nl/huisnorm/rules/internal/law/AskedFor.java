package nl.huisnorm.rules.internal.law;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.internal.rulebook.RulebookContent;
import nl.huisnorm.rulebook.Regime;

/** Whether there is what was asked to judge by. */
final class AskedFor {

    private AskedFor() {}

    /**
     * Checks that there are the regimes and readings asked for.
     *
     * @throws IllegalArgumentException if there is no such regime or reading
     */
    static void check(RulebookContent content, Set<String> regimes, Map<String, String> readings) {
        Set<String> known = content.regimes().stream().map(Regime::id).collect(Collectors.toSet());
        for (String regime : regimes) {
            if (!known.contains(regime)) {
                throw new IllegalArgumentException("unknown regime " + regime);
            }
        }
        readings.forEach((question, reading) -> {
            Optional<String> found = content.interpretations().stream()
                    .filter(interpretation -> interpretation.id().equals(question))
                    .flatMap(interpretation -> interpretation.readings().stream())
                    .map(one -> one.id())
                    .filter(reading::equals)
                    .findFirst();
            if (found.isEmpty()) {
                throw new IllegalArgumentException("unknown reading " + question + "=" + reading);
            }
        });
    }
}
