package nl.huisnorm.io.read;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.source.Digest;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.RecordBinder;
import nl.huisnorm.internal.source.RecordChecks;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.internal.source.SourceParser;
import nl.huisnorm.stability.Stable;

/**
 * Reads facilities from JSON or YAML; which of the two it is, the text itself tells.
 *
 * <p>Nothing is guessed: an unknown field, a wrong type or a value that cannot be is a {@link Problem}, and all
 * problems of a file are told at once.
 */
@Stable
public final class FacilityReader {

    private static final String BUILDINGS = "buildings";
    private static final String UNTOLD_BUILDING = "-";

    private FacilityReader() {}

    /**
     * Reads a facility file.
     *
     * @param file the file, of 64 MiB at most
     * @return the facility, with the place of every value
     * @throws UnreadableInputException if the file cannot be read or says something that cannot be
     */
    public static FacilityDocument read(Path file) throws UnreadableInputException {
        Problems problems = new Problems(file.toString());
        return read(file.toString(), SourceParser.bytes(file, problems), problems);
    }

    /**
     * Reads a facility from bytes.
     *
     * @param name what to call the input in problems and reports
     * @param bytes the text in UTF-8
     * @return the facility, with the place of every value
     * @throws UnreadableInputException if the text cannot be read or says something that cannot be
     */
    public static FacilityDocument read(String name, byte[] bytes) throws UnreadableInputException {
        return read(name, bytes, new Problems(name));
    }

    /**
     * What a facility says that cannot be: a number out of bounds, a text that no file can have, the same id twice, other
     * numbers of residents than its rooms tell, a period that ends before it begins. Reading a file looks at this too; a
     * facility that was made in another way can be looked at here, and is before it is judged.
     *
     * @param facility the facility
     * @return the problems, without places in a file; none where it can be
     */
    public static List<Problem> problems(Facility facility) {
        Problems problems = new Problems(facility.id());
        new RecordChecks(problems).check(facility, Pointer.ROOT);
        new FacilityChecks(SourceMap.none(), problems).check(facility);
        return problems.all();
    }

    private static FacilityDocument read(String name, byte[] bytes, Problems problems) throws UnreadableInputException {
        return read(name, bytes, SourceParser.tree(bytes, problems), problems);
    }

    /** Reads a facility whose text was parsed already. */
    static FacilityDocument read(String name, byte[] bytes, SourceNode given, Problems problems)
            throws UnreadableInputException {
        GivenKind.check(given, GivenKind.FACILITY, problems);
        SourceNode root = withBuilding(given);
        SourceMap positions = new SourceMap(root);
        Facility facility = new RecordBinder(problems, Map.of()).bind(root, Facility.class, Pointer.ROOT);
        problems.check();
        if (facility != null) {
            new FacilityChecks(positions, problems).check(facility);
        }
        problems.check();
        if (facility == null) {
            throw problems.fatal(null, "not-readable", name);
        }
        return new FacilityDocument(name, Digest.sha256(bytes), facility, positions);
    }

    /** A file that tells of leases or stays alone is about one building, of which nothing is told. */
    private static SourceNode withBuilding(SourceNode root) {
        if (!(root instanceof SourceNode.Fields file)
                || file.fields().containsKey(BUILDINGS)
                || !(isListed(file, "leases") || isListed(file, "stays"))) {
            return root;
        }
        Position at = root.position();
        SourceNode id = new SourceNode.Scalar(at, SourceNode.Kind.TEXT, UNTOLD_BUILDING);
        SourceNode building = new SourceNode.Fields(at, Map.of("id", id), Map.of("id", at));
        Map<String, SourceNode> fields = new LinkedHashMap<>(file.fields());
        fields.put(BUILDINGS, new SourceNode.Elements(at, List.of(building)));
        Map<String, Position> keys = new LinkedHashMap<>(file.keys());
        keys.put(BUILDINGS, at);
        return new SourceNode.Fields(at, fields, keys);
    }

    private static boolean isListed(SourceNode.Fields file, String list) {
        return file.fields().get(list) instanceof SourceNode.Elements elements
                && !elements.elements().isEmpty();
    }
}
