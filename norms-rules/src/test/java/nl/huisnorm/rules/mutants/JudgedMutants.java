package nl.huisnorm.rules.mutants;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.RecordBinder;
import nl.huisnorm.internal.source.SourceParser;
import org.jspecify.annotations.Nullable;

/** What people judged of mutants that no case notices, and what was measured of faults in Java. */
record JudgedMutants(List<Judged> judged, List<JavaPackage> java) {

    private static final Path FILE = Path.of("src/test/resources/mutants.yaml");

    /**
     * Why no case can notice some mutants.
     *
     * @param because the reason
     * @param mutants the mutants
     */
    record Judged(String because, List<String> mutants) {}

    /**
     * What was measured of a package of Java.
     *
     * @param name the package
     * @param mutants how many faults were made
     * @param killed how many were noticed
     * @param remark what is left
     */
    record JavaPackage(
            String name, int mutants, int killed, @Nullable String remark) {}

    /** What stands in the file. */
    static JudgedMutants read() throws IOException, UnreadableInputException {
        Problems problems = new Problems(FILE.toString());
        JudgedMutants judged = new RecordBinder(problems, Map.of())
                .bind(
                        SourceParser.parse(SourceParser.bytes(FILE, problems), problems),
                        JudgedMutants.class,
                        Pointer.ROOT);
        problems.check();
        return Objects.requireNonNull(judged);
    }

    /** The reason of each mutant that was judged. */
    Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (Judged one : judged) {
            for (String mutant : one.mutants()) {
                if (reasons.put(mutant, one.because()) != null) {
                    throw new IllegalStateException(mutant + " was judged twice");
                }
            }
        }
        return reasons;
    }
}
