package nl.huisnorm.checker.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.huisnorm.checker.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The beginning of an interview about a new place. */
class OpeningTest {

    private static final Pattern NUMBERED = Pattern.compile("\\[([0-9]+) van ongeveer ([0-9]+)]");

    @TempDir
    private Path folder;

    private String screen(String lines) {
        return Run.typing(
                        lines,
                        "interview",
                        "--as-of",
                        "2026-11-23",
                        "--regime",
                        "snf",
                        "-o",
                        folder.resolve("huis.yaml").toString())
                .out();
    }

    private static int times(String screen, String text) {
        return screen.split(Pattern.quote(text), -1).length - 1;
    }

    @Test
    void each_question_has_its_number_from_the_first_on() {
        List<Matcher> told = screen("De Linde\nlinde\nDeurne\nhuis\nklaar\n")
                .lines()
                .map(NUMBERED::matcher)
                .filter(Matcher::matches)
                .toList();
        assertThat(told).extracting(line -> line.group(1)).containsExactly("1", "2", "3", "4", "5");
        assertThat(told)
                .extracting(line -> Integer.valueOf(line.group(2)))
                .allSatisfy(about -> assertThat(about).isBetween(15, 60));
    }

    @Test
    void another_kind_of_place_has_another_number() {
        Matcher hotel = NUMBERED.matcher(screen("De Linde\nlinde\nDeurne\nhotel\nklaar\n"));
        assertThat(hotel.results().map(line -> line.group(2)).distinct()).hasSize(2);
    }

    @Test
    void what_was_not_known_is_not_asked_again_in_the_walk() {
        String screen = screen("De Linde\nlinde\n" + "\n".repeat(80));
        assertThat(times(screen, "In welke gemeente")).isEqualTo(1);
        assertThat(times(screen, "Wat voor plek is het?") + times(screen, "Wat voor huisvesting is"))
                .isEqualTo(1);
        assertThat(times(screen, "Hoeveel eenheden")).isEqualTo(1);
        assertThat(times(screen, "Welke vertrekken")).isEqualTo(1);
        assertThat(screen).contains("wat u oversloeg is nog onbekend");
    }

    @Test
    void what_was_known_in_part_is_asked_no_more_either() {
        String screen = screen("De Linde\nlinde\nDeurne\nhotel\n1\n\n2\n\n1 badkamer\n" + "\n".repeat(80));
        assertThat(times(screen, "Welke vertrekken zijn er in elk van de 2 eenheden"))
                .isEqualTo(1);
        assertThat(times(screen, "Welke vertrekken zijn er in gebouw")).isEqualTo(1);
    }

    @Test
    void the_first_stop_has_its_name_above_it_as_all_others_have() {
        String screen = screen("De Linde\nlinde\nDeurne\nhuis\n1 slaapkamer\nklaar\n");
        assertThat(screen).containsPattern("\nVooraf\n\\[6 van ongeveer [0-9]+; ");
    }
}
