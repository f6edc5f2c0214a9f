package nl.huisnorm.checker.rulebook;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.huisnorm.checker.command.Known;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Text;

/**
 * Finds norms by words, in both languages at once. A norm is found where every word occurs in it, capitals and accents making no
 * difference; one that has the words where they tell more, as in its id or title, comes first.
 */
final class NormSearch {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST = 3;

    private final Map<Norm, List<String>> texts = new LinkedHashMap<>();

    NormSearch(Rulebook rulebook, Collection<Norm> norms) {
        for (Norm norm : norms) {
            texts.put(norm, texts(rulebook, norm));
        }
    }

    /** What is looked through of a norm, what tells most first. */
    private static List<String> texts(Rulebook rulebook, Norm norm) {
        Stream<String> facts = rulebook.facts(norm.id()).stream().flatMap(NormSearch::fact);
        return Stream.of(
                        Stream.concat(Stream.of(norm.id()), norm.aliases().stream()),
                        both(norm.title()),
                        both(norm.requirement()),
                        Stream.of(
                                norm.citation().in(Messages.DUTCH),
                                norm.citation().in(Locale.ENGLISH)),
                        Stream.concat(both(norm.regime().title()), Stream.of(norm.theme())),
                        facts)
                .map(some -> plain(String.join(" ", some.toList())))
                .toList();
    }

    private static Stream<String> both(Text text) {
        return Stream.of(text.nl(), text.en());
    }

    private static Stream<String> fact(String path) {
        int dot = path.indexOf('.');
        String owner = path.substring(0, dot);
        String fact = path.substring(dot + 1);
        return Stream.of(
                path,
                Messages.in(Messages.DUTCH).fact(owner, fact),
                Messages.in(Locale.ENGLISH).fact(owner, fact));
    }

    /** A text without capitals and accents. */
    static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** The norms in which all words occur. */
    List<Norm> find(List<String> words) {
        List<String> wanted = words.stream().map(NormSearch::plain).toList();
        Map<Norm, Integer> found = new LinkedHashMap<>();
        texts.forEach((norm, parts) -> rank(parts, wanted).ifPresent(rank -> found.put(norm, rank)));
        return found.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<Norm, Integer>::getValue))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How far down the word is that is found last; none where one is not found. */
    private static OptionalInt rank(List<String> parts, List<String> words) {
        int rank = 0;
        for (String word : words) {
            OptionalInt first = IntStream.range(0, parts.size())
                    .filter(i -> parts.get(i).contains(word))
                    .findFirst();
            if (first.isEmpty()) {
                return first;
            }
            rank = Math.max(rank, first.getAsInt());
        }
        return OptionalInt.of(rank);
    }

    /** The word that is there and is nearest to one that is not. */
    Optional<String> meant(String word) {
        Set<String> all = new TreeSet<>();
        texts.values()
                .forEach(parts -> parts.forEach(part -> BETWEEN_WORDS
                        .splitAsStream(part)
                        .filter(one -> one.length() >= SHORTEST)
                        .forEach(all::add)));
        return Known.nearest(plain(word), all);
    }

    /** Whether a word occurs in any norm. */
    boolean has(String word) {
        String wanted = plain(word);
        return texts.values().stream().anyMatch(parts -> parts.stream().anyMatch(part -> part.contains(wanted)));
    }
}
