package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Between;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Measure;
import nl.huisnorm.assessment.Missing;
import org.jspecify.annotations.Nullable;

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
    static void check(CaseFile.Placed placed) {
        CaseFile content = placed.content();
        List<Finding> findings = content.findings(rulebook(content)).stream()
                .filter(finding -> finding.norm().id().equals(placed.norm()))
                .toList();
        if (content.expect().isEmpty()) {
            assertThat(findings)
                    .as("the norm is not in force, or is about nothing here")
                    .isEmpty();
        }
        for (CaseFile.Expected expected : content.expect()) {
            List<Finding> about = findings.stream()
                    .filter(finding ->
                            expected.subject() == null || finding.subject().id().equals(expected.subject()))
                    .toList();
            assertThat(about)
                    .as("exactly one finding on %s", expected.subject())
                    .hasSize(1);
            check(about.get(0), expected);
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

    private static void check(Finding finding, CaseFile.Expected expected) {
        assertThat(finding.outcome()).as(finding.toString()).isEqualTo(expected.outcome());
        if (expected.reason() != null) {
            assertThat(finding.reason()).isEqualTo(expected.reason());
        }
        Measure measure = finding.measure();
        if (expected.actual() != null) {
            assertThat(Objects.requireNonNull(measure).actual()).isEqualByComparingTo(expected.actual());
        }
        if (expected.required() != null) {
            assertThat(Objects.requireNonNull(measure).required()).isEqualByComparingTo(expected.required());
        }
        if (expected.actualBetween() != null) {
            check(Objects.requireNonNull(measure).actualBetween(), expected.actualBetween());
        }
        if (expected.requiredBetween() != null) {
            check(Objects.requireNonNull(measure).requiredBetween(), expected.requiredBetween());
        }
        if (expected.missing() != null) {
            assertThat(finding.missing())
                    .extracting(Missing::place)
                    .extracting(Object::toString)
                    .containsExactlyInAnyOrderElementsOf(expected.missing());
        }
    }

    private static void check(@Nullable Between found, CaseFile.Between expected) {
        assertThat(found).isNotNull();
        assertThat(Objects.requireNonNull(found).least()).isEqualTo(expected.least());
        assertThat(found.most()).isEqualTo(expected.most());
    }
}
