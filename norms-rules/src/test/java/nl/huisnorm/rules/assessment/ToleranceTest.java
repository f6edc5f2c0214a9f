package nl.huisnorm.rules.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Tolerance;
import nl.huisnorm.facility.Bounds;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.rules.FacilityGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which outcomes stand firm when areas may have been measured wrong. */
class ToleranceTest {

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

    @Provide
    Arbitrary<Tolerance> tolerances() {
        return Arbitraries.of(
                Tolerance.ofSquareMetres("0.1"),
                Tolerance.ofSquareMetres("5"),
                Tolerance.ofPercent("2"),
                Tolerance.ofPercent("40"),
                new Tolerance(new BigDecimal("1.5"), BigDecimal.TEN));
    }

    @Property(tries = 150, seed = "20261124")
    void what_stands_firm_keeps_its_outcome_however_the_areas_are_off(
            @ForAll("facilities") Facility facility,
            @ForAll("days") LocalDate day,
            @ForAll("tolerances") Tolerance tolerance,
            @ForAll long seed) {
        Assessment measured = assess(facility, day, tolerance);
        Random random = new Random(seed);
        for (int i = 0; i < 3; i++) {
            Facility other = withAreas(facility, (fact, area) -> {
                int step = random.nextInt(5) - 2;
                return off(area, tolerance, BigDecimal.valueOf(step * 5L, 1));
            });
            Assessment again = assess(other, day, Tolerance.NONE);
            for (int j = 0; j < measured.findings().size(); j++) {
                Finding finding = measured.findings().get(j);
                if (!finding.withinTolerance() && finding.outcome() != Outcome.UNDETERMINED) {
                    assertThat(again.findings().get(j).outcome())
                            .as(finding + " and " + again.findings().get(j))
                            .isEqualTo(finding.outcome());
                }
            }
        }
    }

    /** With floors and daylight each all too small or all too large one of the four turns it. */
    @Property(tries = 100, seed = "20261124")
    void what_is_within_tolerance_can_turn(
            @ForAll("facilities") Facility facility,
            @ForAll("days") LocalDate day,
            @ForAll("tolerances") Tolerance tolerance) {
        Assessment measured = assess(facility, day, tolerance);
        List<Assessment> corners = new ArrayList<>();
        for (int room : new int[] {-1, 1}) {
            for (int other : new int[] {-1, 1}) {
                corners.add(assess(
                        withAreas(
                                facility,
                                (fact, area) ->
                                        off(area, tolerance, BigDecimal.valueOf(fact.equals("area") ? room : other))),
                        day,
                        Tolerance.NONE));
            }
        }
        int marked = 0;
        for (int i = 0; i < measured.findings().size(); i++) {
            Finding finding = measured.findings().get(i);
            if (finding.withinTolerance()) {
                marked++;
                int at = i;
                assertThat(corners)
                        .as(finding.toString())
                        .anyMatch(corner -> corner.findings().get(at).outcome() != finding.outcome());
            }
        }
        Statistics.label("some finding is within tolerance")
                .collect(marked > 0)
                .coverage(coverage -> coverage.check(true).percentage(percentage -> percentage > 20));
    }

    @Property(tries = 50, seed = "20261124")
    void a_tolerance_changes_nothing_but_the_marks(
            @ForAll("facilities") Facility facility,
            @ForAll("days") LocalDate day,
            @ForAll("tolerances") Tolerance tolerance) {
        Assessment with = assess(facility, day, tolerance);
        Assessment without = assess(facility, day, Tolerance.NONE);
        assertThat(with.verdict()).isEqualTo(without.verdict());
        for (int i = 0; i < with.findings().size(); i++) {
            Finding marked = with.findings().get(i);
            Finding plain = without.findings().get(i);
            assertThat(marked).isEqualTo(marked.withinTolerance() ? plain.notFirm() : plain);
        }
        assertThat(without.findings()).noneMatch(Finding::withinTolerance);
    }

    @ParameterizedTest
    @CsvSource({
        // two people, 12 m² each: 24 m² is needed
        "24.1, 0.1, COMPLIANT, false",
        "24.09, 0.1, COMPLIANT, true",
        "24, 0.1, COMPLIANT, true",
        "23.9, 0.1, NON_COMPLIANT, true",
        "23.89, 0.1, NON_COMPLIANT, false",
        "24, 0, COMPLIANT, false",
        "23.99, 0, NON_COMPLIANT, false"
    })
    void an_area_each_turns_where_the_area_reaches_the_limit(
            String area, BigDecimal tolerance, Outcome outcome, boolean within) {
        Finding finding = finding(
                building("function: residential, asylumReception: false, usableFloorArea: " + area
                        + ", rooms: [{id: r, kind: bedroom, occupants: 2}]"),
                "BBL-OCC-4-WOON",
                new Tolerance(tolerance, BigDecimal.ZERO));
        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.withinTolerance()).isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource({"25, 4, 0, false", "25, 4.01, 0, true", "24.99, 4, 0, true", "25, 4.01, 0.5, true", "25, 3, 0.5, false"
    })
    void a_percentage_is_of_the_area_itself_and_the_larger_of_both_counts(
            String area, BigDecimal percent, BigDecimal squareMetres, boolean within) {
        Finding finding = finding(
                building("function: residential, asylumReception: false, usableFloorArea: " + area
                        + ", rooms: [{id: r, kind: bedroom, occupants: 2}]"),
                "BBL-OCC-4-WOON",
                new Tolerance(squareMetres, percent));
        assertThat(finding.withinTolerance()).isEqualTo(within);
    }

    /** A tenth of 20 m² is 2 m²: daylight of 2.3 m² is enough for every floor up to 23 m². */
    @ParameterizedTest
    @CsvSource({
        "2.31, 21, 0.1, false",
        "2.19, 20.9, 0.1, true",
        "2.2, 20.9, 0.1, false",
        "1.99, 20, 0.1, true",
        "1.88, 20, 0.1, false",
        "1.89, 20, 0.1, true"
    })
    void daylight_and_floor_may_be_off_in_opposite_directions(
            String daylight, String floor, String tolerance, boolean within) {
        Finding finding = finding(
                building("function: residential, construction: new, use: {temporaryStructure: false}, units: [], rooms:"
                        + " [{id: r, kind: living-room, daylightArea: "
                        + daylight + ", area: " + floor + "}]"),
                "BBL-DAY-1-SHARE-NEW",
                Tolerance.ofSquareMetres(tolerance));
        assertThat(finding.withinTolerance()).isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource({
        "499.9, NOT_APPLICABLE, false",
        "499.91, NOT_APPLICABLE, true",
        "500.1, NON_COMPLIANT, true",
        "500.11, NON_COMPLIANT, false"
    })
    void whether_a_norm_applies_may_turn_on_an_area_too(String area, Outcome outcome, boolean within) {
        Finding finding = finding(
                building("function: residential, construction: existing, escape: {routeQuality: protected, "
                        + "singleRouteArea: " + area + "}"),
                "BBL-ESC-9-WOON",
                Tolerance.ofSquareMetres("0.1"));
        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.withinTolerance()).isEqualTo(within);
    }

    @Test
    void an_area_that_is_too_large_for_the_building_counts_all_the_same() {
        Finding finding = finding(
                building(
                        "function: lodging-building-guarded, usableFloorArea: 200, use: {areaOnOneEscapeRoute: 249.95}, "
                                + "fireSafety: {fireAlarm: {present: false, fullCoverage: false}}"),
                "BBL-FIRE-9",
                Tolerance.ofSquareMetres("0.1"));
        assertThat(finding.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(finding.withinTolerance()).isTrue();
    }

    @Test
    void what_cannot_be_told_is_not_marked() {
        Finding finding = finding(
                building("function: residential, asylumReception: false, usableFloorArea: 24"),
                "BBL-OCC-4-WOON",
                Tolerance.ofSquareMetres("1"));
        assertThat(finding.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(finding.withinTolerance()).isFalse();
    }

    @Test
    void a_waiver_for_what_may_be_met_when_measured_again_may_not_be_needed() {
        Facility facility = building("function: residential, asylumReception: false, usableFloorArea: 23.95, "
                + "rooms: [{id: r, kind: bedroom, occupants: 2}]");
        AssessmentOptions options = AssessmentOptions.asOf(DAY)
                .withWaivers(List.of(new Waiver(
                        "w", null, "BBL-OCC-4-WOON", null, "reason", "owner", "approver", DAY, DAY.plusDays(1))));
        Assessment near = HUISNORM.assess(facility, options.withTolerance(Tolerance.ofSquareMetres("0.1")));
        Assessment far = HUISNORM.assess(facility, options.withTolerance(Tolerance.ofSquareMetres("0.01")));
        assertThat(finding(near, "BBL-OCC-4-WOON").outcome()).isEqualTo(Outcome.WAIVED);
        assertThat(finding(near, "BBL-OCC-4-WOON").withinTolerance()).isTrue();
        assertThat(finding(near, "WAIVER-USED").withinTolerance()).isTrue();
        assertThat(finding(near, "WAIVER-VALID").withinTolerance()).isFalse();
        assertThat(finding(far, "BBL-OCC-4-WOON").withinTolerance()).isFalse();
        assertThat(finding(far, "WAIVER-USED").withinTolerance()).isFalse();
    }

    @Test
    void the_message_tells_it_and_the_tolerance_has_words() {
        Finding finding = finding(
                building("function: residential, asylumReception: false, usableFloorArea: 23.95, "
                        + "rooms: [{id: r, kind: bedroom, occupants: 2}]"),
                "BBL-OCC-4-WOON",
                Tolerance.ofSquareMetres("0.1"));
        assertThat(finding.message(Locale.ENGLISH)).endsWith("The difference is within the measuring tolerance.");
        assertThat(Objects.requireNonNull(finding.measure()).text(Locale.ENGLISH))
                .isEqualTo("found 11.97 m², at least 12 m² required, 0.03 m² short");
        assertThat(new Tolerance(new BigDecimal("0.10"), BigDecimal.TEN).text(Locale.ENGLISH))
                .isEqualTo("± 0.1 m² or 10%, whichever is more");
        assertThat(Tolerance.ofPercent("2").text(Locale.ENGLISH)).isEqualTo("± 2%");
    }

    @ParameterizedTest
    @CsvSource({"-0.1, 0", "1000.1, 0", "0, -1", "0, 100.1"})
    void a_tolerance_out_of_bounds_is_refused(BigDecimal squareMetres, BigDecimal percent) {
        assertThatThrownBy(() -> new Tolerance(squareMetres, percent)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Facility building(String facts) {
        String yaml = "id: case\nbuildings: [{id: main, " + facts + "}]\n";
        try {
            return FacilityReader.read("case.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                    .facility();
        } catch (UnreadableInputException e) {
            throw new IllegalArgumentException(yaml, e);
        }
    }

    private static Finding finding(Facility facility, String norm, Tolerance tolerance) {
        return finding(assess(facility, DAY, tolerance), norm);
    }

    private static Finding finding(Assessment assessment, String norm) {
        return assessment.findings().stream()
                .filter(finding -> finding.norm().id().equals(norm))
                .findFirst()
                .orElseThrow();
    }

    private static Assessment assess(Facility facility, LocalDate day, Tolerance tolerance) {
        return HUISNORM.assess(facility, AssessmentOptions.asOf(day).withTolerance(tolerance));
    }

    /** An area that is off by a part of what the tolerance allows, never below nothing. */
    private static BigDecimal off(BigDecimal area, Tolerance tolerance, BigDecimal part) {
        return area.add(tolerance.on(area).multiply(part)).max(BigDecimal.ZERO);
    }

    /** The facility with every area in square metres replaced, wherever it stands. */
    private static Facility withAreas(Facility facility, BiFunction<String, BigDecimal, BigDecimal> other) {
        return (Facility) copy(facility, other);
    }

    private static Object copy(Object value, BiFunction<String, BigDecimal, BigDecimal> other) {
        if (value instanceof List<?> list) {
            return list.stream().map(element -> copy(element, other)).toList();
        }
        if (!(value instanceof Record)) {
            return value;
        }
        RecordComponent[] components = value.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                components[i].getAccessor().setAccessible(true);
                Object part = components[i].getAccessor().invoke(value);
                Bounds bounds = components[i].getAnnotation(Bounds.class);
                boolean area = bounds != null && bounds.unit() == MeasurementUnit.SQUARE_METRE;
                values[i] = part == null
                        ? null
                        : area ? other.apply(components[i].getName(), (BigDecimal) part) : copy(part, other);
            }
            var constructor = value.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot copy " + value.getClass(), e);
        }
    }
}
