package nl.huisnorm.rules.internal.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2000-04-23",
                "2008-03-23",
                "2011-04-24",
                "2024-03-31",
                "2025-04-20",
                "2026-04-05",
                "2027-03-28",
                "2038-04-25"
            })
    void easter_is_known_of_any_year(LocalDate easter) {
        assertThat(Holidays.easter(easter.getYear())).isEqualTo(easter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01",
                "2026-04-03",
                "2026-04-06",
                "2026-04-27",
                "2026-05-05",
                "2026-05-14",
                "2026-05-25",
                "2026-12-25",
                "2026-12-26",
                "2025-04-26",
                "2014-04-26",
                "2013-04-30",
                "2006-04-29"
            })
    void these_are_public_holidays(LocalDate day) {
        assertThat(Holidays.isHoliday(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02",
                "2026-04-02",
                "2026-04-04",
                "2026-04-07",
                "2026-04-30",
                "2026-05-04",
                "2026-05-13",
                "2026-05-15",
                "2026-05-26",
                "2026-12-24",
                "2026-12-31",
                "2025-04-27",
                "2013-04-27"
            })
    void these_are_not(LocalDate day) {
        assertThat(Holidays.isHoliday(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-02, 2026-04-02",
        "2026-04-03, 2026-04-07",
        "2026-04-25, 2026-04-28",
        "2026-05-05, 2026-05-06",
        "2026-12-25, 2026-12-28",
        "2027-12-31, 2027-12-31",
        "2028-01-01, 2028-01-03"
    })
    void the_next_working_day_may_be_days_off(LocalDate day, LocalDate working) {
        assertThat(Holidays.workingDayFrom(day)).isEqualTo(working);
    }

    @Test
    void a_holiday_may_fall_on_another_in_which_case_it_is_one_day() {
        assertThat(Holidays.isHoliday(LocalDate.of(2016, 5, 5))).isTrue();
        assertThat(Holidays.workingDayFrom(LocalDate.of(2016, 5, 5))).isEqualTo(LocalDate.of(2016, 5, 6));
    }

    @Property(seed = "20261123")
    void a_working_day_is_found_within_a_week_and_never_before(@ForAll @IntRange(min = 0, max = 73_000) int days) {
        LocalDate day = LocalDate.of(1980, 1, 1).plusDays(days);
        LocalDate working = Holidays.workingDayFrom(day);
        assertThat(working).isBetween(day, day.plusDays(6));
        assertThat(working.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(Holidays.isHoliday(working)).isFalse();
    }

    @Property(seed = "20261123")
    void easter_is_a_sunday_from_22_march_to_25_april(@ForAll @IntRange(min = 1600, max = 3000) int year) {
        LocalDate easter = Holidays.easter(year);
        assertThat(easter.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(easter).isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25));
    }
}
