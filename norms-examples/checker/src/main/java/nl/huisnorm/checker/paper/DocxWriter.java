package nl.huisnorm.checker.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.huisnorm.checker.text.Packed;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTString;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGridCol;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Writes a paper as DOCX, with styles that a word processor knows as headings. */
final class DocxWriter {

    /** Lengths of DOCX are twentieths of a point. */
    private static final int POINT = 20;

    private static final int A4_WIDTH = 11906;
    private static final int A4_HEIGHT = 16838;
    private static final int MARGIN = 64 * POINT;
    private static final int HANG = 26 * POINT;

    private static final String FONT = "Arial";
    private static final int SIZE = 10;
    private static final int SMALL = 8;

    /** So many letters stay on one line of a table. */
    private static final int SHORT = 12;

    /** The room around a text of a table, in letters. */
    private static final int AROUND = 4;

    private final Paper paper;
    private final XWPFDocument document;

    private DocxWriter(Paper paper, XWPFDocument document) {
        this.paper = paper;
        this.document = document;
    }

    static void write(Paper paper, OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            DocxWriter writer = new DocxWriter(paper, document);
            writer.page();
            writer.styles();
            writer.properties();
            writer.content();
            document.write(bytes);
        }
        Packed.write(bytes.toByteArray(), paper.day(), out);
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_WIDTH));
        size.setH(BigInteger.valueOf(A4_HEIGHT));
        CTPageMar margin = section.addNewPgMar();
        margin.setLeft(BigInteger.valueOf(MARGIN));
        margin.setRight(BigInteger.valueOf(MARGIN));
        margin.setTop(BigInteger.valueOf(MARGIN));
        margin.setBottom(BigInteger.valueOf(MARGIN));
        XWPFFooter footer = document.createFooter(HeaderFooterType.DEFAULT);
        XWPFParagraph line = footer.createParagraph();
        line.setAlignment(ParagraphAlignment.CENTER);
        XWPFRun title = line.createRun();
        title.setFontSize(SMALL);
        title.setText(paper.title() + " · ");
        line.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private void styles() {
        XWPFStyles styles = document.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage(paper.locale().toLanguageTag());
        style(styles, "Title", "Title", 20, -1, 0);
        style(styles, "Heading1", "heading 1", 14, 0, 14);
        style(styles, "Heading2", "heading 2", 11, 1, 10);
    }

    private static void style(XWPFStyles styles, String id, String name, int size, int level, int before) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        CTString called = CTString.Factory.newInstance();
        called.setVal(name);
        style.setName(called);
        style.addNewQFormat();
        CTPPrGeneral paragraph = style.addNewPPr();
        paragraph.addNewKeepNext();
        paragraph.addNewSpacing().setBefore(BigInteger.valueOf((long) before * POINT));
        if (level >= 0) {
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        }
        CTRPr run = style.addNewRPr();
        run.addNewB();
        run.addNewSz().setVal(BigInteger.valueOf(2L * size));
        styles.addStyle(new XWPFStyle(style, styles));
    }

    private void properties() {
        POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
        Optional<Date> day =
                Optional.of(Date.from(paper.day().atStartOfDay(ZoneOffset.UTC).toInstant()));
        core.setTitle(paper.title());
        core.setCreator("Huisnorm");
        core.setCreated(day);
        core.setModified(day);
        document.getProperties().getExtendedProperties().setApplication("Huisnorm");
    }

    private void content() {
        styled("Title", paper.title());
        for (Paper.Block block : paper.blocks()) {
            if (block instanceof Paper.Heading heading) {
                styled(heading.level() == 1 ? "Heading1" : "Heading2", heading.text());
            } else if (block instanceof Paper.Paragraph paragraph) {
                paragraph(paragraph);
            } else if (block instanceof Paper.Table table) {
                table(table);
            } else if (block instanceof Paper.Signature signature) {
                signature(signature);
            }
        }
    }

    private void styled(String style, String text) {
        XWPFParagraph line = document.createParagraph();
        line.setStyle(style);
        line.setSpacingAfter(4 * POINT);
        line.createRun().setText(text);
    }

    private void paragraph(Paper.Paragraph paragraph) {
        XWPFParagraph line = document.createParagraph();
        line.setSpacingAfter(5 * POINT);
        if (!paragraph.mark().isEmpty()) {
            line.setIndentationLeft(HANG);
            line.setIndentationHanging(HANG);
            XWPFRun mark = line.createRun();
            mark.setFontSize(SIZE);
            mark.setText(paragraph.mark());
            mark.addTab();
        }
        if (paragraph.remark()) {
            line.getCTP().getPPr().addNewShd().setFill("E8EEF5");
        }
        spans(line, paragraph.spans(), SIZE, false);
    }

    private static void spans(XWPFParagraph line, List<Paper.Span> spans, int size, boolean bold) {
        for (Paper.Span span : spans) {
            XWPFRun run = line.createRun();
            run.setFontSize(size);
            run.setBold(bold || span.bold());
            if (span.open()) {
                run.setTextHighlightColor("yellow");
            }
            run.setText(span.text());
        }
    }

    private void table(Paper.Table content) {
        int columns = content.head().size();
        XWPFTable table = document.createTable(1 + content.rows().size(), columns);
        table.setWidth("100%");
        columns(table, widths(content));
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        for (int c = 0; c < columns; c++) {
            head.getCell(c).setColor("D9E2EC");
            cell(
                    head.getCell(c),
                    Paper.Span.of(content.head().get(c)),
                    content.numbers().get(c),
                    true);
        }
        for (int r = 0; r < content.rows().size(); r++) {
            XWPFTableRow row = table.getRow(r + 1);
            row.setCantSplitRow(true);
            for (int c = 0; c < columns; c++) {
                cell(
                        row.getCell(c),
                        content.rows().get(r).get(c),
                        content.numbers().get(c),
                        false);
            }
        }
        document.createParagraph().setSpacingAfter(0);
    }

    /** Columns as wide as their longest words, short texts whole. */
    private static int[] widths(Paper.Table content) {
        int columns = content.head().size();
        int[] letters = new int[columns];
        Stream<List<String>> rows = Stream.concat(
                Stream.of(content.head()),
                content.rows().stream()
                        .map(row -> row.stream().map(Paper.Span::text).toList()));
        rows.forEach(row -> {
            for (int c = 0; c < columns; c++) {
                int whole = row.get(c).length();
                int word = PdfWriter.words(row.get(c)).stream()
                        .mapToInt(String::length)
                        .max()
                        .orElse(1);
                letters[c] = Math.max(letters[c], AROUND + Math.max(word, Math.min(whole, SHORT)));
            }
        });
        int all = Arrays.stream(letters).sum();
        return Arrays.stream(letters)
                .map(one -> one * (A4_WIDTH - 2 * MARGIN) / all)
                .toArray();
    }

    private static void columns(XWPFTable table, int[] widths) {
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (int c = 0; c < widths.length; c++) {
            CTTblGridCol column = c < grid.sizeOfGridColArray() ? grid.getGridColArray(c) : grid.addNewGridCol();
            column.setW(BigInteger.valueOf(widths[c]));
        }
        for (XWPFTableRow row : table.getRows()) {
            for (int c = 0; c < widths.length; c++) {
                row.getCell(c).setWidth(Integer.toString(widths[c]));
            }
        }
    }

    private static void cell(XWPFTableCell cell, Paper.Span span, boolean number, boolean head) {
        XWPFParagraph line = cell.getParagraphs().get(0);
        line.setSpacingAfter(0);
        line.setAlignment(number ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
        spans(line, List.of(span), head ? SMALL : SIZE - 1, head);
    }

    private void signature(Paper.Signature signature) {
        XWPFParagraph name = document.createParagraph();
        name.setSpacingBefore(14 * POINT);
        name.setKeepNext(true);
        spans(name, List.of(new Paper.Span(signature.name(), true, false)), SIZE, false);
        for (String text : signature.lines()) {
            XWPFParagraph line = document.createParagraph();
            line.setSpacingBefore(10 * POINT);
            spans(line, List.of(Paper.Span.of(text + " " + "_".repeat(40))), SIZE, false);
        }
    }
}
