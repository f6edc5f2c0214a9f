package nl.huisnorm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers, opened by readers of PDF and a text program. */
@Timeout(300)
class PaperIT {

    private static final String PLAN = "plans/de-hoef/3-overeenkomst.yaml";
    private static final String HALF_KNOWN = "facilities/pension-kerkplein.yaml";
    private static final Pattern PAGES = Pattern.compile("(?m)^Pages: +([0-9]+)$");

    @TempDir
    private Path folder = Path.of("");

    private static String words(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", " ").toLowerCase(Locale.ROOT).strip();
    }

    /** A paper by a command: of the plan, and the checklist of a house of which much is not known. */
    private Path paper(String command, String end) throws Exception {
        Path file = folder.resolve(command + "." + end);
        return command.equals("checklist")
                ? Desk.written(file, command, HALF_KNOWN, "--as-of", "2026-11-23")
                : Desk.written(file, command, PLAN, "--root", Desk.FILES.toString());
    }

    @ParameterizedTest
    @CsvSource({"agreement, artikel", "council-note, huisvesting", "checklist, op kantoor"})
    void a_paper_has_the_pages_that_it_says_and_each_can_be_drawn(String command, String word) throws Exception {
        Path pdf = paper(command, "pdf");
        Matcher pages = PAGES.matcher(Desk.fine("pdfinfo", pdf.toString()));
        assertThat(pages.find()).isTrue();
        assertThat(Desk.pages(pdf, command)).hasSize(Integer.parseInt(pages.group(1)));
        // every font travels with the paper
        assertThat(Desk.fine("pdffonts", pdf.toString()).lines().skip(2))
                .isNotEmpty()
                .allMatch(line -> line.matches(".* yes +(yes|no) +(yes|no) +[0-9]+ +[0-9]+ *"));
        assertThat(words(Desk.text(pdf))).contains(word);
    }

    @ParameterizedTest
    @CsvSource({
        "nl, boerderij-heideweg.yaml, Boerderij Heideweg",
        "en, boerderij-heideweg.yaml, Boerderij Heideweg",
        "nl, woning-dorpsstraat.yaml, Woning Dorpsstraat"
    })
    void the_report_of_inspection_is_tagged_has_its_title_and_each_page_can_be_drawn(
            String language, String file, String title) throws Exception {
        Path pdf = Desk.written(
                folder.resolve("report.pdf"),
                "check",
                "--as-of",
                "2026-11-23",
                "--lang",
                language,
                "facilities/" + file);
        String about = Desk.fine("pdfinfo", pdf.toString());
        assertThat(about).containsPattern("(?m)^Title: +.*" + title + "$").containsPattern("(?m)^Tagged: +yes$");
        assertThat(about).containsPattern("(?m)^Encrypted: +no$").containsPattern("(?m)^Page size: .*A4");
        Matcher pages = PAGES.matcher(about);
        assertThat(pages.find()).isTrue();
        assertThat(Desk.pages(pdf, "inspection-" + language + "-" + file.replaceAll("-.*", "")))
                .hasSize(Integer.parseInt(pages.group(1)));
        assertThat(Desk.fine("pdffonts", pdf.toString()).lines().skip(2))
                .isNotEmpty()
                .allMatch(line -> line.matches(".* yes +(yes|no) +(yes|no) +[0-9]+ +[0-9]+ *"));
        // in the order of its tags it is what somebody hears who does not see it
        assertThat(words(Desk.fine("pdftotext", "-raw", pdf.toString(), "-"))).contains(words(title));
    }

    @ParameterizedTest
    @ValueSource(strings = {"agreement", "council-note", "checklist"})
    void a_text_program_opens_the_other_form_and_shows_the_same_title(String command) throws Exception {
        Path docx = paper(command, "docx");
        Path pdf = paper(command, "pdf");
        Path shown = Desk.saved(docx, "pdf", Files.createDirectories(folder.resolve("shown")));
        Desk.pages(shown, command + "-docx");
        String title = Desk.text(pdf)
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElseThrow();
        assertThat(words(Desk.text(shown))).contains(words(title));
    }
}
