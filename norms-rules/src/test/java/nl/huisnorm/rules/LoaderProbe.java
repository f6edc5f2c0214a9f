package nl.huisnorm.rules;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;

/** What a host does with the library, told in words that any loader knows: it is loaded anew for each. */
public final class LoaderProbe implements Callable<List<String>> {

    private static final AssessmentOptions OPTIONS = AssessmentOptions.asOf(LocalDate.of(2026, 11, 23));

    /** The rulebook is made on the thread that calls, and asked there, in the common pool and in a parallel stream. */
    @Override
    public List<String> call() throws UnreadableInputException {
        Huisnorm huisnorm = Huisnorm.bundled();
        Facility facility =
                FacilityReader.read("f", """
                        id: f
                        buildings: [{id: a, form: regular-dwelling, amenities: {toilets: 1}, rooms: [{id: r, kind: bedroom, occupants: 2}]}]
                        """.getBytes(StandardCharsets.UTF_8)).facility();
        Supplier<String> ask =
                () -> huisnorm.assess(facility, OPTIONS).findings().size() + " "
                        + huisnorm.capacity(facility, OPTIONS).persons();
        List<String> parallel = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> ask.get())
                .distinct()
                .toList();
        return List.of(ask.get(), CompletableFuture.supplyAsync(ask).join(), String.join(";", parallel));
    }
}
