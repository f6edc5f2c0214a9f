package nl.huisnorm.checker.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import nl.huisnorm.checker.Run;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.io.write.DiffWriter;
import nl.huisnorm.machine.OnLinux;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The comparison as the program gives it. */
class DiffTest {

    private static final String BEFORE = "../files/facilities/boerderij-heideweg.yaml";
    private static final String AFTER = "../files/later/boerderij-heideweg.yaml";
    private static final String PENSION = "../files/facilities/pension-kerkplein.yaml";
    private static final String APPLICATION = "../files/plans/aanvraag-campus-noordkade.yaml";

    @TempDir
    private Path folder = Path.of("");

    private static Run diff(String... arguments) {
        List<String> all = new ArrayList<>(List.of("diff"));
        all.addAll(List.of(arguments));
        return Run.of(all.toArray(String[]::new));
    }

    private String report(String name, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("check", "--format", "json"));
        all.addAll(List.of(arguments));
        Path file = folder.resolve(name);
        Files.writeString(file, Run.of(all.toArray(String[]::new)).out());
        return file.toString();
    }

    /** What comes out of a pipe can be read but once: whether it is a report is seen in what was read. */
    @Test
    @Timeout(60)
    void a_pipe_is_read_once() throws Exception {
        Path pipe = OnLinux.pipe(folder.resolve("pipe.yaml"));
        String report = report("report.json", BEFORE);
        for (String given : List.of(BEFORE, report)) {
            CompletableFuture<Path> written = written(pipe, given);
            Run run = diff(pipe.toString(), AFTER);
            assertThat(written.get()).isEqualTo(pipe);
            assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.NON_COMPLIANT);
            assertThat(run.out()).contains("SNF-2.3-MAX2");
        }
    }

    /** Someone else who writes a file into a pipe, once. */
    private static CompletableFuture<Path> written(Path pipe, String given) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return Files.write(pipe, Files.readAllBytes(Path.of(given)), StandardOpenOption.WRITE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    @Timeout(60)
    void a_pipe_on_two_dates_is_read_once_too() throws Exception {
        Path pipe = OnLinux.pipe(folder.resolve("pipe.yaml"));
        CompletableFuture<Path> written = written(pipe, PENSION);
        Run run = diff(pipe.toString(), "--from", "2023-12-31", "--to", "2025-03-01");
        assertThat(written.get()).isEqualTo(pipe);
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.NON_COMPLIANT);
        assertThat(run.out()).contains("1 januari 2024: ");
    }

    @Test
    void two_files_show_what_is_worse_before_what_is_better() {
        Run run = diff(BEFORE, AFTER, "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.NON_COMPLIANT);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .containsSubsequence(
                        "What differs: the data.",
                        "NEW: NOT MET (5)",
                        "SNF-2.3-MAX2",
                        "before: found 2, at most 2 allowed",
                        "after: found 3, at most 2 allowed",
                        "cause: the data",
                        "WORSE (3)",
                        "WAS NOT MET, CANNOT BE TOLD NOW (1)",
                        "SOLVED (2)",
                        "SNF-3.1",
                        "BETTER (3)",
                        "NO LONGER JUDGED (2)",
                        "not met → not there",
                        "Unchanged: ",
                        " findings.");
    }

    @Test
    void one_file_on_two_dates_names_the_day_and_the_law() {
        Run run = diff(PENSION, "--from", "2023-12-31", "--to", "2025-03-01");
        assertThat(run.exit()).isEqualTo(ExitCode.NON_COMPLIANT);
        assertThat(run.out())
                .contains("EINDOORDEEL: NIET TE BEPALEN → VOLDOET NIET", "oorzaak: de datum", "1 januari 2024: ");
    }

    @Test
    void the_same_on_the_same_day_is_no_worse_and_no_text_says_so() {
        Run run = diff(BEFORE, BEFORE, "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.COMPLIANT);
        assertThat(run.out()).contains("Nothing differs", "Unchanged: ").doesNotContain("cause");
    }

    @Test
    void solved_alone_is_no_worse_and_what_was_not_asked_is_unsettled() throws IOException {
        String text = Files.readString(Path.of(BEFORE)).replace("toilets: 1 ", "toilets: 2 ");
        Path solved = Files.writeString(folder.resolve("solved.yaml"), text);
        assertThat(diff(BEFORE, solved.toString()).exit()).isEqualTo(ExitCode.COMPLIANT);
        assertThat(diff(solved.toString(), BEFORE).exit()).isEqualTo(ExitCode.NON_COMPLIANT);
        Path unknown = Files.writeString(
                folder.resolve("unknown.yaml"),
                Files.readString(Path.of(BEFORE)).replaceAll("toilets: 1 .*\n", "\n"));
        Run moved = diff(BEFORE, unknown.toString(), "--regime", "snf", "--lang", "en");
        assertThat(moved.exit()).isEqualTo(ExitCode.UNDETERMINED);
        assertThat(moved.out())
                .containsSubsequence("NO LONGER JUDGED (1)", "SNF-3.1", "NEWLY JUDGED (1)", "SNF-3.1")
                .doesNotContain("SOLVED");
    }

    @Test
    void two_reports_say_what_two_files_say_where_one_thing_differs() throws IOException {
        String one = report("one.json", BEFORE);
        String other = report("other.json", AFTER, "--lang", "en");
        Run files = diff(BEFORE, AFTER);
        Run reports = diff(one, other);
        assertThat(reports.exit()).isEqualTo(files.exit());
        assertThat(reports.out().replace(one, BEFORE).replace(other, AFTER)).isEqualTo(files.out());
        Run mixed = diff(one, AFTER);
        assertThat(mixed.out().replace(one, BEFORE)).isEqualTo(files.out());
    }

    @Test
    void reports_of_another_day_and_other_data_do_not_guess() throws IOException {
        String one = report("one.json", BEFORE, "--as-of", "2026-01-15");
        String other = report("other.json", AFTER);
        assertThat(diff(one, other, "--lang", "en").out())
                .contains("cause: the reports do not tell: the data or the date");
    }

    @Test
    void reports_of_more_inputs_are_matched_by_their_ids() throws IOException {
        String one = report("one.json", BEFORE, PENSION);
        String other = report("other.json", "../files/facilities/campus-de-weelde.yaml", AFTER);
        Run run = diff(one, other, "--lang", "en");
        assertThat(run.out())
                .contains("Boerderij Heideweg (lsl-hei-9)")
                .contains("Only before: facility zun-ker-6", "Only after: facility ");
    }

    @Test
    void a_plan_and_an_application_are_compared_part_by_part() {
        Run plan = diff("../files/plans/de-hoef/3-overeenkomst.yaml", "../files/plans/de-hoef/5-uitbreiding.yaml");
        assertThat(plan.out()).contains("Wat verschilt: de gegevens.", "EINDOORDEEL: ");
        Run application = diff(APPLICATION, "--from", "2026-11-23", "--to", "2027-06-01", "--format", "json");
        assertThat(application.out())
                .contains("\"kind\" : \"application\"", "\"kind\" : \"facility\"", "\"kind\" : \"plan\"");
        assertThat(schema().validate(application.out(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void two_profiles_are_compared_on_one_file() {
        Run run = diff("../files/facilities/campus-de-weelde.yaml", "--to-profile", "meierijstad-2025", "--lang", "en");
        assertThat(run.out()).contains("What differs: the rulebook or the profile.", "meierijstad-2025");
        assertThat(diff(BEFORE, "--profile", "voorbeeldgemeente", "--to-profile", "none")
                        .exit())
                .isNotEqualTo(ExitCode.WRONG_USE);
        assertThat(diff(BEFORE, "--to-profile", "nowhere").exit()).isEqualTo(ExitCode.WRONG_USE);
    }

    private static Schema schema() {
        try (InputStream in = Objects.requireNonNull(
                DiffWriter.class.getResourceAsStream("/nl/huisnorm/io/schema/diff.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                BEFORE + " " + AFTER,
                BEFORE + " " + BEFORE,
                BEFORE + " --from 2023-01-01 --to 2028-01-01",
                PENSION + " --from 2025-03-01 --to 2019-01-01",
                AFTER + " " + BEFORE + " --from 2023-01-01 --to 2026-11-23 --to-profile voorbeeldgemeente"
            })
    void the_json_is_of_the_form_that_is_published_and_the_same_each_time(String arguments) {
        String[] all = (arguments + " --format json").split(" ");
        Run run = diff(all);
        assertThat(schema().validate(run.out(), InputFormat.JSON)).isEmpty();
        assertThat(diff(all).out()).isEqualTo(run.out());
    }

    @Test
    void of_another_form_is_refused() {
        assertThat(schema().validate("{\"comparisons\": [{}]}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void wrong_use_is_told() throws IOException {
        String report = report("one.json", BEFORE);
        assertThat(diff(BEFORE).exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(diff(BEFORE, "--from", "2026-01-01").err()).contains("geef bij één bestand --from en --to");
        assertThat(diff(BEFORE, AFTER, "--as-of", "2026-01-01", "--to", "2026-01-01")
                        .exit())
                .isEqualTo(ExitCode.WRONG_USE);
        assertThat(diff(report, report, "--as-of", "2026-01-01").err()).contains("verslagen zijn al getoetst");
        Run strangers = diff(BEFORE, PENSION);
        assertThat(strangers.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(strangers.err()).contains("gemeen");
        assertThat(strangers.out()).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_told_and_nothing_else() throws IOException {
        String report = report("one.json", BEFORE);
        Path cut = folder.resolve("cut.json");
        Files.writeString(cut, Files.readString(Path.of(report)).substring(0, 5000));
        for (String broken : List.of(cut.toString(), folder.resolve("none.yaml").toString())) {
            Run run = diff(report, broken, "--lang", "en");
            assertThat(run.exit()).isEqualTo(ExitCode.UNREADABLE);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith(broken);
        }
        Path timeline = folder.resolve("timeline.json");
        Files.writeString(
                timeline,
                Run.of("timeline", "--format", "json", "--from", "2026-01-01", "--to", "2026-02-01", BEFORE)
                        .out());
        assertThat(diff(report, timeline.toString(), "--lang", "en").err())
                .contains("this is no report of huisnorm check in JSON");
        String half = report("half.json", BEFORE, folder.resolve("none.yaml").toString());
        Run run = diff(half, report, "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.COMPLIANT);
        assertThat(run.err()).contains("none.yaml could not be read when this report was made");
    }
}
