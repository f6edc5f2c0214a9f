package nl.huisnorm.checker.assessment;

import java.util.List;
import java.util.Locale;
import nl.huisnorm.checker.report.Chapter;
import nl.huisnorm.checker.text.Lines;
import nl.huisnorm.text.Messages;

/** Writes what a report on a plan or an application tells beyond findings. */
final class ChapterText {

    /** So many things of a chapter are told in short. */
    private static final int MOST_ITEMS = 12;

    private final Lines lines;
    private final Messages texts;
    private final boolean expand;

    ChapterText(Lines lines, Messages texts, boolean expand) {
        this.lines = lines;
        this.texts = texts;
        this.expand = expand;
    }

    /** Writes them; in short without what repeats the input. */
    void write(List<Chapter> chapters) {
        chapters.stream().filter(one -> expand || !one.isBackground()).forEach(this::write);
    }

    private void write(Chapter chapter) {
        lines.line(0, chapter.title().toUpperCase(Locale.ROOT));
        Chapter.Grid grid = chapter.grid();
        if (grid != null) {
            table(grid);
        }
        int told = expand
                ? chapter.items().size()
                : Math.min(MOST_ITEMS, chapter.items().size());
        chapter.items().subList(0, told).forEach(item -> item(item, 1));
        if (told < chapter.items().size()) {
            lines.line(
                    1,
                    texts.get(
                            "settlement.more-items",
                            Integer.toString(chapter.items().size() - told)));
        }
        lines.blank();
    }

    private void item(Chapter.Item item, int indent) {
        lines.line(indent, indent == 1 ? item.text() : "- " + item.text());
        item.within().forEach(one -> item(one, indent + 1));
    }

    private void table(Chapter.Grid grid) {
        int[] widths = new int[grid.heads().size()];
        widen(widths, grid.heads());
        grid.rows().forEach(row -> widen(widths, row));
        row(widths, grid.heads());
        grid.rows().forEach(row -> row(widths, row));
    }

    private static void widen(int[] widths, List<String> row) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], row.get(i).length());
        }
    }

    private void row(int[] widths, List<String> row) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String gap = " ".repeat(widths[i] - row.get(i).length());
            text.append(i < 2 ? row.get(i) + gap : gap + row.get(i)).append("  ");
        }
        lines.line(1, text.toString().stripTrailing());
    }
}
