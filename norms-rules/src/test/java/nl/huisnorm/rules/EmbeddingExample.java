package nl.huisnorm.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.FacilityReader;

/** The example of the README, so that it compiles. */
final class EmbeddingExample {

    private EmbeddingExample() {}

    static void run() throws UnreadableInputException {
        // README
        Huisnorm huisnorm = Huisnorm.bundled(); // build once, share between threads
        FacilityDocument document = FacilityReader.read(Path.of("boerderij-heideweg.yaml"));
        AssessmentOptions options = AssessmentOptions.asOf(LocalDate.of(2026, 7, 1));
        Assessment assessment = huisnorm.assess(document.facility(), options);
        System.out.println(assessment.verdict());
        for (Finding finding : assessment.findings(Outcome.NON_COMPLIANT)) {
            System.out.println(finding.norm().id() + " on " + finding.subject().id());
            System.out.println(finding.message(Locale.ENGLISH));
        }
        // README
    }
}
