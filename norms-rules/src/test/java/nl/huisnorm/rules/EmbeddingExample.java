package nl.huisnorm.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.io.FacilityDocument;
import nl.huisnorm.io.FacilityReader;
import nl.huisnorm.io.UnreadableInputException;
import nl.huisnorm.rulebook.Rulebook;

/** The example of the README, so that it compiles. */
final class EmbeddingExample {

    private EmbeddingExample() {}

    static void run() throws UnreadableInputException {
        // README
        Rulebook rulebook = Rulebook.bundled(); // build once, share between threads
        FacilityDocument document = FacilityReader.read(Path.of("boerderij-heideweg.yaml"));
        AssessmentOptions options = AssessmentOptions.asOf(LocalDate.of(2026, 7, 1));
        Assessment assessment = rulebook.assess(document.facility(), options);
        System.out.println(assessment.verdict());
        for (Finding finding : assessment.findings(Outcome.NON_COMPLIANT)) {
            System.out.println(finding.norm().id() + " on " + finding.subject().id());
            System.out.println(finding.message(Locale.ENGLISH));
        }
        // README
    }
}
