package nl.huisnorm.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.assessment.Pointer;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.RecordBinder;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.internal.source.SourceParser;
import nl.huisnorm.rulebook.Waiver;

/**
 * Reads waivers from JSON or YAML: a list named {@code waivers}. Every waiver must say for which norm, why, who owns and
 * who approved it, and from when to when.
 */
public final class WaiverReader {

    private static final Pointer LIST = Pointer.ROOT.field("waivers");

    private WaiverReader() {}

    private record WaiverFile(List<Waiver> waivers) {}

    /**
     * Reads a file of waivers.
     *
     * @param file the file
     * @return the waivers, in their order
     * @throws UnreadableInputException if the file cannot be read or says something that cannot be; all problems at once
     */
    public static List<Waiver> read(Path file) throws UnreadableInputException {
        Problems problems = new Problems(file.toString());
        return read(SourceParser.bytes(file, problems), problems);
    }

    /**
     * Reads waivers from bytes.
     *
     * @param name what to call the input in problems
     * @param bytes the text in UTF-8
     * @return the waivers, in their order
     * @throws UnreadableInputException if the text cannot be read or says something that cannot be; all problems at once
     */
    public static List<Waiver> read(String name, byte[] bytes) throws UnreadableInputException {
        return read(bytes, new Problems(name));
    }

    private static List<Waiver> read(byte[] bytes, Problems problems) throws UnreadableInputException {
        SourceNode root = SourceParser.parse(bytes, problems);
        WaiverFile file = new RecordBinder(problems, Map.of()).bind(root, WaiverFile.class, Pointer.ROOT);
        problems.check();
        List<Waiver> waivers = file == null ? List.of() : List.copyOf(file.waivers());
        for (int i = 0; i < waivers.size(); i++) {
            Waiver waiver = waivers.get(i);
            Pointer at = LIST.element(i);
            if (waiver.until().isBefore(waiver.from())) {
                Pointer until = at.field("until");
                problems.add(root.at(until), until, "until-before-from", waiver.until(), waiver.from());
            }
            for (Waiver earlier : waivers.subList(0, i)) {
                if (earlier.id().equals(waiver.id())) {
                    Pointer id = at.field("id");
                    Position first =
                            root.at(LIST.element(waivers.indexOf(earlier)).field("id"));
                    problems.add(root.at(id), id, "duplicate-id", waiver.id(), first == null ? 0 : first.line());
                } else if (isAboutTheSame(earlier, waiver) && earlier.validity().overlaps(waiver.validity())) {
                    problems.add(root.at(at), at, "waivers-overlap", earlier.id(), waiver.norm());
                }
            }
        }
        problems.check();
        return waivers;
    }

    private static boolean isAboutTheSame(Waiver one, Waiver other) {
        return one.norm().equals(other.norm())
                && Objects.equals(one.facility(), other.facility())
                && Objects.equals(one.subject(), other.subject());
    }
}
