package nl.huisnorm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The first ten minutes of an inspector, as the page on how to begin tells them: every command of the page is given in its order, and
 * its pictures are those of what comes out. With {@code -Ddesk.pictures=true} they are made anew.
 */
@Timeout(300)
class StartPageIT {

    private static final Path GUIDE = Path.of("../../docs/guide");
    private static final String COMMAND = "huisnorm ";
    private static final int LARGEST = 160_000;
    private static final List<String> WHOLE = List.of("-r", "72");
    private static final List<String> UPPER_PART =
            List.of("-r", "110", "-x", "60", "-y", "60", "-W", "800", "-H", "250");

    @TempDir
    private Path folder = Path.of("");

    private static List<String> commands(String language) throws IOException {
        return Files.readAllLines(GUIDE.resolve(language).resolve("start.md")).stream()
                .filter(line -> line.startsWith(COMMAND))
                .map(line -> line.substring(COMMAND.length()))
                .toList();
    }

    /** What somebody does in a spreadsheet program: the workbook as it is when it was filled in. */
    private void filledIn(String language, String state, String name) throws Exception {
        Path file = Desk.FILES.resolve(state).resolve("woning-dorpsstraat.yaml");
        Desk.Ended ended = Desk.huisnormIn(folder, "convert", file.toString(), "-o", name, "--lang", language);
        assertThat(ended.exit()).as(ended.out()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "nl, leeg, huis, huis-hersteld, rapport, inhoud van de koelkasten, VOLDOET NIET",
        "en, empty, house, house-mended, report, volume of the refrigerators, NON-COMPLIANT"
    })
    void everything_that_the_page_tells_can_be_done_and_looks_so(
            String language, String empty, String found, String mended, String report, String cell, String verdict)
            throws Exception {
        filledIn(language, "before", found + ".xlsx");
        filledIn(language, "facilities", mended + ".xlsx");
        List<String> commands = commands(language);
        assertThat(commands).hasSizeGreaterThanOrEqualTo(5);
        for (String command : commands) {
            Desk.Ended ended = Desk.huisnormIn(folder, command.split(" ", -1));
            assertThat(ended.exit()).as("%s: %s", command, ended.out()).isIn(command.contains(mended) ? 0 : 1, 0);
        }
        assertThat(folder.resolve(empty + ".xlsx")).isNotEmptyFile();

        Path sheets =
                Desk.saved(folder.resolve(found + ".xlsx"), "pdf", Files.createDirectories(folder.resolve("pdf")));
        shows("start-workbook-" + language, page(sheets, cell, UPPER_PART));
        Path paper = folder.resolve(report + ".pdf");
        shows("start-pdf-" + language, page(paper, "Woning Dorpsstraat", WHOLE));
        try (Browser browser = Browser.open()) {
            browser.at(folder.resolve(report + ".html")).wide(1000);
            assertThat(browser.find("body").getText()).contains(verdict);
            shows("start-html-" + language, browser.picture(folder.resolve("page.png")));
        }
    }

    /** A picture of the first page on which something stands. */
    private Path page(Path pdf, String text, List<String> part) throws Exception {
        for (int page = 1; page < 40; page++) {
            String number = String.valueOf(page);
            if (Desk.fine("pdftotext", "-f", number, "-l", number, pdf.toString(), "-")
                    .contains(text)) {
                String name = folder.resolve(pdf.getFileName() + "-shown").toString();
                List<String> draw =
                        new ArrayList<>(List.of("pdftoppm", "-png", "-f", number, "-l", number, "-singlefile"));
                draw.addAll(part);
                draw.addAll(List.of(pdf.toString(), name));
                Desk.fine(draw.toArray(String[]::new));
                return Path.of(name + ".png");
            }
        }
        throw new AssertionError("nothing in " + pdf + " says " + text);
    }

    /** The guide has this picture, as far as letters of other makers let it be the same: of the same size, and not too large. */
    private static void shows(String name, Path made) throws IOException {
        Path shown = Desk.OF_THE_GUIDE.resolve(name + ".png");
        Files.createDirectories(Desk.PICTURES);
        Files.copy(made, Desk.PICTURES.resolve(name + ".png"), StandardCopyOption.REPLACE_EXISTING);
        if (Boolean.getBoolean("desk.pictures")) {
            Files.copy(made, shown, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(shown).isRegularFile();
        BufferedImage now = picture(made);
        BufferedImage then = picture(shown);
        assertThat(List.of(then.getWidth(), then.getHeight()))
                .as("%s; -Ddesk.pictures=true makes it anew", name)
                .isEqualTo(List.of(now.getWidth(), now.getHeight()));
        assertThat(Files.size(shown)).as(name).isLessThan(LARGEST);
    }

    private static BufferedImage picture(Path file) throws IOException {
        return Objects.requireNonNull(ImageIO.read(file.toFile()), () -> file + " is no picture");
    }
}
