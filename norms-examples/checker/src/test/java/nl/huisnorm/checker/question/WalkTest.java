package nl.huisnorm.checker.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.checker.Recording;
import nl.huisnorm.checker.Run;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Walk;
import nl.huisnorm.io.read.FacilityReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole interviews of whole places by all norms; an inspector leaves the office for later in one go. */
@Tag(Recording.RECORDS)
class WalkTest {

    private static final Path SCRIPTS = Path.of("src/test/resources/nl/huisnorm/checker/question");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;

    private Run walk(Inspector inspector, Path out) {
        return Run.answering(inspector::answer, "interview", "--as-of", DAY.toString(), "-o", out.toString());
    }

    private static Inspector inspector(String place) throws IOException {
        return new Inspector(SCRIPTS.resolve(place + ".txt"), SCRIPTS.resolve("good-housing.txt"));
    }

    private static List<Question> left(Path out) throws Exception {
        Facility facility = FacilityReader.read(out).facility();
        return Huisnorm.bundled().questions(facility, AssessmentOptions.asOf(DAY)).stream()
                .filter(Question::binding)
                .filter(question -> question.walk() != Walk.OFFICE)
                .toList();
    }

    /** The counts are those of everything that is typed, the opening and the role included; the office is left for later. */
    @ParameterizedTest
    @CsvSource({"house-five-bedrooms,36", "hotel,42", "portable-units,40", "chalet-park,46", "campus,50"})
    void a_place_is_walked_along_in_so_many_answers_at_most(String place, int answers) throws Exception {
        Path out = folder.resolve(place + ".yaml");
        Inspector inspector = inspector(place);
        Run run = walk(inspector, out);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isEqualTo(ExitCode.COMPLIANT);
        assertThat(inspector.unknown())
                .as("the file has an answer to everything; where something is not so needs none")
                .allMatch(String::isEmpty);
        assertThat(run.out()).doesNotContain("Dat kan niet");
        assertThat(inspector.asked()).isLessThanOrEqualTo(answers);
        assertThat(left(out)).as("nothing binding is left but for the office").isEmpty();
    }

    @Test
    void the_screen_of_a_house_with_five_bedrooms_is_as_recorded() throws Exception {
        Path out = folder.resolve("huis.yaml");
        String screen = walk(inspector("house-five-bedrooms"), out).out().replace(out.toString(), "huis.yaml");
        Path recorded = SCRIPTS.resolve("house-five-bedrooms-screen.txt");
        if (Recording.on()) {
            Files.writeString(recorded, screen);
        }
        assertThat(screen).isEqualTo(Files.readString(recorded));
    }

    @Test
    void the_stops_come_in_the_order_of_the_walk() throws Exception {
        Run run = walk(inspector("hotel"), folder.resolve("hotel.yaml"));
        List<String> stops =
                List.of("Buiten", "Entree, gangen en trappen", "Vertrekken", "Keuken en sanitair", "Brandveiligheid");
        List<String> seen = run.out().lines().filter(stops::contains).distinct().toList();
        assertThat(seen).isEqualTo(stops);
        assertThat(run.out().indexOf("Nog op te zoeken op kantoor"))
                .isGreaterThan(run.out().indexOf("Brandveiligheid\n"));
    }

    @Test
    void each_question_tells_which_it_is_and_of_how_many_about() throws Exception {
        String out = walk(inspector("house-five-bedrooms"), folder.resolve("huis.yaml"))
                .out();
        List<String> told = out.lines()
                .filter(line -> line.matches("\\[[0-9]+ van ongeveer [0-9]+(?:; .*|])"))
                .toList();
        List<Integer> numbers = told.stream()
                .map(line -> Integer.valueOf(line.substring(1, line.indexOf(' '))))
                .toList();
        assertThat(numbers).isSorted().doesNotHaveDuplicates().startsWith(1, 2, 3, 4, 5, 6);
        assertThat(told).allSatisfy(line -> {
            String[] words = line.split("[\\[; \\]]", -1);
            assertThat(Integer.parseInt(words[4])).isGreaterThanOrEqualTo(Integer.parseInt(words[1]));
        });
    }

    @Test
    void what_is_certain_is_told_at_once_and_only_once() throws Exception {
        Path script = folder.resolve("schimmel.txt");
        Files.writeString(script, "Zijn openingen in de gevel = nee\n");
        Inspector inspector =
                new Inspector(script, SCRIPTS.resolve("house-five-bedrooms.txt"), SCRIPTS.resolve("good-housing.txt"));
        String out = walk(inspector, folder.resolve("huis.yaml")).out();
        assertThat(out.split("Dit staat vast", -1)).hasSize(2);
        assertThat(out.indexOf("Dit staat vast")).isBetween(out.indexOf("Buiten\n"), out.indexOf("Vertrekken\n"));
    }

    /** The input ends after any number of answers, as when somebody closes the window: what was answered is in the file. */
    @ParameterizedTest
    @CsvSource({"3", "5", "20"})
    void what_was_answered_is_kept_wherever_it_breaks_off_and_it_goes_on_from_there(int answers) throws Exception {
        Path out = folder.resolve("huis.yaml");
        Inspector first = inspector("house-five-bedrooms");
        List<String> typed = new ArrayList<>();
        Run.answering(
                screen -> {
                    String answer = typed.size() < answers ? first.answer(screen) : "klaar";
                    typed.add(answer);
                    return answer;
                },
                "interview",
                "--as-of",
                DAY.toString(),
                "-o",
                out.toString());
        String lines = typed.stream().limit(answers).collect(Collectors.joining("\n", "", "\n"));
        Path other = folder.resolve("zelfde.yaml");
        Run.typing(lines, "interview", "--as-of", DAY.toString(), "-o", other.toString());
        assertThat(Files.readString(other)).isEqualTo(Files.readString(out));
        Inspector second = inspector("house-five-bedrooms");
        Run on = walk(second, out);
        assertThat(on.out()).contains(out + " bestaat al; het gesprek gaat verder met wat erin staat.");
        assertThat(on.out()).doesNotContain("Hoe heet de locatie?");
        assertThat(left(out)).isEmpty();
        assertThat(first.asked() + second.asked()).isLessThanOrEqualTo(60);
    }
}
