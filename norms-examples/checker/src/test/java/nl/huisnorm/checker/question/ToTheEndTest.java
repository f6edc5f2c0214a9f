package nl.huisnorm.checker.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.checker.Run;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Walk;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Interviews by all norms that go on to the end, the office included. */
class ToTheEndTest {

    private static final Path SCRIPTS = Path.of("src/test/resources/nl/huisnorm/checker/question");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Pattern PROGRESS = Pattern.compile("\\[([0-9]+) van ongeveer ([0-9]+); .*");
    private static final Pattern LINE = Pattern.compile("  [0-9]+  (.*)");
    private static final Pattern LAYER = Pattern.compile(".*[Hh]et oordeel over (.+) is «(.+)»\\.");

    /** So much the number of questions that is told may be off, at any of them. */
    private static final int BOUND = 8;

    @TempDir
    private static Path folder;

    private static Inspector inspector;
    private static Path file;
    private static String screen;

    /** Five bedrooms that differ, on three storeys, with a lease and two stays; nothing is put off. */
    @BeforeAll
    static void walk() throws IOException {
        file = folder.resolve("huis.yaml");
        inspector = answering("house-five-different");
        Run run = Run.answering(inspector::answer, "interview", "--as-of", DAY.toString(), "-o", file.toString());
        assertThat(run.err()).isEmpty();
        screen = run.out();
    }

    private static Inspector answering(String place) throws IOException {
        Path now = Files.writeString(folder.resolve("nu.txt"), "Nu beantwoorden = ja\n");
        return new Inspector(
                now,
                SCRIPTS.resolve(place + ".txt"),
                SCRIPTS.resolve("good-office.txt"),
                SCRIPTS.resolve("good-housing.txt"));
    }

    private static Assessment assessed(Path file) throws UnreadableInputException {
        return Huisnorm.bundled().assess(FacilityReader.read(file).facility(), AssessmentOptions.asOf(DAY));
    }

    @Test
    void a_house_with_five_bedrooms_that_differ_is_finished_with_its_office_in_sixty_questions() throws Exception {
        assertThat(inspector.unknown())
                .as("the file has an answer to everything")
                .isEmpty();
        assertThat(screen).doesNotContain("Dat kan niet").contains("Klaar: er is niets meer te vragen.");
        assertThat(inspector.asked()).isLessThanOrEqualTo(60);
        Facility facility = FacilityReader.read(file).facility();
        assertThat(Huisnorm.bundled().questions(facility, AssessmentOptions.asOf(DAY)))
                .as("nothing binding is left, the office neither")
                .noneMatch(Question::binding);
        assertThat(assessed(file).verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(screen)
                .contains("[bindend nog open: 0 door ontbrekende gegevens, 0 door een mens te beoordelen;"
                        + " eindoordeel: voldoet]");
    }

    @Test
    void rooms_that_differ_are_noted_as_they_are() throws Exception {
        assertThat(FacilityReader.read(file).facility().buildings().get(0).rooms())
                .filteredOn(room -> room.kind().key().equals("bedroom"))
                .extracting(room -> room.area() + " " + room.beds() + " " + room.storey() + " " + room.width() + " "
                        + room.height())
                .containsExactly(
                        "9.5 1 0 2.60 2.40",
                        "12 1 1 2.60 2.40",
                        "14.5 2 1 2.60 2.40",
                        "8 1 1 2.20 2.40",
                        "10 1 2 2.60 2.30");
    }

    @Test
    void no_question_asks_more_than_is_read_and_answered_in_one_go() {
        List<String> lines = screen.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            boolean isRow = lines.get(i).startsWith("Beantwoord deze ");
            if (isRow || lines.get(i).equals("Is het volgende zo?")) {
                List<String> asked = new ArrayList<>();
                for (String line : lines.subList(i + 1, lines.size())) {
                    if (line.startsWith(">")) {
                        break;
                    }
                    Matcher matcher = LINE.matcher(line);
                    if (matcher.matches()) {
                        asked.add(matcher.group(1).replaceFirst(" \\[[^]]*]$", ""));
                    }
                }
                assertThat(asked).hasSizeBetween(2, isRow ? Looks.MOST_IN_A_ROW : Looks.MOST_LINES);
                assertThat(asked.stream().mapToInt(String::length).sum())
                        .as(String.join("\n", asked))
                        .isLessThanOrEqualTo(Looks.MOST_SIGNS);
            }
        }
    }

    @Test
    void the_number_of_questions_that_is_told_comes_near() {
        comesNear(screen);
    }

    private static void comesNear(String screen) {
        List<Matcher> told =
                screen.lines().map(PROGRESS::matcher).filter(Matcher::matches).toList();
        int last = Integer.parseInt(told.get(told.size() - 1).group(1));
        assertThat(told)
                .allSatisfy(line -> assertThat(Integer.parseInt(line.group(2)))
                        .as(line.group() + ", and the last is " + last)
                        .isBetween(last - BOUND, last + BOUND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"portable-units"})
    void of_other_kinds_of_places_the_number_comes_near_too(String place) throws Exception {
        Inspector other = answering(place);
        Path out = folder.resolve(place + ".yaml");
        Run run = Run.answering(other::answer, "interview", "--as-of", DAY.toString(), "-o", out.toString());
        assertThat(run.err()).isEmpty();
        comesNear(run.out());
        certainIsCertain(run.out(), out);
    }

    @Test
    void each_verdict_is_told_as_soon_as_it_is_certain_and_stays_so() throws Exception {
        assertThat(certainIsCertain(screen, file)).contains("wet: voldoet", "plan en verordening: voldoet");
        int law = screen.indexOf("het oordeel over wet is «voldoet»");
        assertThat(law).isPositive();
        assertThat(screen.substring(law))
                .as("while something is still to be asked")
                .contains("\n[");
    }

    /** What was told to be certain is so at the end. */
    private static List<String> certainIsCertain(String screen, Path file) throws UnreadableInputException {
        Assessment assessment = assessed(file);
        List<String> told = screen.lines()
                .map(LAYER::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1) + ": " + line.group(2))
                .toList();
        List<String> at = new ArrayList<>();
        for (Layer layer : assessment.layers()) {
            at.add(layer.label(Messages.DUTCH) + ": "
                    + assessment.verdict(layer).label(Messages.DUTCH));
        }
        assertThat(at).containsAll(told);
        assertThat(told).doesNotHaveDuplicates();
        return told;
    }

    /** What is asked is compared with what is open at that moment, as the file has it. */
    @Test
    void only_what_can_still_change_what_binds_is_asked_and_advice_after_that() throws Exception {
        Path out = folder.resolve("advies.yaml");
        Path wish = Files.writeString(folder.resolve("ja.txt"), "Ook de rest beantwoorden = ja\n");
        Inspector knows = new Inspector(wish, SCRIPTS.resolve("interview.txt"), SCRIPTS.resolve("good-housing.txt"));
        List<String> wrong = new ArrayList<>();
        List<Boolean> binding = new ArrayList<>();
        Run run = Run.answering(
                lines -> {
                    List<String> asked = lines.stream()
                            .map(LINE::matcher)
                            .filter(Matcher::matches)
                            .map(line -> line.group(1))
                            .toList();
                    boolean isLook = lines.stream()
                            .anyMatch(
                                    line -> line.startsWith("Beantwoord deze ") || line.equals("Is het volgende zo?"));
                    if (isLook) {
                        List<Question> open = open(out);
                        for (String line : asked) {
                            List<Boolean> may = open.stream()
                                    .filter(question -> line.startsWith(question.text(Messages.DUTCH)))
                                    .map(Question::binding)
                                    .toList();
                            if (may.isEmpty()) {
                                wrong.add(line);
                            }
                            binding.addAll(may);
                        }
                    }
                    return knows.answer(lines);
                },
                "interview",
                "--as-of",
                DAY.toString(),
                "--regime",
                "snf",
                "--regime",
                "aanjaagteam",
                "-o",
                out.toString());
        assertThat(run.err()).isEmpty();
        assertThat(wrong).as("asked, and not open").isEmpty();
        assertThat(binding).contains(true, false);
        assertThat(binding.lastIndexOf(true))
                .as("all that binds before the first that does not")
                .isLessThan(binding.indexOf(false));
        assertThat(run.out().indexOf("Het bindende deel is gevraagd")).isPositive();
    }

    private static List<Question> open(Path file) {
        try {
            Facility facility = FacilityReader.read(file).facility();
            return Looks.overKinds(Huisnorm.bundled()
                    .questions(facility, AssessmentOptions.asOf(DAY).withRegimes(List.of("snf", "aanjaagteam"))));
        } catch (UnreadableInputException e) {
            throw new AssertionError("a file that cannot be read", e);
        }
    }

    @Test
    void what_is_put_off_is_told_in_the_same_numbers_before_and_after() throws Exception {
        Path office = Files.writeString(folder.resolve("later.txt"), "Nu beantwoorden = later\n");
        Inspector later =
                new Inspector(office, SCRIPTS.resolve("house-five-different.txt"), SCRIPTS.resolve("good-housing.txt"));
        Path out = folder.resolve("later.yaml");
        String told = Run.answering(later::answer, "interview", "--as-of", DAY.toString(), "-o", out.toString())
                .out();
        Matcher before = Pattern.compile(
                        "registers staat: ([0-9]+) dingen om op te zoeken, samen ongeveer ([0-9]+) vragen")
                .matcher(told);
        Matcher after = Pattern.compile("op kantoor \\(([0-9]+) dingen, samen ongeveer ([0-9]+) vragen\\)")
                .matcher(told);
        assertThat(before.find()).isTrue();
        assertThat(after.find()).isTrue();
        assertThat(after.group(1)).isEqualTo(before.group(1));
        assertThat(after.group(2)).isEqualTo(before.group(2));
        assertThat(told.lines().filter(line -> line.startsWith("    - "))).hasSize(Integer.parseInt(after.group(1)));
        long became = screen.substring(screen.indexOf("\n" + office() + "\n"))
                .lines()
                .filter(line -> PROGRESS.matcher(line).matches())
                .count();
        assertThat((long) Integer.parseInt(before.group(2)))
                .as("questions that it becomes")
                .isBetween(became - BOUND, became + BOUND);
    }

    private static String office() {
        String label = Walk.OFFICE.label(Messages.DUTCH);
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }
}
