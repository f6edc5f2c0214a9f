package nl.huisnorm.stock;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a made-up stock of facilities in the municipalities of Noord-Brabant, one facility in JSON on each line, and beside
 * it the names of the municipalities. The same number gives the same bytes; a larger one begins with the smaller.
 */
public final class BrabantStock {

    private static final int USUAL = 5000;

    private BrabantStock() {}

    private static final String HOUSES = "houses";

    /**
     * Runs.
     *
     * @param arguments the file to write, how many facilities (5,000 without it), and {@code houses} where all of them are to
     *     be houses, which are small
     */
    public static void main(String... arguments) throws IOException {
        boolean houses = arguments.length == 3 && arguments[2].equals(HOUSES);
        if (arguments.length < 1 || arguments.length > (houses ? 3 : 2)) {
            throw new IllegalArgumentException("BrabantStock FILE.ndjson [NUMBER [houses]]");
        }
        Path file = Path.of(arguments[0]);
        int number = arguments.length < 2 ? USUAL : Integer.parseInt(arguments[1]);
        if (houses) {
            writeHouses(file, number);
        } else {
            write(file, number);
        }
    }

    /**
     * Writes facilities of all kinds.
     *
     * @param file the file, beside which the names of the municipalities come
     * @param number how many
     */
    public static void write(Path file, int number) throws IOException {
        write(file, number, new StockGenerator(false));
    }

    /**
     * Writes houses, which are small: for runs that need many.
     *
     * @param file the file, beside which the names of the municipalities come
     * @param number how many
     */
    public static void writeHouses(Path file, int number) throws IOException {
        write(file, number, new StockGenerator(true));
    }

    private static void write(Path file, int number, StockGenerator generator) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < number; i++) {
                out.write(FacilityJson.line(generator.next()));
                out.write('\n');
            }
        }
        try (BufferedWriter out = Files.newBufferedWriter(file.resolveSibling("municipalities.csv"))) {
            for (Municipality municipality : Municipality.all()) {
                out.write(municipality.code() + "," + municipality.name() + "\n");
            }
        }
    }
}
