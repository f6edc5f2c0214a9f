package nl.huisnorm.checker.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Plans and applications on paper, and what an inspector adds. */
class PlanPdfTest {

    private static final String FORMS = "src/test/resources/forms/";
    private static final String FARM = PdfOf.FILES + "boerderij-heideweg.yaml";
    private static final String INSPECTION = "../files/inspections/boerderij-heideweg.yaml";

    @TempDir
    private Path folder = Path.of(".");

    @ParameterizedTest
    @CsvSource({"plan, 'nl,en'", "aanvraag, nl"})
    void a_plan_or_application_is_pdf_a_2a_and_pdf_ua(String file, String language) {
        byte[] pdf = PdfOf.check(folder, FORMS + file + ".yaml", "--as-of", "2026-11-23", "--lang", language);
        assertThat(Conforms.faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Conforms.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void a_plan_is_told_with_reasons_what_follows_and_a_place_to_sign_but_none_was_visited() {
        String text = PdfOf.text(PdfOf.check(folder, FORMS + "plan.yaml", "--as-of", "2026-11-23"));
        assertThat(text)
                .containsSubsequence(
                        "Beoordeling van een vestigingsplan",
                        "Bedrijf =Linde B.V.",
                        "Wat uit het plan volgt",
                        "Huisvesting per fase",
                        "Verplichtingen",
                        "Wat is overeengekomen",
                        "1 Wat niet voldoet",
                        "Daarom is op 23 november 2026",
                        "8 Ondertekening",
                        "Handtekening")
                .doesNotContain("Ter plaatse geweest op", "Soort huisvesting");
    }

    @Test
    void an_application_is_told_with_what_it_lacks() {
        String text = PdfOf.text(PdfOf.check(folder, FORMS + "aanvraag.yaml", "--as-of", "2026-11-23"));
        assertThat(text)
                .containsSubsequence(
                        "Beoordeling van een aanvraag",
                        "Wat uit de aanvraag volgt",
                        "Ontbreekt bij de aanvraag",
                        "dagtekening");
    }

    @Test
    void deadlines_photos_and_who_was_there_stand_where_there_was_room_for_them() {
        byte[] pdf = PdfOf.check(folder, FARM, "--as-of", "2026-11-23", "--inspection", INSPECTION);
        assertThat(PdfOf.text(pdf))
                .containsSubsequence(
                        "Inspectie ter plaatse geweest op 20 november 2026",
                        "Uiterlijk op 4 december 2026 moet dit zijn hersteld bij brandblusser keuken.",
                        "foto 1: de keuringssticker van de brandblusser in de keuken (IMG_0815.jpg)",
                        "Foto's die bij geen bevinding horen",
                        "foto 3: de voorgevel (IMG_0820.jpg)",
                        "Ter plaatse geweest op 20 november 2026",
                        "Functie toezichthouder bouwen en wonen")
                .doesNotContain("Uiterlijk op:");
        assertThat(Conforms.faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(PdfOf.text(PdfOf.check(folder, FARM, "--as-of", "2026-11-23")))
                .contains("Uiterlijk op:", "Foto (nummer):");
    }
}
