package nl.huisnorm.checker.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.huisnorm.checker.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is in order now and runs out within six months is told with its last day. */
class EndingsInReportsTest {

    private static final Path FARM = Path.of("../files/facilities/boerderij-heideweg.yaml");
    private static final String CERTIFICATE = "from: 2026-01-01, until: ";

    @TempDir
    private Path folder = Path.of(".");

    private String until(String day) throws IOException {
        String farm = Files.readString(FARM);
        assertThat(farm).contains(CERTIFICATE + "2026-12-31");
        Path file = Files.writeString(
                folder.resolve("boerderij.yaml"), farm.replace(CERTIFICATE + "2026-12-31", CERTIFICATE + day));
        Run run = Run.of("check", file.toString(), "--as-of", "2026-11-23");
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22, false", "2026-11-23, true", "2027-05-22, true", "2027-05-23, false", "2028-01-01, false"})
    void a_certificate_is_told_from_today_up_to_half_a_year_ahead(String day, boolean told) throws IOException {
        String report = until(day);
        assertThat(report.contains("LOOPT BINNEN ZES MAANDEN AF") && report.contains("WAA-3 Gecertificeerde"))
                .isEqualTo(told);
    }

    @Test
    void the_day_stands_there_as_a_date_and_the_page_leads_to_the_finding() throws IOException {
        assertThat(until("2027-03-01")).contains("loopt af op 1 maart 2027");
        String page = Run.of("check", FARM.toString(), "--as-of", "2026-11-23", "--format", "html")
                .out();
        assertThat(page).containsPattern("<a href=\"#b-1-[0-9a-f]{20}\">WAA-3 [^<]*: loopt af op 31 december 2026</a>");
    }

    @Test
    void on_the_last_days_for_which_law_can_be_asked_a_report_comes_out_too() {
        Run run = Run.of("check", FARM.toString(), "--as-of", "9999-12-31", "--regime", "snf");
        assertThat(run.exit()).as(run.err()).isLessThan(2);
    }
}
