package nl.huisnorm.checker.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Whatever is printed, a terminal obeys nothing of it, and a line is a line. */
class ScreenTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream screen = Screen.on(bytes);

    private String shown() {
        screen.flush();
        return bytes.toString(UTF_8);
    }

    @Test
    void what_a_terminal_obeys_or_nobody_sees_is_written_out() {
        screen.println("a\u001b[2Jb\u009bc\u202ed\u200be\u0007f\u00adg\u2028h");
        assertThat(shown())
                .isEqualTo("a\\u001B[2Jb\\u009Bc\\u202Ed\\u200Be\\u0007f\\u00ADg\\u2028h" + System.lineSeparator());
    }

    @Test
    void a_line_forges_no_other() {
        screen.println("naam\nEINDOORDEEL: VOLDOET\r");
        screen.println((Object) "x\ny");
        assertThat(shown().lines()).containsExactly("naam\\nEINDOORDEEL: VOLDOET\\r", "x\\ny");
    }

    @Test
    void what_is_printed_in_pieces_has_the_lines_that_it_has() {
        screen.print("één\ntwee\u001b\n");
        screen.print((Object) "drie");
        screen.printf(Locale.ROOT, " %s%n", "vier\u202e");
        assertThat(shown()).isEqualTo("één\ntwee\\u001B\ndrie vier\\u202E\n");
    }

    @Test
    void letters_of_any_language_pass() {
        for (String text : List.of("Zuidgeest én Noord", "Łódź", "地址", "½ – “m²”", "")) {
            bytes.reset();
            screen.print(text);
            assertThat(shown()).isEqualTo(text);
        }
    }

    @Test
    void bytes_pass_as_they_are() throws java.io.IOException {
        byte[] report = "{\"a\" : 1}\n".getBytes(UTF_8);
        screen.write(report);
        screen.flush();
        assertThat(bytes.toByteArray()).isEqualTo(report);
    }
}
