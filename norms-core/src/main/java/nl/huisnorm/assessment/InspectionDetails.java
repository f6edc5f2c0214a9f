package nl.huisnorm.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import nl.huisnorm.facility.Matches;
import nl.huisnorm.internal.characters.Characters;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Severity;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * What an inspector adds to a report: who was there when, by when what has to be mended, and the photos. It changes no judgement.
 *
 * @param reference the case number or reference; none where there is none
 * @param visitedOn the day somebody was there
 * @param inspector the name of who was there; none where it is filled in by hand
 * @param role the role of who was there; none where it is filled in by hand
 * @param organisation the organisation it was done for; none where it is filled in by hand
 * @param by the day by which what binds and is not met has to be mended, where no measure gives another; none where that is left open
 * @param measures by when and with what remark, the most precise holds; none for no measures
 * @param photos the photos; none for no photos
 */
@Experimental
public record InspectionDetails(
        @Nullable String reference,
        LocalDate visitedOn,
        @Nullable String inspector,
        @Nullable String role,
        @Nullable String organisation,
        @Nullable LocalDate by,
        @Nullable List<InspectionMeasure> measures,
        @Nullable List<InspectionPhoto> photos) {

    /** Copies the lists, so that the details cannot change afterwards. */
    public InspectionDetails {
        measures = measures == null ? null : List.copyOf(measures);
        photos = photos == null ? null : List.copyOf(photos);
    }

    /**
     * By when something has to be mended, and a remark about it. What it is for is told by one of four things.
     *
     * @param finding the fingerprint of a finding; none where it is for more
     * @param norm the id of a norm; none where it is for something else
     * @param severity the severity of norms; none where it is for something else
     * @param layer the kind of norms; none where it is for something else
     * @param by the day; none where only a remark is made
     * @param remark the remark; none where there is none
     */
    public record InspectionMeasure(
            @Nullable String finding,
            @Nullable String norm,
            @Nullable Severity severity,
            @Nullable Layer layer,
            @Nullable LocalDate by,
            @Nullable String remark) {

        /** How many of the four things that say what it is for are told. */
        public int told() {
            return (finding == null ? 0 : 1)
                    + (norm == null ? 0 : 1)
                    + (severity == null ? 0 : 1)
                    + (layer == null ? 0 : 1);
        }

        /** Whether it is for a finding: by its fingerprint or norm for any, else for what binds and is not met. */
        boolean isFor(String fingerprint, Finding of) {
            if (finding != null || norm != null) {
                return fingerprint.equals(finding) || of.norm().id().equals(norm);
            }
            return isToMend(of)
                    && (of.norm().severity() == severity || of.norm().regime().layer() == layer);
        }
    }

    /**
     * A photo.
     *
     * @param number the number by which it is referred to, unique in the file
     * @param file the name of its file, or where it can be found; none where that is not told
     * @param shows what it shows
     * @param finding the fingerprint of the finding it belongs to; none where it is told otherwise
     * @param norm the id of the norm it belongs to; none where it is told otherwise
     * @param subject the path of ids of what it belongs to; none where it is told otherwise
     */
    public record InspectionPhoto(
            @Matches(value = Characters.ID_OF_FILE, example = "12")
            String number,

            @Nullable String file,
            String shows,
            @Nullable String finding,
            @Nullable String norm,
            @Nullable String subject) {

        /** Whether it belongs to a finding: every one of the three that is told has to fit. */
        boolean isOf(String fingerprint, Finding of) {
            return (finding != null || norm != null || subject != null)
                    && (finding == null || finding.equals(fingerprint))
                    && (norm == null || norm.equals(of.norm().id()))
                    && (subject == null || subject.equals(of.subject().id()));
        }
    }

    /** All photos, in the order of the file. */
    public List<InspectionPhoto> allPhotos() {
        return Objects.requireNonNullElse(photos, List.of());
    }

    /** All measures, in the order of the file. */
    public List<InspectionMeasure> allMeasures() {
        return Objects.requireNonNullElse(measures, List.of());
    }

    private static boolean isToMend(Finding finding) {
        return finding.outcome() == Outcome.NON_COMPLIANT && finding.norm().binding();
    }

    /** The day by which a finding has to be mended; none where none was given. */
    public @Nullable LocalDate deadline(String fingerprint, Finding finding) {
        List<Predicate<InspectionMeasure>> precise = List.of(
                one -> one.finding() != null, one -> one.norm() != null, one -> one.severity() != null, one -> true);
        for (Predicate<InspectionMeasure> kind : precise) {
            for (InspectionMeasure measure : allMeasures()) {
                if (measure.by() != null && kind.test(measure) && measure.isFor(fingerprint, finding)) {
                    return measure.by();
                }
            }
        }
        return isToMend(finding) ? by : null;
    }

    /** The remarks about a finding by its fingerprint or its norm, in the order of the file. */
    public List<String> remarks(String fingerprint, Finding finding) {
        List<String> all = new ArrayList<>();
        for (InspectionMeasure measure : allMeasures()) {
            String remark = measure.remark();
            boolean isAbout = measure.finding() != null || measure.norm() != null;
            if (remark != null && isAbout && measure.isFor(fingerprint, finding)) {
                all.add(remark);
            }
        }
        return all;
    }

    /** The photos of a finding, in the order of the file. */
    public List<InspectionPhoto> photos(String fingerprint, Finding finding) {
        return allPhotos().stream()
                .filter(photo -> photo.isOf(fingerprint, finding))
                .toList();
    }

    /** The photos that belong to none of some findings, by their fingerprints. */
    public List<InspectionPhoto> photosApart(Map<String, Finding> findings) {
        return allPhotos().stream()
                .filter(photo ->
                        findings.entrySet().stream().noneMatch(entry -> photo.isOf(entry.getKey(), entry.getValue())))
                .toList();
    }
}
