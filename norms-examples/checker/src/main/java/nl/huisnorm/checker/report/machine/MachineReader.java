package nl.huisnorm.checker.report.machine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nl.huisnorm.checker.basis.BasisJson;
import nl.huisnorm.checker.basis.ReportBasis;
import nl.huisnorm.checker.report.WrittenReport;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads back what {@link SarifForm} and {@link JunitForm} write. */
public final class MachineReader {

    private static final String RESULTS = "results";

    private MachineReader() {}

    /** Reads results of an analysis. */
    public static WrittenReport sarif(JsonNode root) {
        WrittenReport report = new WrittenReport();
        JsonNode run = root.path("runs").path(0);
        for (JsonNode artifact : run.path("artifacts")) {
            report.input(BasisJson.read(artifact.path("properties")));
        }
        for (JsonNode told : run.path("invocations").path(0).path("toolExecutionNotifications")) {
            String uri = told.path("locations")
                    .path(0)
                    .path("physicalLocation")
                    .path("artifactLocation")
                    .path("uri")
                    .asString("");
            report.notJudged(SarifJson.file(uri))
                    .put("message", told.path("message").path("text").asString(""));
        }
        for (JsonNode result : run.path(RESULTS)) {
            JsonNode place = result.path("locations").path(0);
            Map<String, JsonNode> fields = new LinkedHashMap<>();
            fields.put(
                    "outcome",
                    WrittenReport.text(result.path("properties").path("outcome").asString("")));
            fields.put(
                    "message",
                    WrittenReport.text(result.path("message").path("text").asString("")));
            if (result instanceof ObjectNode rest) {
                result.propertyNames().stream()
                        .filter(name -> !List.of("message", "fingerprints", "ruleId", "ruleIndex")
                                .contains(name))
                        .forEach(name -> fields.put(name, withoutIndex(rest.path(name))));
            }
            WrittenReport.finding(
                    report.at(place.path("physicalLocation")
                            .path("artifactLocation")
                            .path("index")
                            .asInt(0)),
                    result.path("fingerprints").path("huisnorm/v1").asString(""),
                    result.path("ruleId").asString(""),
                    place.path("logicalLocations")
                            .path(0)
                            .path("fullyQualifiedName")
                            .asString(""),
                    fields);
        }
        JsonNode rest = root.deepCopy();
        if (rest.path("runs").path(0) instanceof ObjectNode all) {
            all.remove(RESULTS);
        }
        JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(rest)
                .lines()
                .forEach(report::line);
        return report;
    }

    /** The same without the place of a file among the files: that is another one where not all files are told of. */
    private static JsonNode withoutIndex(JsonNode node) {
        JsonNode copy = node.deepCopy();
        copy.findParents("index").forEach(one -> {
            if (one instanceof ObjectNode object) {
                object.remove("index");
            }
        });
        return copy;
    }

    /**
     * Reads results of tests.
     *
     * @throws IOException if it is no XML, or says more than it may
     */
    public static WrittenReport junit(byte[] bytes) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Element root = Objects.requireNonNull(
                    builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement());
            WrittenReport report = new WrittenReport();
            report.line(told(root));
            children(root, "testsuite").forEach(suite -> suite(suite, report));
            return report;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    private static void suite(Element suite, WrittenReport report) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (Element properties : children(suite, "properties")) {
            children(properties, "property")
                    .forEach(one -> facts.put(one.getAttribute("name"), one.getAttribute("value")));
        }
        report.line(told(suite));
        if (facts.isEmpty()) {
            report.notJudged(suite.getAttribute("name")).put("message", text(suite));
            return;
        }
        JsonNode input = report.input(new ReportBasis(facts));
        for (Element test : children(suite, "testcase")) {
            Map<String, JsonNode> fields = new LinkedHashMap<>();
            NodeList parts = test.getElementsByTagName("*");
            fields.put(
                    "outcome", WrittenReport.text(parts.getLength() == 0 ? "passed" : told((Element) parts.item(0))));
            fields.put("message", WrittenReport.text(text(test)));
            String name = test.getAttribute("name");
            WrittenReport.finding(
                    input,
                    test.getAttribute("classname") + " " + name,
                    name.split(" ", 2)[0],
                    name.replaceFirst("^.*\\[(.*)]$", "$1"),
                    fields);
        }
    }

    private static List<Element> children(Element element, String name) {
        NodeList all = element.getChildNodes();
        return IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .filter(node -> node.getNodeName().equals(name))
                .map(Element.class::cast)
                .toList();
    }

    /** An element with its attributes, without what stands in it. */
    private static String told(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        return element.getTagName()
                + IntStream.range(0, attributes.getLength())
                        .mapToObj(attributes::item)
                        .map((Node one) -> " " + one.getNodeName() + "=\"" + one.getNodeValue() + "\"")
                        .collect(Collectors.joining());
    }

    private static String text(Element element) {
        return element.getTextContent().replaceAll("\\s+", " ").strip();
    }
}
