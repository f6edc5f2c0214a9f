package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.internal.facts.FactTable;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an inspector reads in Dutch, read as somebody would who has nothing else before him. */
class SpokenDutchTest {

    /** What a question or a name points at with these stands somewhere else. */
    private static final Pattern POINTS = Pattern.compile("(?iu)\\b(deze|dit|zo'n|zulke|hier|daarvan)\\b|^(die|dat) |"
            + "\\b(is|zijn|van|op|aan|in|bij|voor|tot|noemt|hebben|heeft|wordt|worden|liggen) (die|dat) ");

    /** A noun behind it, or a clause, tells what is meant. */
    private static final Pattern TOLD = Pattern.compile(
            "(?iu)\\bdit (bestand|regelboek)\\b|\\b(van|na|op) die (dag|grond)\\b|\\baan dat (de|het|een|elk)\\b");

    private static final Pattern ENGLISH =
            Pattern.compile("(?iu)\\b(the|and|with|not|must|shall|building|room|facility|"
                    + "rent|lease|file|value|true|false|null|yes|none|required|found|missing|unknown|day|check|settings?|"
                    + "tenant|landlord|floor|fire|date|size|default|update)\\b");

    /** A name as programs write it, a place in a file, or a field. */
    private static final Pattern CODE = Pattern.compile(
            "\\b[a-z]+[A-Z][A-Za-z]*\\b|\\b[A-Z]+_[A-Z_]+\\b|\\b[a-z]+\\.[a-z]+[A-Z]|(?<![\\p{L}\\d])/[a-z]+/");

    private static Map<String, String> read() {
        Map<String, String> all = new TreeMap<>();
        Messages messages = Messages.in(Messages.DUTCH);
        messages.keys().stream()
                .filter(key ->
                        key.matches("(fact|report|finding|measure|margin|alternative|settlement|application|remedies|"
                                + "capacity|subject|word|diff|compare|change|line|reference|condition)\\..*"))
                .filter(key -> !key.startsWith("word.FileKind"))
                .forEach(key -> all.put(key, messages.get(key)));
        Messages questions = Messages.ofQuestions(Messages.DUTCH);
        questions.keys().forEach(key -> all.put(key, questions.get(key)));
        FactTable.get()
                .records()
                .forEach(record -> record.facts().forEach(fact -> {
                    all.put(
                            "label of " + fact.owner() + "." + fact.name(),
                            fact.label().nl());
                    Text ask = fact.ask();
                    if (ask != null) {
                        all.put("question of " + fact.owner() + "." + fact.name(), ask.nl());
                    }
                }));
        for (Norm norm : Huisnorm.bundled().rulebook().norms()) {
            all.put("title of " + norm.id(), norm.title().nl());
            Text question = norm.question();
            if (question != null) {
                all.put("question of " + norm.id(), question.nl());
            }
        }
        return all;
    }

    private static List<String> faults(Pattern pattern, Pattern allowed) {
        List<String> faults = new ArrayList<>();
        read().forEach((key, text) -> {
            String left = allowed.matcher(text).replaceAll("");
            Matcher matcher = pattern.matcher(left);
            if (matcher.find()) {
                faults.add(key + ": " + text);
            }
        });
        return faults;
    }

    @Test
    void nothing_points_at_what_is_not_on_the_screen() {
        assertThat(faults(POINTS, TOLD).stream()
                        .filter(fault -> fault.matches(
                                "(?s)(fact|question|where|label|title|report|finding|measure|hint|place|each)\\b.*")))
                .isEmpty();
    }

    @Test
    void no_english_word_stands_in_it() {
        assertThat(faults(ENGLISH, Pattern.compile("--[a-z-]+|huisnorm [a-z]+|`[^`]*`|\\bCheck\\b")))
                .isEmpty();
    }

    @Test
    void no_code_stands_in_it() {
        assertThat(faults(CODE, Pattern.compile("--[a-z-]+|\\b(kWh|kW|dB|dm³|m²|m³|MJ|µg|KvK|QR|pH|kPa)\\b")))
                .isEmpty();
    }

    @Test
    void every_check_by_hand_asks_a_whole_question() {
        assertThat(Huisnorm.bundled().rulebook().norms().stream()
                        .filter(norm -> norm.question() != null)
                        .map(norm -> norm.id() + ": " + norm.question().nl())
                        .filter(text -> !text.contains("?")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Is die omzettingsvergunning verleend?",
                "Voldoen de installaties aan deze normen?",
                "Is er zo'n lijst in de taal van de uitzendkracht?",
                "die vergunning is tijdelijk",
                "Zijn er zulke afspraken, en worden zij nagekomen?"
            })
    void what_pointed_elsewhere_is_seen(String text) {
        assertThat(POINTS.matcher(text).find()).isTrue();
    }

    @Test
    void what_is_called_by_name_is_not_taken_for_pointing() {
        assertThat(List.of(
                        "Is gemeld dat {0} gereed is?",
                        "verblijfsgebied dat op één trap is aangewezen", "Kent het personeel de werkwijze?"))
                .noneMatch(text -> POINTS.matcher(text).find());
    }

    @Test
    void every_text_is_read_in_both_languages() {
        assertThat(read().keySet()).hasSizeGreaterThan(1500);
        assertThat(Messages.in(Locale.ENGLISH).keys())
                .isEqualTo(Messages.in(Messages.DUTCH).keys().stream().collect(Collectors.toSet()));
    }
}
