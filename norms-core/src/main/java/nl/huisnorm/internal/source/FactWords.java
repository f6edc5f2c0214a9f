package nl.huisnorm.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Named;
import org.jspecify.annotations.Nullable;

/**
 * The words that people type for a fact or for the word of a choice, in Dutch and English. They are no other names for it:
 * files have one vocabulary, and the words serve to tell it. Read when the first mistake is met.
 */
public final class FactWords {

    private static final String RESOURCE = "/nl/huisnorm/internal/facts/words.properties";

    /** The names by the words for them, of each record or choice. */
    private static final class Table {
        static final Map<String, Map<String, Set<String>>> NAMES = load();
    }

    private static final Map<Class<?>, Map<String, Set<String>>> LABELLED = new ConcurrentHashMap<>();

    private FactWords() {}

    private static Map<String, Map<String, Set<String>>> load() {
        Properties properties = new Properties();
        try (InputStream in = FactWords.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + RESOURCE);
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Map<String, Set<String>>> table = new HashMap<>();
        for (String key : properties.stringPropertyNames()) {
            int dot = key.indexOf('.');
            Map<String, Set<String>> names =
                    table.computeIfAbsent(key.substring(0, dot), owner -> new LinkedHashMap<>());
            for (String word : properties.getProperty(key).split("[,|]", -1)) {
                if (!word.isBlank()) {
                    names.computeIfAbsent(plain(word), one -> new LinkedHashSet<>())
                            .add(key.substring(dot + 1));
                }
            }
        }
        return table;
    }

    /**
     * The names that a word stands for.
     *
     * @param owner the record or choice
     * @param known its names
     * @param typed the word
     * @return one of its names where it is that, but for how it is spelt; or else those it is a word for, in their order
     */
    public static List<String> meant(Class<?> owner, Collection<String> known, String typed) {
        String word = plain(typed);
        if (word.isEmpty()) {
            return List.of();
        }
        List<String> itself =
                known.stream().filter(name -> plain(name).equals(word)).toList();
        if (!itself.isEmpty()) {
            return itself;
        }
        Set<String> names = of(owner).getOrDefault(word, Set.of());
        return known.stream().filter(names::contains).toList();
    }

    /** Whether a word stands for a field of a record, or is that but for how it is spelt. */
    public static boolean isFor(Class<? extends Record> owner, String field, String typed) {
        return meant(owner, List.of(field), typed).equals(List.of(field));
    }

    /** The name whose word is nearest to one that was typed; none where none is near, or more than one. */
    static @Nullable String near(Class<?> owner, Collection<String> known, String typed) {
        Map<String, Set<String>> words = of(owner);
        String nearest = Nearest.of(plain(typed), words.keySet());
        Set<String> names = nearest == null ? Set.of() : words.getOrDefault(nearest, Set.of());
        String name = names.size() == 1 ? names.iterator().next() : null;
        return name != null && known.contains(name) ? name : null;
    }

    private static Map<String, Set<String>> of(Class<?> owner) {
        return LABELLED.computeIfAbsent(owner, FactWords::labelled);
    }

    /** The words of the table, and what people see for the words of a choice: they type what they see. */
    private static Map<String, Set<String>> labelled(Class<?> owner) {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        Table.NAMES
                .getOrDefault(owner.getSimpleName(), Map.of())
                .forEach((word, keys) -> names.put(word, new LinkedHashSet<>(keys)));
        if (owner.isEnum() && Named.class.isAssignableFrom(owner)) {
            for (Object constant : owner.getEnumConstants()) {
                Named word = (Named) constant;
                for (Locale locale : List.of(Messages.DUTCH, Locale.ENGLISH)) {
                    String label = word.label(locale);
                    for (String typed : List.of(label, label.replaceFirst(",.*", ""))) {
                        names.computeIfAbsent(plain(typed), one -> new LinkedHashSet<>())
                                .add(word.key());
                    }
                }
            }
        }
        return names;
    }

    /** A word without capitals, accents, spaces and signs: those are how it is spelt, not which word it is. */
    private static String plain(String word) {
        return Normalizer.normalize(word.replace("²", "2").replace("³", "3"), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
