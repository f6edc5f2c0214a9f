package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.language.EveryText;
import nl.huisnorm.language.Keys;
import nl.huisnorm.language.Languages;
import nl.huisnorm.language.PointingWords;
import nl.huisnorm.language.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All that the checker says: on the screen and in help, in reports, pages, papers and workbooks. */
class SpokenTextsTest {

    private static final List<Told> TEXTS = Stream.of("texts", "papers", "workbook")
            .flatMap(name -> EveryText.ofFiles("/nl/huisnorm/checker/", name).stream())
            .toList();

    /** The words of both languages are known from all that is told, the library and its rulebook included. */
    private static final List<Told> ALL = Stream.of(
                    TEXTS,
                    EveryText.ofFiles("/nl/huisnorm/text/", "messages"),
                    EveryText.ofFiles("/nl/huisnorm/text/", "questions"),
                    EveryText.ofData("/nl/huisnorm/internal/facts/facts.json", "facts"),
                    EveryText.ofData("/nl/huisnorm/rules/rulebook.json", "rulebook"))
            .flatMap(List::stream)
            .toList();

    private static final Path SOURCES = Path.of("src/main");

    /** Behind these stands the rest of a key, as a word of its own. */
    private static final List<String> BEGUN = List.of(
            "questions.",
            "interview.",
            "norms-column-",
            "convert.form-",
            "verify.what-",
            "verify.field-",
            "report-list.",
            "report-list.column-",
            "report-list.action-",
            "report-list.do-",
            "report-list.basis-",
            "batch.column-",
            "basis.",
            "basis.looked-",
            "inspected.",
            "html.",
            "checklist.head.",
            "column.",
            "agreement.",
            "agreement.article.",
            "region.",
            "inspection.",
            "sheet.");

    /** Behind these stands a kind of place, a theme of the rulebook, the name of a fact, or a second part. */
    private static final List<String> MADE = List.of(
            "usage.",
            "huisnorm.",
            "init.id-",
            "init.kind-",
            "init.words-",
            "init.head.",
            "theme.",
            "force.",
            "verify.cause-",
            "verify.compared-",
            "validate.kind-",
            "changes.area.",
            "changes.field.",
            "changes.language.",
            "inspection.reason-",
            "inspection.verdict.");

    private static List<Told> of(String file) {
        return TEXTS.stream().filter(told -> told.at().startsWith(file + ":")).toList();
    }

    private static List<String> keys(List<Told> texts) {
        return texts.stream()
                .map(told -> told.at().substring(told.at().indexOf(':') + 1))
                .toList();
    }

    @Test
    void nothing_points_at_what_is_not_on_the_screen() {
        assertThat(PointingWords.in(TEXTS)).isEmpty();
    }

    @Test
    void no_word_stands_in_the_wrong_language() {
        assertThat(Languages.mixed(ALL)).isEmpty();
    }

    @Test
    void every_word_that_is_listed_as_of_both_languages_stands_in_both() {
        assertThat(Languages.listedForNothing(ALL)).isEmpty();
    }

    @Test
    void no_code_stands_in_a_text_but_for_what_somebody_types() {
        assertThat(Languages.code(TEXTS)).isEmpty();
    }

    @Test
    void both_languages_fill_in_the_same() {
        assertThat(Languages.filledInOtherwise(TEXTS)).isEmpty();
    }

    @Test
    void a_place_to_live_in_is_no_amenity() {
        assertThat(TEXTS.stream()
                        .filter(told -> told.english().matches("(?is).*\\bfacilit(y|ies)\\b.*")
                                && told.dutch().matches("(?is).*\\bvoorziening(en)?\\b.*")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"texts, nl", "texts, en", "papers, nl", "papers, en", "workbook, nl", "workbook, en"})
    void no_text_is_written_twice(String name, String language) {
        assertThat(Keys.doubled(
                        SOURCES.resolve("resources/nl/huisnorm/checker/" + name + "_" + language + ".properties")))
                .isEmpty();
    }

    @Test
    void every_text_is_asked_for_by_something() {
        Set<String> asked = Keys.asked(SOURCES);
        // what is told otherwise of a plan and of an application is asked for as of a facility
        List<String> keys = keys(TEXTS).stream()
                .map(key -> key.replaceAll("-of-(?:plan|application)$", ""))
                .distinct()
                .toList();
        assertThat(Keys.unused(keys, asked, BEGUN, MADE)).isEmpty();
        List<String> beginnings = new ArrayList<>(BEGUN);
        beginnings.addAll(MADE);
        beginnings.removeAll(List.of("usage.", "huisnorm.")); // asked for by the library of the command line
        assertThat(Keys.beginningsOfNothing(keys, asked, beginnings)).isEmpty();
    }

    @Test
    void every_text_of_help_is_of_a_command_that_there_is() {
        Set<String> commands = keys(of("texts")).stream()
                .filter(key -> key.startsWith("huisnorm."))
                .map(key -> key.substring(0, key.indexOf("usage.")))
                .collect(Collectors.toSet());
        assertThat(commands).hasSizeGreaterThan(25).allSatisfy(command -> {
            List<String> arguments = Pattern.compile("\\.")
                    .splitAsStream(command)
                    .skip(1)
                    .collect(Collectors.toCollection(ArrayList::new));
            arguments.add("--help");
            assertThat(Run.of(arguments.toArray(String[]::new)).exit()).isZero();
        });
    }
}
