package nl.huisnorm.answer.question;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.internal.facts.FactTable;
import nl.huisnorm.internal.source.WrittenDate;
import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Named;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers as people write them, in Dutch and English alike: {@code ja} and {@code yes}, {@code 12,5 m²} and {@code
 * 12.5}, {@code 1-7-2026}, {@code 1 juli 2026} and {@code 2026-07-01}, a choice by its word, by the word of files or by its number in the list.
 */
@Experimental
public final class AnswerReader {

    private static final List<String> YES = List.of("ja", "j", "yes", "y", "true");
    private static final List<String> NO = List.of("nee", "n", "no", "false");
    private static final List<String> NONE = List.of("geen", "none", "-");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern NUMBER = Pattern.compile("(-?[0-9]{1,12})(?:[.,]([0-9]{1,12}))?");
    private static final Pattern OF_KIND =
            Pattern.compile("([0-9]{1,4})\\s*[x×*]?\\s*(\\p{L}.*)|(\\p{L}.*?)(?:[\\s:=]+([0-9]{1,4}))?");
    private static final int GROUP = 3;

    private AnswerReader() {}

    /**
     * Reads an answer.
     *
     * @param question what was asked
     * @param text the answer; not blank
     * @return a value that {@link Question#answeredIn} takes; for a check yes or no, as a {@link Boolean}
     * @throws InvalidAnswerException if it is no answer to the question
     */
    public static Object read(Question question, String text) {
        String answer = text.strip();
        return switch (question.type()) {
            case YES_NO, CHECK -> truth(answer);
            case WHOLE_NUMBER, PARTS -> whole(withoutUnit(answer, question.unit()));
            case NUMBER -> number(withoutUnit(answer, question.unit()));
            case DATE -> date(answer);
            case WORD -> choice(question, answer);
            case WORDS -> words(question, answer);
            case KINDS -> kinds(question, answer);
        };
    }

    private static Boolean truth(String answer) {
        String word = answer.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw new InvalidAnswerException("answer.not-yes-no", List.of(answer));
        }
        return YES.contains(word);
    }

    /** The unit may stand behind the number, as its symbol, as a word of either language, or with a plain 2 or 3. */
    private static String withoutUnit(String answer, @Nullable MeasurementUnit unit) {
        if (unit == null) {
            return answer;
        }
        String plain = answer.toLowerCase(Locale.ROOT);
        List<String> units = List.of(
                unit.symbol(),
                unit.symbol().replace('²', '2').replace('³', '3'),
                unit.label(Messages.DUTCH),
                unit.label(Locale.ENGLISH));
        for (String symbol : units) {
            if (!symbol.isEmpty() && plain.endsWith(symbol.toLowerCase(Locale.ROOT))) {
                return answer.substring(0, answer.length() - symbol.length()).strip();
            }
        }
        return unit == MeasurementUnit.EURO && plain.startsWith("€")
                ? answer.substring(1).strip()
                : answer;
    }

    private static Integer whole(String answer) {
        if (!WHOLE.matcher(answer).matches()) {
            throw new InvalidAnswerException("answer.not-whole", List.of(answer));
        }
        return Integer.valueOf(answer);
    }

    /** A point or comma before exactly three digits is a decimal sign to one reader and parts thousands to another. */
    private static BigDecimal number(String answer) {
        Matcher matcher = NUMBER.matcher(answer);
        if (!matcher.matches()) {
            throw new InvalidAnswerException("answer.not-number", List.of(answer));
        }
        String whole = matcher.group(1);
        String decimals = matcher.group(2);
        if (decimals == null) {
            return new BigDecimal(whole);
        }
        BigDecimal number = new BigDecimal(whole + "." + decimals);
        if (decimals.length() == GROUP && new BigDecimal(whole).signum() != 0 && whole.length() <= GROUP) {
            BigDecimal shorter = decimals.endsWith("0") ? number.setScale(GROUP - 1) : number.setScale(GROUP + 1);
            throw new InvalidAnswerException("answer.which-number", List.of(answer, whole + decimals, shorter));
        }
        return number;
    }

    private static LocalDate date(String answer) {
        LocalDate day = WrittenDate.meant(answer);
        if (day == null) {
            throw new InvalidAnswerException("answer.not-a-date", List.of(answer));
        }
        return day;
    }

    private static String choice(Question question, String answer) {
        String word = answer.toLowerCase(Locale.ROOT);
        List<Question.Choice> choices = question.choices();
        if (WHOLE.matcher(word).matches()
                && choices.stream().noneMatch(choice -> choice.key().equals(answer))) {
            int number = Integer.parseInt(word);
            if (number >= 1 && number <= choices.size()) {
                return choices.get(number - 1).key();
            }
        }
        Map<String, List<String>> table = FactTable.get().namesOfWords(question.owner() + "." + question.fact());
        for (Question.Choice choice : choices) {
            if (names(choice, table).contains(word)) {
                return choice.key();
            }
        }
        List<Question.Choice> alike = choices.stream()
                .filter(choice -> names(choice, table).stream().anyMatch(name -> isShortOrLongFor(word, name)))
                .toList();
        if (alike.size() == 1) {
            return alike.get(0).key();
        }
        throw alike.isEmpty()
                ? new InvalidAnswerException("answer.unknown-choice", List.of(answer, listed(choices)))
                : new InvalidAnswerException("answer.which-choice", List.of(answer, listed(alike)));
    }

    /** What a choice is called: by its word and labels, and by what the table of facts knows beside them. */
    private static List<String> names(Question.Choice choice, Map<String, List<String>> table) {
        return Stream.concat(
                        Stream.of(
                                choice.key(),
                                choice.label().nl(),
                                choice.label().en()),
                        table.getOrDefault(choice.key(), List.of()).stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The beginning of a name, or a name with an ending such as that of a plural. */
    private static boolean isShortOrLongFor(String word, String name) {
        return name.startsWith(word) || (word.startsWith(name) && word.length() <= name.length() + 2);
    }

    private static Object listed(List<Question.Choice> choices) {
        return new Listed(choices);
    }

    /** Choices in a sentence, in its language. */
    private record Listed(List<Question.Choice> choices) implements Named {
        @Override
        public String name() {
            return choices.stream().map(Question.Choice::key).collect(Collectors.joining("; "));
        }

        @Override
        public String label(Locale locale) {
            return choices.stream().map(choice -> choice.label().in(locale)).collect(Collectors.joining("; "));
        }
    }

    private static List<String> words(Question question, String answer) {
        List<String> keys = new ArrayList<>();
        if (!NONE.contains(answer.toLowerCase(Locale.ROOT))) {
            for (String word : answer.split(",", -1)) {
                String key = choice(question, word.strip());
                if (!keys.contains(key)) {
                    keys.add(key);
                }
            }
        }
        return keys;
    }

    private static Map<String, Integer> kinds(Question question, String answer) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        if (NONE.contains(answer.toLowerCase(Locale.ROOT)) || answer.equals("0")) {
            return numbers;
        }
        for (String part : answer.split("[,;]", -1)) {
            Matcher matcher = OF_KIND.matcher(part.strip());
            if (!matcher.matches()) {
                throw new InvalidAnswerException("answer.not-kinds", List.of(part.strip()));
            }
            boolean numberFirst = matcher.group(1) != null;
            String word = Objects.requireNonNull(matcher.group(numberFirst ? 2 : GROUP));
            String number = Objects.requireNonNullElse(matcher.group(numberFirst ? 1 : GROUP + 1), "1");
            String key = choice(question, word.strip());
            if (numbers.put(key, Integer.valueOf(number)) != null) {
                throw new InvalidAnswerException("answer.kind-twice", List.of(word.strip()));
            }
        }
        return numbers;
    }
}
