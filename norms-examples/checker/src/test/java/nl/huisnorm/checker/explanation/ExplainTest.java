package nl.huisnorm.checker.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.checker.Run;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.io.write.ExplanationWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program tells of one norm, and how it marks what does not stand firm. */
class ExplainTest {

    private static final String FARM = "../files/facilities/boerderij-heideweg.yaml";
    private static final String GUESTHOUSE = "../files/facilities/pension-kerkplein.yaml";
    private static final String UNKNOWN = "../files/facilities/onbekend-industrieweg.yaml";
    private static final String PLAN = "../files/plans/distributiecentrum-de-hoef.yaml";
    private static final String APPLICATION = "../files/plans/aanvraag-campus-noordkade.yaml";

    @Test
    void the_whole_tree_in_dutch() {
        assertThat(explain(FARM, "--norm", "SNF-3.1").out()).isEqualTo("""
                                 │ SNF-3.1 Toiletten · gebouw woonhuis (Voorhuis): voldoet niet
                        snf      │ ├─ De norm: Op elke acht bewoners is er ten minste één toilet.
                        snf      │ │  ├─ staat in: SNF-norm, onderdeel 2.1 (v7); gelezen in: vgvm.nl/42/snf (v7.x); CAO voor
                        snf      │ │  │    Uitzendkrachten 2026–2028, bijlage IV; naar een openbaar overzicht van derden; de tekst
                        snf      │ │  │    zelf is niet gezien
                        snf      │ │  └─ hoort bij SNF-keurmerk (Stichting Normering Flexwonen) (keurmerk); zekerheid: gevonden in een
                        snf      │ │       tweede bron
                        snf      │ ├─ De norm geldt op 23 november 2026
                        snf      │ │  ├─ uitgave «nieuwbouw en hotel of pension: 15 m² per persoon en één persoon per slaapkamer»,
                        snf      │ │  │    vanaf 1 juli 2025 (zekerheid: gevonden bij de bron)
                        snf      │ │  └─ personen per toilet: 8
                        snf      │ ├─ De norm is altijd van toepassing
                        snf      │ ├─ Aan de norm is niet voldaan: 1 gevonden, 2 nodig: 1 te weinig
                        invoer   │ │  ├─ gevonden: 1
                        invoer   │ │  │  └─ aantal toiletten: 1 (regel 118)
                        berekend │ │  └─ ten minste vereist: 2
                        invoer   │ │     └─ slapers in de kamer: 2, 2, 2, 1, 2, 1 (regels 37, 48, 59, 70, 80, 92)
                        berekend │ └─ Uitkomst: voldoet niet
                        """);
    }

    @Test
    void the_whole_tree_in_english() {
        assertThat(explain(FARM, "--norm", "BBL-OCC-4-WOON", "--lang", "en").out())
                .isEqualTo("""
                                      │ BBL-OCC-4-WOON Over-occupation of a dwelling · building woonhuis (Voorhuis): met
                        omgevingsplan │ ├─ The norm: A dwelling has at least 12 m² of usable floor area for every person who lives in
                        omgevingsplan │ │  │ it, except where COA houses asylum seekers.
                        omgevingsplan │ │  ├─ stands in: Environment plan of the municipality, temporary part; read in:
                        omgevingsplan │ │  │    Invoeringsbesluit Omgevingswet (2025-09-20), art. 7.1; the exception for the COA is
                        omgevingsplan │ │  │    derived from art. 7.18(3) of the Bouwbesluit 2012
                        omgevingsplan │ │  └─ belongs to Environment plan, temporary part (bruidsschat) (plan and ordinance);
                        omgevingsplan │ │       confidence: known, not found again
                        omgevingsplan │ ├─ The norm is in force on 23 November 2026
                        omgevingsplan │ │  ├─ edition «temporary part of every environment plan», from 1 January 2024 until 31
                        omgevingsplan │ │  │    December 2031 (confidence: known, not found again)
                        omgevingsplan │ │  ├─ would give way to BBL-OCC-5, but that is not in force on 23 November 2026
                        omgevingsplan │ │  └─ usable floor area per person: 12 m²
                        omgevingsplan │ ├─ The norm applies
                        omgevingsplan │ │  ├─ holds: function under building law: residential / residential, let room by room
                        input         │ │  │  └─ function under building law: residential, let room by room (line 14)
                        omgevingsplan │ │  └─ holds: reception of asylum seekers by COA: no
                        input         │ │     └─ reception of asylum seekers by COA: no (line 28)
                        omgevingsplan │ ├─ The norm is met: found 15.2 m², at least 12 m² required, 3.2 m² to spare
                        computed      │ │  ├─ found: 15.2 m²
                        input         │ │  │  ├─ usable floor area of the building: 152.0 (line 25)
                        input         │ │  │  └─ number of people who sleep there: 2, 2, 2, 1, 2, 1 (lines 37, 48, 59, 70, 80, 92)
                        omgevingsplan │ │  └─ required at least: 12 m²
                        omgevingsplan │ ├─ ! The number of the article in the temporary part (22.16 or 22.17) was not verified.
                        omgevingsplan │ ├─ ! The own environment plan of the municipality may have replaced this rule; check that.
                        computed      │ └─ Outcome: met
                        """);
    }

    @Test
    void what_is_not_met_comes_first_and_one_subject_can_be_chosen() {
        String all = explain(GUESTHOUSE, "--norm", "SNF-2.3-MAX1", "--reading", "SNF-Q-1=ALL")
                .out();
        List<String> outcomes =
                all.lines().filter(line -> line.contains("Uitkomst: ")).toList();
        assertThat(outcomes).hasSize(12);
        assertThat(outcomes.get(0)).endsWith("voldoet niet");
        assertThat(outcomes.get(11)).endsWith("voldoet");
        assertThat(all).contains("--subject:");
        String one = explain(GUESTHOUSE, "--norm", "SNF-2.3-MAX1", "--subject", "kamer-3")
                .out();
        assertThat(one.lines().filter(line -> line.contains("SNF-2.3-MAX1"))).hasSize(1);
        assertThat(one).contains("pension/kamer-3/slaapkamer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "../files/facilities/pension-kerkplein.yaml; SNF-2.2-HOTEL; bij SNF-Q-1=NEW_ONLY: SNF-2.2-LOGIES: voldoet",
                "../files/facilities/onbekend-industrieweg.yaml; SNF-2.2-LOGIES; ontbreekt:",
                "../files/facilities/onbekend-industrieweg.yaml; SNF-6.1; Een mens moet nog beoordelen:",
                "../files/facilities/boerderij-heideweg.yaml; SNF-6.1; Een mens beoordeelde:",
                "../files/facilities/boerderij-heideweg.yaml; BBL-DAY-1-SHARE-NEW; De norm is niet van toepassing",
                "../files/plans/distributiecentrum-de-hoef.yaml; SET-4; overeenkomst",
                "../files/plans/aanvraag-campus-noordkade.yaml; OW-2-REGULAR; soort aanvraag: omgevingsvergunning",
                "../files/plans/aanvraag-campus-noordkade.yaml; SNF-3.1; aantal toiletten",
                "../files/plans/aanvraag-campus-noordkade.yaml; SET-4; Huisvestingsopgave"
            })
    void every_kind_of_finding_has_an_explanation(String file, String norm, String shown) {
        Run run = explain(file, "--norm", norm);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains(shown);
    }

    @Test
    void a_waived_finding_names_its_waiver_and_a_waiver_can_be_explained() {
        String[] with = {"--waivers", "../files/waivers/boerderij-heideweg.yaml"};
        assertThat(explain(FARM, "--norm", "SNF-3.1", with[0], with[1]).out())
                .contains("Ontheffing ow-2026-03:", "Uitkomst: ontheffing; zonder de ontheffing: voldoet niet");
        assertThat(explain(FARM, "--norm", "WAIVER-USED", with[0], with[1]).out())
                .contains("ontheffing ow-2026-03: voldoet");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--norm SNF-33; SNF-3.1, SNF-3.2, SNF-3.3",
                "--norm SNF-3.1 --subject kamer-1; woonhuis",
                "--norm SNF-3.1 --as-of 2000-01-01; geldt niet op 2000-01-01",
                "--norm SNF-3.1 --regime bbl; niet getoetst",
                "--norm SET-4; er is hier niets waar zij over gaat",
                "--subject main; --norm"
            })
    void wrong_use_is_told_with_what_there_is(String arguments, String told) {
        Run run = explain(FARM, arguments.split(" "));
        assertThat(run.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(told);
    }

    @Test
    void a_file_that_cannot_be_read_is_told(@TempDir Path folder) throws IOException {
        Path broken = folder.resolve("broken.yaml");
        Files.writeString(broken, "id: x\nbildings: []\n");
        Run run = explain(broken.toString(), "--norm", "SNF-3.1");
        assertThat(run.exit()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("broken.yaml:2:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FARM + " --norm SNF-3.1 --waivers ../files/waivers/boerderij-heideweg.yaml",
                FARM + " --norm ROE-4 --tolerance 2%",
                GUESTHOUSE + " --norm SNF-2.2-HOTEL --lang en",
                GUESTHOUSE + " --norm MUN-AREA --profile voorbeeldgemeente",
                UNKNOWN + " --norm BBL-DEF-4",
                UNKNOWN + " --norm SNF-6.1",
                PLAN + " --norm SET-4",
                APPLICATION + " --norm OW-2-REGULAR"
            })
    void the_json_is_of_the_form_that_is_published(String arguments) throws IOException {
        String json =
                Run.of(("explain " + arguments + " --format json").split(" ")).out();
        assertThat(schema("explanation.schema.json").validate(json, InputFormat.JSON))
                .isEmpty();
        assertThat(json).contains("\"kind\" : \"OUTCOME\"");
    }

    @Test
    void the_schema_refuses_what_is_not_of_the_form() throws IOException {
        assertThat(schema("explanation.schema.json").validate("{\"explanations\": [{}]}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void a_tolerance_marks_what_does_not_stand_firm_and_changes_no_outcome() throws IOException {
        Run plain = Run.of("check", FARM);
        Run tolerant = Run.of("check", FARM, "--tolerance", "0,1m2", "--tolerance", "2%", "--expand");
        assertThat(tolerant.exit()).isEqualTo(plain.exit());
        assertThat(tolerant.out())
                .contains(
                        "Meettolerantie op oppervlakten: ± 0,1 m² of 2%, wat het meest is.",
                        "Binnen de meettolerantie, dus bij een nieuwe meting misschien anders: 1 (ROE-4).",
                        "      Het verschil valt binnen de meettolerantie.");
        assertThat(plain.out()).doesNotContain("olerantie");
        String json =
                Run.of("check", FARM, "--tolerance", "2%", "--format", "json").out();
        assertThat(schema("report.schema.json").validate(json, InputFormat.JSON))
                .isEmpty();
        assertThat(json).contains("\"withinTolerance\" : true", "\"percent\" : 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "3m", "-1m2", "101%", "1001m2", "2%,1m2", "1e3m2", ""})
    void a_tolerance_that_is_none_is_refused(String tolerance) {
        Run run = Run.of("check", FARM, "--tolerance=" + tolerance);
        assertThat(run.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err()).contains("0,1m2");
    }

    @Test
    void a_tolerance_is_given_once_for_each_unit() {
        Run run = Run.of("check", FARM, "--tolerance", "1%", "--tolerance", "2%", "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err()).contains("2% is not a tolerance");
    }

    private static Run explain(String file, String... arguments) {
        List<String> all = new ArrayList<>(List.of("explain", file));
        all.addAll(List.of(arguments));
        return Run.of(all.toArray(String[]::new));
    }

    private static Schema schema(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ExplanationWriter.class.getResourceAsStream("/nl/huisnorm/io/schema/" + name))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
