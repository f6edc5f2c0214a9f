package nl.huisnorm.checker.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.checker.text.Screen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A bar gives way to what is written, and is gone in the end. */
class ProgressTest {

    private static final String WIPE = "\r\u001B[K";

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final PrintStream err = Screen.atOnce(new PrintStream(terminal, true, UTF_8));

    static Stream<@Nullable Integer> totals() {
        return Stream.of(3, null);
    }

    @ParameterizedTest
    @MethodSource("totals")
    void lines_stand_whole_above_it(@Nullable Integer total) throws IOException {
        try (Progress progress = new Progress(err, total, "getoetst", 60, true)) {
            for (int i = 1; i <= 3; i++) {
                String line = "regel " + i;
                progress.above(() -> err.println(line));
                progress.step();
            }
        }
        String all = terminal.toString(UTF_8);
        assertThat(all)
                .contains(WIPE + "regel 1\n", WIPE + "regel 2\n", WIPE + "regel 3\n", "getoetst")
                .endsWith(WIPE);
        for (String drawn : List.of(all.split("\\r|\n", -1))) {
            assertThat(drawn.replace("\u001B[K", "")).hasSizeLessThanOrEqualTo(60);
        }
    }

    @Test
    void where_nobody_watches_only_the_lines_are_written() throws IOException {
        Surroundings surroundings =
                new Surroundings(new PrintStream(PrintStream.nullOutputStream()), err, Clock.systemUTC());
        for (Progress progress :
                new Progress[] {Progress.of(surroundings, 3, "getoetst"), Progress.none(surroundings)}) {
            progress.above(() -> err.println("regel"));
            progress.step();
            progress.close();
        }
        assertThat(terminal.toString(UTF_8)).isEqualTo("regel\nregel\n");
    }
}
