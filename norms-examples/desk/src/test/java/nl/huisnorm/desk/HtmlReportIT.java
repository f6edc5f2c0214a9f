package nl.huisnorm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The report as a page, in a browser. */
@Timeout(300)
class HtmlReportIT {

    private static final String DAY = "2026-11-23";
    private static final String COUNTED = ".findings .items > li";

    @TempDir
    private static Path folder = Path.of("");

    private static Browser browser = Browser.open();
    private static Path farmhouse = Path.of("");
    private static Path campus = Path.of("");
    private static Path english = Path.of("");
    private static Path plan = Path.of("");
    private static Path application = Path.of("");
    private static Path overview = Path.of("");

    @BeforeAll
    static void pages() throws Exception {
        farmhouse = Desk.written(
                folder.resolve("farmhouse.html"), "check", "--as-of", DAY, "facilities/boerderij-heideweg.yaml");
        campus = Desk.written(
                folder.resolve("campus.html"), "check", "--as-of", DAY, "facilities/campus-de-weelde.yaml");
        english = Desk.written(
                folder.resolve("english.html"),
                "check",
                "--as-of",
                DAY,
                "--lang",
                "en",
                "facilities/boerderij-heideweg.yaml");
        plan = Desk.written(
                folder.resolve("plan.html"),
                "check",
                "--as-of",
                DAY,
                "--root",
                Desk.FILES.toString(),
                "plans/aardbeienteler-dorpsstraat.yaml");
        application = Desk.written(
                folder.resolve("application.html"),
                "check",
                "--as-of",
                DAY,
                "--root",
                Desk.FILES.toString(),
                "plans/aanvraag-campus-noordkade.yaml");
        overview = overview();
    }

    /** Facilities of which much and little is known, and a plan; the overview leads to the page of each. */
    private static Path overview() throws Exception {
        Path reports = folder.resolve("reports");
        Desk.Ended ended = Desk.huisnorm(
                "check",
                "--as-of",
                DAY,
                "facilities/boerderij-heideweg.yaml",
                "facilities/onbekend-industrieweg.yaml",
                "facilities/woning-dorpsstraat.yaml",
                "plans/aardbeienteler-dorpsstraat.yaml",
                "--root",
                Desk.FILES.toString(),
                "--reports",
                reports.toString(),
                "--format",
                "html");
        assertThat(ended.exit()).as(ended.out()).isEqualTo(1);
        return reports.resolve("overzicht.html");
    }

    /** The pages that are not made of one facility: without a filter where there is nothing to choose from. */
    private static List<Path> ofMore() {
        return List.of(plan, application, overview);
    }

    private static boolean hasFilter() {
        return browser.seen(".filter button[name=open]") > 0;
    }

    /** Opens what can be opened, as far as the page has a button for it, and by hand where it has none. */
    private static void openAll() {
        if (hasFilter()) {
            browser.find(".filter button[name=open]").click();
        } else {
            browser.ask("document.querySelectorAll('details').forEach(one => one.open = true); return true");
        }
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void desk() {
        browser.onPaper(false);
    }

    /** How many findings the page says it shows. */
    private static int said() {
        return Integer.parseInt(browser.find(".filter output")
                .getText()
                .replaceAll("[^0-9]+", " ")
                .strip()
                .split(" ", -1)[0]);
    }

    /** The first choice after all, as somebody makes it who has clicked the list. */
    private static void choseFirst(String name) throws InterruptedException {
        browser.find(".filter select[name=" + name + "]").sendKeys(Keys.ARROW_DOWN);
        browser.until("return document.querySelectorAll('.section.gone').length > 0");
    }

    @Test
    void the_page_fetches_nothing_and_the_browser_has_nothing_to_complain_of() {
        browser.at(farmhouse);
        assertThat(browser.number("return performance.getEntriesByType('resource').length"))
                .isZero();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_choice_shows_what_was_chosen_and_nothing_else_and_can_be_undone() throws Exception {
        browser.at(farmhouse);
        int all = said();
        assertThat(all).isGreaterThan(20);
        choseFirst("kind");
        int some = said();
        assertThat(some).isPositive().isLessThan(all);
        String kind = new Select(browser.find(".filter select[name=kind]"))
                .getFirstSelectedOption()
                .getDomAttribute("value");
        assertThat(browser.all(".section:not(.gone)"))
                .isNotEmpty()
                .allMatch(section -> kind != null && kind.equals(section.getDomAttribute("data-kind")));
        assertThat(
                        browser.number(
                                "return document.querySelectorAll('.section:not(.gone) .group:not(.gone) .items > li:not(.gone)').length"))
                .isEqualTo(some);
        browser.picture("report-filtered");
        browser.find(".filter button[type=reset]").click();
        browser.until("return document.querySelectorAll('.section.gone').length === 0");
        assertThat(said()).isEqualTo(all);
    }

    @Test
    void words_are_found_in_what_findings_say_and_nonsense_finds_none() throws Exception {
        browser.at(farmhouse);
        WebElement words = browser.find(".filter input[name=words]");
        words.sendKeys("toiletten");
        browser.until("return document.querySelectorAll('.items > li.gone').length > 0");
        assertThat(said()).isPositive();
        assertThat(browser.find(".section:not(.gone) .group:not(.gone)")
                        .getText()
                        .toLowerCase(Locale.ROOT))
                .contains("toilet");
        words.clear();
        words.sendKeys("qxqxqx");
        browser.until("return document.querySelectorAll('.section:not(.gone)').length === 0");
        assertThat(said()).isZero();
    }

    @Test
    void a_place_of_the_picture_leads_to_what_was_found_there() throws Exception {
        browser.at(farmhouse);
        WebElement tile = browser.find("a.tile");
        String target = String.valueOf(tile.getDomAttribute("href")).substring(1);
        tile.click();
        browser.until("return location.hash === '#" + target + "'");
        assertThat(browser.find("[id='" + target + "']").isDisplayed()).isTrue();
    }

    @Test
    void the_anchor_of_a_finding_opens_what_was_closed_around_it() throws Exception {
        String anchor = browser.at(farmhouse)
                .all(COUNTED)
                .get(browser.all(COUNTED).size() - 1)
                .getDomAttribute("id");
        browser.at(Path.of("/")).at(farmhouse);
        browser.ask("location.hash = '" + anchor + "'; return true");
        browser.until("return document.getElementById('" + anchor + "').checkVisibility()");
    }

    @Test
    void everything_can_be_done_with_the_keyboard() throws Exception {
        browser.at(farmhouse);
        browser.press(Keys.TAB);
        assertThat(browser.ask("return document.activeElement.className")).isEqualTo("skip");
        browser.press(Keys.ENTER);
        browser.until("return location.hash === '#main'");
        assertThat(browser.tabTo("select[name=kind]")).isTrue();
        int all = said();
        browser.press(Keys.ARROW_DOWN);
        browser.until("return document.querySelectorAll('.section.gone').length > 0");
        assertThat(said()).isLessThan(all);
        assertThat(browser.tabTo("button[type=reset]")).isTrue();
        browser.press(Keys.SPACE);
        browser.until("return document.querySelectorAll('.section.gone').length === 0");
        assertThat(browser.tabTo(".section > summary")).isTrue();
        Object open = browser.ask("return document.activeElement.parentElement.open");
        browser.press(Keys.ENTER);
        assertThat(browser.ask("return document.activeElement.parentElement.open"))
                .isNotEqualTo(open);
        // what has the focus can be told by sight
        assertThat(browser.ask(
                        "const it = getComputedStyle(document.activeElement); return it.outlineStyle !== 'none'"))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 768, 1000, 1200})
    void nothing_is_wider_than_what_shows_it_and_nothing_is_cut_off(int width) throws Exception {
        List<Path> pages = new ArrayList<>(List.of(farmhouse, campus, english));
        pages.addAll(ofMore());
        for (Path page : pages) {
            browser.at(page).wide(width);
            assertThat(browser.tooWide())
                    .as("%s at %s", page.getFileName(), width)
                    .isZero();
            assertThat(browser.cutOff())
                    .as("%s at %s", page.getFileName(), width)
                    .isEmpty();
            openAll();
            assertThat(browser.tooWide())
                    .as("%s at %s, all open", page.getFileName(), width)
                    .isZero();
            assertThat(browser.cutOff())
                    .as("%s at %s, all open", page.getFileName(), width)
                    .isEmpty();
        }
        browser.at(farmhouse);
        browser.picture("report-" + width);
        browser.at(plan).picture("plan-" + width);
        browser.at(overview).picture("overview-" + width);
    }

    @Test
    void nobody_is_kept_out() throws Exception {
        Path both = Desk.written(
                folder.resolve("both.html"),
                "check",
                "--as-of",
                DAY,
                "--lang",
                "nl,en",
                "facilities/woning-dorpsstraat.yaml");
        List<Path> pages = new ArrayList<>(List.of(farmhouse, both));
        pages.addAll(ofMore());
        for (Path page : pages) {
            browser.at(page).wide(Browser.DESK);
            assertThat(browser.inaccessible()).as("%s", page.getFileName()).isEmpty();
        }
        for (Path page : ofMore()) {
            browser.at(page).wide(Browser.PHONE);
            openAll();
            assertThat(browser.inaccessible())
                    .as("%s on a phone, all open", page.getFileName())
                    .isEmpty();
        }
        browser.at(farmhouse).wide(Browser.PHONE);
        browser.find(".filter button[name=open]").click();
        assertThat(browser.inaccessible()).as("on a phone, all open").isEmpty();
    }

    @Test
    void the_overview_leads_to_the_report_of_each() {
        browser.at(overview);
        List<String> links = browser.all("#main tbody th a").stream()
                .map(link -> String.valueOf(link.getDomAttribute("href")))
                .filter(link -> !link.startsWith("#"))
                .distinct()
                .toList();
        assertThat(links).hasSize(4);
        for (String link : links) {
            browser.at(overview.resolveSibling(link));
            assertThat(browser.find("h1").getText()).as(link).isNotBlank();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void paper_holds_the_findings_and_nothing_that_can_only_be_clicked() throws Exception {
        browser.at(farmhouse);
        Path paper = browser.printed(folder.resolve("printed.pdf"));
        assertThat(Desk.pages(paper, "report-printed")).isNotEmpty();
        String text = Desk.text(paper);
        assertThat(text).contains("VOLDOET NIET", "SNF-3.1", "Toiletten");
        assertThat(text)
                .doesNotContain(browser.find(".filter button[type=reset]").getText());
    }

    @Test
    void nothing_is_cut_off_on_paper() {
        for (Path page : List.of(farmhouse, campus)) {
            browser.at(page).onPaper(true);
            assertThat(browser.tooWide()).isZero();
            assertThat(browser.number("const width = document.documentElement.clientWidth;"
                            + "return Array.from(document.querySelectorAll('td, th, p, .tile')).filter("
                            + "one => one.getBoundingClientRect().right > width + 1).length"))
                    .as("%s", page.getFileName())
                    .isZero();
        }
    }

    @Test
    void without_scripts_the_page_says_the_same_and_shows_no_form_that_does_nothing() throws Exception {
        long findings = browser.at(farmhouse).all(COUNTED).size();
        try (Browser plain = Browser.open(false)) {
            plain.at(farmhouse);
            assertThat(plain.all(COUNTED)).hasSize((int) findings);
            assertThat(plain.seen(".filter")).isZero();
            assertThat(plain.find("body").getText()).contains("Boerderij Heideweg");
        }
    }

    @Test
    void what_a_file_says_stays_text() throws Exception {
        Path nasty = Files.writeString(
                folder.resolve("nasty.yaml"),
                Files.readString(Desk.FILES.resolve("facilities/boerderij-heideweg.yaml"))
                        .replace(
                                "Boerderij Heideweg",
                                "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>"));
        assertThat(nasty).content().contains("onerror");
        Path page = Desk.written(folder.resolve("nasty.html"), "check", "--as-of", DAY, nasty.toString());
        browser.at(page);
        assertThat(browser.ask("return document.title")).isNotEqualTo("taken");
        assertThat(browser.all("body img")).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }
}
