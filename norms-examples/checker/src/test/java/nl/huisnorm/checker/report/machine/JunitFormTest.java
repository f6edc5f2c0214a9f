package nl.huisnorm.checker.report.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nl.huisnorm.checker.JunitSchema;
import nl.huisnorm.checker.Recording;
import nl.huisnorm.checker.Run;
import nl.huisnorm.checker.report.FormRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

@Tag(Recording.RECORDS)
class JunitFormTest {

    private static Element parsed(Run run) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(run.out().getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Element> all(Element in, String name) {
        NodeList nodes = in.getElementsByTagName(name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            all.add((Element) nodes.item(i));
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "nl,en"})
    void it_is_what_was_recorded(String language) {
        String now = FormRun.plain(FormRun.house("junit", "--lang", language));
        assertThat(JunitSchema.wrong(now)).isEmpty();
        assertThat(now).isEqualTo(FormRun.recorded("huis-" + language.replace(',', '-') + ".junit.xml", now));
    }

    @Test
    void a_test_is_of_one_norm_and_one_subject_and_the_counts_are_right() {
        Run run = Run.of("check", FormRun.FARM, "../files/facilities/pension-kerkplein.yaml", "--format", "junit");
        assertThat(JunitSchema.wrong(run.out())).isEmpty();
        assertThat(JunitSchema.wrong(run.out().replace("<skipped", "<passed"))).contains("passed");
        Element root = parsed(run);
        assertThat(root.getTagName()).isEqualTo("testsuites");
        List<Element> suites = all(root, "testsuite");
        assertThat(suites).hasSize(2).allSatisfy(suite -> {
            assertThat(suite.getAttribute("tests"))
                    .isEqualTo(String.valueOf(all(suite, "testcase").size()));
            assertThat(suite.getAttribute("failures"))
                    .isEqualTo(String.valueOf(all(suite, "failure").size()));
            assertThat(suite.getAttribute("errors"))
                    .isEqualTo(String.valueOf(all(suite, "error").size()));
            assertThat(suite.getAttribute("skipped"))
                    .isEqualTo(String.valueOf(all(suite, "skipped").size()));
            assertThat(all(suite, "testcase"))
                    .extracting(test -> test.getAttribute("classname") + test.getAttribute("name"))
                    .doesNotHaveDuplicates();
            assertThat(all(suite, "property"))
                    .extracting(property -> property.getAttribute("name"))
                    .contains("sha256", "rulebook", "asOf", "regimes", "profile", "waiversUsed", "waiversUnused");
        });
        assertThat(all(root, "failure")).isNotEmpty();
    }

    @Test
    void advice_that_is_not_followed_fails_no_build() {
        Element root = parsed(Run.of("check", FormRun.HOUSE, "--regime", "aanjaagteam", "--format", "junit"));
        assertThat(all(root, "failure")).isEmpty();
        assertThat(all(root, "error")).isEmpty();
        assertThat(all(root, "skipped"))
                .anySatisfy(one -> assertThat(one.getAttribute("message")).startsWith("Voldoet niet"));
    }

    @Test
    void what_cannot_be_told_is_an_error_since_it_is_no_pass() {
        Element root = parsed(Run.of("check", FormRun.HOUSE, "--regime", "snf", "--format", "junit"));
        assertThat(all(root, "error"))
                .extracting(one -> one.getAttribute("type"))
                .contains("MISSING_DATA", "PERSON_MUST_JUDGE");
    }

    @Test
    void what_no_xml_can_hold_is_written_out(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("x.yaml");
        Files.writeString(file, "id: x\nname: \"a\\uFFFFb <&> ]]> 'c'\"\nbuildings: [{id: a}]\n");
        Element root = parsed(Run.of("check", file.toString(), "--regime", "snf", "--format", "junit"));
        assertThat(all(root, "testsuite").get(0).getAttribute("name")).contains("<&> ]]> 'c'");
    }

    @Test
    void an_input_that_was_not_judged_is_an_error(@TempDir Path folder) throws IOException {
        Path broken = folder.resolve("kapot.yaml");
        Files.writeString(broken, "id: x\nbildings: []\n");
        Run run = Run.of("check", broken.toString(), FormRun.HOUSE, "--format", "junit");
        assertThat(run.exit()).isEqualTo(4);
        assertThat(JunitSchema.wrong(run.out())).isEmpty();
        assertThat(all(parsed(run), "error"))
                .anySatisfy(one -> assertThat(one.getTextContent()).contains("bildings"));
    }
}
