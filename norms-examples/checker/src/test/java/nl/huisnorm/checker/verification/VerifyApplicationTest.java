package nl.huisnorm.checker.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.huisnorm.checker.Run;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report of an application tells of its facility and its plan too, and is one input. */
class VerifyApplicationTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "text, aanvraag-campus-noordkade.yaml",
        "json, aanvraag-campus-noordkade.yaml",
        "html, aanvraag-campus-noordkade.yaml",
        "csv, aanvraag-campus-noordkade.yaml",
        "text, aardbeienteler-dorpsstraat.yaml"
    })
    void a_report_that_nobody_touched_is_right(String form, String file) {
        String judged = "../files/plans/" + file;
        Path report = folder.resolve("verslag." + (form.equals("text") ? "txt" : form));
        Run made = Run.of(
                "check", judged, "--root", "../files", "--as-of", "2026-11-23", "--expand", "-o", report.toString());
        assertThat(made.exit()).as(made.err()).isLessThan(2);
        Run run = Run.of("verify", report.toString(), judged, "--root", "../files");
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"aanvraag-campus-noordkade.yaml"})
    void two_inputs_have_their_number_below_them_and_that_is_right_too(String file) {
        String judged = "../files/plans/" + file;
        String house = "../files/facilities/woning-dorpsstraat.yaml";
        Path report = folder.resolve("verslag.txt");
        Run made = Run.of("check", house, judged, "--as-of", "2026-11-23", "--expand", "-o", report.toString());
        assertThat(made.exit()).as(made.err()).isLessThan(2);
        assertThat(report).content().contains("2 bestanden");
        Run run = Run.of("verify", report.toString(), house, judged);
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
    }
}
