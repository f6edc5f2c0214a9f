package nl.huisnorm.proofs.properties;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads files that were made, and judges them. */
final class Answers {
    static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Answers() {}

    /** The facility of a file, or nothing where it is refused. */
    static @Nullable Facility read(JsonNode file) {
        try {
            return FacilityReader.read("made.json", JSON.writeValueAsBytes(file))
                    .facility();
        } catch (UnreadableInputException e) {
            return null;
        }
    }

    /** The findings by norm and id of what they are about. */
    static Map<String, Finding> of(Facility facility, LocalDate asOf) {
        return of(facility, AssessmentOptions.asOf(asOf));
    }

    static Map<String, Finding> of(Facility facility, AssessmentOptions options) {
        Map<String, Finding> all = new TreeMap<>();
        HUISNORM.assess(facility, options)
                .findings()
                .forEach(finding -> all.put(
                        finding.norm().id() + " " + finding.subject().kind() + " "
                                + finding.subject().id(),
                        finding));
        return all;
    }
}
