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

    /**
     * Runs.
     *
     * @param arguments the file to write, and how many facilities; 5,000 without it
     */
    public static void main(String... arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2) {
            throw new IllegalArgumentException("BrabantStock FILE.ndjson [NUMBER]");
        }
        write(Path.of(arguments[0]), arguments.length < 2 ? USUAL : Integer.parseInt(arguments[1]));
    }

    static void write(Path file, int number) throws IOException {
        StockGenerator generator = new StockGenerator();
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
