package nl.huisnorm.checker.report.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nl.huisnorm.checker.Run;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page as it was written, and as a tree: it is well-formed XML, or there is no tree. */
record HtmlPage(String text, Document tree) {

    static final String FILES = "../files/facilities/";

    /** The page that check writes of some files on a day of November 2026. */
    static HtmlPage of(String... arguments) {
        List<String> all = new ArrayList<>(List.of("check", "--format", "html"));
        all.addAll(List.of(arguments));
        return parsed(Run.of(all.toArray(String[]::new)).out());
    }

    static HtmlPage parsed(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setEntityResolver((id, address) -> new InputSource(new StringReader("")));
            return new HtmlPage(text, builder.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(text, e);
        }
    }

    /** All elements in their order. */
    List<Element> elements() {
        return elements("*");
    }

    List<Element> elements(String name) {
        NodeList nodes = tree.getElementsByTagName(name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            all.add((Element) nodes.item(i));
        }
        return all;
    }

    /** The values of an attribute, wherever it stands. */
    List<String> values(String attribute) {
        return elements().stream()
                .filter(element -> element.hasAttribute(attribute))
                .map(element -> element.getAttribute(attribute))
                .toList();
    }

    /** The ids of the findings. */
    List<String> findings() {
        return elements("li").stream()
                .map(item -> item.getAttribute("id"))
                .filter(id -> id.matches("(r\\d+-)?b-.*"))
                .toList();
    }

    /** The text of all elements of a class. */
    List<String> texts(String name) {
        return elements().stream()
                .filter(element ->
                        List.of(element.getAttribute("class").split(" ", -1)).contains(name))
                .map(element -> element.getTextContent().strip().replaceAll("\\s+", " "))
                .toList();
    }

    String text(String name) {
        return texts(name).get(0);
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }
}
