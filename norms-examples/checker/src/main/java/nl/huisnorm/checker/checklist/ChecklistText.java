package nl.huisnorm.checker.checklist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.paper.Paper;
import nl.huisnorm.facility.Walk;

/**
 * A checklist as text and as a paper: along the walk what is looked at, a grid where the same is asked of several things;
 * for the office the papers to fetch, each with what is read in it.
 */
final class ChecklistText {

    /** So much room a line of the text takes. */
    private static final int WIDTH = 110;

    private final Checklist list;
    private final String title;
    private final List<String> more;
    private final Locale locale;
    private final ResourceBundle texts;

    /**
     * Prepares writing.
     *
     * @param more what is said above it beside what is said above every list
     */
    ChecklistText(Checklist list, String title, List<String> more, Locale locale) {
        this.list = list;
        this.title = title;
        this.more = List.copyOf(more);
        this.locale = locale;
        this.texts = Texts.of(locale);
    }

    /** Where both forms go. */
    private interface Form {
        void part(String title);

        void lines(String about, List<Checklist.Line> lines);

        void grid(Grid grid);

        void papers(Map<String, String> papers);
    }

    private void tell(Form form) {
        list.stops().forEach((walk, lines) -> {
            form.part(title(walk));
            if (walk == Walk.OFFICE) {
                form.papers(papers(lines));
            }
            Map<String, List<Checklist.Line>> bySheet = lines.stream()
                    .filter(line -> walk != Walk.OFFICE || line.cell().isEmpty())
                    .collect(Collectors.groupingBy(Checklist.Line::sheet, LinkedHashMap::new, Collectors.toList()));
            bySheet.forEach((sheet, own) -> {
                if (Grid.isAlike(own)) {
                    Grid.of(sheet, own).forEach(form::grid);
                } else {
                    own.stream()
                            .collect(Collectors.groupingBy(
                                    Checklist.Line::about, LinkedHashMap::new, Collectors.toList()))
                            .forEach(form::lines);
                }
            });
        });
    }

    /** The papers to fetch, each with what is read in it and the cells where that goes. */
    private Map<String, String> papers(List<Checklist.Line> lines) {
        Map<String, Map<String, List<Checklist.Line>>> byPaper = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> !line.cell().isEmpty())
                .forEach(line -> byPaper.computeIfAbsent(line.where(), any -> new LinkedHashMap<>())
                        .computeIfAbsent(line.label(), any -> new ArrayList<>())
                        .add(line));
        Map<String, String> papers = new LinkedHashMap<>();
        byPaper.forEach((where, labels) -> papers.put(where, read(labels)));
        return papers;
    }

    /** What is read in a paper, and the cells for it; the sheet is named where it is another than before. */
    private static String read(Map<String, List<Checklist.Line>> labels) {
        List<String> read = new ArrayList<>();
        String sheet = "";
        for (Map.Entry<String, List<Checklist.Line>> entry : labels.entrySet()) {
            StringBuilder one = new StringBuilder(entry.getKey());
            for (Checklist.Line line : entry.getValue()) {
                one.append(" [").append(line.sheet().equals(sheet) ? "" : line.sheet() + " ");
                one.append(line.cell()).append(']').append(known(line));
                sheet = line.sheet();
            }
            read.add(one.toString());
        }
        return String.join("; ", read);
    }

    private static String known(Checklist.Line line) {
        return line.known() ? " " + line.answer() : "";
    }

    private static String place(Checklist.Line line) {
        return "[" + (line.sheet() + " " + line.cell()).strip() + "]";
    }

    /** As lines. */
    String text() {
        List<String> lines = new ArrayList<>(List.of(title));
        heads().forEach(lines::add);
        tell(new Form() {
            @Override
            public void part(String part) {
                lines.add("");
                lines.add(part.toUpperCase(locale));
            }

            @Override
            public void lines(String about, List<Checklist.Line> own) {
                lines.add("");
                lines.add("  " + about);
                own.forEach(line -> {
                    lines.add("    " + line.question());
                    lines.add("      " + line.answer() + "   " + place(line));
                });
            }

            @Override
            public void grid(Grid grid) {
                lines.add("");
                int label = grid.rows().stream()
                        .mapToInt(row -> row.label().length())
                        .max()
                        .orElse(0);
                List<String> names = new ArrayList<>(grid.things());
                lines.add("  " + sheet(grid) + ": " + String.join(", ", names));
                grid.rows().forEach(row -> {
                    String cells = String.join("  ", row.cells());
                    boolean fits = label + cells.length() + 6 <= WIDTH;
                    lines.add("    " + (fits ? padded(row.label(), label) + "  " + cells : row.label()));
                    if (!fits) {
                        lines.add("      " + cells);
                    }
                });
            }

            @Override
            public void papers(Map<String, String> papers) {
                papers.forEach((where, read) -> {
                    lines.add("");
                    lines.add("  [ ] " + where);
                    lines.add("      " + read);
                });
            }
        });
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private String sheet(Grid grid) {
        return Texts.format(texts, "checklist.sheet", grid.sheet());
    }

    /** Puts it on a paper. */
    Paper on(Paper paper) {
        heads().forEach(paper::text);
        tell(new Form() {
            @Override
            public void part(String part) {
                paper.part(part);
            }

            @Override
            public void lines(String about, List<Checklist.Line> own) {
                String sheet = Texts.format(texts, "checklist.sheet", own.get(0).sheet());
                paper.table(
                        List.of(
                                about + " · " + sheet,
                                texts.getString("checklist.answer"),
                                texts.getString("checklist.cell")),
                        own.stream()
                                .map(line -> Paper.row(line.question(), line.answer(), line.cell()))
                                .toList());
            }

            @Override
            public void grid(Grid grid) {
                List<String> head = new ArrayList<>(List.of(sheet(grid)));
                head.addAll(grid.things());
                paper.table(
                        head,
                        grid.rows().stream()
                                .map(row -> {
                                    List<String> cells = new ArrayList<>(List.of(row.label()));
                                    cells.addAll(row.cells());
                                    return Paper.row(cells.toArray(String[]::new));
                                })
                                .toList());
            }

            @Override
            public void papers(Map<String, String> papers) {
                paper.table(
                        List.of(texts.getString("checklist.papers"), texts.getString("checklist.read")),
                        papers.entrySet().stream()
                                .map(entry -> Paper.row("[ ] " + entry.getKey(), entry.getValue()))
                                .toList());
            }
        });
        return paper;
    }

    private List<String> heads() {
        List<String> heads = new ArrayList<>();
        for (int i = 0; texts.containsKey("checklist.head." + i); i++) {
            heads.add(texts.getString("checklist.head." + i));
        }
        heads.addAll(more);
        return heads;
    }

    private String title(Walk walk) {
        String label = walk.label(locale);
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }
}
