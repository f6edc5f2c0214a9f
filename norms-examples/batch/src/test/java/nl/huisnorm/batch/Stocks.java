package nl.huisnorm.batch;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.huisnorm.stock.BrabantStock;
import org.apache.spark.sql.SparkSession;

/** Stocks to run jobs on, and what they run on. */
final class Stocks {

    private static final List<String> MUNICIPALITIES = List.of("GM0743", "GM0756", "GM0772");

    /** What is wrong with a stock in all ways that a line can be, and blank lines between. */
    static final String WRONG_LINES = """

            geen json
            {"id": "open"
            {"id": "onbekend", "buildings": [], "verzonnen": 1}
            {"id": "tweemaal", "buildings": [{"id": "a"}]}
            {"id": "Tweemaal", "buildings": [{"id": "a"}]}
            {"id": "kapot", "buildings": [{"id": "a", "id": "b"}]}
            {"id": "kapot", "buildings": [{"id": "a"}]}
            {"id": "kapot", "buildings": [{"id": "a"}]}
            {"id": "buiten", "buildings": [{"id": "a", "rooms": [{"id": "r", "kind": "bedroom", "area": -1}]}]}
            """;

    private Stocks() {}

    /** Spark on two threads of this Java machine. */
    static SparkSession spark(Path folder) {
        return SparkSession.builder()
                .master("local[2]")
                .appName("test")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 4)
                .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
                .config("spark.local.dir", folder.resolve("local").toString())
                .config("spark.hadoop.fs.file.impl", QuickFiles.class.getName())
                .getOrCreate();
    }

    /** So many houses in three municipalities, and lines that are wrong among them. */
    static Path write(Path folder, int number) throws IOException {
        Path made = folder.resolve("made.ndjson");
        BrabantStock.writeHouses(made, number);
        Path stock = folder.resolve("stock.ndjson");
        try (BufferedReader in = Files.newBufferedReader(made);
                BufferedWriter out = Files.newBufferedWriter(stock)) {
            int line = 0;
            for (String text = in.readLine(); text != null; text = in.readLine()) {
                String code = MUNICIPALITIES.get(line % MUNICIPALITIES.size());
                out.write(text.replaceFirst("GM[0-9]{4}", code) + "\n");
                line++;
                if (line == number / 2) {
                    out.write(WRONG_LINES);
                }
            }
        }
        return stock;
    }
}
