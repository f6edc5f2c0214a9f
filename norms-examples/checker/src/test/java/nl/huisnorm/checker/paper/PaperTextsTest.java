package nl.huisnorm.checker.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.huisnorm.checker.command.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What papers and pages say, they say in both languages, with the same facts in it. */
class PaperTextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])");

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"papers", "texts"})
    void every_text_stands_in_both_languages_with_the_same_facts_in_it(String which) {
        ResourceBundle dutch = bundle(which, "nl");
        ResourceBundle english = bundle(which, "en");
        assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(dutch.keySet());
        for (String key : dutch.keySet()) {
            assertThat(places(english.getString(key))).as(key).isEqualTo(places(dutch.getString(key)));
        }
    }

    private static ResourceBundle bundle(String which, String language) {
        Locale locale = Locale.forLanguageTag(language);
        return which.equals("papers") ? Texts.ofPapers(locale) : Texts.of(locale);
    }
}
