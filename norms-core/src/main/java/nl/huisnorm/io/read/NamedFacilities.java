package nl.huisnorm.io.read;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.ReadFault;
import org.jspecify.annotations.Nullable;

/**
 * Reads the facilities that an input names, each file once however often it is named. A file can be the right one for one name
 * alone, so that after many that are wrong no more are read.
 */
final class NamedFacilities {

    private static final int MOST_WRONG = 100;

    /** What came of a file: the facility, or what is wrong with it. */
    private record Outcome(@Nullable FacilityDocument document, List<Problem> problems) {}

    private final RelatedFiles files;
    private final SourceMap positions;
    private final Problems problems;
    private final Map<String, Outcome> read = new HashMap<>();
    private int wrong;

    NamedFacilities(RelatedFiles files, SourceMap positions, Problems problems) {
        this.files = files;
        this.positions = positions;
        this.problems = problems;
    }

    /** The facility in a file that is named in a place; none where it cannot be read, which is told. */
    @Nullable FacilityDocument read(String path, Pointer at) {
        if (wrong >= MOST_WRONG) {
            problems.leaveRest();
            return null;
        }
        Outcome outcome = read.get(plain(path));
        boolean again = outcome != null;
        if (outcome == null) {
            outcome = first(path);
            read.put(plain(path), outcome);
        }
        if (outcome.document == null) {
            wrong++;
            problems.add(positions.locate(at), at, "facility-unreadable", files.name(path));
            problems.addAll(again ? List.of() : outcome.problems);
        }
        return outcome.document;
    }

    /** Notes whether a file was the one that its name asks for. */
    void note(boolean right) {
        wrong += right ? 0 : 1;
    }

    private Outcome first(String path) {
        String file = files.name(path);
        try {
            return new Outcome(files.facility(file, files.bytes(path)), List.of());
        } catch (IOException e) {
            return new Outcome(null, List.of(ReadFault.problem(file, e)));
        } catch (UnreadableInputException e) {
            return new Outcome(null, e.problems());
        }
    }

    /** A path without what changes nothing; steps up are left, since a link can lead elsewhere first. */
    private static String plain(String path) {
        try {
            return path.contains("..") ? path : Path.of(path).normalize().toString();
        } catch (InvalidPathException e) {
            return path;
        }
    }
}
