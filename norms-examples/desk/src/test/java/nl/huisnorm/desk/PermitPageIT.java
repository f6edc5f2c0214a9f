package nl.huisnorm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** The page of the service, in a browser, as somebody uses it who has a key and a file, or a key alone. */
@Timeout(300)
class PermitPageIT {

    private static final Path HOUSE = Desk.FILES.resolve("facilities/woning-dorpsstraat.yaml");
    private static final Path BEFORE = Desk.FILES.resolve("before/woning-dorpsstraat.yaml");
    private static final Path UNKNOWN = Desk.FILES.resolve("facilities/onbekend-industrieweg.yaml");
    private static final String OTHER = "horst-2025";
    private static final String AREA = "area: 29.5, ";

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

    @BeforeEach
    void desk() {
        browser.wide(Browser.DESK);
    }

    private static Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** The house in order, but that nobody knows how large one of its rooms is. */
    private static Path withGap() throws IOException {
        String text = Files.readString(HOUSE);
        assertThat(text).contains(AREA);
        return written("met-gat.yaml", text.replace(AREA, ""));
    }

    private static void isForEveryone(String state) throws IOException {
        assertThat(browser.inaccessible()).as(state).isEmpty();
        assertThat(browser.tooWide()).as(state).isZero();
        assertThat(browser.cutOff()).as(state).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"nl, Huisvesting toetsen, VOLDOET NIET", "en, Assess housing, NON-COMPLIANT"})
    void a_file_is_judged_in_the_language_of_the_page(String language, String title, String verdict) throws Exception {
        page.withKey(language);
        assertThat(browser.ask("return document.documentElement.lang")).isEqualTo(language);
        assertThat(page.text("#start h1")).isEqualTo(title);
        page.gives(BEFORE).judged();
        assertThat(page.verdict()).isEqualTo("non-compliant");
        assertThat(page.text("#parts .verdict")).contains(verdict);
        assertThat(browser.ask("return document.activeElement.tagName")).isEqualTo("H1");
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.ask("return performance.getEntriesByType('resource')"
                        + ".every(one => one.name.startsWith(location.origin + '/'))"))
                .isEqualTo(true);
    }

    @Test
    void the_language_can_be_changed_without_losing_what_was_given() throws Exception {
        page.withKey("nl").gives(BEFORE).judged();
        browser.find("[data-language=en]").click();
        browser.patiently("return document.documentElement.lang === 'en'"
                + " && document.querySelector('#parts .verdict').textContent.includes('NON-COMPLIANT')");
        assertThat(page.text("#result")).doesNotContain("Wat moet er veranderen");
        assertThat(browser.ask("return document.querySelector('[data-language=en]').ariaPressed"))
                .isEqualTo("true");
    }

    @Test
    void what_cannot_be_told_does_not_look_like_what_is_met() throws Exception {
        page.withKey("nl").gives(HOUSE).judged();
        assertThat(page.verdict()).isEqualTo("compliant");
        Object met = browser.ask("const it = getComputedStyle(document.querySelector('#parts .verdict'));"
                + " return it.backgroundColor + it.borderColor");
        String sign = page.text("#parts .verdict .mark");
        page.withKey("nl").gives(UNKNOWN).judged();
        assertThat(page.verdict()).isEqualTo("undetermined");
        assertThat(page.text("#parts .verdict")).contains("geen goedkeuring");
        assertThat(page.text("#parts .verdict .mark")).isNotEqualTo(sign);
        assertThat(browser.ask("const it = getComputedStyle(document.querySelector('#parts .verdict'));"
                        + " return it.backgroundColor + it.borderColor"))
                .isNotEqualTo(met);
    }

    @Test
    void a_file_can_be_dropped() throws Exception {
        page.withKey("nl");
        String base64 = Base64.getEncoder().encodeToString(Files.readAllBytes(BEFORE));
        browser.ask("const bytes = Uint8Array.from(atob('" + base64 + "'), one => one.charCodeAt(0));"
                + "const held = new DataTransfer(); held.items.add(new File([bytes], 'gesleept.yaml'));"
                + "document.getElementById('drop').dispatchEvent(new DragEvent('drop',"
                + " {dataTransfer: held, bubbles: true, cancelable: true})); return true");
        assertThat(page.text("#file-names")).isEqualTo("gesleept.yaml");
        page.judged();
        assertThat(page.verdict()).isEqualTo("non-compliant");
    }

    @Test
    void a_workbook_that_was_filled_in_is_judged_like_a_file() throws Exception {
        Path workbook = Desk.written(folder.resolve("huis.xlsx"), "convert", BEFORE.toString());
        page.withKey("nl").gives(workbook).judged();
        assertThat(page.verdict()).isEqualTo("non-compliant");
        assertThat(page.text("#parts")).contains("cel ");
    }

    @Test
    void an_application_is_judged_with_the_files_that_it_names() throws Exception {
        page.withKey("nl").givesApplication().judged();
        assertThat(browser.all("#parts article")).hasSize(3);
        assertThat(page.text("#parts h1")).contains("Z-2026-1187");
        isForEveryone("an application");
    }

    @Test
    void questions_are_answered_with_the_keyboard_alone() throws Exception {
        page.opened("nl");
        browser.press(Keys.TAB);
        assertThat(browser.ask("return document.activeElement.className")).isEqualTo("skip");
        assertThat(browser.tabTo("#key")).isTrue();
        browser.press(service.key(), Keys.ENTER);
        browser.patiently("return document.activeElement.id === 'file'");
        assertThat(browser.tabTo("#begin-name")).isTrue();
        browser.press("Proefhuis");
        assertThat(browser.tabTo("#begin-form-of")).isTrue();
        browser.press(Keys.ARROW_DOWN);
        assertThat(browser.tabTo("input[name=bedroom]")).isTrue();
        browser.press("2", Keys.ENTER);
        page.answered("asking");
        assertThat(browser.ask("return document.activeElement.id")).isEqualTo("asking-title");
        int answered = 0;
        for (int screen = 0; screen < 4; screen++) {
            String before = page.text("#asking-questions");
            assertThat(browser.tabTo("#asking-questions .field input, #asking-questions .field select"))
                    .isTrue();
            if (browser.ask("return document.activeElement.type").equals("radio")) {
                browser.press(Keys.ARROW_DOWN);
                answered++;
            }
            assertThat(browser.ask("return getComputedStyle(document.activeElement).outlineStyle !== 'none'"))
                    .as("what has the focus can be told by sight")
                    .isEqualTo(true);
            assertThat(browser.tabTo("#asking-form button.first")).isTrue();
            browser.press(Keys.ENTER);
            page.answered("asking");
            browser.patiently("return document.getElementById('asking-questions').innerText !== "
                    + "decodeURIComponent('"
                    + URLEncoder.encode(before, StandardCharsets.UTF_8).replace("+", "%20") + "')");
        }
        assertThat(answered).isPositive();
        assertThat(browser.tabTo("#asking-stop")).isTrue();
        browser.press(Keys.ENTER);
        page.answered("result");
        assertThat(page.text("#parts h1")).contains("Proefhuis");
        assertThat(page.verdict()).isIn("undetermined", "non-compliant");
        assertThat(browser.tabTo("#result-facility")).isTrue();
    }

    @Test
    void of_a_file_only_what_is_open_is_asked_until_nothing_is() throws Exception {
        page.withKey("nl").gives(withGap()).judged();
        assertThat(page.verdict()).isEqualTo("undetermined");
        browser.find("#result-more").click();
        page.answered("asking");
        page.answers("veel");
        assertThat(page.text("#asking-questions .wrong")).contains("veel");
        assertThat(browser.ask("return document.activeElement.ariaInvalid")).isEqualTo("true");
        isForEveryone("a wrong answer");
        browser.find("#asking-questions .field input").clear();
        page.answers("29,5").answered("result");
        assertThat(page.verdict()).isEqualTo("compliant");
        assertThat(browser.find("#more-part").isDisplayed()).isFalse();
    }

    @Test
    void an_answer_can_be_taken_back() throws Exception {
        page.withKey("nl").gives(UNKNOWN).judged();
        browser.find("#result-more").click();
        page.answered("asking");
        String first = page.text("#asking-questions");
        browser.find("#asking-form button.first").click();
        browser.patiently("return document.getElementById('asking-back').hidden === false"
                + " && !document.getElementById('main').hasAttribute('aria-busy')");
        assertThat(page.text("#asking-questions")).isNotEqualTo(first);
        browser.find("#asking-back").click();
        assertThat(page.text("#asking-questions")).isEqualTo(first);
    }

    @Test
    void what_has_to_change_is_told() throws Exception {
        page.withKey("nl").gives(BEFORE).judged().clicked("#remedies-go", "#remedies");
        assertThat(page.text("#remedies")).contains("Een van deze manieren is genoeg", "rookmelder plaatsen");
        assertThat(browser.all("#remedies li")).isNotEmpty();
        page.withKey("nl").gives(HOUSE).judged().clicked("#remedies-go", "#remedies");
        assertThat(page.text("#remedies")).contains("niets te herstellen");
    }

    @Test
    void the_law_of_a_later_day_stands_beside_that_of_now() throws Exception {
        page.withKey("nl").gives(HOUSE).judged();
        assertThat(browser.ask("return document.getElementById('later-day').value"))
                .isEqualTo("2027-11-23");
        page.clicked("#later-form button", "#later");
        assertThat(browser.all("#later .verdict")).hasSize(2);
        assertThat(page.text("#later")).contains("23 november 2026", "23 november 2027", "Het regelboek volgt");
    }

    @Test
    void two_municipalities_stand_side_by_side() throws Exception {
        page.withKey("nl").gives(HOUSE).judged();
        page.clicked("#beside-form button", "#beside-problem");
        assertThat(page.text("#beside-problem")).contains("twee verschillende");
        new Select(browser.find("#beside-other")).selectByValue(OTHER);
        page.clicked("#beside-form button", "#beside");
        assertThat(browser.all("#beside .verdict")).hasSize(2);
        assertThat(browser.all("#beside tbody tr")).isNotEmpty();
        browser.wide(Browser.PHONE);
        isForEveryone("side by side on a phone");
    }

    @Test
    void the_report_can_be_taken_home() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        browser.downloadsTo(home);
        page.withKey("nl").gives(BEFORE).judged().clicked("#result-html", "#downloaded");
        Path html = Desk.arrived(home.resolve("verslag-woning-dorpsstraat.html"));
        assertThat(html).content().startsWith("<!DOCTYPE html>").contains("Woning Dorpsstraat");
        browser.ask("document.getElementById('downloaded').textContent = ''; return true");
        page.clicked("#result-pdf", "#downloaded");
        Path pdf = Desk.arrived(home.resolve("verslag-woning-dorpsstraat.pdf"));
        assertThat(Desk.text(pdf)).contains("Woning Dorpsstraat");
    }

    @Test
    void what_is_wrong_with_a_file_stands_by_the_file() throws Exception {
        Path broken = written("kapot.yaml", "id: huis\nbuildings:\n  - id: a\n    usableFloorArea: veel\n");
        page.withKey("nl").gives(broken).clicked("#file-form button.first", "#file-problem");
        assertThat(page.text("#file-problem")).contains("regel 4", "veel");
        assertThat(browser.find("#result").isDisplayed()).isFalse();
        isForEveryone("a broken file");
        page.gives(HOUSE).judged();
        assertThat(page.verdict()).isEqualTo("compliant");
    }

    @Test
    void a_file_that_was_changed_since_it_was_chosen_is_told() throws Exception {
        Path file = written("later.yaml", Files.readString(HOUSE));
        page.withKey("nl").gives(file);
        Files.writeString(file, Files.readString(HOUSE) + "# en nog iets\n");
        page.clicked("#file-form button.first", "#file-problem");
        assertThat(page.text("#file-problem")).contains("later.yaml is veranderd");
        page.gives(file).judged();
        assertThat(page.verdict()).isEqualTo("compliant");
    }

    @Test
    void a_key_that_may_only_read_is_told_so() throws Exception {
        String reader = service.keyOf("READER");
        page.opened("en");
        browser.find("#key").sendKeys(reader, Keys.ENTER);
        browser.patiently("return document.getElementById('ways').hidden === false");
        page.gives(HOUSE).clicked("#file-form button.first", "#file-problem");
        assertThat(page.text("#file-problem")).contains("does not allow");
    }

    @Test
    void what_a_file_says_stays_text() throws Exception {
        Path nasty = written(
                "boos.yaml",
                Files.readString(BEFORE)
                        .replace(
                                "Woning Dorpsstraat",
                                "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>"));
        page.withKey("nl").gives(nasty).judged();
        assertThat(page.text("#parts h1")).contains("<img src=x");
        assertThat(browser.all("body img")).isEmpty();
        assertThat(browser.ask("return document.title").toString()).doesNotStartWith("taken");
    }

    @Test
    void a_key_that_does_not_hold_is_told_at_the_key_and_a_good_one_is_forgotten_with_the_page() throws Exception {
        page.opened("nl");
        browser.find("#key").sendKeys("hn_wrong", Keys.ENTER);
        browser.patiently("return document.getElementById('key-problem').textContent !== ''");
        assertThat(page.text("#key-problem")).contains("geldt niet");
        assertThat(browser.ask("return document.activeElement.id")).isEqualTo("key");
        assertThat(browser.find("#ways").isDisplayed()).isFalse();
        isForEveryone("a wrong key");
        page.withKey("nl");
        assertThat(browser.ask("return localStorage.length + sessionStorage.length + document.cookie.length"))
                .isEqualTo(0L);
        page.opened("nl");
        assertThat(browser.find("#ways").isDisplayed()).isFalse();
        page.withKey("nl");
        browser.find("#key-forget").click();
        assertThat(browser.find("#ways").isDisplayed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"nl, 1200", "nl, 360", "en, 360"})
    void nobody_is_kept_out_on_a_desk_or_on_a_phone(String language, int width) throws Exception {
        browser.wide(width);
        page.opened(language);
        isForEveryone("without a key");
        page.withKey(language);
        isForEveryone("with a key");
        page.gives(BEFORE).judged();
        isForEveryone("the verdict");
        page.clicked("#remedies-go", "#remedies").clicked("#later-form button", "#later");
        new Select(browser.find("#beside-other")).selectByValue(OTHER);
        page.clicked("#beside-form button", "#beside");
        browser.ask("document.querySelectorAll('details').forEach(one => one.open = true); return true");
        isForEveryone("all answers, all open");
        browser.picture("permit-all-" + language + "-" + width);
        page.withKey(language).gives(UNKNOWN).judged();
        browser.find("#result-more").click();
        page.answered("asking");
        isForEveryone("a question");
        browser.picture("permit-question-" + language + "-" + width);
    }
}
