package nl.huisnorm.io.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InputKindTest {

    @ParameterizedTest
    @EnumSource
    void every_kind_has_a_label_in_both_languages(InputKind kind) {
        assertThat(kind.label(Messages.DUTCH)).isNotBlank();
        assertThat(kind.label(Locale.ENGLISH)).isNotBlank();
    }
}
