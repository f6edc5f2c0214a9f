package nl.huisnorm.checker.template;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.checker.Run;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InitCommandTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final Pattern ASKED = Pattern.compile("[ ]*(?:- )?([A-Za-z0-9]+):");

    @TempDir
    private Path folder = Path.of("");

    private static Run init(HousingKind kind, Locale locale) {
        ResourceBundle texts = Texts.of(locale);
        String choice =
                HousingKind.choices(texts).get(List.of(HousingKind.values()).indexOf(kind));
        Run run = Run.of("init", choice.substring(0, choice.indexOf(' ')), "--lang", locale.getLanguage());
        assertThat(run.exit()).as(run.err()).isZero();
        return run;
    }

    private static FacilityDocument read(String text) throws UnreadableInputException {
        return FacilityReader.read("init.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Outcome> outcomes(Facility facility) {
        Assessment assessment = HUISNORM.assess(facility, AssessmentOptions.asOf(DAY));
        return assessment.findings().stream().collect(toMap(InitCommandTest::key, Finding::outcome, (one, two) -> one));
    }

    private static String key(Finding finding) {
        return finding.norm().id() + " " + finding.subject().place();
    }

    @ParameterizedTest
    @EnumSource(HousingKind.class)
    void an_empty_field_says_nothing(HousingKind kind) throws UnreadableInputException {
        for (Locale locale : List.of(Messages.DUTCH, Locale.UK)) {
            Facility begun = HousingKind.begun(kind.supposed(), Texts.of(locale));
            Facility read = read(init(kind, locale).out()).facility();
            assertThat(read.id()).isEqualTo(begun.id());
            assertThat(outcomes(read)).isEqualTo(outcomes(begun));
        }
    }

    /** What the norms miss of such a place has a field in the file, whatever it stands in. */
    @ParameterizedTest
    @EnumSource(HousingKind.class)
    void what_the_norms_ask_of_such_a_place_is_asked_for(HousingKind kind) throws UnreadableInputException {
        FacilityDocument file = read(init(kind, Messages.DUTCH).out());
        Assessment assessment = HUISNORM.assess(kind.supposed(), AssessmentOptions.asOf(DAY));
        Set<String> absent = new TreeSet<>();
        assessment.findings().stream()
                .flatMap(finding -> finding.missing().stream())
                .filter(missing -> file.positions().locate(missing.place()) == null)
                .map(missing -> missing.place().toString())
                .filter(place -> !place.endsWith("/partial") && !place.startsWith("/inspections"))
                .filter(place -> !place.matches(".*/(amenities|fireSafety)/.*|.*/(units|rooms)"))
                .forEach(absent::add);
        assertThat(absent).isEmpty();
    }

    @Test
    void a_house_is_not_asked_for_what_tall_buildings_have() {
        String house = init(HousingKind.HOUSE, Messages.DUTCH).out();
        String complex = init(HousingKind.COMPLEX, Messages.DUTCH).out();
        assertThat(house).doesNotContain("roge blusleiding");
        // how high a house is has it not apply, so that it has to be told
        assertThat(house.lines().filter(line -> line.contains("BBL-FIRE-20"))).hasSizeLessThan(2);
        assertThat(complex).contains("BBL-FIRE-20").contains("roge blusleiding");
        assertThat(house.lines()).hasSizeLessThan((int) complex.lines().count());
    }

    @Test
    void above_each_field_stand_the_question_its_unit_where_to_look_and_who_asks() {
        String house = init(HousingKind.HOUSE, Messages.DUTCH).out();
        String joined = house.replaceAll("\n *# +", " ");
        assertThat(joined)
                .contains("Hoe breed is het smalste matras in slaapkamer 1? (een getal in m, van 0 tot en met 3) "
                        + "Waar: Meet het matras zelf, niet het bed. Normen: SNF-2.4-BED.");
        assertThat(init(HousingKind.HOUSE, Locale.UK).out().replaceAll("\n *# +", " "))
                .contains("Where: ", "Norms: SNF-2.4-BED.", "An ordinary house")
                .doesNotContain("Waar:", "Normen:");
    }

    @ParameterizedTest
    @EnumSource(HousingKind.class)
    void every_field_has_a_comment_and_no_line_is_too_long(HousingKind kind) {
        List<String> lines = init(kind, Messages.DUTCH).out().lines().toList();
        assertThat(lines).allMatch(line -> line.length() <= 100);
        for (int i = 1; i < lines.size(); i++) {
            if (ASKED.matcher(lines.get(i)).matches()) {
                assertThat(lines.get(i - 1).strip()).as(lines.get(i)).startsWith("#");
            }
        }
    }

    @Test
    void only_the_regimes_asked_for_are_asked_for() {
        Run run = Run.of("init", "woning", "--regime", "SNF");
        assertThat(run.out()).contains("SNF-2.4-BED").doesNotContain("BBL-");
    }

    @ParameterizedTest
    @CsvSource({
        "Woning, reguliere woning",
        "pension, hotel of pension",
        "portable-units, woonunit",
        "CAMPING, recreatieterrein"
    })
    void a_kind_is_found_by_what_people_call_it_in_either_language(String word, String form) {
        assertThat(Run.of("init", word, "--regime", "snf").out()).contains("# " + form + "\n");
    }

    @Test
    void a_kind_that_is_none_is_told_with_those_there_are_and_the_nearest() {
        Run run = Run.of("init", "wonnig");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("wonnig is geen soort plek; mogelijk zijn: woning (een gewone woning), ");
        assertThat(run.err()).contains("; bedoelt u woning?");
        assertThat(Run.of("init").err()).contains("noem het soort plek: woning (");
        assertThat(Run.of("init", "--lang", "en").err()).contains("name the kind of place: house (");
    }

    @Test
    void at_a_keyboard_the_kind_is_asked_for_where_none_was_named() {
        Path file = folder.resolve("gevraagd.xlsx");
        Run run = Run.atTheKeyboard("woning\n", "init", "--xlsx", "--regime", "snf", "-o", file.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).startsWith("Voor wat voor plek? Kies uit: woning (een gewone woning), ");
        assertThat(file).exists();
        for (String nothing : List.of("", "\n")) {
            run = Run.atTheKeyboard(nothing, "init");
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("noem het soort plek: woning (");
        }
        assertThat(Run.atTheKeyboard("wonnig\n", "init").err()).contains("; bedoelt u woning?");
    }

    @Test
    void it_is_written_to_a_new_file_and_never_over_one() throws IOException {
        Path file = folder.resolve("nieuw.yaml");
        Run run = Run.of("init", "woning", "--regime", "snf", "-o", file.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("Geschreven: " + file);
        String text = Files.readString(file);
        assertThat(text).isEqualTo(Run.of("init", "woning", "--regime", "snf").out());
        Files.writeString(file, text + "# ingevuld\n");
        Run again = Run.of("init", "hotel", "-o", file.toString());
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).contains("bestaat al");
        assertThat(Files.readString(file)).endsWith("# ingevuld\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nieuw.json", "nieuw", "nieuw.xls"})
    void another_form_is_refused_and_nothing_is_made(String name) {
        Path file = folder.resolve(name);
        Run run = Run.of("init", "woning", "-o", file.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(".yaml of .xlsx eindigt");
        assertThat(file).doesNotExist();
    }

    @Test
    void what_is_begun_can_be_checked_at_once() throws IOException {
        Path file = folder.resolve("nieuw.yaml");
        Run.of("init", "woning", "-o", file.toString());
        Run run = Run.of("check", file.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void a_workbook_is_named_after_the_kind_or_as_asked() throws IOException {
        Files.deleteIfExists(Path.of("house.xlsx"));
        try {
            Run run = Run.of("init", "woning", "--xlsx", "--lang", "en");
            assertThat(run.err()).startsWith("Written: house.xlsx");
            assertThat(Path.of("house.xlsx")).isNotEmptyFile();
        } finally {
            Files.deleteIfExists(Path.of("house.xlsx"));
        }
        Path named = folder.resolve("Dorpsstraat.XLSX");
        assertThat(Run.of("init", "woning", "-o", named.toString()).exit()).isZero();
        Run check = Run.of("check", named.toString());
        assertThat(check.err()).isEmpty();
        assertThat(check.exit()).isEqualTo(3);
        Run again = Run.of("init", "woning", "--xlsx", "-o", named.toString());
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).contains("bestaat al");
    }

    @Test
    void a_workbook_that_is_called_otherwise_is_refused() {
        Path named = folder.resolve("nieuw.yaml");
        Run run = Run.of("init", "woning", "--xlsx", "-o", named.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("geef bij --xlsx een bestand dat op .xlsx eindigt");
        assertThat(named).doesNotExist();
    }
}
