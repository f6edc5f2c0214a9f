package nl.huisnorm.checker.report.html;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import nl.huisnorm.checker.command.Texts;

/** The words of the page itself, in one language. */
final class HtmlTexts {

    private static final String PREFIX = "html.";

    private final ResourceBundle texts;

    HtmlTexts(Locale locale) {
        this.texts = Texts.of(locale);
    }

    /** One of them, with its arguments filled in. */
    String get(String key, Object... arguments) {
        return Texts.format(texts, PREFIX + key, arguments);
    }

    /** One with a number: another where it is one. */
    String count(String key, int number) {
        return get(number == 1 ? key + "-one" : key, Integer.toString(number));
    }

    /** All of them by their names, as the template asks for them. */
    Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        texts.keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .forEach(key -> all.put(key.substring(PREFIX.length()).replace('-', '_'), Texts.format(texts, key)));
        return Collections.unmodifiableMap(all);
    }
}
