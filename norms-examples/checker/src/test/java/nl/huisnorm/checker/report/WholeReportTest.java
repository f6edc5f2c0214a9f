package nl.huisnorm.checker.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.huisnorm.checker.Recording;
import nl.huisnorm.checker.Run;
import nl.huisnorm.checker.command.ExitCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The report of a small house as text, in short and in full, and as JSON, to be read as people and programs get it. */
@Tag(Recording.RECORDS)
class WholeReportTest {

    private static final Path WAIVERS = Path.of(FormRun.HOUSE).resolveSibling("ontheffingen.yaml");
    /** As many digits of a hash as are shown to people. */
    private static final int DIGITS = 12;

    private static String check(String options) {
        List<String> all = new ArrayList<>(
                List.of("check", FormRun.HOUSE, "--as-of", "2026-11-23", "--waivers", WAIVERS.toString()));
        all.addAll(Arrays.asList(options.split(" ", -1)));
        Run run = Run.of(all.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isEqualTo(ExitCode.UNDETERMINED);
        return run.out();
    }

    /** The hash of the rulebook apart, which every change of a norm turns. */
    private static String plain(String report) {
        String hash = JsonMapper.shared()
                .readTree(check("--regime aanjaagteam --format json"))
                .path("rulebook")
                .path("sha256")
                .asString();
        assertThat(report).contains(hash.substring(0, DIGITS));
        return report.replace(hash, "…").replace(hash.substring(0, DIGITS), "");
    }

    /** Who wants the advice alone gets a report that can be read in one go; the waivers are judged in each. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "huis-nl.txt | --regime snf,aanjaagteam --lang nl",
                "huis-en.txt | --regime snf,aanjaagteam --lang en",
                "huis-nl-voluit.txt | --regime snf,aanjaagteam --lang nl --expand",
                "huis-en-voluit.txt | --regime aanjaagteam --lang en --expand",
                "huis-nl.json | --regime aanjaagteam --lang nl --format json",
                "huis-en.json | --regime snf --lang en --format json --outcomes ontheffing",
                "huis-nl.ndjson | --regime snf,aanjaagteam --lang nl --format ndjson",
                "huis-en.ndjson | --regime snf,aanjaagteam --lang en --format ndjson"
            })
    void a_report_is_what_was_recorded_from_its_first_line_to_its_last(String recorded, String options) {
        String now = plain(check(options));
        assertThat(now).isEqualTo(FormRun.recorded(recorded, now));
    }
}
