package nl.huisnorm.checker.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import nl.huisnorm.checker.report.FindingEntry;
import nl.huisnorm.rulebook.Direction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bars are as long as their numbers, and what is not known is drawn as that. */
class BarsTest {

    private static FindingEntry.Range range(@Nullable String least, @Nullable String most) {
        return new FindingEntry.Range(
                least == null ? null : new BigDecimal(least), most == null ? null : new BigDecimal(most));
    }

    private static View.@Nullable Bar bar(FindingEntry.Range found, FindingEntry.Range required) {
        return Bars.of(new FindingEntry.Numbers(found, required, Direction.AT_LEAST, "m²", "…"));
    }

    @ParameterizedTest
    @CsvSource({
        "8, 10, 152, 190",
        "10, 10, 190, 190",
        "20, 10, 190, 95",
        "0, 10, 0, 190",
        "10, 0, 190, 0",
        "0.01, 1000, 0, 190",
        "11.5, 12, 182, 190"
    })
    void a_bar_and_its_mark_stand_to_each_other_as_the_numbers_do(String found, String required, int bar, int mark) {
        assertThat(bar(range(found, found), range(required, required))).isEqualTo(new View.Bar(bar, 0, mark));
    }

    @Test
    void what_is_known_between_bounds_is_certain_up_to_the_least() {
        assertThat(bar(range("5", "8"), range("10", "10"))).isEqualTo(new View.Bar(95, 57, 190));
        assertThat(bar(range(null, "8"), range("10", "10"))).isEqualTo(new View.Bar(0, 152, 190));
        assertThat(bar(range("5", null), range("10", "10"))).isEqualTo(new View.Bar(95, Bars.LENGTH - 95, 190));
        assertThat(bar(range("5", "5"), range(null, "10"))).isEqualTo(new View.Bar(95, 0, 190));
        assertThat(bar(range("5", "5"), range(null, null))).isEqualTo(new View.Bar(190, 0, null));
    }

    @Test
    void what_has_no_length_has_no_bar() {
        assertThat(bar(range("0", "0"), range("0", "0"))).isNull();
        assertThat(bar(range("-1", "-1"), range("10", "10"))).isNull();
        assertThat(Bars.of(null)).isNull();
    }
}
