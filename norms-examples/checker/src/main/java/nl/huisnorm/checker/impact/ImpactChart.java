package nl.huisnorm.checker.impact;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.huisnorm.answer.impact.Impact;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.rulebook.Scenario;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Shown;
import org.jspecify.annotations.Nullable;

/**
 * The beds that municipalities lose, as an SVG picture: a bar for each, the longest first. Texts are texts in it, so that
 * they can be read aloud, searched and translated, and no font is needed to make it.
 */
final class ImpactChart {

    private static final int WIDTH = 900;
    private static final int ROW = 20;
    private static final int BAR = 13;
    private static final int TOP = 76;
    private static final int LINE = 18;
    private static final int BOTTOM = 56;
    private static final int LETTER = 7;
    private static final int BESIDE = 110;
    private static final int MOST_TICKS = 6;

    private static final String INK = "#1a1a1a";
    private static final String SOFT = "#555555";
    private static final String GRID = "#d5d5d5";
    private static final String DARK = "#154273";
    private static final String LIGHT = "#8fb3d9";

    private final Impact impact;
    private final @Nullable String title;
    private final ResourceBundle texts;
    private final Locale locale;
    private final List<ImpactNames.Bar> bars;
    private final NumberFormat number;

    ImpactChart(Impact impact, @Nullable String title, ResourceBundle texts, Map<String, String> names) {
        this.impact = impact;
        this.title = title;
        this.texts = texts;
        this.locale = Messages.in(texts.getLocale()).locale();
        this.bars = new ImpactNames(texts, names).bars(impact);
        this.number = NumberFormat.getIntegerInstance(locale);
    }

    /** Writes the picture. */
    void write(OutputStream out) throws IOException {
        try {
            XMLStreamWriter svg =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            picture(svg);
            svg.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void picture(XMLStreamWriter svg) throws XMLStreamException {
        int left = 20
                + LETTER
                        * bars.stream()
                                .mapToInt(bar -> bar.name().length())
                                .max()
                                .orElse(10);
        int plot = WIDTH - left - BESIDE;
        int top = TOP + subtitles().size() * LINE;
        int height = top + Math.max(1, bars.size()) * ROW + BOTTOM;
        svg.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        svg.writeCharacters("\n");
        svg.writeStartElement("svg");
        svg.writeDefaultNamespace("http://www.w3.org/2000/svg");
        attributes(svg, "viewBox", "0 0 " + WIDTH + " " + height, "width", WIDTH, "height", height, "role", "img");
        attributes(svg, "aria-labelledby", "title description", "font-family", "Arial, Helvetica, sans-serif");
        attributes(svg, "lang", locale.getLanguage());
        element(svg, "title", text("impact.chart"), "id", "title");
        element(svg, "desc", description(), "id", "description");
        empty(svg, "rect", "width", WIDTH, "height", height, "fill", "#ffffff");
        write(svg, text("impact.chart"), 20, 34, "font-size", 20, "font-weight", "bold", "fill", INK);
        int y = 58;
        for (String line : subtitles()) {
            write(svg, line, 20, y, "font-size", 13, "fill", SOFT);
            y += LINE;
        }
        if (bars.isEmpty()) {
            write(svg, text("impact.no-loss"), 20, top + BAR, "font-size", 13, "fill", INK);
        } else {
            axis(svg, left, plot, top, top + bars.size() * ROW);
            for (int i = 0; i < bars.size(); i++) {
                bar(svg, bars.get(i), left, plot, top + i * ROW);
            }
        }
        svg.writeEndElement();
        svg.writeCharacters("\n");
        svg.writeEndDocument();
    }

    private List<String> subtitles() {
        return title == null ? List.of(change(), summary()) : List.of(title, change(), summary());
    }

    private String change() {
        Scenario scenario = impact.scenario();
        return scenario == null
                ? text(
                        "impact.chart-date",
                        date(impact.before().asOf()),
                        date(impact.after().asOf()))
                : Messages.in(locale).get("report.scenario", scenario.title().in(locale));
    }

    private String summary() {
        return text(
                "impact.chart-summary",
                number.format(impact.total().facilities()),
                range(
                        impact.total().certain().before(),
                        impact.total().possible().before()),
                range(impact.total().certain().lost(), impact.total().possible().lost()));
    }

    private String description() {
        StringBuilder all =
                new StringBuilder(change()).append(". ").append(summary()).append(' ');
        for (ImpactNames.Bar bar : bars) {
            all.append(bar.name())
                    .append(": ")
                    .append(range(bar.least(), bar.most()))
                    .append("; ");
        }
        return all.toString().strip();
    }

    private void axis(XMLStreamWriter svg, int left, int plot, int top, int bottom) throws XMLStreamException {
        long step = step(bars.get(0).most());
        for (long value = 0; value <= bars.get(0).most(); value += step) {
            BigDecimal x = x(value, left, plot);
            empty(svg, "line", "x1", x, "y1", top - 6, "x2", x, "y2", bottom, "stroke", GRID);
            write(svg, number.format(value), x, top - 10, "font-size", 11, "fill", SOFT, "text-anchor", "middle");
            write(svg, number.format(value), x, bottom + 16, "font-size", 11, "fill", SOFT, "text-anchor", "middle");
        }
        boolean exact = bars.stream().allMatch(bar -> bar.least() == bar.most());
        write(svg, text(exact ? "impact.axis" : "impact.axis-range"), 20, bottom + 38, "font-size", 12, "fill", SOFT);
    }

    /** A round distance between marks: 1, 2 or 5 with zeros. */
    private static long step(long most) {
        long step = 1;
        while (true) {
            for (int factor : new int[] {1, 2, 5}) {
                if (most / (step * factor) < MOST_TICKS) {
                    return step * factor;
                }
            }
            step *= 10;
        }
    }

    private void bar(XMLStreamWriter svg, ImpactNames.Bar bar, int left, int plot, int y) throws XMLStreamException {
        int line = y + BAR - 2;
        write(svg, bar.name(), left - 8, line, "font-size", 12, "fill", INK, "text-anchor", "end");
        if (bar.least() < bar.most()) {
            empty(svg, "rect", "x", left, "y", y, "width", x(bar.most(), 0, plot), "height", BAR, "fill", LIGHT);
        }
        empty(svg, "rect", "x", left, "y", y, "width", x(bar.least(), 0, plot), "height", BAR, "fill", DARK);
        String value = range(bar.least(), bar.most()) + " (" + bar.share(locale) + ")";
        write(svg, value, x(bar.most(), left + 6, plot), line, "font-size", 11, "fill", INK);
    }

    private BigDecimal x(long value, int left, int plot) {
        return BigDecimal.valueOf(value * plot)
                .divide(BigDecimal.valueOf(bars.get(0).most()), 1, RoundingMode.HALF_UP)
                .add(BigDecimal.valueOf(left));
    }

    private void write(XMLStreamWriter svg, String text, Object x, Object y, Object... more) throws XMLStreamException {
        svg.writeCharacters("\n  ");
        svg.writeStartElement("text");
        attributes(svg, "x", x, "y", y);
        attributes(svg, more);
        svg.writeCharacters(Shown.text(text));
        svg.writeEndElement();
    }

    private static void element(XMLStreamWriter svg, String name, String text, Object... attributes)
            throws XMLStreamException {
        svg.writeCharacters("\n  ");
        svg.writeStartElement(name);
        attributes(svg, attributes);
        svg.writeCharacters(Shown.text(text));
        svg.writeEndElement();
    }

    private static void empty(XMLStreamWriter svg, String name, Object... attributes) throws XMLStreamException {
        svg.writeCharacters("\n  ");
        svg.writeEmptyElement(name);
        attributes(svg, attributes);
    }

    private static void attributes(XMLStreamWriter svg, Object... pairs) throws XMLStreamException {
        for (int i = 0; i < pairs.length; i += 2) {
            svg.writeAttribute(pairs[i].toString(), Shown.text(pairs[i + 1].toString()));
        }
    }

    private String range(long one, long other) {
        return one == other
                ? number.format(one)
                : number.format(Math.min(one, other)) + "–" + number.format(Math.max(one, other));
    }

    private String date(LocalDate day) {
        return Words.date(day, Messages.in(locale));
    }

    private String text(String key, Object... arguments) {
        return arguments.length == 0 ? texts.getString(key) : Texts.format(texts, key, arguments);
    }
}
