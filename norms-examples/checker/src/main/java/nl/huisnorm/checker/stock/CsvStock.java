package nl.huisnorm.checker.stock;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import nl.huisnorm.checker.stock.CsvColumns.Level;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.stock.FacilityStock;
import nl.huisnorm.io.stock.SeenIds;
import nl.huisnorm.io.stock.StockItem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.FormatSchema;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * A stock of facilities in a CSV file. The first line names the columns; each other line tells about a room, a unit, a
 * building or the whole facility, and the lines of one facility stand together. An empty cell is not known. The sign
 * between cells is a comma, a semicolon or a tab, whichever the first line has most of.
 */
public final class CsvStock implements FacilityStock {

    /**
     * A line of the file with its cells.
     *
     * @param line its number
     * @param cells the cells that there are columns for
     * @param count how many cells there are
     * @param size how many signs they have, with those between them
     * @param isBlank whether nothing is in them
     */
    record Row(int line, List<String> cells, int count, long size, boolean isBlank) {
        String cell(int index) {
            return index >= 0 && index < cells.size() ? cells.get(index).strip() : "";
        }
    }

    private static final int LONGEST_HEADER = 1 << 20;
    private static final int MOST_COLUMNS = 10_000;

    /** The most signs in a cell. */
    private static final int LONGEST_CELL = 1 << 20;

    /** What stands before a text that has two bytes for each sign; turned round where the larger comes first. */
    private static final byte[] MARK = {(byte) 0xFF, (byte) 0xFE};

    /** The most signs that tell of one facility, as many as a line of a stock in JSON can have. */
    private static final int MOST_SIGNS = FacilityStock.LONGEST_LINE;

    /** The most lines that tell of one facility. */
    private static final int MOST_ROWS = 100_000;

    private final String file;
    private final JsonParser parser;
    private final CsvColumns columns;
    private final SeenIds seen = new SeenIds();
    private int kept = MOST_COLUMNS;
    private @Nullable Row ahead;
    private @Nullable StockItem broken;

    private CsvStock(String file, JsonParser parser) throws UnreadableInputException {
        this.file = file;
        this.parser = parser;
        Row header = read();
        if (header == null) {
            throw new UnreadableInputException(
                    broken == null ? List.of(problem(null, "csv-no-header")) : broken.problems());
        }
        if (header.count() > MOST_COLUMNS || header.size() > LONGEST_HEADER) {
            throw new UnreadableInputException(List.of(
                    problem(new Position(header.line(), 1), "csv-header-too-long", MOST_COLUMNS, LONGEST_HEADER)));
        }
        columns = CsvColumns.of(file, header.line(), header.cells());
        if (!columns.problems().isEmpty()) {
            throw new UnreadableInputException(columns.problems());
        }
        kept = columns.columns().size();
        ahead = read();
    }

    /** Opens a file and reads its first line. */
    public static CsvStock open(Path path) throws UnreadableInputException {
        return open(path.toString(), FacilityStock.bytes(path));
    }

    /** The same of what is no file, or is open already; it is closed with the stock. */
    public static CsvStock open(String file, InputStream in) throws UnreadableInputException {
        Reader reader = null;
        try {
            BufferedInputStream bytes = new BufferedInputStream(in);
            BufferedReader text =
                    new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
            reader = text;
            if (isWide(bytes)) {
                throw unreadable(file, "file-utf", StandardCharsets.UTF_16.name());
            }
            CsvSchema schema =
                    CsvSchema.builder().setColumnSeparator(separator(text)).build();
            JsonParser parser = CsvFactory.builder()
                    .enable(CsvReadFeature.SKIP_EMPTY_LINES)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_CELL)
                            .build())
                    .build()
                    .createParser(in(schema), text);
            return new CsvStock(file, parser);
        } catch (MalformedInputException e) {
            throw unreadable(file, "binary");
        } catch (IOException e) {
            throw unreadable(file, "not-readable", String.valueOf(e.getMessage()));
        } catch (UnreadableInputException e) {
            if (reader != null) {
                closeQuietly(reader);
            }
            throw e;
        }
    }

    /** Whether a text says that it has two bytes for each sign, as some spreadsheets write it. */
    private static boolean isWide(BufferedInputStream bytes) throws IOException {
        bytes.mark(MARK.length);
        byte[] first = bytes.readNBytes(MARK.length);
        bytes.reset();
        return Arrays.equals(first, MARK) || Arrays.equals(first, new byte[] {MARK[1], MARK[0]});
    }

    private static ObjectReadContext in(CsvSchema schema) {
        return new ObjectReadContext.Base() {
            @Override
            public FormatSchema getSchema() {
                return schema;
            }
        };
    }

    private static UnreadableInputException unreadable(String file, String code, Object... arguments) {
        return new UnreadableInputException(List.of(new Problem(file, null, Pointer.ROOT, code, List.of(arguments))));
    }

    private static void closeQuietly(Reader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            // nothing was written, so nothing is lost
        }
    }

    /** The sign that stands most often in the first line; the mark that some put before a text is passed over. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        text.mark(LONGEST_HEADER);
        int[] counts = new int[3];
        String signs = ",;\t";
        int one = text.read();
        for (int i = 1; i < LONGEST_HEADER && one >= 0 && one != '\n'; i++) {
            int sign = signs.indexOf(one);
            if (sign >= 0) {
                counts[sign]++;
            }
            one = text.read();
        }
        text.reset();
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return signs.charAt(best);
    }

    @Override
    public boolean hasNext() {
        return ahead != null || broken != null;
    }

    @Override
    public StockItem next() {
        return nextRecord().item();
    }

    /** The next facility with the cells that tell of it. */
    public CsvRecord nextRecord() {
        Row first = ahead;
        if (first == null) {
            StockItem item = broken;
            if (item == null) {
                throw new NoSuchElementException();
            }
            broken = null;
            return CsvRecord.of(item);
        }
        int at = columns.id(Level.FACILITY);
        String id = first.cell(at);
        List<Row> rows = new ArrayList<>();
        Row row = first;
        boolean tooMany = false;
        long size = 0;
        while (row != null && row.cell(at).equals(id)) {
            size += row.size();
            tooMany |= rows.size() >= MOST_ROWS || size > MOST_SIGNS;
            if (!tooMany) {
                rows.add(row);
            }
            row = read();
        }
        ahead = row;
        if (!id.isEmpty() && !seen.add(id)) {
            Problem apart = problem(new Position(first.line(), at + 1), "csv-apart", id);
            return CsvRecord.of(new StockItem(file, first.line(), null, List.of(apart)));
        }
        if (tooMany || seen.isFull()) {
            Problem problem = tooMany
                    ? problem(new Position(first.line(), 1), "csv-too-many-lines", id, MOST_ROWS, MOST_SIGNS)
                    : problem(new Position(first.line(), 1), "stock-too-many", SeenIds.MOST);
            ahead = tooMany ? row : null;
            return CsvRecord.of(new StockItem(file, first.line(), null, List.of(problem)));
        }
        return new CsvFacility(file, columns).read(rows);
    }

    /** The next line that has anything in it, or nothing at the end. */
    private @Nullable Row read() {
        Row row = readAny();
        while (row != null && row.isBlank()) {
            row = readAny();
        }
        return row;
    }

    /** The next line; what stops the reading is told as the last item. */
    private @Nullable Row readAny() {
        try {
            if (parser.nextToken() == null) {
                return null;
            }
            List<String> cells = new ArrayList<>();
            int count = 0;
            long size = 0;
            boolean isBlank = true;
            int line = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (line == 0) {
                    line = Math.max(1, parser.currentTokenLocation().getLineNr());
                }
                String cell = Objects.requireNonNullElse(parser.getString(), "");
                count += count < Integer.MAX_VALUE ? 1 : 0;
                size += cell.length() + 1L;
                isBlank &= cell.isBlank();
                if (count <= kept && size <= MOST_SIGNS) {
                    cells.add(cell);
                }
            }
            return new Row(line, cells, count, size, isBlank);
        } catch (StreamConstraintsException e) {
            int line = Math.max(1, parser.currentLocation().getLineNr());
            broken = new StockItem(
                    file, line, null, List.of(problem(new Position(line, 1), "csv-cell-too-long", LONGEST_CELL)));
            return null;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            String said = Objects.requireNonNullElse(e.getOriginalMessage(), "");
            broken = new StockItem(
                    file,
                    line,
                    null,
                    List.of(problem(
                            new Position(line, 1),
                            "csv-syntax",
                            said.lines().findFirst().orElse(""))));
            return null;
        }
    }

    private Problem problem(@Nullable Position position, String code, Object... arguments) {
        return new Problem(file, position, Pointer.ROOT, code, List.of(arguments));
    }

    @Override
    public void close() {
        parser.close();
    }
}
