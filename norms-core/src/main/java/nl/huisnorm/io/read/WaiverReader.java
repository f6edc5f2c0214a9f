package nl.huisnorm.io.read;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.characters.Characters;
import nl.huisnorm.internal.files.WaiverFile;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.RecordBinder;
import nl.huisnorm.internal.source.RecordChecks;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.internal.source.SourceParser;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.stability.Stable;

/**
 * Reads waivers from JSON or YAML: a list named {@code waivers}. Every waiver must say for which norm, why, who owns and
 * who approved it, and from when to when.
 */
@Stable
public final class WaiverReader {

    private WaiverReader() {}

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

    /**
     * What waivers that were made in code say that no file can say. Two of the same at one time are let be: which of them is told
     * with a finding follows from their order.
     *
     * @param waivers the waivers
     * @return the problems, without places in a file; none where they can be
     */
    public static List<Problem> problems(List<Waiver> waivers) {
        Problems problems = new Problems("waivers");
        Pointer list = Pointer.ROOT.field("waivers");
        new RecordChecks(problems).check(new WaiverFile(waivers), Pointer.ROOT);
        Map<String, String> first = new HashMap<>();
        for (int i = 0; i < waivers.size(); i++) {
            Waiver waiver = waivers.get(i);
            Pointer at = list.element(i);
            if (waiver.until().isBefore(waiver.from())) {
                problems.add(null, at.field("until"), "until-before-from", waiver.until(), waiver.from());
            }
            String earlier = first.putIfAbsent(Characters.alike(waiver.id()), waiver.id());
            if (earlier != null) {
                problems.add(null, at.field("id"), "waivers-alike", waiver.id(), earlier);
            }
        }
        return problems.all();
    }

    private static List<Waiver> read(byte[] bytes, Problems problems) throws UnreadableInputException {
        SourceNode root = SourceParser.tree(bytes, problems);
        GivenKind.check(root, GivenKind.WAIVERS, problems);
        WaiverChecks checks = new WaiverChecks(root, problems);
        RecordBinder.Special waiver = (node, at, sink) -> {
            Waiver bound = new RecordBinder(sink, Map.of()).bind(node, Waiver.class, at);
            checks.check(node, at);
            return bound;
        };
        WaiverFile file =
                new RecordBinder(problems, Map.of(Waiver.class, waiver)).bind(root, WaiverFile.class, Pointer.ROOT);
        checks.checkAll();
        problems.check();
        return file == null ? List.of() : List.copyOf(file.waivers());
    }
}
