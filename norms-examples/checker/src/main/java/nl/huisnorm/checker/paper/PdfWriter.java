package nl.huisnorm.checker.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;

/** Writes a paper as PDF: breaks lines and pages, and keeps a heading with what follows it. */
final class PdfWriter {

    static final int SMALL = 800;

    private static final int SIZE = 1_000;
    private static final int LINE = 1_350;
    private static final int HANG = 2_600;
    private static final int TITLE = 2_000;
    private static final int[] HEADING = {1_400, 1_150};
    private static final int PAPER = PdfPages.WIDTH - 2 * PdfPages.MARGIN;

    private final Paper paper;
    private @Nullable PdfPages pages;
    private @Nullable PdfFont font;
    private int y = PdfPages.MARGIN;

    PdfWriter(Paper paper) {
        this.paper = paper;
    }

    PdfPages pages() {
        return Objects.requireNonNull(pages);
    }

    private PdfFont font() {
        return Objects.requireNonNull(font);
    }

    int y() {
        return y;
    }

    void skip(int height) {
        y += height;
    }

    /** Begins a page where there is no room for so much; whether it did. */
    boolean room(int height) {
        if (y + height <= PdfPages.HEIGHT - PdfPages.FOOT) {
            return false;
        }
        pages().begin();
        y = PdfPages.MARGIN;
        return true;
    }

    void write(OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(paper.day().toEpochDay());
            properties(document);
            font = new PdfFont(document);
            pages = new PdfPages(document, font);
            plain(paper.title(), TITLE, true, 0);
            skip(600);
            for (int i = 0; i < paper.blocks().size(); i++) {
                block(paper.blocks().get(i));
            }
            pages().close(font().shown(paper.title()));
            document.save(out);
        }
    }

    private void properties(PDDocument document) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(paper.title());
        information.setCreator("Huisnorm");
        information.setProducer("Huisnorm");
        Calendar day = GregorianCalendar.from(paper.day().atStartOfDay(ZoneOffset.UTC));
        information.setCreationDate(day);
        information.setModificationDate(day);
        document.getDocumentCatalog().setLanguage(paper.locale().toLanguageTag());
        PDViewerPreferences preferences =
                new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }

    private void block(Paper.Block block) throws IOException {
        if (block instanceof Paper.Heading heading) {
            int size = HEADING[heading.level() - 1];
            room(size * 2 + 4 * LINE);
            skip(y == PdfPages.MARGIN ? 0 : size * 3 / 4);
            plain(heading.text(), size, true, 0);
            skip(300);
        } else if (block instanceof Paper.Paragraph paragraph) {
            paragraph(paragraph);
        } else if (block instanceof Paper.Table table) {
            new PdfTable(this, font(), table).write();
        } else if (block instanceof Paper.Signature signature) {
            signature(signature);
        }
    }

    private void plain(String text, int size, boolean bold, int indent) throws IOException {
        int line = size * LINE / SIZE;
        for (String part : broken(font().shown(text), PAPER - indent, size)) {
            room(line);
            skip(line);
            pages().text(part, PdfPages.MARGIN + indent, y - line / 4, size, bold);
        }
    }

    /** A word as it is set: with the style of the span that it stands in. */
    private record Word(String text, Paper.Span span, boolean joined) {}

    private void paragraph(Paper.Paragraph paragraph) throws IOException {
        int indent = paragraph.mark().isEmpty() ? 0 : HANG;
        List<List<Word>> lines = set(paragraph.spans(), PAPER - indent - (paragraph.remark() ? 1_000 : 0));
        if (paragraph.remark()) {
            room(lines.size() * LINE + 900);
            pages().fill(PdfPages.MARGIN, y, PAPER, lines.size() * LINE + 700, 91, 93, 96);
            skip(300);
            indent = 500;
        }
        room(Math.min(2, lines.size()) * LINE);
        for (int i = 0; i < lines.size(); i++) {
            room(LINE);
            skip(LINE);
            int base = y - LINE / 4;
            if (i == 0 && !paragraph.mark().isEmpty()) {
                pages().text(font().shown(paragraph.mark()), PdfPages.MARGIN, base, SIZE, false);
            }
            line(lines.get(i), PdfPages.MARGIN + indent, base);
        }
        skip(paragraph.remark() ? 1_000 : 450);
    }

    /** Writes a line, words of one style together. */
    private void line(List<Word> words, int left, int base) throws IOException {
        int x = left;
        int i = 0;
        while (i < words.size()) {
            Paper.Span span = words.get(i).span();
            StringBuilder text = new StringBuilder();
            int from = i;
            for (; i < words.size() && words.get(i).span().equals(span); i++) {
                text.append(i > from && !words.get(i).joined() ? " " : "")
                        .append(words.get(i).text());
            }
            boolean space = from > 0 && !words.get(from).joined();
            x += space ? font().width(" ", SIZE) : 0;
            int width = font().width(text.toString(), SIZE);
            if (span.open()) {
                pages().fill(x - 100, base - SIZE + 100, width + 200, LINE - 50, 100, 95, 55);
            }
            pages().text(text.toString(), x, base, SIZE, span.bold());
            x += width;
        }
    }

    private List<List<Word>> set(List<Paper.Span> spans, int width) {
        List<List<Word>> lines = new ArrayList<>();
        List<Word> line = new ArrayList<>();
        int used = 0;
        boolean joined = true;
        for (Paper.Span span : spans) {
            String text = font().shown(span.text());
            joined &= !text.startsWith(" ");
            for (String word : words(text)) {
                for (String part : chopped(word, width, SIZE)) {
                    int space = line.isEmpty() || joined ? 0 : font().width(" ", SIZE);
                    int wide = font().width(part, SIZE);
                    if (!line.isEmpty() && used + space + wide > width) {
                        lines.add(line);
                        line = new ArrayList<>();
                        used = 0;
                        space = 0;
                    }
                    line.add(new Word(part, span, joined || line.isEmpty()));
                    used += space + wide;
                    joined = false;
                }
            }
            joined = !text.endsWith(" ");
        }
        lines.add(line);
        return lines;
    }

    static List<String> words(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The lines of a text. */
    List<String> broken(String text, int width, int size) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words(text)) {
            for (String part : chopped(word, width, size)) {
                String longer = line.isEmpty() ? part : line + " " + part;
                if (!line.isEmpty() && font().width(longer, size) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                    longer = part;
                }
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** A word that is longer than a line, in parts that are not. */
    private List<String> chopped(String word, int width, int size) {
        if (font().width(word, size) <= width) {
            return List.of(word);
        }
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int letter : word.codePoints().toArray()) {
            String one = Character.toString(letter);
            if (!part.isEmpty() && font().width(part + one, size) > width) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(one);
        }
        parts.add(part.toString());
        return parts;
    }

    private void signature(Paper.Signature signature) throws IOException {
        room((signature.lines().size() * 2 + 2) * LINE);
        skip(LINE);
        plain(signature.name(), SIZE, true, 0);
        for (String text : signature.lines()) {
            skip(LINE * 3 / 4);
            plain(text, SIZE, false, 0);
            pages().line(PdfPages.MARGIN + 9_000, y, 22_000);
        }
    }
}
