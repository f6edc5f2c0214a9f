package nl.huisnorm.checker.report.pdf;

import java.util.List;
import nl.huisnorm.checker.report.Chapter;

/** What follows from a plan or an application beyond findings: the beds of each phase, duties, what was agreed, terms. */
final class ChaptersPart {

    private final Inspected about;
    private final Page page;

    ChaptersPart(Inspected about, Page page) {
        this.about = about;
        this.page = page;
    }

    void write() {
        List<Chapter> all = about.report().chapters();
        if (all.isEmpty()) {
            return;
        }
        page.heading(2, about.ofKind("part.beyond"), "class", "first");
        all.forEach(this::chapter);
    }

    private void chapter(Chapter chapter) {
        page.heading(3, chapter.title());
        Chapter.Grid grid = chapter.grid();
        if (grid != null) {
            Table table = new Table(page, "grid", grid.heads().toArray(String[]::new));
            grid.rows().forEach(row -> table.row(row.toArray(String[]::new)));
            table.end();
        }
        items(chapter.items());
    }

    private void items(List<Chapter.Item> items) {
        if (items.isEmpty()) {
            return;
        }
        page.open("ul");
        for (Chapter.Item item : items) {
            page.open("li").text(item.text());
            items(item.within());
            page.end();
        }
        page.end();
    }
}
