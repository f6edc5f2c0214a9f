package nl.huisnorm.proofs.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A machine whose clock is wrong: it counts only where no day is asked for, and a report tells the day it goes by. */
class ClockTest {

    private static final String HOUSE = "../files/facilities/woning-dorpsstraat.yaml";

    private static final List<List<String>> COMMANDS = List.of(
            List.of("check", HOUSE),
            List.of("check", HOUSE, "--format", "json"),
            List.of("check", HOUSE, "--format", "html"),
            List.of("capacity", HOUSE),
            List.of("remedies", HOUSE),
            List.of("questions", HOUSE),
            List.of("explain", HOUSE, "--norm", "SNF-3.1"),
            List.of("impact", HOUSE, "--then", "2027-01-01"),
            List.of("timeline", HOUSE),
            List.of("lint", HOUSE),
            List.of("validate", HOUSE),
            List.of("norms", "list"),
            List.of("init", "woning"),
            List.of("checklist", HOUSE),
            List.of("duties", "../files/plans/logistiek-peelrand.yaml", "--root", "../files"),
            List.of("region", "../files/plans/regio", "--root", "../files"),
            List.of("schema", "facility"));

    private static Instant noon(String day) {
        return Instant.parse(day + "T12:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000-01-01", "1970-01-01", "2038-01-19", "2100-01-01", "9999-12-31"})
    void every_day_is_answered_in_words_and_no_fault_of_the_program(String day) {
        for (List<String> command : COMMANDS) {
            Program run = Program.at(noon(day), "", command.toArray(String[]::new));
            assertThat(run.exit()).as(command + " " + run.err()).isNotIn(70, 74);
            assertThat(run.err()).as(command + "").doesNotContain("Exception").doesNotContain("\tat ");
            assertThat(run.out() + run.err()).as(command + "").isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1000-01-01", "0000-01-01", "0999-12-31", "+10000-01-01", "+292277-01-01"})
    void a_day_that_no_file_can_have_is_the_fault_of_the_clock_and_not_of_a_file(String day) {
        for (List<String> command : COMMANDS.subList(0, 8)) {
            Program run = Program.at(noon(day), "", command.toArray(String[]::new));
            assertThat(run.exit()).as(command + " " + run.err()).isEqualTo(2);
            assertThat(run.err()).contains("de klok van de computer staat op " + day, "--as-of");
            assertThat(run.out()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01", "9999-12-31", "+10000-01-01"})
    void a_day_that_is_asked_for_is_told_the_same_whatever_the_clock_says(String day) {
        for (List<String> command : COMMANDS.subList(0, 8)) {
            List<String> asked = new java.util.ArrayList<>(command);
            asked.add("--as-of=2026-11-23");
            String[] line = asked.toArray(String[]::new);
            assertThat(Program.at(noon(day), "", line)).isEqualTo(Program.on(LocalDate.of(2026, 11, 23), "", line));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01", "2100-01-01"})
    void the_report_tells_the_day_that_it_goes_by(String day) {
        assertThat(Program.at(noon(day), "", "check", HOUSE, "--format", "json").out())
                .contains("\"asOf\" : \"" + day + "\"");
    }
}
