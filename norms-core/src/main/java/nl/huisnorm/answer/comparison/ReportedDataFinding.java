package nl.huisnorm.answer.comparison;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.huisnorm.assessment.DataFinding;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * A finding about the data as a report holds it.
 *
 * @param check what was looked at, by its word in files
 * @param places the facts that do not fit: their values as in a report, by their places
 * @param reason why they are right after all; none where the file does not say so
 */
@Experimental
public record ReportedDataFinding(
        String check, Map<Pointer, String> places, @Nullable String reason) {

    /** Copies the map, so that the finding cannot change afterwards. */
    public ReportedDataFinding {
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }

    static ReportedDataFinding of(DataFinding finding) {
        Map<Pointer, String> places = new LinkedHashMap<>();
        finding.places().forEach(one -> places.put(one.place(), ReportedFinding.text(one.value())));
        return new ReportedDataFinding(finding.check().key(), places, finding.reason());
    }
}
