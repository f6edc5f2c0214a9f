package nl.huisnorm.checker.report.html;

import nl.huisnorm.text.Shown;
import org.unbescape.html.HtmlEscape;

/** Makes texts that can stand anywhere on a page, between elements and in an attribute: the one place where the page escapes. */
final class PageText {

    private PageText() {}

    /** The text with nothing in it that a browser obeys, turns the direction of writing or hides. */
    static String escaped(String text) {
        return HtmlEscape.escapeHtml4Xml(Shown.text(text));
    }
}
