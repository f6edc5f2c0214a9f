package nl.huisnorm.checker.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.huisnorm.machine.OnLinux;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is there whole or not at all, where it was asked for, and nothing else is touched. */
@Timeout(60)
class OutputFileTest {

    @TempDir
    private Path folder = Path.of("");

    private static OutputFile.Content text(String text) {
        return out -> out.write(text.getBytes(UTF_8));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_file_is_made_with_the_rights_that_any_new_file_has() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain"), "");
        Path file = folder.resolve("report");
        OutputFile.at(file).write(text("new"));
        assertThat(Files.readString(file)).isEqualTo("new");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(plain));
        assertThat(names()).containsExactly("plain", "report");
    }

    @Test
    void a_file_that_is_there_keeps_its_rights() throws IOException {
        Path file = Files.writeString(folder.resolve("report"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        OutputFile.at(file).write(text("new"));
        assertThat(Files.readString(file)).isEqualTo("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void links_are_followed_and_stay() throws IOException {
        Path file = Files.writeString(folder.resolve("report"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("report"));
        Path twice = Files.createSymbolicLink(folder.resolve("twice"), link);
        OutputFile.at(twice).write(text("new"));
        assertThat(Files.readString(file)).isEqualTo("new");
        assertThat(twice).isSymbolicLink();
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), Path.of("made"));
        OutputFile.at(dangling).write(text("made"));
        assertThat(Files.readString(folder.resolve("made"))).isEqualTo("made");
        assertThat(dangling).isSymbolicLink();
        Files.createSymbolicLink(folder.resolve("round"), Path.of("round"));
        assertThatThrownBy(() -> OutputFile.at(folder.resolve("round"))).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"checked", "unchecked", "swallowed"})
    void what_fails_half_way_leaves_the_old_file_and_nothing_else(String way) throws IOException {
        Path file = Files.writeString(folder.resolve("report"), "old");
        OutputFile output = OutputFile.at(file);
        assertThatThrownBy(() -> output.write(out -> {
                    out.write(new byte[1 << 20]);
                    switch (way) {
                        case "checked" -> throw new IOException("No space left on device");
                        case "unchecked" -> throw new UncheckedIOException(new IOException("gone"));
                        default -> throw new IllegalStateException("a fault");
                    }
                }))
                .isNotNull();
        assertThat(Files.readString(file)).isEqualTo("old");
        assertThat(names()).containsExactly("report");
    }

    @Test
    void a_print_stream_that_keeps_to_itself_that_it_failed_is_noticed() throws IOException {
        OnLinux.file("/dev/full");
        OutputFile full = OutputFile.at(Path.of("/dev/full"));
        assertThatThrownBy(() -> full.write(out -> {
                    PrintStream print = new PrintStream(out, false, UTF_8);
                    print.print("x".repeat(1 << 20));
                    print.flush();
                }))
                .isInstanceOf(NotWrittenException.class)
                .hasMessageContaining("/dev/full");
        assertThat(Files.isRegularFile(Path.of("/dev/full"), LinkOption.NOFOLLOW_LINKS))
                .as("the device is a device still")
                .isFalse();
    }

    /** Where devices are a file can be too, such as one in memory. */
    @Test
    void a_file_among_devices_is_whole_or_not_there_like_any_other() throws IOException {
        Path memory = Path.of("/dev/shm");
        OnLinux.needs(Files.isDirectory(memory) && Files.isWritable(memory), "a folder in memory");
        Path own = Files.createTempDirectory(memory, "huisnorm-test");
        Path file = own.resolve("report");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        try {
            OutputFile.at(file).write(text("a long report that was there before"));
            OutputFile.at(file).write(text("short"));
            assertThat(file).hasContent("short");
            OutputFile.at(link).write(text("tiny"));
            assertThat(file).hasContent("tiny");
            assertThatThrownBy(() -> OutputFile.at(file).write(out -> {
                        out.write(new byte[1 << 20]);
                        throw new IOException("No space left on device");
                    }))
                    .isInstanceOf(NotWrittenException.class);
            assertThat(file).hasContent("tiny");
            try (Stream<Path> all = Files.list(own)) {
                assertThat(all).containsExactly(file);
            }
        } finally {
            Files.deleteIfExists(file);
            Files.delete(own);
        }
    }

    /** What is open already, as standard output that goes to a file, is written behind what it has. */
    @Test
    void a_file_by_the_name_of_what_is_open_is_gone_on_with() throws IOException {
        OnLinux.file("/proc/self/fd");
        Path file = Files.writeString(folder.resolve("log"), "before\n");
        try (OutputStream open = Files.newOutputStream(file, StandardOpenOption.APPEND);
                Stream<Path> handles = Files.list(Path.of("/proc/self/fd"))) {
            open.write("now\n".getBytes(UTF_8));
            Path handle = handles.filter(one -> {
                        try {
                            return Files.isSameFile(one, file);
                        } catch (IOException e) {
                            return false;
                        }
                    })
                    .findFirst()
                    .orElseThrow();
            Path link = Files.createSymbolicLink(folder.resolve("link"), handle);
            OutputFile.at(handle).write(text("report\n"));
            OutputFile.at(link).write(text("more\n"));
            OutputFile.at(Path.of("/dev/fd").resolve(handle.getFileName())).write(text("most\n"));
            assertThat(OutputFile.at(handle).is(file)).isTrue();
        }
        assertThat(file).hasContent("before\nnow\nreport\nmore\nmost\n");
        assertThat(names()).containsExactly("link", "log");
    }

    @Test
    void a_pipe_is_written_as_it_comes_and_stays_a_pipe() throws Exception {
        Path pipe = OnLinux.pipe(folder.resolve("pipe"));
        CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.readString(pipe);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        OutputFile.at(pipe).write(text("through"));
        assertThat(read.get()).isEqualTo("through");
        assertThat(Files.isRegularFile(pipe)).isFalse();
        assertThat(names()).containsExactly("pipe");
    }

    @Test
    void a_folder_or_a_folder_that_is_not_there_cannot_be_written() {
        assertThatThrownBy(() -> OutputFile.at(folder)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> OutputFile.at(folder.resolve("none/report"))).isInstanceOf(IOException.class);
    }

    @Test
    void a_file_is_known_by_any_of_its_names() throws IOException {
        Path file = Files.writeString(folder.resolve("report"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        Path hard = Files.createLink(folder.resolve("hard"), file);
        OutputFile output = OutputFile.at(file);
        assertThat(List.of(file, link, hard, folder.resolve("./report"))).allMatch(output::is);
        assertThat(output.is(folder.resolve("other"))).isFalse();
        OutputFile made = OutputFile.at(folder.resolve("new"));
        assertThat(made.is(folder.resolve("new"))).isTrue();
    }

    @Test
    void a_file_that_was_not_there_takes_the_place_of_none_that_came_meanwhile() throws IOException {
        Path file = folder.resolve("report");
        OutputFile first = OutputFile.notThere(file);
        OutputFile second = OutputFile.notThere(file);
        first.write(out -> out.write("first".getBytes(UTF_8)));
        assertThatThrownBy(() -> second.write(out -> out.write("second".getBytes(UTF_8))))
                .isInstanceOf(NotWrittenException.class)
                .hasCauseInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> OutputFile.notThere(file)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).content().isEqualTo("first");
        assertThat(names()).containsExactly("report");
    }

    /** A file in a folder in which nothing can be made: whoever runs this may be allowed everything, so the disk is played. */
    @ParameterizedTest
    @ValueSource(strings = {"", "n", "new!", "longer than the old one was"})
    void a_file_that_no_other_can_take_the_place_of_is_written_over(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("report"), "old!");
        try (FileChannel whole = whole(text)) {
            WrittenOver.write(whole, file);
        }
        assertThat(Files.readString(file)).isEqualTo(text);
    }

    @Test
    void it_is_as_it_was_where_the_disk_has_no_room_for_more() throws IOException {
        Path file = Files.writeString(folder.resolve("report"), "old!");
        try (FileChannel whole = whole("longer than the old one was");
                FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            assertThatThrownBy(() -> WrittenOver.write(whole, new Full(channel, 8)))
                    .hasMessageContaining("No space");
        }
        assertThat(Files.readString(file)).isEqualTo("old!");
    }

    private FileChannel whole(String text) throws IOException {
        return FileChannel.open(Files.writeString(folder.resolve("whole"), text), StandardOpenOption.READ);
    }

    /** A disk on which a file can be so long and no longer. */
    private record Full(FileChannel file, long most) implements SeekableByteChannel {
        @Override
        public int write(ByteBuffer bytes) throws IOException {
            if (file.position() + bytes.remaining() > most) {
                int fits = (int) Math.max(0, most - file.position());
                ByteBuffer part = bytes.slice(bytes.position(), fits);
                file.write(part);
                throw new IOException("No space left on device");
            }
            return file.write(bytes);
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return file.read(bytes);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public SeekableByteChannel position(long to) throws IOException {
            file.position(to);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    @Test
    void a_stream_that_is_closed_twice_or_left_open_makes_no_difference() throws IOException {
        Path file = folder.resolve("report");
        OutputFile.at(file).write(out -> {
            OutputStream mine = out;
            mine.write('a');
            mine.close();
            mine.close();
        });
        assertThat(Files.readString(file)).isEqualTo("a");
    }
}
