package nl.huisnorm.checker.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

    private static Map<String, String> width(boolean terminal, String... command) {
        return Terminal.withWidth(Map.of("HOME", "/x"), terminal, List.of(command));
    }

    @Test
    void the_width_is_the_second_number_that_the_system_tells() {
        assertThat(width(true, "echo", "40 123")).isEqualTo(Map.of("HOME", "/x", "COLUMNS", "123"));
    }

    @Test
    void nothing_is_asked_where_there_is_no_terminal_or_the_environment_tells() {
        assertThat(width(false, "echo", "40 123")).isEqualTo(Map.of("HOME", "/x"));
        assertThat(Terminal.withWidth(Map.of("COLUMNS", "77"), true, List.of("echo", "40 123")))
                .isEqualTo(Map.of("COLUMNS", "77"));
    }

    @Test
    void a_command_that_fails_or_is_not_there_tells_no_width() {
        assertThat(width(true, "sh", "-c", "echo 40 123; exit 1")).containsEntry("COLUMNS", "");
        assertThat(width(true, "er-is-geen-opdracht-met-die-naam")).containsEntry("COLUMNS", "");
    }

    @Test
    void a_command_that_does_not_end_is_not_waited_for() {
        assertThat(width(true, "sleep", "600")).containsEntry("COLUMNS", "");
    }
}
