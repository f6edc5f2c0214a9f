package nl.huisnorm.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.ProfileReader;
import nl.huisnorm.io.read.ScenarioReader;
import nl.huisnorm.rulebook.Rulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Twice as large a file for a rulebook is twice the work to read. Work is counted in bytes that the thread asks memory for; time is
 * looked at with much room, for what copies nothing.
 */
class LinearReadingTest {

    private static final Rulebook RULEBOOK = Huisnorm.bundled().rulebook();

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final int[] SIZES = {1_250, 2_500, 5_000, 10_000};
    private static final long MOST_PERCENT = 260;
    private static final long MOST_TIMES = 30;

    private static String list(int times, IntFunction<String> one) {
        return IntStream.range(0, times).mapToObj(i -> one.apply(i) + "\n").collect(Collectors.joining());
    }

    private static String days(int i) {
        LocalDate day = LocalDate.of(1900, 1, 1).plusDays(4L * i);
        return "from: " + day + ", until: " + day.plusDays(2);
    }

    private static final String PROFILE = """
            id: p
            municipality: Venray
            code: GM0984
            title: {nl: a, en: a}
            from: 1900-01-01
            status: adopted
            confidence: found
            source: s
            """;
    private static final String SCENARIO = """
            id: s
            title: {nl: a, en: a}
            norms:
            """;

    /** What a file can be full of. */
    enum Shape {
        SCENARIO_OF_VALUES(n -> SCENARIO + "  - norm: SNF-2.3-MAX2\n    values:\n"
                + list(n, i -> "      - {parameter: personsPerBedroom, value: 1, unit: persons, " + days(i) + "}")),
        SCENARIO_OF_VALUES_THAT_OVERLAP(n -> SCENARIO + "  - norm: SNF-2.3-MAX2\n    values:\n"
                + list(n, i -> "      - {parameter: personsPerBedroom, value: 1, unit: persons}")),
        SCENARIO_OF_UNKNOWN_PARAMETERS(n -> SCENARIO + "  - norm: SNF-2.3-MAX2\n    values:\n"
                + list(n, i -> "      - {parameter: p" + i + ", value: 1, unit: persons}")),
        SCENARIO_OF_ONE_NORM(n -> SCENARIO + list(n, i -> "  - {norm: SNF-2.3-BUNK, inForce: false}")),
        SCENARIO_OF_UNKNOWN_NORMS(n -> SCENARIO
                + list(
                        n,
                        i -> "  - {norm: SNF-2.3-BUNK-OF-A-VERY-LONG-NAME-THAT-NO-NORM-HAS-" + i
                                + ", inForce: false}")),
        PROFILE_OF_ONE_NORM(n -> PROFILE + "norms:\n"
                + list(
                        n,
                        i -> "  - {norm: MUN-AREA, article: \"4\", " + days(i)
                                + ", values: [{parameter: limit, value: 12, unit: square-metre-per-person}]}")),
        PROFILE_OF_VALUES(n -> PROFILE + "norms:\n  - norm: MUN-AREA\n    article: \"4\"\n    values:\n"
                + list(n, i -> "      - {parameter: limit, value: 12, unit: square-metre-per-person}")),
        PROFILE_OF_UNKNOWN_NORMS(n -> PROFILE + "norms:\n" + list(n, i -> "  - {norm: MUN-X" + i + "}")),
        PROFILE_OF_CONDITIONS(n -> PROFILE + "norms:\n  - norm: MUN-AREA\n    article: \"4\"\n    scope:\n"
                + list(n, i -> "      - {fact: facility.residents, atMost: " + (i + 2) + "}")
                + "    instead:\n"
                + list(
                        n,
                        i -> "      - {when: {fact: facility.residents, atMost: " + (i + 2)
                                + "}, values: [{parameter: limit, value: 12, unit: square-metre-per-person}]}")),
        PROFILE_OF_WORDS(n -> PROFILE + "norms:\n  - norm: MUN-AREA\n    article: \"4\"\n    scope:\n"
                + "      - {fact: facility.kind, in: [" + list(n, i -> "w" + i + ",") + "w]}\n"),
        PROFILE_OF_OTHER_NUMBERS(n -> PROFILE + "norms:\n  - norm: MUN-AREA\n    article: \"4\"\n    scope:\n"
                + list(60, i -> "      - {fact: facility.residents, atMost: " + (i + 20) + "}")
                + "      - any:\n" + list(60, i -> "          - {fact: facility.residents, above: " + (i + 30) + "}")
                + "    instead:\n"
                + list(
                        n,
                        i -> "      - {when: {fact: facility.residents, atMost: " + (i + 2)
                                + "}, values: [{parameter: limit, value: 12, unit: square-metre-per-person}]}")),
        PROFILE_OF_CODES(n -> PROFILE + "alsoIn: [" + list(n, i -> "GM" + (10_000 + i) + ",") + "GM0847]\n"
                + "norms: [{norm: MUN-DOC-PLAN}]\n"),
        PROFILE_OF_OWN_VALUES(n -> PROFILE + """
                norms: []
                own:
                  - id: VEN-1
                    regime: municipal-policy
                    subject: room
                    article: "1"
                    title: {nl: a, en: a}
                    requirement: {nl: "ten minste {limit}", en: "at least {limit}"}
                    requires: {fact: area, atLeast: limit}
                    quantity: {label: {nl: a, en: a}, unit: square-metre, direction: at-least}
                    parameters:
                      - id: limit
                        unit: square-metre
                        label: {nl: a, en: a}
                        values:
                """ + list(n, i -> "          - {value: 12, " + days(i) + "}"));

        @SuppressWarnings("ImmutableEnumChecker")
        private final IntFunction<String> text;

        Shape(IntFunction<String> text) {
            this.text = text;
        }

        private void read(byte[] bytes) {
            try {
                if (name().startsWith("SCENARIO")) {
                    ScenarioReader.read("f", bytes, RULEBOOK);
                } else {
                    ProfileReader.read("f", bytes, RULEBOOK);
                }
            } catch (UnreadableInputException e) {
                assertThat(e.problems()).isNotEmpty();
            }
        }
    }

    private static void readScope(int conditions) throws UnreadableInputException {
        String text = PROFILE + "norms:\n  - norm: MUN-AREA\n    article: \"4\"\n"
                + "    values: [{parameter: limit, value: 12, unit: square-metre-per-person}]\n    scope:\n"
                + list(conditions, i -> "      - {fact: location.occupiedWeeks, atMost: " + (i + 2) + "}");
        ProfileReader.read("f", text.getBytes(UTF_8), RULEBOOK);
    }

    @Test
    void a_condition_has_so_many_parts_at_the_most_and_is_refused_with_more() throws UnreadableInputException {
        readScope(199);
        UnreadableInputException refused = catchThrowableOfType(UnreadableInputException.class, () -> readScope(200));
        assertThat(refused.problems()).hasSize(1).allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("not-a-condition");
            assertThat(problem.pointer()).hasToString("/norms/0/scope");
            assertThat(problem.position()).isNotNull();
            assertThat(problem.message(Locale.ENGLISH)).contains("more than 200 parts");
            assertThat(problem.message(Locale.forLanguageTag("nl"))).contains("meer dan 200 delen");
        });
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void files_for_a_rulebook(Shape shape) {
        shape.read(shape.text.apply(SIZES[0]).getBytes(UTF_8));
        long before = 0;
        long first = 0;
        for (int size : SIZES) {
            byte[] bytes = shape.text.apply(size).getBytes(UTF_8);
            long asked = THREADS.getCurrentThreadAllocatedBytes();
            long start = THREADS.getCurrentThreadCpuTime();
            shape.read(bytes);
            long work = THREADS.getCurrentThreadAllocatedBytes() - asked;
            long time = THREADS.getCurrentThreadCpuTime() - start;
            if (before > 0) {
                assertThat(work * 100 / before).as(shape + " " + size).isLessThan(MOST_PERCENT);
            }
            first = first == 0 ? Math.max(time, 20_000_000) : first;
            assertThat(time).as(shape + " " + size + " in nanoseconds").isLessThan(first * MOST_TIMES);
            before = work;
        }
    }
}
