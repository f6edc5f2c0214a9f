package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.DecidedBy;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.SubjectKind;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the case files, and sees to it that every norm a rule decides has the cases it needs. */
class CasesTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final List<CaseFiles.Placed> CASES = CaseFiles.all();
    private static final Set<String> KINDS = Set.of("pass", "fail", "inapplicable", "undetermined", "boundary");

    @TestFactory
    Stream<DynamicNode> every_case_is_answered_as_it_says() {
        Map<String, List<CaseFiles.Placed>> byNorm = CASES.stream()
                .collect(Collectors.groupingBy(CaseFiles.Placed::norm, TreeMap::new, Collectors.toList()));
        return byNorm.entrySet().stream()
                .map(norm -> DynamicContainer.dynamicContainer(
                        norm.getKey(),
                        norm.getValue().stream()
                                .map(one -> DynamicTest.dynamicTest(
                                        one.kind() + ": " + one.content().title(),
                                        one.file().toUri(),
                                        () -> CaseCheck.check(one)))));
    }

    @Test
    void every_case_stands_at_a_norm_and_is_of_a_known_kind() {
        for (CaseFiles.Placed placed :
                Stream.concat(CASES.stream(), CaseFiles.toFix().stream()).toList()) {
            Norm norm = HUISNORM.rulebook().norm(placed.norm()).orElseThrow(() -> new AssertionError(placed.file()));
            assertThat(placed.file().getParent().getParent())
                    .hasFileName(norm.regime().id());
            assertThat(KINDS).contains(placed.kind());
        }
    }

    @Test
    void every_norm_that_a_rule_decides_has_the_cases_it_needs() {
        Map<String, Set<String>> kinds = new TreeMap<>();
        CASES.forEach(
                one -> kinds.computeIfAbsent(one.norm(), id -> new TreeSet<>()).add(one.kind()));
        Map<String, Set<String>> lacking = new TreeMap<>();
        for (Norm norm : HUISNORM.rulebook().norms()) {
            if (norm.decidedBy() == DecidedBy.RULE) {
                Set<String> needed = new TreeSet<>(Set.of("pass", "fail", "undetermined"));
                if (norm.subject() == SubjectKind.WAIVER) {
                    // a file of waivers that lacks one of the facts is refused when it is read
                    needed.remove("undetermined");
                }
                if (!norm.scope().equals(Condition.ALWAYS) || norm.validity().from() != null) {
                    needed.add("inapplicable");
                }
                if (norm.quantity() != null
                        || norm.validity().from() != null
                        || norm.validity().until() != null) {
                    needed.add("boundary");
                }
                needed.removeAll(kinds.getOrDefault(norm.id(), Set.of()));
                if (!needed.isEmpty()) {
                    lacking.put(norm.id(), needed);
                }
            }
        }
        assertThat(lacking).isEmpty();
    }

    /** A number needs a case where it is just met and one where it just is not; a first or last day, the days around it. */
    @Test
    void every_boundary_has_cases_on_both_sides() {
        Map<String, List<CaseFiles.Placed>> byNorm =
                CASES.stream().collect(Collectors.groupingBy(CaseFiles.Placed::norm));
        Map<String, Set<String>> lacking = new TreeMap<>();
        for (Norm norm : HUISNORM.rulebook().norms()) {
            if (norm.decidedBy() != DecidedBy.RULE) {
                continue;
            }
            List<CaseFiles.Placed> cases = byNorm.getOrDefault(norm.id(), List.of());
            Set<String> missing = new TreeSet<>();
            if (norm.quantity() != null) {
                for (Outcome side : List.of(Outcome.COMPLIANT, Outcome.NON_COMPLIANT)) {
                    boolean found = cases.stream()
                            .filter(one -> one.kind().equals("boundary"))
                            .flatMap(one -> one.content().expect().stream())
                            .anyMatch(expected -> expected.outcome() == side);
                    if (!found) {
                        missing.add("boundary " + side);
                    }
                }
            }
            Set<LocalDate> days =
                    cases.stream().map(one -> one.content().asOf()).collect(Collectors.toSet());
            LocalDate from = norm.validity().from();
            if (from != null && !from.equals(norm.regime().editions().get(0).from())) {
                Stream.of(from.minusDays(1), from)
                        .filter(day -> !days.contains(day))
                        .forEach(day -> missing.add(day.toString()));
            }
            LocalDate until = norm.validity().until();
            if (until != null) {
                Stream.of(until, until.plusDays(1))
                        .filter(day -> !days.contains(day))
                        .forEach(day -> missing.add(day.toString()));
            }
            if (!missing.isEmpty()) {
                lacking.put(norm.id(), missing);
            }
        }
        assertThat(lacking).isEmpty();
    }
}
