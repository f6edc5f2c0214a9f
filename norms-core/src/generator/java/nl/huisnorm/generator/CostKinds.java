package nl.huisnorm.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of change that are weighed, each with where it stands. */
final class CostKinds {

    private static final Pattern KIND = Pattern.compile("  - id: (\\S+)");
    private static final Pattern WAY = Pattern.compile("    way: (\\S+)");
    private static final Set<FactType> NUMBERS = Set.of(FactType.COUNT, FactType.NUMBER);

    /** What can be changed in each way, as {@code CostWays} has it; a test holds them to each other. */
    private static final Map<String, Set<FactType>> TYPES = Map.of(
            "more", NUMBERS,
            "less", NUMBERS,
            "follow", NUMBERS,
            "yes", Set.of(FactType.YES_NO),
            "no", Set.of(FactType.YES_NO),
            "renew", Set.of(FactType.DATE),
            "add", Set.of(FactType.PARTS, FactType.CHOICES));

    private CostKinds() {}

    /**
     * A kind of change.
     *
     * @param place where it stands, with its id
     * @param way in which way it changes a fact; empty where none is told
     */
    record Kind(Place place, String way) {

        String id() {
            return place.what();
        }

        /** Whether it can change a fact of a type. */
        boolean fits(FactType type) {
            return TYPES.getOrDefault(way, Set.of()).contains(type);
        }
    }

    static List<Kind> read(Path file) {
        List<Kind> kinds = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                Matcher kind = KIND.matcher(lines.get(i));
                if (kind.matches()) {
                    kinds.add(new Kind(new Place(file.getFileName().toString(), i + 1, kind.group(1)), ""));
                }
                Matcher way = WAY.matcher(lines.get(i));
                if (way.matches() && !kinds.isEmpty()) {
                    kinds.add(new Kind(kinds.remove(kinds.size() - 1).place(), way.group(1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kinds;
    }
}
