package nl.huisnorm.checker.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.checker.Run;
import nl.huisnorm.text.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** What an input says is text on the page, whatever it says. */
class HostileTextTest {

    @TempDir
    private Path folder = Path.of(".");

    private HtmlPage page(String text) throws IOException {
        String quoted = quoted(text);
        Path facility = Files.writeString(folder.resolve("woning.yaml"), """
                id: "a&b'c"
                name: TEXT
                buildings:
                  - id: "b&'"
                    name: TEXT
                    form: regular-dwelling
                    rooms:
                      - {id: "k&'", name: TEXT, kind: bedroom, area: 6.5, occupants: 2}
                inspections:
                  - {norm: SNF-6.1, met: false, remark: TEXT}
                """.replace("TEXT", quoted));
        Path waivers = Files.writeString(folder.resolve("ontheffing.yaml"), """
                waivers:
                  - {id: o1, norm: SNF-2.2-NEW, reason: TEXT, owner: eigenaar, approver: TEXT, from: 2026-01-01, until: 2026-12-31}
                """.replace("TEXT", quoted));
        Run run = Run.of("check", "--format", "html", facility.toString(), "--waivers", waivers.toString());
        assertThat(run.err()).isEmpty();
        return HtmlPage.parsed(run.out());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</style></script><script>alert(1)</script>",
                "\" onmouseover=\"alert(1)",
                "' autofocus onfocus='alert(1)",
                "&lt;b&gt; & &amp; &#60;",
                "{{ page }} {% include \"part.peb\" %} ${7*7} #{7*7}",
                "]]><!-- --><![CDATA[",
                "javascript:alert(1)",
                "=HYPERLINK(\"http://example.org\")",
                "é ž 中文 😀"
            })
    void it_stands_there_as_it_was_typed(String text) throws IOException {
        HtmlPage page = page(text);
        assertThat(page.text("report")).contains(text.replaceAll("\\s+", " "));
        assertThat(page.elements("h1").get(0).getTextContent()).isEqualTo(text + " (a&b'c)");
        assertThat(page.elements("title").get(0).getTextContent())
                .isEqualTo("Rapport van inspectie: " + text + " (a&b'c)");
        // one that runs, and one that is data
        assertThat(page.elements("script"))
                .extracting(script -> script.getAttribute("type"))
                .containsExactlyInAnyOrder("", "application/json");
        assertThat(page.elements("script"))
                .filteredOn(script -> script.getAttribute("type").equals("application/json"))
                .allSatisfy(script -> assertThat(script.getTextContent()).doesNotContain("<"));
        assertThat(page.elements("style")).hasSize(1);
        for (Element element : page.elements()) {
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                String name = attributes.item(i).getNodeName().toLowerCase(Locale.ROOT);
                assertThat(name).doesNotStartWith("on").isNotEqualTo("autofocus");
            }
        }
        assertThat(page.values("href"))
                .allMatch(one -> one.startsWith("#") || one.startsWith("https://wetten.overheid.nl/"));
    }

    /** What turns the direction of writing, hides or ends a line is written out, as everywhere; inputs with it are refused anyway. */
    @Test
    void what_cannot_be_seen_is_written_out() {
        for (String sign : List.of("\u202e", "\u2066", "\u200b", "\u00a0", "\ufeff", "\u0000", "\n", "\ud800")) {
            String text = "kamer" + sign + "een & meer";
            assertThat(PageText.escaped(text))
                    .doesNotContain(sign)
                    .isEqualTo(Shown.text(text).replace("&", "&amp;"));
        }
    }

    @Test
    void the_name_of_a_file_is_text_too() throws IOException {
        Path file =
                Files.writeString(folder.resolve("<img src=x onerror=alert(1)>.yaml"), "id: a\nbuildings: [{id: b}]\n");
        Path broken = Files.writeString(folder.resolve("<b>.yaml"), "id: [");
        Run run = Run.of("check", "--format", "html", file.toString(), broken.toString());
        HtmlPage page = HtmlPage.parsed(run.out());
        assertThat(page.elements("img")).isEmpty();
        assertThat(page.elements("article").get(0).getTextContent()).contains("<img src=x onerror=alert(1)>.yaml");
        assertThat(page.text("bad")).contains("<b>.yaml", "Niet getoetst: dit bestand kan niet worden gelezen.");
    }
}
