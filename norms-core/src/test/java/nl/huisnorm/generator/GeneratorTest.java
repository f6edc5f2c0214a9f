package nl.huisnorm.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import javax.tools.ToolProvider;
import nl.huisnorm.facility.Bounds;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.facility.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a fact in the table makes of itself, with nothing else told. */
class GeneratorTest {

    private static final String HEADING = "  chairs:\n";
    private static final String CURTAINS = """
              curtainWidth:
                type: number
                bounds: [0.5, 20]
                unit: metre
                about: {nl: "de breedte van de gordijnen", en: "the width of the curtains"}
                label: {nl: "breedte van de gordijnen", en: "the curtains' width"}
                ask: {nl: "Hoe breed zijn de gordijnen van {0}?", en: "How wide are {0}'s curtains?"}
                where: {nl: "Meet ze.", en: "Measure them, don't guess."}
                known: on-site
                remedy: [chairs]
                words: {nl: ["gordijnbreedte"], en: ["drapesWidth"]}
            """;

    @TempDir
    private Path folder;

    private TableCopy withCurtains() {
        return new TableCopy(folder).with("room.yaml", HEADING, CURTAINS + HEADING);
    }

    private static Properties properties(String text) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        return properties;
    }

    @Test
    void a_new_fact_is_in_the_record_that_compiles_with_it() throws Exception {
        TableCopy copy = withCurtains();
        assertThat(copy.generated("sources/nl/huisnorm/facility/Room.java"))
                .contains(" * @param curtainWidth the width of the curtains\n")
                .contains(
                        "        @Bounds(min = \"0.5\", max = \"20\", unit = MeasurementUnit.METRE) @Nullable BigDecimal"
                                + " curtainWidth,\n        @Bounds(max = \"1000\") @Nullable Integer chairs,\n");
        Class<?> room = compiled(copy, Room.class);
        RecordComponent curtains = Arrays.stream(room.getRecordComponents())
                .filter(component -> component.getName().equals("curtainWidth"))
                .findFirst()
                .orElseThrow();
        assertThat(room.getRecordComponents()).hasSize(Room.class.getRecordComponents().length + 1);
        assertThat(Objects.requireNonNull(curtains.getAnnotation(Bounds.class)).unit())
                .isEqualTo(MeasurementUnit.METRE);
    }

    /** The class as its new source makes it, with all else as it is. */
    private static Class<?> compiled(TableCopy copy, Class<?> type) throws Exception {
        Path classes = Files.createDirectories(copy.target().resolve("classes"));
        Path source = copy.target().resolve("sources/" + type.getName().replace('.', '/') + ".java");
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-implicit:none",
                        "-d",
                        classes.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        source.toString());
        assertThat(result).isZero();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, type.getClassLoader()) {
                    @Override
                    public Class<?> loadClass(String name) throws ClassNotFoundException {
                        return name.equals(type.getName()) ? findClass(name) : super.loadClass(name);
                    }
                }) {
            return loader.loadClass(type.getName());
        }
    }

    @Test
    void a_new_fact_has_its_name_its_question_and_where_to_find_it_in_both_languages() throws IOException {
        TableCopy copy = withCurtains();
        Properties labels = properties(copy.generated("resources/nl/huisnorm/text/labels_nl.properties"));
        assertThat(labels.getProperty("fact.room.curtainWidth")).isEqualTo("breedte van de gordijnen");
        Properties english = properties(copy.generated("resources/nl/huisnorm/text/labels_en.properties"));
        assertThat(english.getProperty("fact.room.curtainWidth")).isEqualTo("the curtains'' width");
        Properties asked = properties(copy.generated("resources/nl/huisnorm/text/asked_en.properties"));
        assertThat(asked.getProperty("question.room.curtainWidth")).isEqualTo("How wide are {0}''s curtains?");
        assertThat(asked.getProperty("where.room.curtainWidth")).isEqualTo("Measure them, don''t guess.");
        assertThat(copy.generated("resources/nl/huisnorm/text/asked_nl.properties"))
                .contains("question.room.curtainWidth = Hoe breed zijn de gordijnen van {0}?\n");
    }

    @Test
    void a_new_fact_is_in_the_words_people_type_and_in_the_table_read_at_run_time() {
        TableCopy copy = withCurtains();
        assertThat(copy.generated("resources/nl/huisnorm/internal/facts/words.properties"))
                .contains("Room.curtainWidth = gordijnbreedte|drapesWidth\n")
                .contains("Zone.village = dorp,stad,kern,dorpskern,bebouwde-kom|town,city,built-up-area\n");
        assertThat(copy.generated("resources/nl/huisnorm/internal/facts/facts.json"))
                .contains("{\"name\":\"curtainWidth\",\"type\":\"number\",\"least\":\"0.5\",\"most\":\"20\","
                        + "\"unit\":\"metre\",")
                .contains("\"known\":\"on-site\",\"remedy\":[\"chairs\"],"
                        + "\"words\":{\"nl\":[\"gordijnbreedte\"],\"en\":[\"drapesWidth\"]}");
    }

    @Test
    void a_text_is_safe_in_javadoc() {
        TableCopy copy = new TableCopy(folder).with("room.yaml", "whether daylight comes", "a < b & c */ @d comes");
        assertThat(copy.generated("sources/nl/huisnorm/facility/Room.java"))
                .contains(
                        "@param daylight a &lt; b &amp; c *&#47; &#64;d comes into the room; yes or no, null if not known");
    }

    @Test
    void a_record_without_a_builder_and_one_with_lists_are_made_as_they_were_by_hand() {
        TableCopy copy = new TableCopy(folder);
        assertThat(copy.generated("sources/nl/huisnorm/settlement/Money.java")).endsWith("""
                        public record Money(
                                @Bounds(max = "1000000000") BigDecimal amount,
                                @Matches(value = "EUR", example = "EUR") String currency) {

                            /** Copies what may change, so that the record cannot change afterwards. Made when it is read. */
                            @MadeByLibrary
                            public Money {
                                Objects.requireNonNull(amount, "Money.amount");
                                Objects.requireNonNull(currency, "Money.currency");
                            }
                        }
                        """);
        assertThat(copy.generated("sources/nl/huisnorm/settlement/SettlementPlan.java"))
                .contains("import nl.huisnorm.facility.Inspection;\n")
                .contains("        phases = List.copyOf(Objects.requireNonNull(phases, \"SettlementPlan.phases\"));\n")
                .contains("        facilities = facilities == null ? null : Map.copyOf(facilities);\n");
    }

    @Test
    void what_stays_the_same_is_not_written_again_and_what_is_no_longer_there_goes() throws IOException {
        TableCopy copy = new TableCopy(folder);
        copy.generate();
        Path room = copy.target().resolve("sources/nl/huisnorm/facility/Room.java");
        Path old = room.resolveSibling("Attic.java");
        FileTime long_ago = FileTime.fromMillis(0);
        Files.setLastModifiedTime(room, long_ago);
        Files.writeString(old, "package nl.huisnorm.facility;");
        copy.generate();
        assertThat(Files.getLastModifiedTime(room)).isEqualTo(long_ago);
        assertThat(old).doesNotExist();
    }
}
