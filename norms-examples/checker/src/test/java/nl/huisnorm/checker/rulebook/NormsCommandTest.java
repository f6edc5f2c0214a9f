package nl.huisnorm.checker.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.checker.Run;
import nl.huisnorm.io.write.NormsWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

class NormsCommandTest {

    @Test
    void norms_can_be_listed_and_shown() {
        assertThat(Run.of("norms", "list").out()).contains("SNF-2.3-AREA-E", "BBL-OCC-1");
        assertThat(Run.of("norms", "list", "--as-of", "2026-01-01").out())
                .doesNotContain("SNF-2.3-AREA-E", "BBL-OCC-1 ");
        assertThat(Run.of("norms", "list", "--regime", "bbl").out()).doesNotContain("SNF-");
        String shown = Run.of("norms", "show", "snf-3.1").out();
        assertThat(shown).contains("Toiletten", "personen per toilet: 8", "vgvm.nl", "rule \"SNF-3.1\"");
        assertThat(Run.of("norms", "show", "SNF-6.2", "--lang", "en").out())
                .contains("handrails")
                .doesNotContain("rule");
    }

    private static List<String> ids(Run run) {
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out()
                .lines()
                .filter(line -> !line.startsWith(" "))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            toilet                    | SNF-3.1
            TOILETTEN                 | SNF-3.1
            droge blusleiding         | BBL-FIRE-20
            dry riser                 | BBL-FIRE-20
            snf-3.1                   | SNF-3.1
            amenities.toilets         | SNF-3.1
            """)
    void a_norm_is_found_by_its_id_its_title_and_the_facts_it_looks_at_in_either_language(String words, String id) {
        String[] arguments = ("norms search " + words).split(" ");
        assertThat(ids(Run.of(arguments))).contains(id);
    }

    @Test
    void what_tells_most_comes_first_and_every_word_must_occur() {
        assertThat(ids(Run.of("norms", "search", "snf-3.1")).get(0)).isEqualTo("SNF-3.1");
        List<String> one = ids(Run.of("norms", "search", "toilet"));
        List<String> two = ids(Run.of("norms", "search", "toilet", "bewoners"));
        assertThat(two).isNotEmpty().hasSizeLessThan(one.size());
        assertThat(one).containsAll(two);
    }

    @Test
    void accents_make_no_difference() {
        assertThat(ids(Run.of("norms", "search", "één"))).isEqualTo(ids(Run.of("norms", "search", "een")));
    }

    @Test
    void a_search_is_narrowed_by_regime_and_day() {
        assertThat(ids(Run.of("norms", "search", "toilet", "--regime", "SNF")))
                .isNotEmpty()
                .allMatch(id -> id.startsWith("SNF-"));
        assertThat(ids(Run.of("norms", "search", "toilet", "--as-of", "1950-01-01")))
                .isEmpty();
    }

    @Test
    void where_nothing_is_found_the_word_that_was_meant_is_told() {
        Run run = Run.of("norms", "search", "tiolet");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("In geen norm komt voor: tiolet\ntiolet: bedoelt u toilet?\n");
        assertThat(Run.of("norms", "search", "tiolet", "--lang", "en").err())
                .isEqualTo("No norm has: tiolet\ntiolet: did you mean toilet?\n");
        assertThat(Run.of("norms", "search", "toilet", "blusleiding").err())
                .isEqualTo("Geen norm heeft al deze woorden: toilet blusleiding\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "search toilet", "list --lang en", "list --as-of 2026-11-23 --regime snf"})
    void the_json_is_of_its_schema_and_the_same_each_time(String command) throws IOException {
        String[] arguments = ("norms " + command + " --format json").split(" ");
        Run run = Run.of(arguments);
        String schema;
        try (InputStream in = Objects.requireNonNull(
                NormsWriter.class.getResourceAsStream("/nl/huisnorm/io/schema/norm-list.schema.json"))) {
            schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        var checks = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
        assertThat(checks.validate(run.out(), InputFormat.JSON)).isEmpty();
        assertThat(checks.validate(run.out().replace("\"regime\" : ", "\"other\" : "), InputFormat.JSON))
                .isNotEmpty();
        assertThat(run.out()).contains("\"id\" : \"SNF-3.1\"");
        assertThat(Run.of(arguments)).isEqualTo(run);
    }

    private static List<List<String>> rows(Run run) throws IOException {
        assertThat(run.exit()).as(run.err()).isZero();
        try (MappingIterator<List<String>> rows = CsvMapper.builder()
                .enable(CsvReadFeature.WRAP_AS_ARRAY)
                .build()
                .readerForListOf(String.class)
                .readValues(run.out())) {
            return rows.readAll();
        }
    }

    @Test
    void the_csv_has_a_row_a_norm_that_any_reader_of_csv_reads_back() throws IOException {
        List<List<String>> rows = rows(Run.of("norms", "list", "--format", "csv"));
        assertThat(rows.get(0)).startsWith("kenmerk", "regime", "rechtskracht");
        assertThat(rows).allMatch(row -> row.size() == rows.get(0).size());
        assertThat(rows.stream().skip(1).map(row -> row.get(0)).toList()).isEqualTo(ids(Run.of("norms", "list")));
        assertThat(rows(Run.of("norms", "list", "--format", "csv", "--lang", "en"))
                        .get(0))
                .startsWith("id", "regime", "layer");
    }

    @Test
    void ids_are_found_in_any_case_and_the_nearest_is_told_for_what_is_none() {
        assertThat(Run.of("norms", "list", "--regime", "SNF")).isEqualTo(Run.of("norms", "list", "--regime", "snf"));
        Run regime = Run.of("norms", "list", "--regime", "snff");
        assertThat(regime.exit()).isEqualTo(2);
        assertThat(regime.err()).contains("er is geen regime snff; wel: ", "; bedoelt u snf?");
        Run norm = Run.of("norms", "show", "SNF-3.l");
        assertThat(norm.exit()).isEqualTo(2);
        assertThat(norm.err())
                .contains("er is geen norm SNF-3.l; huisnorm normen lijst toont ze alle; bedoelt u SNF-3.1?");
        assertThat(Run.of("norms", "show", "SNF-3.l", "--lang", "en").err()).contains("; did you mean SNF-3.1?");
    }
}
