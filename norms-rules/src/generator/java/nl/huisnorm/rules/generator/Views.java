package nl.huisnorm.rules.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.huisnorm.rules.generator.Table.Entry;
import nl.huisnorm.rules.generator.Table.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Which views there are: one for each record that a view written by hand extends the facts of, and one for each part of such a
 * record. A view of which nothing is written by hand is made as a whole.
 */
final class Views {

    /** What stands at a place is seen as one, though it is told in two records. */
    private static final Map<String, List<String>> JOINT = Map.of("place", List.of("amenities", "fireSafety"));

    /** A sum of money is a number to rules, and no part with facts of its own. */
    private static final String MONEY = "money";

    private static final Pattern BY_HAND = Pattern.compile("class (\\w+) extends (\\w+)Facts\\b");

    private final Table table;
    private final SortedMap<String, String> byHand;

    private Views(Table table, SortedMap<String, String> byHand) {
        this.table = table;
        this.byHand = byHand;
    }

    /** The views of a table, of which some are written by hand in a folder. */
    static Views of(Table table, Path folder) throws IOException {
        SortedMap<String, String> byHand = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = BY_HAND.matcher(Files.readString(file));
                if (matcher.find()) {
                    byHand.put(Table.uncapitalised(matcher.group(2)), matcher.group(1));
                }
            }
        }
        return new Views(table, byHand);
    }

    /** The text of each class to make, by its name. */
    SortedMap<String, String> sources() {
        SortedMap<String, String> sources = new TreeMap<>();
        for (String word : words()) {
            ViewSource source = new ViewSource(this, table.entry(word));
            sources.put(source.name(), source.text());
        }
        for (String word : byHand.keySet()) {
            List<String> records = JOINT.get(word);
            if (records != null) {
                JointSource source = new JointSource(
                        this, word, records.stream().map(table::entry).toList());
                sources.put(source.name(), source.text());
            }
        }
        return sources;
    }

    /** The records to make views of. */
    private SortedSet<String> words() {
        Deque<String> open = new ArrayDeque<>();
        byHand.keySet().forEach(word -> open.addAll(JOINT.getOrDefault(word, List.of(word))));
        SortedSet<String> words = new TreeSet<>();
        while (!open.isEmpty()) {
            Entry entry = table.entry(open.remove());
            if (isShown(entry) && words.add(entry.word())) {
                entry.facts().stream()
                        .filter(fact -> fact.type().startsWith("part"))
                        .filter(fact -> !isMoney(fact))
                        .forEach(fact -> open.add(fact.parts()));
            }
        }
        return words;
    }

    /** Whether a record has a view: it has facts to read, or somebody wrote one. */
    private boolean isShown(Entry entry) {
        return isByHand(entry.word()) || !accessors(entry).isEmpty();
    }

    /** Whether the view of a record is written by hand, and extends its facts. */
    boolean isByHand(String word) {
        return byHand.containsKey(word);
    }

    /** The class that shows a part; none where it shows nothing, or is shown as a place. */
    @Nullable String view(String word) {
        boolean inPlace = JOINT.values().stream().anyMatch(words -> words.contains(word));
        if (inPlace || !isShown(table.entry(word))) {
            return null;
        }
        return Objects.requireNonNullElseGet(byHand.get(word), () -> made(word));
    }

    /** The class that is made for a record of which nothing is written by hand. */
    static String made(String word) {
        return Table.capitalised(word) + "View";
    }

    /** Whether the values of a fact are sums of money. */
    static boolean isMoney(Fact fact) {
        return MONEY.equals(fact.of());
    }

    /** What can be read of a record, in the order of the table. */
    List<Accessor> accessors(Entry entry) {
        return entry.facts().stream()
                .flatMap(fact -> Accessor.of(this, entry, fact).stream())
                .toList();
    }
}
