package nl.huisnorm.checker.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XmlTextTest {

    @Test
    void what_no_xml_can_hold_is_written_by_its_number() {
        assertThat(XmlText.of("a\u0000\uFFFFb\n\u202E")).isEqualTo("a\\u0000\\uFFFFb\\n\\u202E");
        assertThat(XmlText.of("é 🙂")).isEqualTo("é 🙂");
    }
}
