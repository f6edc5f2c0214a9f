package nl.huisnorm.checker.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisnorm.internal.characters.Characters;
import org.jspecify.annotations.Nullable;

/** The buildings, units and rooms that were told of, by their ids and those of what they are in. */
final class Owners {

    private final Map<List<String>, Thing> byIds = new LinkedHashMap<>();

    /** The same without one or more of the ids, where that leaves but one. */
    private final Map<List<String>, List<List<String>>> byLess = new HashMap<>();

    /** Adds one; of two with the same ids the first counts, and the reader of facilities tells that there are two. */
    void add(List<String> ids, Thing thing) {
        List<String> key = key(ids);
        if (byIds.putIfAbsent(key, thing) == null) {
            for (int without = 1; without < (1 << key.size()); without++) {
                List<String> less = new ArrayList<>(key);
                for (int i = 0; i < key.size(); i++) {
                    if ((without & (1 << i)) != 0) {
                        less.set(i, "");
                    }
                }
                List<List<String>> alike = byLess.computeIfAbsent(less, any -> new ArrayList<>(1));
                if (!less.equals(key) && !alike.contains(key)) {
                    alike.add(key);
                }
            }
        }
    }

    private static List<String> key(List<String> ids) {
        return ids.stream().map(Characters::alike).toList();
    }

    /** What has these ids, of those in the named lists. */
    @Nullable Thing find(List<String> ids) {
        return byIds.get(key(ids));
    }

    /** The ids, of the shapes allowed, of the only one that has these ids and perhaps others that were left open. */
    @Nullable List<String> only(List<String> ids, List<List<String>> shapes) {
        List<List<String>> found = byLess.getOrDefault(key(ids), List.of()).stream()
                .filter(all -> shapes.contains(shape(all)))
                .limit(2)
                .toList();
        return found.size() == 1 ? found.get(0) : null;
    }

    /** Which of the named lists ids are of. */
    static List<String> shape(List<String> ids) {
        List<String> shape = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!ids.get(i).isEmpty()) {
                shape.add(Layout.NAMED.get(i));
            }
        }
        return shape;
    }
}
