package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import org.junit.jupiter.api.Test;

/**
 * What answers cost, in bytes that a thread asks memory for and in classes that are loaded: neither depends on what else the machine
 * does. The bounds lie a sixth above what was measured, so that a change which costs more says so here, and moves them.
 */
class CostsTest {

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final Path FILES = Path.of("../norms-examples/files/facilities");
    private static final AssessmentOptions OPTIONS = AssessmentOptions.asOf(LocalDate.of(2026, 11, 24));
    private static final Huisnorm HUISNORM = Huisnorm.bundled();

    private static final int ROOMS = 200;
    private static final int LARGER = 400;

    /** What is asked. */
    private interface Asked {
        Object answer() throws UnreadableInputException;
    }

    /** The kilobytes that an answer asks for once everything was asked before. */
    private static long kilobytes(Asked asked) throws UnreadableInputException {
        asked.answer();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            asked.answer();
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        return least / 1024;
    }

    /** One building let room by room, in which every tenth room is too small and every tenth has no detector. */
    private static Facility large(int rooms) throws UnreadableInputException {
        String all = IntStream.range(0, rooms)
                .mapToObj(i -> "      - {id: r" + i + ", kind: bedroom, storey: 0, area: "
                        + (i % 10 == 0 ? "9.5" : "12")
                        + ", occupants: 2, beds: 2, heated: true, lockable: true, smokeDetectors: "
                        + (i % 10 == 3 ? "[]" : "[{standards: [nen-2555], sounds: true, expiresOn: 2030-01-01}]")
                        + "}\n")
                .collect(Collectors.joining());
        String file = """
                id: f
                buildings:
                  - id: b
                    form: unit-in-complex
                    function: residential-room-by-room
                    construction: existing
                    usableFloorArea: %d
                    amenities: {toilets: %d, showers: %d}
                    rooms:
                """.formatted(rooms * 10, rooms / 10, rooms / 10) + all;
        return FacilityReader.read("f", file.getBytes(StandardCharsets.UTF_8)).facility();
    }

    @Test
    void a_dwelling_takes_little_more_than_a_megabyte() throws UnreadableInputException {
        Facility dwelling =
                FacilityReader.read(FILES.resolve("woning-dorpsstraat.yaml")).facility();
        assertThat(kilobytes(() -> HUISNORM.assess(dwelling, OPTIONS))).isBetween(500L, 1_350L);
    }

    @Test
    void reading_takes_some_twenty_times_what_was_written() throws IOException, UnreadableInputException {
        byte[] hotel = Files.readAllBytes(FILES.resolve("hotel-stationsweg.json"));
        assertThat(kilobytes(() -> FacilityReader.read("hotel.json", hotel))).isLessThan(1_350);
    }

    @Test
    void a_large_facility_is_judged_and_searched_within_bounds() throws UnreadableInputException {
        Facility large = large(ROOMS);
        assertThat(kilobytes(() -> HUISNORM.assess(large, OPTIONS))).isLessThan(16_500);
        assertThat(kilobytes(() -> HUISNORM.capacity(large, OPTIONS))).isLessThan(63_000);
        assertThat(kilobytes(() -> HUISNORM.remedies(large, OPTIONS))).isLessThan(570_000);
    }

    /** Whatever is held against each other in a building, twice as many rooms are little more than twice the work. */
    @Test
    void twice_as_many_rooms_are_twice_the_work() throws UnreadableInputException {
        Facility large = large(ROOMS);
        Facility larger = large(LARGER);
        long assessing = kilobytes(() -> HUISNORM.assess(large, OPTIONS));
        assertThat(kilobytes(() -> HUISNORM.assess(larger, OPTIONS))).isLessThan(assessing * 5 / 2);
        long capacity = kilobytes(() -> HUISNORM.capacity(large, OPTIONS));
        assertThat(kilobytes(() -> HUISNORM.capacity(larger, OPTIONS))).isLessThan(capacity * 3);
    }

    /** Of the classes of the library and its engine, those of rules that no norm in force needs are not among them. */
    @Test
    void the_first_report_of_a_dwelling_loads_no_more_classes_than_it_needs() throws IOException, InterruptedException {
        Path log = Files.createTempFile("classes", ".txt");
        try {
            int exit = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xlog:class+load:file=" + log,
                            "-cp",
                            System.getProperty("java.class.path"),
                            FirstReport.class.getName(),
                            FILES.resolve("woning-dorpsstraat.yaml").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            assertThat(exit).isZero();
            long loaded = Files.readString(log)
                    .lines()
                    .filter(line -> line.matches(".*\\] (?:nl\\.huisnorm|org\\.drools|org\\.kie)\\..*"))
                    .count();
            assertThat(loaded).isBetween(1_000L, 2_750L);
        } finally {
            Files.delete(log);
        }
    }
}
