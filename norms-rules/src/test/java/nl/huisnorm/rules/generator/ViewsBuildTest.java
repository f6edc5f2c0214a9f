package nl.huisnorm.rules.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.huisnorm.input.UnreadableInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written for a small table: a shed with a lamp, and what stands at a place. */
class ViewsBuildTest {

    private static final String SHED = """
            record: facility.Shed
            about: {nl: "Een schuur.", en: "A shed for <things>."}
            facts:
              id: {type: text, label: {nl: "kenmerk", en: "id"}}
              dry: {type: yes-no, label: {nl: "droog", en: "dry"}, about: {nl: "of hij droog is", en: "whether it is dry"}}
              shelves: {type: count, label: {nl: "planken", en: "shelves"}}
              height: {type: number, unit: metre, label: {nl: "hoogte", en: "height"}}
              floor: {type: number, unit: square-metre, label: {nl: "vloer", en: "floor"}}
              builtOn: {type: date, label: {nl: "gebouwd op", en: "built on"}}
              colour: {type: choice, of: Colour, label: {nl: "kleur", en: "colour"}}
              place: {type: choice, of: ShedPlace, label: {nl: "plek", en: "place"}}
              owner: {type: text, label: {nl: "eigenaar", en: "owner"}}
              subject: {type: text, label: {nl: "onderwerp", en: "subject"}}
              marks: {type: texts, label: {nl: "merken", en: "marks"}}
              keys: {type: texts-by-id, label: {nl: "sleutels", en: "keys"}}
              uses: {type: choices, of: ShedUse, label: {nl: "gebruik", en: "uses"}}
              price: {type: part, of: money, label: {nl: "prijs", en: "price"}}
              lamp: {type: part, of: lamp, label: {nl: "lamp", en: "lamp"}}
              note: {type: part, of: note, label: {nl: "briefje", en: "note"}}
              amenities: {type: part, of: amenities, label: {nl: "voorzieningen", en: "amenities"}}
              tools: {type: parts, of: tool, label: {nl: "gereedschap", en: "tools"}}
            """;

    private final Map<String, String> tables = Map.of(
            "shed", SHED,
            "lamp", one("facility.Lamp", "on: {type: yes-no, label: {nl: aan, en: switched on}}"),
            "note", one("facility.Note", "scrap: {type: part, of: scrap, label: {nl: snipper, en: scrap}}"),
            "scrap", "record: facility.Scrap\nabout: {nl: Iets, en: Something}\nfacts: {}\n",
            "tool", one("settlement.Tool", "sharp: {type: yes-no, label: {nl: scherp, en: sharp}}"),
            "money", one("settlement.Money", "amount: {type: number, label: {nl: bedrag, en: amount}}"),
            "unused", one("settlement.Unused", "seen: {type: yes-no, label: {nl: gezien, en: seen}}"),
            "amenities", one("facility.Amenities", "toilets: {type: count, label: {nl: wc, en: toilets}}"),
            "fire-safety", one("facility.FireSafety", "blanket: {type: yes-no, label: {nl: deken, en: blanket}}"));

    @TempDir
    private Path folder;

    private static String one(String record, String fact) {
        return "record: " + record + "\nabout: {nl: Iets, en: Something}\nfacts:\n  " + fact + "\n";
    }

    @BeforeEach
    void write() throws IOException {
        for (Map.Entry<String, String> table : tables.entrySet()) {
            file("facts/" + table.getKey() + ".yaml", table.getValue());
        }
        file("views/ShedView.java", "public final class ShedView extends ShedFacts {}");
        file("views/PlaceView.java", "public final class PlaceView extends PlaceFacts implements Inhabited {}");
        file("views/View.java", "abstract class View {}");
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void build() throws IOException, UnreadableInputException {
        ViewsBuild.main(Stream.of("facts", "views", "out")
                .map(name -> folder.resolve(name).toString())
                .toArray(String[]::new));
    }

    private String made(String name) throws IOException {
        return Files.readString(folder.resolve("out/" + name + ".java"));
    }

    @Test
    void a_view_is_made_of_every_part_and_the_base_of_every_view_written_by_hand() throws Exception {
        build();
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "AmenitiesView.java",
                            "FireSafetyView.java",
                            "LampView.java",
                            "PlaceFacts.java",
                            "ShedFacts.java",
                            "ToolView.java");
        }
    }

    @Test
    void every_fact_that_rules_can_read_is_handed_on() throws Exception {
        build();
        assertThat(made("ShedFacts"))
                .contains("/** A shed for &lt;things&gt;. Made from the table of facts. */", "@OfRecord(Shed.class)")
                .contains("public abstract class ShedFacts extends View", "super(\"shed\", within, place);")
                .contains(
                        "/** Whether it is dry. */",
                        "public Flag dry()",
                        "flag(\"dry\", shed == null ? null : shed.dry())")
                .contains("public Amount shelves()", "amount(\"shelves\", ", "amount(\"height\", ", "area(\"floor\", ")
                .contains("public Day builtOn()", "day(\"builtOn\", ", "public Choice colour()", "choice(\"colour\", ")
                .contains("public Amount price()", "sum(\"price\", ")
                .contains("public Amount numberOfTools()", "count(\"tools\", ")
                .contains(
                        "public LampView lamp()",
                        "new LampView(this, shed == null ? null : shed.lamp(), place().field(\"lamp\"))")
                .contains("import nl.huisnorm.facility.Shed;")
                .contains("public Words owner()", "text(\"owner\", ", "public Words marks()", "texts(\"marks\", ")
                .contains("public Words keys()", "ids(\"keys\", ", "public Words uses()", "choices(\"uses\", ")
                .contains(
                        "public Amount numberOfMarks()", "public Amount numberOfKeys()", "public Amount numberOfUses()")
                .contains(
                        "public List<ToolView> listedTools()",
                        "views(shed == null ? null : shed.tools(), place().field(\"tools\"), "
                                + "(one, at) -> new ToolView(this, one, at))",
                        "import java.util.List;")
                .doesNotContain("amenities");
    }

    @Test
    void a_fact_that_is_called_as_what_every_view_has_is_called_as_its_words() throws Exception {
        build();
        assertThat(made("ShedFacts"))
                .contains("public Choice shedPlace()", "choice(\"place\", ", "public Words subjectAsWritten()")
                .doesNotContain("Choice place()", "Words subject()");
    }

    @Test
    void a_view_of_which_nothing_is_written_by_hand_is_whole() throws Exception {
        build();
        assertThat(made("LampView"))
                .contains("public final class LampView extends View", "public Flag on()")
                .doesNotContain("Amount", "Choice");
    }

    @Test
    void what_stands_at_a_place_is_seen_as_one() throws Exception {
        build();
        assertThat(made("PlaceFacts"))
                .contains(
                        "@OfRecord({Amenities.class, FireSafety.class})",
                        "public abstract class PlaceFacts extends View")
                .contains("new AmenitiesView(within, amenities, place().field(\"amenities\"))")
                .contains("return amenities.toilets();", "return fireSafety.blanket();");
    }

    @Test
    void a_new_fact_is_read_without_another_line() throws Exception {
        build();
        file("facts/lamp.yaml", tables.get("lamp") + "  bright: {type: number, label: {nl: fel, en: bright}}\n");
        build();
        assertThat(made("LampView")).contains("public Amount bright()");
    }

    @Test
    void what_is_as_it_should_be_is_left_and_what_should_not_be_there_is_removed() throws Exception {
        build();
        FileTime before = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(folder.resolve("out/LampView.java"), before);
        file("out/GoneView.java", "");
        build();
        assertThat(Files.getLastModifiedTime(folder.resolve("out/LampView.java")))
                .isEqualTo(before);
        assertThat(folder.resolve("out/GoneView.java")).doesNotExist();
    }

    @Test
    void a_table_that_does_not_say_enough_stops_the_build() throws IOException {
        for (String fact : List.of("lit: {label: {nl: a, en: b}}", "bulb: {type: part, label: {nl: a, en: b}}")) {
            file("facts/lamp.yaml", one("facility.Lamp", fact));
            assertThatThrownBy(this::build).hasMessageContaining("is missing with");
        }
        file("facts/lamp.yaml", one("facility.Lamp", "bulb: {type: part, of: bulb, label: {nl: a, en: b}}"));
        assertThatThrownBy(this::build).hasMessageContaining("no record bulb");
    }
}
