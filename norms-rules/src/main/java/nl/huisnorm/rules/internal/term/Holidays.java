package nl.huisnorm.rules.internal.term;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;

/**
 * The days that the act on terms (Algemene termijnenwet, article 3) calls public holidays, and Good Friday, which it treats as
 * one. Days that a decree treats as such for one year are not known here.
 */
final class Holidays {

    private static final int FIRST_OF_THE_KING = 2014;
    private static final int TO_GOOD_FRIDAY = -2;
    private static final int TO_EASTER_MONDAY = 1;
    private static final int TO_ASCENSION_DAY = 39;
    private static final int TO_WHIT_MONDAY = 50;

    private Holidays() {}

    /** The first day from this one on, itself counted, that is no Saturday, Sunday or public holiday. */
    static LocalDate workingDayFrom(LocalDate day) {
        LocalDate next = day;
        while (isWeekend(next) || isHoliday(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** Whether a day is a public holiday, on whatever day of the week it falls. */
    static boolean isHoliday(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return isOn(day, Month.JANUARY, 1)
                || isOn(day, Month.MAY, 5)
                || isOn(day, Month.DECEMBER, 25)
                || isOn(day, Month.DECEMBER, 26)
                || day.equals(kingsDay(day.getYear()))
                || day.equals(easter.plusDays(TO_GOOD_FRIDAY))
                || day.equals(easter.plusDays(TO_EASTER_MONDAY))
                || day.equals(easter.plusDays(TO_ASCENSION_DAY))
                || day.equals(easter.plusDays(TO_WHIT_MONDAY));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean isOn(LocalDate day, Month month, int dayOfMonth) {
        return day.getMonth() == month && day.getDayOfMonth() == dayOfMonth;
    }

    /** The day on which the birthday of the King, and before 2014 of the Queen, is celebrated: never a Sunday. */
    private static LocalDate kingsDay(int year) {
        LocalDate day =
                year < FIRST_OF_THE_KING ? LocalDate.of(year, Month.APRIL, 30) : LocalDate.of(year, Month.APRIL, 27);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
    }

    /** Easter Sunday by the Gregorian calendar, by the method of Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
