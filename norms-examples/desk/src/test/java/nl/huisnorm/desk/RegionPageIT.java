package nl.huisnorm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a region, in a browser. */
@Timeout(300)
class RegionPageIT {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void the_page_of_a_region_is_for_everybody_on_any_screen(String language) throws Exception {
        Path page = Desk.written(
                folder.resolve("region.html"),
                "region",
                "--as-of",
                "2026-11-23",
                "--lang",
                language,
                "--format",
                "html",
                "--root",
                Desk.FILES.toString(),
                "plans/regio");
        try (Browser browser = Browser.open()) {
            browser.at(page);
            assertThat(browser.number("return performance.getEntriesByType('resource').length"))
                    .isZero();
            assertThat(browser.complaints()).isEmpty();
            browser.picture("region-" + language);
            assertThat(browser.inaccessible()).isEmpty();
            assertThat(browser.tooWide()).isZero();
            browser.wide(Browser.PHONE);
            browser.picture("region-" + language + "-phone");
            assertThat(browser.tooWide()).isZero();
        }
    }

    @Test
    void paper_holds_what_the_page_holds() throws Exception {
        Path page = Desk.written(
                folder.resolve("region.html"),
                "region",
                "--as-of",
                "2026-11-23",
                "--format",
                "html",
                "--root",
                Desk.FILES.toString(),
                "plans/regio");
        try (Browser browser = Browser.open()) {
            browser.at(page);
            Path paper = browser.printed(folder.resolve("printed.pdf"));
            assertThat(Desk.pages(paper, "region-printed")).isNotEmpty();
            assertThat(Desk.text(paper).replaceAll("\\s+", " "))
                    .contains(browser.find("h1").getText());
        }
    }
}
