package nl.huisnorm.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words of the one language in texts of the other, and code in either.
 *
 * <p>Each text is there in both languages, so all words of a language are known from its texts. A word that stands in
 * both is either one that both languages have, and then it is in the list of them, or it was left untranslated.
 */
public final class Languages {

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’-]\\p{L}+)*");

    /** A name as programs write it, a field, a place in a file. */
    private static final Pattern CODE = Pattern.compile("\\b\\p{Ll}+\\p{Lu}\\w*|\\b\\p{Lu}\\p{Ll}+\\p{Lu}\\w*"
            + "|\\b\\p{Lu}+_[\\p{Lu}_]+\\b|\\b\\p{Ll}+_\\p{Ll}+|\\b\\p{Ll}{2,}\\.\\p{Ll}{2,}|(?<![\\p{L}\\d³/])/\\p{Ll}+"
            + "|\\b(null|true|false)\\b");

    /** Units, names of programs, and what a Dutch reader knows by this spelling. */
    private static final Pattern KNOWN =
            Pattern.compile("\\b(kWh|kW|dB|mSv|kPa|MiB|KvK|QR|pH|LibreOffice|PowerPoint|iCalendar)\\b|n\\.v\\.t\\.|%n");

    private Languages() {}

    /** Words in Dutch texts that are English, and the other way round, by the words of all texts given. */
    public static List<String> mixed(List<Told> read) {
        List<Told> texts = read.stream().filter(told -> !told.isName()).toList();
        Set<String> shared = list("both-languages.txt");
        Set<String> law = list("dutch-in-english.txt");
        Set<String> ordinaryDutch = ordinary(texts, Told::spokenDutch);
        Set<String> ordinaryEnglish = ordinary(texts, Told::spokenEnglish);
        Map<String, List<Told>> dutch = uses(texts, Told::spokenDutch);
        Map<String, List<Told>> english = uses(texts, Told::spokenEnglish);
        List<String> faults = new ArrayList<>();
        dutch.forEach((word, inDutch) -> {
            List<Told> inEnglish = english.getOrDefault(word, List.of());
            if ((ordinaryEnglish.contains(word) || (!inEnglish.isEmpty() && ordinaryDutch.contains(word)))
                    && !shared.contains(word)
                    && !law.contains(word)) {
                boolean belongsInEnglish = inDutch.size() < inEnglish.size();
                (belongsInEnglish ? inDutch : inEnglish)
                        .forEach(told -> faults.add(told.says(word, belongsInEnglish ? told.dutch() : told.english())));
            }
        });
        return faults;
    }

    /** Names of fields, values and classes that are not told as something to type. */
    public static List<String> code(List<Told> texts) {
        List<String> faults = new ArrayList<>();
        for (Told told : texts) {
            for (String text : List.of(told.spokenDutch(), told.spokenEnglish())) {
                Matcher matcher = CODE.matcher(KNOWN.matcher(text).replaceAll(" "));
                if (matcher.find()) {
                    faults.add(told.says(matcher.group(), text));
                }
            }
        }
        return faults;
    }

    /** Texts that do not fill in the same in both languages. */
    public static List<String> filledInOtherwise(List<Told> texts) {
        return texts.stream()
                .filter(told -> !filledIn(told.dutch()).equals(filledIn(told.english())))
                .map(told -> told.says(filledIn(told.dutch()) + " against " + filledIn(told.english()), told.dutch()))
                .toList();
    }

    /** The words of the list that stand in no text of both languages any more. */
    public static List<String> listedForNothing(List<Told> read) {
        List<Told> texts = read.stream().filter(told -> !told.isName()).toList();
        Set<String> dutch =
                texts.stream().flatMap(told -> words(told.spokenDutch())).collect(Collectors.toSet());
        Set<String> english =
                texts.stream().flatMap(told -> words(told.spokenEnglish())).collect(Collectors.toSet());
        Set<String> listed = new TreeSet<>(list("both-languages.txt"));
        listed.addAll(list("dutch-in-english.txt"));
        listed.removeIf(word -> dutch.contains(word) && english.contains(word));
        return List.copyOf(listed);
    }

    private static Set<String> filledIn(String text) {
        Set<String> filled = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\w+)").matcher(text);
        while (matcher.find()) {
            filled.add(matcher.group(1));
        }
        return filled;
    }

    /** Words written in small letters somewhere; a name never is. */
    private static Set<String> ordinary(List<Told> texts, Function<Told, String> language) {
        return texts.stream()
                .flatMap(told -> WORD.matcher(language.apply(told)).results())
                .map(result -> result.group())
                .filter(word -> word.length() > 1 && word.equals(word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    private static Map<String, List<Told>> uses(List<Told> texts, Function<Told, String> language) {
        Map<String, List<Told>> uses = new TreeMap<>();
        texts.forEach(told -> words(language.apply(told))
                .distinct()
                .forEach(word ->
                        uses.computeIfAbsent(word, any -> new ArrayList<>()).add(told)));
        return uses;
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(result -> result.group().toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 1);
    }

    private static Set<String> list(String name) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(EveryText.open("/nl/huisnorm/language/" + name), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Pattern.compile(" +").splitAsStream(line))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
