package nl.huisnorm.rules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Twice as much that is held against each other is twice the work and no more than twice the findings. Work is counted in
 * bytes that the thread asks memory for, which does not depend on what else the machine does.
 */
class LinearJudgingTest {

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final int[] SIZES = {250, 500, 1_000, 2_000};

    /** So many times as much for twice as much: room for tables that double. */
    private static final long MOST_PERCENT = 260;

    private static String list(String name, int times, IntFunction<String> one) {
        return name + ":\n" + items("  - ", times, one);
    }

    private static String items(String before, int times, IntFunction<String> one) {
        return IntStream.range(0, times).mapToObj(i -> before + one.apply(i)).collect(Collectors.joining("\n")) + "\n";
    }

    /** What can be held against each other. */
    enum Shape {
        CERTIFICATES_ALIKE(n -> list("certificates", n, i -> "{scheme: snf, accredited: true}")),
        CERTIFICATES_THAT_DIFFER(n -> list("certificates", n, i -> "{scheme: snf, accredited: " + (i % 2 == 0) + "}")),
        CERTIFICATES_ONE_AFTER_ANOTHER(n -> list(
                "certificates",
                n,
                i -> "{scheme: snf, accredited: " + (i % 2 == 0) + ", from: " + (1990 + i % 30) + "-01-01, until: "
                        + (1990 + i % 30) + "-12-31}")),
        ANSWERS_ALIKE(n -> list("inspections", n, i -> "{norm: SNF-1.3, met: true, on: 2026-10-01, role: inspecteur}")),
        ANSWERS_THAT_DIFFER(n -> list(
                "inspections", n, i -> "{norm: SNF-1.3, met: " + (i % 2 == 0) + ", on: 2026-10-01, role: inspecteur}")),
        STAYS(n -> list("stays", n, i -> "{id: s" + i + ", from: 2026-01-01, registeredOn: 2010-01-01, building: a}")),
        LEASES(n ->
                list("leases", n, i -> "{id: l" + i + ", concludedOn: 1980-01-01, monthlyRent: 10, weeklyRent: 20}")),
        STAYS_IN_BUILDINGS(n -> list("buildings", n / 2, i -> "{id: b" + i + ", form: regular-dwelling}")
                + list("stays", n, i -> "{id: s" + i + ", from: 2026-01-01, building: b" + i % (n / 2) + "}")),
        STAYS_IN_SOME_BUILDING(n -> list("buildings", n / 2, i -> "{id: b" + i + ", form: regular-dwelling}")
                + list("stays", n, i -> "{id: s" + i + ", from: 2026-01-01}")),
        LEASES_OF_SOME_ROOM(n ->
                "buildings:\n  - id: b\n    rooms:\n" + rooms(n / 2) + list("leases", n, i -> "{id: l" + i + RENT)),
        LEASES_OF_A_ROOM(n -> "buildings:\n  - id: b\n    rooms:\n" + rooms(n / 2)
                + list("leases", n, i -> "{id: l" + i + ", room: b/r" + i % (n / 2) + RENT)),
        LEASES_OF_SOME_UNIT(n ->
                "buildings:\n  - id: b\n    units:\n" + units(n / 2) + list("leases", n, i -> "{id: l" + i + RENT)),
        CLARIFICATIONS(n -> list("clarifications", n, i -> "{check: long-ago, place: /stays/" + i + "/from, reason: r}")
                + list("stays", n, i -> "{id: s" + i + ", from: 1066-01-01}"));

        @SuppressWarnings("ImmutableEnumChecker")
        private final IntFunction<String> text;

        Shape(IntFunction<String> text) {
            this.text = text;
        }
    }

    private static final String RENT = ", concludedOn: 2025-01-01, monthlyRent: 400}";

    private static String rooms(int number) {
        return items("      - ", number, i -> "{id: r" + i + ", kind: bedroom, area: 12}");
    }

    private static String units(int number) {
        return items("      - ", number, i -> "{id: u" + i + ", residents: " + (1 + i % 3) + "}");
    }

    private static Facility facility(Shape shape, int size) throws UnreadableInputException {
        String text = shape.text.apply(size);
        String building = text.startsWith("buildings:") ? "" : "buildings: [{id: a, permitAppliedOn: 1991-02-04}]\n";
        return HonestHouse.read("id: x\n" + building + text);
    }

    private static Assessment assess(Facility facility) {
        return HonestHouse.HUISNORM.assess(facility, AssessmentOptions.asOf(HonestHouse.DAY));
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void twice_as_much_is_twice_the_work(Shape shape) throws UnreadableInputException {
        assess(facility(shape, SIZES[0]));
        long before = 0;
        for (int size : SIZES) {
            Facility facility = facility(shape, size);
            long asked = THREADS.getCurrentThreadAllocatedBytes();
            Assessment assessment = assess(facility);
            long work = THREADS.getCurrentThreadAllocatedBytes() - asked;
            assertThat(assessment.dataFindings()).hasSizeLessThanOrEqualTo(3 * size + 1);
            if (before > 0) {
                assertThat(work * 100 / before).as(shape + " " + size).isLessThan(MOST_PERCENT);
            }
            before = work;
        }
    }

    @Test
    void what_is_alike_is_told_together() throws UnreadableInputException {
        Assessment alike = assess(facility(Shape.CERTIFICATES_ALIKE, 1_000));
        assertThat(HonestHouse.only(alike, DataCheck.LISTED_TWICE).places()).hasSize(1_000);
        Assessment differ = assess(facility(Shape.CERTIFICATES_THAT_DIFFER, 1_000));
        assertThat(HonestHouse.only(differ, DataCheck.CERTIFICATES_DIFFER).places())
                .hasSize(1_000);
        Assessment answers = assess(facility(Shape.ANSWERS_THAT_DIFFER, 1_000));
        assertThat(HonestHouse.only(answers, DataCheck.INSPECTIONS_DIFFER).places())
                .hasSize(1_000);
    }

    /** What holds at different times does not contradict each other, and hangs together with nothing. */
    @Test
    void certificates_are_held_against_those_of_the_same_time_alone() throws UnreadableInputException {
        String text = """
                id: x
                buildings: [{id: a}]
                certificates:
                  - {scheme: snf, accredited: true, from: 2020-01-01, until: 2020-12-31}
                  - {scheme: snf, accredited: false, from: 2020-12-31, until: 2021-06-30}
                  - {scheme: snf, accredited: true, from: 2021-07-01, until: 2021-12-31}
                  - {scheme: snf, accredited: false, from: 2023-01-01}
                  - {scheme: snf, accredited: true, from: 2024-01-01}
                  - {scheme: snf, from: 2024-01-01}
                """;
        assertThat(assess(HonestHouse.read(text)).dataFindings())
                .filteredOn(finding -> finding.check() == DataCheck.CERTIFICATES_DIFFER)
                .extracting(finding -> finding.places().stream()
                        .map(place -> place.place().toString())
                        .collect(Collectors.joining(" ")))
                .containsExactly(
                        "/certificates/0/accredited /certificates/1/accredited",
                        "/certificates/3/accredited /certificates/4/accredited");
    }
}
