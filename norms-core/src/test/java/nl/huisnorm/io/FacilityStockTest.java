package nl.huisnorm.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.stock.FacilityStock;
import nl.huisnorm.io.stock.StockItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacilityStockTest {

    @TempDir
    private Path folder;

    private static List<StockItem> read(Path path) throws UnreadableInputException {
        List<StockItem> items = new ArrayList<>();
        try (FacilityStock stock = FacilityStock.open(path)) {
            stock.forEachRemaining(items::add);
            assertThat(stock.hasNext()).isFalse();
            assertThatThrownBy(stock::next).isInstanceOf(NoSuchElementException.class);
        }
        return items;
    }

    private static List<String> told(List<StockItem> items) {
        return items.stream()
                .map(item -> item.line() + " "
                        + (item.facility() == null
                                ? item.problems().get(0).code()
                                : item.facility().id()))
                .toList();
    }

    private Path lines(String text) throws IOException {
        return Files.writeString(folder.resolve("stock.ndjson"), text);
    }

    @Test
    void a_facility_stands_on_each_line_and_a_broken_line_does_not_stop_the_rest() throws Exception {
        List<StockItem> items = read(lines("""
                {"id": "a", "buildings": [{"id": "main"}]}

                {"id": "b", "buildings": []}
                {"id": "c", "buildings": [{"id": "main"}]
                id: d
                {"id": "e", "bildings": [{"id": "main"}]}
                {"id": "f", "buildings": [{"id": "main"}]}"""));
        assertThat(told(items))
                .containsExactly(
                        "1 a", "3 no-buildings", "4 json-ends-early", "5 line-not-json", "6 unknown-field-near", "7 f");
        assertThat(items)
                .allSatisfy(item -> assertThat(item.problems())
                        .allSatisfy(problem -> assertThat(Objects.requireNonNull(problem.position())
                                        .line())
                                .isEqualTo(item.line())));
    }

    @Test
    void line_ends_of_windows_and_a_byte_order_mark_are_read_over() throws Exception {
        assertThat(told(read(lines("\uFEFF{\"id\": \"a\", \"buildings\": [{\"id\": \"m\"}]}\r\n\r\n"))))
                .containsExactly("1 a");
    }

    @Test
    void an_empty_file_is_an_empty_stock() throws Exception {
        assertThat(read(lines(""))).isEmpty();
    }

    @Test
    void a_line_may_be_as_long_as_the_limit_and_no_longer() throws Exception {
        byte[] facility = "{\"id\": \"a\", \"buildings\": [{\"id\": \"m\"}]}".getBytes(StandardCharsets.UTF_8);
        byte[] longest = Arrays.copyOf(facility, FacilityStock.LONGEST_LINE);
        Arrays.fill(longest, facility.length, longest.length, (byte) ' ');
        Path file = folder.resolve("stock.jsonl");
        try (var out = Files.newOutputStream(file)) {
            out.write(longest);
            out.write('\n');
            out.write(longest);
            out.write(' ');
            out.write('\n');
            out.write(facility);
        }
        assertThat(told(read(file))).containsExactly("1 a", "2 line-too-long", "3 a");
    }

    @Test
    void a_folder_is_read_in_the_order_of_its_paths_with_the_folders_within() throws Exception {
        Files.createDirectories(folder.resolve("b/c"));
        Files.writeString(folder.resolve("z.yaml"), "id: z\nbuildings: [{id: main}]\n");
        Files.writeString(folder.resolve("b/c/2.json"), "{\"id\": \"2\", \"buildings\": [{\"id\": \"main\"}]}");
        Files.writeString(folder.resolve("b/1.YML"), "id: one\nbuildings: [{id: main}]\n");
        Files.writeString(folder.resolve("b/broken.yml"), "id: [");
        Files.writeString(folder.resolve("notes.txt"), "no facility");
        assertThat(told(read(folder))).containsExactly("0 one", "0 yaml-ends-early", "0 2", "0 z");
    }

    @Test
    void one_file_is_a_stock_of_one() throws Exception {
        Path file = Files.writeString(folder.resolve("one.yaml"), "id: one\nbuildings: [{id: main}]\n");
        assertThat(told(read(file))).containsExactly("0 one");
    }

    @Test
    void what_is_not_there_is_told_at_once() {
        assertThatThrownBy(() -> FacilityStock.open(folder.resolve("none.ndjson")))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("none.ndjson");
    }
}
