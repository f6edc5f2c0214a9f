package nl.huisnorm.checker.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.timeline.Changes;
import nl.huisnorm.checker.Run;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.write.TimelineWriter;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineCommandTest {

    private static final String HOUSE = "../files/facilities/woning-dorpsstraat.yaml";
    private static final String GUESTHOUSE = "../files/facilities/pension-kerkplein.yaml";

    @Test
    void a_timeline_tells_the_days_on_which_answers_change_and_why() {
        Run run = Run.of("timeline", "--from", "2023-06-01", "--to", "2025-12-31", "--regime", "snf", GUESTHOUSE);
        assertThat(run.exit()).isZero();
        assertThat(indexes(
                        run.out(), "1 januari 2024", "SNF-2.3-BUNK", "1 januari 2025", "SNF-2.3-MAX2", "1 juli 2025"))
                .isSorted()
                .doesNotContain(-1);
        assertThat(run.out()).contains("de norm begint te gelden");
        assertThat(Run.of("timeline", "--from", "2026-01-01", "--to", "2026-01-01", HOUSE, "--lang", "en")
                        .out())
                .contains("Nothing changes.");
        assertThat(Run.of("timeline", "--from", "2026-01-01", "--to", "2026-12-31", "none.yaml", HOUSE)
                        .exit())
                .isEqualTo(4);
    }

    @Test
    void a_timeline_of_a_plan_tells_on_which_day_its_beds_no_longer_count() {
        String[] command = {
            "timeline",
            "--from",
            "2027-01-20",
            "--to",
            "2027-02-10",
            "--root",
            "../files",
            "../files/plans/distributiecentrum-de-hoef.yaml"
        };
        Run run = Run.of(command);
        assertThat(run.exit()).isZero();
        assertThat(indexes(run.out(), "dc-de-hoef", "1 februari 2027", "SET-4"))
                .isSorted()
                .doesNotContain(-1);
        Run json = Run.of(Stream.concat(Arrays.stream(command), Stream.of("--format", "json"))
                .toArray(String[]::new));
        assertThat(json.out().replaceAll("\\s", "")).contains("\"plan\":\"dc-de-hoef\"");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void text_and_json_say_up_to_which_day_was_searched(boolean whole) throws IOException, UnreadableInputException {
        LocalDate first = LocalDate.of(2026, 1, 1);
        LocalDate last = LocalDate.of(2026, 12, 31);
        LocalDate until = whole ? last : LocalDate.of(2026, 5, 3);
        Changes changes = new Changes(List.of(), last, until);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(text, true, StandardCharsets.UTF_8);
        new TimelineText(out, Messages.DUTCH, first).write("huis", "huis.yaml", Optional.empty(), changes);
        String told = text.toString(StandardCharsets.UTF_8);
        assertThat(told.contains("is niet gezocht: er was te veel te beoordelen"))
                .isNotEqualTo(whole);
        assertThat(told.contains("Er verandert niets.")).isEqualTo(whole);
        assertThat(told).contains(whole ? "31 december 2026" : "3 mei 2026");
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try (TimelineWriter writer =
                new TimelineWriter(json, Messages.DUTCH, Huisnorm.bundled().rulebook(), first, last)) {
            writer.add(FacilityReader.read(Path.of(HOUSE)), changes);
        }
        assertThat(json.toString(StandardCharsets.UTF_8).replaceAll("\\s", ""))
                .contains("\"searchedUntil\":\"" + until + "\",\"searchedAll\":" + whole);
    }

    private static List<Integer> indexes(String text, String... parts) {
        return Arrays.stream(parts).map(text::indexOf).toList();
    }
}
