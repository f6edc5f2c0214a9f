package nl.huisnorm.checker.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** A text is shown and never obeyed, in what an element has between its ends and in its attributes alike. */
class HtmlTest {

    @Test
    void attributes_are_text_as_elements_are() throws Exception {
        String evil = "\"><script>\u202e\u0007\u0000\u200b\u009b\n'&";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Html page = new Html(out)) {
            page.open("p", "title", evil).text(evil).end();
        }
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("\u202e", "\u0007", "\u0000", "\u200b", "\u009b", "<script");
        var read = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(read.getAttribute("title")).isEqualTo(read.getTextContent()).contains("\\u202E", "\\n'&");
    }
}
