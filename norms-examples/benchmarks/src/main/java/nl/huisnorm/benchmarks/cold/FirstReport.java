package nl.huisnorm.benchmarks.cold;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.write.ReportWriter;
import nl.huisnorm.rulebook.Rulebook;

/** Reads one facility, judges it and writes its report, once. */
public final class FirstReport {

    private FirstReport() {}

    /**
     * Reports on a file.
     *
     * @param arguments the file, and the day
     */
    public static void main(String[] arguments) throws IOException, UnreadableInputException {
        FacilityDocument document = FacilityReader.read(Path.of(arguments[0]));
        Huisnorm huisnorm = Huisnorm.bundled();
        Assessment assessment =
                huisnorm.assess(document.facility(), AssessmentOptions.asOf(LocalDate.parse(arguments[1])));
        Rulebook rulebook = huisnorm.rulebook();
        try (ReportWriter writer = new ReportWriter(
                OutputStream.nullOutputStream(),
                Locale.ENGLISH,
                "benchmarks",
                "1",
                rulebook.version(),
                rulebook.digest())) {
            writer.add(document, assessment);
        }
        Peak.print();
    }
}
