package nl.huisnorm.desk;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Somebody at the page of the service: what is typed and clicked there, each time until the page has answered. */
final class PermitPage {

    static final String DAY = "2026-11-23";

    private final PermitService service;
    private final Browser browser;

    PermitPage(PermitService service, Browser browser) {
        this.service = service;
        this.browser = browser;
    }

    /** The page as it is when it is opened. */
    PermitPage opened(String language) throws InterruptedException {
        browser.at(service.page() + "?lang=" + language);
        browser.patiently("return document.querySelectorAll('#begin-rooms input').length > 0");
        return this;
    }

    /** The page with a key, and with the day by which all is judged here. */
    PermitPage withKey(String language) throws InterruptedException {
        opened(language);
        browser.find("#key").sendKeys(service.key(), Keys.ENTER);
        browser.patiently("return document.getElementById('ways').hidden === false");
        browser.ask("const day = document.getElementById('day'); day.value = '" + DAY
                + "'; day.dispatchEvent(new Event('input')); return true");
        return this;
    }

    /** Chooses files. */
    PermitPage gives(Path... files) {
        WebElement input = browser.find("#file");
        input.clear();
        input.sendKeys(Arrays.stream(files)
                .map(file -> file.toAbsolutePath().normalize().toString())
                .collect(Collectors.joining("\n")));
        return this;
    }

    /** Chooses an application with the files that it names, and points it out among them. */
    PermitPage givesApplication() {
        Path plans = Desk.FILES.resolve("plans");
        gives(
                plans.resolve("distributiecentrum-de-hoef.yaml"),
                plans.resolve("aanvraag-campus-noordkade.yaml"),
                plans.resolve("facilities/campus-noordkade.yaml"),
                plans.resolve("facilities/flat-zuiderweg.yaml"));
        browser.all("#file-choices label").get(1).click();
        return this;
    }

    /** The verdict about what was chosen. */
    PermitPage judged() throws InterruptedException {
        browser.find("#file-form button.first").click();
        return answered("result");
    }

    /** The page when it shows this part and is not busy any more. */
    PermitPage answered(String part) throws InterruptedException {
        browser.patiently("return document.getElementById('" + part
                + "').hidden === false && !document.getElementById('main').hasAttribute('aria-busy')");
        return this;
    }

    /** Clicks, and waits until there is something in a box. */
    PermitPage clicked(String button, String box) throws InterruptedException {
        browser.find(button).click();
        browser.patiently("return document.querySelector('" + box + "').textContent.trim() !== ''"
                + " && !document.getElementById('main').hasAttribute('aria-busy')");
        return this;
    }

    /** What the first verdict looks like: a word of the style. */
    String verdict() {
        return String.valueOf(browser.find("#parts .verdict").getDomAttribute("class"))
                .replace("verdict ", "");
    }

    String text(String css) {
        return browser.find(css).getText();
    }

    /** Answers one screen of questions: what is typed goes into the first field, the rest is left open. */
    PermitPage answers(String typed) throws InterruptedException {
        browser.find("#asking-questions .field input").sendKeys(typed);
        browser.find("#asking-form button.first").click();
        browser.patiently("return !document.getElementById('main').hasAttribute('aria-busy')");
        return this;
    }
}
