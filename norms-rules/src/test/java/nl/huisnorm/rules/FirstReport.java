package nl.huisnorm.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;

/** A program that judges one facility and ends. */
public final class FirstReport {

    private FirstReport() {}

    /** Judges the facility of a file, and fails where nothing is found. */
    public static void main(String[] arguments) throws UnreadableInputException {
        boolean isEmpty = Huisnorm.bundled()
                .assess(
                        FacilityReader.read(Path.of(arguments[0])).facility(),
                        AssessmentOptions.asOf(LocalDate.of(2026, 11, 24)))
                .findings()
                .isEmpty();
        if (isEmpty) {
            throw new IllegalStateException("nothing was found");
        }
    }
}
