package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as programs on Windows write them: with a mark before them, other line ends, or two bytes for each sign. */
class SetsOfCharactersTest {

    @TempDir
    private Path folder = Path.of("");

    private static byte[] wide(String text, ByteOrder order) {
        Charset charset = order == ByteOrder.BIG_ENDIAN ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("\uFEFF".getBytes(charset));
        out.writeBytes(text.getBytes(charset));
        return out.toByteArray();
    }

    /** All that is said, but for the digest of the bytes. */
    private static String said(Run run) {
        return (run.out() + run.err()).replaceAll("Invoer [0-9a-f]+…", "Invoer …");
    }

    /** Each kind of file that is read, with the command that reads it; FILE stands for it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            facilities/boerderij-heideweg.yaml  | check FILE --as-of 2026-11-23
            facilities/hotel-stationsweg.json   | check FILE --as-of 2026-11-23
            waivers/boerderij-heideweg.yaml     | validate FILE
            profiles/voorbeeldgemeente-2026.yaml | validate FILE
            scenarios/eigen-slaapkamer.yaml     | validate FILE
            facilities/boerderij-heideweg.yaml  | convert FILE
            facilities/hotel-stationsweg.json   | convert FILE
            stocks/gemeenten.csv                | impact stocks/zes-locaties.csv --then 2027-01-01 --names FILE
            stocks/zes-locaties.csv             | impact FILE --then 2027-01-01
            """)
    void a_mark_and_line_ends_make_no_difference_and_two_bytes_a_sign_are_named(String name, String command)
            throws IOException {
        String text = Files.readString(Path.of("../files", name));
        Path file = folder.resolve(Path.of(name).getFileName());
        String[] arguments = command.replace("FILE", file.toString())
                .replace("stocks/", "../files/stocks/")
                .split(" ");
        Files.writeString(file, text);
        Run plain = Run.of(arguments);
        assertThat(plain.exit()).as(plain.err()).isIn(0, 1, 3);
        Files.writeString(file, "\uFEFF" + text.replace("\r\n", "\n").replace("\n", "\r\n"));
        Run marked = Run.of(arguments);
        assertThat(marked.exit()).isEqualTo(plain.exit());
        assertThat(said(marked)).isEqualTo(said(plain));
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            Files.write(file, wide(text, order));
            Run run = Run.of(arguments);
            assertThat(run.exit()).isEqualTo(4);
            assertThat(run.out() + run.err()).contains("dit is tekst in UTF-16; bewaar het bestand als UTF-8");
            assertThat(run.out() + run.err()).doesNotContain("\tat ");
        }
    }
}
