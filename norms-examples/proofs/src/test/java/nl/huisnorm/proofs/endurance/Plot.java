package nl.huisnorm.proofs.endurance;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Measurements as an SVG picture, one panel below the other. Texts are texts in it, so that no font is needed to make it. */
final class Plot {

    private static final int WIDTH = 820;
    private static final int LEFT = 70;
    private static final int RIGHT = 34;
    private static final int TOP = 44;
    private static final int HEIGHT = 150;
    private static final int PANEL = 250;
    private static final int TICKS = 5;
    private static final int MOST_POINTS = 700;

    private static final String INK = "#1a1a1a";
    private static final String GRID = "#d5d5d5";
    private static final String LINE = "#154273";

    /**
     * A panel.
     *
     * @param nl what the height is, in Dutch
     * @param en the same in English
     * @param alongNl what the width is, in Dutch
     * @param along the same in English
     * @param by what values are divided by to be shown
     * @param alongBy the same of how far it was
     * @param top how much the height is at least; 0 for what was measured
     */
    record Panel(String nl, String en, String alongNl, String along, Series series, long by, long alongBy, long top) {}

    private final String title;
    private final List<Panel> panels;

    Plot(String title, List<Panel> panels) {
        this.title = title;
        this.panels = List.copyOf(panels);
    }

    void write(OutputStream out) throws IOException {
        try {
            XMLStreamWriter svg =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            int height = PANEL * panels.size() + TOP;
            svg.writeStartElement("svg");
            svg.writeDefaultNamespace("http://www.w3.org/2000/svg");
            svg.writeAttribute("viewBox", "0 0 " + WIDTH + " " + height);
            svg.writeAttribute("role", "img");
            svg.writeAttribute("font-family", "sans-serif");
            svg.writeAttribute("font-size", "12");
            svg.writeStartElement("title");
            svg.writeCharacters(title);
            svg.writeEndElement();
            element(svg, "rect", "width", WIDTH, "height", height, "fill", "#ffffff");
            text(svg, LEFT, 20, "start", title);
            for (int i = 0; i < panels.size(); i++) {
                panel(svg, panels.get(i), TOP + i * PANEL);
            }
            svg.writeEndElement();
            svg.writeCharacters("\n");
            svg.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void panel(XMLStreamWriter svg, Panel panel, int from) throws XMLStreamException {
        int top = from + 26;
        int bottom = top + HEIGHT;
        long step = step(Math.max(panel.series().most(), panel.top()) / panel.by());
        long most = step * TICKS * panel.by();
        long alongStep = step(panel.series().end() / panel.alongBy());
        long end = alongStep * TICKS * panel.alongBy();
        text(svg, LEFT, from + 14, "start", panel.nl() + " · " + panel.en());
        for (int i = 0; i <= TICKS; i++) {
            int y = bottom - HEIGHT * i / TICKS;
            int x = LEFT + width() * i / TICKS;
            element(svg, "path", "d", "M%d %dH%d".formatted(LEFT, y, WIDTH - RIGHT), "stroke", GRID);
            text(svg, LEFT - 8, y + 4, "end", Long.toString(step * i));
            text(svg, x, bottom + 18, "middle", Long.toString(alongStep * i));
        }
        text(svg, LEFT + width() / 2, bottom + 38, "middle", panel.alongNl() + " · " + panel.along());
        StringBuilder line = new StringBuilder();
        for (Series.Point point : panel.series().atMost(MOST_POINTS).points()) {
            line.append(line.isEmpty() ? 'M' : 'L')
                    .append(LEFT + width() * point.at() / end)
                    .append(' ')
                    .append(bottom - HEIGHT * point.value() / most);
        }
        element(svg, "path", "d", line, "fill", "none", "stroke", LINE, "stroke-width", "1.5");
    }

    private static int width() {
        return WIDTH - LEFT - RIGHT;
    }

    /** One, two or five with noughts, so that some of them reach what is to be shown. */
    private static long step(long most) {
        long step = 1;
        for (int i = 0; step * TICKS < most; i++) {
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        return step;
    }

    private static void text(XMLStreamWriter svg, int x, int y, String anchor, String text) throws XMLStreamException {
        svg.writeStartElement("text");
        svg.writeAttribute("x", Integer.toString(x));
        svg.writeAttribute("y", Integer.toString(y));
        svg.writeAttribute("text-anchor", anchor);
        svg.writeAttribute("fill", INK);
        svg.writeCharacters(text);
        svg.writeEndElement();
        svg.writeCharacters("\n");
    }

    private static void element(XMLStreamWriter svg, String name, Object... attributes) throws XMLStreamException {
        svg.writeEmptyElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            svg.writeAttribute(attributes[i].toString(), attributes[i + 1].toString());
        }
        svg.writeCharacters("\n");
    }
}
