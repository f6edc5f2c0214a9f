package nl.huisnorm.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DifferenceTest {

    private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 11, 23, 0, 0);

    @TempDir
    private Path folder = Path.of("");

    /** A jar of entries of one letter each, whose name and content are given as {@code name=content}. */
    private Path jar(String name, int level, LocalDateTime moment, String... entries) throws IOException {
        Path file = Files.createDirectories(folder.resolve(name)).resolve("a.jar");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(level);
            for (String one : entries) {
                int sign = one.indexOf('=');
                ZipEntry entry = new ZipEntry(one.substring(0, sign));
                entry.setTimeLocal(moment);
                zip.putNextEntry(entry);
                zip.write(one.substring(sign + 1).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    @Test
    void the_same_bytes_have_no_difference() throws IOException {
        assertThat(Difference.first(jar("one", 9, MOMENT, "a=x"), jar("other", 9, MOMENT, "a=x")))
                .isEmpty();
    }

    @Test
    void of_jars_the_first_entry_that_differs_is_named() throws IOException {
        Path one = jar("one", 9, MOMENT, "a=x", "b=yes", "c=z");
        assertThat(Difference.first(one, jar("content", 9, MOMENT, "a=x", "b=yet", "c=s")))
                .endsWith(": b at byte 2");
        assertThat(Difference.first(one, jar("name", 9, MOMENT, "a=x", "d=yes", "c=z")))
                .endsWith(": entry 1 is b and d");
        assertThat(Difference.first(one, jar("more", 9, MOMENT, "a=x", "b=yes", "c=z", "d=")))
                .endsWith(": 3 entries and 4");
        assertThat(Difference.first(one, jar("time", 9, MOMENT.plusMinutes(1), "a=x", "b=yes", "c=z")))
                .endsWith(": a is of another moment");
        assertThat(Difference.first(one, jar("packed", 0, MOMENT, "a=x", "b=yes", "c=z")))
                .endsWith(": in how it is packed");
    }

    @Test
    void of_other_files_the_byte_is_named() throws IOException {
        Path one = Files.writeString(folder.resolve("one.json"), "12345");
        assertThat(Difference.first(one, Files.writeString(folder.resolve("other.json"), "12945")))
                .isEqualTo("one.json differs at byte 2");
    }
}
