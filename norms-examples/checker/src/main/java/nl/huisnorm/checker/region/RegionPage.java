package nl.huisnorm.checker.region;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import nl.huisnorm.answer.region.Region;
import nl.huisnorm.answer.region.RegionMunicipality;
import nl.huisnorm.answer.region.RegionPlan;
import nl.huisnorm.answer.settlement.PhaseHousing;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.checker.paper.PaperWords;

/** Writes a region as one page that needs nothing else: no script, no font, no picture from elsewhere. */
final class RegionPage {

    private static final String DARK = "#154273";
    private static final String LIGHT = "#8fb3d9";
    private static final String SOFT = "#9a9a9a";
    private static final String GREEN = "#39870c";
    private static final String PALE_GREEN = "#b6d7a0";
    private static final String RED = "#b3261e";
    private static final String PALE_RED = "#eab4b0";

    /** More bars than these tell nothing. */
    private static final int MOST_BARS = 30;

    private static final String STYLE = """

        body { font: 15px/1.45 Arial, Helvetica, sans-serif; color: #1a1a1a; max-width: 1180px; margin: 0 auto; padding: 1.5rem; }
        h1 { font-size: 1.6rem; color: #154273; margin: 0 0 .4rem; }
        h2 { font-size: 1.15rem; color: #154273; margin: 2rem 0 .5rem; }
        p { max-width: 60rem; margin: .3rem 0; }
        .small { color: #555555; font-size: .87rem; }
        .cards { display: flex; flex-wrap: wrap; gap: .8rem; margin: 1rem 0; }
        .card { border: 1px solid #c9d3de; border-radius: 6px; padding: .6rem 1rem; min-width: 8rem; }
        .card b { display: block; font-size: 1.5rem; color: #154273; }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: .87rem; }
        th { background: #d9e2ec; text-align: left; vertical-align: bottom; }
        th, td { padding: .35rem .55rem; border-bottom: 1px solid #d5d5d5; }
        .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        svg { width: 100%; height: auto; font: 12px Arial, Helvetica, sans-serif; }
        @media print { body { padding: 0; font-size: 12px; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
        """;

    private final RegionCommand.Judged judged;
    private final Region region;
    private final PaperWords words;
    private final RegionRows rows;
    private final Locale locale;

    RegionPage(RegionCommand.Judged judged, Locale locale) {
        this.judged = judged;
        this.region = judged.region();
        this.words = new PaperWords(locale);
        this.rows = new RegionRows(region, words);
        this.locale = words.messages().locale();
    }

    /** Writes the page. */
    void write(OutputStream out) throws IOException {
        try (Html page = new Html(out)) {
            String title = words.text("region.title", words.value(region.asOf()));
            page.open("html", "lang", locale.getLanguage()).open("head");
            page.empty("meta", "charset", "utf-8");
            page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
            page.empty(
                    "meta",
                    "http-equiv",
                    "Content-Security-Policy",
                    "content",
                    "default-src 'none'; style-src 'unsafe-inline'");
            page.element("title", title);
            page.open("style").raw(STYLE).end();
            page.end().open("body").open("main");
            page.element("h1", title);
            page.element(
                    "p",
                    words.text(
                            "region.read",
                            region.plans().size(),
                            region.facilities().size()));
            if (judged.files().unreadable() > 0) {
                page.element("p", words.text("region.unreadable", judged.files().unreadable()));
            }
            for (String line : judged.profiles().lines(judged.files(), words)) {
                page.element("p", line);
            }
            cards(page);
            page.element("h2", words.text("region.chart"));
            legend(page);
            RegionChart.write(page, words.text("region.chart"), byMunicipality());
            List<RegionChart.Group> shortages = shortages();
            if (!shortages.isEmpty()) {
                page.element("h2", words.text("region.chart.shortages"));
                RegionChart.write(page, words.text("region.chart.shortages"), shortages);
            }
            page.element("p", words.text("region.meaning"), "class", "small");
            String left = RegionRows.notAllSearched(region, words);
            if (left != null) {
                page.element("p", left, "class", "small");
            }
            for (RegionRows.Rows table : rows.all()) {
                table(page, table);
            }
            for (String line : SectorNeeds.lines(words)) {
                page.element("p", line, "class", "small");
            }
            page.element(
                    "p", words.text("region.file", judged.huisnorm().rulebook().version()), "class", "small");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void cards(Html page) throws XMLStreamException {
        long promised = 0;
        int breaches = 0;
        int reports = 0;
        int ends = 0;
        for (RegionMunicipality one : region.municipalities()) {
            promised += one.promised();
            breaches += one.breaches();
            reports += one.reports();
            ends += one.ends();
        }
        page.open("div", "class", "cards");
        card(page, region.plans().size(), "column.plans");
        card(page, region.facilities().size(), "column.facilities");
        card(page, promised, "column.promised");
        card(page, breaches, "column.breaches");
        card(page, reports, "column.reports");
        card(page, ends, "column.ends");
        page.end();
    }

    private void card(Html page, long number, String key) throws XMLStreamException {
        page.open("div", "class", "card").element("b", words.whole(number));
        page.text(words.text(key)).end();
    }

    private void legend(Html page) throws XMLStreamException {
        page.element(
                "p",
                words.text("region.legend", words.text("region.legend.least"), words.text("region.legend.most")),
                "class",
                "small");
    }

    private List<RegionChart.Group> byMunicipality() {
        List<RegionChart.Group> groups = new ArrayList<>();
        for (RegionMunicipality one : region.municipalities()) {
            groups.add(new RegionChart.Group(
                    rows.municipality(one.code()),
                    List.of(
                            bar("column.required", exactly(one.required()), SOFT, SOFT),
                            bar("column.promised", exactly(one.promised()), LIGHT, LIGHT),
                            bar("column.counted", one.secured(), DARK, LIGHT),
                            bar("column.standing", one.standing(), GREEN, PALE_GREEN))));
        }
        return groups.stream().limit(MOST_BARS).toList();
    }

    private static Interval exactly(int number) {
        return new Interval(number, number);
    }

    private RegionChart.Bar bar(String key, Interval value, String dark, String light) {
        return new RegionChart.Bar(words.text(key), value, dark, light);
    }

    private List<RegionChart.Group> shortages() {
        List<RegionChart.Group> groups = new ArrayList<>();
        for (RegionPlan plan : region.plans()) {
            List<RegionChart.Bar> bars = new ArrayList<>();
            for (PhaseHousing phase : plan.shortages()) {
                Interval gap = phase.gap();
                String name = Objects.requireNonNullElse(phase.name(), phase.phase()) + ", " + phase.asOf();
                bars.add(new RegionChart.Bar(
                        name, gap == null ? new Interval(0, Interval.UNBOUNDED) : gap, RED, PALE_RED));
            }
            if (!bars.isEmpty()) {
                groups.add(new RegionChart.Group(
                        shortened(RegionRows.name(plan.judged().plan())), bars));
            }
        }
        return groups.stream().limit(MOST_BARS).toList();
    }

    /** As much of a name as stands beside a bar. */
    private static String shortened(String name) {
        int most = 26;
        return name.codePointCount(0, name.length()) <= most
                ? name
                : name.substring(0, name.offsetByCodePoints(0, most - 1)) + "…";
    }

    private static void table(Html page, RegionRows.Rows table) throws XMLStreamException {
        page.element("h2", table.title());
        if (table.rows().isEmpty()) {
            page.element("p", table.empty());
            return;
        }
        page.open("div", "class", "wide").open("table").open("thead").open("tr");
        for (int c = 0; c < table.head().size(); c++) {
            cell(page, "th", table.head().get(c), RegionText.isNumber(table, c));
        }
        page.end().end().open("tbody");
        for (List<String> row : table.rows()) {
            page.open("tr");
            for (int c = 0; c < row.size(); c++) {
                cell(page, "td", row.get(c), RegionText.isNumber(table, c));
            }
            page.end();
        }
        page.end().end().end();
    }

    private static void cell(Html page, String name, String text, boolean number) throws XMLStreamException {
        if (number) {
            page.element(name, text, "class", "number");
        } else {
            page.element(name, text);
        }
    }
}
