package nl.huisnorm.checker.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.huisnorm.checker.Run;
import nl.huisnorm.checker.paper.PaperText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CouncilNoteCommandTest {

    private static final String PLANS = "../files/plans/";

    @TempDir
    private Path folder = Path.of("");

    private Path note(String plan, String name, String... more) {
        Path file = folder.resolve(name);
        String[] arguments = new String[7 + more.length];
        String[] first = {"council-note", plan, "--as-of", "2027-06-01", "-o", file.toString(), "--profile-anyway"};
        System.arraycopy(first, 0, arguments, 0, first.length);
        System.arraycopy(more, 0, arguments, first.length, more.length);
        Run run = Run.of(arguments);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"een.docx", "een.pdf"})
    void a_note_tells_what_is_asked_the_beds_by_phase_the_limits_and_the_risks(String name) throws IOException {
        String plan = PLANS + "distributiecentrum-de-hoef.yaml";
        String text = PaperText.of(note(plan, name, "--profile", "voorbeeldgemeente"));
        assertThat(text)
                .contains("Notitie voor de raad: Distributiecentrum De Hoef")
                .contains("De Hoef Logistiek B.V. wil zich vestigen of uitbreiden in Waalwijk, vanaf 1 juni 2026.")
                .contains("werken er 600 mensen, van wie 270 arbeidsmigranten")
                .contains("Bedden per fase", "Tweede hal 1 juni 2027")
                .contains("Gevolgen voor de grenzen van de gemeente")
                .contains("Huisvestingsopgave: tekortkoming vanaf")
                .contains("Volgens het boetebeding EUR");
    }

    @Test
    void a_forecast_that_is_a_range_is_told_as_one() throws IOException {
        Path plan = Files.writeString(
                folder.resolve("plan.yaml"),
                "id: a\nphases: [{id: a, from: 2027-01-01, workers: 90, migrants: 40, mostMigrants: 60}]\n");
        assertThat(PaperText.of(note(plan.toString(), "een.docx")))
                .contains("werken er 90 mensen, van wie 40–60 arbeidsmigranten");
    }

    /** Two pages, whatever the plan. */
    @ParameterizedTest
    @CsvSource({
        "distributiecentrum-de-hoef, nl",
        "distributiecentrum-de-hoef, en",
        "logistiek-peelrand, nl",
        "vleesverwerker-meierij, nl",
        "kwekerij-zonneland, en",
        "de-hoef/1-eerste-gesprek, nl"
    })
    void a_note_has_two_pages_at_most(String plan, String language) throws IOException {
        Path note = note(PLANS + plan + ".yaml", "een.pdf", "--profile", "voorbeeldgemeente", "--lang", language);
        assertThat(PaperText.pages(note)).isLessThanOrEqualTo(2);
    }

    @Test
    void the_same_plan_gives_the_same_bytes() throws IOException {
        String plan = PLANS + "logistiek-peelrand.yaml";
        for (String kind : new String[] {".pdf", ".docx"}) {
            assertThat(Files.readAllBytes(note(plan, "een" + kind)))
                    .isEqualTo(Files.readAllBytes(note(plan, "twee" + kind)));
        }
    }
}
