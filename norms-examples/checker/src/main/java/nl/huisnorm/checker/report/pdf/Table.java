package nl.huisnorm.checker.report.pdf;

import java.util.List;

/** A table on a page: what stands above its columns is marked so, and stands there again on each page. */
final class Table {

    /** A row of so many ids can be longer than what is left of a page. */
    private static final int MANY = 40;

    private final Page page;

    /**
     * Begins a table.
     *
     * @param kind its class, which tells how wide its columns are
     * @param heads what stands above the columns
     */
    Table(Page page, String kind, String... heads) {
        this.page = page;
        page.open("table", "class", kind).open("thead").open("tr");
        for (int i = 0; i < heads.length; i++) {
            page.element("th", heads[i], "scope", "col", "class", "c" + (i + 1));
        }
        page.end().end().open("tbody");
    }

    /** A row; the first cell names it. */
    Table row(String... cells) {
        page.open("tr");
        for (int i = 0; i < cells.length; i++) {
            if (i == 0) {
                page.element("th", cells[i], "scope", "row", "class", "c1");
            } else {
                page.element("td", cells[i], "class", "c" + (i + 1));
            }
        }
        page.end();
        return this;
    }

    /** A row with a list of ids, of which none is broken. */
    Table row(String name, List<String> ids) {
        page.open("tr", "class", ids.size() > MANY ? "long" : "short")
                .element("th", name, "scope", "row", "class", "c1")
                .open("td", "class", "c2");
        for (int i = 0; i < ids.size(); i++) {
            page.element("span", i < ids.size() - 1 ? ids.get(i) + "," : ids.get(i), "class", "id")
                    .text(" ");
        }
        page.end().end();
        return this;
    }

    /** Ends it. */
    void end() {
        page.end().end();
    }
}
