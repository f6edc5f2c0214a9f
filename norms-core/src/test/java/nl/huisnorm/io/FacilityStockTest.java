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
import nl.huisnorm.io.stock.SeenIds;
import nl.huisnorm.io.stock.StockItem;
import nl.huisnorm.machine.OnLinux;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
            out.write("{\"id\": \"b\", \"buildings\": [{\"id\": \"m\"}]}".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(told(read(file))).containsExactly("1 a", "2 line-too-long", "3 b");
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

    @Test
    void a_facility_counts_once_however_its_id_is_written() throws Exception {
        String line = "{\"id\": \"%s\", \"buildings\": [{\"id\": \"m\"}]}\n";
        List<StockItem> items = read(lines(line.formatted("huis-a")
                + line.formatted("HUIS-A")
                + line.formatted("huis-b")
                + line.formatted("huis-a")
                + line.formatted("huis-\uFF41")
                + line.formatted("Huis-A")));
        assertThat(told(items))
                .containsExactly(
                        "1 huis-a", "2 stock-twice", "3 huis-b", "4 stock-twice", "5 id-sign", "6 stock-twice");
        Files.writeString(folder.resolve("a.yaml"), "id: one\nbuildings: [{id: main}]\n");
        Files.writeString(folder.resolve("b.yaml"), "id: One\nbuildings: [{id: main}]\n");
        Files.delete(folder.resolve("stock.ndjson"));
        assertThat(told(read(folder))).containsExactly("0 one", "0 stock-twice");
    }

    @Test
    void many_ids_are_kept_in_little_room() {
        SeenIds seen = new SeenIds();
        for (int i = 0; i < 200_000; i++) {
            assertThat(seen.add("id-" + i)).isTrue();
        }
        for (int i = 0; i < 200_000; i += 17) {
            assertThat(seen.add("ID-" + i)).isFalse();
        }
        assertThat(seen.isFull()).isFalse();
    }

    @Test
    @Timeout(60)
    void a_line_that_never_ends_ends_the_stock() throws Exception {
        Path zero = OnLinux.file("/dev/zero");
        Path link = Files.createSymbolicLink(folder.resolve("zero.ndjson"), zero);
        assertThat(told(read(link))).containsExactly("1 line-too-long");
    }

    @Test
    void a_link_that_leads_out_of_the_folder_is_not_read() throws Exception {
        Path outside = Files.writeString(folder.resolve("geheim.yaml"), "id: geheim\nbuildings: [{id: main}]\n");
        Path stock = Files.createDirectory(folder.resolve("stock"));
        Files.createSymbolicLink(stock.resolve("a.yaml"), outside);
        Files.writeString(stock.resolve("b.yaml"), "id: b\nbuildings: [{id: main}]\n");
        Files.createSymbolicLink(stock.resolve("c.yaml"), stock.resolve("b.yaml"));
        Files.createSymbolicLink(stock.resolve("map"), folder);
        assertThat(told(read(stock))).containsExactly("0 outside-root", "0 b", "0 stock-twice");
    }
}
