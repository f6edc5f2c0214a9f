package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed wrongly is told with what there is instead, and what is nearest. */
class WrongUseTest {

    private static final String FARM = "../files/facilities/boerderij-heideweg.yaml";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chek                                        | er is geen opdracht chek; er zijn: check, capacity,              | ; bedoelt u check?
            toetz f.yaml                                | er is geen opdracht toetz; er zijn: check                        | ; bedoelt u toets?
            norms lits                                  | er is geen opdracht lits; er zijn: changes, export, list, search, show | ; bedoelt u list?
            check f.yaml --fromat json                  | onbekend: --fromat; mogelijk zijn: --as-of, --by-machine         | ; bedoelt u --format?
            check f.yaml --asof=2026-01-01              | onbekend: --asof=2026-01-01; mogelijk zijn: --as-of              | ; bedoelt u --as-of?
            check f.yaml --format jsno                  | jsno is geen geldige waarde voor --format; mogelijk zijn: text, json | ; bedoelt u json?
            check f.yaml --lang fr                      | fr is geen geldige waarde voor --lang; mogelijk zijn: nl, en     |
            check f.yaml --lang en --format jsno        | jsno is not a valid value for --format; possible are: text, json | ; did you mean json?
            impact f.yaml --threads veel                | veel is geen geldige waarde voor --threads; geef een geheel getal |
            check f.yaml --profile none --profile none  | --profile kan maar één keer                                      |
            check f.yaml --reading SNF-Q-1              | schrijf --reading als Q=READING, met een isteken ertussen        |
            check f.yaml --regime snff                  | er is geen regime snff; wel: bbl                                 | ; bedoelt u snf?
            check f.yaml --reading SNF-Q-1=ALLE         | er is geen lezing SNF-Q-1=ALLE; wel:                             | ; bedoelt u SNF-Q-1=ALL?
            check f.yaml --profile voorbeeldgemeent     | er is geen profiel of bestand voorbeeldgemeent; meegeleverd zijn: | ; bedoelt u voorbeeldgemeente?
            schema facilty                              | er is geen soort bestand facilty; er zijn:                       | ; bedoelt u facility?
            """)
    void what_there_is_instead_is_told_and_the_nearest(String typed, String told, String nearest) {
        Run run = Run.of(typed.split(" "));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        String first = run.err().lines().findFirst().orElseThrow();
        assertThat(first).contains(told);
        if (nearest == null) {
            assertThat(first).doesNotContain("bedoelt u").doesNotContain("did you mean");
        } else {
            assertThat(first).endsWith(nearest);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            check FARM --regime SNF,Bbl --as-of 2026-11-23                       | check FARM --regime snf,bbl --as-of 2026-11-23
            check FARM --reading snf-q-1=all --as-of 2026-11-23                  | check FARM --reading SNF-Q-1=ALL --as-of 2026-11-23
            explain FARM --norm snf-3.1 --subject WOONHUIS --as-of 2026-11-23    | explain FARM --norm SNF-3.1 --subject woonhuis --as-of 2026-11-23
            norms show bbl-fire-20                                               | norms show BBL-FIRE-20
            schema FACILITY                                                      | schema facility
            check FARM --format JSON --as-of 2026-11-23                          | check FARM --format json --as-of 2026-11-23
            check --help --lang EN                                               | check --help --lang en
            check FARM --profile-anyway --profile VoorbeeldGemeente              | check FARM --profile-anyway --profile voorbeeldgemeente
            """)
    void ids_and_words_are_found_in_any_case(String typed, String same) {
        Run run = Run.of(typed.replace("FARM", FARM).split(" "));
        assertThat(run.exit()).as(run.err()).isIn(0, 1, 3);
        assertThat(run).isEqualTo(Run.of(same.replace("FARM", FARM).split(" ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check FARM -o",
                "check FARM --format json -o",
                "convert FARM -o",
                "init woning -o",
                "impact FARM --then 2027-01-01 -o",
                "impact FARM --then 2027-01-01 --chart",
                "interview FARM -o",
                "agreement ../files/plans/de-hoef/3-overeenkomst.yaml -o",
                "duties ../files/plans/de-hoef/3-overeenkomst.yaml -o",
                "council-note ../files/plans/de-hoef/3-overeenkomst.yaml -o",
                "region ../files/plans -o",
                "variants ../files/plans/kwekerij-zonneland.yaml ../files/plans/logistiek-peelrand.yaml -o",
                "checklist FARM -o",
                "checklist huis -o",
                "test ../../norms-rules/src/test/resources/norms/snf/SNF-3.1 -o"
            })
    void a_folder_to_write_to_is_refused_in_one_line_and_left_as_it_was(String command) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of(command.replace("FARM", FARM).split(" ")));
        arguments.add(folder.toString());
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("Verkeerd gebruik: " + folder + " is een map; geef de naam van een bestand\n");
        assertThat(run.out()).isEmpty();
        try (var inside = Files.list(folder)) {
            assertThat(inside).isEmpty();
        }
    }

    @Test
    void in_english_too() {
        assertThat(Run.of("check", FARM, "--lang", "en", "-o", folder.toString())
                        .err())
                .isEqualTo("Wrong use: " + folder + " is a folder; give the name of a file\n");
    }
}
