package nl.huisnorm.permitservice.place;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.huisnorm.facility.Municipality;
import nl.huisnorm.permitservice.problem.Fault;
import nl.huisnorm.permitservice.problem.ServiceException;
import nl.huisnorm.permitservice.text.Texts;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * Reads a stock of facilities as a table: a first line with the names of the columns, and a line for each facility with its id, where it
 * lies and how many persons live there. Between cells stand commas, semicolons or tabs. All that is wrong is told with its line.
 */
final class Stock {

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvReadFeature.WRAP_AS_ARRAY)
            .enable(CsvReadFeature.SKIP_EMPTY_LINES)
            .build();

    private static final int MOST_FAULTS = 100;

    /** So much of a cell is told again. */
    private static final int MOST_SHOWN = 100;

    private static final String MARK = "\uFEFF";
    private static final String SEPARATORS = ",;\t";

    /** Numbers as a table has them; where no comma stands between cells, one may stand in a number. */
    private static final String NUMBER = "-?[0-9]{1,9}([.,][0-9]{1,12})?";

    private static final String COUNT = "[0-9]{1,7}";

    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
    private final Map<String, StockPlace> places = new LinkedHashMap<>();
    private final List<Wrong> wrong = new ArrayList<>();

    private Stock() {}

    private record Row(int line, List<String> cells) {}

    private record Wrong(int line, String code, List<Object> arguments) {
        Fault fault(String file, Texts texts) {
            return new Fault(
                    "body",
                    new Fault.Location(null, file, line, null),
                    code,
                    texts.get("fault." + code, arguments.toArray()));
        }
    }

    /**
     * Reads a stock.
     *
     * @param file what the file is called
     * @param bytes what is in it
     * @return its places, by their ids
     * @throws ServiceException if it is none
     */
    static Map<String, StockPlace> read(String file, byte[] bytes) {
        Stock stock = new Stock();
        try {
            stock.text(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            stock.add(1, "not-a-table");
        }
        if (!stock.wrong.isEmpty()) {
            List<Wrong> all = List.copyOf(stock.wrong);
            throw ServiceException.wrong(
                    "wrong-input",
                    texts -> all.stream().map(one -> one.fault(file, texts)).toList());
        }
        return stock.places;
    }

    private void add(int line, String code, Object... arguments) {
        if (wrong.size() < MOST_FAULTS) {
            wrong.add(new Wrong(
                    line, code, Arrays.stream(arguments).map(Stock::shown).toList()));
        }
    }

    private static Object shown(Object told) {
        return told instanceof String cell && cell.length() > MOST_SHOWN ? cell.substring(0, MOST_SHOWN) + "…" : told;
    }

    private void text(String text) {
        String plain = text.startsWith(MARK) ? text.substring(1) : text;
        CsvSchema schema =
                CsvSchema.builder().setColumnSeparator(separator(plain)).build();
        try (JsonParser parser = CSV.reader().with(schema).createParser(plain)) {
            parser.nextToken();
            Row header = row(parser);
            if (header == null || !header(header)) {
                return;
            }
            for (Row row = row(parser); row != null; row = row(parser)) {
                place(row);
            }
        } catch (JacksonException e) {
            add(e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr()), "not-a-table");
        }
    }

    /** The sign that stands most often in the first line. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = SEPARATORS.charAt(0);
        for (int i = 1; i < SEPARATORS.length(); i++) {
            char one = SEPARATORS.charAt(i);
            best = count(first, one) > count(first, best) ? one : best;
        }
        return best;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(one -> one == sign).count();
    }

    /** The next line that has anything in it; none at the end. */
    private static @Nullable Row row(JsonParser parser) {
        while (parser.nextToken() != null) {
            List<String> cells = new ArrayList<>();
            int line = 1;
            while (parser.nextToken() == JsonToken.VALUE_STRING || parser.currentToken() == JsonToken.VALUE_NULL) {
                if (cells.isEmpty()) {
                    line = Math.max(1, parser.currentTokenLocation().getLineNr());
                }
                cells.add(Objects.requireNonNullElse(parser.getString(), "").strip());
            }
            if (!cells.stream().allMatch(String::isEmpty)) {
                return new Row(line, cells);
            }
        }
        return null;
    }

    /** Finds the columns; what other columns there are does not matter. */
    private boolean header(Row header) {
        for (int i = 0; i < header.cells().size(); i++) {
            Optional<Column> column = Column.of(header.cells().get(i));
            if (column.isPresent() && columns.put(column.get(), i) != null) {
                add(header.line(), "column-twice", header.cells().get(i));
            }
        }
        boolean metres = columns.containsKey(Column.X) && columns.containsKey(Column.Y);
        boolean degrees = columns.containsKey(Column.LONGITUDE) && columns.containsKey(Column.LATITUDE);
        if (!columns.containsKey(Column.ID)) {
            add(header.line(), "no-column", Column.ID.title());
        }
        if (metres == degrees) {
            add(header.line(), "no-coordinates");
        }
        return wrong.isEmpty();
    }

    private String cell(Row row, Column column) {
        Integer index = columns.get(column);
        return index == null || index >= row.cells().size() ? "" : row.cells().get(index);
    }

    private void place(Row row) {
        String id = cell(row, Column.ID);
        Coordinate at = at(row);
        String persons = cell(row, Column.PERSONS);
        String municipality = cell(row, Column.MUNICIPALITY);
        if (id.isEmpty()) {
            add(row.line(), "no-id");
        } else if (places.containsKey(id)) {
            add(row.line(), "same-id", id);
        }
        if (!persons.isEmpty() && !persons.matches(COUNT)) {
            add(row.line(), "not-a-whole-number", persons);
        } else if (!municipality.isEmpty() && Municipality.of(municipality).isEmpty()) {
            add(row.line(), "unknown-municipality", municipality);
        } else if (at != null) {
            places.put(
                    id,
                    new StockPlace(
                            id,
                            at,
                            persons.isEmpty() ? null : Integer.valueOf(persons),
                            municipality.isEmpty() ? null : municipality));
        }
    }

    private @Nullable Coordinate at(Row row) {
        boolean metres = columns.containsKey(Column.X);
        String first = cell(row, metres ? Column.X : Column.LONGITUDE);
        String second = cell(row, metres ? Column.Y : Column.LATITUDE);
        for (String one : List.of(first, second)) {
            if (!one.matches(NUMBER)) {
                add(row.line(), "not-a-number", one);
                return null;
            }
        }
        Optional<Coordinate> at =
                metres ? RdNew.of(number(first), number(second)) : RdNew.ofDegrees(number(first), number(second));
        if (at.isEmpty()) {
            add(row.line(), "not-in-the-netherlands", first, second);
        }
        return at.orElse(null);
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }
}
