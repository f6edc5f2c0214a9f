package nl.huisnorm.hosts.modules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;

/** Judges the file that is named and those beside it, and prints what the library said of each and which modules it was said in. */
public final class ModulesHost {

    private static final AssessmentOptions OPTIONS = AssessmentOptions.asOf(LocalDate.of(2026, 11, 23));

    private ModulesHost() {}

    /**
     * Begins.
     *
     * @param arguments a facility, in YAML or JSON, in a folder of such
     */
    public static void main(String... arguments) throws IOException, UnreadableInputException {
        Path named = Path.of(arguments[0]);
        // on a thread that knows nothing of the host's own class loader
        Huisnorm huisnorm = CompletableFuture.supplyAsync(Huisnorm::bundled, ForkJoinPool.commonPool())
                .join();
        for (Path file : beside(named)) {
            Facility facility = FacilityReader.read(file).facility();
            Assessment assessment = huisnorm.assess(facility, OPTIONS);
            System.out.println(facility.id() + ": " + assessment.verdict() + " by "
                    + assessment.findings().size() + " findings, room for "
                    + huisnorm.capacity(facility, OPTIONS).persons().most() + ", told as " + told(assessment));
        }
        System.out.println("the schema of reports is " + schema() + " bytes");
        System.out.println("in " + ModulesHost.class.getModule() + " with " + Huisnorm.class.getModule() + " and "
                + huisnorm.getClass().getModule());
    }

    /** How large the schema is that the library has among its resources. */
    private static int schema() throws IOException {
        try (InputStream in = Huisnorm.class.getResourceAsStream("/nl/huisnorm/io/schema/report.schema.json")) {
            return in == null ? 0 : in.readAllBytes().length;
        }
    }

    private static List<Path> beside(Path named) throws IOException {
        try (Stream<Path> files =
                Files.list(Objects.requireNonNull(named.toAbsolutePath().getParent()))) {
            return files.filter(file ->
                            file.toString().endsWith(".yaml") || file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    /** A number for all that was said, which is another one where a letter is. */
    private static String told(Assessment assessment) {
        return Integer.toHexString(assessment.findings().stream()
                .map(finding -> finding.norm().id()
                        + finding.outcome()
                        + finding.message(Locale.ENGLISH)
                        + finding.message(Locale.forLanguageTag("nl")))
                .collect(Collectors.joining("\n"))
                .hashCode());
    }
}
