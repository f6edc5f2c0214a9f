package nl.huisnorm.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * There is an end to how large a part of a file can be, and it is told where it is passed. The limits keep the time that
 * reading takes in proportion to the size of the file: whatever is done more than once for one character is done within a
 * line of YAML, a name or a text, and those have a largest size.
 */
class LargeTokensTest {

    private static Problem only(String text) {
        List<Problem> problems = catchThrowableOfType(
                        UnreadableInputException.class, () -> FacilityReader.read("f", text.getBytes(UTF_8)))
                .problems();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).message(Locale.ENGLISH)).isNotBlank();
        return problems.get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name: %s", "name: \"%s\"", "%s: x", "# %s", "- %s", "{id: x, name: %s}"})
    void a_line_of_yaml_has_an_end(String line) {
        Problem problem = only("id: x\n" + line.formatted("x".repeat(100_000)) + "\n");
        assertThat(problem.code()).isEqualTo("line-of-yaml-too-long");
        assertThat(problem.position()).isEqualTo(new Position(2, 1));
        assertThat(problem.message(Messages.DUTCH)).contains("langer dan 100000 tekens");
    }

    @Test
    void so_has_one_that_begins_with_a_brace() {
        String text = "{id: x, name: " + "x".repeat(100_000) + "}";
        assertThat(only(text).code()).isEqualTo("line-of-yaml-too-long");
    }

    @Test
    void many_values_on_the_longest_line_are_each_looked_at_once() {
        String truths = IntStream.range(0, 4_999).mapToObj(i -> "True").collect(Collectors.joining(",          "));
        String text = "id: x\nname: “x”\nbuildings: [" + truths + "]\n";
        UnreadableInputException refused = catchThrowableOfType(
                UnreadableInputException.class, () -> FacilityReader.read("f", text.getBytes(UTF_8)));
        assertThat(refused.groups())
                .extracting(group -> group.problems().get(0).code())
                .containsExactly("curly-quotes", "wrong-type-object", "more-problems");
    }

    /** What each of a hundred names was meant to be is worth finding out; of a hundred thousand, that there are more. */
    @Test
    void names_beyond_those_that_are_told_are_not_looked_into() {
        String names =
                IntStream.range(0, 100_000).mapToObj(i -> "k" + i + ": 1\n").collect(Collectors.joining());
        List<Problem> problems = catchThrowableOfType(
                        UnreadableInputException.class,
                        () -> FacilityReader.read("f", ("id: x\n" + names).getBytes(UTF_8)))
                .problems();
        assertThat(problems).hasSize(101);
        assertThat(problems.get(100).code()).isEqualTo("more-problems");
    }

    @Test
    void a_facility_in_json_may_be_one_line() throws UnreadableInputException {
        String rooms = IntStream.range(0, 4_999)
                .mapToObj(i -> "{\"id\": \"r" + i + "\", \"kind\": \"bedroom\"}")
                .collect(Collectors.joining(", "));
        String text = "{\"id\": \"x\", \"buildings\": [{\"id\": \"a\", \"rooms\": [" + rooms + "]}]}";
        assertThat(text).hasSizeGreaterThan(100_000);
        Facility facility = FacilityReader.read("f.yaml", text.getBytes(UTF_8)).facility();
        assertThat(facility.buildings().get(0).rooms()).hasSize(4_999);
    }

    @Test
    void one_on_a_long_line_that_is_no_json_is_told_with_its_place() {
        String digits = "1".repeat(900);
        String text = "{\"id\": \"x\", \"note\": [" + (digits + ", ").repeat(300) + "1,5 m], \"a\": 1 2}";
        Problem problem = only(text);
        assertThat(problem.code()).isEqualTo("number-form");
        assertThat(problem.position()).isEqualTo(new Position(1, text.indexOf("5 m") + 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"x\",\n \"%s\": 1}",
                "id: x\n%s: 1\n",
                "id: x\n\"%s\": 1\n",
                "id: x\n? %s\n: 1\n",
                "{id: x,\n %s: 1}",
                "id: x\n\n%s: 1"
            })
    void the_name_of_a_field_has_an_end(String text) {
        for (int length : List.of(1_001, 2_000, 60_000)) {
            Problem problem = only(text.formatted("n".repeat(length)));
            assertThat(problem.code()).as(text).isEqualTo("name-too-long");
            assertThat(problem.message(Messages.DUTCH))
                    .isEqualTo("de naam van een veld is hier langer dan 1000 tekens");
            assertThat(problem.position()).isNotNull();
            assertThat(problem.position().line()).isEqualTo(text.contains("\n\n") ? 3 : 2);
        }
    }

    @Test
    void a_number_has_an_end() {
        Problem problem = only("{\"id\": \"x\",\n \"residents\": " + "1".repeat(5_000) + "}");
        assertThat(problem.code()).isEqualTo("number-too-long");
        assertThat(problem.position()).isEqualTo(new Position(2, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"residents: %s", "residents: -%s", "residents: %s.5", "residents: %se5", "residents: 0.%s"})
    void a_number_in_yaml_has_the_same_end(String line) {
        for (int length : List.of(1_001, 99_900)) {
            Problem problem = only("id: x\n" + line.formatted("1".repeat(length)) + "\nbuildings: [{id: a}]\n");
            assertThat(problem.code()).isEqualTo("number-too-long");
            assertThat(problem.position()).isEqualTo(new Position(2, 12));
        }
        assertThat(only("id: x\n" + line.formatted("1".repeat(990)) + "\nbuildings: [{id: a}]\n")
                        .code())
                .isNotEqualTo("number-too-long");
    }

    /** A pattern that repeats a group calls itself for each time: on a small stack that ends the program. */
    @Test
    void a_place_of_as_many_parts_as_a_text_can_have_needs_no_stack() throws InterruptedException {
        AtomicReference<Object> read = new AtomicReference<>("");
        Runnable reading = () -> {
            try {
                read.set(FacilityReader.read("f", clarification("/a".repeat(5_000)))
                        .facility()
                        .id());
            } catch (UnreadableInputException | StackOverflowError e) {
                read.set(e);
            }
        };
        Thread small = new Thread(null, reading, "small", 256 * 1024L);
        small.start();
        small.join();
        assertThat(read.get()).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "/", "//", "/a/", "/a//b", "a/b", "/a/b/", " /a"})
    void a_place_is_a_pointer(String place) {
        UnreadableInputException refused = catchThrowableOfType(
                UnreadableInputException.class, () -> FacilityReader.read("f", clarification(place)));
        assertThat(refused.problems()).extracting(Problem::code).containsExactly("pattern");
    }

    private static byte[] clarification(String place) {
        return ("id: x\nbuildings: [{id: a}]\nclarifications:\n  - check: long-ago\n    place: \"" + place
                        + "\"\n    reason: r\n")
                .getBytes(UTF_8);
    }

    @Test
    void a_text_has_an_end_that_counts_characters_as_people_see_them() throws UnreadableInputException {
        String faces = "😀".repeat(10_000);
        String text = "{\"id\": \"x\", \"name\": \"%s\", \"buildings\": [{\"id\": \"a\"}]}";
        assertThat(FacilityReader.read("f", text.formatted(faces).getBytes(UTF_8))
                        .facility()
                        .name())
                .isEqualTo(faces);
        assertThat(only(text.formatted(faces + "x")).code()).isEqualTo("text-too-long");
    }
}
