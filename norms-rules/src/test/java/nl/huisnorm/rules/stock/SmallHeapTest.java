package nl.huisnorm.rules.stock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list takes the same memory however long it is: what would be kept of each line shows where there is little. */
class SmallHeapTest {

    /** With one KiB kept of each it would be more than there is. */
    private static final int LINES = 20_000;

    @TempDir
    private Path folder;

    @Test
    void a_long_list_is_judged_in_24_megabytes() throws Exception {
        Path told = folder.resolve("told.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        Integer.toString(LINES),
                        "snf")
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        assertThat(process.waitFor()).as(() -> "it ends well").isZero();
        List<String> lines = Files.readAllLines(told, UTF_8);
        assertThat(lines.get(lines.size() - 1))
                .startsWith(LINES - LINES / 1000 + " judged, " + LINES / 1000 + " unreadable, ");
    }
}
