package nl.huisnorm.checker.region;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.InputReader;

/**
 * Where facilities lie: a file with an id, a longitude and a latitude (WGS 84, in degrees) on each line, with semicolons between
 * them.
 */
final class RegionPlaces {

    private static final int PARTS = 3;

    /** More than there should be is seen by one more. */
    private static final int MOST_PARTS = PARTS + 1;

    private static final int LONGEST_QUOTE = 60;
    private static final int MOST_PROBLEMS = 100;
    private static final String DEGREES = "-?[0-9]{1,3}(\\.[0-9]{1,9})?";
    private static final BigDecimal MOST_LONGITUDE = BigDecimal.valueOf(180);
    private static final BigDecimal MOST_LATITUDE = BigDecimal.valueOf(90);

    private RegionPlaces() {}

    /** A place on a map. */
    record Place(BigDecimal longitude, BigDecimal latitude) {}

    static Map<String, Place> read(Path file) throws UnreadableInputException {
        List<Problem> problems = new ArrayList<>();
        Map<String, Place> places = new LinkedHashMap<>();
        List<String> lines = InputReader.text(file).lines().toList();
        for (int i = 0; i < lines.size() && problems.size() < MOST_PROBLEMS; i++) {
            String line = lines.get(i).strip();
            List<String> parts =
                    Stream.of(line.split(";", MOST_PARTS)).map(String::strip).toList();
            if (parts.size() == PARTS
                    && !parts.get(0).isEmpty()
                    && parts.get(1).matches(DEGREES)
                    && parts.get(2).matches(DEGREES)
                    && new BigDecimal(parts.get(1)).abs().compareTo(MOST_LONGITUDE) <= 0
                    && new BigDecimal(parts.get(2)).abs().compareTo(MOST_LATITUDE) <= 0) {
                places.put(parts.get(0), new Place(new BigDecimal(parts.get(1)), new BigDecimal(parts.get(2))));
            } else if (!line.isEmpty()) {
                String quoted = line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line;
                problems.add(new Problem(
                        file.toString(),
                        new Position(i + 1, 1),
                        Pointer.ROOT,
                        "pattern",
                        List.of(quoted, "campus;5.0712;51.6874")));
            }
        }
        if (!problems.isEmpty()) {
            throw new UnreadableInputException(problems);
        }
        return places;
    }
}
