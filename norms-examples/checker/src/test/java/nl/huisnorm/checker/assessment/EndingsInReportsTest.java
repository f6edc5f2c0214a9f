package nl.huisnorm.checker.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.huisnorm.checker.Run;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    private static final String HOUSE = "../files/facilities/woning-dorpsstraat.yaml";
    private static final String PLAN = "../files/plans/aardbeienteler-dorpsstraat.yaml";
    private static final String DAY = "2026-11-23";

    @ParameterizedTest
    @CsvSource({
        "text, WML-4 Alleen gecertificeerde huisvesting",
        "html, loopt af op 31 december 2026",
        "xlsx, WML-4 Alleen gecertificeerde huisvesting: loopt af op 31 december 2026",
        "json, '\"lastDay\" : \"2026-12-31\"'",
        "ndjson, '\"lastDay\":\"2026-12-31\"'"
    })
    void each_form_tells_it_in_full_too_and_it_is_verified(String form, String told) throws IOException {
        Path file = folder.resolve("verslag." + (form.equals("text") ? "txt" : form));
        Run.of("check", HOUSE, "--as-of", DAY, "--expand", "--format", form, "-o", file.toString());
        assertThat(form.equals("xlsx") ? actions(file) : Files.readString(file)).contains(told);
        Run run = Run.of("verify", file.toString(), HOUSE);
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
    }

    private static String actions(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            book.getSheet("Acties")
                    .forEach(row -> row.forEach(cell -> text.append(cell).append(" ")));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "ndjson"})
    void a_last_day_that_was_changed_is_told(String form) throws IOException {
        Path file = folder.resolve("verslag." + form);
        Run.of("check", HOUSE, "--as-of", DAY, "-o", file.toString());
        String text = Files.readString(file);
        int at = text.indexOf("2026-12-31", text.indexOf("lastDay"));
        Files.writeString(file, text.substring(0, at) + "2027" + text.substring(at + 4));
        Run run = Run.of("verify", file.toString(), HOUSE);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("wat binnenkort afloopt");
    }

    /** Of a plan it is what runs out in its facilities, each with its name. */
    @Test
    void a_plan_tells_it_of_its_facilities() throws IOException {
        String[] check = {"check", PLAN, "--root", "../files", "--as-of", DAY};
        Run text = Run.of(check);
        assertThat(text.out().replaceAll("\\s+", " "))
                .contains("LOOPT BINNEN ZES MAANDEN AF WML-4", "(lie-dor-118), huurovereenkomst", "31 december 2026");
        Path file = folder.resolve("plan.json");
        Run.of("check", PLAN, "--root", "../files", "--as-of", DAY, "-o", file.toString());
        assertThat(Files.readString(file)).contains("\"facility\" : \"lie-dor-118\"");
        assertThat(Run.of("verify", file.toString(), PLAN, "--root", "../files").exit())
                .isZero();
    }

    @Test
    void an_application_tells_it_of_its_facility_and_of_those_of_its_plan() {
        Run run =
                Run.of("check", "../files/plans/aanvraag-campus-noordkade.yaml", "--as-of", DAY, "--format", "ndjson");
        assertThat(run.out().lines())
                .hasSize(3)
                .filteredOn(line -> line.contains("\"endings\":["))
                .hasSize(2);
    }

    /** Of more than ten there is a list below the table. */
    @Test
    void of_many_inputs_there_is_a_list_by_day() throws IOException {
        String house = Files.readString(Path.of(HOUSE));
        String[] arguments = new String[15];
        for (int i = 0; i < 12; i++) {
            Path file = folder.resolve("huis-" + i + ".yaml");
            Files.writeString(file, house.replace("id: lie-dor-118", "id: huis-" + i));
            arguments[i + 1] = file.toString();
        }
        arguments[0] = "check";
        arguments[13] = "--as-of";
        arguments[14] = DAY;
        assertThat(Run.of(arguments).out().replaceAll(" +", " "))
                .contains(
                        "LOOPT BINNEN ZES MAANDEN AF (24)",
                        "31 december 2026 WML-4 Alleen gecertificeerde huisvesting, Woning Dorpsstraat (huis-9), huur",
                        "… en nog 4; «--format ndjson» geeft alle");
    }
}
