package nl.huisnorm.checker.verification;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls the files that a finding names what they are called now. */
final class Renamed {

    private static final String FILE = "file";

    private Renamed() {}

    /** A finding with other names of files. */
    static JsonNode files(JsonNode finding, Map<String, String> names) {
        boolean none = names.entrySet().stream().allMatch(name -> name.getKey().equals(name.getValue()));
        if (none) {
            return finding;
        }
        JsonNode copy = finding.deepCopy();
        rename(copy, names);
        return copy;
    }

    private static void rename(JsonNode node, Map<String, String> names) {
        if (node instanceof ObjectNode object) {
            String name = names.get(ReportTree.text(object, FILE));
            if (name != null) {
                object.put(FILE, name);
            }
            object.forEach(part -> rename(part, names));
        } else if (node instanceof ArrayNode array) {
            array.forEach(part -> rename(part, names));
        }
    }
}
