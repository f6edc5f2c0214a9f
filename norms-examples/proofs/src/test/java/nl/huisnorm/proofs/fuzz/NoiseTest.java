package nl.huisnorm.proofs.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Noise that looks for code it has not reached yet. What it finds is left in {@code target/noise}, and in {@code noise.txt} there how much it was. */
class NoiseTest {

    private static final Path FOLDER = Path.of("target", "noise");

    private static void quiet(String name, int seconds, Jazz jazz) throws IOException {
        Files.writeString(
                FOLDER.resolve("noise.txt"),
                name + ": " + seconds + " s, " + jazz.counted() + ", found: "
                        + jazz.findings().size() + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        assertThat(jazz.findings()).as(jazz.end()).isEmpty();
        assertThat(jazz.exit()).as(jazz.end()).isZero();
        assertThat(jazz.counted()).as(jazz.end()).contains("inputs");
    }

    private static Path fresh(String name) throws IOException {
        Path folder = FOLDER.resolve(name).toAbsolutePath();
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return folder;
    }

    /** All of them in one process, which is a minute of the usual build. */
    @Test
    void a_minute_of_it_finds_nothing() throws Exception {
        int seconds = Integer.getInteger("noise.seconds", 60);
        quiet("all", seconds, Jazz.on(Target.all(), seconds, fresh("all")));
    }

    /** Each by itself. */
    @Tag("slow")
    @ParameterizedTest
    @EnumSource(Target.class)
    void nor_do_three_minutes_for_each(Target target) throws Exception {
        int seconds = Integer.getInteger("noise.seconds.each", 180);
        quiet(target.key(), seconds, Jazz.on(List.of(target), seconds, fresh(target.key())));
    }
}
