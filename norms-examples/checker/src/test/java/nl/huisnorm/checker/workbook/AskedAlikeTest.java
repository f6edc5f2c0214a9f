package nl.huisnorm.checker.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.huisnorm.checker.Run;
import nl.huisnorm.internal.facts.Fact;
import nl.huisnorm.internal.facts.FactRecord;
import nl.huisnorm.internal.facts.FactTable;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What a kind of place is asked for in a file and in a workbook. */
class AskedAlikeTest {

    /** An element of a list, as an example to be copied. */
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^( *)#(- |  )");

    /** What a person answers to what was judged: it has its sheet always, and no place in a file that is begun. */
    private static final Set<String> ANSWERS = Set.of("inspection", "clarification");

    private static final String[] KNOWN_BY = {
        "facility.name",
        "facility.municipality",
        "operator.name",
        "operator.kvkNumber",
        "address.street",
        "address.houseNumber",
        "address.postcode",
        "address.town",
        "extinguisher.place"
    };

    @TempDir
    private Path folder = Path.of("");

    private int made;

    private static Set<String> inFile(String kind) {
        String text = Run.of("init", kind).out();
        String before;
        do {
            before = text;
            text = EXAMPLE.matcher(text).replaceAll("$1$2");
        } while (!text.equals(before));
        Set<String> asked = new TreeSet<>();
        gather(FactTable.get().record("facility"), new YAMLMapper().readTree(text), asked);
        return asked;
    }

    private static void gather(FactRecord type, JsonNode node, Set<String> asked) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            Fact fact = type.fact(field.getKey());
            assertThat(fact).as(field.getKey()).isNotNull();
            if (fact != null && !fact.type().isPart()) {
                asked.add(fact.path());
            } else if (fact != null && fact.type().isList()) {
                field.getValue().forEach(one -> gather(FactTable.get().partOf(fact), one, asked));
            } else if (fact != null) {
                gather(FactTable.get().partOf(fact), field.getValue(), asked);
            }
        }
    }

    private Map<String, String> inWorkbook(String kind) throws IOException {
        return inWorkbook("init", kind);
    }

    /** What a workbook that a command makes asks, and the note at each. */
    private Map<String, String> inWorkbook(String... line) throws IOException {
        Path file = folder.resolve("werkmap-" + made++ + ".xlsx");
        List<String> all = new ArrayList<>(List.of(line));
        all.addAll(List.of("-o", file.toString()));
        Run run = Run.of(all.toArray(String[]::new));
        assertThat(run.exit()).as(run.err()).isZero();
        Map<String, Entry> byKey = new HashMap<>();
        Layout.SHEETS.forEach(sheet -> sheet.entries().forEach(entry -> byKey.put(entry.key(), entry)));
        Map<String, String> notes = new HashMap<>();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (var cell : row) {
                        Entry entry = byKey.get(cell.toString());
                        if (entry != null && entry.kind() == Entry.Kind.FACT) {
                            Comment below = sheet.getCellComments().values().stream()
                                    .filter(note -> isNext(note, cell.getRowIndex(), cell.getColumnIndex()))
                                    .findFirst()
                                    .orElseThrow();
                            notes.put(entry.fact().path(), below.getString().getString());
                        }
                    }
                }
            }
        }
        return notes;
    }

    /** The name that people see stands below the key, or behind it. */
    private static boolean isNext(Comment note, int row, int column) {
        return (row == 0 && note.getRow() == 1 && note.getColumn() == column)
                || (column == 0 && note.getColumn() == 1 && note.getRow() == row);
    }

    /** Of a file, too: what the policy of its municipality needs is asked, with the norm that asks it. */
    @ParameterizedTest
    @ValueSource(strings = {"init woning", "convert ../files/facilities/woning-dorpsstraat.yaml"})
    void a_workbook_asks_what_a_municipality_asks_where_its_profile_is_named(String line) throws IOException {
        List<String> plain = new ArrayList<>(List.of(line.split(" ", -1)));
        plain.addAll(List.of("--as-of", "2026-11-23"));
        List<String> local = new ArrayList<>(plain);
        local.addAll(List.of("--profile", "voorbeeldgemeente", "--profile-anyway"));
        Map<String, String> without = inWorkbook(plain.toArray(String[]::new));
        Map<String, String> with = inWorkbook(local.toArray(String[]::new));
        assertThat(without.values()).noneMatch(note -> note.contains("MUN-"));
        Map<String, String> more = new HashMap<>(with);
        more.keySet().removeAll(without.keySet());
        assertThat(more.values()).anyMatch(note -> note.contains("MUN-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"woning", "hotel", "wooneenheden", "woonunits", "recreatie"})
    void a_kind_of_place_is_asked_for_the_same_in_a_file_and_in_a_workbook(String kind) throws IOException {
        Set<String> workbook = new TreeSet<>(inWorkbook(kind).keySet());
        workbook.removeIf(path -> ANSWERS.contains(path.substring(0, path.indexOf('.'))));
        assertThat(workbook).isEqualTo(inFile(kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {"woning", "hotel"})
    void there_is_room_for_what_a_report_is_read_by(String kind) throws IOException {
        assertThat(inWorkbook(kind)).containsKeys(KNOWN_BY);
        assertThat(inFile(kind)).contains(KNOWN_BY);
    }

    @Test
    void a_house_is_not_asked_for_a_dry_riser_and_a_complex_is() throws IOException {
        assertThat(inWorkbook("woning")).doesNotContainKey("escape.dryRiser").containsKey("room.area");
        assertThat(inWorkbook("wooneenheden")).containsKey("escape.dryRiser");
    }

    @Test
    void a_note_names_no_norm_that_cannot_apply_to_such_a_place() throws IOException {
        String complex = "BBL-FIRE-20";
        Map<String, String> notes = inWorkbook("woning");
        // how high a house is has it not apply
        notes.remove("use.highestFloor");
        for (Map.Entry<String, String> note : notes.entrySet()) {
            assertThat(note.getValue()).as(note.getKey()).doesNotContain(complex);
        }
        assertThat(List.copyOf(inWorkbook("wooneenheden").values())).anyMatch(note -> note.contains(complex));
    }
}
