package nl.huisnorm.internal.cases;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.RecordBinder;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.internal.source.SourceParser;
import org.jspecify.annotations.Nullable;

/** Reads cases. */
public final class CaseReader {

    private CaseReader() {}

    /**
     * A case and where it stands.
     *
     * @param file its file
     * @param content what it says
     * @param tree the file, with where each value stands
     */
    public record Placed(Path file, CaseFile content, SourceNode tree) {

        /** Where something stands that the case says. */
        public @Nullable Position at(Pointer pointer) {
            return tree.nearest(pointer);
        }

        /** The name of the folder that it stands in. */
        public String folder() {
            Path folder = file.toAbsolutePath().normalize().getParent();
            Path name = folder == null ? null : folder.getFileName();
            return name == null ? "" : name.toString();
        }
    }

    /** Whether a file says what is expected, as cases do; also where it cannot be read, so that what is wrong with it is told. */
    public static boolean isCase(Path file) {
        Problems problems = new Problems(file.toString());
        try {
            return SourceParser.tree(SourceParser.bytes(file, problems), problems)
                            .child("expect")
                    != null;
        } catch (UnreadableInputException e) {
            return true;
        }
    }

    /**
     * Reads a case.
     *
     * @throws UnreadableInputException if it cannot be read; all problems at once
     */
    public static Placed read(Path file) throws UnreadableInputException {
        Problems problems = new Problems(file.toString());
        SourceNode root = SourceParser.tree(SourceParser.bytes(file, problems), problems);
        CaseFile content = new RecordBinder(problems, Map.of()).bind(root, CaseFile.class, Pointer.ROOT);
        problems.check();
        if (content == null) {
            throw problems.fatal(null, "not-readable", file.toString());
        }
        long given = Stream.of(content.file(), content.given(), content.plan())
                .filter(one -> one != null)
                .count();
        boolean isWhole =
                content.application() == null ? given == 1 : content.given() != null && content.file() == null;
        if (!isWhole) {
            problems.add(root.nearest(Pointer.ROOT), Pointer.ROOT, "case-given");
        }
        if (content.file() != null && (content.facilities() != null || content.others() != null)) {
            Pointer at = Pointer.ROOT.field("file");
            problems.add(root.nearest(at), at, "case-given");
        }
        problems.check();
        return new Placed(file, content, root);
    }
}
