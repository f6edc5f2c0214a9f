package nl.huisnorm.generator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Whether each word that people use stands for one thing among those that it is looked up with. */
final class WordCheck {

    private final Set<String> keys;
    private final Mistakes mistakes;
    private final Map<String, String> taken = new HashMap<>();

    WordCheck(List<String> keys, Mistakes mistakes) {
        this.keys = new HashSet<>();
        this.mistakes = mistakes;
        keys.forEach(key -> this.keys.add(same(key)));
    }

    private static String same(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    void check(String key, Words words, Place place) {
        for (List<String> language : List.of(words.nl(), words.en())) {
            if (new HashSet<>(language).size() < language.size()) {
                mistakes.add(place, "has a word twice in " + language);
            }
        }
        for (String word : words.all().distinct().toList()) {
            if (!word.matches("[\\p{L}\\p{N}]+(-[\\p{L}\\p{N}]+)*")) {
                mistakes.add(place, "has the word " + word + ", which is not of letters, digits and hyphens alone");
            }
            if (keys.contains(same(word))) {
                mistakes.add(place, "has the word " + word + ", which is the key of a neighbour or its own");
            }
            String other = taken.put(same(word), key);
            if (other != null && !other.equals(key)) {
                mistakes.add(place, "has the word " + word + ", which " + other + " has too");
            }
        }
    }
}
