package nl.huisnorm.checker.cases;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.cases.CaseAnswer;

/** What came of cases, as programs read it that show the results of tests. */
final class CaseJUnit implements TestCommand.Told {

    private final PrintStream out;
    private final ResourceBundle texts;
    private final List<One> all = new ArrayList<>();

    private record One(String suite, String name, String file, String kind, List<String> lines) {}

    CaseJUnit(PrintStream out, ResourceBundle texts) {
        this.out = out;
        this.texts = texts;
    }

    @Override
    public void judged(CaseResult result) {
        List<String> lines = new ArrayList<>();
        for (CaseAnswer answer : result.answers()) {
            if (!answer.wrong().isEmpty()) {
                lines.add(answer.norm() + ", " + result.file() + ":" + result.line(answer));
                lines.addAll(CaseText.sentences(answer, texts));
            }
        }
        all.add(new One(result.norm(), result.title(), result.file(), lines.isEmpty() ? "" : "failure", lines));
    }

    @Override
    public void unreadable(String file, UnreadableInputException problem) {
        List<String> lines = problem.groups().stream()
                .map(one -> one.line(texts.getLocale()))
                .toList();
        all.add(new One("huisnorm", file, file, "error", lines));
    }

    @Override
    public void end(NormsReached norms) throws IOException {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            for (String suite : all.stream().map(One::suite).distinct().toList()) {
                suite(
                        xml,
                        suite,
                        all.stream().filter(one -> one.suite().equals(suite)).toList());
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
    }

    private static void suite(XMLStreamWriter xml, String suite, List<One> cases) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", plain(suite));
        xml.writeAttribute("tests", Integer.toString(cases.size()));
        xml.writeAttribute("failures", count(cases, "failure"));
        xml.writeAttribute("errors", count(cases, "error"));
        for (One one : cases) {
            xml.writeCharacters("\n    ");
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", plain(one.suite()));
            xml.writeAttribute("name", plain(one.name()));
            xml.writeAttribute("file", plain(one.file()));
            if (!one.kind().isEmpty()) {
                xml.writeStartElement(one.kind());
                xml.writeAttribute("message", plain(one.lines().get(0)));
                xml.writeCharacters(plain(String.join("\n", one.lines())));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private static String count(List<One> cases, String kind) {
        return Long.toString(
                cases.stream().filter(one -> one.kind().equals(kind)).count());
    }

    /** Without what XML cannot have, by any escape. */
    private static String plain(String text) {
        return text.codePoints()
                .mapToObj(sign -> {
                    boolean isText = sign == '\n'
                            || sign == '\t'
                            || (sign >= ' ' && sign < Character.MIN_SURROGATE)
                            || (sign > Character.MAX_SURROGATE && sign < 0xFFFE)
                            || sign >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
                    return isText ? Character.toString(sign) : "\uFFFD";
                })
                .collect(Collectors.joining());
    }

    @Override
    public void close() {
        // all was written at the end
    }
}
