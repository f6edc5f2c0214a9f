package nl.huisnorm.checker.region;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.huisnorm.text.Shown;

/** Writes a page element by element; a text is never read as a part of the page, whatever stands in it. */
final class Html implements AutoCloseable {

    private final XMLStreamWriter page;

    Html(OutputStream out) throws XMLStreamException {
        page = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        page.writeDTD("<!DOCTYPE html>");
        page.writeCharacters("\n");
    }

    /** Opens an element, with the names and values of its attributes. */
    Html open(String name, Object... attributes) throws XMLStreamException {
        page.writeStartElement(name);
        attributes(attributes);
        return this;
    }

    /** An element that has nothing in it. */
    Html empty(String name, Object... attributes) throws XMLStreamException {
        page.writeEmptyElement(name);
        attributes(attributes);
        return line();
    }

    private void attributes(Object... pairs) throws XMLStreamException {
        for (int i = 0; i < pairs.length; i += 2) {
            page.writeAttribute(pairs[i].toString(), Shown.text(pairs[i + 1].toString()));
        }
    }

    Html text(String text) throws XMLStreamException {
        page.writeCharacters(Shown.text(text));
        return this;
    }

    /** A text of the program's own, as it stands. */
    Html raw(String text) throws XMLStreamException {
        page.writeCharacters(text);
        return this;
    }

    /** A whole element with a text. */
    Html element(String name, String text, Object... attributes) throws XMLStreamException {
        return open(name, attributes).text(text).end();
    }

    /** Ends an element. */
    Html end() throws XMLStreamException {
        page.writeEndElement();
        return line();
    }

    private Html line() throws XMLStreamException {
        page.writeCharacters("\n");
        return this;
    }

    @Override
    public void close() throws XMLStreamException {
        page.writeEndDocument();
        page.flush();
    }
}
