package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What can be read on a picture of the guide is what comes out today. Its words were written beside it when it
 * was taken. A picture that shows something else is stale, and the desk takes it anew: {@code -Pdesk
 * -Ddesk.pictures=true}, and where that is asked nothing is asked here.
 */
@DisabledIfSystemProperty(named = "desk.pictures", matches = "true")
class PicturesTest {

    private static final Path GUIDE = Path.of("../../docs/guide");
    private static final Path IMAGES = GUIDE.resolve("images");
    private static final String FOUND = "../files/before/woning-dorpsstraat.yaml";
    private static final String DAY = "2026-11-23";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** A digest says nothing to who looks at a picture. */
    private static final Pattern DIGEST = Pattern.compile("(?=[0-9a-f]*[0-9])[0-9a-f]{10,}");

    @TempDir
    private Path folder = Path.of("");

    static List<String> pictures() throws IOException {
        try (Stream<Path> all = Files.list(IMAGES)) {
            return all.map(one -> one.getFileName().toString())
                    .filter(name -> name.endsWith(".png"))
                    .map(name -> name.replace(".png", ""))
                    .sorted()
                    .toList();
        }
    }

    private static String words(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !DIGEST.matcher(word).matches())
                .collect(Collectors.joining(" ", " ", " "));
    }

    private Path written(String name, String... arguments) {
        Path file = folder.resolve(name);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("-o", file.toString()));
        Run run = Run.of(all.toArray(String[]::new));
        assertThat(run.exit()).as(run.err()).isBetween(0, 3);
        return file;
    }

    private static String read(Path file) throws IOException {
        String name = file.toString();
        if (name.endsWith(".pdf")) {
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                return stripper.getText(document) + " " + new PDFTextStripper().getText(document);
            }
        }
        if (name.endsWith(".xlsx")) {
            StringBuilder text = new StringBuilder();
            DataFormatter shown = new DataFormatter(Locale.ROOT);
            try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
                for (Sheet sheet : workbook) {
                    for (Row row : sheet) {
                        for (Cell cell : row) {
                            text.append(shown.formatCellValue(cell)).append('\n');
                        }
                    }
                }
            }
            return text.toString();
        }
        return Files.readString(file)
                .replaceAll("(?s)<style.*?</style>|<script.*?</script>", " ")
                .replaceAll("<[^>]*>|&[a-z0-9#]+;", " ");
    }

    /** What is on a picture, as it comes out now. */
    private Path now(String picture) {
        String language = picture.substring(picture.length() - 2);
        String lang = "--lang=" + language;
        return switch (picture.substring(0, picture.length() - 3)) {
            case "start-workbook" -> written("huis.xlsx", "convert", FOUND, lang);
            case "start-html" -> written("report.html", "check", workbook(lang), "--as-of", DAY, lang);
            case "start-pdf" -> written("report.pdf", "check", workbook(lang), "--as-of", DAY, lang);
            case "checklist" -> written("checklist.pdf", "checklist", "woning", "--as-of", DAY, lang);
            case "actions" -> written("report.xlsx", "check", FOUND, "--as-of", DAY, lang);
            case "phone" -> written("report.html", "check", FOUND, "--as-of", DAY, lang);
            default -> throw new AssertionError("nothing is known to make " + picture + " of");
        };
    }

    private String workbook(String lang) {
        return written(lang.endsWith("nl") ? "huis.xlsx" : "house.xlsx", "convert", FOUND, lang)
                .toString();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void what_a_picture_shows_is_what_comes_out(String picture) throws Exception {
        List<String> lines = Files.readAllLines(IMAGES.resolve(picture + ".txt"));
        String digest = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(Files.readAllBytes(IMAGES.resolve(picture + ".png"))));
        assertThat(lines.get(0))
                .as("the words beside %s are those of another picture", picture)
                .isEqualTo("sha256 " + digest);
        assertThat(lines).hasSizeGreaterThan(4);
        String now = words(read(now(picture)));
        assertThat(lines.subList(1, lines.size()))
                .filteredOn(line -> !words(line).isBlank())
                .as("%s is stale; -Pdesk -Ddesk.pictures=true makes it anew", picture)
                .allSatisfy(line -> assertThat(now).contains(words(line)));
    }

    @Test
    void every_picture_is_shown_and_every_picture_that_is_shown_is_there() throws IOException {
        StringBuilder pages = new StringBuilder();
        try (Stream<Path> all = Files.walk(GUIDE)) {
            for (Path page : all.filter(one -> one.toString().endsWith(".md")).toList()) {
                pages.append(Files.readString(page));
            }
        }
        List<String> shown = Pattern.compile("images/([a-z-]+)[.]png")
                .matcher(pages)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .sorted()
                .toList();
        assertThat(shown).hasSizeGreaterThan(5).isEqualTo(pictures());
    }
}
