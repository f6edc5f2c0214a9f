package nl.huisnorm.rules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Alternative;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.facility.AccommodationForm;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.BuildingFunction;
import nl.huisnorm.facility.Construction;
import nl.huisnorm.facility.Designation;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.RoomBuilder;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.facility.UnitBuilder;
import nl.huisnorm.facility.Use;
import nl.huisnorm.facility.UseBuilder;
import nl.huisnorm.internal.source.Edit;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.FacilityGenerator;
import nl.huisnorm.rules.internal.law.Agreement;
import nl.huisnorm.rules.internal.law.Suppositions;
import org.junit.jupiter.api.Test;

/** Of what is not known and has few values, every value is supposed; what all come to is the answer. */
class SuppositionsTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final AssessmentOptions BUILDING_LAW =
            AssessmentOptions.asOf(DAY).withRegimes(List.of("bbl"));

    /** Twelve sleepers in three units on a shared route, none registered, for three months, not notified. */
    private static Facility lodging(UseBuilder use) {
        List<nl.huisnorm.facility.Unit> units = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            units.add(UnitBuilder.builder()
                    .id("u" + i)
                    .rooms(List.of(RoomBuilder.builder()
                            .id("s")
                            .kind(RoomKind.BEDROOM)
                            .storey(Math.min(i, 1))
                            .occupants(4)
                            .beds(4)
                            .enclosedEscapeRoute(false)
                            .smokeDetectors(List.of())
                            .build()))
                    .build());
        }
        Use described = use.sharedRoute(true)
                .registeredInBrp(false)
                .mainResidenceElsewhere(true)
                .intendedStayMonths(3)
                .notified(false)
                .build();
        Building building = BuildingBuilder.builder()
                .id("main")
                .construction(Construction.EXISTING)
                .form(AccommodationForm.HOTEL_OR_GUESTHOUSE)
                .designation(Designation.LODGING)
                .use(described)
                .units(units)
                .rooms(List.of(RoomBuilder.builder()
                        .id("landing")
                        .kind(RoomKind.CORRIDOR)
                        .storey(1)
                        .enclosedEscapeRoute(true)
                        .smokeDetectors(List.of())
                        .build()))
                .build();
        return FacilityBuilder.builder()
                .id("lodging")
                .buildings(List.of(building))
                .build();
    }

    private static Finding finding(Assessment assessment, String norm) {
        return assessment.findings().stream()
                .filter(finding -> finding.norm().id().equals(norm))
                .findFirst()
                .orElseThrow();
    }

    private static String key(Finding finding) {
        return finding.norm().id() + " " + finding.subject();
    }

    private static Map<String, Finding> byKey(Assessment assessment) {
        return assessment.findings().stream()
                .collect(Collectors.toMap(SuppositionsTest::key, finding -> finding, (one, other) -> one));
    }

    @Test
    void lodging_that_was_not_notified_is_a_breach_whatever_the_guard() {
        Finding finding = finding(HUISNORM.assess(lodging(UseBuilder.builder()), BUILDING_LAW), "BBL-USE-1");
        assertThat(finding.outcome()).isEqualTo(Outcome.NON_COMPLIANT);
        assertThat(finding.missing()).isEmpty();
        assertThat(finding.alternatives())
                .extracting(alternative -> alternative.supposed().get(0).value())
                .containsExactlyInAnyOrder(
                        BuildingFunction.LODGING_BUILDING_GUARDED, BuildingFunction.LODGING_BUILDING);
        assertThat(finding.evidence())
                .extracting(Evidence::fact)
                .contains("notified", "registeredInBrp")
                .doesNotContain("function");
        assertThat(finding.message(Locale.ENGLISH)).startsWith("Not met, whatever turns out: under ");
        assertThat(finding.message(Locale.forLanguageTag("nl"))).startsWith("Voldoet niet, wat er ook blijkt: bij ");
    }

    @Test
    void no_more_is_unknown_than_with_the_guard_known_either_way() {
        Map<String, Finding> open = byKey(HUISNORM.assess(lodging(UseBuilder.builder()), BUILDING_LAW));
        Map<String, Finding> guarded = byKey(HUISNORM.assess(
                lodging(UseBuilder.builder()
                        .guardedAroundTheClock(true)
                        .guardAlarmed(true)
                        .guardDistance(java.math.BigDecimal.TEN)),
                BUILDING_LAW));
        Map<String, Finding> unguarded =
                byKey(HUISNORM.assess(lodging(UseBuilder.builder().guardedAroundTheClock(false)), BUILDING_LAW));
        open.forEach((key, finding) -> {
            Outcome one = guarded.get(key).outcome();
            Outcome other = unguarded.get(key).outcome();
            boolean turnsOnIt = Agreement.of(List.of(one, other)) == Outcome.UNDETERMINED;
            boolean comparesUseWithFunction =
                    finding.norm().role() != null && finding.norm().role().isDefinition();
            if (finding.outcome() == Outcome.UNDETERMINED
                    && finding.reason() != Reason.NOT_MET_UNLESS
                    && !comparesUseWithFunction) {
                assertThat(turnsOnIt)
                        .as(finding + " was " + one + " or " + other)
                        .isTrue();
            }
        });
    }

    @Test
    void where_one_answer_alone_is_a_way_out_the_finding_names_it_and_so_does_the_verdict() {
        Facility house = FacilityBuilder.builder()
                .id("house")
                .buildings(List.of(BuildingBuilder.builder()
                        .id("main")
                        .function(BuildingFunction.RESIDENTIAL)
                        .construction(Construction.EXISTING)
                        .units(List.of())
                        .rooms(List.of())
                        .residents(4)
                        .fireSafety(nl.huisnorm.facility.FireSafetyBuilder.builder()
                                .extinguisherDistance(new java.math.BigDecimal("8"))
                                .extinguishers(List.of(nl.huisnorm.facility.ExtinguisherBuilder.builder()
                                        .id("e")
                                        .build()))
                                .build())
                        .build()))
                .build();
        Assessment assessment =
                HUISNORM.assess(house, AssessmentOptions.asOf(DAY).withRegimes(List.of("snf")));
        Finding finding = finding(assessment, "SNF-7.2");
        assertThat(finding.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(finding.reason()).isEqualTo(Reason.NOT_MET_UNLESS);
        assertThat(finding.missing()).extracting(Missing::fact).containsExactly("cookingPlace");
        assertThat(finding.wayOut(Locale.ENGLISH)).endsWith("no");
        assertThat(finding.message(Locale.ENGLISH)).startsWith("Not met, unless this turns out: ");
        assertThat(assessment.notMetUnless()).contains(finding);
        assertThat(assessment.verdict()).isNotEqualTo(Verdict.COMPLIANT);
    }

    @Test
    void a_yes_or_no_that_is_what_a_norm_asks_is_simply_not_known() {
        Facility house = FacilityBuilder.builder()
                .id("house")
                .buildings(List.of(BuildingBuilder.builder()
                        .id("main")
                        .rooms(List.of())
                        .units(List.of())
                        .build()))
                .build();
        Finding roof =
                finding(HUISNORM.assess(house, AssessmentOptions.asOf(DAY).withRegimes(List.of("snf"))), "SNF-2.2-R");
        assertThat(roof.reason()).isEqualTo(Reason.MISSING_DATA);
        assertThat(roof.alternatives()).isEmpty();
    }

    private static List<Outcome> shown(Finding finding, Map<nl.huisnorm.input.Pointer, Object> answers) {
        return finding.alternatives().stream()
                .filter(alternative -> alternative.supposed().stream()
                        .allMatch(fact -> !answers.containsKey(fact.place())
                                || fact.value().equals(answers.get(fact.place()))))
                .map(Alternative::outcome)
                .toList();
    }

    private static Map<String, Outcome> together(Assessment assessment) {
        Map<String, Outcome> together = new HashMap<>();
        for (Finding finding : assessment.findings()) {
            together.merge(
                    siblings(finding), finding.outcome(), (one, other) -> Agreement.isWorse(one, other) ? one : other);
        }
        return together;
    }

    private static String siblings(Finding finding) {
        Norm norm = finding.norm();
        return norm.regime().id() + " " + (norm.siblings() == null ? norm.id() : norm.siblings()) + " "
                + finding.subject().place();
    }

    /** Each answer that was supposed, filled in: what comes then is what was shown for it. */
    @Property(tries = 60, seed = "20261129")
    void an_answer_filled_in_agrees_with_what_was_said_before_it_was_known(
            @ForAll("facilities") Facility facility, @ForAll("days") LocalDate day, @ForAll long seed) {
        Assessment before = HUISNORM.assess(facility, AssessmentOptions.asOf(day));
        List<Alternative> all = before.findings().stream()
                .flatMap(finding -> finding.alternatives().stream())
                .filter(alternative -> !alternative.supposed().isEmpty())
                .toList();
        Random random = new Random(seed);
        for (int i = 0; i < 4 && !all.isEmpty(); i++) {
            Map<nl.huisnorm.input.Pointer, Object> answers = new HashMap<>();
            all.get(random.nextInt(all.size())).supposed().forEach(fact -> answers.put(fact.place(), fact.value()));
            Assessment after = HUISNORM.assess(Edit.with(facility, answers), AssessmentOptions.asOf(day));
            Map<String, Finding> found = byKey(after);
            Map<String, Outcome> together = together(after);
            for (Finding finding : before.findings()) {
                Finding now = found.get(key(finding));
                boolean supposed = finding.alternatives().stream()
                        .flatMap(alternative -> alternative.supposed().stream())
                        .map(Evidence::place)
                        .collect(Collectors.toSet())
                        .containsAll(answers.keySet());
                if (now != null && supposed) {
                    Outcome agreed = Agreement.of(shown(finding, answers));
                    if (agreed != Outcome.UNDETERMINED) {
                        boolean agrees = agreed == now.outcome()
                                || agreed == together.get(siblings(finding))
                                || (agreed == Outcome.COMPLIANT && now.outcome() == Outcome.NOT_APPLICABLE);
                        assertThat(agrees)
                                .as(finding + " with " + answers + " is " + now)
                                .isTrue();
                    }
                    if (finding.outcome() == Outcome.COMPLIANT) {
                        assertThat(now.outcome()).isIn(Outcome.COMPLIANT, Outcome.NOT_APPLICABLE);
                    }
                }
            }
        }
    }

    @Property(tries = 60, seed = "20261129")
    void no_more_cases_are_shown_than_are_tried(
            @ForAll("facilities") Facility facility, @ForAll("days") LocalDate day) {
        for (Finding finding :
                HUISNORM.assess(facility, AssessmentOptions.asOf(day)).findings()) {
            assertThat(finding.alternatives()).hasSizeLessThanOrEqualTo(Suppositions.MOST_CASES);
            if (finding.reason() == Reason.NOT_MET_UNLESS) {
                assertThat(finding.alternatives())
                        .extracting(Alternative::outcome)
                        .contains(Outcome.NON_COMPLIANT);
            }
        }
    }

    @Provide
    Arbitrary<Facility> facilities() {
        return FacilityGenerator.facilities();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.of(LocalDate.of(2018, 6, 1), LocalDate.of(2025, 7, 1), DAY);
    }
}
