package nl.huisnorm.checker.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The PDF of a report is one that can be kept, and read by those who do not see it. */
class PdfStandardTest {

    private static final String FARM = PdfOf.FILES + "boerderij-heideweg.yaml";

    @TempDir
    private Path folder = Path.of(".");

    @ParameterizedTest
    @CsvSource({
        "boerderij-heideweg.yaml, nl",
        "boerderij-heideweg.yaml, en",
        "onbekend-industrieweg.yaml, nl",
        "woning-dorpsstraat.yaml, 'nl,en'"
    })
    void it_is_pdf_a_2a_and_pdf_ua(String file, String language) {
        byte[] pdf = PdfOf.check(folder, PdfOf.FILES + file, "--lang", language);
        assertThat(Conforms.faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Conforms.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void what_does_not_conform_is_seen() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            assertThat(Conforms.faults(out.toByteArray(), PDFAFlavour.PDFA_2_A)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"nl, Inspectierapport Boerderij Heideweg", "en, Inspection report Boerderij Heideweg"})
    void it_says_what_it_is_and_in_which_language(String language, String title) throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfOf.check(folder, FARM, "--lang", language))) {
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(title);
            assertThat(catalog.getLanguage()).isEqualTo(language);
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(Objects.requireNonNull(catalog.getViewerPreferences()).displayDocTitle())
                    .isTrue();
            assertThat(catalog.getOutputIntents()).hasSize(1);
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .hasToString("2026-11-23T00:00:00Z");
        }
    }

    @Test
    void headings_tables_and_lists_are_marked_and_heads_of_tables_say_of_what() throws IOException {
        Map<String, Integer> tags = new TreeMap<>();
        List<String> unscoped = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(PdfOf.check(folder, FARM))) {
            walk(Objects.requireNonNull(document.getDocumentCatalog().getStructureTreeRoot()), tags, unscoped);
        }
        assertThat(tags).containsKeys("H1", "H2", "H3", "P", "Table", "TR", "TH", "TD", "L", "LI", "Link");
        assertThat(tags.get("H1")).isEqualTo(1);
        assertThat(unscoped).isEmpty();
    }

    private static void walk(PDStructureNode node, Map<String, Integer> tags, List<String> unscoped) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.merge(element.getStructureType(), 1, Integer::sum);
                if (element.getStructureType().equals("TH") && !isScoped(element)) {
                    unscoped.add(element.getStructureType());
                }
                walk(element, tags, unscoped);
            }
        }
    }

    private static boolean isScoped(PDStructureElement element) {
        COSBase told = element.getCOSObject().getDictionaryObject(COSName.A);
        List<COSBase> all = new ArrayList<>();
        if (told instanceof COSArray several) {
            several.forEach(all::add);
        } else if (told != null) {
            all.add(told);
        }
        return all.stream()
                .anyMatch(
                        one -> one instanceof COSDictionary dictionary && dictionary.getNameAsString("Scope") != null);
    }

    @Test
    void parts_and_findings_stand_among_the_bookmarks() throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfOf.check(folder, FARM))) {
            PDOutlineItem whole = Objects.requireNonNull(
                    document.getDocumentCatalog().getDocumentOutline().getFirstChild());
            assertThat(whole.getTitle()).isEqualTo("Inspectierapport");
            List<String> parts = new ArrayList<>();
            whole.children().forEach(part -> parts.add(part.getTitle().substring(0, 1)));
            // what runs out soon has no number
            assertThat(parts).containsExactly("W", "1", "2", "3", "4", "5", "6", "7", "8");
            assertThat(whole.getFirstChild().getNextSibling().children()).hasSizeGreaterThan(5);
        }
    }

    @Test
    void its_font_is_in_it_and_no_more_than_its_own_links_lead_out_of_it() throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfOf.check(folder, FARM))) {
            List<String> links = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
                for (PDAnnotation annotation : page.getAnnotations()) {
                    assertThat(annotation.getContents()).isNotBlank();
                    links.add(((PDActionURI) ((PDAnnotationLink) annotation).getAction()).getURI());
                }
            }
            assertThat(links).isNotEmpty().allMatch(link -> link.startsWith("https://wetten.overheid.nl/"));
        }
    }

    @Test
    void hostile_and_very_long_texts_are_texts() throws IOException {
        String name = "<b>vet</b>&amp; ]]> <script>alert(1)</script> \\\\u202Elinks 😀 ﷽ " + "w".repeat(3_000);
        Path file = Files.writeString(
                folder.resolve("vijand.yaml"),
                "id: vijand\nname: '" + name
                        + "'\nbuildings:\n  - id: b\n    name: \"url('file:///etc/passwd') </td>\"\n"
                        + "    form: regular-dwelling\n    rooms:\n      - {id: k, name: \"<img src='x'>\", kind: bedroom, area: 3, occupants: 2}\n");
        byte[] pdf = PdfOf.check(folder, file.toString());
        assertThat(Conforms.faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        String text = PdfOf.text(pdf);
        assertThat(text)
                .contains("<b>vet</b>&amp; ]]> <script>alert(1)</script>", "[U+1F600] [U+FDFD]")
                .contains("url('file:///etc/passwd') </td>", "<img src='x'>");
        assertThat(text.chars().filter(letter -> letter == 'w').count()).isGreaterThan(3_000);
        assertThat(PdfOf.pages(pdf)).hasSizeLessThan(100);
    }
}
