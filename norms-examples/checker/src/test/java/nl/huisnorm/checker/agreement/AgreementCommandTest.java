package nl.huisnorm.checker.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.huisnorm.checker.Run;
import nl.huisnorm.checker.paper.PaperText;
import nl.huisnorm.settlement.Agreement;
import nl.huisnorm.text.Messages;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementCommandTest {

    private static final String PLAN = "../files/plans/distributiecentrum-de-hoef.yaml";

    @TempDir
    private Path folder = Path.of("");

    private Path paper(String plan, String name, String... more) {
        Path file = folder.resolve(name);
        String[] arguments = {"agreement", plan, "--as-of", "2026-11-24", "-o", file.toString()};
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        Run run = Run.of(all);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEmpty();
        assertThat(run.exit()).isZero();
        return file;
    }

    private String plan(String text) throws IOException {
        return Files.writeString(folder.resolve("plan.yaml"), text).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"een.docx", "een.PDF"})
    void an_agreement_is_filled_in_clause_by_clause_from_the_plan(String name) throws IOException {
        String text = PaperText.of(rename(paper(PLAN, name)));
        assertThat(text)
                .contains("Overeenkomst over huisvesting bij vestiging: Distributiecentrum De Hoef")
                .contains("De tekst van de voorbeeldovereenkomst van de provincie is niet gevonden")
                .contains("Vlot Uitzendwerk B.V., uitzendbureau, ingeschreven in het handelsregister onder nummer"
                        + " 00287715;")
                .contains("er een bed dat meetelt voor 80 procent van de arbeidsmigranten")
                .contains("hoogstens 15 kilometer van het werk")
                .contains("Elk bed dat ontbreekt, kost EUR 2.500.")
                .contains("Een tekortkoming kost hoogstens EUR 250.000.")
                .contains("Alle tekortkomingen samen kosten hoogstens")
                .contains("Het eerste monitoringsrapport is uiterlijk op 1 april 2027 bij de gemeente.")
                .contains("De overeenkomst is niet tijdelijk en heeft geen einddatum.")
                .contains("SET-LIM-3 Niet strenger dan het bouwrecht");
    }

    /** The tests read a file by the end of its name in small letters. */
    private static Path rename(Path file) throws IOException {
        Path small = file.resolveSibling(file.getFileName().toString().toLowerCase(Locale.ROOT));
        return small.equals(file) ? file : Files.move(file, small);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one.docx", "one.pdf"})
    void in_english_too(String name) throws IOException {
        assertThat(PaperText.of(paper(PLAN, name, "--lang", "en")))
                .contains("Agreement on housing at settlement")
                .contains("a bed that counts for 80 percent of the migrant workers")
                .contains("Every bed short costs EUR 2,500.")
                .doesNotContain("arbeidsmigranten");
    }

    @ParameterizedTest
    @CsvSource({"docx, nl", "docx, en", "pdf, nl", "pdf, en"})
    void what_the_plan_does_not_say_is_open_by_its_name(String kind, String language) throws IOException {
        Set<String> cameOfIt =
                Set.of("notices", "hindrances", "noticeGivenOn", "endedOn", "endedTogether", "amendments", "successor");
        Set<String> onlyWhereAgreed = Set.of("temporary", "revisedFor", "clauses", "dissolvesOn", "guarantee");
        String plan = plan("id: leeg\nphases: [{id: a, from: 2027-01-01}]\n");
        String text = PaperText.of(paper(plan, "leeg." + kind, "--lang", language));
        Messages messages = Messages.in(Locale.forLanguageTag(language));
        List<String> open = Arrays.stream(Agreement.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(fact -> !cameOfIt.contains(fact) && !onlyWhereAgreed.contains(fact))
                .map(fact -> messages.fact("agreement", fact))
                .toList();
        assertThat(open).hasSizeGreaterThan(20);
        String mark = language.equals("nl") ? "[nog in te vullen: " : "[to be filled in: ";
        assertThat(text).contains(open.stream().map(fact -> mark + fact + "]").toList());
        assertThat(text)
                .doesNotContain(cameOfIt.stream()
                        .map(fact -> mark + messages.fact("agreement", fact))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"alles.docx", "alles.pdf"})
    void what_an_agreement_contains_in_practice_has_a_clause_of_its_own(String name) throws IOException {
        String plan = plan("""
            id: alles
            phases: [{id: a, from: 2027-01-01, workers: 90, migrants: 40, mostMigrants: 60, commuters: 5}, {id: b, from: 2028-01-01, migrants: 70}]
            housing:
              - {id: een, beds: 20, from: 2027-01-01, share: 37.5, rentedBy: agency, rentedFrom: Stichting Wonen}
              - {id: twee, beds: 10, from: 2027-01-01}
            agreement:
              parties: [{name: Vlot, role: agency, kvkNumber: "00287715", from: 2027-06-01, until: 2029-05-31}]
              bedsShare: 100
              until: 2031-12-31
              indexation: true
              disputes: true
              forceMajeure: false
              lateCounts: false
              noticeMonths: 6
              guarantee: {amount: {amount: 50000, currency: EUR}, by: 2027-03-01}
              amendments: [{concludedOn: 2028-02-01, from: 2028-03-01, bedsShare: 80}]
            """);
        String text = PaperText.of(paper(plan, name));
        assertThat(text)
                .contains("nummer 00287715, partij vanaf 1 juni 2027, partij tot en met 31 mei 2029;")
                .contains("60", "37,5")
                .contains("die er dan werken en er een nodig hebben.")
                .contains("vanaf welke dag: [nog in te vullen: wat de overeenkomst over indexatie zegt].")
                .contains("of er eerst wordt bemiddeld: [nog in te vullen: wat de overeenkomst over geschillen zegt].")
                .contains("De partijen spreken niets af over overmacht.")
                .contains("Wat te laat was en is hersteld, telt niet meer mee.")
                .contains("een opzegtermijn van 6 maanden")
                .contains("een garantie stellen van EUR 50.000, uiterlijk op 1 maart 2027.")
                .contains("Met de wijziging die op 1 februari 2028 is gesloten, spreken de partijen vanaf 1 maart 2028")
                .contains("80")
                .contains("Er zijn geen andere afspraken.");
        if (name.endsWith("docx")) {
            assertThat(text)
                    .contains("arbeidsmigranten hoogstens", "van wie er geen bed nodig hebben")
                    .contains("aandeel in de locatie (%)", "gehuurd door", "gehuurd van", "Stichting Wonen");
        }
    }

    @Test
    void what_no_phase_and_no_line_says_has_no_column() throws IOException {
        String plan = plan("""
            id: kort
            phases: [{id: a, from: 2027-01-01, migrants: 40}]
            housing: [{id: een, beds: 20, from: 2027-01-01}]
            """);
        assertThat(PaperText.of(paper(plan, "kort.docx")))
                .doesNotContain("arbeidsmigranten hoogstens")
                .doesNotContain("van wie er geen bed nodig hebben")
                .doesNotContain("aandeel in de locatie")
                .doesNotContain("gehuurd door");
    }

    /** A plan in which every kind of text that could do harm stands where names stand. */
    @ParameterizedTest
    @ValueSource(strings = {"harm.docx", "harm.pdf"})
    void texts_of_a_plan_are_texts_in_the_paper(String name) throws IOException {
        String plan = plan("""
            id: "w'p & (Tj)"
            name: "<w:p>{0}&amp; Łódź & Zn. {1} '' (Tj) 中 😀"
            phases: [{id: "a) Tj ET", from: 2027-01-01, name: "%s"}]
            agreement: {parties: [{role: company, name: "</w:t>\\\\ <b>"}], clauses: [{id: c, name: "{9} '{'"}]}
            """.formatted("x".repeat(400)));
        String text = PaperText.of(paper(plan, name));
        assertThat(text).contains("w'p & (Tj)", "<w:p>{0}&amp; Łódź & Zn. {1} '' (Tj)", "</w:t>\\ <b>", "{9} '{'.");
        assertThat(text.chars().filter(letter -> letter == 'x')).hasSizeGreaterThanOrEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {".docx", ".pdf"})
    void the_same_plan_gives_the_same_bytes(String kind) throws IOException, InterruptedException {
        byte[] first = Files.readAllBytes(paper(PLAN, "een" + kind));
        Thread.sleep(2_100);
        assertThat(Files.readAllBytes(paper(PLAN, "twee" + kind))).isEqualTo(first);
    }

    @Test
    void a_word_processor_knows_the_headings_and_finds_no_clock() throws IOException {
        Path file = paper(PLAN, "een.docx");
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(in)) {
            assertThat(document.getParagraphs().stream()
                            .filter(line -> "Heading2".equals(line.getStyle()))
                            .map(XWPFParagraph::getText))
                    .startsWith("Artikel 1 Begrippen", "Artikel 2 Personeelsprognose", "Artikel 3 Huisvesting");
            assertThat(document.getProperties().getCoreProperties().getCreated())
                    .isEqualTo("2026-11-24T00:00:00Z");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getTimeLocal).map(Object::toString))
                    .containsOnly("2026-11-24T00:00");
        }
    }

    @Test
    void a_paper_goes_into_a_file_of_a_kind_that_is_known() {
        for (String[] arguments : new String[][] {{"agreement", PLAN}, {"agreement", PLAN, "-o", "target/paper.txt"}}) {
            Run run = Run.of(arguments);
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("dat op .docx of .pdf eindigt");
        }
        Run none = Run.of(
                "agreement",
                "../files/plans/none.yaml",
                "-o",
                folder.resolve("x.pdf").toString());
        assertThat(none.exit()).isEqualTo(4);
        assertThat(folder.resolve("x.pdf")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"docx, true", "docx, false", "pdf, true", "pdf, false"})
    void the_agreement_says_of_whom_the_share_is_and_which_places_a_phase_has(String kind, boolean actual)
            throws IOException {
        String plan = plan("""
            id: telt
            phases: [{id: a, from: 2027-01-01, jobSeekerPlaces: 41}, {id: b, from: 2028-01-01}]
            agreement: {bedsShare: 100, jobSeekerPlaces: 3, countsActual: %s}
            """.formatted(actual));
        String last = "arbeidsmigranten die het laatste monitoringsrapport noemt";
        String forecast = "arbeidsmigranten van de prognose, ook als";
        String text = PaperText.of(paper(plan, "telt." + kind));
        assertThat(text)
                .contains("elk jaar 3 plaatsen", "41", actual ? last : forecast)
                .contains("voor een fase een ander aantal noemt, geldt dat aantal.")
                .doesNotContain(actual ? forecast : last, "het gerapporteerde aantal arbeidsmigranten telt");
        String without = plan("id: telt\nphases: [{id: a, from: 2027-01-01}]\nagreement: {jobSeekerPlaces: 3}\n");
        assertThat(PaperText.of(paper(without, "zonder." + kind)))
                .doesNotContain("voor een fase een ander aantal noemt");
    }
}
