package nl.huisnorm.checker.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.huisnorm.checker.command.OutputGuard;
import nl.huisnorm.checker.command.RootOption;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;

/** Files, folders, lists and standard input are one input after another, always in the same order, and nothing vanishes. */
class InputsTest {

    private static final String HOUSE = "{\"id\": \"%s\", \"buildings\": [{\"id\": \"a\"}]}";

    @TempDir
    private Path folder = Path.of("");

    private Inputs inputs(@Nullable InputFormat format, InputStream in, String... typed) {
        return new Inputs(
                List.of(typed),
                format,
                new RootOption(),
                new OutputGuard(CommandSpec.create()),
                in,
                path -> path.endsWith("verslagen"));
    }

    private Inputs inputs(String... typed) {
        return inputs(null, InputStream.nullInputStream(), typed);
    }

    private Inputs typing(@Nullable InputFormat format, byte[] bytes) {
        return inputs(format, new ByteArrayInputStream(bytes), "-");
    }

    private static List<Input> all(Inputs inputs) {
        List<Input> all = new ArrayList<>();
        for (Input next = inputs.next(); next != null; next = inputs.next()) {
            all.add(next);
        }
        return all;
    }

    /** Where each is, with its id or what is wrong with it. */
    private static List<String> told(Inputs inputs) {
        return all(inputs).stream().map(InputsTest::told).toList();
    }

    private static String told(Input input) {
        try {
            return input.place() + " "
                    + ((FacilityDocument) input.read()).facility().id();
        } catch (UnreadableInputException e) {
            return input.place() + " " + e.problems().get(0).code();
        }
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String shown(String told) {
        return told.replace(folder.toString() + "/", "");
    }

    @Test
    void a_folder_is_read_with_the_folders_in_it_in_the_order_of_the_paths() throws IOException {
        file("b.yaml", "id: b\nbuildings: [{id: a}]");
        file("a/z.json", HOUSE.formatted("z"));
        file("a/É regel\n2.yml", "id: e\nbuildings: [{id: a}]");
        file("a.JSON", HOUSE.formatted("a"));
        file("lijst.ndjson", HOUSE.formatted("n1") + "\r\n\r\n" + HOUSE.formatted("n2"));
        file("tabel.csv", "facility.id;building.id\nt1;a\nt1;b\nt2;a\n");
        file("plaatsen.csv", "code;naam\nGM0762;Deurne\n");
        file("lees mij.txt", "niets");
        file(".verborgen.yaml", "id: [");
        file(".git/x.yaml", "id: [");
        file("~$huis.xlsx", "slot");
        file("verslagen/oud.json", "{}");
        Files.createSymbolicLink(folder.resolve("a/rond"), folder);
        Inputs inputs = inputs(folder.toString());
        assertThat(told(inputs).stream().map(this::shown))
                .containsExactly(
                        "a.JSON a",
                        "a/z.json z",
                        "a/É regel\n2.yml e",
                        "b.yaml b",
                        "lijst.ndjson:1 n1",
                        "lijst.ndjson:3 n2",
                        "tabel.csv:2 t1",
                        "tabel.csv:4 t2");
        assertThat(inputs.others().stream().map(this::shown)).containsExactly("a/rond", "lees mij.txt", "plaatsen.csv");
        assertThat(inputs.hidden()).isEqualTo(3);
    }

    @Test
    void what_was_named_and_lies_in_a_folder_too_comes_once() throws IOException {
        file("a.json", HOUSE.formatted("a"));
        file("b.json", HOUSE.formatted("b"));
        String named = folder.resolve("b.json").toString();
        assertThat(told(inputs(named, folder.toString(), folder.resolve(".").toString())).stream()
                        .map(this::shown))
                .containsExactly("b.json b", "a.json a");
        assertThat(told(inputs(named, named))).hasSize(2);
    }

    /** A link is no way out of a folder that somebody else filled. */
    @Test
    void links_out_of_a_folder_and_to_themselves_are_told() throws IOException {
        file("binnen/a.json", HOUSE.formatted("a"));
        file("buiten.json", HOUSE.formatted("buiten"));
        Path inside = folder.resolve("binnen");
        Files.createSymbolicLink(inside.resolve("b.json"), folder.resolve("buiten.json"));
        Files.createSymbolicLink(inside.resolve("c.json"), Path.of("c.json"));
        Files.createSymbolicLink(inside.resolve("d.json"), Path.of("a.json"));
        assertThat(told(inputs(inside.toString())).stream().map(one -> one.substring(one.lastIndexOf('/') + 1)))
                .containsExactly("a.json a", "b.json outside-root", "c.json not-readable", "d.json a");
    }

    @Test
    void a_list_tells_the_line_of_what_is_wrong_and_goes_on() throws IOException {
        file(
                "lijst.jsonl",
                "\uFEFF" + HOUSE.formatted("a") + "\n" + HOUSE.formatted("b").replace("id\": \"a", "ib\": \"a")
                        + "\nniets\n{\"id\": \n" + HOUSE.formatted("c"));
        List<Input> all = all(inputs(folder.resolve("lijst.jsonl").toString()));
        assertThat(all.stream().map(InputsTest::told).map(this::shown))
                .containsExactly(
                        "lijst.jsonl:1 a",
                        "lijst.jsonl:2 missing-field",
                        "lijst.jsonl:3 line-not-json",
                        "lijst.jsonl:4 json-ends-early",
                        "lijst.jsonl:5 c");
        assertThatThrownBy(() -> all.get(1).read())
                .isInstanceOfSatisfying(
                        UnreadableInputException.class,
                        unreadable -> assertThat(unreadable.problems())
                                .allMatch(one -> one.position() != null
                                        && one.position().line() == 2
                                        && one.position().column() > 1));
    }

    @Test
    void a_cell_of_a_table_is_where_a_fact_stands() throws Exception {
        file("tabel.csv", "facility.id,building.id,building.usableFloorArea\nt1,a,12.5\n");
        Input first = all(inputs(folder.resolve("tabel.csv").toString())).get(0);
        FacilityDocument document = (FacilityDocument) first.read();
        assertThat(document.positions()
                        .locate(Pointer.ROOT.field("buildings").element(0).field("usableFloorArea")))
                .isEqualTo(new Position(2, 3));
    }

    @Test
    void an_id_that_a_list_had_before_is_noticed() throws IOException {
        file("lijst.ndjson", HOUSE.formatted("a") + "\n" + HOUSE.formatted("A") + "\n" + HOUSE.formatted("b"));
        assertThat(all(inputs(folder.resolve("lijst.ndjson").toString())).stream()
                        .map(one -> one.isAgain(told(one).replaceFirst(".* ", ""))))
                .containsExactly(false, true, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id: a\nbuildings: [{id: a}]\n",
                "# wat er staat\n\nid: a\nbuildings:\n  - id: a\n",
                "{\"id\": \"a\", \"buildings\": [{\"id\": \"a\"}]}",
                "{\"id\": \"a\", \"buildings\": [{\"id\": \"a\"}]}\n\n",
                "{\n  \"id\": \"a\",\n  \"buildings\": [{\"id\": \"a\"}]\n}\n",
                "\n{id: a, buildings: [{id: a}]}",
                "\uFEFFid: a\r\nbuildings: [{id: a}]\r\n"
            })
    void one_file_on_standard_input_is_known_by_its_content(String text) {
        assertThat(told(typing(null, text.getBytes(UTF_8)))).containsExactly("- a");
    }

    @Test
    void so_are_lists() {
        String lines = HOUSE.formatted("a") + "\n" + HOUSE.formatted("b") + "\n";
        for (String text : List.of(lines, "\uFEFF" + lines, "\n" + lines.replace("\n", "\r\n"))) {
            assertThat(told(typing(null, text.getBytes(UTF_8))).stream().map(one -> one.replaceFirst(".* ", "")))
                    .as(text)
                    .containsExactly("a", "b");
        }
        String cells = "facility.id\tbuilding.id\na\ta\nb\ta\n";
        for (String text : List.of(cells, "\uFEFF" + cells, cells.replace("\n", "\r\n"))) {
            assertThat(told(typing(null, text.getBytes(UTF_8)))).containsExactly("-:2 a", "-:3 b");
        }
    }

    @Test
    void what_somebody_says_of_it_goes_before_what_it_looks_like() {
        byte[] one = HOUSE.formatted("a").getBytes(UTF_8);
        assertThat(told(typing(InputFormat.ndjson, one))).containsExactly("-:1 a");
        assertThat(told(typing(InputFormat.json, one))).containsExactly("- a");
        assertThat(told(typing(InputFormat.csv, one)).get(0)).isEqualTo("- csv-syntax");
        assertThat(told(typing(InputFormat.xlsx, one)).get(0)).isEqualTo("- a");
        byte[] two = (HOUSE.formatted("a") + "\n" + HOUSE.formatted("b")).getBytes(UTF_8);
        assertThat(told(typing(InputFormat.json, two)).get(0)).isEqualTo("- more-than-one-document");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM"})
    void letters_of_two_bytes_are_named_once(String name) throws IOException {
        byte[] wide = (HOUSE.formatted("a") + "\n" + HOUSE.formatted("b") + "\n").getBytes(Charset.forName(name));
        Files.write(folder.resolve("breed.ndjson"), wide);
        assertThat(told(inputs(folder.resolve("breed.ndjson").toString())).stream()
                        .map(this::shown))
                .containsExactly("breed.ndjson file-utf");
        assertThat(told(typing(null, wide))).containsExactly("- file-utf");
    }

    @Test
    void nothing_on_standard_input_is_told() {
        assertThat(told(typing(null, new byte[0]))).containsExactly("- empty");
        assertThat(told(typing(null, " \n\n".getBytes(UTF_8)))).containsExactly("- empty");
    }

    @Test
    void what_is_left_is_told_by_file_and_by_line() throws IOException {
        file("a.json", HOUSE.formatted("a"));
        file(
                "b.ndjson",
                String.join(
                        "\n",
                        IntStream.range(0, 5)
                                .mapToObj(one -> HOUSE.formatted(one))
                                .toList()));
        file("c.json", HOUSE.formatted("c"));
        List<String> wanted = List.of(
                "a.json stopped, b.ndjson stopped, c.json stopped",
                "b.ndjson stopped, c.json stopped",
                "b.ndjson:2 stopped-rest, c.json stopped",
                "b.ndjson:3 stopped-rest, c.json stopped",
                "b.ndjson:4 stopped-rest, c.json stopped",
                "b.ndjson:5 stopped-rest, c.json stopped");
        for (int i = 0; i < wanted.size(); i++) {
            Inputs inputs = inputs(folder.toString());
            Input last = null;
            for (int j = 0; j < i; j++) {
                last = inputs.next();
            }
            assertThat(left(inputs, last)).isEqualTo(wanted.get(i));
        }
        Inputs inputs = inputs(folder.toString());
        List<Input> all = all(inputs);
        assertThat(left(inputs, all.get(3))).isEqualTo("b.ndjson:4 stopped-rest, c.json stopped");
        assertThat(left(inputs, all.get(5))).isEqualTo("c.json stopped");
        assertThat(left(inputs, all.get(6))).isEmpty();
    }

    private String left(Inputs inputs, @Nullable Input last) {
        return String.join(
                ", ", inputs.left(last).stream().map(one -> shown(where(one))).toList());
    }

    private static String where(Problem one) {
        return one.file() + (one.position() == null ? "" : ":" + one.position().line()) + " " + one.code();
    }
}
