package nl.huisnorm.proofs.endurance;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a Java machine writes of its collections with {@code -Xlog:gc}: when each was, and how much was left after it.
 *
 * @param after kilobytes left after each collection, against milliseconds since the start
 * @param afterFull the same of those that collected everything: what really lives
 * @param heap how many kilobytes the heap had at the most
 */
record GcLog(Series after, Series afterFull, long heap) {

    private static final Pattern PAUSE =
            Pattern.compile(".*?\\[([0-9]+[.,][0-9]+)s\\].*\\bPause (Full|Young|Remark|Cleanup)\\b.* "
                    + "[0-9]+[KMG]->([0-9]+)([KMG])\\(([0-9]+)([KMG])\\).*");

    private static final int MANY = 8;
    private static final int STRETCHES = 300;

    static GcLog read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return of(lines);
        }
    }

    static GcLog of(Stream<String> lines) {
        List<Series.Point> all = new ArrayList<>();
        List<Series.Point> full = new ArrayList<>();
        long[] heap = {0};
        lines.map(PAUSE::matcher).filter(Matcher::matches).forEach(line -> {
            long at = new BigDecimal(line.group(1).replace(',', '.'))
                    .movePointRight(3)
                    .longValue();
            Series.Point point = new Series.Point(at, kilobytes(line.group(3), line.group(4)));
            all.add(point);
            if (line.group(2).equals("Full")) {
                full.add(point);
            }
            heap[0] = Math.max(heap[0], kilobytes(line.group(5), line.group(6)));
        });
        return new GcLog(new Series(all), new Series(full), heap[0]);
    }

    private static long kilobytes(String number, String unit) {
        long kilo = Long.parseLong(number);
        return switch (unit) {
            case "K" -> kilo;
            case "M" -> kilo * 1024;
            default -> kilo * 1024 * 1024;
        };
    }

    /** What lives: after those that collected everything where there are enough of them, else the least of many stretches. */
    Series lives() {
        return hasManyFull() ? afterFull : after.least(STRETCHES);
    }

    boolean hasManyFull() {
        return afterFull.points().size() >= MANY;
    }
}
