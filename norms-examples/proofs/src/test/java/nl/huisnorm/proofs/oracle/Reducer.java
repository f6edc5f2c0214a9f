package nl.huisnorm.proofs.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes out of a file whatever can go while something still shows, one thing after another. */
final class Reducer {

    private Reducer() {}

    static JsonNode reduce(JsonNode file, Predicate<JsonNode> shows) {
        JsonNode least = file.deepCopy();
        for (boolean smaller = true; smaller; ) {
            smaller = false;
            for (List<String> path : paths(least, List.of())) {
                JsonNode less = least.deepCopy();
                if (remove(less, path) && shows.test(less)) {
                    least = less;
                    smaller = true;
                }
            }
        }
        return least;
    }

    /** All places of a tree, the largest first. */
    private static List<List<String>> paths(JsonNode node, List<String> above) {
        List<List<String>> here = new ArrayList<>();
        List<List<String>> deeper = new ArrayList<>();
        if (node instanceof ObjectNode) {
            node.propertyNames().forEach(name -> {
                List<String> path = with(above, name);
                here.add(path);
                deeper.addAll(paths(node.get(name), path));
            });
        } else if (node instanceof ArrayNode) {
            for (int index = node.size() - 1; index >= 0; index--) {
                List<String> path = with(above, Integer.toString(index));
                here.add(path);
                deeper.addAll(paths(node.get(index), path));
            }
        }
        here.addAll(deeper);
        return here;
    }

    private static List<String> with(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    private static boolean remove(JsonNode root, List<String> path) {
        @Nullable JsonNode node = root;
        for (String step : path.subList(0, path.size() - 1)) {
            node = node == null ? null : node instanceof ArrayNode ? node.get(Integer.parseInt(step)) : node.get(step);
        }
        String last = path.get(path.size() - 1);
        if (node instanceof ObjectNode object) {
            return object.remove(last) != null;
        }
        return node instanceof ArrayNode array && array.remove(Integer.parseInt(last)) != null;
    }
}
