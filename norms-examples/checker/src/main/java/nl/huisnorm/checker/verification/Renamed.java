package nl.huisnorm.checker.verification;

import java.util.Map;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.PlanDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls files what a report calls them, or what they are called now. */
final class Renamed {

    private static final String FILE = "file";

    private Renamed() {}

    /**
     * An input under the name that a report has for it, and with its hash where it says the same in another notation.
     *
     * @param document the input
     * @param told what the report says of it
     */
    static InputDocument document(InputDocument document, JsonNode told) {
        String file = ReportTree.text(told, "input", FILE);
        if (document instanceof FacilityDocument facility) {
            boolean same = GivenFiles.content(facility).equals(ReportTree.text(told, "input", "contentSha256"));
            String sha256 = same ? ReportTree.text(told, "input", "sha256") : facility.sha256();
            return new FacilityDocument(file, sha256, facility.facility(), facility.positions(), facility.notices());
        }
        if (document instanceof PlanDocument plan) {
            return new PlanDocument(file, plan.sha256(), plan.plan(), plan.facilityDocuments(), plan.positions());
        }
        ApplicationDocument application = (ApplicationDocument) document;
        return new ApplicationDocument(
                file,
                application.sha256(),
                application.application(),
                application.facility(),
                application.plan(),
                application.positions(),
                application.files());
    }

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
