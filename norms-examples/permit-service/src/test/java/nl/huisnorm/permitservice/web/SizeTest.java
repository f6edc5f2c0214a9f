package nl.huisnorm.permitservice.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

/** How large something may be is told as it was settled. */
class SizeTest {

    @ParameterizedTest
    @CsvSource({"8MB, 8 MB", "1024KB, 1 MB", "1536KB, 1536 kB", "500KB, 500 kB", "1025B, 1025 bytes", "1B, 1 bytes"})
    void it_is_told_in_the_largest_unit_that_it_is_a_whole_number_of(String settled, String told) {
        assertThat(GivenResolver.size(DataSize.parse(settled))).isEqualTo(told);
    }
}
