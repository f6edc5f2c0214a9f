package nl.huisnorm.checker.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentsTest {

    private static boolean areIn(String yaml) {
        return Comments.areIn(yaml.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# boven",
                "id: x # erachter",
                "id: x\n  # ingesprongen\nname: y",
                "name: 'tussen tekens' # erachter",
                "name: \"een \\\" erin\" # erachter",
                "name: zo'n huis # erachter"
            })
    void what_is_behind_a_number_sign_is_a_comment(String yaml) {
        assertThat(areIn(yaml)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id: huis#1",
                "name: 'huis # 1'",
                "name: \"huis # 1\"",
                "name: \"een \\\" en # erin\"",
                "names: ['a # b', \"c # d\"]",
                "{\"name\":\"a # b\"}",
                ""
            })
    void within_a_text_or_a_word_it_is_none(String yaml) {
        assertThat(areIn(yaml)).isFalse();
    }
}
