package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.rulebook.DecidedBy;
import nl.huisnorm.rulebook.Norm;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.junit.jupiter.api.Test;

class RulebookTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final Facility EMPTY = FacilityBuilder.builder()
            .id("empty")
            .buildings(List.of(BuildingBuilder.builder().id("main").build()))
            .build();

    @Test
    void norms_and_compiled_rules_match_one_to_one() {
        Set<String> norms = HUISNORM.rulebook().norms().stream()
                .filter(norm -> norm.decidedBy() == DecidedBy.RULE)
                .map(Norm::id)
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> rules = compiledRules();
        assertThat(rules).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(rules)).isEqualTo(norms);
        assertThat(norms)
                .allSatisfy(norm -> assertThat(HUISNORM.rulebook().rule(norm))
                        .hasValueSatisfying(text -> assertThat(text)
                                .contains("rule \"" + norm + "\"")
                                .contains("norm == \"" + norm + "\"")));
    }

    @Test
    void no_rule_holds_a_number_of_its_own() {
        for (Norm norm : HUISNORM.rulebook().norms()) {
            HUISNORM.rulebook().rule(norm.id()).ifPresent(rule -> {
                String body = rule.substring(rule.indexOf("then"))
                        .replaceAll("\"[^\"]*\"", "")
                        .replaceAll("measuredByNen2580", "");
                assertThat(body).as(norm.id()).doesNotContainPattern("[0-9]");
            });
        }
    }

    @Test
    void every_parameter_a_norm_brings_is_read_by_its_rule() {
        for (Norm norm : HUISNORM.rulebook().norms()) {
            String rule = HUISNORM.rulebook().rule(norm.id()).orElse("");
            norm.parameters()
                    .keySet()
                    .forEach(parameter -> assertThat(rule + norm.requirement().nl())
                            .as("%s reads %s or tells it", norm.id(), parameter)
                            .containsAnyOf(
                                    "parameter( \"" + parameter + "\" )",
                                    "agreed( \"" + parameter + "\",",
                                    "{" + parameter + "}"));
        }
    }

    @Test
    void every_norm_in_force_is_answered_even_when_nothing_is_known() {
        for (LocalDate day : List.of(
                LocalDate.of(2017, 5, 1),
                LocalDate.of(2023, 12, 31),
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2026, 11, 23))) {
            Set<String> answered = HUISNORM.assess(EMPTY, AssessmentOptions.asOf(day)).findings().stream()
                    .map(finding -> finding.norm().id())
                    .collect(Collectors.toSet());
            Set<String> inForce = HUISNORM.rulebook().norms().stream()
                    .filter(norm -> norm.inForceOn(day) && norm.subject().isOfFacility())
                    .filter(norm -> !Set.of("bedroom", "room", "unit", "extinguisher", "waiver")
                            .contains(norm.subject().key()))
                    .map(Norm::id)
                    .collect(Collectors.toSet());
            assertThat(answered).containsAll(inForce);
        }
    }

    @Test
    void what_is_not_known_never_looks_like_met() {
        Assessment assessment = HUISNORM.assess(EMPTY, AssessmentOptions.asOf(LocalDate.of(2026, 11, 23)));
        assertThat(assessment.findings())
                .noneMatch(finding -> finding.outcome().key().endsWith("compliant"));
        assertThat(assessment.verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void a_day_of_which_the_rulebook_has_no_text_is_never_compliant() {
        Assessment before = HUISNORM.assess(EMPTY, AssessmentOptions.asOf(LocalDate.of(1990, 1, 1)));
        assertThat(before.findings()).isEmpty();
        assertThat(before.verdict()).isEqualTo(Verdict.UNDETERMINED);
        Assessment early = HUISNORM.assess(EMPTY, AssessmentOptions.asOf(LocalDate.of(2016, 1, 1)));
        assertThat(early.unknownRegimes())
                .extracting(regime -> regime.id())
                .containsExactly("bouwbesluit-2012", "wabo", "snf");
    }

    @Test
    void what_the_rulebook_does_not_have_cannot_be_asked_for() {
        AssessmentOptions options = AssessmentOptions.asOf(LocalDate.of(2026, 1, 1));
        assertThatThrownBy(() -> HUISNORM.assess(EMPTY, options.withRegimes(List.of("snv"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("snv");
        assertThatThrownBy(() -> HUISNORM.assess(EMPTY, options.withReading("SNF-Q-1", "SOME")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SNF-Q-1=SOME");
    }

    @Test
    void the_same_rulebook_has_the_same_digest() {
        assertThat(HUISNORM.rulebook().digest())
                .matches("[0-9a-f]{64}")
                .isEqualTo(Huisnorm.bundled().rulebook().digest());
    }

    private static List<String> compiledRules() {
        try (var in = Objects.requireNonNull(
                RulebookTest.class.getResourceAsStream("/META-INF/kie/nl.huisnorm/norms-rules/drools-model"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.contains(":") && !line.isBlank())
                    .flatMap(name -> model(name).getRules().stream())
                    .map(Rule::getName)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Model model(String name) {
        try {
            return Class.forName(name.strip())
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
