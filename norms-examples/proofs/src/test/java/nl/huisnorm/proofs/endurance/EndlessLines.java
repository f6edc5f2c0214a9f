package nl.huisnorm.proofs.endurance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.write.FacilityWriter;

/** Facilities of the examples again and again, a line of JSON each, every one with an id of its own, as long as is wanted. */
final class EndlessLines extends InputStream {

    private static final Path FACILITIES = Path.of("../files/facilities");

    /** Those that are judged in the time that most take: a campus takes that of twenty houses. */
    private static final Set<String> ORDINARY = Set.of(
            "boerderij-heideweg.yaml",
            "onbekend-industrieweg.yaml",
            "pension-kerkplein.yaml",
            "woning-dorpsstraat.yaml");

    private static final String ID = "endurance";

    private final List<String> lines;
    private final LongPredicate goOn;
    private byte[] line = new byte[0];
    private int at;
    private long given;

    /**
     * Begins.
     *
     * @param goOn asked with how many were given, whether there is to be another
     */
    EndlessLines(LongPredicate goOn) throws IOException, UnreadableInputException {
        this.goOn = goOn;
        this.lines = lines();
    }

    private static List<String> lines() throws IOException, UnreadableInputException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(FACILITIES)) {
            for (Path file : files.filter(one -> ORDINARY.contains(String.valueOf(one.getFileName())))
                    .sorted()
                    .toList()) {
                Facility facility = FacilityReader.read(file).facility().withId(ID);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                FacilityWriter.write(facility, FacilityWriter.Format.JSON, out);
                lines.add(out.toString(StandardCharsets.UTF_8).replace("\n", ""));
            }
        }
        return lines;
    }

    private boolean isAtEnd() {
        if (at < line.length) {
            return false;
        }
        if (!goOn.test(given)) {
            return true;
        }
        String next = lines.get((int) (given % lines.size()));
        line = (next.replaceFirst(ID, ID + "-" + given) + "\n").getBytes(StandardCharsets.UTF_8);
        at = 0;
        given++;
        return false;
    }

    @Override
    public int read() {
        return isAtEnd() ? -1 : line[at++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int some = Math.min(length, line.length - at);
        System.arraycopy(line, at, into, from, some);
        at += some;
        return some;
    }
}
