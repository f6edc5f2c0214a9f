package nl.huisnorm.internal.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import nl.huisnorm.input.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a stream is waited for; what it gives, and when, is played. */
class PatientStreamTest {

    private static final Duration PATIENCE = FileBytes.PATIENCE;
    private static final Duration ENDURANCE = FileBytes.ENDURANCE;

    private long now;

    /** So many bytes after so many seconds, again and again; without end where times is 0. */
    private InputStream stream(int bytes, long seconds, int times, Duration perKibi) {
        int[] given = {0};
        return new PatientStream(
                Path.of("pipe"),
                new Patience(PATIENCE, ENDURANCE, perKibi),
                nanos -> {
                    long pause = Duration.ofSeconds(seconds).toNanos();
                    if (pause > nanos) {
                        now += nanos;
                        return null;
                    }
                    now += pause;
                    boolean ends = times > 0 && given[0]++ >= times;
                    return new PatientStream.Piece(ByteBuffer.allocate(ends ? 0 : bytes), null);
                },
                () -> now);
    }

    private static Problem refused(InputStream stream) {
        IOException refused = catchThrowableOfType(IOException.class, () -> {
            byte[] buffer = new byte[4096];
            while (stream.read(buffer) >= 0) {
                // what comes does not matter
            }
        });
        return ReadFault.problem("pipe", refused);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 29", "1, 30", "1000, 29", "0x10000, 29"})
    void a_file_of_which_something_comes_now_and_then_is_waited_for_some_minutes_in_all(String bytes, long seconds) {
        Problem problem = refused(stream(Integer.decode(bytes), seconds, 0, Duration.ZERO));
        assertThat(problem.code()).isEqualTo("gives-too-slowly");
        assertThat(now).isEqualTo(ENDURANCE.toNanos());
        assertThat(problem.message(Locale.ENGLISH))
                .isEqualTo("this gave too slowly: after 300 seconds of waiting it had not ended");
        assertThat(problem.message(Locale.forLanguageTag("nl")))
                .isEqualTo("dit gaf te langzaam: na 300 seconden wachten was het nog niet klaar");
    }

    @Test
    void of_which_nothing_comes_not_so_long() {
        assertThat(refused(stream(1, 31, 0, Duration.ZERO)).code()).isEqualTo("gives-nothing");
        assertThat(now).isEqualTo(PATIENCE.toNanos());
    }

    @ParameterizedTest
    @CsvSource({"1, 20, 14", "1, 1, 299", "1000, 30, 9", "1000, 0, 100000"})
    void what_ends_in_time_is_read_whole(int bytes, long seconds, int times) throws IOException {
        assertThat(stream(bytes, seconds, times, Duration.ZERO).readAllBytes()).hasSize(bytes * times);
    }

    @Test
    void a_stock_is_read_for_as_long_as_it_goes_on() throws IOException {
        assertThat(stream(1024, 1, 20_000, FileBytes.PER_KIBI).transferTo(java.io.OutputStream.nullOutputStream()))
                .isEqualTo(1024L * 20_000);
        assertThat(now).isGreaterThan(ENDURANCE.toNanos());
    }

    @Test
    void but_not_where_it_only_drips() {
        assertThat(refused(stream(10, 29, 0, FileBytes.PER_KIBI)).code()).isEqualTo("gives-too-slowly");
        assertThat(now).isBetween(ENDURANCE.toNanos(), 2 * ENDURANCE.toNanos());
    }

    /** Who takes long over what came is not to blame for that. */
    @Test
    void the_time_of_the_reader_does_not_count() throws IOException {
        InputStream stream = stream(1, 1, 200, Duration.ZERO);
        while (stream.read() >= 0) {
            now += Duration.ofMinutes(1).toNanos();
        }
        assertThat(now).isGreaterThan(Duration.ofMinutes(200).toNanos());
    }
}
