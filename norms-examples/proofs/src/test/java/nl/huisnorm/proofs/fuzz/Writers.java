package nl.huisnorm.proofs.fuzz;

import static nl.huisnorm.proofs.fuzz.Given.FEW;
import static nl.huisnorm.proofs.fuzz.Given.HUISNORM;
import static nl.huisnorm.proofs.fuzz.Invariants.clean;
import static nl.huisnorm.proofs.fuzz.Invariants.holds;
import static nl.huisnorm.proofs.fuzz.Invariants.same;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.checker.report.ReportForm;
import nl.huisnorm.checker.report.ReportMaker;
import nl.huisnorm.checker.report.ReportSet;
import nl.huisnorm.checker.report.html.HtmlForm;
import nl.huisnorm.checker.report.list.CsvForm;
import nl.huisnorm.checker.report.list.XlsxForm;
import nl.huisnorm.checker.report.machine.JunitForm;
import nl.huisnorm.checker.report.machine.SarifForm;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.read.WaiverReader;
import nl.huisnorm.io.write.ReportShape;
import nl.huisnorm.io.write.ReportWriter;
import nl.huisnorm.proofs.failure.Program;
import nl.huisnorm.text.Messages;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/**
 * What strangers' text can do in what is written: a text stands in every place of a small house and its waivers where a text can, and in
 * the name of its file. Wherever that can be read, nothing of it becomes markup, a formula or what a terminal obeys; where it cannot,
 * neither does what is told of it.
 */
final class Writers {

    private static final String PLAIN = "plak";

    /** What a text stands in the place of. */
    private static final String PLACE = "TEXT";

    private static final String FORMULAS = "=+-@\t\r";

    private static final String HOUSE = """
            {"id": "huis", "name": TEXT, "municipality": "GM0743", "operator": {"name": TEXT}, "address": {"street": TEXT, "town": TEXT},
             "buildings": [{"id": "a", "name": TEXT, "form": "regular-dwelling", "amenities": {"toilets": 1}, "residents": 2,
               "rooms": [{"id": "r", "name": TEXT, "kind": "bedroom", "area": 6.5, "occupants": 2}]}],
             "inspections": [{"norm": "SNF-6.1", "met": false, "remark": TEXT}]}
            """;

    private static final String WAIVERS = """
            {"waivers": [{"id": "o1", "norm": "SNF-2.2-NEW", "reason": TEXT, "owner": TEXT, "approver": TEXT, "from": "2026-01-01",
              "until": "2026-12-31"}]}
            """;

    private static final Path FOLDER = folder();
    private static final List<String> MARKUP = plain();

    private Writers() {}

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("huisnorm-fuzz");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a page is made of for a plain word, which can be read. */
    private static List<String> plain() {
        List<ReportSet> sets = sets(PLAIN);
        holds(
                sets.get(0).notJudged().isEmpty(),
                "a plain word is refused: " + sets.get(0).notJudged());
        return markup(form(new HtmlForm(), sets));
    }

    private static String text(byte[] data) {
        return new String(data, StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return new StringNode(text).toString();
    }

    /** The house with a text everywhere; or else a plain one of that name, and that it could not be read. */
    private static List<ReportSet> sets(String text) {
        String name = text + ".json";
        List<ReportSet.NotJudged> refused = new ArrayList<>();
        FacilityDocument house = Given.facility(name, HOUSE.replace(PLACE, quoted(PLAIN)));
        AssessmentOptions options = FEW;
        try {
            house = FacilityReader.read(name, HOUSE.replace(PLACE, quoted(text)).getBytes(StandardCharsets.UTF_8));
            options = options.withWaivers(
                    WaiverReader.read(name, WAIVERS.replace(PLACE, quoted(text)).getBytes(StandardCharsets.UTF_8)));
        } catch (UnreadableInputException e) {
            refused.add(new ReportSet.NotJudged(
                    name,
                    e.groups().stream().map(one -> one.line(Messages.DUTCH)).toList()));
        }
        Assessment assessment = HUISNORM.assess(house.facility(), options);
        ReportMaker.Judged judged = new ReportMaker.Judged(house, assessment, List.of(), null);
        List<ReportSet> sets = new ArrayList<>();
        for (Locale locale : List.of(Messages.DUTCH, Locale.ENGLISH)) {
            sets.add(new ReportSet(locale, List.of(ReportMaker.report(judged, HUISNORM.rulebook(), locale)), refused));
        }
        return sets;
    }

    private static byte[] form(ReportForm form, List<ReportSet> sets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            form.write(sets, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A page has the same elements and attributes whatever a text says. */
    static void page(byte[] data) {
        List<ReportSet> sets = sets(text(data));
        byte[] page = form(new HtmlForm(), sets);
        clean(text(page));
        List<String> markup = markup(page);
        if (sets.get(0).notJudged().isEmpty() && !text(data).isBlank()) {
            same(MARKUP, markup, "other markup");
        }
        markup.forEach(name -> holds(!name.startsWith("@on"), "a page that does something"));
    }

    /** The names of all elements and attributes, in order. */
    private static List<String> markup(byte[] page) {
        List<String> names = new ArrayList<>();
        NodeList elements = xml(page).getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            names.add(element.getNodeName());
            for (int a = 0; a < element.getAttributes().getLength(); a++) {
                names.add("@" + element.getAttributes().item(a).getNodeName().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    private static Document xml(byte[] text) {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setEntityResolver((id, address) -> new InputSource(new StringReader("")));
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(text));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("no XML", e);
        }
    }

    /** No cell of a table or workbook is reckoned. */
    static void lists(byte[] data) {
        List<ReportSet> sets = sets(text(data));
        for (List<String> row : Csv.rows(text(form(new CsvForm(), sets)))) {
            for (String cell : row) {
                clean(cell);
                boolean formula = !cell.isEmpty() && FORMULAS.indexOf(cell.charAt(0)) >= 0;
                holds(!formula || cell.matches("-?[0-9]+([.,][0-9]+)?"), "a formula: " + cell);
            }
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form(new XlsxForm(), sets)))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    row.forEach(Writers::text);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void text(Cell cell) {
        holds(cell.getCellType() != CellType.FORMULA, "a formula");
        holds(cell.getHyperlink() == null || cell.getHyperlink().getAddress().startsWith("https://"), "a link");
        if (cell.getCellType() == CellType.STRING) {
            String text = cell.getStringCellValue();
            clean(text);
            boolean formula = !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0;
            holds(!formula || cell.getCellStyle().getQuotePrefixed(), "a formula once it is edited: " + text);
        }
    }

    /** What machines read is well-formed, and holds nothing that a terminal obeys. */
    static void machine(byte[] data) {
        List<ReportSet> sets = sets(text(data));
        String sarif = text(form(new SarifForm(), sets));
        clean(sarif);
        JsonMapper.shared().readTree(sarif);
        byte[] junit = form(new JunitForm(), sets);
        clean(text(junit));
        xml(junit);
        FacilityDocument house;
        try {
            house = FacilityReader.read(
                    text(data), HOUSE.replace(PLACE, quoted(text(data))).getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableInputException e) {
            return;
        }
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try {
            Assessment assessment = HUISNORM.assess(house.facility(), FEW);
            ReportWriter.write(json, ReportShape.in(Messages.DUTCH), "huisnorm", "1", house.facility(), assessment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        clean(json.toString(StandardCharsets.UTF_8));
        JsonMapper.shared().readTree(json.toByteArray());
    }

    /** On a screen no text forges a verdict, short or in full. */
    static void screen(byte[] data) {
        String text = text(data);
        Path house = FOLDER.resolve("huis.json");
        Path waivers = FOLDER.resolve("ontheffing.json");
        try {
            Files.writeString(house, HOUSE.replace(PLACE, quoted(text)));
            Files.writeString(waivers, WAIVERS.replace(PLACE, quoted(text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String[] command = {"check", house.toString(), "--waivers", waivers.toString(), "--regime", "snf"};
        for (String form : List.of("--lang=nl", "--expand", "--format=text")) {
            String[] all = java.util.Arrays.copyOf(command, command.length + 1);
            all[command.length] = form;
            Program run = Program.of(all);
            clean(run.out());
            clean(run.err());
            holds(run.exit() != 70 && run.exit() != 74, run.exit() + " " + run.err());
            long verdicts = run.out()
                    .lines()
                    .filter(line -> line.startsWith("EINDOORDEEL"))
                    .count();
            holds(verdicts <= 1, "more than one verdict");
        }
    }
}
