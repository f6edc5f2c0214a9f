package nl.huisnorm.checker.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    private static String written(String... cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvRows rows = new CsvRows(out)) {
            rows.row(Arrays.stream(cells).map(CsvRows::text).toList());
            rows.row(Arrays.stream(cells).map(CsvRows::text).toList());
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '$',
            value = {"a|a", "a,b|\"a,b\"", "a \"b\"|\"a \"\"b\"\"\"", "é ü €|é ü €", "a;b #c|a;b #c", "12|12"})
    void a_cell_is_between_marks_only_where_it_has_to_be(String cell, String told) throws IOException {
        assertThat(written(cell, "z")).isEqualTo(told + ",z\r\n" + told + ",z\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx"})
    void what_a_spreadsheet_takes_for_a_formula_is_text(String cell) throws IOException {
        assertThat(written(cell)).isEqualTo("'" + cell + "\r\n'" + cell + "\r\n");
        assertThat(CsvRows.isLikeFormula("a" + cell)).isFalse();
    }

    @Test
    void an_empty_cell_is_nothing_and_lines_stay_in_their_cell() throws IOException {
        assertThat(written("", "a\nb", "", "\rc")).startsWith(",\"a\nb\",,\"'\rc\"\r\n,");
        assertThat(written("", "")).isEqualTo(",\r\n,\r\n");
    }
}
