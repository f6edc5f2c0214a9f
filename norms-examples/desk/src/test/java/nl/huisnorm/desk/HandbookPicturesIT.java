package nl.huisnorm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What an inspector takes outside and hands over, as the handbook shows it: a checklist, a list of actions, the
 * page on a phone.
 */
@Timeout(300)
class HandbookPicturesIT {

    private static final String DAY = "2026-11-23";
    private static final String FOUND = "before/woning-dorpsstraat.yaml";
    private static final List<String> UPPER_HALF =
            List.of("-r", "85", "-x", "20", "-y", "20", "-W", "940", "-H", "220");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({"nl, woning, Entree", "en, house, Entrance"})
    void a_page_of_the_checklist(String language, String kind, String stop) throws Exception {
        Path list =
                Desk.written(folder.resolve("checklist.pdf"), "checklist", kind, "--as-of", DAY, "--lang", language);
        Pictures.showsPage("checklist-" + language, list, stop, List.of("-r", "72"));
    }

    @ParameterizedTest
    @CsvSource({"nl, waarover", "en, about what"})
    void the_list_of_actions_in_a_spreadsheet(String language, String heading) throws Exception {
        Path report = Desk.written(folder.resolve("report.xlsx"), "check", FOUND, "--as-of", DAY, "--lang", language);
        Path pages = Desk.saved(report, "pdf", Files.createDirectories(folder.resolve("pdf")));
        String text = Desk.text(pages);
        assertThat(text).doesNotContain("#NAME?", "#REF!", "#VALUE!", "Err:5");
        Pictures.showsPage("actions-" + language, pages, heading, UPPER_HALF);
    }

    @ParameterizedTest
    @CsvSource({"nl", "en"})
    void the_page_on_a_phone(String language) throws Exception {
        Path page = Desk.written(folder.resolve("report.html"), "check", FOUND, "--as-of", DAY, "--lang", language);
        try (Browser browser = Browser.open()) {
            browser.at(page).wide(Browser.PHONE);
            browser.ask("document.querySelector('.counts').scrollIntoView(); return true");
            Pictures.shows("phone-" + language, browser.picture(folder.resolve("page.png")), browser.words());
        }
    }
}
