package nl.huisnorm.checker.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.checker.Recording;
import nl.huisnorm.checker.Run;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the PDF of a report. */
@Tag(Recording.RECORDS)
class PdfFormTest {

    private static final String FARM = PdfOf.FILES + "boerderij-heideweg.yaml";
    private static final String RECORDED = "src/test/resources/nl/huisnorm/checker/report/pdf/";
    private static final String HOUSE = RECORDED + "klein-huis.yaml";
    private static final String DIGEST = "[0-9a-f]{64}";

    @TempDir
    private Path folder = Path.of(".");

    private byte[] small(String language) {
        return PdfOf.check(
                folder, HOUSE, "--regime", "snf", "--waivers", RECORDED + "ontheffingen.yaml", "--lang", language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void the_report_of_a_small_house_reads_as_recorded(String language) throws IOException {
        String text = String.join("— — —\n", PdfOf.pages(small(language)))
                .replaceAll(DIGEST, "…")
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n", "", "\n"));
        String name = "klein-huis-" + language + ".txt";
        if (Recording.on()) {
            Files.writeString(Path.of(RECORDED, name), text);
        }
        assertThat(text).isEqualTo(Files.readString(Path.of(RECORDED, name)));
    }

    @Test
    void twin_norms_of_another_force_have_each_its_own_ground_and_points_add_up() {
        String text = PdfOf.text(PdfOf.check(folder, FARM)).replaceAll("\\s+", " ");
        assertThat(text)
                .contains("aan de eis van het keurmerk in SNF-norm, onderdeel 2.1 (v7).")
                .contains("aan de bepaling van CAO voor Uitzendkrachten, bijlage IV.")
                .doesNotContain("keurmerk in SNF-norm, onderdeel 2.1 (v7) en CAO")
                .contains("11 bindende punten voldoen niet", "Nog 6 punten die niet voldoen staan in deel 1.");
    }

    @Test
    void the_same_input_gives_the_same_bytes_and_another_gives_others() {
        assertThat(small("nl")).isEqualTo(small("nl")).isNotEqualTo(small("en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-SA-u-nu-arab", "hi-IN-u-nu-deva"})
    void the_language_of_the_machine_changes_nothing(String language) {
        byte[] before = small("nl");
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            assertThat(small("nl")).isEqualTo(before);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "boerderij-heideweg.yaml",
                "hotel-stationsweg.json",
                "onbekend-industrieweg.yaml",
                "campus-de-weelde.yaml",
                "woning-dorpsstraat.yaml"
            })
    void the_summary_is_on_one_page_and_each_page_tells_which_it_is_and_of_what(String file) {
        byte[] pdf = PdfOf.check(folder, PdfOf.FILES + file);
        List<String> pages = PdfOf.pages(pdf);
        assertThat(pages.get(0)).contains("\nInspectierapport\n", "Uitkomsten per soort norm");
        assertThat(pages.get(1).lines().map(String::strip)).contains("1 Wat niet voldoet");
        String foot = pages.get(0)
                .lines()
                .filter(line -> line.startsWith("SHA-256 van de invoer"))
                .map(line -> line.replaceAll(" bladzijde.*", ""))
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i)).contains(foot).contains("bladzijde " + (i + 1) + " van " + pages.size());
        }
        assertThat(pages.get(pages.size() - 1)).contains("8 Ondertekening", "Handtekening");
    }

    @ParameterizedTest
    @ValueSource(strings = {"boerderij-heideweg.yaml", "onbekend-industrieweg.yaml", "pension-kerkplein.yaml"})
    void what_was_not_found_to_be_met_stands_nowhere_among_what_is_met(String file) throws UnreadableInputException {
        String text = PdfOf.text(PdfOf.check(folder, PdfOf.FILES + file));
        int from = text.indexOf(" Voldoet ", text.indexOf("5 Wat voldoet en wat niet van toepassing is"));
        int to = text.indexOf(" Niet van toepassing ", from);
        Set<String> shown =
                Pattern.compile("[ ,]+").splitAsStream(text.substring(from, to)).collect(Collectors.toSet());
        Assessment judged = Huisnorm.bundled()
                .assess(
                        FacilityReader.read(Path.of(PdfOf.FILES + file)).facility(),
                        AssessmentOptions.asOf(LocalDate.of(2026, 11, 23)));
        Set<String> met = norms(judged, Set.of(Outcome.COMPLIANT));
        Set<String> others = norms(judged, Set.of(Outcome.NON_COMPLIANT, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE));
        others.removeAll(met);
        assertThat(others).isNotEmpty().noneMatch(shown::contains);
        assertThat(shown).containsAll(met);
        assertThat(text).contains("geldt niet als voldaan");
    }

    private static Set<String> norms(Assessment judged, Set<Outcome> outcomes) {
        return judged.findings().stream()
                .filter(finding -> outcomes.contains(finding.outcome()))
                .map(finding -> finding.norm().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void reasons_can_stand_in_a_decision() {
        assertThat(PdfOf.text(PdfOf.check(folder, FARM)))
                .contains(
                        "Daarom is op 23 november 2026 bij gebouw Voorhuis niet voldaan aan het wettelijke voorschrift van")
                .contains("Vastgesteld is: ruimten met een rookmelder: 8 gevonden, 10 nodig: 2 te weinig.")
                .contains("Vastgesteld is: brandblusser keuken moest uiterlijk op 12 september 2026 opnieuw.")
                .contains("Uiterlijk op:", "Foto (nummer):");
    }

    @Test
    void days_that_are_past_are_compared_and_nobody_is_told_to_mend_them() {
        String text = PdfOf.text(PdfOf.check(folder, FARM)).replaceAll("\\s+", " ");
        assertThat(text)
                .contains("Vastgesteld is: dagen tussen melding en begin: 21 gevonden, 28 nodig: 7 te weinig.")
                .contains(
                        "Bij gebouw Voorhuis is achteraf niets te herstellen: de dagen waar het om gaat, zijn voorbij.");
    }

    @Test
    void a_scenario_is_told_on_the_first_page() {
        byte[] pdf = PdfOf.check(folder, FARM, "--scenario", "../files/scenarios/eigen-slaapkamer.yaml");
        assertThat(PdfOf.pages(pdf).get(0)).contains("SCENARIO, GEEN GELDEND RECHT");
    }

    @Test
    void what_was_chosen_of_regimes_and_readings_is_told_and_what_was_not_judged_too() {
        String text = PdfOf.text(PdfOf.check(folder, FARM, "--regime", "snf", "--reading", "SNF-Q-1=ALL"));
        assertThat(text)
                .contains("alleen SNF-keurmerk")
                .contains("Gekozen: ALL")
                .contains("Andere regelingen dan die hierboven: daaraan is niet getoetst")
                .contains("Normen van de gemeente: daaraan is niet getoetst");
    }

    @Test
    void several_facilities_and_languages_are_one_file_with_a_report_for_each() {
        String house = PdfOf.FILES + "woning-dorpsstraat.yaml";
        List<String> pages = PdfOf.pages(PdfOf.check(folder, HOUSE, house, "--regime", "snf", "--lang", "nl,en"));
        List<String> begins = pages.stream()
                .map(page -> page.lines()
                        .dropWhile(line -> !line.equals("Inspectierapport") && !line.equals("Inspection report"))
                        .limit(2)
                        .collect(Collectors.joining(" ")))
                .filter(begin -> !begin.isEmpty())
                .toList();
        assertThat(begins)
                .containsExactly(
                        "Inspectierapport Klein huis (klein-huis)",
                        "Inspectierapport Woning Dorpsstraat (lie-dor-118)",
                        "Inspection report Klein huis (klein-huis)",
                        "Inspection report Woning Dorpsstraat (lie-dor-118)");
        assertThat(pages.get(pages.size() - 1)).contains("page " + pages.size() + " of " + pages.size());
    }

    @Test
    void what_could_not_be_read_is_told_in_the_file_and_so_is_nothing_but_that() throws IOException {
        Path broken = Files.writeString(folder.resolve("kapot.yaml"), "id: [");
        assertThat(PdfOf.text(PdfOf.check(folder, broken.toString())))
                .contains(" Niet getoetst ", "bladzijde 1 van 1")
                .contains("kapot.yaml", "kan niet worden gelezen");
        assertThat(PdfOf.text(PdfOf.check(folder, broken.toString(), FARM)))
                .contains("Boerderij Heideweg", "kapot.yaml");
    }

    @Test
    void format_pdf_goes_to_standard_output_too() {
        assertThat(Run.of("check", FARM, "--format", "pdf").out()).startsWith("%PDF-1.");
    }

    @ParameterizedTest
    @CsvSource({"500, 60"})
    void many_rooms_take_a_bounded_number_of_pages(int rooms, int most) throws IOException {
        String all = IntStream.range(0, rooms)
                .mapToObj(i -> "      - {id: k" + i + ", name: Kamer " + i + ", kind: bedroom, area: " + (6 + i % 9)
                        + ", occupants: 2, daylight: true}\n")
                .collect(Collectors.joining());
        Path file = Files.writeString(
                folder.resolve("groot.yaml"),
                "id: groot\nbuildings:\n  - id: b\n    form: regular-dwelling\n    rooms:\n" + all);
        List<String> pages = PdfOf.pages(PdfOf.check(folder, file.toString()));
        assertThat(pages).hasSizeLessThan(most);
        String text = String.join(" ", pages).replaceAll("\\s+", " ");
        IntStream.range(0, rooms)
                .filter(i -> i % 9 == 0)
                .forEach(i -> assertThat(text).contains("b/k" + i + " (Kamer " + i + ")"));
    }
}
