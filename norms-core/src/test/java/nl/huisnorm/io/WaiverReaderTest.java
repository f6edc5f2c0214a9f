package nl.huisnorm.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaiverReaderTest {

    private static final String GOOD = """
            waivers:
              - id: w1
                norm: SNF-3.1
                reason: building works
                owner: operator
                approver: SNF
                from: 2026-01-01
                until: 2026-06-30
              - id: w2
                norm: SNF-3.1
                reason: building works
                owner: operator
                approver: SNF
                from: 2026-07-01
                until: 2026-12-31
            """;

    private static List<Waiver> read(String text) throws UnreadableInputException {
        return WaiverReader.read("waivers.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_waiver_covers_its_norm_from_its_first_up_to_its_last_day() throws UnreadableInputException {
        Waiver waiver = read(GOOD).get(0);
        assertThat(waiver.covers("any", "SNF-3.1", "main", LocalDate.of(2026, 1, 1)))
                .isTrue();
        assertThat(waiver.covers("any", "SNF-3.1", "main", LocalDate.of(2026, 6, 30)))
                .isTrue();
        assertThat(waiver.covers("any", "SNF-3.1", "main", LocalDate.of(2025, 12, 31)))
                .isFalse();
        assertThat(waiver.covers("any", "SNF-3.1", "main", LocalDate.of(2026, 7, 1)))
                .isFalse();
        assertThat(waiver.covers("any", "SNF-3.2", "main", LocalDate.of(2026, 1, 1)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reason: building works | remark: x              | 2 | missing-field
            owner: operator        | owner: ''              | 5 | blank
            until: 2026-06-30      | until: 2025-06-30      | 8 | until-before-from
            until: 2026-06-30      | until: soon            | 8 | not-a-date
            until: 2026-06-30      | until: 2026-07-01      | 9 | waivers-overlap
            id: w2                 | id: w1                 | 9 | duplicate-id
            norm: SNF-3.1          | regime: snf            | 3 | unknown-field
            """)
    void what_is_not_sound_is_refused_with_its_line(String written, String instead, int line, String code) {
        String text = GOOD.replaceFirst("\\Q" + written + "\\E", instead);
        UnreadableInputException problem = catchThrowableOfType(UnreadableInputException.class, () -> read(text));
        assertThat(problem.problems()).anySatisfy(one -> {
            assertThat(one.code()).startsWith(code);
            assertThat(Objects.requireNonNull(one.position()).line()).isEqualTo(line);
            assertThat(one.message(Messages.DUTCH)).isNotBlank();
        });
    }
}
