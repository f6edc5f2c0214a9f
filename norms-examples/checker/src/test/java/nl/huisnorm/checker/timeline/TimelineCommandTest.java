package nl.huisnorm.checker.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.huisnorm.checker.Run;
import org.junit.jupiter.api.Test;

class TimelineCommandTest {

    private static final String HOUSE = "../files/facilities/woning-dorpsstraat.yaml";
    private static final String GUESTHOUSE = "../files/facilities/pension-kerkplein.yaml";

    @Test
    void a_timeline_tells_the_days_on_which_answers_change_and_why() {
        Run run = Run.of("timeline", "--from", "2023-06-01", "--to", "2025-12-31", "--regime", "snf", GUESTHOUSE);
        assertThat(run.exit()).isZero();
        assertThat(indexes(run.out(), "2024-01-01", "SNF-2.3-BUNK", "2025-01-01", "SNF-2.3-MAX2", "2025-07-01"))
                .isSorted()
                .doesNotContain(-1);
        assertThat(run.out()).contains("de norm geldt vanaf deze dag");
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
        assertThat(indexes(run.out(), "dc-de-hoef", "2027-02-01", "SET-4"))
                .isSorted()
                .doesNotContain(-1);
        Run json = Run.of(Stream.concat(Arrays.stream(command), Stream.of("--format", "json"))
                .toArray(String[]::new));
        assertThat(json.out().replaceAll("\\s", "")).contains("\"plan\":\"dc-de-hoef\"");
    }

    private static List<Integer> indexes(String text, String... parts) {
        return Arrays.stream(parts).map(text::indexOf).toList();
    }
}
