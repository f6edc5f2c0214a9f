package nl.huisnorm.io.read;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nl.huisnorm.assessment.InspectionDetails;
import nl.huisnorm.assessment.InspectionDetails.InspectionMeasure;
import nl.huisnorm.assessment.InspectionDetails.InspectionPhoto;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.source.Digest;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.RecordBinder;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.internal.source.SourceParser;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * Inspection details as they were read from a JSON or YAML file.
 *
 * @param file the file's name as it was given
 * @param sha256 the SHA-256 of the file's bytes, in lower-case hexadecimal
 * @param details what it says
 * @param positions where each value stands
 */
@Experimental
public record InspectionDetailsDocument(String file, String sha256, InspectionDetails details, SourceMap positions) {

    private static final Pointer MEASURES = Pointer.ROOT.field("measures");
    private static final Pointer PHOTOS = Pointer.ROOT.field("photos");

    /**
     * Reads a file.
     *
     * @throws UnreadableInputException if the file cannot be read or says something that cannot be; all problems at once
     */
    public static InspectionDetailsDocument read(Path file) throws UnreadableInputException {
        Problems problems = new Problems(file.toString());
        return read(file.toString(), SourceParser.bytes(file, problems), problems);
    }

    /**
     * Reads bytes.
     *
     * @param name what to call the input in problems
     * @param bytes the text in UTF-8
     * @throws UnreadableInputException if the text cannot be read or says something that cannot be; all problems at once
     */
    public static InspectionDetailsDocument read(String name, byte[] bytes) throws UnreadableInputException {
        return read(name, bytes, new Problems(name));
    }

    private static InspectionDetailsDocument read(String name, byte[] bytes, Problems problems)
            throws UnreadableInputException {
        SourceNode root = SourceParser.tree(bytes, problems);
        GivenKind.check(root, GivenKind.INSPECTION_DETAILS, problems);
        InspectionDetails details =
                new RecordBinder(problems, Map.of()).bind(root, InspectionDetails.class, Pointer.ROOT);
        problems.check();
        if (details == null) {
            throw problems.fatal(null, "not-readable", name);
        }
        InspectionDetailsDocument document =
                new InspectionDetailsDocument(name, Digest.sha256(bytes), details, new SourceMap(root));
        document.check(problems);
        problems.check();
        return document;
    }

    private void check(Problems problems) {
        before(details.by(), Pointer.ROOT.field("by"), problems);
        Map<List<Object>, Integer> measures = new HashMap<>();
        for (int i = 0; i < details.allMeasures().size(); i++) {
            InspectionMeasure measure = details.allMeasures().get(i);
            Pointer at = MEASURES.element(i);
            before(measure.by(), at.field("by"), problems);
            if (measure.told() != 1) {
                add(problems, at, "measure-for-one");
                continue;
            }
            Integer earlier = measures.putIfAbsent(about(measure), i);
            if (earlier != null) {
                add(problems, at, "measure-twice", line(MEASURES.element(earlier)));
            }
        }
        Map<String, Integer> photos = new HashMap<>();
        for (int i = 0; i < details.allPhotos().size(); i++) {
            String number = details.allPhotos().get(i).number();
            Integer earlier = photos.putIfAbsent(number, i);
            if (earlier != null) {
                add(problems, PHOTOS.element(i).field("number"), "photo-twice", number, line(PHOTOS.element(earlier)));
            }
        }
    }

    private static List<Object> about(InspectionMeasure measure) {
        List<Object> about = new ArrayList<>();
        about.add(Objects.requireNonNullElse(measure.finding(), ""));
        about.add(Objects.requireNonNullElse(measure.norm(), ""));
        about.add(measure.severity() == null ? "" : measure.severity());
        about.add(measure.layer() == null ? "" : measure.layer());
        return about;
    }

    private int line(Pointer at) {
        Position position = positions.locate(at);
        return position == null ? 0 : position.line();
    }

    private void before(@Nullable LocalDate day, Pointer at, Problems problems) {
        if (day != null && day.isBefore(details.visitedOn())) {
            add(problems, at, "deadline-before-visit", day, details.visitedOn());
        }
    }

    private void add(Problems problems, Pointer at, String code, Object... arguments) {
        problems.add(positions.locate(at), at, code, arguments);
    }

    /**
     * Refuses what names a finding that is not there, or a norm that the rulebook does not have.
     *
     * @param fingerprints the fingerprints of all findings of the report
     * @throws UnreadableInputException if there is such a name; all at once
     */
    public void requireKnown(Collection<String> fingerprints, Rulebook rulebook) throws UnreadableInputException {
        Problems problems = new Problems(file);
        Set<String> findings = new HashSet<>(fingerprints);
        Set<String> norms =
                new HashSet<>(rulebook.norms().stream().map(Norm::id).toList());
        each(details.allMeasures(), MEASURES, InspectionMeasure::finding, "finding", findings, problems);
        each(details.allMeasures(), MEASURES, InspectionMeasure::norm, "norm", norms, problems);
        each(details.allPhotos(), PHOTOS, InspectionPhoto::finding, "finding", findings, problems);
        each(details.allPhotos(), PHOTOS, InspectionPhoto::norm, "norm", norms, problems);
        problems.check();
    }

    private <T> void each(
            List<T> all,
            Pointer list,
            Function<T, @Nullable String> name,
            String field,
            Set<String> known,
            Problems problems) {
        for (int i = 0; i < all.size(); i++) {
            String named = name.apply(all.get(i));
            if (named != null && !known.contains(named)) {
                add(problems, list.element(i).field(field), "inspection-no-" + field, named);
            }
        }
    }
}
