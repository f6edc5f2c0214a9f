package nl.huisnorm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.support.ui.Select;

/** What somebody types on the page of the service stays, whatever is clicked next. */
@Timeout(300)
class PermitTypedIT {

    private static final Path HOUSE = Desk.FILES.resolve("facilities/woning-dorpsstraat.yaml");
    private static final Path UNKNOWN = Desk.FILES.resolve("facilities/onbekend-industrieweg.yaml");
    private static final String AREA = "area: 29.5, ";
    private static final String FIELD = "#asking-questions .field input";

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

    /** The page with the one question about a house of which one area is not known. */
    private static void asked() throws Exception {
        String text = Files.readString(HOUSE);
        assertThat(text).contains(AREA);
        Path gap = Files.writeString(folder.resolve("met-gat.yaml"), text.replace(AREA, ""));
        page.withKey("nl").gives(gap).judged();
        browser.find("#result-more").click();
        page.answered("asking");
    }

    private static void speaks(String language) throws Exception {
        browser.find("[data-language=" + language + "]").click();
        browser.patiently("return document.documentElement.lang === '" + language
                + "' && !document.getElementById('main').hasAttribute('aria-busy')");
    }

    private static Object value(String css) {
        return browser.ask("return document.querySelector('" + css + "').value");
    }

    @Test
    void whoever_stops_asking_sees_the_verdict_with_what_was_typed() throws Exception {
        asked();
        browser.find(FIELD).sendKeys("29,5");
        browser.find("#asking-stop").click();
        page.answered("result");
        assertThat(page.verdict()).isEqualTo("compliant");
        assertThat(browser.find("#more-part").isDisplayed()).isFalse();
    }

    @Test
    void whoever_stops_asking_with_nothing_typed_can_go_on_with_the_same_question() throws Exception {
        asked();
        String question = page.text("#asking-questions");
        browser.find("#asking-stop").click();
        page.answered("result");
        assertThat(page.verdict()).isEqualTo("undetermined");
        browser.find("#result-more").click();
        page.answered("asking");
        assertThat(page.text("#asking-questions")).isEqualTo(question);
        browser.find("#asking-stop").click();
        page.answered("result");
        speaks("en");
        browser.find("#result-more").click();
        page.answered("asking");
        assertThat(page.text("#asking-questions")).isNotEqualTo(question);
    }

    @Test
    void what_cannot_be_an_answer_is_told_to_whoever_stops_asking_too() throws Exception {
        asked();
        browser.find(FIELD).sendKeys("veel");
        browser.find("#asking-stop").click();
        browser.patiently("return document.querySelector('#asking-questions .wrong').textContent !== ''");
        page.answered("asking");
        assertThat(value(FIELD)).isEqualTo("veel");
        assertThat(browser.ask("return document.activeElement.ariaInvalid")).isEqualTo("true");
    }

    @Test
    void another_language_keeps_what_was_typed_on_a_screen_of_questions() throws Exception {
        asked();
        String question = page.text("#asking-questions");
        browser.find(FIELD).sendKeys("29,");
        speaks("en");
        page.answered("asking");
        assertThat(value(FIELD)).isEqualTo("29,");
        assertThat(page.text("#asking-questions")).isNotEqualTo(question);
        speaks("nl");
        assertThat(page.text("#asking-questions")).isEqualTo(question);
        browser.find(FIELD).sendKeys("5");
        browser.find("#asking-form button.first").click();
        page.answered("result");
        assertThat(page.verdict()).isEqualTo("compliant");
    }

    @Test
    void another_language_keeps_what_was_chosen_on_a_screen_of_questions() throws Exception {
        page.withKey("nl").gives(UNKNOWN).judged();
        browser.find("#result-more").click();
        page.answered("asking");
        String chosen =
                "return Array.from(document.querySelectorAll('#asking-questions input, #asking-questions select'))"
                        + ".map(one => one.type === 'radio' || one.type === 'checkbox' ? one.checked : one.value).join()";
        browser.ask("document.querySelectorAll('#asking-questions input[type=radio][value=yes]')"
                + ".forEach(one => { one.checked = true; }); document.querySelectorAll('#asking-questions select')"
                + ".forEach(one => { one.selectedIndex = 1; }); return true");
        Object before = browser.ask(chosen);
        speaks("en");
        assertThat(browser.ask(chosen)).isEqualTo(before);
    }

    @Test
    void another_language_keeps_what_was_typed_before_and_after_the_verdict() throws Exception {
        page.withKey("nl");
        browser.find("#begin-name").sendKeys("Proefhuis");
        browser.find("input[name=bedroom]").sendKeys("2");
        new Select(browser.find("#begin-form-of")).selectByIndex(2);
        Object form = value("#begin-form-of");
        speaks("en");
        assertThat(value("#begin-name")).isEqualTo("Proefhuis");
        assertThat(value("input[name=bedroom]")).isEqualTo("2");
        assertThat(value("#begin-form-of")).isEqualTo(form);
        assertThat(value("#day")).isEqualTo(PermitPage.DAY);
        page.gives(HOUSE).judged();
        browser.ask("const day = document.getElementById('later-day'); day.value = '2030-01-01';"
                + " day.dispatchEvent(new Event('input')); return true");
        new Select(browser.find("#beside-other")).selectByIndex(1);
        Object beside = value("#beside-other");
        speaks("nl");
        page.answered("result");
        assertThat(value("#later-day")).isEqualTo("2030-01-01");
        assertThat(value("#beside-other")).isEqualTo(beside);
    }

    @Test
    void a_language_that_cannot_be_fetched_is_told_and_nothing_is_lost() throws Exception {
        asked();
        browser.find(FIELD).sendKeys("29,5");
        browser.connected(false);
        try {
            browser.find("[data-language=en]").click();
            browser.patiently("return document.getElementById('asking-problem').textContent !== ''"
                    + " && !document.getElementById('main').hasAttribute('aria-busy')");
            assertThat(page.text("#asking-problem")).contains("niet te bereiken");
            assertThat(browser.ask("return document.documentElement.lang")).isEqualTo("nl");
            assertThat(value(FIELD)).isEqualTo("29,5");
            assertThat(browser.inaccessible()).isEmpty();
        } finally {
            browser.connected(true);
        }
        speaks("en");
        assertThat(value(FIELD)).isEqualTo("29,5");
        assertThat(page.text("#asking-problem")).isEmpty();
    }
}
