package nl.huisnorm.hosts.asking;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;

/** Makes the library on a thread that knows nothing of the host's own class loader, and asks it there, from many at once and here. */
public final class Asking {

    private static final AssessmentOptions OPTIONS = AssessmentOptions.asOf(LocalDate.of(2026, 11, 23));
    private static final int TIMES = 16;

    private Asking() {}

    /**
     * The verdict about a facility: one line for each way to ask for it.
     *
     * @param file the facility
     */
    public static List<String> about(String file) throws UnreadableInputException {
        Facility facility = FacilityReader.read(Path.of(file)).facility();
        List<String> lines = new ArrayList<>();
        Huisnorm huisnorm = CompletableFuture.supplyAsync(
                        () -> {
                            Huisnorm made = Huisnorm.bundled();
                            lines.add("first, on " + Thread.currentThread().getName() + ": " + verdict(made, facility));
                            return made;
                        },
                        ForkJoinPool.commonPool())
                .join();
        lines.add("in a parallel stream: "
                + IntStream.range(0, TIMES)
                        .parallel()
                        .mapToObj(i -> verdict(huisnorm, facility))
                        .distinct()
                        .collect(Collectors.joining(", ")));
        lines.add("here: " + verdict(huisnorm, facility));
        return lines;
    }

    private static String verdict(Huisnorm huisnorm, Facility facility) {
        return huisnorm.assess(facility, OPTIONS).verdict() + ", room for "
                + huisnorm.capacity(facility, OPTIONS).persons().most();
    }
}
