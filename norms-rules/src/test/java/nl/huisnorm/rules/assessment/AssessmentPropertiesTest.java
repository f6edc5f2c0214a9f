package nl.huisnorm.rules.assessment;

import static nl.huisnorm.rules.assessment.AssessmentChangesTest.buildings;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.timeline.Change;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Measure;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.rulebook.Direction;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.rules.FacilityGenerator;
import org.jspecify.annotations.Nullable;

/** What holds for every facility on every date. The seed is fixed, so that a build says the same of the same sources. */
class AssessmentPropertiesTest {

    static final Huisnorm HUISNORM = Huisnorm.bundled();

    @Provide
    Arbitrary<Facility> facilities() {
        return FacilityGenerator.facilities();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        Arbitrary<LocalDate> any = Dates.dates().between(LocalDate.of(2017, 5, 1), LocalDate.of(2028, 12, 31));
        Arbitrary<LocalDate> turning = Arbitraries.of(
                LocalDate.of(2023, 12, 31),
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 6, 30),
                LocalDate.of(2025, 7, 1),
                LocalDate.of(2026, 11, 23));
        return Arbitraries.oneOf(any, turning);
    }

    @Property(tries = 300, seed = "20261123")
    void every_norm_in_force_and_no_other_answers_once_for_each_subject(
            @ForAll("facilities") Facility facility, @ForAll("days") LocalDate day) {
        Set<String> seen = new HashSet<>();
        for (Finding finding : assess(facility, day).findings()) {
            assertThat(seen.add(key(finding))).as(key(finding)).isTrue();
            Norm norm = finding.norm();
            assertThat(norm.inForceOn(finding.asOf())).as(norm.id()).isTrue();
            assertThat(finding.asOf()).isEqualTo(textOf(norm, facility, day));
        }
        for (Norm norm : HUISNORM.rulebook().norms()) {
            boolean inForce = norm.inForceOn(textOf(norm, facility, day));
            boolean always = Set.of("facility", "building", "dwelling", "place")
                    .contains(norm.subject().key());
            if (inForce && always) {
                assertThat(seen).as(norm.id()).anyMatch(key -> key.startsWith(norm.id() + " "));
            }
        }
    }

    @Property(tries = 150, seed = "20261123")
    void a_waiver_never_makes_a_verdict_worse_and_touches_no_other_finding(
            @ForAll("facilities") Facility facility, @ForAll("days") LocalDate day, @ForAll Random random) {
        Assessment without = assess(facility, day);
        List<Finding> all = without.findings();
        Finding chosen = all.get(random.nextInt(all.size()));
        Waiver waiver = new Waiver(
                "w", null, chosen.norm().id(), chosen.subject().id(), "r", "o", "a", day.minusDays(1), day.plusDays(1));
        Assessment with = HUISNORM.assess(facility, AssessmentOptions.asOf(day).withWaivers(List.of(waiver)));
        assertThat(rank(with.verdict())).isGreaterThanOrEqualTo(rank(without.verdict()));
        Map<String, Outcome> after = new HashMap<>();
        with.findings().forEach(finding -> after.put(key(finding), finding.outcome()));
        for (Finding finding : all) {
            boolean covered = finding.norm().id().equals(chosen.norm().id())
                    && finding.subject().id().equals(chosen.subject().id());
            boolean needed = finding.norm().regime().waivable()
                    && (finding.outcome() == Outcome.NON_COMPLIANT || finding.outcome() == Outcome.UNDETERMINED);
            assertThat(after.get(key(finding))).isEqualTo(covered && needed ? Outcome.WAIVED : finding.outcome());
        }
    }

    @Property(tries = 150, seed = "20261123")
    void waivers_taken_away_leave_the_findings_that_were_there(
            @ForAll("facilities") Facility facility, @ForAll("days") LocalDate day, @ForAll Random random) {
        AssessmentOptions options = AssessmentOptions.asOf(day);
        Assessment without = HUISNORM.assess(facility, options);
        AssessmentOptions waived = options.withWaivers(waivers(without.findings(), day, random));
        Assessment with = HUISNORM.assess(facility, waived);
        assertThat(rank(with.verdictByMachine())).isGreaterThanOrEqualTo(rank(without.verdictByMachine()));
        for (Layer layer : without.layers()) {
            assertThat(rank(with.verdict(layer))).as(layer.name()).isGreaterThanOrEqualTo(rank(without.verdict(layer)));
            assertThat(rank(with.verdictByMachine(layer)))
                    .as(layer.name())
                    .isGreaterThanOrEqualTo(rank(without.verdictByMachine(layer)));
        }
        assertThat(HUISNORM.assess(facility, waived.withWaivers(List.of()))).isEqualTo(without);
        List<Finding> kept = with.findings().stream()
                .filter(finding -> finding.norm().subject() != SubjectKind.WAIVER)
                .toList();
        assertThat(kept).hasSameSizeAs(without.findings());
        for (int i = 0; i < kept.size(); i++) {
            Finding was = without.findings().get(i);
            Waiver waiver = kept.get(i).waiver();
            assertThat(kept.get(i)).isEqualTo(waiver == null ? was : was.waivedBy(waiver));
        }
    }

    /** Some waivers, with and without a subject, before, on and after the day. */
    private static List<Waiver> waivers(List<Finding> findings, LocalDate day, Random random) {
        List<Waiver> waivers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Finding finding = findings.get(random.nextInt(findings.size()));
            LocalDate from = day.minusDays(random.nextInt(3)).plusDays(random.nextInt(2));
            waivers.add(new Waiver(
                    "w" + i,
                    random.nextInt(4) == 0 ? "generated" : null,
                    finding.norm().id(),
                    random.nextBoolean() ? finding.subject().id() : null,
                    "r",
                    "o",
                    "a",
                    from,
                    from.plusDays(random.nextInt(3))));
        }
        return waivers;
    }

    static int rank(Verdict verdict) {
        return List.of(Verdict.NON_COMPLIANT, Verdict.UNDETERMINED, Verdict.COMPLIANT_WITH_WAIVERS, Verdict.COMPLIANT)
                .indexOf(verdict);
    }

    @Property(tries = 300, seed = "20261123")
    void what_cannot_be_told_says_why_and_what_is_told_says_by_what(
            @ForAll("facilities") Facility facility, @ForAll("days") LocalDate day) {
        for (Finding finding : assess(facility, day).findings()) {
            switch (finding.outcome()) {
                case UNDETERMINED -> {
                    assertThat(finding.reason()).isNotNull();
                    assertThat(finding.missing().isEmpty())
                            .as(finding.toString())
                            .isEqualTo(finding.reason() != Reason.MISSING_DATA
                                    && finding.reason() != Reason.NOT_MET_UNLESS);
                    assertThat(finding.alternatives().size() != 1).isTrue();
                }
                case COMPLIANT, NON_COMPLIANT -> {
                    assertThat(finding.reason()).isNull();
                    assertThat(finding.missing()).isEmpty();
                    boolean counts = finding.measure() != null;
                    assertThat(!finding.evidence().isEmpty() || counts)
                            .as(finding.toString())
                            .isTrue();
                }
                case NOT_APPLICABLE, WAIVED -> assertThat(finding.reason()).isNull();
            }
        }
    }

    @Property(tries = 300, seed = "20261123")
    void the_numbers_shown_agree_with_the_outcome(
            @ForAll("facilities") Facility facility, @ForAll("days") LocalDate day) {
        for (Finding finding : assess(facility, day).findings()) {
            Measure measure = finding.measure();
            boolean decided = finding.outcome() == Outcome.COMPLIANT || finding.outcome() == Outcome.NON_COMPLIANT;
            if (decided && measure != null && measure.actual() != null && measure.required() != null) {
                int sign = measure.actual().compareTo(measure.required());
                boolean holds = switch (measure.direction()) {
                    case AT_LEAST -> sign >= 0;
                    case AT_MOST -> sign <= 0;
                    case EQUAL -> sign == 0;
                };
                BigDecimal margin = Objects.requireNonNull(measure.margin());
                assertThat(margin.signum() >= 0).as(finding.toString()).isEqualTo(holds);
                BigDecimal shown = measure.direction() == Direction.AT_LEAST
                        ? measure.actual().subtract(measure.required())
                        : measure.required().subtract(measure.actual());
                if (measure.direction() != Direction.EQUAL) {
                    assertThat(margin).isBetween(shown, shown.add(new BigDecimal("0.02")));
                }
                if (finding.outcome() == Outcome.COMPLIANT) {
                    assertThat(holds).as(finding.toString()).isTrue();
                } else if (!holdsTwoRequirements(finding.norm())) {
                    assertThat(holds).as(finding.toString()).isFalse();
                }
            }
        }
    }

    /** A norm with a second requirement beside the measured one can fail though the measured one is met. */
    private static boolean holdsTwoRequirements(Norm norm) {
        return Set.of("SNF-2.4-BED", "SNF-2.3-AREA-E").contains(norm.id());
    }

    @Property(tries = 200, seed = "20261123")
    void the_verdict_is_the_worst_of_the_binding_answers(
            @ForAll("facilities") Facility facility, @ForAll("days") LocalDate day) {
        Assessment assessment = assess(facility, day);
        List<Outcome> binding = assessment.findings().stream()
                .filter(finding -> finding.norm().binding())
                .map(Finding::outcome)
                .toList();
        Verdict expected = binding.contains(Outcome.NON_COMPLIANT)
                ? Verdict.NON_COMPLIANT
                : binding.contains(Outcome.UNDETERMINED) ? Verdict.UNDETERMINED : Verdict.COMPLIANT;
        assertThat(assessment.verdict()).isEqualTo(expected);
    }

    @Property(tries = 150, seed = "20261123")
    void the_order_of_the_file_does_not_matter(
            @ForAll("facilities") Facility facility, @ForAll("days") LocalDate day, @ForAll long seed) {
        java.util.Random random = new java.util.Random(seed);
        Facility shuffled = buildings(
                facility.withBuildings(shuffled(facility.buildings(), random)),
                building -> building.withRooms(shuffledOrNone(building.rooms(), random))
                        .withUnits(shuffledOrNone(building.units(), random)));
        assertThat(outcomes(shuffled, day)).isEqualTo(outcomes(facility, day));
    }

    @Property(tries = 100, seed = "20261123")
    void judging_twice_gives_the_same(@ForAll("facilities") Facility facility, @ForAll("days") LocalDate day) {
        assertThat(assess(facility, day)).isEqualTo(assess(facility, day));
    }

    @Property(tries = 25, seed = "20261123")
    void the_timeline_explains_every_difference_between_two_days(
            @ForAll("facilities") Facility facility, @ForAll("days") LocalDate one, @ForAll("days") LocalDate other) {
        LocalDate first = one.isBefore(other) ? one : other;
        LocalDate last = one.isBefore(other) ? other : one;
        Map<LocalDate, Map<String, Outcome>> judged = new HashMap<>();
        Function<LocalDate, Map<String, Outcome>> on =
                day -> judged.computeIfAbsent(day, any -> outcomes(facility, any));
        Map<String, Outcome> replayed = new HashMap<>(on.apply(first));
        for (Change change : HUISNORM.timeline(facility, first, last, AssessmentOptions.asOf(first))
                .list()) {
            String key = change.norm().id() + " " + change.subject().kind() + " "
                    + change.subject().id();
            assertThat(replayed.get(key)).as("%s on %s", key, change.day()).isEqualTo(change.before());
            if (change.after() == null) {
                replayed.remove(key);
            } else {
                replayed.put(key, change.after());
            }
            assertThat(on.apply(change.day()).get(key)).isEqualTo(change.after());
            assertThat(on.apply(change.day().minusDays(1)).get(key)).isEqualTo(change.before());
        }
        assertThat(replayed).isEqualTo(on.apply(last));
    }

    private static LocalDate textOf(Norm norm, Facility facility, LocalDate day) {
        LocalDate lodged =
                facility.permits() == null ? null : facility.permits().pendingSince();
        return norm.followsApplication() && lodged != null && lodged.isBefore(day) ? lodged : day;
    }

    static int rank(@Nullable Outcome outcome) {
        if (outcome == null) {
            return 0;
        }
        return switch (outcome) {
            case NON_COMPLIANT -> 0;
            case UNDETERMINED -> 1;
            case WAIVED, COMPLIANT, NOT_APPLICABLE -> 2;
        };
    }

    static Assessment assess(Facility facility, LocalDate day) {
        return HUISNORM.assess(facility, AssessmentOptions.asOf(day));
    }

    static Map<String, Outcome> outcomes(Facility facility, LocalDate day) {
        Map<String, Outcome> outcomes = new TreeMap<>();
        assess(facility, day).findings().forEach(finding -> outcomes.put(key(finding), finding.outcome()));
        return outcomes;
    }

    static String key(Finding finding) {
        return finding.norm().id() + " " + finding.subject().kind() + " "
                + finding.subject().id();
    }

    private static <T> List<T> shuffled(List<T> list, java.util.Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static <T> @Nullable List<T> shuffledOrNone(@Nullable List<T> list, java.util.Random random) {
        return list == null ? null : shuffled(list, random);
    }
}
