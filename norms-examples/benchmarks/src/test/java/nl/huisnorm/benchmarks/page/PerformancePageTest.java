package nl.huisnorm.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What was measured gets into the page, and nothing else of it changes. */
class PerformancePageTest {

    @Test
    void only_what_stands_between_the_marks_is_written_anew() throws IOException {
        String page = Files.readString(Path.of("../../docs/performance.md"));
        String written = PerformancePage.replaced(page, "new");
        assertThat(written).contains("<!-- measured: begin -->\n\nnew\n\n<!-- measured: end -->");
        assertThat(PerformancePage.replaced(written, "newer")).isEqualTo(written.replace("\nnew\n", "\nnewer\n"));
    }

    @Test
    void a_page_without_marks_is_not_written() {
        assertThatIllegalArgumentException().isThrownBy(() -> PerformancePage.replaced("a page", "new"));
    }

    @Test
    void of_several_rounds_the_least_counts_and_parameters_stand_in_the_order_of_their_names() {
        Scores scores = new Scores();
        scores.read(result("12.5"));
        scores.read(result("10.25"));
        scores.read(result("11"));
        assertThat(scores.micros("EnginesBenchmark.other LOOPS DWELLING")).isEqualTo(new BigDecimal("10.25"));
        assertThat(scores.bytes("EnginesBenchmark.other LOOPS DWELLING")).isEqualTo(new BigDecimal("640"));
    }

    @Test
    void a_look_counts_for_the_innermost_package_of_ours() {
        Profile profile = Profile.of(() -> {}, Duration.ofMillis(1), Duration.ofMillis(1));
        StackTraceElement theirs = new StackTraceElement("java.util.ArrayList", "add", null, 1);
        StackTraceElement inner = new StackTraceElement("nl.huisnorm.inner.Part", "part", null, 1);
        StackTraceElement outer = new StackTraceElement("nl.huisnorm.outer.Whole", "whole", null, 1);
        for (int i = 0; i < 1000; i++) {
            profile.look(new StackTraceElement[] {theirs, inner, outer});
        }
        assertThat(profile.hundredths(50)).containsOnlyKeys("inner");
    }

    private static String result(String score) {
        return """
                [{"benchmark": "nl.huisnorm.benchmarks.EnginesBenchmark.other",
                  "params": {"example": "DWELLING", "engine": "LOOPS"},
                  "primaryMetric": {"score": %s},
                  "secondaryMetrics": {"gc.alloc.rate.norm": {"score": 640}}}]
                """.formatted(score);
    }

    @Test
    void times_and_sizes_are_told_in_the_unit_that_suits_them() {
        assertThat(Scores.time(new BigDecimal("999.94"))).isEqualTo("999.9 µs");
        assertThat(Scores.time(new BigDecimal("1000"))).isEqualTo("1.00 ms");
        assertThat(Scores.size(new BigDecimal("1250000"))).isEqualTo("1.25 MB");
        assertThat(Scores.times(BigDecimal.valueOf(999), BigDecimal.valueOf(100)))
                .isEqualTo("9.99×");
        assertThat(Scores.times(BigDecimal.valueOf(1000), BigDecimal.valueOf(100)))
                .isEqualTo("10×");
    }
}
