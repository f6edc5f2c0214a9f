package nl.huisnorm.proofs.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A thing in a facility file, read as a plain tree; what the file does not tell is supposed. */
final class Facts {
    private final World world;
    private final @Nullable JsonNode node;
    private final String kind;
    private final String path;

    Facts(World world, @Nullable JsonNode node, String kind, String path) {
        this.world = world;
        this.node = node;
        this.kind = kind;
        this.path = path;
    }

    World world() {
        return world;
    }

    String path() {
        return path;
    }

    private @Nullable JsonNode told(String fact) {
        return node == null ? null : node.get(fact);
    }

    boolean tells(String fact) {
        return told(fact) != null;
    }

    Facts part(String name) {
        return new Facts(world, told(name), name, path + "/" + name);
    }

    /** A part whose facts are those of a kind of another name. */
    Facts part(String name, String kindOf) {
        return new Facts(world, told(name), kindOf, path + "/" + name);
    }

    /** What a list names; nothing where there is no list. */
    List<Facts> parts(String list, String name) {
        List<Facts> all = new ArrayList<>();
        JsonNode found = told(list);
        if (found != null) {
            for (int index = 0; index < found.size(); index++) {
                all.add(new Facts(world, found.get(index), name, path + "/" + list + "/" + index));
            }
        }
        return all;
    }

    BigDecimal number(String fact) {
        JsonNode found = told(fact);
        return found == null ? (BigDecimal) suppose(fact) : found.decimalValue();
    }

    BigDecimal number(String fact, BigDecimal leftOut) {
        return tells(fact) ? number(fact) : leftOut;
    }

    boolean yes(String fact) {
        JsonNode found = told(fact);
        return found == null ? (boolean) suppose(fact) : found.booleanValue();
    }

    boolean yes(String fact, boolean leftOut) {
        return tells(fact) ? yes(fact) : leftOut;
    }

    String word(String fact) {
        JsonNode found = told(fact);
        return found == null ? (String) suppose(fact) : found.stringValue();
    }

    LocalDate day(String fact) {
        JsonNode found = told(fact);
        return found == null ? (LocalDate) suppose(fact) : LocalDate.parse(found.stringValue());
    }

    boolean is(String fact, String... words) {
        return List.of(words).contains(word(fact));
    }

    /** Whether a list of words that is told names one. */
    boolean names(String fact, String word) {
        JsonNode found = told(fact);
        if (found == null) {
            return (boolean) world.suppose(path + "/" + fact + " " + word, List.of(true, false));
        }
        for (int index = 0; index < found.size(); index++) {
            if (found.get(index).stringValue().equals(word)) {
                return true;
            }
        }
        return false;
    }

    private Object suppose(String fact) {
        return world.suppose(
                path + "/" + fact,
                Tried.of(kind, fact).values(world.asOf()).stream().distinct().toList());
    }
}
