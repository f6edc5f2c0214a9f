package nl.huisnorm.generator;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with the table: all of it, each with the file and the fact. */
final class Mistakes {

    private final List<String> found = new ArrayList<>();

    void add(Place place, String message) {
        found.add(place + ": " + message);
    }

    List<String> found() {
        return List.copyOf(found);
    }

    /** Ends the build where something is wrong. */
    void check() {
        if (!found.isEmpty()) {
            throw new IllegalArgumentException("the table of facts is not right:\n  " + String.join("\n  ", found));
        }
    }
}
