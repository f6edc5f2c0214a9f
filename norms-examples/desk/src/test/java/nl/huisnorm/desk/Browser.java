package nl.huisnorm.desk;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.print.PageSize;
import org.openqa.selenium.print.PrintOptions;

/** A browser that nobody sees, with what people do in one. */
final class Browser implements AutoCloseable {

    static final int PHONE = 360;
    static final int DESK = 1200;
    private static final int WITHIN_MARGINS = 672;
    private static final int HIGH = 900;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String AXE = "axe.min.js";

    /** WCAG 2.2 at levels A and AA, with what it took over from before, and what experience advises. */
    private static final String RULES = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** A browser of a desk's width. */
    static Browser open() {
        return open(true);
    }

    /** One in which pages can or cannot run scripts. */
    static Browser open(boolean scripts) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(System.getProperty("desk.chromium", ""));
        // no sandbox: builds run as root; no host is known by name, and nothing is fetched
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--hide-scrollbars",
                "--force-device-scale-factor=1",
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost",
                "--window-size=" + DESK + "," + HIGH);
        if (!scripts) {
            options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(System.getProperty("desk.chromedriver", "")))
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        return new Browser(driver);
    }

    Browser at(Path page) {
        driver.get(page.toUri().toString());
        return this;
    }

    Browser at(String address) {
        driver.get(address);
        return this;
    }

    /** Where the browser puts what is downloaded. */
    void downloadsTo(Path folder) {
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
    }

    /** Whether there is a network, the machine itself with it. */
    void connected(boolean isConnected) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", !isConnected, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    Browser wide(int width) {
        if (width < 500) {
            // narrower than a window of a desk can be
            driver.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", width, "height", 740, "deviceScaleFactor", 1, "mobile", true));
        } else {
            driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
            driver.manage().window().setSize(new Dimension(width, HIGH));
        }
        return this;
    }

    /** Shows the page as it is on paper, A4 within its margins, or again as on a screen. */
    Browser onPaper(boolean paper) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", paper ? "print" : ""));
        return wide(paper ? WITHIN_MARGINS : DESK);
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    Object ask(String script) {
        return Objects.requireNonNull(driver.executeScript(script), script);
    }

    long number(String script) {
        return ((Number) ask(script)).longValue();
    }

    /** How many elements can be seen. */
    long seen(String css) {
        return all(css).stream().filter(WebElement::isDisplayed).count();
    }

    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Goes on with the tab key until something has the focus, or all of the page was passed. */
    boolean tabTo(String css) {
        for (int i = 0; i < 400; i++) {
            press(Keys.TAB);
            if ((Boolean) ask("return document.activeElement.matches('" + css + "')")) {
                return true;
            }
        }
        return false;
    }

    /** Waits for what a page does by itself. */
    void until(String script) throws InterruptedException {
        for (int i = 0; i < 50 && !(Boolean) ask(script); i++) {
            Thread.sleep(100);
        }
        if (!(Boolean) ask(script)) {
            throw new AssertionError("not so after five seconds: " + script);
        }
    }

    /** Waits for what a page asks of a service, as long as a script may take. */
    void patiently(String script) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!(Boolean) ask(script)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not so after " + PATIENCE + ": " + script + "; the page says: "
                        + find("body").getText());
            }
            Thread.sleep(50);
        }
    }

    /** How far the page is wider than what shows it. */
    long tooWide() {
        return number("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /**
     * What can only be seen by shifting it within its own frame, and is cut off in print and in a picture: how
     * far, and what.
     */
    List<String> cutOff() {
        return Arrays.stream(String.valueOf(ask("return Array.from(document.querySelectorAll('body *')).filter(one =>"
                                + " one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0"
                                + " && ['auto', 'scroll', 'hidden'].includes(getComputedStyle(one).overflowX))"
                                + ".map(one => (one.scrollWidth - one.clientWidth) + ' px of ' + one.tagName + '.'"
                                + " + one.className).join('\\n')"))
                        .split("\n", -1))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** What the browser complains of. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                // the browser on itself
                .filter(message -> !message.contains("crbug/"))
                .toList();
    }

    /** What is not accessible: the rule, how bad, and the first places. */
    @SuppressWarnings("unchecked")
    List<String> inaccessible() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(Browser.class.getClassLoader().getResourceAsStream(AXE))) {
            driver.executeScript(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<String>)
                Objects.requireNonNull(driver.executeAsyncScript("const done = arguments[arguments.length - 1];"
                        + "axe.run(document, {resultTypes: ['violations'], runOnly: {type: 'tag', values: " + RULES
                        + "}}).then(found => done(found.violations.map(one =>"
                        + " one.id + ' (' + one.impact + '): ' + one.nodes.length + ' x ' + one.nodes.slice(0, 3)"
                        + ".map(node => node.html.slice(0, 160) + ' ' + node.failureSummary).join(' | '))),"
                        + " wrong => done(['axe: ' + wrong]));"));
    }

    /**
     * What can be read in the part of the page that is seen whole, line by line: headings, sentences and rows of
     * tables.
     */
    List<String> words() {
        return String.valueOf(
                        ask(
                                "return Array.from(document.querySelectorAll('h1, h2, h3, p, caption, tr, summary, li'))"
                                        + ".filter(one => one.checkVisibility() && !one.querySelector('p, li, tr')"
                                        + " && (rect => rect.height > 0 && rect.top >= 0 && rect.left >= 0 && rect.bottom <= innerHeight)"
                                        + "(one.getBoundingClientRect())).map(one => one.innerText.replace(/\\s+/g, ' ')).join('\\n')"))
                .lines()
                .toList();
    }

    /** A picture of what can be seen. */
    Path picture(String name) throws IOException {
        return picture(Desk.PICTURES.resolve(name + ".png"));
    }

    Path picture(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    /** The page as a printer gets it. */
    Path printed(Path file) throws IOException {
        PrintOptions paper = new PrintOptions();
        paper.setPageSize(new PageSize(29.7, 21));
        return Files.write(file, Base64.getDecoder().decode(driver.print(paper).getContent()));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
