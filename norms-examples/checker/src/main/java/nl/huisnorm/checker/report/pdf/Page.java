package nl.huisnorm.checker.report.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nl.huisnorm.text.Shown;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What is to be printed, as a tree of XHTML elements. A text becomes a text in the tree and nothing else: it is never part of markup.
 * Headings stand among the bookmarks too.
 */
final class Page {

    private final Document document;
    private final Element head;
    private final Letters letters;
    private final Deque<Element> bookmarks = new ArrayDeque<>();
    private Node at;
    private int headings;

    /**
     * Begins a page.
     *
     * @param title what it is called
     * @param subject what it is about, in a line
     */
    Page(String title, String subject, Locale locale, Letters letters) {
        this.letters = letters;
        document = nothing();
        at = document;
        String language = locale.getLanguage();
        open("html", "lang", language, "xml:lang", language).open("head");
        head = (Element) at;
        element("title", title);
        empty("meta", "name", "subject", "content", letters.shown(Shown.text(subject)));
        empty("meta", "name", "author", "content", "Huisnorm");
        open("bookmarks");
        bookmarks.push((Element) at);
        end().end().open("body");
    }

    private static Document nothing() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK makes no trees", e);
        }
    }

    Document document() {
        return document;
    }

    /** The SHA-256 of all that stands on it, in hexadecimal. */
    String digest() {
        try {
            String all = Objects.requireNonNull(document.getDocumentElement()).getTextContent();
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK has no SHA-256", e);
        }
    }

    /** Adds rules of style of the program's own. */
    Page style(String css) {
        Element style = document.createElement("style");
        style.setTextContent(css);
        head.insertBefore(style, head.getFirstChild());
        return this;
    }

    /** Opens an element, with the names and values of its attributes. */
    Page open(String name, String... attributes) {
        Element element = document.createElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            element.setAttribute(attributes[i], attributes[i + 1]);
        }
        at.appendChild(element);
        at = element;
        return this;
    }

    /** Ends the element that was opened last. */
    Page end() {
        at = Objects.requireNonNull(at.getParentNode());
        return this;
    }

    /** Adds a text of any kind, with all of it to be seen. */
    Page text(String text) {
        at.appendChild(document.createTextNode(letters.shown(Shown.text(text))));
        return this;
    }

    /** A whole element with a text. */
    Page element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).end();
    }

    /** An element with nothing in it. */
    Page empty(String name, String... attributes) {
        return open(name, attributes).end();
    }

    /** A heading: of the whole (1), of a part (2) or of what stands in it (3). */
    Page heading(int level, String told, String... attributes) {
        String text = told.isEmpty() ? told : told.substring(0, 1).toUpperCase(Locale.ROOT) + told.substring(1);
        headings++;
        String id = "h" + headings;
        while (bookmarks.size() > level) {
            bookmarks.pop();
        }
        Element bookmark = document.createElement("bookmark");
        bookmark.setAttribute("name", letters.shown(Shown.text(text)));
        bookmark.setAttribute("href", "#" + id);
        Objects.requireNonNull(bookmarks.peek()).appendChild(bookmark);
        bookmarks.push(bookmark);
        open("h" + level, attributes);
        ((Element) at).setAttribute("id", id);
        return text(text).end();
    }

    /** A link to a place on the web of the program's own. */
    Page link(String text, String address) {
        return element("a", text, "href", address, "title", address);
    }
}
