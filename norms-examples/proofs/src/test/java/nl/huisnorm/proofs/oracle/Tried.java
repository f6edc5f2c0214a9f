package nl.huisnorm.proofs.oracle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The values that are tried of a fact: those around each number of a norm, and the ends. The list stands in {@code tried.txt}; a file
 * is made of them, and what a file does not tell is supposed to be each of them.
 *
 * @param part what the fact is a fact of
 * @param fact the fact's name
 * @param type what it is: {@code yes-no}, {@code number}, a word or {@code day}
 * @param words the values as they are written
 */
record Tried(String part, String fact, String type, List<String> words) {
    private static final Map<String, Tried> ALL = read();

    static Tried of(String part, String fact) {
        return Objects.requireNonNull(ALL.get(part + " " + fact), () -> "no values for " + part + "." + fact);
    }

    /** The facts of a part, in the order of the list. */
    static List<Tried> of(String part) {
        return ALL.values().stream().filter(one -> one.part.equals(part)).toList();
    }

    List<?> values(LocalDate asOf) {
        return words.stream().map(word -> value(word, asOf)).toList();
    }

    private Object value(String word, LocalDate asOf) {
        return switch (type) {
            case "yes-no" -> word.equals("yes");
            case "number" -> new BigDecimal(word);
            case "day" -> day(word, asOf);
            default -> word;
        };
    }

    /** A date, or so many years, weeks and days from the day judged: {@code -2y+1d}. */
    private static LocalDate day(String word, LocalDate asOf) {
        if (word.matches("\\d{4}-.*")) {
            return LocalDate.parse(word);
        }
        LocalDate day = asOf;
        var steps = java.util.regex.Pattern.compile("([+-]\\d+)([ymwd])").matcher(word);
        while (steps.find()) {
            long step = Long.parseLong(steps.group(1));
            day = switch (steps.group(2)) {
                case "y" -> day.plusYears(step);
                case "m" -> day.plusMonths(step);
                case "w" -> day.plusWeeks(step);
                default -> day.plusDays(step);
            };
        }
        return day;
    }

    private static Map<String, Tried> read() {
        Map<String, Tried> all = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(Tried.class.getResourceAsStream("tried.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        List<String> words = List.of(line.trim().split("\\s+", -1));
                        Tried one = new Tried(
                                words.get(0),
                                words.get(1),
                                type(words.subList(2, words.size())),
                                words.subList(2, words.size()));
                        all.put(one.part + " " + one.fact, one);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static String type(List<String> words) {
        String first = words.get(0).toLowerCase(Locale.ROOT);
        if (first.equals("yes") || first.equals("no")) {
            return "yes-no";
        }
        if (words.stream().allMatch(word -> word.matches("-?\\d+(\\.\\d+)?"))) {
            return "number";
        }
        return words.stream().allMatch(word -> word.matches("\\d{4}-\\d\\d-\\d\\d|([+-]\\d+[ymwd])+")) ? "day" : "word";
    }
}
