package nl.huisnorm.checker.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.huisnorm.checker.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report is short unless all is asked for, and leaves out nothing that turns the verdict. */
class ShortReportTest {

    private static final String FILES = "../files/facilities/";
    private static final String FARM = FILES + "boerderij-heideweg.yaml";
    private static final String HOUSE = FILES + "woning-dorpsstraat.yaml";

    @TempDir
    private Path folder = Path.of("");

    private static String report(String file, String... more) {
        List<String> arguments = new ArrayList<>(List.of("check", "--as-of", "2026-11-23", file));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new)).out();
    }

    private static int number(String pattern, String text) {
        MatchResult found =
                Pattern.compile(pattern).matcher(text).results().findFirst().orElseThrow();
        return Integer.parseInt(found.group(1));
    }

    @ParameterizedTest
    @CsvSource({
        "boerderij-heideweg.yaml,120",
        "onbekend-industrieweg.yaml,150",
        "campus-de-weelde.yaml,300",
        "woning-dorpsstraat.yaml,30",
        "hotel-stationsweg.json,150",
        "pension-kerkplein.yaml,150",
        "recreatiepark-het-ven.yaml,150",
        "woonunits-kwekerij.json,150"
    })
    void a_report_fits(String file, int most) {
        assertThat(report(FILES + file).lines()).hasSizeLessThanOrEqualTo(most);
        assertThat(report(FILES + file, "--lang", "en").lines()).hasSizeLessThanOrEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({"nl,Let op: wat er na 23 november 2026", "en,Note: what changed after 23 November 2026"})
    void a_compliant_dwelling_fits_also_where_the_law_was_not_followed_up_to_its_day(String language, String said) {
        String told = Run.of("check", "--as-of", "2026-12-01", HOUSE, "--lang", language)
                .out();
        assertThat(told).contains(said);
        assertThat(told.lines()).hasSizeLessThanOrEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"HOUSE", "HOUSE --lang nl,en", "HOUSE BROKEN FARM --regime snf", "BROKEN", "HOUSE FARM --expand"})
    void what_is_told_ends_in_its_last_line_and_parts_of_it_stand_one_empty_line_apart(String typed)
            throws IOException {
        Path broken = Files.writeString(folder.resolve("stuk.yaml"), "id: [");
        Run run = Run.of(("check " + typed)
                .replace("HOUSE", HOUSE)
                .replace("FARM", FARM)
                .replace("BROKEN", broken.toString())
                .split(" "));
        String told = run.out();
        assertThat(told)
                .endsWith("\n")
                .doesNotEndWith("\n\n")
                .doesNotStartWith("\n")
                .doesNotContain("\n\n\n");
        assertThat(Pattern.compile("(?m)(?<!\\A|\n\n)^.+\n=====+$")
                        .matcher(told)
                        .results())
                .as("headings right below something else")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "aardbeienteler-dorpsstraat.yaml,60",
        "distributiecentrum-de-hoef.yaml,100",
        "kwekerij-zonneland.yaml,100",
        "logistiek-peelrand.yaml,150",
        "pakketbedrijf-oostpoort.yaml,100",
        "vleesverwerker-meierij.yaml,100",
        "aanvraag-campus-noordkade.yaml,200"
    })
    void a_report_on_a_plan_or_an_application_fits(String file, int most) {
        String[] plan = {"--root", "../files"};
        assertThat(report("../files/plans/" + file, plan).lines()).hasSizeBetween(8, most);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"nl | Hieronder in het kort; --expand", "en | Below in short; --expand"})
    void where_norms_are_told_in_a_line_each_it_is_said_how_to_see_all_of_them(String language, String said) {
        String text = report(FARM, "--lang", language);
        assertThat(text.split(Pattern.quote(said), -1)).hasSize(2);
        assertThat(text.indexOf(said)).isLessThan(text.indexOf("CAO-49.5  "));
        assertThat(report(HOUSE, "--lang", language)).doesNotContain(said);
    }

    @Test
    void a_part_of_a_half_year_is_told_as_people_say_it() {
        assertThat(report(FARM).replaceAll("\\s+", " "))
                .contains("ten minste 2/3 deel van een half jaar in Nederland")
                .doesNotContain("delen van een half jaar");
    }

    @Test
    void every_binding_norm_that_is_not_met_is_named_in_short_as_in_full() {
        String shown = report(FARM);
        String full = report(FARM, "--expand");
        String notMet = full.substring(full.indexOf("VOLDOET NIET ("), full.indexOf("NIET TE BEPALEN"));
        List<String> norms = Pattern.compile("(?m)^  ([A-Z]+-[^ ]+)  (?!.*telt niet mee)")
                .matcher(notMet)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(norms).hasSizeGreaterThan(5);
        assertThat(norms).allSatisfy(norm -> assertThat(shown).contains(norm));
    }

    @Test
    void advice_stands_apart_and_counts_nowhere() {
        String shown = report(HOUSE);
        assertThat(shown)
                .contains("advies                 telt niet mee in het eindoordeel")
                .contains("Er is niets te doen: alle bindende punten voldoen.")
                .containsSubsequence("DIE NIET MEETELLEN: NIET GEVOLGD (3)", "ROE-1  Eigen slaapkamer: vertrek ")
                .doesNotContain("VOLDOET NIET");
        String farm = report(FARM);
        assertThat(farm.substring(farm.indexOf("VOLDOET NIET ("), farm.indexOf("NIET TE BEPALEN:")))
                .doesNotContain("ROE-");
    }

    @Test
    void the_law_comes_first_and_twins_of_certificate_and_agreement_are_told_once() {
        String farm = report(FARM);
        assertThat(farm)
                .containsSubsequence(
                        "Wet en gemeente", "BBL-FIRE-18", "Keurmerk en overeenkomst", "SNF-3.1, CAO-IV-2  Toiletten");
        assertThat(Pattern.compile("toiletten: 1 gevonden, 2 nodig: 1 te weinig")
                        .matcher(farm)
                        .results())
                .hasSize(1);
    }

    @Test
    void what_ran_out_is_told_as_a_date() {
        assertThat(report(FARM)).contains("brandblusser keuken: moest uiterlijk op 12 september 2026 opnieuw");
        assertThat(report(FARM, "--lang", "en")).contains("was due again by 12 September 2026 at the latest");
    }

    @Test
    void alike_rooms_are_told_once_with_their_places() throws IOException {
        Path file = Files.writeString(folder.resolve("huis.yaml"), """
                id: huis
                municipality: GM0743
                certificates: [{scheme: snf, accredited: true, from: 2026-01-01, until: 2027-01-01}]
                buildings:
                  - id: a
                    form: regular-dwelling
                    rooms:
                      - {id: k1, name: Kamer, kind: bedroom, area: 6, occupants: 2}
                      - {id: k2, name: Kamer, kind: bedroom, area: 6, occupants: 2}
                      - {id: k3, name: Zolder, kind: bedroom, area: 6, occupants: 2}
                """);
        assertThat(report(file.toString(), "--regime", "snf").replaceAll("\\s+", " "))
                .contains("elk van de 3 vertrekken: vloeroppervlakte slaapkamer per persoon: 3 m² gevonden, 3,5 m²"
                        + " nodig: 0,5 m² te");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "area: 6, occupants: 2}\n" + " ".repeat(6) + "- {id: k3",
                                "area: 7, occupants: 2}\n" + " ".repeat(6) + "- {id: k3"));
        assertThat(report(file.toString(), "--regime", "snf").replaceAll("\\s+", " "))
                .contains("vertrek a/k1, Zolder: vloeroppervlakte");
    }

    @ParameterizedTest
    @CsvSource({
        "boerderij-heideweg.yaml",
        "onbekend-industrieweg.yaml",
        "campus-de-weelde.yaml",
        "hotel-stationsweg.json"
    })
    void the_closing_line_counts_what_the_sections_count(String file) {
        String shown = report(FILES + file).replaceAll("\n +", " ");
        String close = shown.strip().lines().reduce((one, other) -> other).orElseThrow();
        if (shown.contains("VOLDOET NIET (")) {
            int notMet = number("VOLDOET NIET \\((\\d+)\\)", shown);
            assertThat(close).containsPattern("^" + notMet + " bindende? punt(en)? voldo");
        }
        int checks = number("DOOR EEN MENS TE BEOORDELEN \\((\\d+)\\)", shown);
        assertThat(close).contains(checks + " bindende punten moet iemand nakijken");
        int open = number("(\\d+) bindende punten zijn niet te bepalen: naar verwachting", close);
        int settled = number("er (\\d+) op\\.", close);
        assertThat(settled).isPositive().isLessThanOrEqualTo(open);
    }

    @Test
    void of_many_files_nobody_asks_and_what_is_missing_is_named() throws IOException {
        Path reports = folder.resolve("rapporten");
        String[] arguments = new String[15];
        arguments[0] = "check";
        Arrays.fill(arguments, 1, 13, FARM);
        arguments[13] = "--reports";
        arguments[14] = reports.toString();
        Run.of(arguments);
        try (Stream<Path> written = Files.list(reports)) {
            Path first = written.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            assertThat(first)
                    .content()
                    .contains("Wat het meest ontbreekt", "equivalente daglichtoppervlakte")
                    .doesNotContain("huisnorm questions");
        }
    }

    @Test
    void nothing_that_was_not_judged_is_told_to_be_in_order() {
        assertThat(Run.of("check", "--as-of", "1990-01-01", HOUSE).out())
                .contains("Er is geen eindoordeel")
                .doesNotContain("Er is niets te doen");
    }
}
