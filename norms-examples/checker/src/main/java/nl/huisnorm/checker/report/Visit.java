package nl.huisnorm.checker.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.InspectionDetails;
import nl.huisnorm.assessment.InspectionDetails.InspectionPhoto;
import org.jspecify.annotations.Nullable;

/**
 * What an inspector added to a report. It changes no judgement.
 *
 * @param details what the file says
 * @param findings what was added to findings, by their fingerprints; only those to which something was
 * @param apart the photos that belong to no finding of the report
 */
public record Visit(InspectionDetails details, Map<String, Added> findings, List<InspectionPhoto> apart) {

    /** Copies the collections, so that this cannot change afterwards. */
    public Visit {
        findings = Map.copyOf(findings);
        apart = List.copyOf(apart);
    }

    /**
     * What was added to a finding.
     *
     * @param by the day by which it has to be mended; none where none was given
     * @param remarks remarks about it
     * @param photos the photos of it
     */
    public record Added(@Nullable LocalDate by, List<String> remarks, List<InspectionPhoto> photos) {

        /** Nothing. */
        public static final Added NOTHING = new Added(null, List.of(), List.of());

        /** Copies the lists, so that this cannot change afterwards. */
        public Added {
            remarks = List.copyOf(remarks);
            photos = List.copyOf(photos);
        }

        /** The numbers of the photos, with commas between; empty where there are none. */
        public String photoNumbers() {
            return photos.stream().map(InspectionPhoto::number).collect(Collectors.joining(", "));
        }
    }

    /** What was added to findings by their fingerprints. */
    static Visit of(InspectionDetails details, Map<String, Finding> all) {
        Map<String, Added> added = new LinkedHashMap<>();
        all.forEach((fingerprint, finding) -> {
            Added one = new Added(
                    details.deadline(fingerprint, finding),
                    details.remarks(fingerprint, finding),
                    details.photos(fingerprint, finding));
            if (!one.equals(Added.NOTHING)) {
                added.put(fingerprint, one);
            }
        });
        return new Visit(details, added, details.photosApart(all));
    }
}
