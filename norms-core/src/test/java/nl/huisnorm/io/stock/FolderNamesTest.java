package nl.huisnorm.io.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.machine.OnLinux;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However many files a folder of a stock has, no more of their names are kept than there is room for. */
@Timeout(120)
class FolderNamesTest {

    @TempDir
    private Path folder = Path.of("");

    private List<String> names(int most) throws IOException {
        FolderNames names = new FolderNames(folder, Set.of(), most);
        List<String> all = new ArrayList<>();
        for (Path file = names.next(); file != null; file = names.next()) {
            assertThat(names.kept()).isLessThanOrEqualTo(most);
            all.add(String.valueOf(file.getFileName()));
        }
        assertThat(names.next()).isNull();
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 50, 299, 300, 301, 10_000})
    void all_come_in_the_order_of_their_paths_whatever_is_kept(int most) throws IOException {
        List<String> expected = new ArrayList<>();
        for (int i : IntStream.range(0, 297).toArray()) {
            expected.add(Files.writeString(folder.resolve("huis-" + i * 7919 % 297 + ".yaml"), "")
                    .getFileName()
                    .toString());
            Files.writeString(folder.resolve("x" + i + ".txt"), "");
        }
        expected.sort(String::compareTo);
        Files.createDirectory(folder.resolve("a"));
        Files.writeString(folder.resolve("a-b.yaml"), "");
        Files.writeString(folder.resolve("a0.yaml"), "");
        // a minus sign comes before a slash, and a nought behind it
        expected.addAll(0, List.of("a-b.yaml", "a", "a0.yaml"));
        assertThat(names(most)).isEqualTo(expected);
    }

    @Test
    void what_goes_away_or_comes_meanwhile_gives_nothing_twice() throws IOException {
        for (int i = 100; i < 200; i++) {
            Files.writeString(folder.resolve(i + ".yaml"), "");
        }
        FolderNames names = new FolderNames(folder, Set.of(), 10);
        List<String> all = new ArrayList<>();
        for (Path file = names.next(); file != null; file = names.next()) {
            all.add(String.valueOf(file.getFileName()));
            Files.delete(file);
            Files.writeString(folder.resolve("000-" + all.size() + ".yaml"), "");
        }
        assertThat(all).hasSize(100).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_folder_that_is_gone_is_told_once() throws IOException {
        FolderNames names = new FolderNames(folder.resolve("weg"), Set.of(), 10);
        assertThatThrownBy(names::next).isInstanceOf(NoSuchFileException.class);
        assertThat(names.next()).isNull();
    }

    @Test
    void folders_in_folders_end_somewhere_and_the_rest_is_read() throws IOException, UnreadableInputException {
        Path deep = folder;
        for (int i = 0; i < 70; i++) {
            deep = Files.createDirectory(deep.resolve("b"));
        }
        Files.writeString(deep.resolve("diep.yaml"), "id: diep\nbuildings: [{id: a}]\n");
        Files.writeString(folder.resolve("a.yaml"), "id: a\nbuildings: [{id: a}]\n");
        Files.writeString(folder.resolve("c.yaml"), "id: c\nbuildings: [{id: a}]\n");
        List<String> told = new ArrayList<>();
        try (FacilityStock stock = FacilityStock.open(folder)) {
            stock.forEachRemaining(item -> told.add(
                    item.facility() == null
                            ? item.problems().get(0).code()
                            : item.facility().id()));
        }
        assertThat(told).containsExactly("a", "folder-too-deep", "c");
    }

    @Test
    void of_a_link_out_of_the_folder_nobody_is_told_whether_it_leads_to_anything()
            throws IOException, UnreadableInputException {
        Path stock = Files.createDirectory(folder.resolve("stock"));
        Files.writeString(folder.resolve("er.yaml"), "id: er\n");
        Files.createSymbolicLink(stock.resolve("a.yaml"), folder.resolve("er.yaml"));
        Files.createSymbolicLink(stock.resolve("b.yaml"), folder.resolve("er-niet.yaml"));
        Files.createSymbolicLink(stock.resolve("c.yaml"), Path.of("../er-niet.yaml"));
        Files.createSymbolicLink(stock.resolve("d.yaml"), Path.of("hier-niet.yaml"));
        List<String> told = new ArrayList<>();
        try (FacilityStock all = FacilityStock.open(stock)) {
            all.forEachRemaining(item -> told.add(item.problems().get(0).code()));
        }
        assertThat(told).containsExactly("outside-root", "outside-root", "outside-root", "not-found");
    }

    /** As they come out of old archives: no letter of ours, so that what is shown of them is the same. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10})
    void names_that_look_alike_are_still_those_of_two_files(int most) throws Exception {
        String make = "cd '" + folder + "' && for c in 366 374; do printf '' > \"$(printf \"M\\\\${c}ller.yaml\")\"; "
                + "mkdir \"$(printf \"d\\\\${c}p\")\"; done; printf '' > z.yaml";
        OnLinux.shell(make);
        assertThat(names(most)).hasSize(5).endsWith("z.yaml");
    }
}
