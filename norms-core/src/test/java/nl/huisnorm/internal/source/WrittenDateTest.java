package nl.huisnorm.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-07-14",
                "2026-7-14",
                "2026/07/14",
                "2026.07.14",
                "20260714",
                "14-7-2026",
                "14-07-2026",
                "14/07/2026",
                "14.7.2026",
                "14 - 7 - 2026",
                "14 juli 2026",
                "14 jul 2026",
                "14 jul. 2026",
                "14-jul-2026",
                "14 July 2026",
                "14th of July 2026",
                "July 14, 2026",
                "july 14th 2026",
                "di 14 juli 2026",
                "dinsdag 14 juli 2026",
                "Tuesday, 14 July 2026",
                "2026-07-14T00:00:00",
                "2026-07-14 00:00",
                " 14-7-2026 ",
                "14\u00A0juli\u00A02026"
            })
    void a_day_is_understood_however_it_is_written(String text) {
        assertThat(WrittenDate.meant(text)).isEqualTo(LocalDate.of(2026, 7, 14));
        boolean iso = text.equals("2026-07-14");
        assertThat(WrittenDate.iso(text)).isEqualTo(iso ? LocalDate.of(2026, 7, 14) : null);
        if (!iso) {
            assertThat(WrittenDate.mistake(text)).isEqualTo(Mistake.of("date-form", text, "2026-07-14"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1 januari 2026, 1", "1 february 2026, 2", "1 mrt 2026, 3", "1 maart 2026, 3", "1 april 2026, 4",
                "1 mei 2026, 5",
        "1 june 2026, 6", "1 aug. 2026, 8", "1 sept 2026, 9", "1 okt 2026, 10", "1 oct 2026, 10", "1 november 2026, 11",
        "1 december 2026, 12"
    })
    void months_have_their_dutch_and_english_names(String text, int month) {
        assertThat(WrittenDate.meant(text)).isEqualTo(LocalDate.of(2026, month, 1));
    }

    @ParameterizedTest
    @CsvSource({"1-7-2026, 2026-07-01", "3/4/2026, 2026-04-03", "12.11.2026, 2026-11-12"})
    void numbers_that_others_read_month_first_are_told_with_the_dutch_reading(String text, LocalDate day) {
        Mistake mistake = WrittenDate.mistake(text);
        assertThat(mistake.code()).isEqualTo("date-day-first");
        assertThat(mistake.arguments().subList(0, 2)).containsExactly(text, day.toString());
    }

    @Test
    void the_dutch_reading_names_the_month_in_the_language_of_the_sentence() {
        Named words = (Named) WrittenDate.mistake("3-5-2026").arguments().get(2);
        assertThat(words.label(Messages.DUTCH)).isEqualTo("3 mei 2026");
        assertThat(words.label(Locale.ENGLISH)).isEqualTo("3 May 2026");
    }

    @Test
    void the_same_number_for_day_and_month_leaves_no_doubt() {
        assertThat(WrittenDate.mistake("7-7-2026")).isEqualTo(Mistake.of("date-form", "7-7-2026", "2026-07-07"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-13-01", "2026-12-32", "31-04-2026", "30 februari 2026", "29-2-2026"})
    void a_day_that_there_is_not_is_told_as_such(String text) {
        assertThat(WrittenDate.meant(text)).isNull();
        assertThat(WrittenDate.mistake(text)).isEqualTo(Mistake.of("no-such-day", text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2026",
                "2026-07",
                "juli 2026",
                "07/13/2026",
                "1-7-26",
                "1 foo 2026",
                "13-13-2026",
                "0026-07-01",
                "+999999-01-01",
                "12345678",
                "46204",
                "2026-07-01 2026-07-02"
            })
    void what_is_no_date_is_not_taken_for_one(String text) {
        assertThat(WrittenDate.iso(text)).isNull();
        assertThat(WrittenDate.mistake(text).code()).isEqualTo("not-a-date");
    }
}
