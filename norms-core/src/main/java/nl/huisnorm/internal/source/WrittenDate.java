package nl.huisnorm.internal.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Named;
import org.jspecify.annotations.Nullable;

/**
 * Days as people write them. Files and options take one form, year-month-day; the others are read to tell what to write
 * instead, and where a person answers a question. The day comes before the month, as the Dutch write.
 */
public final class WrittenDate {

    private static final String ISO_FORM = "yyyy-mm-dd";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("([1-9][0-9]{3})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[t ][0-9]{1,2}:[0-9]{2}.*)?");
    private static final Pattern RUN_ON = Pattern.compile("([12][0-9]{3})([0-9]{2})([0-9]{2})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("([0-9]{1,2}) ?[-/.] ?([0-9]{1,2}) ?[-/.] ?([1-9][0-9]{3})");
    private static final Pattern DAY_NAMED = Pattern.compile(
            "([0-9]{1,2})(?:e|de|ste|st|nd|rd|th)?[ -]{1,2}(?:of )?(\\p{L}{3,9})\\.?,?[ -]([1-9][0-9]{3})");
    private static final Pattern NAME_FIRST =
            Pattern.compile("(\\p{L}{3,9})\\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([1-9][0-9]{3})");
    private static final Pattern WEEKDAY =
            Pattern.compile("(?:ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun)\\p{L}{0,7}\\.?,? ");
    private static final int LONGEST = 40;

    private static final List<List<String>> MONTHS = List.of(
            List.of("jan", "januari", "january"),
            List.of("feb", "febr", "februari", "february"),
            List.of("mrt", "maart", "mar", "march"),
            List.of("apr", "april"),
            List.of("mei", "may"),
            List.of("jun", "juni", "june"),
            List.of("jul", "juli", "july"),
            List.of("aug", "augustus", "august"),
            List.of("sep", "sept", "september"),
            List.of("okt", "oktober", "oct", "october"),
            List.of("nov", "november"),
            List.of("dec", "december"));

    private WrittenDate() {}

    /** The day of a date as files and options have it; none for anything else. */
    public static @Nullable LocalDate iso(String text) {
        if (!isIso(text)) {
            return null;
        }
        int first = ISO_FORM.indexOf('-');
        int second = ISO_FORM.lastIndexOf('-');
        return new Numbers(
                        Integer.parseInt(text.substring(0, first)),
                        Integer.parseInt(text.substring(first + 1, second)),
                        Integer.parseInt(text.substring(second + 1)),
                        false)
                .day();
    }

    /** Whether it has the form of such a date: what the pattern says, without looking for anything. */
    private static boolean isIso(String text) {
        if (text.length() != ISO_FORM.length() || text.charAt(0) == '0') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean fits = ISO_FORM.charAt(i) == '-' ? letter == '-' : letter >= '0' && letter <= '9';
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** The day that a date means, however it is written; none for what is no date, or a day that there is not. */
    public static @Nullable LocalDate meant(String text) {
        Numbers numbers = numbers(text);
        return numbers == null ? null : numbers.day();
    }

    /** Refuses a text that is no date as files and options have it. */
    public static UnreadableInputException refused(String text, Problems problems) {
        return problems.fatal(null, mistake(text));
    }

    /** What is wrong with a text that is no date as files and options have it, and what to write where that is known. */
    static Mistake mistake(String text) {
        String quoted = Mistake.quote(text);
        Numbers numbers = numbers(text);
        boolean inRightForm = isIso(text);
        if (numbers == null || (!inRightForm && !numbers.couldBe())) {
            return Mistake.of("not-a-date", quoted);
        }
        LocalDate day = numbers.day();
        if (day == null) {
            return Mistake.of("no-such-day", quoted);
        }
        return numbers.couldBeMonthFirst()
                ? Mistake.of("date-day-first", quoted, day.toString(), new InWords(day))
                : Mistake.of("date-form", quoted, day.toString());
    }

    private static @Nullable Numbers numbers(String written) {
        String text = written.replace('\u00A0', ' ').strip().toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST) {
            return null;
        }
        Numbers numbers = plain(text);
        return numbers == null ? plain(WEEKDAY.matcher(text).replaceFirst("")) : numbers;
    }

    private static @Nullable Numbers plain(String text) {
        Matcher runOn = RUN_ON.matcher(text);
        if (runOn.matches()) {
            return new Numbers(part(runOn, 1), part(runOn, 2), part(runOn, 3), false);
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return new Numbers(part(yearFirst, 1), part(yearFirst, 2), part(yearFirst, 3), false);
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return new Numbers(part(dayFirst, 3), part(dayFirst, 2), part(dayFirst, 1), true);
        }
        Matcher named = DAY_NAMED.matcher(text);
        if (named.matches()) {
            return new Numbers(part(named, 3), month(named.group(2)), part(named, 1), false);
        }
        Matcher nameFirst = NAME_FIRST.matcher(text);
        if (nameFirst.matches()) {
            return new Numbers(part(nameFirst, 3), month(nameFirst.group(1)), part(nameFirst, 2), false);
        }
        return null;
    }

    private static int part(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** The month of a name, from 1; 0 where there is none of that name. */
    private static int month(String name) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).contains(name)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The numbers of a date, which need not be those of a day that there is. */
    private record Numbers(int year, int month, int dayOfMonth, boolean onlyNumbersDayFirst) {

        private static final int MOST_DAYS = 31;

        boolean couldBe() {
            return month >= 1 && month <= MONTHS.size() && dayOfMonth >= 1 && dayOfMonth <= MOST_DAYS;
        }

        /** Whether some write the same numbers for another day. */
        boolean couldBeMonthFirst() {
            return onlyNumbersDayFirst && dayOfMonth <= MONTHS.size() && dayOfMonth != month;
        }

        @Nullable LocalDate day() {
            try {
                return LocalDate.of(year, month, dayOfMonth);
            } catch (DateTimeException e) {
                return null;
            }
        }
    }

    /** A day with the name of its month, in the language of the sentence. */
    private record InWords(LocalDate day) implements Named {
        @Override
        public String name() {
            return day.toString();
        }

        @Override
        public String label(Locale locale) {
            return DateTimeFormatter.ofPattern(
                            "d MMMM uuuu", Messages.in(locale).locale())
                    .format(day);
        }
    }
}
