package nl.huisnorm.checker.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes results of tests as JUnit XML, a suite after another: what programs read that show the results of tests. What it is written
 * to stays open.
 */
public final class JunitXml {

    private static final int IN_SUITE = 2;
    private static final int IN_TEST = 3;
    private static final int TEXT = 4;

    private final XMLStreamWriter xml;

    /** What became of a test. */
    public enum Result {
        PASSED(""),
        FAILED("failure"),
        ERROR("error"),
        SKIPPED("skipped");

        private final String element;

        Result(String element) {
            this.element = element;
        }
    }

    /**
     * A test. No two of a suite have the same group and name.
     *
     * @param group what it belongs to; programs take it for a class
     * @param name its name
     * @param result what became of it
     * @param message why it did not pass; empty where it did
     * @param type the kind of reason it did not pass for; none where there is none
     * @param lines what there is to tell beside that; none where it passed
     */
    public record Test(
            String group,
            String name,
            Result result,
            String message,
            @Nullable String type,
            List<String> lines) {

        /** Copies the lines, so that this cannot change afterwards. */
        public Test {
            lines = List.copyOf(lines);
        }

        /** One that passed. */
        public static Test passed(String group, String name) {
            return new Test(group, name, Result.PASSED, "", null, List.of());
        }
    }

    /**
     * Tests that belong together.
     *
     * @param name the name
     * @param file the file that it is about; none where there is not one
     * @param properties what is to be known of all of them
     * @param tests the tests
     */
    public record Suite(String name, @Nullable String file, Map<String, String> properties, List<Test> tests) {

        /** Copies the list, so that this cannot change afterwards. */
        public Suite {
            tests = List.copyOf(tests);
        }

        private String count(Result result) {
            return Long.toString(
                    tests.stream().filter(test -> test.result() == result).count());
        }
    }

    private JunitXml(OutputStream out) throws XMLStreamException {
        this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
    }

    /** Writes suites. */
    public static void write(List<Suite> suites, OutputStream out) throws IOException {
        try {
            new JunitXml(out).write(suites);
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException failed ? failed : new IOException(e);
        }
    }

    private void write(List<Suite> suites) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("testsuites");
        attribute("name", "Huisnorm");
        for (Suite suite : suites) {
            write(suite);
        }
        line(0);
        xml.writeEndElement();
        line(0);
        xml.writeEndDocument();
        xml.flush();
    }

    private void write(Suite suite) throws XMLStreamException {
        line(1);
        xml.writeStartElement("testsuite");
        attribute("name", suite.name());
        attribute("tests", String.valueOf(suite.tests().size()));
        attribute("failures", suite.count(Result.FAILED));
        attribute("errors", suite.count(Result.ERROR));
        attribute("skipped", suite.count(Result.SKIPPED));
        if (suite.file() != null) {
            attribute("file", suite.file());
        }
        if (!suite.properties().isEmpty()) {
            line(IN_SUITE);
            xml.writeStartElement("properties");
            for (Map.Entry<String, String> property : suite.properties().entrySet()) {
                line(IN_TEST);
                xml.writeEmptyElement("property");
                attribute("name", property.getKey());
                attribute("value", property.getValue());
            }
            line(IN_SUITE);
            xml.writeEndElement();
        }
        for (Test test : suite.tests()) {
            write(test);
        }
        line(1);
        xml.writeEndElement();
    }

    private void write(Test test) throws XMLStreamException {
        line(IN_SUITE);
        if (test.result() == Result.PASSED) {
            xml.writeEmptyElement("testcase");
            names(test);
            return;
        }
        xml.writeStartElement("testcase");
        names(test);
        line(IN_TEST);
        if (test.lines().isEmpty()) {
            xml.writeEmptyElement(test.result().element);
            why(test);
        } else {
            xml.writeStartElement(test.result().element);
            why(test);
            for (String told : test.lines()) {
                line(TEXT);
                xml.writeCharacters(XmlText.of(told));
            }
            line(IN_TEST);
            xml.writeEndElement();
        }
        line(IN_SUITE);
        xml.writeEndElement();
    }

    private void names(Test test) throws XMLStreamException {
        attribute("classname", test.group());
        attribute("name", test.name());
    }

    private void why(Test test) throws XMLStreamException {
        attribute("message", test.message());
        if (test.type() != null) {
            attribute("type", test.type());
        }
    }

    private void line(int indent) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(indent));
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, XmlText.of(value));
    }
}
