package nl.huisnorm.checker.report.machine;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.checker.report.FindingEntry;
import nl.huisnorm.checker.report.InspectionReport;
import nl.huisnorm.checker.report.ReportFacts;
import nl.huisnorm.checker.report.ReportForm;
import nl.huisnorm.checker.report.ReportSet;

/**
 * Writes the findings as results of tests, for what knows no more than that: a suite each facility, a test each norm and subject. A
 * binding norm that is not met is a failure, one that cannot be told an error, since a test that is skipped counts as passed. Norms that
 * turn no verdict never make a build fail: where they are not met, or cannot be told, the test was skipped and says so.
 */
public final class JunitForm implements ReportForm {

    /** What became of a test. */
    private enum Result {
        PASSED(""),
        FAILED("failure"),
        ERROR("error"),
        SKIPPED("skipped");

        private final String element;

        Result(String element) {
            this.element = element;
        }

        static Result of(FindingEntry finding) {
            boolean binding = finding.norm().binding();
            return switch (finding.outcome()) {
                case COMPLIANT -> PASSED;
                case NON_COMPLIANT -> binding ? FAILED : SKIPPED;
                case UNDETERMINED -> binding ? ERROR : SKIPPED;
                case NOT_APPLICABLE, WAIVED -> SKIPPED;
            };
        }
    }

    @Override
    public void write(List<ReportSet> languages, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            line(xml, 0);
            xml.writeStartElement("testsuites");
            attribute(xml, "name", "Huisnorm");
            for (int i = 0; i < languages.get(0).reports().size(); i++) {
                suite(xml, languages, i);
            }
            for (int i = 0; i < languages.get(0).notJudged().size(); i++) {
                notJudged(xml, languages, i);
            }
            line(xml, 0);
            xml.writeEndElement();
            line(xml, 0);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void suite(XMLStreamWriter xml, List<ReportSet> languages, int place) throws XMLStreamException {
        InspectionReport report = languages.get(0).reports().get(place);
        List<Both> findings = Both.of(languages, place);
        start(xml, report.title(), findings.size(), count(findings, Result.FAILED), count(findings, Result.ERROR));
        attribute(xml, "skipped", String.valueOf(count(findings, Result.SKIPPED)));
        attribute(xml, "file", report.origin().file());
        line(xml, 2);
        xml.writeStartElement("properties");
        for (Map.Entry<String, String> fact : ReportFacts.of(report).entrySet()) {
            line(xml, 3);
            xml.writeEmptyElement("property");
            attribute(xml, "name", fact.getKey());
            attribute(xml, "value", fact.getValue());
        }
        line(xml, 2);
        xml.writeEndElement();
        for (Both finding : findings) {
            test(xml, finding);
        }
        line(xml, 1);
        xml.writeEndElement();
    }

    private static void start(XMLStreamWriter xml, String name, int tests, long failures, long errors)
            throws XMLStreamException {
        line(xml, 1);
        xml.writeStartElement("testsuite");
        attribute(xml, "name", name);
        attribute(xml, "tests", String.valueOf(tests));
        attribute(xml, "failures", String.valueOf(failures));
        attribute(xml, "errors", String.valueOf(errors));
    }

    private static long count(List<Both> findings, Result result) {
        return findings.stream()
                .filter(finding -> Result.of(finding.first()) == result)
                .count();
    }

    private static void test(XMLStreamWriter xml, Both finding) throws XMLStreamException {
        FindingEntry first = finding.first();
        Result result = Result.of(first);
        line(xml, 2);
        if (result == Result.PASSED) {
            xml.writeEmptyElement("testcase");
            name(xml, finding);
            return;
        }
        xml.writeStartElement("testcase");
        name(xml, finding);
        line(xml, 3);
        if (first.outcome() == Outcome.NOT_APPLICABLE) {
            xml.writeEmptyElement(result.element);
            attribute(xml, "message", finding.text(FindingEntry::outcomeLabel));
        } else {
            xml.writeStartElement(result.element);
            attribute(xml, "message", finding.text(FindingEntry::sentence));
            if (result != Result.SKIPPED) {
                attribute(xml, "type", type(first));
            }
            for (FindingEntry told : finding.told()) {
                text(xml, told.norm().citation());
                for (String remedy : told.remedies()) {
                    text(xml, remedy);
                }
            }
            xml.writeCharacters("\n" + "  ".repeat(3));
            xml.writeEndElement();
        }
        line(xml, 2);
        xml.writeEndElement();
    }

    private static String type(FindingEntry finding) {
        return finding.reason() == null
                ? finding.outcome().name()
                : finding.reason().name();
    }

    private static void name(XMLStreamWriter xml, Both finding) throws XMLStreamException {
        FindingEntry first = finding.first();
        attribute(xml, "classname", finding.report().id() + "." + first.norm().regime());
        attribute(
                xml,
                "name",
                first.norm().id() + " " + finding.text(one -> one.norm().title()) + " ["
                        + first.about().id() + "]");
    }

    private static void notJudged(XMLStreamWriter xml, List<ReportSet> languages, int place) throws XMLStreamException {
        String file = languages.get(0).notJudged().get(place).file();
        start(xml, file, 1, 0, 1);
        line(xml, 2);
        xml.writeStartElement("testcase");
        attribute(xml, "classname", "huisnorm");
        attribute(xml, "name", file);
        line(xml, 3);
        xml.writeStartElement("error");
        attribute(
                xml, "message", languages.get(0).notJudged().get(place).lines().get(0));
        attribute(xml, "type", "NOT_JUDGED");
        for (ReportSet set : languages) {
            for (String told : set.notJudged().get(place).lines()) {
                text(xml, told);
            }
        }
        line(xml, 3);
        xml.writeEndElement();
        line(xml, 2);
        xml.writeEndElement();
        line(xml, 1);
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            xml.writeCharacters("\n" + "  ".repeat(4) + XmlText.of(text));
        }
    }

    private static void line(XMLStreamWriter xml, int indent) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(indent));
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, XmlText.of(value));
    }
}
