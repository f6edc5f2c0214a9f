package consumer;

import java.nio.file.Path;
import java.time.LocalDate;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.io.read.FacilityReader;

/** A program of somebody else, who has the library from a repository. */
public final class Consumer {

    private Consumer() {}

    public static void main(String[] arguments) throws Exception {
        var facility = FacilityReader.read(Path.of(arguments[0])).facility();
        var assessment = Huisnorm.bundled().assess(facility, AssessmentOptions.asOf(LocalDate.of(2026, 11, 23)));
        System.out.println("the verdict is " + assessment.verdict());
    }
}
