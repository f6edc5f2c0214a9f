package nl.huisnorm.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.ProblemGroup;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody sees in a file, or a terminal obeys, is refused where it stands and shown for what it is. */
class HiddenCharactersTest {

    private static final String FACILITY = "{\"id\": %s, \"name\": %s, \"buildings\": [{\"id\": \"a\"}]}";

    private static List<Problem> problems(String text) {
        UnreadableInputException refused = catchThrowableOfType(
                UnreadableInputException.class, () -> FacilityReader.read("f", text.getBytes(UTF_8)));
        return refused == null ? List.of() : refused.problems();
    }

    @Test
    void a_line_of_a_problem_is_one_line_whatever_the_file_says() {
        String text = """
                id: t
                "na\\u001b[31mme\\nEINDOORDEEL: VOLDOET": x
                buildings:
                  - {id: b, form: "x\\u001b[2J\\nEINDOORDEEL: VOLDOET", usableFloorArea: "1\\u001b[2J", permitAppliedOn: "\\u009b5m"}
                """;
        UnreadableInputException refused = catchThrowableOfType(
                UnreadableInputException.class, () -> FacilityReader.read("f", text.getBytes(UTF_8)));
        assertThat(refused.problems()).hasSize(4);
        for (ProblemGroup group : refused.groups()) {
            for (Locale locale : List.of(Messages.DUTCH, Locale.ENGLISH)) {
                assertThat(group.line(locale))
                        .doesNotContainPattern("\\p{Cntrl}")
                        .doesNotContain("\u009b");
            }
        }
        assertThat(refused.groups().get(0).line(Messages.DUTCH))
                .isEqualTo(
                        "f:2:1: /na\\u001B[31mme\\nEINDOORDEEL: VOLDOET: in «na\\u001B[31mme\\nEINDOORDEEL: VOLDOET» "
                                + "staat een teken dat niemand ziet (U+001B); haal het weg");
        assertThat(String.valueOf(refused.getMessage()).lines()).hasSize(4);
    }

    @Property(tries = 300, seed = "20261129")
    void whatever_a_problem_quotes_nothing_in_it_moves_a_cursor(
            @ForAll("texts") String file, @ForAll("texts") String field, @ForAll("texts") String value) {
        Problem problem =
                new Problem(file, Position.START, Pointer.ROOT.field(field), "unknown-word", List.of(value, "a"));
        for (Locale locale : List.of(Messages.DUTCH, Locale.ENGLISH)) {
            String line = problem.line(locale) + problem.message(locale);
            assertThat(line.codePoints().mapToObj(Character::getType))
                    .doesNotContain(
                            (int) Character.CONTROL,
                            (int) Character.FORMAT,
                            (int) Character.SURROGATE,
                            (int) Character.LINE_SEPARATOR,
                            (int) Character.PARAGRAPH_SEPARATOR);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().all().ofMaxLength(12);
    }

    @ParameterizedTest
    @CsvSource({
        "\\u001b[31m, U+001B", "\\u0007, U+0007", "\\u009b5m, U+009B", "\\u202egnp, U+202E", "a\\u200bb, U+200B",
        "a\\u00adb, U+00AD", "a\\ufeffb, U+FEFF", "a\\u2028b, U+2028", "\\ud800, U+D800", "a\\udc00b, U+DC00",
        "a\\u2066b, U+2066"
    })
    void a_text_has_no_characters_that_nobody_sees(String written, String number) {
        for (String text : List.of(
                FACILITY.formatted("\"" + written + "\"", "\"x\""),
                FACILITY.formatted("\"x\"", "\"" + written + "\""))) {
            assertThat(problems(text))
                    .extracting(problem ->
                            problem.code() + " " + problem.arguments().get(1))
                    .containsExactly("invisible-character " + number);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"👨‍👩‍👧", "café", "12\\u00a0m²", "regel\\nregel", "a\\tb", "𝕏", "\\ud835\\udd4f"})
    void what_people_write_in_a_name_stays(String written) {
        assertThat(problems(FACILITY.formatted("\"x\"", "\"" + written + "\""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u00a0", " \\u00a0\\u3000", "\\u2003", "\\u202f", "\\t\\n", ""})
    void a_text_of_blanks_of_any_kind_is_empty(String written) {
        assertThat(problems(FACILITY.formatted("\"x\"", "\"" + written + "\"")))
                .extracting(Problem::code)
                .containsExactly("blank");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "id": "h\\u00a01"                                          | /id
            "id": "x", "\\u00a0name": "y"                             | /\u00a0name
            "id": "x", "name\\u00a0": "y"                             | /name\u00a0
            "id": "x", "certificates": [{"scheme": "snf\\u00a0"}]     | /certificates/0/scheme
            "id": "x", "stays": [{"id": "s", "from": "2026-01-01\\u00a0"}] | /stays/0/from
            "id": "x", "residents": "5\\u202f"                        | /residents
            "id": "x", "mixedWithOthers\\u2007": true                 | /mixedWithOthers\u2007
            """)
    void a_space_that_is_none_is_named_for_what_it_is(String fields, String at) {
        List<Problem> problems = problems("{" + fields + ", \"buildings\": [{\"id\": \"a\"}]}");
        assertThat(problems)
                .extracting(problem -> problem.code() + " " + problem.pointer())
                .containsExactly("odd-space " + at);
        assertThat(problems.get(0).message(Messages.DUTCH))
                .contains("(U+")
                .doesNotContainPattern("[\u00a0\u2007\u202f]");
    }

    @Test
    void a_line_that_a_no_break_space_indents_is_told_by_that_space() {
        assertThat(problems("id: x\n\u00a0\u00a0name: y\nbuildings: [{id: a}]\n"))
                .extracting(problem -> problem.message(Messages.DUTCH))
                .containsExactly("in «\\u00A0\\u00A0name» staat een vaste of andere bijzondere spatie (U+00A0); "
                        + "gebruik gewone spaties");
    }
}
