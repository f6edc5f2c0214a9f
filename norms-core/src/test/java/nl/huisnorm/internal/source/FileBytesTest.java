package nl.huisnorm.internal.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.machine.OnLinux;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file is, so much is read of it and no more, and reading it ends. */
@Timeout(60)
class FileBytesTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int LIMIT = SourceParser.MEBI;

    @TempDir
    private Path folder = Path.of("");

    private Path pipe() throws IOException, InterruptedException {
        Path pipe = OnLinux.pipe(folder.resolve("pipe.yaml"));
        return pipe;
    }

    private static Patience patience() {
        return new Patience(SHORT, LONG, Duration.ZERO);
    }

    private static String refused(Path file) {
        IOException refused = catchThrowableOfType(IOException.class, () -> FileBytes.read(file, LIMIT, patience()));
        return ReadFault.problem("f", refused).code();
    }

    private static Thread writing(Path pipe, byte[] bytes, long pause, int times) {
        Thread writer = new Thread(() -> {
            try (OutputStream out = Files.newOutputStream(pipe)) {
                for (int i = 0; i < times; i++) {
                    out.write(bytes);
                    out.flush();
                    Thread.sleep(pause);
                }
            } catch (IOException | InterruptedException e) {
                // whoever reads may have had enough
            }
        });
        writer.setDaemon(true);
        writer.start();
        return writer;
    }

    @Test
    void a_device_that_never_ends_is_read_to_the_limit() {
        Path zero = OnLinux.file("/dev/zero");
        assertThat(refused(zero)).isEqualTo("too-large");
    }

    @Test
    void a_pipe_that_never_ends_is_read_to_the_limit() throws IOException, InterruptedException {
        Path pipe = pipe();
        writing(pipe, new byte[LIMIT], 0, 100);
        assertThat(refused(pipe)).isEqualTo("too-large");
    }

    @Test
    void a_pipe_that_nobody_writes_to_is_given_up() throws IOException, InterruptedException {
        assertThat(refused(pipe())).isEqualTo("gives-nothing");
    }

    @Test
    void so_is_one_that_begins_and_then_gives_nothing() throws IOException, InterruptedException {
        Path pipe = pipe();
        writing(pipe, "id: x\n".getBytes(java.nio.charset.StandardCharsets.UTF_8), 60_000, 2);
        assertThat(refused(pipe)).isEqualTo("gives-nothing");
    }

    @Test
    void a_slow_pipe_is_read_whole() throws IOException, InterruptedException {
        Path pipe = pipe();
        writing(pipe, new byte[] {'x'}, 30, 20);
        assertThat(FileBytes.read(pipe, LIMIT, patience())).hasSize(20);
    }

    @Test
    void one_that_drips_is_given_up_in_the_end() throws IOException, InterruptedException {
        Path pipe = pipe();
        writing(pipe, new byte[] {'x'}, 50, 1_000);
        IOException refused = catchThrowableOfType(
                IOException.class, () -> FileBytes.read(pipe, LIMIT, new Patience(LONG, SHORT, Duration.ZERO)));
        assertThat(ReadFault.problem("f", refused).code()).isEqualTo("gives-too-slowly");
    }

    @Test
    void a_file_that_grows_while_it_is_read_is_read_to_the_limit() throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("growing"), new byte[LIMIT - 1]);
        assertThat(FileBytes.read(file, LIMIT, patience())).hasSize(LIMIT - 1);
        Files.write(file, new byte[LIMIT + 1]);
        assertThat(refused(file)).isEqualTo("too-large");
        Path status = OnLinux.file("/proc/self/status");
        assertThat(Files.size(status)).as("a file whose size says nothing").isZero();
        assertThat(FileBytes.read(status, LIMIT, patience())).isNotEmpty();
    }

    @Test
    void what_goes_wrong_is_told_in_words_of_ones_own() throws IOException {
        assertThat(refused(folder)).isEqualTo("is-directory");
        assertThat(refused(folder.resolve("none"))).isEqualTo("not-found");
        Files.createFile(folder.resolve("file"));
        assertThat(refused(folder.resolve("file/within"))).isIn("not-found", "not-readable");
        Files.createSymbolicLink(folder.resolve("round"), folder.resolve("round"));
        assertThat(refused(folder.resolve("round"))).isEqualTo("not-readable");
        List<IOException> all = List.of(
                new NoSuchFileException("x"), new FileSystemException("x", null, "device on fire"), new IOException());
        assertThat(all)
                .extracting(e -> ReadFault.problem("f", e).message(Locale.ENGLISH))
                .containsExactly(
                        "there is no such file",
                        "this file cannot be read: device on fire",
                        "this file cannot be read: IOException");
    }

    @Test
    void no_thread_stays_that_waits_for_more() throws IOException, InterruptedException {
        Path pipe = Files.move(pipe(), folder.resolve("slow.yaml"));
        writing(pipe, new byte[] {'x'}, 60_000, 2);
        assertThat(refused(pipe)).isEqualTo("gives-nothing");
        Thread.sleep(200);
        Thread[] threads = new Thread[Thread.activeCount() + 10];
        Thread.enumerate(threads);
        assertThat(Arrays.stream(threads)
                        .filter(thread -> thread != null && thread.getName().equals("reading slow.yaml")))
                .isEmpty();
    }
}
