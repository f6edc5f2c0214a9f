package nl.huisnorm.proofs.properties;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A fact that a file tells.
 *
 * @param owner what it is told of
 * @param part the name of that in its parent: {@code room}, {@code escape}
 * @param fact the fact's name
 */
record Leaves(ObjectNode owner, String part, String fact) {

    /** All facts of a tree that are single values, ids and kinds left aside. */
    static List<Leaves> of(JsonNode file) {
        List<Leaves> all = new ArrayList<>();
        gather(file, "facility", all);
        return all;
    }

    private static void gather(JsonNode node, String part, List<Leaves> all) {
        if (!(node instanceof ObjectNode object)) {
            return;
        }
        for (String name : object.propertyNames()) {
            JsonNode value = object.get(name);
            if (value.isArray()) {
                value.forEach(element -> gather(element, name.substring(0, name.length() - 1), all));
            } else if (value.isObject()) {
                gather(value, name, all);
            } else if (!name.equals("id") && !name.equals("kind")) {
                all.add(new Leaves(object, part, name));
            }
        }
    }

    String name() {
        return part + "." + fact;
    }
}
