package nl.huisnorm.benchmarks.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.huisnorm.benchmarks.cold.ColdStarts.Sample;

/** The page on performance, of which what stands between two marks is measured and never written by hand. */
public final class PerformancePage {

    private static final String BEGIN = "<!-- measured: begin -->";
    private static final String END = "<!-- measured: end -->";

    private final Path page;

    /** A page that has both marks. */
    public PerformancePage(Path page) {
        this.page = page;
    }

    /** Writes what was measured. */
    public void write(Scores scores, Counts counts, Map<String, Sample> cold, Map<String, Profile> profiles)
            throws IOException {
        String text = Files.readString(page);
        Files.writeString(page, replaced(text, new Tables(scores, counts, cold, profiles).text(machine())));
    }

    /** The page with something else between its marks. */
    static String replaced(String text, String measured) {
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("the page has no marks");
        }
        return text.substring(0, begin + BEGIN.length()) + "\n\n" + measured + "\n\n" + text.substring(end);
    }

    private static String machine() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        String processor = Files.isReadable(info) ? processor(Files.readAllLines(info)) : System.getProperty("os.arch");
        return "Measured on %s, %d processors, %s, Java %s."
                .formatted(
                        processor,
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("java.version"));
    }

    private static String processor(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("an unnamed processor");
    }
}
