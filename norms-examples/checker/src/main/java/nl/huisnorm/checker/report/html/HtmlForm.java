package nl.huisnorm.checker.report.html;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.huisnorm.checker.report.InspectionReport;
import nl.huisnorm.checker.report.ReportForm;
import nl.huisnorm.checker.report.ReportKind;
import nl.huisnorm.checker.report.ReportSet;

/**
 * Writes reports as one page that needs nothing else: no file beside it, no network, and no script to be read. Its policy allows the
 * style and the script that stand in it, by their digests, and nothing more.
 */
public final class HtmlForm implements ReportForm {

    private static final String FOLDER = "nl/huisnorm/checker/report/html/";

    /** The parts of the page that are texts of their own. */
    private static final String STYLE = "report.css";

    private static final String SCRIPT = "report.js";

    @Override
    public void write(List<ReportSet> languages, OutputStream out) throws IOException {
        String script = resource(SCRIPT);
        write("report.peb", Map.of("page", page(languages), "script", script, "scriptDigest", digest(script)), out);
    }

    /** Fills a template of a page that has the style of all pages. */
    static void write(String template, Map<String, Object> with, OutputStream out) throws IOException {
        ClasspathLoader templates = new ClasspathLoader(HtmlForm.class.getClassLoader());
        templates.setPrefix(FOLDER);
        PebbleEngine engine = new PebbleEngine.Builder()
                .loader(templates)
                .strictVariables(true)
                .cacheActive(false)
                .addEscapingStrategy("page", PageText::escaped)
                .defaultEscapingStrategy("page")
                .build();
        String style = resource(STYLE);
        Map<String, Object> all = new HashMap<>(with);
        all.put("style", style);
        all.put("styleDigest", digest(style));
        Writer page = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        engine.getTemplate(template).evaluate(page, all, Locale.ROOT);
        page.flush();
    }

    private static View.Page page(List<ReportSet> languages) {
        ReportSet first = languages.get(0);
        HtmlTexts texts = new HtmlTexts(first.locale());
        List<ReportSet.NotJudged> left =
                languages.stream().flatMap(set -> set.notJudged().stream()).toList();
        int reports = languages.stream().mapToInt(set -> set.reports().size()).sum();
        boolean many = reports != 1 || !left.isEmpty();
        List<View.Part> parts = new ArrayList<>();
        for (ReportSet set : languages) {
            for (InspectionReport report : set.reports()) {
                String prefix = many ? "r" + (parts.size() + 1) + "-" : "";
                parts.add(Parts.of(report, prefix, many ? 1 : 0));
            }
        }
        String title = many
                ? texts.count(titles(first), first.reports().size())
                : texts.get(
                        ofKind("title", first.reports().get(0).kind()),
                        first.reports().get(0).title());
        return new View.Page(
                first.locale().getLanguage(),
                title,
                many,
                texts.all(),
                parts,
                left,
                first.basisLines().stream().collect(Collectors.joining(",\n", "[\n", "\n]")));
    }

    private static String titles(ReportSet set) {
        boolean onlyFacilities = set.reports().stream().allMatch(one -> one.kind() == ReportKind.FACILITY);
        return onlyFacilities ? "titles" : "titles-mixed";
    }

    /** The key of a text that is another for plans and for applications. */
    static String ofKind(String key, ReportKind kind) {
        return kind == ReportKind.FACILITY ? key : key + "-of-" + kind.key();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(HtmlForm.class.getResourceAsStream(name), name)) {
            return "\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The digest by which the page's policy knows a text. */
    private static String digest(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
