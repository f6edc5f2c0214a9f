package nl.huisnorm.permitservice.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.huisnorm.permitservice.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * The page on which people use the service: one page, its style and its script, for everyone. Whatever is asked on it goes through the same
 * doors as the questions of programs, with a key.
 */
@RestController
@ConditionalOnWebApplication
public class PageController {

    /** Nothing is fetched but from here, nothing that stands in the page runs, and no text can become a part of the page by itself. */
    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:;"
                    + " form-action 'none'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private static final Pattern EMPTY = Pattern.compile("(<[a-z0-9]+[^>]* data-text=\"([a-z-]+)\"[^>]*>)(?=</)");

    private final String page = resource("page.html");
    private final String style = resource("page.css");
    private final String script = resource("page.js");

    @GetMapping(path = "/", produces = Media.HTML + ";charset=UTF-8")
    ResponseEntity<String> page(@RequestParam(required = false) @Nullable String lang, Texts accepted) {
        Texts texts = lang == null ? accepted : new Texts(Locale.forLanguageTag(lang));
        Matcher matcher = EMPTY.matcher(page.replace("%lang%", texts.locale().getLanguage()));
        PageWords words = PageWords.in(texts);
        return ResponseEntity.ok()
                .header("Content-Security-Policy", POLICY)
                .body(matcher.replaceAll(match ->
                        Matcher.quoteReplacement(match.group(1) + HtmlUtils.htmlEscape(words.get(match.group(2))))));
    }

    @GetMapping(path = "/page/page.css", produces = "text/css;charset=UTF-8")
    String style() {
        return style;
    }

    @GetMapping(path = "/page/page.js", produces = "text/javascript;charset=UTF-8")
    String script() {
        return script;
    }

    /** All words of the page in a language, and what can be chosen on it before there is a key. */
    @GetMapping(path = "/page/words.json", produces = Media.JSON)
    PageWords.All words(Texts texts) {
        return PageWords.in(texts).all();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(PageController.class.getResourceAsStream("page/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
