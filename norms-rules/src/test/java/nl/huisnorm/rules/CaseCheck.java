package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.internal.cases.CaseAnswer;
import nl.huisnorm.internal.cases.CaseFile;

/** Asks Huisnorm what a case asks, and compares the answer with what the case expects. */
final class CaseCheck {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final Map<String, Huisnorm> PROFILED = new ConcurrentHashMap<>();

    private CaseCheck() {}

    /**
     * Checks a case.
     *
     * @throws AssertionError if the answer is another one than the case expects
     */
    static void check(CaseFiles.Placed placed) {
        List<Finding> findings = placed.findings(rulebook(placed.content()));
        for (CaseAnswer answer : CaseAnswer.of(placed.content(), placed.norm(), findings)) {
            assertThat(answer.wrong())
                    .as("expected %s, found %s", answer.expected(), answer.found())
                    .isEmpty();
        }
    }

    private static Huisnorm rulebook(CaseFile content) {
        return content.profile() == null
                ? HUISNORM
                : PROFILED.computeIfAbsent(content.profile(), CaseCheck::withProfile);
    }

    private static Huisnorm withProfile(String id) {
        return HUISNORM.withProfile(HUISNORM.rulebook().profiles().stream()
                .filter(profile -> profile.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no profile " + id)));
    }
}
