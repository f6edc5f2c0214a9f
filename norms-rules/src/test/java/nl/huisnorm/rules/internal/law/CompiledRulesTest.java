package nl.huisnorm.rules.internal.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.rulebook.DecidedBy;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.BundledLaws;
import org.junit.jupiter.api.Test;

/** Rules are found by the ids of their norms, and only those that are asked for are loaded. */
class CompiledRulesTest {

    private static final String NAMES = "/META-INF/kie/nl.huisnorm/norms-rules/drools-model";

    private static CompiledRules rules() throws IOException {
        try (InputStream in = Objects.requireNonNull(CompiledRulesTest.class.getResourceAsStream(NAMES))) {
            String model = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.contains(":") && !line.isBlank())
                    .findFirst()
                    .orElseThrow();
            return new CompiledRules(model, CompiledRulesTest.class.getClassLoader());
        }
    }

    @Test
    void every_norm_that_a_rule_decides_has_one_and_no_other_norm_has() throws IOException {
        CompiledRules rules = rules();
        for (Norm norm : BundledLaws.LAWS.content().norms()) {
            assertThat(rules.has(norm.id())).as(norm.id()).isEqualTo(norm.decidedBy() == DecidedBy.RULE);
        }
    }

    @Test
    void only_the_rules_that_are_asked_for_are_in_a_base() throws IOException {
        List<String> two =
                BundledLaws.LAWS.content().rules().keySet().stream().limit(2).toList();
        assertThat(rules().of(two).getKiePackages().stream()
                        .flatMap(folder -> folder.getRules().stream())
                        .map(rule -> rule.getName()))
                .containsExactlyInAnyOrderElementsOf(two);
    }

    @Test
    void a_model_that_is_not_there_is_named() {
        CompiledRules none =
                new CompiledRules("nl.huisnorm.rules.norms.None", getClass().getClassLoader());
        assertThatThrownBy(() -> none.of(List.of("T-1"))).hasMessage("no rules in nl.huisnorm.rules.norms.None");
    }
}
