package nl.huisnorm.rules.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.explanation.Explanation;
import nl.huisnorm.answer.explanation.Explanation.Holds;
import nl.huisnorm.answer.explanation.Explanation.Kind;
import nl.huisnorm.answer.explanation.Explanation.Origin;
import nl.huisnorm.answer.explanation.Explanation.Step;
import nl.huisnorm.assessment.Alternative;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Tolerance;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.rules.FacilityGenerator;
import nl.huisnorm.rules.internal.law.Agreement;
import nl.huisnorm.text.Text;
import org.junit.jupiter.api.Test;

/** Explanations say what the findings say, and where it comes from. */
class ExplanationTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Provide
    Arbitrary<Facility> facilities() {
        return FacilityGenerator.facilities();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.of(LocalDate.of(2019, 6, 1), LocalDate.of(2024, 3, 1), DAY, LocalDate.of(2027, 7, 1));
    }

    @Property(tries = 60, seed = "20261124")
    void every_finding_can_be_explained_and_the_tree_comes_to_the_same_outcome(
            @ForAll("facilities") Facility facility, @ForAll("days") LocalDate day, @ForAll long seed) {
        AssessmentOptions options = AssessmentOptions.asOf(day)
                .withTolerance(Tolerance.ofPercent("5"))
                .withWaivers(List.of(waiver(day)));
        Assessment assessment = HUISNORM.assess(facility, options);
        List<Norm> norms =
                assessment.findings().stream().map(Finding::norm).distinct().collect(Collectors.toList());
        Collections.shuffle(norms, new Random(seed));
        for (Norm norm : norms.subList(0, 12)) {
            List<Explanation> explanations = HUISNORM.explain(facility, norm.id(), options);
            assertThat(explanations)
                    .extracting(Explanation::finding)
                    .isEqualTo(assessment.findings().stream()
                            .filter(finding -> finding.norm().equals(norm))
                            .toList());
            for (Explanation explanation : explanations) {
                Finding finding = explanation.finding();
                assertThat(outcome(explanation.root(), finding.alternatives()))
                        .as(finding.toString())
                        .isEqualTo(Objects.requireNonNullElse(finding.waivedOutcome(), finding.outcome()));
                assertThat(explanation.root().all(Kind.INPUT).stream()
                                .flatMap(step -> step.inputs().stream())
                                .map(Evidence::place))
                        .containsAll(
                                finding.evidence().stream().map(Evidence::place).toList());
                assertThat(explanation.root().all(Kind.MISSING).stream()
                                .flatMap(step -> step.missing().stream())
                                .map(Missing::place))
                        .containsAll(
                                finding.missing().stream().map(Missing::place).toList());
                assertThat(explanation.root().all(Kind.WAIVER)).hasSize(finding.waiver() == null ? 0 : 1);
                assertThat(explanation.root().all(Kind.TOLERANCE)).hasSize(finding.withinTolerance() ? 1 : 0);
            }
        }
    }

    /** What follows from the parts of the tree, without the finding. */
    private static Outcome outcome(Step root, List<Alternative> alternatives) {
        if (!alternatives.isEmpty()) {
            assertThat(root.all(Kind.ALTERNATIVE)).hasSameSizeAs(alternatives);
            return Agreement.of(alternatives.stream().map(Alternative::outcome).toList());
        }
        List<Step> applies = root.all(Kind.APPLIES);
        return switch (Objects.requireNonNull(applies.get(0).holds())) {
            case NO, NOTHING -> Outcome.NOT_APPLICABLE;
            case UNKNOWN -> Outcome.UNDETERMINED;
            case YES ->
                switch (Objects.requireNonNull(root.all(Kind.DECISION).get(0).holds())) {
                    case YES -> Outcome.COMPLIANT;
                    case NO -> Outcome.NON_COMPLIANT;
                    case UNKNOWN -> Outcome.UNDETERMINED;
                    case NOTHING -> Outcome.NOT_APPLICABLE;
                };
        };
    }

    @Test
    void a_number_found_and_a_number_of_the_norm_are_told_apart() {
        Explanation explanation = explain(
                "construction: existing, permitAppliedOn: 1990-01-01, rooms: "
                        + "[{id: '1', kind: bedroom, occupants: 9}], amenities: {toilets: 1}",
                "SNF-3.1",
                AssessmentOptions.asOf(DAY));
        Step found = only(explanation, Kind.FOUND);
        assertThat(found.origin()).isEqualTo(Origin.INPUT);
        assertThat(found.number()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(inputs(found)).containsExactly("/buildings/0/amenities/toilets");
        Step required = only(explanation, Kind.REQUIRED);
        assertThat(required.origin()).isEqualTo(Origin.COMPUTED);
        assertThat(required.number()).isEqualByComparingTo(BigDecimal.valueOf(2));
        assertThat(inputs(required)).containsExactly("/buildings/0/rooms/0/occupants");
        Step parameter = only(explanation, Kind.PARAMETER);
        assertThat(parameter.origin()).isEqualTo(Origin.NORM);
        assertThat(parameter.number()).isEqualByComparingTo(BigDecimal.valueOf(8));
        assertThat(explanation.root().all(Kind.INPUT)).allMatch(step -> step.regime() == null);
        assertThat(Objects.requireNonNull(required.regime()).id()).isEqualTo("snf");
    }

    @Test
    void a_number_of_a_municipality_is_told_as_such() {
        Huisnorm local = HUISNORM.withProfile(HUISNORM.rulebook().profiles().stream()
                .filter(profile -> profile.id().equals("voorbeeldgemeente"))
                .findFirst()
                .orElseThrow());
        List<Step> fromProfile = local.rulebook().norms().stream()
                .filter(norm -> norm.adoptedBy() != null)
                .flatMap(norm ->
                        local
                                .explain(facility("construction: existing"), norm.id(), AssessmentOptions.asOf(DAY))
                                .stream())
                .map(Explanation::root)
                .flatMap(root -> root.all(Kind.PARAMETER).stream())
                .filter(step -> step.origin() == Origin.PROFILE)
                .toList();
        assertThat(fromProfile).isNotEmpty();
        assertThat(
                        HUISNORM.rulebook().norms().stream()
                                .filter(norm -> norm.subject().isOfFacility())
                                .limit(40)
                                .flatMap(norm -> HUISNORM
                                        .explain(
                                                facility("construction: existing"),
                                                norm.id(),
                                                AssessmentOptions.asOf(DAY))
                                        .stream())
                                .flatMap(one -> one.root().all(Kind.PARAMETER).stream()))
                .isNotEmpty()
                .noneMatch(step -> step.origin() == Origin.PROFILE);
    }

    @Test
    void what_does_not_apply_shows_the_condition_that_does_not_hold() {
        Explanation explanation = explain("function: lodging-other", "BBL-OCC-4-WOON", AssessmentOptions.asOf(DAY));
        assertThat(explanation.finding().outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        Step applies = only(explanation, Kind.APPLIES);
        assertThat(applies.holds()).isEqualTo(Holds.NO);
        assertThat(applies.parts()).extracting(Step::holds).containsExactly(Holds.NO, Holds.YES);
        assertThat(inputs(applies)).containsExactly("/buildings/0/function");
        assertThat(explanation.root().all(Kind.DECISION)).isEmpty();
    }

    @Test
    void what_is_missing_is_told_where_it_is_needed() {
        Explanation explanation = explain(
                "function: residential, asylumReception: false, rooms: [{id: r, kind: bedroom, occupants: 2}]",
                "BBL-OCC-4-WOON",
                AssessmentOptions.asOf(DAY));
        assertThat(only(explanation, Kind.FOUND).number()).isNull();
        assertThat(only(explanation, Kind.DECISION).all(Kind.MISSING))
                .flatExtracting(Step::missing)
                .extracting(missing -> missing.place().toString())
                .containsExactly("/buildings/0/usableFloorArea");
        assertThat(explanation.root().all(Kind.OUTCOME)).extracting(Step::holds).containsExactly(Holds.UNKNOWN);
    }

    @Test
    void a_person_and_an_open_check_are_told() {
        Facility seen = facilityWith(
                "inspections: [{norm: SNF-6.1, met: false, on: 2026-01-02, role: inspecteur, remark: 'Losse draden.'}]");
        Step answered = only(
                HUISNORM.explain(seen, "SNF-6.1", AssessmentOptions.asOf(DAY)).get(0), Kind.DECISION);
        assertThat(answered.origin()).isEqualTo(Origin.PERSON);
        assertThat(answered.holds()).isEqualTo(Holds.NO);
        assertThat(answered.text().nl()).contains("2 januari 2026", "Losse draden.");
        Step open = only(explain("construction: existing", "SNF-6.1", AssessmentOptions.asOf(DAY)), Kind.DECISION);
        assertThat(open.holds()).isEqualTo(Holds.UNKNOWN);
    }

    @Test
    void an_ambiguous_norm_is_explained_under_each_reading_until_one_is_chosen() {
        String hotel =
                "form: hotel-or-guesthouse, designation: lodging, construction: existing, permitAppliedOn: 1990-01-01, "
                        + "usableFloorArea: 20, rooms: [{id: r, kind: bedroom, occupants: 2}]";
        Explanation open = explain(hotel, "SNF-2.2-HOTEL", AssessmentOptions.asOf(DAY));
        assertThat(open.root().all(Kind.ALTERNATIVE)).hasSize(2);
        assertThat(open.root().all(Kind.ALTERNATIVE))
                .flatExtracting(step -> step.all(Kind.APPLIES))
                .extracting(Step::holds)
                .containsExactly(Holds.YES, Holds.NO);
        Explanation chosen =
                explain(hotel, "SNF-2.2-HOTEL", AssessmentOptions.asOf(DAY).withReading("SNF-Q-1", "ALL"));
        assertThat(chosen.root().all(Kind.ALTERNATIVE)).isEmpty();
        assertThat(chosen.root().all(Kind.QUESTION))
                .filteredOn(step -> step.text().en().contains("SNF-Q-1"))
                .extracting(Step::origin)
                .containsExactly(Origin.CHOICE);
        assertThat(chosen.finding().outcome()).isEqualTo(Outcome.NON_COMPLIANT);
    }

    @Test
    void a_pending_application_tells_which_days_text_holds_and_where_that_stands() {
        Facility facility = facilityWith("permits: {pendingSince: 2023-06-01}");
        Norm follows = HUISNORM.rulebook().norms().stream()
                .filter(Norm::followsApplication)
                .filter(norm -> !HUISNORM.explain(facility, norm.id(), AssessmentOptions.asOf(DAY))
                        .isEmpty())
                .findFirst()
                .orElseThrow();
        Step inForce = only(
                HUISNORM.explain(facility, follows.id(), AssessmentOptions.asOf(DAY))
                        .get(0),
                Kind.IN_FORCE);
        assertThat(inputs(inForce)).containsExactly("/permits/pendingSince");
        assertThat(inForce.text().en()).contains("1 June 2023");
    }

    @Test
    void a_norm_that_would_give_way_says_that_its_successor_is_not_in_force() {
        Explanation explanation = explain("function: residential", "BBL-OCC-4-WOON", AssessmentOptions.asOf(DAY));
        assertThat(explanation.root().all(Kind.GROUND))
                .extracting(Step::text)
                .extracting(Text::en)
                .anyMatch(text -> text.contains("BBL-OCC-5"));
    }

    @Test
    void a_norm_that_is_not_there_is_refused_and_one_not_in_force_explains_nothing() {
        Facility facility = facility("construction: existing");
        assertThatThrownBy(() -> HUISNORM.explain(facility, "SNF-99", AssessmentOptions.asOf(DAY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SNF-99");
        assertThat(HUISNORM.explain(facility, "SNF-3.1", AssessmentOptions.asOf(LocalDate.of(2000, 1, 1))))
                .isEmpty();
        assertThat(HUISNORM.explain(facility, "SET-4", AssessmentOptions.asOf(DAY)))
                .isEmpty();
    }

    @Test
    void no_text_of_a_tree_is_empty_in_either_language() {
        Explanation explanation = explain("function: residential", "BBL-OCC-4-WOON", AssessmentOptions.asOf(DAY));
        for (Kind kind : Kind.values()) {
            for (Step step : explanation.root().all(kind)) {
                assertThat(step.text().in(Locale.ENGLISH)).isNotBlank();
                assertThat(step.text().nl()).isNotBlank();
            }
        }
    }

    private static Waiver waiver(LocalDate day) {
        return new Waiver("w", null, "SNF-3.1", null, "reason", "owner", "approver", day, day.plusDays(1));
    }

    private static Step only(Explanation explanation, Kind kind) {
        List<Step> steps = explanation.root().all(kind);
        assertThat(steps).hasSize(1);
        return steps.get(0);
    }

    private static List<String> inputs(Step step) {
        return step.all(Kind.INPUT).stream()
                .flatMap(input -> input.inputs().stream())
                .map(evidence -> evidence.place().toString())
                .distinct()
                .toList();
    }

    private static Explanation explain(String building, String norm, AssessmentOptions options) {
        return HUISNORM.explain(facility(building), norm, options).get(0);
    }

    private static Facility facility(String building) {
        return read("id: case\nbuildings: [{id: main, " + building + "}]\n");
    }

    private static Facility facilityWith(String more) {
        return read("id: case\nbuildings: [{id: main, function: residential}]\n" + more + "\n");
    }

    private static Facility read(String yaml) {
        try {
            return FacilityReader.read("case.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                    .facility();
        } catch (UnreadableInputException e) {
            throw new IllegalArgumentException(yaml, e);
        }
    }
}
