package nl.huisnorm.stock;


import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A municipality of Noord-Brabant. Code and name are real; the weight is invented.
 *
 * @param code its CBS code
 * @param name its name
 * @param weight how many facilities it gets, compared with the others
 */
record Municipality(String code, String name, int weight) {

    static List<Municipality> all() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Municipality.class.getResourceAsStream("municipalities.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> List.of(line.split(",")))
                    .map(parts -> new Municipality(parts.get(0), parts.get(1), Integer.parseInt(parts.get(2))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
