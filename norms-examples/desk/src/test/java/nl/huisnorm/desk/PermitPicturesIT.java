package nl.huisnorm.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.support.ui.Select;

/** The page of the service, as the page about the service shows it. */
@Timeout(300)
class PermitPicturesIT {

    private static final Path BEFORE = Desk.FILES.resolve("before/woning-dorpsstraat.yaml");
    private static final Path UNKNOWN = Desk.FILES.resolve("facilities/onbekend-industrieweg.yaml");
    private static final String OTHER = "horst-2025";

    @TempDir
    private static Path folder = Path.of("");

    private static PermitService service;
    private static Browser browser;
    private static PermitPage page;

    @BeforeAll
    static void start() throws IOException {
        service = PermitService.in(Files.createDirectories(folder.resolve("service")));
        browser = Browser.open();
        page = new PermitPage(service, browser);
    }

    @AfterAll
    static void stop() {
        browser.close();
        service.close();
    }

    @ParameterizedTest
    @CsvSource({"nl", "en"})
    void the_pictures_of_the_page_about_the_service(String language) throws Exception {
        browser.wide(1000);
        page.withKey(language).gives(BEFORE);
        show("start", language, "header");
        page.judged();
        show("verdict", language, "header");
        show("rooms", language, "#parts .legend");
        page.clicked("#remedies-go", "#remedies");
        show("remedies", language, "section:has(#remedies-go)");
        new Select(browser.find("#beside-other")).selectByValue(OTHER);
        page.clicked("#beside-form button", "#beside");
        show("beside", language, "section:has(#beside-form)");
        page.withKey(language).givesApplication().judged();
        show("application", language, "header");
        page.withKey(language).gives(UNKNOWN).judged();
        browser.find("#result-more").click();
        page.answered("asking");
        browser.wide(Browser.PHONE);
        show("question", language, "header");
    }

    private static void show(String name, String language, String at) throws IOException {
        browser.ask("document.querySelector('" + at + "').scrollIntoView({behavior: 'instant'}); return true");
        Pictures.shows(
                Desk.OF_THE_SERVICE,
                name + "-" + language,
                browser.picture(folder.resolve("page.png")),
                browser.words().stream().filter(line -> !line.isBlank()).toList());
    }
}
