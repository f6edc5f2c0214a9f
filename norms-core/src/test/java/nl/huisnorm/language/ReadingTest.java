package nl.huisnorm.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading texts aloud: what is heard as a fault, and what is not. */
class ReadingTest {

    private static List<String> points(String at, String dutch) {
        return PointingWords.in(List.of(new Told(at, dutch, "")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rulebook:/x/question      | Is die omzettingsvergunning verleend?
            rulebook:/x/question      | Voldoen de installaties aan deze normen?
            rulebook:/x/question      | Is er zo'n lijst in de taal van de uitzendkracht?
            rulebook:/x/question      | Zijn er zulke afspraken, en worden zij nagekomen?
            rulebook:/x/requirement   | Wie hem opvolgt, heeft de plichten op of voor die dag op zich genomen.
            rulebook:/x/requirement   | Wie verhuurt, heeft op dat pad melders hangen.
            rulebook:/x/requirement   | Daarna is er elk jaar een nieuwe.
            rulebook:/x/label         | personen waarboven dit geldt
            facts:/x/about            | of die vergunning is verleend
            facts:/x/about            | hoeveel bedden voor deze fase zijn afgesproken
            messages:fact.x           | die vergunning is tijdelijk
            messages:report.x         | Van die regeling staat er niets in.
            papers:agreement.x        | Van die bedden realiseert het bedrijf {0} procent.
            papers:inspection.x       | Deze normen veranderen het eindoordeel niet.
            workbook:refused          | Dit past niet.
            texts:x                   | Hier mag het niet.
            """)
    void a_word_that_points_at_nothing_is_heard(String at, String dutch) {
        assertThat(points(at, dutch)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rulebook:/x/requirement   | Een kamer heeft een raam; dat raam kan open.
            rulebook:/x/requirement   | De gemeente beslist binnen {weeks} weken, en maakt binnen die termijn bekend wat zij doet.
            rulebook:/x/question      | Is gemeld dat het gebouw gereed is?
            rulebook:/x/question      | Toont een tekening aan dat elk deel breed genoeg is?
            rulebook:/x/label         | verblijfsgebied dat op één trap is aangewezen
            rulebook:/x/title         | tekst vanaf 6 januari 2014; gelezen is die van 11 november 2025
            messages:problem.x        | deze regel springt verkeerd in
            messages:report.x         | Dit bestand kan niet worden gelezen.
            papers:agreement.x        | Deze overeenkomst geldt vanaf {0}.
            papers:inspection.x       | Voor {0} is uitgegaan van deze gegevens: {1}.
            texts:x                   | Zonder deze optie is het {0}.
            workbook:x                | Deze lijst heeft een eigen blad.
            """)
    void a_word_that_points_at_something_is_not(String at, String dutch) {
        assertThat(points(at, dutch)).isEmpty();
    }

    @Test
    void a_word_that_was_left_untranslated_is_heard_in_either_language() {
        List<Told> texts = List.of(
                new Told("texts:a", "Een facility met een raam.", "A facility with a window."),
                new Told("texts:b", "De locatie heeft een keuken.", "The facility has a keuken."),
                new Told("texts:c", "Een keuken en een raam.", "A kitchen and a window."));
        assertThat(Languages.mixed(texts))
                .containsExactlyInAnyOrder(
                        "texts:a: facility: Een facility met een raam.", "texts:b: keuken: The facility has a keuken.");
    }

    @Test
    void a_word_that_both_languages_have_and_one_that_is_typed_are_not() {
        assertThat(Languages.mixed(List.of(
                        new Told(
                                "texts:a",
                                "Een hotel; schrijf «facility» of --facility.",
                                "A hotel; write “facility”."),
                        new Told("texts:b", "De locatie.", "The facility."))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zet het bij setApartFor            | setApartFor
            de waarde van HUISNORM_AS_OF       | HUISNORM_AS_OF
            kijk bij amenities.toilets         | amenities.toilets
            schrijf true of laat het weg       | true
            de plek /buildings in het bestand  | /buildings
            """)
    void code_is_heard(String dutch, String code) {
        assertThat(Languages.code(List.of(new Told("texts:a", dutch, ""))))
                .containsExactly("texts:a: " + code + ": " + dutch);
    }

    @Test
    void code_that_somebody_types_and_units_are_not() {
        assertThat(Languages.code(List.of(new Told("texts:a", "schrijf «setApartFor»; 21 dm³/s, 15 kW, 50 kWh", ""))))
                .isEmpty();
    }

    @Test
    void a_text_that_fills_in_otherwise_in_the_other_language_is_told() {
        assertThat(Languages.filledInOtherwise(List.of(
                        new Told("texts:a", "{0} van {1}", "{0}"), new Told("texts:b", "{0} van {1}", "{1} has {0}"))))
                .hasSize(1);
    }

    @Test
    void doubled_and_unused_keys_are_told(@TempDir Path folder) throws IOException {
        Path texts = Files.writeString(folder.resolve("texts.properties"), "a = x\nb.c = y\n# a = z\na = z\n");
        Files.writeString(folder.resolve("Use.java"), "get(\"a\"); begun(\"b.\"); rest(\"c\");");
        Set<String> asked = Keys.asked(folder);
        assertThat(Keys.doubled(texts)).containsExactly("a");
        assertThat(Keys.unused(List.of("a", "b.c", "b.d", "e.f"), asked, List.of("b."), List.of("e.")))
                .containsExactly("b.d");
        assertThat(Keys.beginningsOfNothing(List.of("a", "b.c"), asked, List.of("b.", "x.")))
                .containsExactly("x.");
    }
}
