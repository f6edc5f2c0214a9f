package nl.huisnorm.checker.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FaultTest {

    private static String told(Throwable failure) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Fault.tell(new PrintStream(out, true, StandardCharsets.UTF_8), Texts.of(Locale.ENGLISH), failure);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static RuntimeException broken(String message) {
        return new IllegalStateException(message, new IllegalArgumentException(message, new Exception(message)));
    }

    @Test
    void it_tells_what_broke_and_where_for_each_cause_and_no_message() {
        String told = told(broken("Jan de Vries"));
        assertThat(told.lines())
                .hasSize(5)
                .anyMatch(line -> line.startsWith("  java.lang.IllegalStateException: FaultTest.broken:"))
                .anyMatch(line -> line.startsWith("  java.lang.IllegalArgumentException: FaultTest.broken:"))
                .anyMatch(line -> line.startsWith("  java.lang.Exception: FaultTest.broken:"))
                .anyMatch(line -> line.startsWith("  huisnorm "));
        assertThat(told).doesNotContain("Jan", "\tat ");
    }

    private static void deep(int left) {
        if (left > 0) {
            deep(left - 1);
        } else {
            throw new IllegalStateException("Jan de Vries");
        }
    }

    @Test
    void it_is_short_however_deep_it_broke() {
        try {
            deep(200);
        } catch (IllegalStateException e) {
            assertThat(Fault.lines(e)).singleElement().asString().hasSizeLessThan(300);
            return;
        }
        throw new AssertionError("nothing broke");
    }

    @Test
    void causes_that_go_round_come_to_an_end() {
        Exception one = new Exception("Jan de Vries");
        one.initCause(new Exception("Jan de Vries", one));
        assertThat(Fault.lines(one)).hasSize(4);
    }
}
