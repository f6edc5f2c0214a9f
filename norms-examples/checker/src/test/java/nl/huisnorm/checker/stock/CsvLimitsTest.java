package nl.huisnorm.checker.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.stock.FacilityStock;
import nl.huisnorm.io.stock.StockItem;
import nl.huisnorm.machine.OnLinux;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a CSV file holds, no more of it is kept than a facility can be. */
@Timeout(120)
class CsvLimitsTest {

    private static final String COLUMNS = "facility.id,facility.name,building.id\n";

    @TempDir
    private Path folder = Path.of("");

    private Path file() {
        return folder.resolve("bestand.csv");
    }

    private static List<StockItem> read(Path file) throws UnreadableInputException {
        List<StockItem> items = new ArrayList<>();
        try (FacilityStock stock = CsvStock.open(file)) {
            stock.forEachRemaining(items::add);
        }
        return items;
    }

    private static List<String> told(List<StockItem> items) {
        return items.stream()
                .map(item -> item.facility() == null
                        ? item.problems().get(0).code()
                        : item.facility().id())
                .toList();
    }

    @Test
    void of_a_line_with_millions_of_cells_those_are_kept_that_have_a_column() throws Exception {
        try (BufferedWriter out = Files.newBufferedWriter(file())) {
            out.write(COLUMNS + "a");
            for (int i = 0; i < 20_000_000; i++) {
                out.write(',');
            }
            out.write("\nb,,m\n" + ",".repeat(5_000) + "x\nc,,m\n");
        }
        List<StockItem> items = read(file());
        assertThat(told(items)).containsExactly("csv-too-many-lines", "b", "csv-ragged", "c");
        assertThat(items.get(2).problems().get(0).arguments()).containsExactly(5_001, 3);
    }

    @Test
    void a_facility_has_an_end_in_lines_and_in_signs() throws Exception {
        try (BufferedWriter out = Files.newBufferedWriter(file())) {
            out.write(COLUMNS);
            for (int i = 0; i < 90; i++) {
                out.write("a," + "n".repeat(200_000) + ",m\n");
            }
            out.write("b,,m\n");
            for (int i = 0; i < 100_001; i++) {
                out.write("c,,m\n");
            }
            out.write("d,,m\n");
        }
        List<StockItem> items = read(file());
        assertThat(told(items)).containsExactly("csv-too-many-lines", "b", "csv-too-many-lines", "d");
    }

    @Test
    void a_cell_that_is_too_long_ends_the_stock_and_is_told() throws Exception {
        try (BufferedWriter out = Files.newBufferedWriter(file())) {
            out.write(COLUMNS + "a,,m\nb,\"");
            for (int i = 0; i < 100; i++) {
                out.write("n".repeat(100_000) + "\n");
            }
            out.write("\",m\nc,,m\n");
        }
        assertThat(told(read(file()))).containsExactly("a", "csv-cell-too-long");
    }

    @Test
    void a_cell_that_never_ends_is_not_read_to_its_end() throws Exception {
        OnLinux.file("/dev/zero");
        Path zero = Files.createSymbolicLink(folder.resolve("nul.csv"), Path.of("/dev/zero"));
        assertThatThrownBy(() -> CsvStock.open(zero))
                .isInstanceOfSatisfying(
                        UnreadableInputException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsExactly("csv-cell-too-long"));
    }

    @Test
    void so_has_the_line_of_columns() throws IOException {
        for (String more : List.of(",x".repeat(10_001), "," + "x".repeat(1 << 20))) {
            Files.writeString(file(), "facility.id" + more + "\na\n");
            assertThatThrownBy(() -> CsvStock.open(file()))
                    .isInstanceOfSatisfying(
                            UnreadableInputException.class,
                            refused -> assertThat(refused.problems())
                                    .extracting(Problem::code)
                                    .containsAnyOf("csv-header-too-long", "csv-cell-too-long"));
        }
    }
}
