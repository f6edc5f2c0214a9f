package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.language.EveryText;
import nl.huisnorm.language.Keys;
import nl.huisnorm.language.Languages;
import nl.huisnorm.language.PointingWords;
import nl.huisnorm.language.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All that the library says, the table of facts and the rulebook included, read as by somebody who sees nothing else. */
class SpokenDutchTest {

    private static final List<Told> TEXTS = Stream.of(
                    EveryText.ofFiles("/nl/huisnorm/text/", "messages"),
                    EveryText.ofFiles("/nl/huisnorm/text/", "questions"),
                    EveryText.ofData("/nl/huisnorm/internal/facts/facts.json", "facts"),
                    EveryText.ofData("/nl/huisnorm/rules/rulebook.json", "rulebook"))
            .flatMap(List::stream)
            .toList();

    private static final Path ROOT = Path.of("..");

    private static final Path WRITTEN = ROOT.resolve("norms-core/src/main/resources/nl/huisnorm/text");

    /** Behind these stands the rest of a key, as a word of its own. */
    private static final List<String> BEGUN = List.of(
            "subject.",
            "problem.",
            "settlement.",
            "application.",
            "condition-fault.",
            "given.",
            "report.close-",
            "report.open-",
            "explain.decided-",
            "input.type.",
            "place.",
            "each.",
            "numbered.",
            "hint.");

    /** Behind these stands a word of a choice, the name of a fact, a kind of thing, or a second part. */
    private static final List<String> MADE = List.of(
            "word.",
            "fact.",
            "measure.",
            "margin.",
            "cost-way.",
            "condition.",
            "finding.met-",
            "finding.not-met-",
            "explain.required-",
            "report.close-compliant",
            "input.known.",
            "problem.wrong-type-",
            "problem.workbook-",
            "problem.inspection-no-",
            "problem.unknown-building",
            "problem.no-buildings",
            "problem.residents-differ",
            "problem.part-without-function",
            "problem.more-bunks-than-beds",
            "place.room.",
            "each.room.",
            "hint.");

    @Test
    void nothing_points_at_what_is_not_on_the_screen() {
        assertThat(PointingWords.in(TEXTS)).isEmpty();
    }

    @Test
    void no_word_stands_in_the_wrong_language() {
        assertThat(Languages.mixed(TEXTS)).isEmpty();
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
    void every_text_of_the_library_is_read() {
        assertThat(TEXTS).hasSizeGreaterThan(6000);
        assertThat(List.of("messages:", "questions:", "facts:", "rulebook:"))
                .allMatch(file -> TEXTS.stream().anyMatch(told -> told.at().startsWith(file)));
        assertThat(List.of(
                        "/title",
                        "/label",
                        "/requirement",
                        "/question",
                        "/cautions/",
                        "/interpretations/",
                        "/profiles/"))
                .allMatch(part -> TEXTS.stream()
                        .anyMatch(told ->
                                told.at().startsWith("rulebook:") && told.at().contains(part)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages_nl", "messages_en", "questions_nl", "questions_en"})
    void no_text_is_written_twice(String name) {
        assertThat(Keys.doubled(WRITTEN.resolve(name + ".properties"))).isEmpty();
    }

    @Test
    void every_text_is_asked_for_by_something() {
        Set<String> asked = Keys.asked(
                ROOT.resolve("norms-core/src/main"),
                ROOT.resolve("norms-rules/src/main"),
                ROOT.resolve("norms-examples/checker/src/main"));
        List<String> keys = TEXTS.stream()
                .filter(told -> told.at().startsWith("messages:") || told.at().startsWith("questions:"))
                .map(told -> told.at().substring(told.at().indexOf(':') + 1))
                .toList();
        assertThat(Keys.unused(keys, asked, BEGUN, MADE)).isEmpty();
        List<String> beginnings = new ArrayList<>(BEGUN);
        beginnings.addAll(MADE);
        assertThat(Keys.beginningsOfNothing(keys, asked, beginnings)).isEmpty();
    }

    @Test
    void every_check_by_hand_asks_a_whole_question() {
        assertThat(Huisnorm.bundled().rulebook().norms().stream()
                        .filter(norm -> norm.question() != null)
                        .map(norm -> norm.id() + ": " + norm.question().nl())
                        .filter(text -> !text.contains("?")))
                .isEmpty();
    }
}
