package nl.huisnorm.checker.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.paper.Paper;
import nl.huisnorm.facility.Walk;

/** A checklist as text and as a paper. */
final class ChecklistText {

    private static final int MOST_NORMS = 3;

    private final Checklist list;
    private final String title;
    private final Locale locale;
    private final ResourceBundle texts;

    ChecklistText(Checklist list, String title, Locale locale) {
        this.list = list;
        this.title = title;
        this.locale = locale;
        this.texts = Texts.of(locale);
    }

    /** As lines. */
    String text() {
        List<String> lines = new ArrayList<>(List.of(title));
        heads().forEach(lines::add);
        list.stops().forEach((walk, groups) -> {
            lines.add("");
            lines.add(title(walk).toUpperCase(locale));
            groups.forEach((about, own) -> {
                lines.add("");
                lines.add("  " + about);
                own.forEach(line -> {
                    lines.add("    " + line.question());
                    String norms = norms(line);
                    lines.add("      " + line.answer() + "   (" + line.cell() + (norms.isEmpty() ? "" : "; " + norms)
                            + ")");
                });
            });
        });
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** Puts it on a paper. */
    Paper on(Paper paper) {
        heads().forEach(paper::text);
        List<String> head = List.of(
                texts.getString("checklist.question"),
                texts.getString("checklist.answer"),
                texts.getString("checklist.cell"),
                texts.getString("checklist.norms"));
        list.stops().forEach((walk, groups) -> {
            paper.part(title(walk));
            groups.forEach((about, own) -> {
                paper.heading(about);
                paper.table(
                        head,
                        own.stream()
                                .map(line -> Paper.row(line.question(), line.answer(), line.cell(), norms(line)))
                                .toList());
            });
        });
        return paper;
    }

    private List<String> heads() {
        List<String> heads = new ArrayList<>();
        for (int i = 0; texts.containsKey("checklist.head." + i); i++) {
            heads.add(texts.getString("checklist.head." + i));
        }
        return heads;
    }

    private String title(Walk walk) {
        String label = walk.label(locale);
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    private static String norms(Checklist.Line line) {
        int more = line.norms().size() - MOST_NORMS;
        return line.norms().stream().limit(MOST_NORMS).collect(Collectors.joining(", "))
                + (more > 0 ? " (+" + more + ")" : "");
    }
}
