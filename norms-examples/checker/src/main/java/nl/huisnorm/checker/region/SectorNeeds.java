package nl.huisnorm.checker.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.checker.paper.PaperWords;

/** What the companies of a sector need in beds, with the source of each number; only what was found stands in the file. */
final class SectorNeeds {

    private static final String RESOURCE = "/nl/huisnorm/checker/sectors.csv";
    private static final int COLUMNS = 4;

    private SectorNeeds() {}

    /** A line for each sector, or one that none was found. */
    static List<String> lines(PaperWords words) {
        List<String> lines = new ArrayList<>();
        for (String line : read()) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] parts = line.split(";", -1);
                if (parts.length != COLUMNS) {
                    throw new IllegalStateException(RESOURCE + ": " + line);
                }
                lines.add(words.text("region.sector", parts[0], parts[1], parts[2], parts[3]));
            }
        }
        return lines.isEmpty() ? List.of(words.text("region.no-sectors")) : lines;
    }

    private static List<String> read() {
        try (InputStream in = Objects.requireNonNull(SectorNeeds.class.getResourceAsStream(RESOURCE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
