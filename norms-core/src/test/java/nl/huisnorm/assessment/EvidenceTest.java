package nl.huisnorm.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.facts.Choice;
import nl.huisnorm.internal.facts.Fact;
import nl.huisnorm.internal.facts.FactTable;
import nl.huisnorm.internal.facts.FactType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was read is told as people say it, and never as it is written in a file. */
class EvidenceTest {

    static Stream<Fact> choices() {
        return FactTable.get().records().stream()
                .flatMap(record -> record.facts().stream())
                .filter(fact -> fact.type() == FactType.CHOICES);
    }

    private static String text(Fact fact, Object value, Locale locale) {
        return new Evidence(fact.owner(), Pointer.ROOT.field(fact.name()), value).text(locale);
    }

    @ParameterizedTest
    @MethodSource("choices")
    void words_of_a_list_are_told_by_their_names(Fact fact) {
        List<Choice.Word> words = FactTable.get().choiceOf(fact).words();
        String keys = words.stream().map(Choice.Word::key).collect(Collectors.joining(", "));
        for (Locale locale : List.of(Locale.forLanguageTag("nl"), Locale.ENGLISH)) {
            assertThat(text(fact, keys, locale))
                    .isEqualTo(
                            words.stream().map(word -> word.label().in(locale)).collect(Collectors.joining(", ")));
            assertThat(text(fact, words.get(0).key(), locale))
                    .isEqualTo(words.get(0).label().in(locale));
        }
    }

    @Test
    void what_is_no_word_of_the_list_stays_as_it_is() {
        assertThat(text(choices().findFirst().orElseThrow(), "", Locale.ENGLISH))
                .isEmpty();
        assertThat(new Evidence("room", Pointer.ROOT.field("name"), "zolder, en-14604").text(Locale.ENGLISH))
                .isEqualTo("zolder, en-14604");
    }
}
