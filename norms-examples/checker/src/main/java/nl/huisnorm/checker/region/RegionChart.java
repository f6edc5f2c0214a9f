package nl.huisnorm.checker.region;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import nl.huisnorm.assessment.Interval;

/** Bars in a page, as SVG with texts that are texts: dark what is certain, light what is possible. */
final class RegionChart {

    private static final int WIDTH = 920;
    private static final int LEFT = 210;
    private static final int RIGHT = 90;
    private static final int BAR = 15;
    private static final int GAP = 14;
    private static final int TOP = 8;
    private static final String INK = "#1a1a1a";

    private RegionChart() {}

    /** A bar: what it is, its length or its bounds, and its two colours. */
    record Bar(String name, Interval value, String dark, String light) {}

    /** Bars that belong together, under one name. */
    record Group(String name, List<Bar> bars) {}

    static void write(Html page, String title, List<Group> groups) throws XMLStreamException {
        int rows = groups.stream().mapToInt(group -> group.bars().size()).sum();
        int height = TOP + (rows + groups.size()) * (BAR + 3) + groups.size() * GAP;
        long most = Math.max(
                1,
                groups.stream()
                        .flatMap(group -> group.bars().stream())
                        .mapToLong(bar -> bar.value().isUnbounded()
                                ? least(bar)
                                : bar.value().most())
                        .max()
                        .orElse(1));
        page.open("svg", "viewBox", "0 0 " + WIDTH + " " + height, "role", "img", "aria-label", title);
        page.element("title", title);
        int y = TOP;
        for (Group group : groups) {
            page.element("text", group.name(), "x", 0, "y", y + BAR - 3, "font-weight", "bold", "fill", INK);
            y += BAR + 3;
            for (Bar bar : group.bars()) {
                bar(page, bar, most, y);
                y += BAR + 3;
            }
            y += GAP;
        }
        page.end();
    }

    private static long least(Bar bar) {
        return bar.value().isWithoutLimit() ? 0 : bar.value().least();
    }

    private static void bar(Html page, Bar bar, long most, int y) throws XMLStreamException {
        long plot = WIDTH - LEFT - RIGHT;
        long dark = least(bar) * plot / most;
        long light = (bar.value().isUnbounded() ? least(bar) : bar.value().most()) * plot / most;
        page.element("text", bar.name(), "x", LEFT - 8, "y", y + BAR - 3, "text-anchor", "end", "fill", "#444444");
        page.empty("rect", "x", LEFT, "y", y, "width", light, "height", BAR, "fill", bar.light());
        page.empty("rect", "x", LEFT, "y", y, "width", dark, "height", BAR, "fill", bar.dark());
        page.element("text", bar.value().toString(), "x", LEFT + light + 6, "y", y + BAR - 3, "fill", INK);
    }
}
