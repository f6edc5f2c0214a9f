package nl.huisnorm.checker.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What stands in a workbook, read as it comes: a small file can hold a large one, so that all is counted before it is unpacked and
 * again while it is read.
 */
final class WorkbookCells {

    /** The most that all parts of a workbook can be, unpacked: as much as any file. */
    static final int MOST_BYTES = 64 << 20;

    /** The most that a part can be of which a tree is made; sheets and texts are read as they come. */
    static final int MOST_OF_PART = 4 << 20;

    /** The most parts, of which sheets, pictures and notes are some. */
    static final int MOST_PARTS = 2_000;

    /** The most cells with something in them. */
    static final int MOST_CELLS = 1_000_000;

    private static final int MEGABYTE = 1 << 20;
    private static final int PIECE = 1 << 16;

    private final String file;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean later;
    private int cells;

    private WorkbookCells(String file) {
        this.file = file;
    }

    /** Reads a workbook. */
    static WorkbookCells of(String file, byte[] bytes) throws UnreadableInputException {
        WorkbookCells workbook = new WorkbookCells(file);
        workbook.measure(bytes);
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            workbook.read(parts);
        } catch (TooManyException e) {
            throw workbook.refused("workbook-too-many-cells", MOST_CELLS);
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | SAXException
                | ParserConfigurationException
                | IllegalArgumentException
                | IllegalStateException e) {
            throw workbook.refused("workbook-broken");
        }
        return workbook;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** Whether the days of the workbook begin in 1904. */
    boolean isLater() {
        return later;
    }

    private UnreadableInputException refused(String code, Object... arguments) {
        return new UnreadableInputException(List.of(new Problem(file, null, Pointer.ROOT, code, List.of(arguments))));
    }

    /** Unpacks without keeping anything, up to what a workbook may be. */
    private void measure(byte[] bytes) throws UnreadableInputException {
        byte[] piece = new byte[PIECE];
        long all = 0;
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                boolean asItComes = name.contains("worksheets/") || name.contains("sharedstrings");
                long part = 0;
                for (int read = zip.read(piece); read >= 0; read = zip.read(piece)) {
                    part += read;
                    all += read;
                    if (all > MOST_BYTES) {
                        throw refused("workbook-too-large", MOST_BYTES / MEGABYTE);
                    }
                    if (!asItComes && part > MOST_OF_PART) {
                        throw refused("workbook-part-too-large", entry.getName(), MOST_OF_PART / MEGABYTE);
                    }
                }
                if (++parts > MOST_PARTS) {
                    throw refused("workbook-too-many-parts", MOST_PARTS);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw refused("workbook-broken");
        }
    }

    private void read(OPCPackage parts)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XSSFReader reader = new XSSFReader(parts);
        try (InputStream workbook = reader.getWorkbookData()) {
            parse(workbook, new DefaultHandler() {
                @Override
                public void startElement(String uri, String name, String prefixed, Attributes attributes) {
                    String says = local(name, prefixed).equals("workbookPr") ? attributes.getValue("date1904") : null;
                    later |= "1".equals(says) || "true".equals(says);
                }
            });
        }
        ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(parts, false);
        StylesTable styles = reader.getStylesTable();
        XSSFReader.SheetIterator found = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (found.hasNext()) {
            try (InputStream data = found.next()) {
                Sheet sheet = new Sheet(found.getSheetName());
                sheets.add(sheet);
                parse(data, new SheetHandler(sheet, texts, styles, this::count));
            }
        }
    }

    private void count() {
        if (++cells > MOST_CELLS) {
            throw new TooManyException();
        }
    }

    /** There are more cells than are read. */
    private static final class TooManyException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The name of an element without what is before it, whether or not the parser tells it. */
    static String local(String name, String prefixed) {
        return name.isEmpty() ? prefixed.substring(prefixed.indexOf(':') + 1) : name;
    }

    private static void parse(InputStream data, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader reader = XMLHelper.newXMLReader();
        reader.setContentHandler(handler);
        reader.setErrorHandler(handler);
        reader.parse(new InputSource(data));
    }

    /** The place of a cell, or none where its name is none. */
    static Position place(String name, String sheet) {
        int column = 0;
        int i = 0;
        while (i < name.length() && name.charAt(i) >= 'A' && name.charAt(i) <= 'Z' && i < 3) {
            column = column * 26 + name.charAt(i++) - 'A' + 1;
        }
        return new Position(Integer.parseInt(name.substring(i)), column, sheet);
    }
}
