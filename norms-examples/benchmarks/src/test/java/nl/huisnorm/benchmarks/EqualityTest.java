package nl.huisnorm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Measure;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.benchmarks.dmn.DmnDecisions;
import nl.huisnorm.benchmarks.drl.DrlRules;
import nl.huisnorm.benchmarks.evrete.EvreteRules;
import nl.huisnorm.benchmarks.loops.LoopFindings;
import nl.huisnorm.benchmarks.loops.PlainLoops;
import nl.huisnorm.benchmarks.subset.Answer;
import nl.huisnorm.benchmarks.subset.ByLibrary;
import nl.huisnorm.benchmarks.subset.Check;
import nl.huisnorm.benchmarks.subset.Judge;
import nl.huisnorm.facility.Facility;
import org.junit.jupiter.api.Test;

/** What the engines are compared on is the same: norm, subject, outcome, what was found and what is required. */
class EqualityTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final ByLibrary LIBRARY = new ByLibrary(Huisnorm.bundled());
    private static final List<Facility> EXAMPLES = Bundled.facilities();
    private static final Judge LOOPS = PlainLoops.bare();
    private static final Judge LOOPS_WITH_EVIDENCE = PlainLoops.withEvidence();

    @Test
    void the_loops_answer_as_the_library_does_on_every_bundled_facility_and_on_the_large_ones() {
        for (Facility facility : withLarge()) {
            assertSame(LOOPS, facility);
            assertSame(LOOPS_WITH_EVIDENCE, facility);
        }
    }

    @Property(tries = 40)
    void and_on_facilities_of_which_anything_may_be_unknown(@ForAll long seed) {
        assertSame(LOOPS, DrawnFacility.of(seed));
    }

    @Test
    void so_do_drools_rules_that_are_compiled_at_run_time() {
        Judge drools = new DrlRules();
        EXAMPLES.forEach(facility -> assertSame(drools, facility));
        drawn().forEach(facility -> assertSame(drools, facility));
    }

    @Test
    void so_do_rules_of_evrete() {
        try (EvreteRules evrete = new EvreteRules()) {
            EXAMPLES.forEach(facility -> assertSame(evrete, facility));
            drawn().forEach(facility -> assertSame(evrete, facility));
        }
    }

    @Test
    void so_do_the_decisions_of_a_dmn_model_on_the_norms_that_it_has() {
        Judge dmn = new DmnDecisions();
        Set<Check> norms = DmnDecisions.norms();
        assertThat(norms).hasSizeGreaterThanOrEqualTo(25);
        EXAMPLES.forEach(facility -> assertSame(dmn, norms, facility));
        drawn().forEach(facility -> assertSame(dmn, norms, facility));
    }

    @Test
    void findings_that_loops_make_have_the_measures_of_the_library() {
        LoopFindings loops = new LoopFindings(Huisnorm.bundled().rulebook());
        for (Facility facility : EXAMPLES) {
            Map<String, Finding> made = loops.judge(facility, DAY).stream()
                    .collect(Collectors.toMap(ByLibrary::line, finding -> finding, (one, other) -> other));
            for (Finding finding : LIBRARY.findings(facility, DAY)) {
                if (finding.outcome() == Outcome.COMPLIANT || finding.outcome() == Outcome.NON_COMPLIANT) {
                    Measure measure = Objects.requireNonNull(made.get(ByLibrary.line(finding)))
                            .measure();
                    assertThat(measure == null).isEqualTo(finding.measure() == null);
                    if (measure != null && finding.measure() != null) {
                        assertThat(measure.unit()).isEqualTo(finding.measure().unit());
                        assertThat(measure.direction())
                                .isEqualTo(finding.measure().direction());
                    }
                }
            }
        }
    }

    @Test
    void every_norm_of_the_comparison_is_met_not_met_and_left_open_somewhere() {
        Map<String, Set<Outcome>> seen = new HashMap<>();
        for (long seed = 0; seed < 400; seed++) {
            for (Answer answer : LOOPS.judge(DrawnFacility.of(seed), DAY)) {
                seen.computeIfAbsent(answer.check().norm(), any -> new HashSet<>())
                        .add(answer.outcome());
            }
        }
        assertThat(seen).hasSize(Check.values().length).hasSizeGreaterThanOrEqualTo(28);
        assertThat(seen.values())
                .allSatisfy(outcomes ->
                        assertThat(outcomes).contains(Outcome.COMPLIANT, Outcome.NON_COMPLIANT, Outcome.UNDETERMINED));
    }

    @Test
    void the_loops_with_evidence_name_every_fact_that_the_library_says_decided() {
        for (Facility facility : EXAMPLES) {
            Map<String, Set<String>> used = LOOPS_WITH_EVIDENCE.judge(facility, DAY).stream()
                    .collect(Collectors.toMap(Answer::line, EqualityTest::places, EqualityTest::both));
            for (Finding finding : LIBRARY.findings(facility, DAY)) {
                boolean isDecided =
                        finding.outcome() == Outcome.COMPLIANT || finding.outcome() == Outcome.NON_COMPLIANT;
                if (isDecided) {
                    assertThat(used.get(ByLibrary.line(finding)))
                            .as("%s: %s", facility.id(), ByLibrary.line(finding))
                            .containsAll(finding.evidence().stream()
                                    .map(Evidence::place)
                                    .map(Object::toString)
                                    .toList());
                }
            }
        }
    }

    private static Set<String> places(Answer answer) {
        return answer.evidence().stream().map(fact -> fact.place().toString()).collect(Collectors.toSet());
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    private static List<Facility> drawn() {
        return LongStream.range(0, 25).mapToObj(DrawnFacility::of).toList();
    }

    private static List<Facility> withLarge() {
        return Stream.concat(
                        EXAMPLES.stream(), Stream.of(LargeFacility.ofOneBuilding(), LargeFacility.ofFiveBuildings()))
                .toList();
    }

    private static void assertSame(Judge judge, Facility facility) {
        assertSame(judge, Set.of(Check.values()), facility);
    }

    /** What the library leaves open since data contradict each other, it alone looks at. */
    private static void assertSame(Judge judge, Set<Check> norms, Facility facility) {
        Set<String> ids = norms.stream().map(Check::norm).collect(Collectors.toSet());
        List<Finding> findings = LIBRARY.findings(facility, DAY).stream()
                .filter(finding -> ids.contains(finding.norm().id()))
                .toList();
        Set<String> doubted = findings.stream()
                .filter(ByLibrary::isDoubted)
                .map(finding -> about(finding.norm().id(), finding.subject()))
                .collect(Collectors.toSet());
        Map<String, Integer> differences = new TreeMap<>();
        for (Answer answer : judge.judge(facility, DAY)) {
            if (!doubted.contains(about(answer.check().norm(), answer.subject()))) {
                differences.merge(answer.line(), 1, Integer::sum);
            }
        }
        for (Finding finding : findings) {
            if (!ByLibrary.isDoubted(finding)) {
                differences.merge(ByLibrary.line(finding), -1, Integer::sum);
            }
        }
        differences.values().removeIf(times -> times == 0);
        assertThat(differences)
                .as("%s: what the engine says oftener, or less often, than the library", facility.id())
                .isEmpty();
    }

    private static String about(String norm, Subject subject) {
        return norm + " " + subject.kind() + " " + subject.id();
    }
}
