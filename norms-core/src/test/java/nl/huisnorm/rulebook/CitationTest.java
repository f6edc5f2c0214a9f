package nl.huisnorm.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CitationTest {

    private static String cite(@Nullable String article, @Nullable String bwb, Locale locale) {
        return new Citation(new Text("Wet", "Act"), article, bwb, "source").in(locale);
    }

    @Test
    void an_article_of_a_law_and_a_component_of_a_scheme_are_named_as_such() {
        assertThat(cite("3.117(1)", "BWBR0041297", Messages.DUTCH)).isEqualTo("Wet, art. 3.117(1)");
        assertThat(cite("2.1 (v7)", null, Messages.DUTCH)).isEqualTo("Wet, onderdeel 2.1 (v7)");
        assertThat(cite(null, null, Messages.DUTCH)).isEqualTo("Wet");
    }

    @Test
    void an_annex_or_table_is_named_in_the_language_of_the_reader() {
        assertThat(cite("bijlage IV", null, Messages.DUTCH)).isEqualTo("Wet, bijlage IV");
        assertThat(cite("bijlage IV", null, Locale.ENGLISH)).isEqualTo("Act, annex IV");
        assertThat(cite("4.147, tabel 4.146", "BWBR0041297", Locale.ENGLISH)).isEqualTo("Act, art. 4.147, table 4.146");
    }
}
