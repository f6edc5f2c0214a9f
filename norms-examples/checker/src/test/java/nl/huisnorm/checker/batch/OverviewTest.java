package nl.huisnorm.checker.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nl.huisnorm.checker.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of many inputs: on lines and in an overview that have schemas, and on a page that leads to the reports. */
class OverviewTest {

    private static final String PLAN = "../files/plans/distributiecentrum-de-hoef.yaml";

    @TempDir
    private Path folder;

    /** A facility that does not comply, one that is named in letters of markup, one that cannot be read, and a plan. */
    private List<String> inputs() throws IOException {
        Files.writeString(
                folder.resolve("een.yaml"),
                "id: een\nname: \"<b>Huis</b> & tuin\"\nmunicipality: GM0743\nbuildings: [{id: main}]\n");
        Files.writeString(folder.resolve("kapot.yaml"), "id: x\nbildings: []\n");
        return List.of(
                "../files/facilities/boerderij-heideweg.yaml",
                folder.resolve("een.yaml").toString(),
                folder.resolve("kapot.yaml").toString(),
                PLAN);
    }

    private Run check(String... more) throws IOException {
        List<String> all = new ArrayList<>(List.of("check"));
        all.addAll(inputs());
        all.addAll(List.of("--waivers", "../files/waivers/boerderij-heideweg.yaml", "--tolerance", "2%"));
        all.addAll(List.of("--reading", "SNF-Q-1=ALL", "--root", ".."));
        all.addAll(List.of(more));
        return Run.of(all.toArray(String[]::new));
    }

    private static Schema schema(String kind) {
        Run run = Run.of("schema", kind);
        assertThat(run.exit()).as(run.err()).isZero();
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(run.out());
    }

    @Test
    void each_line_is_of_the_form_that_is_published() throws IOException {
        Schema schema = schema("line");
        List<String> lines = check("--format", "ndjson").out().lines().toList();
        assertThat(lines)
                .hasSize(4)
                .allSatisfy(line ->
                        assertThat(schema.validate(line, InputFormat.JSON)).isEmpty());
        assertThat(lines).anyMatch(line -> line.contains("\"problems\""));
        assertThat(lines).anyMatch(line -> line.contains("\"kind\":\"plan\""));
        assertThat(schema.validate("{\"file\":\"x\"}", InputFormat.JSON)).isNotEmpty();
        assertThat(schema.validate(lines.get(0).replace("\"asOf\"", "\"day\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void the_overview_is_of_the_form_that_is_published() throws IOException {
        Path reports = folder.resolve("verslagen");
        check("--reports", reports.toString());
        String text = Files.readString(reports.resolve("overzicht.json"));
        Schema schema = schema("overview");
        assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
        JsonNode root = JsonMapper.shared().readTree(text);
        assertThat(root.path("inputs")).hasSize(4);
        assertThat(root.path("waiversUsed").toString()).isEqualTo("[\"ow-2026-03\"]");
        assertThat(root.path("waiversUnused").toString()).contains("ow-2025-01");
        assertThat(schema.validate(text.replace("\"verdicts\"", "\"all\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "line", "overview", "verification", "diff", "norm-list"})
    void what_the_program_writes_has_a_schema_that_it_gives(String kind) {
        assertThat(JsonMapper.shared()
                        .readTree(Run.of("schema", kind).out())
                        .path("$schema")
                        .asString())
                .contains("2020-12");
    }

    @Test
    void an_unknown_kind_is_told_with_what_the_program_writes() {
        Run run = Run.of("schema", "overvieuw");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("report, line, overview", "overview");
    }

    private static Document page(String text) {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setEntityResolver((id, address) -> new InputSource(new StringReader("")));
            return builder.parse(new InputSource(new StringReader(text)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(text, e);
        }
    }

    private static List<Element> elements(Document page, String name) {
        NodeList all = page.getElementsByTagName(name);
        return IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .map(Element.class::cast)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void the_page_leads_to_every_report_by_facility_norm_and_municipality(String language) throws IOException {
        Path reports = folder.resolve("verslagen");
        check("--reports", reports.toString(), "--format", "html", "--lang", language);
        String text = Files.readString(reports.resolve(language.equals("nl") ? "overzicht.html" : "overview.html"));
        Document page = page(text);
        List<String> links = elements(page, "a").stream()
                .map(link -> link.getAttribute("href"))
                .filter(href -> !href.startsWith("#"))
                .toList();
        assertThat(links)
                .isNotEmpty()
                .allSatisfy(href -> assertThat(reports.resolve(href)).exists());
        // in the list, at a norm and at a municipality
        assertThat(links.stream().filter("lsl-hei-9.html"::equals).count()).isGreaterThan(2);
        assertThat(links).contains("een.html");
        assertThat(text)
                .contains("BBL-USE-3", "Deurne", "ow-2025-01", "kapot.yaml", "SNF-Q-1=ALL")
                .contains("&lt;b&gt;Huis&lt;/b&gt; &amp; tuin")
                .doesNotContain("<b>Huis", "src=");
    }

    /** As a page of a report: read without a pointer, without a network and without a script. */
    @Test
    void the_page_can_be_read_by_everybody() throws IOException {
        Path reports = folder.resolve("verslagen");
        check("--reports", reports.toString(), "--format", "html");
        Document page = page(Files.readString(reports.resolve("overzicht.html")));
        assertThat(elements(page, "html").get(0).getAttribute("lang")).isEqualTo("nl");
        assertThat(elements(page, "script")).isEmpty();
        assertThat(elements(page, "h1")).hasSize(1);
        assertThat(elements(page, "th"))
                .isNotEmpty()
                .allSatisfy(head -> assertThat(head.getAttribute("scope")).isIn("col", "row"));
        List<String> ids = elements(page, "*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(elements(page, "a").stream()
                        .map(link -> link.getAttribute("href"))
                        .filter(href -> href.startsWith("#"))
                        .map(href -> href.substring(1)))
                .isNotEmpty()
                .isSubsetOf(ids);
        assertThat(elements(page, "details"))
                .allSatisfy(
                        part -> assertThat(part.getElementsByTagName("summary").getLength())
                                .isEqualTo(1));
        assertThat(elements(page, "span").stream()
                        .filter(span -> span.getAttribute("class").startsWith("mark")))
                .allMatch(span -> span.getAttribute("aria-hidden").equals("true"));
    }
}
